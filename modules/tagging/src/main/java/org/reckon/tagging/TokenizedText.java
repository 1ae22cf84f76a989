package org.reckon.tagging;

import java.util.Arrays;

/**
 * A text with its tokens and sentences as plain numbers, so that the taggers need neither UIMA nor
 * an object per token.
 *
 * <p>Immutable. Offsets are UTF-16 units; sentence boundaries are token indexes.
 */
public final class TokenizedText {

  private final CharSequence text;
  private final int[] begins;
  private final int[] ends;
  private final int[] sentences;

  /**
   * Takes the tokens of a text.
   *
   * @param text the whole text
   * @param begins where each token begins, ascending
   * @param ends where each token ends, exclusive; as long as {@code begins}
   * @param sentences the index of the first token of each sentence, ascending; a token before the
   *     first one stands in a sentence of its own making
   * @throws IllegalArgumentException if the arrays do not fit each other or the text
   */
  public TokenizedText(CharSequence text, int[] begins, int[] ends, int[] sentences) {
    if (begins.length != ends.length) {
      throw new IllegalArgumentException(
          "%d token begins but %d ends".formatted(begins.length, ends.length));
    }
    for (int i = 0; i < begins.length; i++) {
      if (begins[i] < 0 || ends[i] < begins[i] || ends[i] > text.length()) {
        throw new IllegalArgumentException(
            "token %d has offsets %d to %d in a text of %d characters"
                .formatted(i, begins[i], ends[i], text.length()));
      }
    }
    this.text = text;
    this.begins = begins.clone();
    this.ends = ends.clone();
    this.sentences = boundaries(sentences, begins.length);
  }

  /**
   * The same tokens and sentences in other letters.
   *
   * @param letters a text of the same length
   */
  public TokenizedText withText(CharSequence letters) {
    if (letters.length() != text.length()) {
      throw new IllegalArgumentException(
          "a text of %d characters instead of %d".formatted(letters.length(), text.length()));
    }
    return new TokenizedText(letters, begins, ends, sentences);
  }

  private static int[] boundaries(int[] firsts, int count) {
    var kept = new int[firsts.length + 2];
    int size = 1;
    for (int first : firsts) {
      if (first > kept[size - 1] && first < count) {
        kept[size++] = first;
      }
    }
    if (count > 0) {
      kept[size++] = count;
    }
    return Arrays.copyOf(kept, size);
  }

  /** The whole text. */
  public CharSequence text() {
    return text;
  }

  /** The number of tokens. */
  public int size() {
    return begins.length;
  }

  /** Where a token begins, in UTF-16 units. */
  public int begin(int token) {
    return begins[token];
  }

  /** Where a token ends, exclusive, in UTF-16 units. */
  public int end(int token) {
    return ends[token];
  }

  /** The number of sentences. */
  public int sentenceCount() {
    return sentences.length - 1;
  }

  /** The index of the first token of a sentence; of the last sentence plus one, all tokens. */
  public int sentenceStart(int sentence) {
    return sentences[sentence];
  }

  /** The letters of a token. */
  public String token(int token) {
    return text.subSequence(begins[token], ends[token]).toString();
  }
}
