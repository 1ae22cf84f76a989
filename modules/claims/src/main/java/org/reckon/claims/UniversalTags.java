package org.reckon.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reckon.claims.AnnotatedText.Token;

/**
 * Reads tags of Universal Dependencies, which many taggers give, as the Penn Treebank tags that
 * this module's rules and models rest on. Universal tags say less, so the word itself and the
 * auxiliary before a verb have to tell the rest.
 *
 * @see <a href="https://universaldependencies.org/u/pos/">Universal POS tags</a>
 */
final class UniversalTags {

  private static final int LONGEST_ENDING = 3;
  private static final String ANY = "*";

  /** The one tag that both sets have; alone it does not show which of them a text has. */
  private static final String SHARED = "SYM";

  /** By universal tag, then by word or by ending with its asterisk. */
  private static final Map<String, Map<String, Reading>> TABLE = read();

  private UniversalTags() {}

  /**
   * What a word with a universal tag is in the Penn Treebank.
   *
   * @param verbBehind the tag of a verb that it helps; null where it helps none
   */
  private record Reading(String tag, String verbBehind) {}

  /** The same tokens, with Penn Treebank tags where they had universal ones. */
  static List<Token> toPenn(List<Token> tokens) {
    if (tokens.stream().noneMatch(token -> isUniversal(token.pos()))) {
      return tokens;
    }
    var converted = new ArrayList<Token>(tokens.size());
    String verb = null;
    for (var token : tokens) {
      var words = TABLE.get(token.pos());
      if (words == null) {
        verb = null;
        converted.add(token);
        continue;
      }
      var reading = reading(words, token.form().toLowerCase(Locale.ROOT));
      boolean helped = verb != null && isVerb(reading.tag()) && !reading.tag().equals("VBG");
      converted.add(token.withPos(helped ? verb : reading.tag()));
      if (!standsBetween(reading.tag())) {
        verb = reading.verbBehind();
      }
    }
    return converted;
  }

  private static boolean isUniversal(String tag) {
    return TABLE.containsKey(tag) && !tag.equals(SHARED);
  }

  private static boolean isVerb(String tag) {
    return tag.startsWith("VB");
  }

  /** Whether a word may part an auxiliary from its verb: "had they not left". */
  private static boolean standsBetween(String tag) {
    return tag.startsWith("RB") || tag.equals("PRP");
  }

  private static Reading reading(Map<String, Reading> words, String form) {
    var reading = words.get(form);
    for (int letters = Math.min(LONGEST_ENDING, form.length()); reading == null; letters--) {
      reading = words.get(ANY + form.substring(form.length() - letters));
    }
    return reading;
  }

  private static Map<String, Map<String, Reading>> read() {
    var table = new HashMap<String, Map<String, Reading>>();
    Lexicon.rows(
        "universal-tags.tsv",
        columns -> {
          var words = table.computeIfAbsent(columns[0], tag -> new HashMap<>());
          var reading = new Reading(columns[2], columns.length > 3 ? columns[3] : null);
          for (var word : columns[1].split(" ", -1)) {
            if (words.put(word, reading) != null) {
              throw new IllegalArgumentException("'" + word + "' stands twice");
            }
          }
          if (!words.containsKey(ANY)) {
            throw new IllegalArgumentException("the first line of a tag must have the word " + ANY);
          }
        });
    return Map.copyOf(table);
  }
}
