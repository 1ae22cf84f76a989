package org.reckon.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder's {@code documents.csv}: metadata by file name. */
final class DocumentTable {

  private static final String NAME = "documents.csv";
  private static final List<String> COLUMNS =
      List.of("file", "id", "title", "source", "published", "url");

  private final Map<String, DocumentMetadata> rows = new HashMap<>();

  private DocumentTable() {}

  /** Reads the table of a folder; one that is not there is empty. */
  static DocumentTable read(Path folder) throws InputException {
    var table = new DocumentTable();
    var path = folder.resolve(NAME);
    if (Files.isRegularFile(path)) {
      try (var reader =
          CsvReader.builder()
              .ofNamedCsvRecord(Utf8.decode(Files.readAllBytes(path), "'" + path + "'"))) {
        for (var record : reader) {
          table.add(path, record);
        }
      } catch (InputException e) {
        if (e.code().equals("RK021")) {
          throw new InputException("RK009", e.getMessage(), e);
        }
        throw e;
      } catch (IOException | UncheckedIOException | CsvParseException e) {
        throw new InputException(
            "RK009", "'%s' cannot be read as UTF-8 CSV: %s".formatted(path, e.getMessage()), e);
      }
    }
    return table;
  }

  DocumentMetadata row(Path file) {
    return rows.getOrDefault(file.getFileName().toString(), DocumentMetadata.NONE);
  }

  private void add(Path path, NamedCsvRecord record) throws InputException {
    if (!record.getHeader().contains("file")) {
      throw new InputException(
          "RK009",
          "'%s' has no column 'file'; its columns are %s, known are %s"
              .formatted(path, record.getHeader(), COLUMNS));
    }
    String published;
    try {
      published = DocumentMetadata.time(field(record, "published"));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "RK009",
          "'%s' line %d: %s".formatted(path, record.getStartingLineNumber(), e.getMessage()),
          e);
    }
    var file = field(record, "file");
    if (file == null) {
      throw new InputException(
          "RK009", "'%s' line %d names no file".formatted(path, record.getStartingLineNumber()));
    }
    var row =
        new DocumentMetadata(
            field(record, "id"),
            field(record, "title"),
            field(record, "source"),
            published,
            field(record, "url"));
    if (rows.put(file, row) != null) {
      throw new InputException(
          "RK009",
          "'%s' line %d: file '%s' stands here a second time"
              .formatted(path, record.getStartingLineNumber(), file));
    }
  }

  private static String field(NamedCsvRecord record, String name) {
    return record.findField(name).filter(value -> !value.isBlank()).orElse(null);
  }
}
