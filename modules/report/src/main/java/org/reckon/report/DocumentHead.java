package org.reckon.report;

import java.time.Instant;

/**
 * What the page says of a document. A part of the document's record, because the whole record, with
 * the terms for alignment, would not fit into memory for every document at once.
 *
 * @param id the document's id
 * @param title its headline; null where none is known
 * @param source the outlet; null where none is known
 * @param published when it was published; null where that is not known
 * @param url where it was published; null where that is not known
 * @param length the text's length in code points
 */
record DocumentHead(
    String id, String title, String source, Instant published, String url, int length) {}
