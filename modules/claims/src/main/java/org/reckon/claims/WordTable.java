package org.reckon.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A lexicon file that gives each word or phrase one kind: {@code word TAB kind}, {@code #} starts a
 * comment line. Checked when it is loaded, so that a slip in a file fails the first test.
 */
final class WordTable {

  private final Map<String, String> kinds;

  private WordTable(Map<String, String> kinds) {
    this.kinds = kinds;
  }

  /**
   * Loads a lexicon that lies beside the classes.
   *
   * @param name the file's name
   * @param allowedKinds the kinds that its second column may hold
   */
  static WordTable load(String name, Set<String> allowedKinds) {
    var kinds = new HashMap<String, String>();
    Lexicon.rows(
        name,
        columns -> {
          Lexicon.put(kinds, columns[0], columns);
          if (!allowedKinds.contains(columns[1])) {
            throw new IllegalArgumentException(
                "kind '" + columns[1] + "' is none of " + allowedKinds);
          }
        });
    return new WordTable(kinds);
  }

  /** The kind of a word; the empty string where the lexicon does not have it. */
  String kindOf(String word) {
    return kinds.getOrDefault(word, "");
  }

  boolean has(String word, String kind) {
    return kind.equals(kinds.get(word));
  }

  boolean has(String word) {
    return kinds.containsKey(word);
  }
}
