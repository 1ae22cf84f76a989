package org.reckon.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckon.tagging.EntityLabels;

class ColumnReadersTests {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  @Test
  void aFileWithoutMarksHoldsADocumentASentence() throws IOException {
    var documents =
        ColumnReader.read(
            file("in\tO\nOld\tB-location\nPort\tI-location\n\nHamlet\tB-creative-work\n"), 3);
    assertThat(documents).extracting(EntityText::id).containsExactly("file", "file-1");
    assertThat(documents.get(0).names()).containsExactly(new EntityText.Name(3, 11, 2));
    assertThat(documents.get(0).allowed(1)).isEqualTo(1L << EntityLabels.begin(2));
    assertThat(documents.get(0).allowed(0) & EntityText.OUTSIDE).isNotZero();
    assertThat(documents.get(0).allowed(0) & EntityLabels.labels(2)).isZero();
    assertThat(documents.get(1).names()).as("works are not measured on").isEmpty();
    assertThat(documents.get(1).allowed(0))
        .isEqualTo(1L << EntityLabels.unit(EntityLabels.VALUES.indexOf("WORK")));
    assertThat(documents.get(1).weight()).isEqualTo(3);
  }

  @Test
  void marksPartDocuments() throws IOException {
    var documents =
        ColumnReader.read(
            file("-DOCSTART- -X- O O\n\nA O\n\nB B-ORG\n\n-DOCSTART- -X- O O\n\nC O\n"));
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).text().sentenceCount()).isEqualTo(2);
  }

  @Test
  void conlluIsReadWithItsOwnTokens() throws IOException {
    var read =
        ConlluReader.read(
            file(
                """
                # text = Don't go.
                1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
                1\tDo\tdo\tAUX\tVB\t_\t_\t_\t_\t_
                2\tn't\tnot\tPART\tRB\t_\t_\t_\t_\t_
                3\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\tSpaceAfter=No
                3.1\tthere\t_\t_\tRB\t_\t_\t_\t_\t_
                4\t.\t.\tPUNCT\t.\t_\t_\t_\t_\t_

                1\tYes\tyes\tINTJ\tUH\t_\t_\t_\t_\t_
                """));
    assertThat(read.text().text().toString()).isEqualTo("Don't go. Yes ");
    assertThat(read.tags()).isEqualTo(List.of("VB", "RB", "VB", ".", "UH"));
    assertThat(read.text().sentenceStart(1)).isEqualTo(4);
  }
}
