package org.reckon.api.record;

/** How a text stands to a figure that it reports (annotation standard, section 2). */
public enum Status {
  /** Stated. */
  FACT("fact"),
  /** Estimated, believed, feared. */
  ESTIMATE("estimate"),
  /** Said not to be confirmed. */
  UNVERIFIED("unverified"),
  /** Denied or rejected. */
  DENIED("denied"),
  /** A forecast, plan or target. */
  PROJECTED("projected");

  private final String value;

  Status(String value) {
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
  public static Status of(String value) {
    for (var constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no status '" + value + "'");
  }
}
