package org.reckon.tokenizer;

import java.util.Arrays;

/**
 * The tokens found so far, in three parallel arrays: a document has too many for an object each.
 */
final class TokenList {

  private int[] begins;
  private int[] ends;
  private byte[] kinds;
  private int size;

  TokenList(int capacity) {
    begins = new int[capacity];
    ends = new int[capacity];
    kinds = new byte[capacity];
  }

  int size() {
    return size;
  }

  int begin(int token) {
    return begins[token];
  }

  int end(int token) {
    return ends[token];
  }

  byte kind(int token) {
    return kinds[token];
  }

  /** Whether a token ends where something begins, with nothing between them. */
  boolean touches(int token, int begin) {
    return ends[token] == begin;
  }

  void add(int begin, int end, byte kind) {
    if (size == begins.length) {
      int capacity = size + (size >> 1) + 16;
      begins = Arrays.copyOf(begins, capacity);
      ends = Arrays.copyOf(ends, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    begins[size] = begin;
    ends[size] = end;
    kinds[size] = kind;
    size++;
  }

  /** Makes the last token longer and gives it another kind. */
  void extendLast(int end, byte kind) {
    ends[size - 1] = end;
    kinds[size - 1] = kind;
  }

  /** Makes one token of all from {@code first} on. */
  void joinFrom(int first, int end, byte kind) {
    size = first + 1;
    extendLast(end, kind);
  }

  int[] copyOfBegins() {
    return Arrays.copyOf(begins, size);
  }

  int[] copyOfEnds() {
    return Arrays.copyOf(ends, size);
  }
}
