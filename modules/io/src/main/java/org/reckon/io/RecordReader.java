package org.reckon.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON lines that a run has written. */
public final class RecordReader {

  private RecordReader() {}

  /**
   * Reads all records of a file.
   *
   * @param file a file of JSON lines
   * @param type the record's type
   * @return the records in the file's order
   * @throws InputException RK026 if the file is not there, or a line is no such record; the message
   *     names the line
   */
  public static <T> List<T> readAll(Path file, Class<T> type) throws InputException {
    var records = new ArrayList<T>();
    int number = 0;
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          records.add(RecordFormat.MAPPER.readValue(line, type));
        }
      }
    } catch (JsonProcessingException e) {
      throw new InputException(
          "RK026",
          "'%s' line %d cannot be read: %s; run again to write it anew"
              .formatted(file, number, e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new InputException(
          "RK026",
          "'%s' cannot be read: %s; is this the output folder of a finished run?"
              .formatted(file, e.getMessage()),
          e);
    }
    return records;
  }
}
