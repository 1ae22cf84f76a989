package org.reckon.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.Gazetteer;

class TrainersTests {

  private static final PrintWriter SILENT = new PrintWriter(new StringWriter());
  private static final int LOCATION = EntityLabels.VALUES.indexOf("LOCATION");

  private static List<TaggedText> tagged() {
    var documents = new ArrayList<TaggedText>();
    for (int i = 0; i < 20; i++) {
      documents.add(
          new TaggedText(
              "d" + i,
              Segmenter.segment("The ship sank near the port ."),
              Arrays.asList("DT", "NN", "VBD", "IN", "DT", "NN", "."),
              Arrays.asList(new String[7])));
    }
    return documents;
  }

  private static byte[] posModel() throws IOException {
    var trainer = new PosTrainer(tagged());
    var out = new ByteArrayOutputStream();
    ModelWriter.write(trainer.labels(), trainer.train(tagged(), 3, 1, 5, SILENT), 0.01f, 1, out);
    return out.toByteArray();
  }

  private static byte[] entityModel() throws IOException {
    var documents = new ArrayList<EntityText>();
    for (int i = 0; i < 20; i++) {
      var text = Segmenter.segment("The ship sank near Dover .");
      var allowed = new long[text.size()];
      Arrays.fill(allowed, EntityText.OUTSIDE);
      EntityText.mark(allowed, 4, 5, LOCATION);
      var document = new EntityText("d" + i, text, allowed, List.of(), 1);
      document.setTagHashes(new int[text.size()]);
      documents.add(document);
    }
    var table =
        new EntityTrainer(Gazetteer.english(), 0.1f, 0.7f, 0.1f).train(documents, 3, 1, 5, SILENT);
    var out = new ByteArrayOutputStream();
    ModelWriter.write(EntityLabels.names(), table, 0.01f, 1, out);
    return out.toByteArray();
  }

  @Test
  void theSameTextAndSeedGiveTheSameBytes() throws IOException {
    assertThat(posModel()).isEqualTo(posModel());
    assertThat(entityModel()).isEqualTo(entityModel());
  }
}
