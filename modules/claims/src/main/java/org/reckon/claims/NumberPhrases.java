package org.reckon.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the longest phrase of a lexicon that begins at a token. */
final class NumberPhrases<T> {

  /** A phrase: its tokens by number, and which of them must touch the one before. */
  private static final class Phrase<T> {
    final int[] words;
    final boolean[] glued;

    /** The form when letter case counts, else null. */
    final String exact;

    final T value;

    Phrase(int[] words, boolean[] glued, String exact, T value) {
      this.words = words;
      this.glued = glued;
      this.exact = exact;
      this.value = value;
    }
  }

  /**
   * A phrase found in a text.
   *
   * @param end the token after it
   */
  record Match<T>(T value, int end) {}

  private final List<Phrase<T>> phrases = new ArrayList<>();
  private int[] from;
  private int[] to;

  void add(NumberTokens form, boolean exact, T value) {
    int[] words = new int[form.size];
    boolean[] glued = new boolean[form.size];
    for (int i = 0; i < form.size; i++) {
      words[i] = form.word[i];
      glued[i] = i > 0 && form.gap[i] == NumberTokens.GLUED;
    }
    phrases.add(new Phrase<>(words, glued, exact ? form.text : null, value));
  }

  void index(int vocabularySize) {
    phrases.sort(
        Comparator.comparingInt((Phrase<T> p) -> p.words[0])
            .thenComparingInt(p -> -p.words.length)
            .thenComparingInt(p -> p.exact == null ? 1 : 0));
    from = new int[vocabularySize];
    to = new int[vocabularySize];
    for (int i = 0; i < phrases.size(); i++) {
      int first = phrases.get(i).words[0];
      if (to[first] == 0) {
        from[first] = i;
      }
      to[first] = i + 1;
    }
  }

  boolean mayBegin(int word) {
    return word > 0 && to[word] > 0;
  }

  /** The longest phrase at a token, or null. */
  Match<T> at(NumberTokens tokens, int i) {
    if (i >= tokens.size || tokens.word[i] == 0) {
      return null;
    }
    int first = tokens.word[i];
    for (int p = from[first]; p < to[first]; p++) {
      int end = end(phrases.get(p), tokens, i);
      if (end > 0) {
        return new Match<>(phrases.get(p).value, end);
      }
    }
    return null;
  }

  private static <T> int end(Phrase<T> phrase, NumberTokens tokens, int i) {
    int position = i + 1;
    for (int w = 1; w < phrase.words.length; w++) {
      if (!phrase.glued[w] && tokens.hyphen(position)) {
        position++;
      } else if (phrase.glued[w] ? !tokens.glued(position) : !tokens.spaced(position)) {
        return -1;
      }
      if (position >= tokens.size || tokens.word[position] != phrase.words[w]) {
        return -1;
      }
      position++;
    }
    if (phrase.exact != null) {
      int begin = tokens.begin[i];
      int length = tokens.end[position - 1] - begin;
      if (length != phrase.exact.length() || !tokens.text.startsWith(phrase.exact, begin)) {
        return -1;
      }
    }
    return position;
  }
}
