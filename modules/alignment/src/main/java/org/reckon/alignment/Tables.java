package org.reckon.alignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated lexicons beside this class; a fault in one ends the start. */
final class Tables {

  private Tables() {}

  /**
   * Reads a table.
   *
   * @param name the file's name
   * @param columns how many columns each row must have
   */
  static List<String[]> read(String name, int columns) {
    var rows = new ArrayList<String[]>();
    try (var stream = Tables.class.getResourceAsStream(name);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("# ")) {
          continue;
        }
        var row = line.split("\t", -1);
        if (row.length != columns) {
          throw new IllegalStateException(
              "%s line %d has %d columns instead of %d"
                  .formatted(name, number, row.length, columns));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
