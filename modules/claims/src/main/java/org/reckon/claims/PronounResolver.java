package org.reckon.claims;

import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/** Gives the attributions of "he", "she", "it" and "they" the earlier mention with the name. */
final class PronounResolver {

  private static final Set<String> SINGULAR_PRONOUNS = Set.of("he", "she");

  /** How many sentences a pronoun looks back for what it stands for. */
  private static final int PRONOUN_REACH = 4;

  private final Phrases phrases;
  private final SourcePhrases sources;
  private final List<AttributionFrame> frames;

  /**
   * @param frames the attributions in text order; those by pronouns are replaced
   */
  PronounResolver(Phrases phrases, SourcePhrases sources, List<AttributionFrame> frames) {
    this.phrases = phrases;
    this.sources = sources;
    this.frames = frames;
  }

  void resolve() {
    for (int f = 0; f < frames.size(); f++) {
      AttributionFrame frame = frames.get(f);
      Phrase source = frame.source();
      if (phrases.pos(source.head()).startsWith("PRP")) {
        Phrase named = standsFor(source, f);
        frames.set(f, frame.spokenBy(named == null ? source : named));
      }
    }
  }

  private Phrase standsFor(Phrase pronoun, int upTo) {
    String lower = phrases.lower(pronoun.head());
    boolean person =
        SINGULAR_PRONOUNS.contains(lower) || lower.equals("his") || lower.equals("her");
    boolean many = lower.equals("they") || lower.equals("their");
    int sentence = phrases.sentenceOf(pronoun.head());
    for (int f = upTo - 1; f >= 0; f--) {
      Phrase candidate = frames.get(f).named();
      if (candidate.first() >= pronoun.first()) {
        continue;
      }
      if (sentence - phrases.sentenceOf(frames.get(f).source().head()) > PRONOUN_REACH) {
        break;
      }
      if (agrees(candidate, person, many)) {
        return candidate;
      }
    }
    for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
      Sentence in = phrases.sentences().get(s);
      Phrase subject = firstAgreeing(in, pronoun.first(), person, many);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  private Phrase firstAgreeing(Sentence sentence, int before, boolean person, boolean many) {
    int t = sentence.firstToken();
    while (t < Math.min(before, sentence.endToken())) {
      Phrase phrase = phrases.phraseAt(t);
      if (phrase == null) {
        t++;
        continue;
      }
      boolean body = person || many || sources.isBody(phrase.head()) || sources.isDocument(phrase);
      if (body && agrees(phrase, person, many) && sources.isSource(phrase)) {
        return phrase;
      }
      t = phrase.end();
    }
    return null;
  }

  private boolean agrees(Phrase candidate, boolean person, boolean many) {
    if (phrases.pos(candidate.head()).startsWith("PRP")) {
      return false;
    }
    boolean isPerson = sources.isPerson(candidate);
    if (person) {
      return isPerson;
    }
    return many
        ? sources.isMany(candidate)
        : !isPerson && !phrases.pos(candidate.head()).equals("NNS");
  }
}
