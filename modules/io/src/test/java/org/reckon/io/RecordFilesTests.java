package org.reckon.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;

class RecordFilesTests {

  private static final ClaimRecord CLAIM =
      new ClaimRecord(
          "d1-1",
          "d1",
          new Span(10, 18, "over 740"),
          Comparator.ABOVE,
          new BigDecimal("740"),
          null,
          "count",
          new Span(19, 28, "civilians"),
          null,
          EventType.DEATH,
          List.of(new Span(40, 47, "Latakia")),
          List.of(),
          null,
          null,
          null,
          Status.UNVERIFIED,
          Direction.LEVEL,
          0.9,
          null);

  @TempDir Path folder;

  @Test
  void aClaimIsWrittenWithTheFieldsOfTheStandard() throws IOException {
    var file = folder.resolve("claims.jsonl");
    write(file, new AlignedClaim(CLAIM, "e1-f1"));
    assertThat(Files.readString(file))
        .startsWith(
            "{\"id\":\"d1-1\",\"doc\":\"d1\",\"quantity\":{\"begin\":10,\"end\":18,\"text\":\"over 740\"},"
                + "\"comparator\":\">\",\"low\":740,\"high\":null,\"unit\":\"count\"")
        .contains("\"eventType\":\"death\"", "\"status\":\"unverified\"", "\"fact\":\"e1-f1\"")
        .endsWith("}\n");
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException, InputException {
    var file = folder.resolve("claims.jsonl");
    var claim = new AlignedClaim(CLAIM, null);
    write(file, claim);
    assertThat(RecordReader.readAll(file, AlignedClaim.class)).containsExactly(claim);
    var documents = folder.resolve("documents.jsonl");
    var document =
        new DocumentRecord(
            "d1",
            "Title",
            "Outlet",
            Instant.parse("2026-03-08T03:10:00Z"),
            null,
            99,
            Map.of("latakia", 2),
            Map.of(),
            List.of(-5, 7));
    write(documents, document);
    assertThat(RecordReader.readAll(documents, DocumentRecord.class)).containsExactly(document);
  }

  @Test
  void aBigFigureIsWrittenPlainly() throws IOException {
    var file = folder.resolve("x.jsonl");
    write(file, Map.of("low", new BigDecimal("3.5E+9")));
    assertThat(file).hasContent("{\"low\":3500000000}");
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    var file = folder.resolve("claims.jsonl");
    Files.writeString(file, "{\"id\":\"a\"}\n{\"id\":\n");
    assertThatThrownBy(() -> RecordReader.readAll(file, AlignedClaim.class))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("RK026")
        .hasMessageContaining("line 1");
  }

  @Test
  void aFileThatWasNotCommittedLeavesNothing() throws IOException {
    var file = folder.resolve("claims.jsonl");
    try (var writer = new RecordWriter<AlignedClaim>(file)) {
      writer.write(new AlignedClaim(CLAIM, null));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void idsBecomeSafeFileNames() {
    assertThat(RunFolder.fileName("a/b 1")).isEqualTo("a/b 1");
    assertThat(RunFolder.fileName("../x")).isEqualTo("%2E%2E/x");
    assertThat(RunFolder.fileName("/x")).isEqualTo("%/x");
    assertThat(RunFolder.fileName("a:b?é")).isEqualTo("a%3Ab%3F%C3%A9");
    assertThat(RunFolder.fileName("x".repeat(300)))
        .hasSizeLessThan(220)
        .isNotEqualTo(RunFolder.fileName("x".repeat(301)));
  }

  private static <T> void write(Path file, T record) throws IOException {
    try (var writer = new RecordWriter<T>(file)) {
      writer.write(record);
      writer.commit();
    }
  }
}
