package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedSentencesTests {

  private static final Path TRAIN = Path.of("src/train");

  @TempDir private Path folder;

  @Test
  void readsClaimsAndNumbersThatAreNone() throws IOException {
    var file = folder.resolve("judged.tsv");
    Files.writeString(
        file,
        """
        # remark
        d\t3\t5\t6\t12\t13\t19\tdeath\tup
        d\t30\t34\t-\t-\t-\t-\tnone\t-
        e\t0\t1\t-\t-\t4\t8\tother\t-
        """);

    var documents = JudgedSentences.read(file);

    assertThat(documents).extracting(GoldFolder.Document::id).containsExactly("d", "e");
    var claim = documents.get(0).claims().get(0);
    assertThat(claim.quantity()).isEqualTo(new TextRange(3, 5));
    assertThat(claim.counted()).isEqualTo(new TextRange(6, 12));
    assertThat(claim.event()).isEqualTo(new TextRange(13, 19));
    assertThat(claim.eventType()).isEqualTo("death");
    assertThat(claim.direction()).isEqualTo("up");
    assertThat(documents.get(0).others()).containsExactly(new TextRange(30, 34));
    assertThat(documents.get(1).claims().get(0).counted()).isNull();
    assertThat(documents.get(1).claims().get(0).direction()).isNull();
  }

  @Test
  void namesTheLineThatLacksFields() throws IOException {
    var file = folder.resolve("judged.tsv");
    Files.writeString(file, "# remark\nd\t3\t5\tdeath\n");

    assertThatThrownBy(() -> JudgedSentences.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void ourReportsAreJudgedAtWordsOfTheirTexts() throws IOException {
    var texts = new HashMap<String, String>();
    var json = new ObjectMapper();
    for (var line : Files.readAllLines(TRAIN.resolve("reports.jsonl"))) {
      var report = json.readTree(line);
      texts.put(report.get("id").asText(), report.get("text").asText());
    }

    var documents = JudgedSentences.read(TRAIN.resolve("reports.tsv"));

    assertThat(documents).extracting(GoldFolder.Document::id).hasSameElementsAs(texts.keySet());
    for (var document : documents) {
      String text = texts.get(document.id());
      for (var claim : document.claims()) {
        for (var range : new TextRange[] {claim.quantity(), claim.counted(), claim.event()}) {
          if (range != null) {
            String words = text.substring(range.begin(), range.end());
            assertThat(words).isNotBlank().isEqualTo(words.strip());
          }
        }
      }
    }
  }
}
