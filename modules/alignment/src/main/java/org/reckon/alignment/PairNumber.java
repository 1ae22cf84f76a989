package org.reckon.alignment;

/** What two claims of one event have in common or not, in numbers. */
enum PairNumber {
  /** The sum of the weights of the pair's {@link PairFeature}s. */
  FIRST_SCORE,
  /** The natural logarithm of the ratio of the larger figure to the smaller, plus one half each. */
  VALUE_RATIO,
  /** The decimal logarithm of the smaller figure plus one. */
  VALUE_SMALLER,
  VALUE_LARGER,
  /** How much of the words around both figures is shared, 0 to 1. */
  LIKENESS,
  /** The same with the words for what is counted and what happened. */
  WORDING,
  /** How many claims of its document come before the claim; the smaller and the larger number. */
  EARLIER_PLACE,
  LATER_PLACE,
  /**
   * How much higher the first score is than that of the best other claim that the one document has
   * for the other's claim; the smaller and the larger of the two.
   */
  LEAST_LEAD,
  LARGEST_LEAD,
  /** Claims of the type in the other's document; the smaller and the larger number. */
  FEWER_OF_TYPE,
  MORE_OF_TYPE,
  /** Claims of the same counted thing in the other's document. */
  FEWER_OF_HEAD,
  MORE_OF_HEAD,
  /** Documents that have claims of the dimension. */
  DOCUMENTS
}
