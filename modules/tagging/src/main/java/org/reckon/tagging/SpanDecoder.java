package org.reckon.tagging;

/**
 * Finds the best well-formed sequence of {@link EntityLabels} for given scores (Viterbi). Only
 * labels that may follow each other are looked at, so the time per token grows with the number of
 * values and not with its square.
 */
final class SpanDecoder {

  private static final int VALUES = EntityLabels.VALUE_COUNT;
  private static final int NOWHERE = Integer.MIN_VALUE / 2;

  private final int[] inside = new int[VALUES];
  private byte[] lastLabel = {};
  private byte[] enters = {};

  /**
   * Decodes a stretch of tokens that no name crosses the ends of.
   *
   * @param scores a row of {@link EntityLabels#COUNT} scores per token
   * @param count the number of tokens
   * @param labels where the labels go
   * @param from where the first label goes
   */
  void decode(int[] scores, int count, int[] labels, int from) {
    if (lastLabel.length < count) {
      lastLabel = new byte[count * 2];
      enters = new byte[count * 2 * VALUES];
    }
    int outside = 0;
    java.util.Arrays.fill(inside, NOWHERE);
    for (int i = 0; i < count; i++) {
      int at = i * EntityLabels.COUNT;
      int best = outside + scores[at];
      int bestLabel = EntityLabels.OUTSIDE;
      for (int value = 0; value < VALUES; value++) {
        int unit = outside + scores[at + EntityLabels.unit(value)];
        if (unit > best) {
          best = unit;
          bestLabel = EntityLabels.unit(value);
        }
        int last = inside[value] + scores[at + EntityLabels.last(value)];
        if (last > best) {
          best = last;
          bestLabel = EntityLabels.last(value);
        }
        int enter = outside + scores[at + EntityLabels.begin(value)];
        int stay = inside[value] + scores[at + EntityLabels.inside(value)];
        enters[i * VALUES + value] = (byte) (enter >= stay ? 1 : 0);
        inside[value] = Math.max(Math.max(enter, stay), NOWHERE);
      }
      lastLabel[i] = (byte) bestLabel;
      outside = best;
    }
    trace(count, labels, from);
  }

  private void trace(int count, int[] labels, int from) {
    int within = -1;
    for (int i = count - 1; i >= 0; i--) {
      if (within < 0) {
        int label = lastLabel[i];
        labels[from + i] = label;
        if (label != EntityLabels.OUTSIDE && !EntityLabels.starts(label)) {
          within = EntityLabels.value(label);
        }
      } else if (enters[i * VALUES + within] == 1) {
        labels[from + i] = EntityLabels.begin(within);
        within = -1;
      } else {
        labels[from + i] = EntityLabels.inside(within);
      }
    }
  }
}
