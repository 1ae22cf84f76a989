package org.reckon.claims;

import java.math.BigDecimal;

/**
 * A number as it stands in the tokens, before its unit and bounds.
 *
 * @param begin its first token
 * @param end the token after it
 * @param value its value, or for a vague number the magnitude
 * @param scale the last scale word's value when the number is digits and one scale word, else 1
 */
record ReadNumber(int begin, int end, Form form, BigDecimal value, BigDecimal scale) {

  /** How a number is written. */
  enum Form {
    DIGITS,
    WORDS,
    VAGUE,
    /** A part of a whole: "two-thirds", "one in five". */
    RATIO
  }

  boolean is(Form other) {
    return form == other;
  }

  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }
}
