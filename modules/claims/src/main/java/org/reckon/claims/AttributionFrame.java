package org.reckon.claims;

import org.reckon.claims.Phrases.Phrase;

/**
 * An attribution in terms of tokens.
 *
 * @param kind the cue's kind; empty where there is no cue
 * @param cueFirst the cue's first token; -1 where there is no cue
 * @param source the words at the cue; null until a speaker is found
 * @param named the earlier mention that a pronoun stands for; else the source itself
 * @param first where the attributed stretch begins
 * @param end where it ends
 * @param afterFirst where a second stretch begins, after source and cue; -1 where there is none
 */
record AttributionFrame(
    String kind,
    int cueFirst,
    int cueEnd,
    Phrase source,
    Phrase named,
    int first,
    int end,
    int afterFirst,
    int afterEnd) {

  boolean covers(int token) {
    return (first <= token && token < end) || (afterFirst <= token && token < afterEnd);
  }

  int size() {
    return end - first + Math.max(0, afterEnd - afterFirst);
  }

  /** Where the attribution stands: at its cue, or its source. */
  int at() {
    return cueFirst >= 0 ? cueFirst : source.first();
  }

  AttributionFrame spokenBy(Phrase speaker) {
    return new AttributionFrame(
        kind, cueFirst, cueEnd, source, speaker, first, end, afterFirst, afterEnd);
  }

  AttributionFrame over(int newFirst, int newEnd) {
    return new AttributionFrame(
        kind, cueFirst, cueEnd, source, named, newFirst, newEnd, afterFirst, afterEnd);
  }
}
