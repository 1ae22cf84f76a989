package org.reckon.claims;

import java.util.HashMap;
import java.util.Map;

/** What the words of time expressions are worth; the lexicon's head says what the kinds mean. */
final class TimeValues {

  private static final Map<String, Map<String, String>> VALUES = load();

  private TimeValues() {}

  /** What a word is worth as one of a kind; null where it is none. */
  static String of(String kind, String lower) {
    return VALUES.get(kind).get(lower);
  }

  static boolean has(String kind, String lower) {
    return of(kind, lower) != null;
  }

  /** The number of a word of a kind whose values are numbers; 0 where it is none. */
  static int number(String kind, String lower) {
    String value = of(kind, lower);
    return value == null ? 0 : Integer.parseInt(value);
  }

  private static Map<String, Map<String, String>> load() {
    var values = new HashMap<String, Map<String, String>>();
    Lexicon.rows(
        "time-values.tsv",
        columns -> {
          if (columns.length != 3) {
            throw new IllegalArgumentException("not three columns but " + columns.length);
          }
          for (var word : columns[0].split(",", -1)) {
            values.computeIfAbsent(columns[1], kind -> new HashMap<>()).put(word, columns[2]);
          }
        });
    return Map.copyOf(values);
  }
}
