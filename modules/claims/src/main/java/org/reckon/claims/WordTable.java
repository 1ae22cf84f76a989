package org.reckon.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    Map<String, String> kinds = new LinkedHashMap<>();
    var stream = WordTable.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no lexicon " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        String kind = tab < 0 ? "" : line.substring(tab + 1);
        if (!allowedKinds.contains(kind)) {
          throw new IllegalStateException(
              name + ":" + number + ": kind '" + kind + "' is none of " + allowedKinds);
        }
        if (kinds.put(line.substring(0, tab), kind) != null) {
          throw new IllegalStateException(name + ":" + number + ": stands twice: " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** All words of a kind. */
  Set<String> wordsOf(String kind) {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
