package org.reckon.tokenizer;

/** What the sentence splitter needs to know about a token; bytes, because there is one a token. */
final class TokenKind {

  static final byte WORD = 0;
  static final byte NUMBER = 1;

  /** Letters with points between them, such as {@code U.S}; a period behind it belongs to it. */
  static final byte ACRONYM = 2;

  /** A token that ends with the period of an abbreviation. */
  static final byte ABBREVIATION = 3;

  /** One capital letter with a period, part of a name. */
  static final byte INITIAL = 4;

  static final byte PERIOD = 5;
  static final byte TERMINAL = 6;
  static final byte ELLIPSIS = 7;
  static final byte EMOTICON = 8;
  static final byte OPEN = 9;
  static final byte CLOSE = 10;
  static final byte OPEN_QUOTE = 11;
  static final byte CLOSE_QUOTE = 12;

  /** A straight double quote, which opens or closes. */
  static final byte QUOTE = 13;

  static final byte APOSTROPHE = 14;
  static final byte HYPHEN = 15;
  static final byte PAUSE = 16;
  static final byte SYMBOL = 17;

  /** A web or mail address that is written as one. */
  static final byte ADDRESS = 18;

  /** A row of the same sign that parts sections. */
  static final byte RULE = 19;

  private TokenKind() {}
}
