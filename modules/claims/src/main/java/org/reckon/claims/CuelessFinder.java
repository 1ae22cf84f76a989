package org.reckon.claims;

import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/** Finds attributions without a cue: "In the poll, 40 percent", "Eleven dead: police". */
final class CuelessFinder {

  private final Phrases phrases;
  private final SourcePhrases sources;
  private final Stretches stretches;

  CuelessFinder(Phrases phrases, SourcePhrases sources, Stretches stretches) {
    this.phrases = phrases;
    this.sources = sources;
    this.stretches = stretches;
  }

  AttributionFrame leadIn(Sentence sentence) {
    int first = sentence.firstToken();
    if (!phrases.pos(first).equals("IN") || first + 3 >= sentence.endToken()) {
      return null;
    }
    Phrase poll = phrases.phraseAt(first + 1);
    if (poll == null || poll.first() != first + 1 || !sources.isPoll(poll)) {
      return null;
    }
    for (int t = poll.end(); t < Math.min(sentence.endToken(), poll.end() + 12); t++) {
      if (phrases.lower(t).equals(",")) {
        return new AttributionFrame(
            "", -1, -1, poll, poll, t + 1, stretches.stretchEnd(t + 1, sentence), -1, -1);
      }
    }
    return null;
  }

  AttributionFrame headline(Sentence sentence) {
    int first = sentence.firstToken();
    int end = sentence.endToken();
    if (end - first < 3 || phrases.lower(end - 1).equals(".")) {
      return null;
    }
    for (int t = first + 1; t < end - 1; t++) {
      String lower = phrases.lower(t);
      if (!lower.equals(":") && !lower.equals("-") && !lower.equals("–") && !lower.equals("—")) {
        continue;
      }
      Phrase last = phrases.phraseAt(t + 1);
      if (lower.equals(":") && t < first + 5) {
        Phrase lead = phrases.phraseAt(first);
        if (lead != null && lead.end() == t && sources.isCommonSource(lead)) {
          return new AttributionFrame("", -1, -1, lead, lead, t + 1, end, -1, -1);
        }
      }
      if (last != null
          && last.first() == t + 1
          && last.end() == end
          && sources.isSource(last)
          && (lower.equals(":") || sources.isCommonSource(last))) {
        return new AttributionFrame("", -1, -1, last, last, first, t, -1, -1);
      }
    }
    return null;
  }
}
