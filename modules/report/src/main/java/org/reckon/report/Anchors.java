package org.reckon.report;

import java.nio.charset.StandardCharsets;

/** The ids of the page's parts, so that a link to one still holds when the report is redrawn. */
final class Anchors {

  private Anchors() {}

  /** A fact's anchor is its id. */
  static String fact(String id) {
    return safe(id);
  }

  static String document(String id) {
    return "document-" + safe(id);
  }

  /** Where a claim's figure stands in its document's text. */
  static String figure(String claim) {
    return "figure-" + safe(claim);
  }

  static String claim(String id) {
    return "claim-" + safe(id);
  }

  /** Letters, digits and {@code . - _} stay; everything else becomes {@code :XX} a UTF-8 byte. */
  private static String safe(String id) {
    var anchor = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '-'
              || c == '_';
      if (plain) {
        anchor.append(c);
      } else {
        anchor.append(":%02X".formatted((int) c));
      }
    }
    return anchor.toString();
  }
}
