package org.reckon.tokenizer;

/** Questions about single characters, shared by the token and the sentence rules. */
final class Characters {

  private Characters() {}

  /** Apostrophes, and the marks that are written for them inside words. */
  static boolean isApostrophe(char c) {
    return c == '\'' || (c > 127 && "’ʼ＇‘´".indexOf(c) >= 0) || c == '`';
  }

  /**
   * Letters of ASCII, digits of ASCII and what may stand in an e-mail address before the at sign.
   */
  static boolean isMailboxCharacter(char c) {
    return isAsciiLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
  }

  static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Characters that end a line. */
  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  /** Spaces that may part groups of digits and that never part words in a wrapped line. */
  static boolean isNarrowSpace(char c) {
    return c == '\u00A0' || c == '\u2009' || c == '\u202F';
  }

  /** Lower case for ASCII letters; everything else as it is. */
  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
