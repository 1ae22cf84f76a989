package org.reckon.claims;

import org.reckon.claims.OtherNumber.Kind;

/** Tells spans of time that only date something from stated durations. */
final class QuantityTimeSpans {
  private final NumberTokens t;
  private final NumberReader reader;
  private final NumberExclusions exclusions;

  QuantityTimeSpans(NumberTokens tokens, NumberReader reader, NumberExclusions exclusions) {
    t = tokens;
    this.reader = reader;
    this.exclusions = exclusions;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  private boolean is(int i, String word) {
    return t.is(i, word);
  }

  int timeSpan(QuantityPart part, int spanBegin) {
    return timeSpan(part, spanBegin, part.begin);
  }

  /** The end of a span of time that only dates something, or -1 for a stated duration. */
  int timeSpan(QuantityPart part, int spanBegin, int numberBegin) {
    int e = part.end;
    if (t.hyphen(part.number.end())) {
      return t.joined(e) && (has(e, NumberWord.SPAN_NOUN) || has(e, NumberWord.TO))
          ? exclusions.note(Kind.TIME_SPAN, spanBegin, e)
          : -1;
    }
    if (is(spanBegin, "past") && spanBegin < numberBegin) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    int before = spanBegin - 1;
    while (before > 0 && (is(before, "only") || is(before, "just"))) {
      before--;
    }
    boolean joined = before >= 0 && t.joined(before + 1);
    if (t.isAnyMark(e, "'\u2019") && t.glued(e) && is(e + 1, "time")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 2);
    }
    if (t.spaced(e) && has(e, NumberWord.SPAN_TAIL)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 1);
    }
    boolean the = joined && is(before, "the");
    if (the
        && (has(e, NumberWord.TO) || is(e, "ended") || is(e, "ending") || is(e, "through"))
        && t.spaced(e)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    boolean duration = joined && has(before, NumberWord.DURATION_LEAD);
    if (is(before, "of") && is(before - 1, "course")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if (is(before, "last") && (has(before - 1, NumberWord.TO) || has(before - 1, NumberWord.BE))) {
      duration = true;
    }
    if (duration) {
      return -1;
    }
    if (t.spaced(e) && (has(e, NumberWord.SPAN_AFTER) || (is(e, "from") && is(e + 1, "now")))) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 1);
    }
    if (t.spaced(e) && is(e, "on") && t.isAnyMark(e + 1, ",.")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 1);
    }
    if (t.spaced(e) && (is(e, "have") || is(e, "has")) && is(e + 1, "passed")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if ("s".equals(part.unit) && part.value.scale() > 0 && has(before, NumberWord.IN)) {
      // a race's time: "won in 9.87 seconds"
      return -1;
    }
    if (joined && has(before, NumberWord.SPAN_LEAD)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if (the && has(before - 1, NumberWord.SPAN_LEAD)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if (spanBegin < numberBegin && (is(spanBegin, "over") || is(spanBegin, "within"))) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    return -1;
  }
}
