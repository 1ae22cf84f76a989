package org.reckon.io;

import java.io.IOException;
import java.nio.file.Path;

/** Writes and reads single JSON files. */
public final class JsonFile {

  private JsonFile() {}

  /**
   * Writes a value, indented, atomically.
   *
   * @param value a record, map or list
   * @param path where the file shall stand
   * @throws IOException if it cannot be written
   */
  public static void write(Object value, Path path) throws IOException {
    try (var file = new AtomicFile(path)) {
      file.stream()
          .write(RecordFormat.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
      file.stream().write('\n');
      file.commit();
    }
  }

  /**
   * Reads a value.
   *
   * @param path the file
   * @param type what it holds
   * @throws IOException if it cannot be read or holds something else
   */
  public static <T> T read(Path path, Class<T> type) throws IOException {
    return RecordFormat.MAPPER.readValue(path.toFile(), type);
  }
}
