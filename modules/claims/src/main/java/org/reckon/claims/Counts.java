package org.reckon.claims;

/** Small counts as text, made once, because features are made by the hundred for each figure. */
final class Counts {

  private static final String[] TEXTS = new String[32];

  static {
    for (int i = 0; i < TEXTS.length; i++) {
      TEXTS[i] = Integer.toString(i);
    }
  }

  private Counts() {}

  /** The digits of a count from 0 to 31. */
  static String text(int count) {
    return TEXTS[count];
  }
}
