package org.reckon.claims;

import java.util.Locale;

/** Turns words into lower case in time linear in their length. */
final class LowerCase {

  /** Longer than any word that means anything. */
  private static final int LONGEST = 200;

  private LowerCase() {}

  /**
   * A word in lower case. A longer one than any word of a language stays as it is: where letters
   * have longer lower-case forms, String copies what it has so far for each of them.
   */
  static String of(String word) {
    return word.length() > LONGEST ? word : word.toLowerCase(Locale.ROOT);
  }
}
