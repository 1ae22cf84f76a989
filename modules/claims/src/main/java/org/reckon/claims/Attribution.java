package org.reckon.claims;

/**
 * A stretch of text that is attributed to somebody.
 *
 * @param content what is attributed
 * @param source who says so, in the words that stand at the cue, a pronoun included
 * @param sourceName the source's name as resolved inside the document
 * @param cue the words that attribute; null where there are none
 */
record Attribution(TextRange content, TextRange source, String sourceName, TextRange cue) {}
