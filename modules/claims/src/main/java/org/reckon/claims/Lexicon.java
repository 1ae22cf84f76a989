package org.reckon.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the module's lexicons: TSV files with lines of comment that begin with {@code #}. */
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
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table with two columns; a line may list several keys, parted by commas.
   *
   * @return the second column by each key of the first
   * @throws IllegalStateException if a line has not two columns or a key stands twice
   */
  static Map<String, String> table(String resource) {
    return read(
        resource,
        reader -> {
          var table = new HashMap<String, String>();
          String line;
          while ((line = reader.readLine()) != null) {
            if (line.isBlank() || line.startsWith("#")) {
              continue;
            }
            var cells = line.split("\t", -1);
            if (cells.length != 2) {
              throw new IllegalStateException("lexicon " + resource + ": not two columns: " + line);
            }
            for (var key : cells[0].split(",", -1)) {
              if (table.put(key.strip(), cells[1]) != null) {
                throw new IllegalStateException(
                    "lexicon " + resource + ": '" + key.strip() + "' stands twice");
              }
            }
          }
          return Map.copyOf(table);
        });
  }
}
