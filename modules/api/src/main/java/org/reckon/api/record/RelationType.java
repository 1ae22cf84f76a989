package org.reckon.api.record;

/**
 * How two claims of one fact from different documents stand to each other (annotation standard,
 * section 3).
 */
public enum RelationType {
  /** Same value and comparator after unit conversion. */
  EQUAL("equal"),
  /** One is a rounding or an approximation of the other. */
  ROUNDED("rounded"),
  /** The bounds allow both. */
  COMPATIBLE("compatible"),
  /** The later report carries the later state. */
  UPDATED("updated"),
  /** Incompatible, and no order in time explains it. */
  CONFLICTING("conflicting");

  private final String value;

  RelationType(String value) {
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
  public static RelationType of(String value) {
    for (var constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no relationType '" + value + "'");
  }
}
