package org.reckon.tokenizer;

/** The kinds of pieces that the scanner cuts; plain numbers, because the scanner is generated. */
final class Piece {

  static final int END = -1;
  static final int SPACE = 0;
  static final int WORD = 1;
  static final int WORD_WITH_DIGITS = 2;
  static final int WORD_WITH_APOSTROPHE = 3;
  static final int DOTTED = 4;
  static final int POINT_WORD = 5;
  static final int APOSTROPHE_WORD = 6;
  static final int APOSTROPHE_YEAR = 7;
  static final int NUMBER = 8;
  static final int POINT_NUMBER = 9;
  static final int PLUS_NUMBER = 10;
  static final int NUMBER_WITH_WORD = 11;
  static final int HYPHENATED_NUMBER = 12;
  static final int URL = 13;
  static final int URL_REST = 14;
  static final int AT_NAME = 15;
  static final int HASHTAG = 16;
  static final int EMOTICON = 17;
  static final int PERIOD = 18;
  static final int ELLIPSIS = 19;
  static final int TERMINAL = 20;
  static final int OPEN = 21;
  static final int CLOSE = 22;
  static final int OPEN_QUOTE = 23;
  static final int CLOSE_QUOTE = 24;
  static final int QUOTE = 25;
  static final int APOSTROPHE = 26;
  static final int HYPHEN = 27;
  static final int SYMBOL = 28;
  static final int PAUSE = 29;
  static final int WORD_WITH_DECIMAL = 30;

  private Piece() {}
}
