package org.reckon.tokenizer;

/** How an abbreviation acts at its period. */
enum AbbreviationKind {
  /** Stands before what it belongs to and never ends a sentence: {@code Mr.} */
  TITLE,
  /** Is an abbreviation only where a number follows: {@code No. 5} */
  NUMBERED,
  /** Goes on inside a sentence: {@code e.g.} */
  INNER,
  /** May end a sentence as well: {@code Inc.} */
  OPEN,
  /** Ends a sentence before any capital: {@code etc.} */
  FINAL,
  /** Ends a sentence before any capital but days, months and time zones: {@code p.m.} */
  CLOCK
}
