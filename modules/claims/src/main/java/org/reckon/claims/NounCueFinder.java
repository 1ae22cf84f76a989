package org.reckon.claims;

import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/** Finds attributions by nouns: "its estimate of", "a claim by the party that". */
final class NounCueFinder {

  private static final WordTable NOUN_CUES =
      WordTable.load("noun-cues.tsv", Set.of("speech", "figure"));

  private final Phrases phrases;
  private final SourcePhrases sources;
  private final Stretches stretches;

  NounCueFinder(Phrases phrases, SourcePhrases sources, Stretches stretches) {
    this.phrases = phrases;
    this.sources = sources;
    this.stretches = stretches;
  }

  static boolean isCue(String lemma) {
    return NOUN_CUES.has(lemma);
  }

  static boolean isFigure(String lemma) {
    return NOUN_CUES.has(lemma, "figure");
  }

  AttributionFrame frameAt(int i, Sentence sentence) {
    Phrase phrase = phrases.phraseAt(i);
    if (phrase == null || phrase.head() != i) {
      return null;
    }
    if (phrases.lower(phrase.first() - 1).equals("by")
        && phrases.lower(phrase.end()).equals("of")) {
      Phrase reckoner = phrases.phraseAt(phrase.end() + 1);
      if (reckoner != null && sources.isSource(reckoner)) {
        // "by the estimate of a reporter"
        return new AttributionFrame(
            "say",
            i,
            i + 1,
            reckoner,
            reckoner,
            stretches.stretchFirst(i, sentence),
            i,
            reckoner.end(),
            stretches.stretchEnd(reckoner.end(), sentence));
      }
    }
    Phrase source = possessor(phrase);
    int first = phrase.end();
    boolean speech = NOUN_CUES.has(phrases.lemma(i), "speech");
    if (source == null && speech) {
      String next = phrases.lower(phrase.end());
      if (next.equals("by") || next.equals("from")) {
        Phrase agent =
            phrases.firstPhraseFrom(
                phrase.end() + 1, Math.min(phrase.end() + 3, sentence.endToken()));
        if (agent != null && sources.isSource(agent)) {
          source = agent;
          first = agent.end();
        }
      }
    }
    if (source == null
        || (speech && !phrases.lower(first).equals("that") && !phrases.lower(first).equals("of"))) {
      return null;
    }
    boolean opens = phrase.first() <= sentence.firstToken() + 1;
    boolean clause = speech && phrases.lower(first).equals("that");
    int end = first;
    if (opens || clause) {
      end = stretches.stretchEnd(first, sentence);
    } else {
      while (end < sentence.endToken()
          && !phrases.lower(end).equals(",")
          && !phrases.lower(end).equals(";")) {
        end++;
      }
    }
    return new AttributionFrame(
        speech ? "say" : "figure", i, i + 1, source, source, first, end, phrase.first(), i);
  }

  /** The part of a phrase before its last possessive, or its possessive pronoun. */
  private Phrase possessor(Phrase phrase) {
    if (phrases.pos(phrase.first()).equals("PRP$")) {
      String lower = phrases.lower(phrase.first());
      return lower.equals("my") || lower.equals("our") || lower.equals("your")
          ? null
          : new Phrase(phrase.first(), phrase.first() + 1, phrase.first());
    }
    for (int t = phrase.head() - 1; t > phrase.first(); t--) {
      if (phrases.pos(t).equals("POS")) {
        Phrase owner = new Phrase(phrase.first(), t, t - 1);
        return sources.isSource(owner) ? owner : null;
      }
    }
    int before = phrase.head() - 1;
    if (before > phrase.first()
        && sources.isBody(before)
        && NOUN_CUES.has(phrases.lemma(phrase.head()), "figure")) {
      return new Phrase(before, before + 1, before);
    }
    return null;
  }
}
