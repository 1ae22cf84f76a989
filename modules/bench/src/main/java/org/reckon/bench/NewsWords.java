package org.reckon.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * A made-up language: words of which few are frequent and most are rare, as Zipf's law has them
 * (Zipf 1949, Human Behavior and the Principle of Least Effort). A word is the same object wherever
 * it stands.
 */
final class NewsWords {

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final String[] words;

  /** The shares of the words up to each, the most frequent first. */
  private final double[] upTo;

  /**
   * Makes words that no other range of numbers makes.
   *
   * @param first the number of the first word
   * @param count how many words
   * @param exponent how much more frequent the first words are; 0 for equal shares, 1 as in texts
   */
  NewsWords(int first, int count, double exponent) {
    words = new String[count];
    upTo = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      words[i] = word(first + i);
      sum += Math.pow(i + 2.0, -exponent);
      upTo[i] = sum;
    }
  }

  /** A word, frequent ones more often. */
  String any(Random random) {
    return words[rank(random, 0)];
  }

  /** A word that at least so many words are more frequent than. */
  String rare(Random random, int rank) {
    return words[rank(random, rank)];
  }

  /** A word with a capital letter. */
  String name(Random random) {
    var word = any(random);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private int rank(Random random, int from) {
    double below = from == 0 ? 0 : upTo[from - 1];
    double at = below + random.nextDouble() * (upTo[upTo.length - 1] - below);
    int found = Arrays.binarySearch(upTo, at);
    return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
  }

  /** Three syllables or more; another for each number. */
  private static String word(int number) {
    int syllables = CONSONANTS.length() * VOWELS.length();
    var word = new StringBuilder();
    int rest = number;
    for (int i = 0; i < 3 || rest > 0; i++) {
      int syllable = rest % syllables;
      rest /= syllables;
      word.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
    }
    return word.toString();
  }
}
