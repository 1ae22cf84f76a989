package org.reckon.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.reckon.tagging.SequenceModel;

class ModelWriterTests {

  @Test
  void whatIsWrittenIsRead() throws IOException {
    var table = new WeightTable(3);
    for (int key : new int[] {-5, 0, 7, 123_456_789, Integer.MIN_VALUE}) {
      int at = table.add(key) * 3;
      table.weights()[at] = key == 7 ? 2.5f : 0.5f;
      table.weights()[at + 2] = -0.125f;
      table.weights()[at + 1] = 0.01f;
    }
    var out = new ByteArrayOutputStream();
    ModelWriter.write(List.of("a", "b", "c"), table, 0.1f, 1, out);
    var model = SequenceModel.read(new ByteArrayInputStream(out.toByteArray()));
    var scores = new int[3];
    model.score(new int[] {7}, 0, 1, scores);
    assertThat(scores[0] / (double) SequenceModel.SCALE)
        .isCloseTo(2.5, Percentage.withPercentage(3));
    assertThat(scores[1]).isZero();
    assertThat(scores[2] / (double) SequenceModel.SCALE)
        .isCloseTo(-0.125, Percentage.withPercentage(3));
    model.score(new int[] {-5, 0, 123_456_789, Integer.MIN_VALUE, 99}, 0, 5, scores);
    assertThat(scores[0] / (double) SequenceModel.SCALE)
        .isCloseTo(4.5, Percentage.withPercentage(3));
  }
}
