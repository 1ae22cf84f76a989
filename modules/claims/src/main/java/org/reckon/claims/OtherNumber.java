package org.reckon.claims;

/**
 * A number in a text that is no quantity.
 *
 * @param kind what it is
 * @param begin where the whole expression begins, in UTF-16 code units ("8 March 2025")
 * @param end where it ends, exclusive
 */
public record OtherNumber(Kind kind, int begin, int end) {

  /** What a number that is no quantity can be. */
  public enum Kind {
    /** A date, a year, a decade, a month with its day. */
    DATE,
    /** A clock time. */
    CLOCK,
    /** A span of time that only dates something ("last 3 weeks", "19 minutes ago"). */
    TIME_SPAN,
    /** The age of a person or a thing. */
    AGE,
    ORDINAL,
    /** A sport score, a vote written as a score, odds. */
    SCORE,
    /** Flight numbers, models, roads, units of an army, sections, pages, versions. */
    IDENTIFIER,
    ADDRESS,
    PHONE,
    /** A number inside a URL or an e-mail address. */
    URL,
    /** "one" as a pronoun, idioms, figures of speech. */
    WORD
  }
}
