package org.reckon.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of the entity tagger: label 0 stands outside of names; each value has four, for the
 * first, an inner and the last token of a name and for a name of one token.
 */
public final class EntityLabels {

  /** The values a name can have. */
  public static final List<String> VALUES =
      List.of(
          "PERSON",
          "ORGANIZATION",
          "LOCATION",
          "GROUP",
          "EVENT",
          "PRODUCT",
          "WORK",
          "LAW",
          "DATE",
          "TIME");

  /** The number of values. */
  public static final int VALUE_COUNT = VALUES.size();

  /** The number of labels. */
  public static final int COUNT = 1 + 4 * VALUE_COUNT;

  /** The label of a token outside of names. */
  public static final int OUTSIDE = 0;

  /** All labels, a bit each. */
  public static final long ANY = (1L << COUNT) - 1;

  private EntityLabels() {}

  /** The four labels of a value, a bit each. */
  public static long labels(int value) {
    return 0xFL << begin(value);
  }

  /** The label of the first token of a name with more than one. */
  public static int begin(int value) {
    return 1 + 4 * value;
  }

  /** The label of a token between the first and the last. */
  public static int inside(int value) {
    return 2 + 4 * value;
  }

  /** The label of the last token of a name with more than one. */
  public static int last(int value) {
    return 3 + 4 * value;
  }

  /** The label of a name's only token. */
  public static int unit(int value) {
    return 4 + 4 * value;
  }

  /** The value that a label other than {@link #OUTSIDE} belongs to. */
  public static int value(int label) {
    return (label - 1) >> 2;
  }

  /** Whether a label starts a name. */
  public static boolean starts(int label) {
    return label > 0 && (((label - 1) & 3) == 0 || ((label - 1) & 3) == 3);
  }

  /** Whether a label ends a name. */
  public static boolean ends(int label) {
    return label > 0 && ((label - 1) & 3) >= 2;
  }

  /** The labels' names, in order. */
  public static List<String> names() {
    var names = new ArrayList<String>();
    names.add("O");
    for (String value : VALUES) {
      names.add("B-" + value);
      names.add("I-" + value);
      names.add("L-" + value);
      names.add("U-" + value);
    }
    return names;
  }
}
