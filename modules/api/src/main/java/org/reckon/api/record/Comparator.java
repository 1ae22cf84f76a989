package org.reckon.api.record;

/** How the bounds of a quantity are meant (annotation standard, section 1). */
public enum Comparator {
  /** Exactly the value. */
  EQUAL("="),
  /** More than the low bound. */
  ABOVE(">"),
  /** The low bound or more. */
  AT_LEAST(">="),
  /** Less than the high bound. */
  BELOW("<"),
  /** The high bound or less. */
  AT_MOST("<="),
  /** The value, approximately. */
  ABOUT("~"),
  /** Between the low and the high bound. */
  RANGE("range"),
  /** Of the order of magnitude that the low bound names. */
  VAGUE("vague");

  private final String value;

  Comparator(String value) {
    this.value = value;
  }

  /** The value as it stands in files and in the CAS. */
  public String value() {
    return value;
  }

  /**
   * Finds the constant of a written value.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Comparator of(String value) {
    for (var constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no comparator '" + value + "'");
  }
}
