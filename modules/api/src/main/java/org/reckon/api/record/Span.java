package org.reckon.api.record;

/**
 * A stretch of a document's text.
 *
 * @param begin where it begins, in Unicode code points from the start of the text
 * @param end where it ends, exclusive
 * @param text the words between
 */
public record Span(int begin, int end, String text) {}
