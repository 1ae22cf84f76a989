package org.reckon.claims;

/**
 * A time expression with its value.
 *
 * @param range where it stands
 * @param kind date, time, duration or set
 * @param value ISO 8601; null where it is not known
 */
record ExtractedTime(TextRange range, String kind, String value) {}
