package org.reckon.report;

/**
 * A link to a part of the page.
 *
 * @param anchor the part's id
 * @param text what the reader sees
 */
record Link(String anchor, String text) {}
