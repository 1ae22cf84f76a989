package org.reckon.tagging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the dictionary form of a word for its part of speech: a table for what is irregular, the
 * regular endings for the rest. A proper noun keeps its capitals, everything else is lower case.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class Lemmatizer {

  private static final int SHORTEST_STEM = 2;

  /** Longer than any word, in UTF-16 units; String may take quadratic time for lower case. */
  private static final int LONGEST_WORD = 200;

  /** By tag, then by word. */
  private final Map<String, Map<String, String>> exceptions;

  private Lemmatizer(Map<String, Map<String, String>> exceptions) {
    this.exceptions = exceptions;
  }

  /** The lemmatizer with the table in the jar. */
  public static Lemmatizer english() {
    return English.INSTANCE;
  }

  /** A lemmatizer that knows the regular endings only. */
  public static Lemmatizer regular() {
    return new Lemmatizer(Map.of());
  }

  /**
   * Finds a lemma.
   *
   * @param word the word as it stands in the text
   * @param tag its Penn Treebank tag; null where it has none
   * @return the lemma; the word in lower case where nothing better is known; what is too long for a
   *     word is its own lemma
   */
  public String lemma(String word, String tag) {
    if (word.length() > LONGEST_WORD) {
      return word;
    }
    String form = word.indexOf('\u2019') < 0 ? word : word.replace('\u2019', '\'');
    if (tag == null) {
      return form.toLowerCase(Locale.ROOT);
    }
    if (tag.equals("NNP")) {
      return form;
    }
    if (tag.equals("NNPS")) {
      return singular(form);
    }
    String lower = form.toLowerCase(Locale.ROOT);
    String exception = exceptions.getOrDefault(tag, Map.of()).get(lower);
    if (exception != null) {
      return exception;
    }
    return switch (tag) {
      case "NNS" -> singular(lower);
      case "VBZ" -> singular(lower);
      case "VBD", "VBN" -> past(lower);
      case "VBG" -> progressive(lower);
      case "JJR", "RBR" -> compared(lower, "er");
      case "JJS", "RBS" -> compared(lower, "est");
      default -> lower;
    };
  }

  private static String singular(String word) {
    if (endsWith(word, "ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (endsWith(word, "sses")
        || endsWith(word, "shes")
        || endsWith(word, "ches")
        || endsWith(word, "xes")
        || endsWith(word, "zzes")
        || endsWith(word, "oes")) {
      return cut(word, 2);
    }
    if (endsWith(word, "s")
        && !endsWith(word, "ss")
        && !endsWith(word, "us")
        && !endsWith(word, "is")
        && !endsWith(word, "'s")
        && word.length() > SHORTEST_STEM) {
      return cut(word, 1);
    }
    return word;
  }

  private static String past(String word) {
    if (endsWith(word, "ied") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    return endsWith(word, "ed") && word.length() > 3 ? stem(cut(word, 2)) : word;
  }

  private static String progressive(String word) {
    return endsWith(word, "ing") && word.length() > 4 ? stem(cut(word, 3)) : word;
  }

  private static String compared(String word, String ending) {
    if (!endsWith(word, ending) || word.length() < ending.length() + 3) {
      return word;
    }
    String stem = cut(word, ending.length());
    if (endsWith(stem, "i")) {
      return cut(stem, 1) + "y";
    }
    return stem(stem);
  }

  /** Puts back the e that an ending took away, and takes off the letter that it doubled. */
  private static String stem(String stem) {
    int length = stem.length();
    if (length < 3 || !hasVowel(stem, length)) {
      return length == 2 && !isVowel(stem.charAt(1)) && isVowel(stem.charAt(0)) ? stem + "e" : stem;
    }
    char last = stem.charAt(length - 1);
    char before = stem.charAt(length - 2);
    if (last == before && !isVowel(last)) {
      return last == 's' || last == 'l' || last == 'z' || last == 'f' ? stem : cut(stem, 1);
    }
    boolean afterOneVowel = isVowel(before) && !isVowel(stem.charAt(length - 3));
    boolean needsE =
        switch (last) {
          case 'v', 'c', 'u', 'z' -> true;
          case 's' -> isVowel(before) || before == 'n' || before == 'r' || before == 'p';
          case 'g' -> before != 'n' || endsWith(stem, "ang") || endsWith(stem, "eng");
          case 'l' -> !isVowel(before) && before != 'r' && before != 'w';
          case 't' ->
              before == 'a' && stem.charAt(length - 3) != 'e' && stem.charAt(length - 3) != 'o';
          case 'd' -> (before == 'i' || before == 'u') && afterOneVowel;
          case 'r' -> (before == 'i' || before == 'u' || before == 'a') && afterOneVowel;
          case 'n' -> before == 'i' && afterOneVowel && length > 3;
          case 'k' -> afterOneVowel && (before == 'a' || before == 'o');
          default -> false;
        };
    return needsE ? stem + "e" : stem;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char letter) {
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
  }

  /** Whether a word has an ending, in small letters or in capitals. */
  private static boolean endsWith(String word, String ending) {
    return word.regionMatches(true, word.length() - ending.length(), ending, 0, ending.length());
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static final class English {
    static final Lemmatizer INSTANCE = read();

    private static Lemmatizer read() {
      Map<String, Map<String, String>> exceptions = new HashMap<>();
      for (String[] row : TableReader.read("lemmas.tsv", 3)) {
        exceptions.computeIfAbsent(row[1], tag -> new HashMap<>()).put(row[0], row[2]);
      }
      return new Lemmatizer(exceptions);
    }
  }
}
