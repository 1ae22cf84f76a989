package org.reckon.claims;

import java.util.Arrays;

/** The tokens of one text as the number grammar sees them, in parallel arrays to keep it fast. */
final class NumberTokens {

  /** Kinds of tokens. */
  static final byte WORD = 0;

  static final byte NUMBER = 1;
  static final byte MARK = 2;

  /** A web or e-mail address, a hash tag or a user name, whole. */
  static final byte LINK = 3;

  /** What stands before a token: nothing, blanks, or a break that no phrase runs across. */
  static final byte GLUED = 0;

  static final byte SPACE = 1;
  static final byte BREAK = 2;

  /** Letter case of words; shapes of digit runs. */
  static final byte LOWER = 0;

  static final byte CAPITAL = 1;
  static final byte UPPER = 2;

  static final byte INTEGER = 0;
  static final byte DECIMAL = 1;
  static final byte DECIMAL_COMMA = 2;
  static final byte COLONS = 3;
  static final byte SLASHES = 4;
  static final byte DOTS = 5;
  static final byte MALFORMED = 6;

  final String text;
  int size;

  /** Whether the text writes groups with points and decimals with a comma ("1.837,4"). */
  boolean continental;

  int[] begin;
  int[] end;
  int[] word;
  byte[] kind;
  byte[] gap;
  byte[] shape;

  NumberTokens(String text) {
    this.text = text;
    int capacity = text.length() / 5 + 16;
    begin = new int[capacity];
    end = new int[capacity];
    word = new int[capacity];
    kind = new byte[capacity];
    gap = new byte[capacity];
    shape = new byte[capacity];
  }

  void add(byte tokenKind, int tokenBegin, int tokenEnd, byte tokenGap, byte tokenShape, int id) {
    if (size == begin.length) {
      int capacity = size + (size >> 1) + 16;
      begin = Arrays.copyOf(begin, capacity);
      end = Arrays.copyOf(end, capacity);
      word = Arrays.copyOf(word, capacity);
      kind = Arrays.copyOf(kind, capacity);
      gap = Arrays.copyOf(gap, capacity);
      shape = Arrays.copyOf(shape, capacity);
    }
    begin[size] = tokenBegin;
    end[size] = tokenEnd;
    kind[size] = tokenKind;
    gap[size] = tokenGap;
    shape[size] = tokenShape;
    word[size++] = id;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && kind[i] == WORD;
  }

  /** Whether the token is this word, given in lower case. */
  boolean is(int i, String lowerCase) {
    return i >= 0
        && i < size
        && end[i] - begin[i] == lowerCase.length()
        && text.regionMatches(true, begin[i], lowerCase, 0, lowerCase.length());
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size && kind[i] == NUMBER;
  }

  boolean isInteger(int i) {
    return isNumber(i) && shape[i] == INTEGER;
  }

  /** Whether the token is this mark. */
  boolean isMark(int i, char mark) {
    return i >= 0 && i < size && kind[i] == MARK && text.charAt(begin[i]) == mark;
  }

  boolean isAnyMark(int i, String marks) {
    return i >= 0 && i < size && kind[i] == MARK && marks.indexOf(text.charAt(begin[i])) >= 0;
  }

  /** Whether the token touches the one before it. */
  boolean glued(int i) {
    return i > 0 && i < size && gap[i] == GLUED;
  }

  /** Whether the token follows the one before it after blanks, on the same line. */
  boolean spaced(int i) {
    return i > 0 && i < size && gap[i] == SPACE;
  }

  /** Whether the token follows in the same line, with or without blanks. */
  boolean joined(int i) {
    return i > 0 && i < size && gap[i] != BREAK;
  }

  /** Whether a hyphen stands here between two tokens that both touch it. */
  boolean hyphen(int i) {
    return glued(i) && glued(i + 1) && isAnyMark(i, "-\u2010\u2011");
  }

  boolean capitalised(int i) {
    return isWord(i) && shape[i] != LOWER;
  }

  int length(int i) {
    return end[i] - begin[i];
  }

  /** Whether a line ends before the token, or the text. */
  boolean gapBreak(int i) {
    return i >= size || gap[i] == BREAK;
  }

  char first(int i) {
    return text.charAt(begin[i]);
  }

  String form(int i) {
    return text.substring(begin[i], end[i]);
  }
}
