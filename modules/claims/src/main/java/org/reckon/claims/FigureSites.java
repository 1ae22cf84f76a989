package org.reckon.claims;

import java.util.List;

/** Knows for a document's figures where they stand: their tokens, and what they belong to. */
final class FigureSites {

  private final Phrases phrases;
  private final boolean[] opening;
  private final ParsedQuantity[] endingAt;

  FigureSites(Phrases phrases, List<ParsedQuantity> quantities) {
    this.phrases = phrases;
    opening = new boolean[phrases.tokenCount()];
    endingAt = new ParsedQuantity[phrases.tokenCount()];
    for (ParsedQuantity quantity : quantities) {
      int first = phrases.tokenAt(quantity.begin());
      int last = phrases.tokenAt(quantity.end() - 1);
      if (last < opening.length) {
        opening[first] = true;
        endingAt[last] = quantity;
      }
    }
  }

  /** For each token, whether it begins a figure. */
  boolean[] opening() {
    return opening;
  }

  /** The site of a quantity; null where it stands in no sentence. */
  FigureSite of(ParsedQuantity quantity) {
    int first = phrases.tokenAt(quantity.begin());
    if (first >= phrases.tokenCount() || phrases.sentenceOf(first) < 0) {
      return null;
    }
    if (phrases.isBracketed(first)) {
      FigureSite host = hostOf(first);
      if (host != null) {
        return host;
      }
    }
    int end = Math.max(first + 1, phrases.tokenAt(quantity.end() - 1) + 1);
    return FigureSite.of(first, Math.min(end, phrases.tokenCount()), quantity.unit());
  }

  /** An amount in brackets stands where the amount before the brackets stands: "£5m ($9m)". */
  private FigureSite hostOf(int first) {
    int t = phrases.bracketAt(first);
    ParsedQuantity host = t > 0 ? endingAt[t - 1] : null;
    if (host == null) {
      return null;
    }
    int hostFirst = phrases.tokenAt(host.begin());
    return phrases.sentenceOf(hostFirst) == phrases.sentenceOf(first)
        ? FigureSite.of(hostFirst, t, host.unit())
        : null;
  }
}
