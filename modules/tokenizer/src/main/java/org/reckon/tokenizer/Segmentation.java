package org.reckon.tokenizer;

import java.util.Objects;

/**
 * The tokens and sentences of one text. All offsets are UTF-16 units of the text, begin inclusive
 * and end exclusive. Tokens are in order, do not overlap, are never empty and never begin or end
 * between the two halves of a surrogate pair. Every token is in exactly one sentence; a sentence
 * begins where its first token begins and ends where its last token ends. Immutable, safe for use
 * by several threads.
 */
public final class Segmentation {

  private final int[] tokenBegins;
  private final int[] tokenEnds;
  private final int[] sentenceFirstTokens;

  Segmentation(int[] tokenBegins, int[] tokenEnds, int[] sentenceFirstTokens) {
    this.tokenBegins = tokenBegins;
    this.tokenEnds = tokenEnds;
    this.sentenceFirstTokens = sentenceFirstTokens;
  }

  /** How many tokens there are. */
  public int tokenCount() {
    return tokenBegins.length;
  }

  /**
   * Where a token begins.
   *
   * @param token 0 to {@link #tokenCount()} - 1
   * @throws IndexOutOfBoundsException if there is no such token
   */
  public int tokenBegin(int token) {
    return tokenBegins[token];
  }

  /**
   * Where a token ends, exclusive.
   *
   * @param token 0 to {@link #tokenCount()} - 1
   * @throws IndexOutOfBoundsException if there is no such token
   */
  public int tokenEnd(int token) {
    return tokenEnds[token];
  }

  /** How many sentences there are; 0 for a text without tokens. */
  public int sentenceCount() {
    return sentenceFirstTokens.length;
  }

  /**
   * Where a sentence begins.
   *
   * @param sentence 0 to {@link #sentenceCount()} - 1
   * @throws IndexOutOfBoundsException if there is no such sentence
   */
  public int sentenceBegin(int sentence) {
    return tokenBegins[sentenceFirstTokens[sentence]];
  }

  /**
   * Where a sentence ends, exclusive.
   *
   * @param sentence 0 to {@link #sentenceCount()} - 1
   * @throws IndexOutOfBoundsException if there is no such sentence
   */
  public int sentenceEnd(int sentence) {
    return tokenEnds[sentenceEndToken(sentence) - 1];
  }

  /**
   * The index of a sentence's first token.
   *
   * @param sentence 0 to {@link #sentenceCount()} - 1
   * @throws IndexOutOfBoundsException if there is no such sentence
   */
  public int sentenceFirstToken(int sentence) {
    return sentenceFirstTokens[sentence];
  }

  /**
   * The index behind a sentence's last token.
   *
   * @param sentence 0 to {@link #sentenceCount()} - 1
   * @throws IndexOutOfBoundsException if there is no such sentence
   */
  public int sentenceEndToken(int sentence) {
    Objects.checkIndex(sentence, sentenceFirstTokens.length);
    return sentence + 1 < sentenceFirstTokens.length
        ? sentenceFirstTokens[sentence + 1]
        : tokenBegins.length;
  }

  /** All token begins, in order; a new array. */
  public int[] tokenBegins() {
    return tokenBegins.clone();
  }

  /** All token ends, in order; a new array. */
  public int[] tokenEnds() {
    return tokenEnds.clone();
  }

  /** The index of each sentence's first token, in order; a new array. */
  public int[] sentenceFirstTokens() {
    return sentenceFirstTokens.clone();
  }
}
