package org.reckon.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes records as JSON lines (UTF-8), one record a line; the file stands under its name only
 * after {@link #commit}.
 *
 * @param <T> the record's type
 */
public final class RecordWriter<T> implements Closeable {

  private static final byte[] NEW_LINE = "\n".getBytes(StandardCharsets.UTF_8);

  private final AtomicFile file;

  /**
   * Starts a file.
   *
   * @param path where it shall stand
   * @throws IOException if it cannot be written
   */
  public RecordWriter(Path path) throws IOException {
    this.file = new AtomicFile(path);
  }

  /**
   * Adds a line.
   *
   * @param record what the line says
   * @throws IOException if it cannot be written
   */
  public void write(T record) throws IOException {
    // the bytes first, so that a record that cannot be written leaves no half line
    byte[] line =
        RecordFormat.MAPPER
            .writer()
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .writeValueAsBytes(record);
    file.stream().write(line);
    file.stream().write(NEW_LINE);
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException if that is not possible
   */
  public void commit() throws IOException {
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
