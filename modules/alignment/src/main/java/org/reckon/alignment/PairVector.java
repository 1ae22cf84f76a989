package org.reckon.alignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns of the vector that stands for a pair of claims. */
final class PairVector {

  private static final List<String> NAMES = new ArrayList<>();
  private static final Map<PairFeature, Integer> FEATURES = new EnumMap<>(PairFeature.class);
  private static final Map<PairNumber, Integer> NUMBERS = new EnumMap<>(PairNumber.class);

  static {
    for (var feature : PairFeature.values()) {
      FEATURES.put(feature, NAMES.size());
      NAMES.add(feature.name());
    }
    for (var number : PairNumber.values()) {
      NUMBERS.put(number, NAMES.size());
      NAMES.add(number.name());
    }
  }

  private PairVector() {}

  /** How many columns a vector has. */
  static int size() {
    return NAMES.size();
  }

  static int column(PairFeature feature) {
    return FEATURES.get(feature);
  }

  static int column(PairNumber number) {
    return NUMBERS.get(number);
  }

  /**
   * The column of a feature or number.
   *
   * @throws IllegalStateException if there is none of that name
   */
  static int column(String name) {
    int column = NAMES.indexOf(name);
    if (column < 0) {
      throw new IllegalStateException("there is no feature " + name + " of pairs");
    }
    return column;
  }

  static String name(int column) {
    return NAMES.get(column);
  }
}
