package org.reckon.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The classes of words that the grammar of claims asks for; a word can be in several. */
final class ClauseWords {

  private static final Map<String, String> CLASSES = load();

  private ClauseWords() {}

  /**
   * The words of a class.
   *
   * @throws IllegalStateException if the lexicon has no such class
   */
  static Set<String> of(String name) {
    String words = CLASSES.get(name);
    if (words == null) {
      throw new IllegalStateException("clause-words.tsv has no class " + name);
    }
    return Set.of(words.split(" ", -1));
  }

  private static Map<String, String> load() {
    var classes = new HashMap<String, String>();
    Lexicon.rows("clause-words.tsv", columns -> Lexicon.put(classes, columns[0], columns));
    return Map.copyOf(classes);
  }
}
