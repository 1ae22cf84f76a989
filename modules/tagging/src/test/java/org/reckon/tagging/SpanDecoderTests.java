package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanDecoderTests {

  private static final int PERSON = 0;
  private static final int PLACE = 2;

  private static int[] decode(int[][] scores) {
    var flat = new int[scores.length * EntityLabels.COUNT];
    for (int i = 0; i < scores.length; i++) {
      System.arraycopy(scores[i], 0, flat, i * EntityLabels.COUNT, EntityLabels.COUNT);
    }
    var labels = new int[scores.length];
    new SpanDecoder().decode(flat, scores.length, labels, 0);
    return labels;
  }

  @Test
  void takesTheBestLabelsThatFitEachOther() {
    var scores = new int[3][EntityLabels.COUNT];
    scores[0][EntityLabels.begin(PERSON)] = 5;
    scores[1][EntityLabels.last(PERSON)] = 2;
    scores[1][EntityLabels.last(PLACE)] = 4;
    scores[2][EntityLabels.OUTSIDE] = 1;
    assertThat(decode(scores))
        .containsExactly(
            EntityLabels.begin(PERSON), EntityLabels.last(PERSON), EntityLabels.OUTSIDE);
  }

  @Test
  void neverLeavesANameOpen() {
    var scores = new int[2][EntityLabels.COUNT];
    scores[1][EntityLabels.begin(PLACE)] = 9;
    scores[1][EntityLabels.unit(PLACE)] = 1;
    assertThat(decode(scores)).containsExactly(EntityLabels.OUTSIDE, EntityLabels.unit(PLACE));
  }

  @Test
  void anyScoresGiveWellFormedNames() {
    long seed = 7;
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var scores = new int[1 + random.nextInt(12)][EntityLabels.COUNT];
      for (int[] row : scores) {
        for (int label = 0; label < row.length; label++) {
          row[label] = random.nextInt(2000) - 1000;
        }
      }
      assertWellFormed(decode(scores), seed);
    }
  }

  private static void assertWellFormed(int[] labels, long seed) {
    int open = -1;
    for (int label : labels) {
      boolean starts = label == EntityLabels.OUTSIDE || EntityLabels.starts(label);
      assertThat(open < 0).as("seed %d: %s", seed, labels).isEqualTo(starts);
      if (open >= 0) {
        assertThat(EntityLabels.value(label)).isEqualTo(open);
      }
      open =
          label == EntityLabels.OUTSIDE || EntityLabels.ends(label)
              ? -1
              : EntityLabels.value(label);
    }
    assertThat(open).isEqualTo(-1);
  }
}
