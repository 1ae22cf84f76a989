package org.reckon.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/** Which units can be compared, and what a value is in its dimension's base unit. */
final class Units {

  private record Unit(String dimension, BigDecimal factor, BigDecimal offset) {}

  private static final Units SHARED = new Units();

  private final Map<String, Unit> units = new HashMap<>();

  private Units() {
    for (var row : Tables.read("units.tsv", 4)) {
      units.put(row[0], new Unit(row[1], new BigDecimal(row[2]), new BigDecimal(row[3])));
    }
  }

  /** The table, which does not change. */
  static Units shared() {
    return SHARED;
  }

  /** The dimension of a unit; a unit of which the table knows nothing is a dimension of its own. */
  String dimension(String unit) {
    var known = units.get(unit);
    if (known != null) {
      return known.dimension;
    }
    return isCurrency(unit) ? "money" : unit;
  }

  /** A value in its dimension's base unit; money stays in its currency. */
  BigDecimal toBase(BigDecimal value, String unit) {
    var known = units.get(unit);
    if (value == null || known == null) {
      return value;
    }
    return value.multiply(known.factor, MathContext.DECIMAL64).add(known.offset);
  }

  /** Whether a unit is an ISO 4217 code. */
  static boolean isCurrency(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
