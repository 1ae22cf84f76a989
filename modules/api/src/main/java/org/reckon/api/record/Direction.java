package org.reckon.api.record;

/** Which way a figure moves. */
public enum Direction {
  /** Nothing is said of a change. */
  LEVEL("level"),
  /** A rise. */
  UP("up"),
  /** A fall. */
  DOWN("down");

  private final String value;

  Direction(String value) {
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
  public static Direction of(String value) {
    for (var constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no direction '" + value + "'");
  }
}
