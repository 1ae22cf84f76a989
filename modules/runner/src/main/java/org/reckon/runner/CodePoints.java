package org.reckon.runner;

/** Turns offsets in Unicode code points, as records have them, into UTF-16 units, as UIMA does. */
final class CodePoints {

  /** The UTF-16 offset of each code point and of the end; null where the two are the same. */
  private final int[] utf16;

  CodePoints(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      utf16 = null;
      return;
    }
    utf16 = new int[count + 1];
    for (int i = 0, at = 0; i <= count; i++) {
      utf16[i] = at;
      at += i < count ? Character.charCount(text.codePointAt(at)) : 0;
    }
  }

  /**
   * Turns an offset.
   *
   * @param codePoint an offset from 0 to the text's length, in code points
   * @return the same place in UTF-16 units
   */
  int utf16(int codePoint) {
    return utf16 == null ? codePoint : utf16[codePoint];
  }
}
