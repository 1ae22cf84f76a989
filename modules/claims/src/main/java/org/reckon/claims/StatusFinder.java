package org.reckon.claims;

import java.util.Set;
import org.reckon.api.record.Status;
import org.reckon.claims.AnnotatedText.Sentence;

/** Tells how a text stands to a figure: stated, estimated, unverified, denied or projected. */
final class StatusFinder {

  private static final WordTable WORDS =
      WordTable.load(
          "status-words.tsv", Set.of("estimate", "doubt", "denial", "future", "plan-noun"));

  private final Phrases phrases;

  StatusFinder(Phrases phrases) {
    this.phrases = phrases;
  }

  Status statusOf(int first, int end, AttributionFinder.Frame frame) {
    int sentence = phrases.sentenceOf(first);
    if (sentence < 0) {
      return Status.FACT;
    }
    Sentence in = phrases.sentences().get(sentence);
    for (int t = Math.max(in.firstToken(), first - 6); t < first; t++) {
      if (WORDS.has(phrases.lemma(t), "future")) {
        return Status.PROJECTED;
      }
    }
    for (int t = Math.max(in.firstToken(), first - 4); t < end; t++) {
      if (WORDS.has(phrases.lemma(t), "estimate")) {
        return Status.ESTIMATE;
      }
    }
    return Status.FACT;
  }
}
