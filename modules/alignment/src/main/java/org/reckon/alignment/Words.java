package org.reckon.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Base forms and classes of the words in claims, from the lexicons and a few suffix rules. */
final class Words {

  /** How a class of counted things stands to people in general. */
  enum Kind {
    PEOPLE,
    PART,
    ROLE,
    THING
  }

  /** A class of counted things. */
  record Population(String name, Kind kind) {}

  private static final Words SHARED = new Words();

  private final Map<String, String> irregular = new HashMap<>();
  private final Map<String, Population> populations = new HashMap<>();
  private final Map<String, String> events = new HashMap<>();
  private final Set<String> functionWords = new HashSet<>();

  private Words() {
    for (var row : Tables.read("irregular-lemmas.tsv", 2)) {
      irregular.put(row[0], row[1]);
    }
    for (var row : Tables.read("populations.tsv", 3)) {
      var population = new Population(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
      for (var word : row[2].split(" ", -1)) {
        populations.putIfAbsent(word, population);
      }
    }
    for (var row : Tables.read("event-words.tsv", 2)) {
      for (var word : row[1].split(" ", -1)) {
        events.putIfAbsent(word, row[0]);
      }
    }
    for (var row : Tables.read("function-words.tsv", 1)) {
      functionWords.add(row[0]);
    }
  }

  /** The lexicons, which do not change. */
  static Words shared() {
    return SHARED;
  }

  /** The class of a counted word; null where it is in none. */
  Population population(String lemma) {
    return populations.get(lemma);
  }

  /** The class of an event's word in any form; null where it is in none. */
  String eventClass(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    for (var form : forms(lower)) {
      var found = events.get(form);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  boolean isFunctionWord(String lower) {
    return functionWords.contains(lower);
  }

  /** The base form of a noun in lower case. */
  String noun(String lower) {
    var known = irregular.get(lower);
    if (known != null) {
      return known;
    }
    int n = lower.length();
    if (n > 4 && lower.endsWith("men")) {
      return lower.substring(0, n - 2) + "an";
    }
    if (n > 4 && lower.endsWith("ies")) {
      return lower.substring(0, n - 3) + "y";
    }
    if (n > 4
        && (lower.endsWith("sses")
            || lower.endsWith("xes")
            || lower.endsWith("ches")
            || lower.endsWith("shes"))) {
      return lower.substring(0, n - 2);
    }
    boolean plural = n > 3 && lower.endsWith("s");
    if (plural && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is")) {
      return lower.substring(0, n - 1);
    }
    return lower;
  }

  /** A key that all forms of a verb or noun share, not always a word. */
  String stem(String lower) {
    var known = irregular.get(lower);
    var word = known == null ? noun(lower) : known;
    int n = word.length();
    if (n > 5 && word.endsWith("ing")) {
      word = word.substring(0, n - 3);
    } else if (n > 4 && word.endsWith("ed")) {
      word = word.substring(0, n - 2);
    }
    n = word.length();
    if (n > 3 && word.charAt(n - 1) == word.charAt(n - 2) && word.charAt(n - 1) != 's') {
      word = word.substring(0, n - 1);
    } else if (n > 3 && word.endsWith("e")) {
      word = word.substring(0, n - 1);
    }
    return word;
  }

  /** The words of a text in lower case, without a possessive ending, in order. */
  static List<String> split(String text) {
    var words = new ArrayList<String>();
    var lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside =
          i < lower.length()
              && (Character.isLetterOrDigit(lower.charAt(i)) || (start >= 0 && isJoint(lower, i)));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(withoutPossessive(lower.substring(start, i)));
        start = -1;
      }
    }
    return words;
  }

  private List<String> forms(String lower) {
    var found = new ArrayList<String>();
    found.add(lower);
    var known = irregular.get(lower);
    if (known != null) {
      found.add(known);
    }
    found.add(noun(lower));
    int n = lower.length();
    if (n > 4 && lower.endsWith("ed")) {
      addBases(found, lower.substring(0, n - 2));
      found.add(lower.substring(0, n - 1));
    }
    if (n > 5 && lower.endsWith("ing")) {
      addBases(found, lower.substring(0, n - 3));
    }
    return found;
  }

  private static void addBases(List<String> found, String stem) {
    found.add(stem);
    found.add(stem + "e");
    int n = stem.length();
    if (n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
      found.add(stem.substring(0, n - 1));
    }
    if (stem.endsWith("i")) {
      found.add(stem.substring(0, n - 1) + "y");
    }
  }

  private static boolean isJoint(String text, int i) {
    char c = text.charAt(i);
    boolean joint = c == '-' || c == '\'' || c == '’' || c == '&' || c == '.';
    return joint && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }
}
