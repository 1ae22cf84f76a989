package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class SequenceModelTests {

  /** A model of two labels: feature 5 says 3 for the first, feature 300 says -2 for the second. */
  private static byte[] model(int features) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      data.writeInt(SequenceModel.MAGIC);
      data.writeByte(2);
      data.writeUTF("one");
      data.writeUTF("two");
      for (int code = 0; code < 256; code++) {
        data.writeInt(code == 1 ? 3 : code == 255 ? -2 : 0);
      }
      data.writeInt(features);
      data.writeInt(2);
      data.write(new byte[] {5, 1, 0, 1});
      data.write(new byte[] {(byte) ((295 & 0x7F) | 0x80), 295 >> 7, 1, 1, (byte) 255});
    }
    return bytes.toByteArray();
  }

  @Test
  void addsUpTheWeightsOfKnownFeatures() throws IOException {
    var read = SequenceModel.read(new ByteArrayInputStream(model(2)));
    var scores = new int[] {10, 10};
    read.score(new int[] {99, 5, 300, 5}, 1, 4, scores);
    assertThat(read.labels()).containsExactly("one", "two");
    assertThat(scores).containsExactly(16, 8);
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    assertThatThrownBy(() -> SequenceModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
    var tooShort = model(3);
    assertThatThrownBy(() -> SequenceModel.read(new ByteArrayInputStream(tooShort)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ends before its last feature");
  }

  @Test
  void theModelsInTheJarLoad() {
    assertThat(Models.partsOfSpeech().labels()).contains("NN", "VBD", "NNP");
    assertThat(Models.entities().labels()).hasSize(EntityLabels.COUNT);
  }
}
