package org.reckon.alignment;

/** The columns of the vector that stands for a pair of claims. */
final class PairVector {

  private static final PairFeature[] FEATURES = PairFeature.values();
  private static final PairNumber[] NUMBERS = PairNumber.values();

  /** How many columns a vector has. */
  static final int SIZE = FEATURES.length + NUMBERS.length;

  private PairVector() {}

  static int column(PairNumber number) {
    return FEATURES.length + number.ordinal();
  }

  /**
   * The column of a feature or number.
   *
   * @throws IllegalStateException if there is none of that name
   */
  static int column(String name) {
    for (var number : NUMBERS) {
      if (number.name().equals(name)) {
        return column(number);
      }
    }
    for (var feature : FEATURES) {
      if (feature.name().equals(name)) {
        return feature.ordinal();
      }
    }
    throw new IllegalStateException("there is no feature " + name + " of pairs");
  }

  static String name(int column) {
    return column < FEATURES.length
        ? FEATURES[column].name()
        : NUMBERS[column - FEATURES.length].name();
  }
}
