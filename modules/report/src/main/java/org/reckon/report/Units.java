package org.reckon.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The words for units that readers know; loaded once. */
final class Units {

  private static final Map<String, String> WORDS = load();

  private Units() {}

  /**
   * A figure with its unit.
   *
   * @param number the number as it is shown
   * @param unit the unit's code; null for none
   */
  static String with(String number, String unit) {
    if (unit == null) {
      return number;
    }
    if (isCurrency(unit)) {
      return unit + " " + number;
    }
    var words = WORDS.get(unit);
    return number + (words == null ? " " + ShownText.shortened(unit, 20) : words);
  }

  private static boolean isCurrency(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static Map<String, String> load() {
    var words = new HashMap<String, String>();
    try (var in = Units.class.getResourceAsStream("units.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (tab < 1 || words.put(line.substring(0, tab), line.substring(tab + 1)) != null) {
          throw new IllegalStateException("units.tsv: no or a second unit in '" + line + "'");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("units.tsv cannot be read", e);
    }
    return Map.copyOf(words);
  }
}
