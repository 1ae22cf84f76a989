package org.reckon.report;

/**
 * Makes text from outside fit to be shown: what is invisible and could deceive a reader becomes
 * visible. Markup is not escaped here; the templates do that.
 */
final class ShownText {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int CONTROL_PICTURES = 0x2400;

  private ShownText() {}

  /**
   * The text with directional controls spelled out (they could turn a figure round), control
   * characters as their pictures, and what is no character replaced.
   *
   * @param text any text; null gives the empty text
   */
  static String of(String text) {
    return text == null ? "" : shortened(text, Integer.MAX_VALUE);
  }

  /**
   * As {@link #of}, cut behind a number of code points.
   *
   * @param text any text; null gives the empty text
   */
  static String shortened(String text, int maximum) {
    if (text == null) {
      return "";
    }
    var shown = new StringBuilder(Math.min(text.length(), maximum) + 1);
    int kept = 0;
    for (int i = 0; i < text.length(); kept++) {
      int c = text.codePointAt(i);
      if (kept == maximum) {
        return shown.append('…').toString();
      }
      append(shown, c);
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (isDirectional(c)) {
      shown.append("⟦U+%04X⟧".formatted(c));
    } else if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      shown.appendCodePoint(CONTROL_PICTURES + c);
    } else if (isNoCharacter(c)) {
      shown.appendCodePoint(REPLACEMENT);
    } else {
      shown.appendCodePoint(c);
    }
  }

  private static boolean isDirectional(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isNoCharacter(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean control = c >= 0x7F && c <= 0x9F;
    return surrogate || control || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
