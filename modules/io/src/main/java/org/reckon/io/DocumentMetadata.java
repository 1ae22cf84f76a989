package org.reckon.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What is known of a document beside its text; any part may be null.
 *
 * @param id the document's id
 * @param published ISO 8601 with an offset
 */
record DocumentMetadata(String id, String title, String source, String published, String url) {

  static final DocumentMetadata NONE = new DocumentMetadata(null, null, null, null, null);

  /** Reads a publication time: an ISO 8601 date, or date and time; without an offset it is UTC. */
  static String time(String text) {
    if (text == null) {
      return null;
    }
    var value = text.strip();
    try {
      if (!value.contains("T")) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC));
      }
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              value, OffsetDateTime::from, LocalDateTime::from);
      var time =
          parsed instanceof OffsetDateTime withOffset
              ? withOffset
              : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "published is '%s', which is no ISO 8601 time such as 2026-03-08T14:30:00Z"
              .formatted(text),
          e);
    }
  }
}
