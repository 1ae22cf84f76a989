package org.reckon.training;

import org.reckon.tagging.TokenizedText;

/** Finds the tokens under a stretch of text. */
final class Tokens {

  /** The first token found. */
  int from;

  /** The token after the last one found. */
  int to;

  private final TokenizedText text;

  Tokens(TokenizedText text) {
    this.text = text;
  }

  /** Finds the tokens that share a letter with the stretch. */
  void touch(int begin, int end) {
    from = firstEndingAfter(begin);
    to = from;
    while (to < text.size() && text.begin(to) < end) {
      to++;
    }
  }

  /** Finds the tokens of the stretch and says whether it begins and ends with them. */
  boolean cover(int begin, int end) {
    touch(begin, end);
    return to > from && text.begin(from) == begin && text.end(to - 1) == end;
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = text.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.end(middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
