package org.reckon.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads the module's lexicons and models: TSV files beside this class, in which lines of comment
 * begin with {@code #} and a blank.
 */
final class Lexicon {

  private Lexicon() {}

  /** Something that reads one file. */
  interface Parser<T> {
    T parse(BufferedReader reader) throws IOException;
  }

  /**
   * Reads a file of the module.
   *
   * @param resource the file's path, seen from this class
   * @throws IllegalStateException if the module is broken: there is no such file
   */
  static <T> T read(String resource, Parser<T> parser) {
    try (var stream = Lexicon.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("lexicon " + resource + " is missing in the module");
      }
      var plain = resource.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
      return parser.parse(new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon " + resource + " cannot be read", e);
    }
  }

  /**
   * Hands on the columns of every line that is neither blank nor a comment, in the file's order.
   *
   * @throws IllegalStateException if a line is refused; the message names the file and the line
   */
  static void rows(String resource, Consumer<String[]> row) {
    read(
        resource,
        reader -> {
          int number = 0;
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("# ")) {
              continue;
            }
            try {
              row.accept(line.split("\t", -1));
            } catch (RuntimeException e) {
              throw new IllegalStateException(
                  "lexicon " + resource + " has a fault in line " + number + ": " + line, e);
            }
          }
          return number;
        });
  }

  /**
   * Reads a table with two columns; a line may list several keys, parted by commas.
   *
   * @return the second column by each key of the first
   * @throws IllegalStateException if a line has not two columns or a key stands twice
   */
  static Map<String, String> table(String resource) {
    var table = new HashMap<String, String>();
    rows(
        resource,
        columns -> {
          for (var key : columns[0].split(",", -1)) {
            put(table, key.strip(), columns);
          }
        });
    return Map.copyOf(table);
  }

  /** Enters the second of two columns under a key that is new. */
  static void put(Map<String, String> table, String key, String[] columns) {
    if (columns.length != 2) {
      throw new IllegalArgumentException("not two columns but " + columns.length);
    }
    if (table.put(key, columns[1]) != null) {
      throw new IllegalArgumentException("'" + key + "' stands twice");
    }
  }
}
