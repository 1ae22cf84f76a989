package org.reckon.testkit;

/** Shows text in messages. */
final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  /** A text in quotation marks, shortened, with what cannot be seen as an escape. */
  static String of(String text) {
    return text.length() <= LONGEST ? whole(text) : whole(text.substring(0, LONGEST)) + "…";
  }

  /** A whole text in quotation marks, with what cannot be seen as an escape. */
  static String whole(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F && c != '"' && c != '\\') {
        quoted.append(c);
      } else if (c == ' ' || Character.isLetterOrDigit(c)) {
        quoted.append(c);
      } else {
        quoted.append("\\u%04X".formatted((int) c));
      }
    }
    return quoted.append('"').toString();
  }
}
