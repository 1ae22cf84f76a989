package org.reckon.claims;

import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/**
 * Finds the subject to the left of a verb group, past appositions, relative stretches and times.
 */
final class SubjectFinder {

  private static final Set<String> CHAINING = ClauseWords.of("chaining");

  private final Phrases phrases;
  private final SourcePhrases sources;
  private final Stretches stretches;

  SubjectFinder(Phrases phrases, SourcePhrases sources, Stretches stretches) {
    this.phrases = phrases;
    this.sources = sources;
    this.stretches = stretches;
  }

  Phrase subjectBefore(int group, Sentence sentence, Phrase lastSource) {
    int limit = sentence.firstToken();
    int t = group - 1;
    for (int steps = 0; t >= limit && steps < 6; steps++) {
      String lower = phrases.lower(t);
      String tag = phrases.pos(t);
      if (tag.equals("WP") || tag.equals("WDT")) {
        return antecedent(t, limit);
      }
      if (tag.equals("CC")) {
        return lastSource != null ? lastSource : firstSubject(limit, t);
      }
      if (lower.equals(",")
          || lower.equals("-")
          || lower.equals("–")
          || lower.equals("—")
          || lower.equals("--")) {
        return interruptedSubject(t, sentence);
      }
      if (tag.equals("-RRB-") || lower.equals(")")) {
        t = openingBracket(t, limit) - 1;
        continue;
      }
      Phrase phrase = phrases.phraseAt(t);
      if (phrase == null && steps > 0 && isParticiple(t) && phrases.phraseAt(t - 1) != null) {
        // "a poll released on Friday found"
        t--;
        continue;
      }
      if (phrase == null) {
        return null;
      }
      if (TimeFinder.isTimeNoun(phrases.lemma(phrase.head()))) {
        t = phrase.first() - 1;
        if (t >= limit && phrases.pos(t).equals("IN")) {
          t--;
        }
        continue;
      }
      return headOfChain(phrase, limit);
    }
    return null;
  }

  boolean isParticiple(int token) {
    String tag = phrases.pos(token);
    return tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBG");
  }

  private int openingBracket(int closing, int limit) {
    for (int t = closing - 1; t >= Math.max(limit, closing - Stretches.LONGEST); t--) {
      if (phrases.lower(t).equals("(") || phrases.pos(t).equals("-LRB-")) {
        return t;
      }
    }
    return limit;
  }

  private Phrase antecedent(int relative, int limit) {
    int t = relative - 1;
    if (t >= limit && phrases.lower(t).equals("of")) {
      // "some of whom said"
      Phrase some = phrases.phraseAt(t - 1);
      t = some == null ? t - 2 : some.first() - 1;
    }
    if (t >= limit && stretches.isPunctuation(t)) {
      t--;
    }
    Phrase phrase = t < limit ? null : phrases.phraseAt(t);
    if (phrase == null) {
      return null;
    }
    return sources.isSource(phrase) ? phrase : headOfChain(phrase, limit);
  }

  /** The subject before an apposition or a relative clause: "Pal Strand, an analyst, said". */
  Phrase interruptedSubject(int comma, Sentence sentence) {
    Phrase fallback = null;
    for (int t = comma - 1; t > Math.max(sentence.firstToken(), comma - Stretches.LONGEST); t--) {
      if (!stretches.isPunctuation(t) || phrases.quotationOf(t) >= 0) {
        continue;
      }
      Phrase phrase = phrases.phraseAt(t - 1);
      if (phrase == null || phrase.end() != t) {
        continue;
      }
      Phrase chain = headOfChain(phrase, sentence.firstToken());
      if (sources.isNamed(chain) && sources.isSource(chain)) {
        return chain;
      }
      Phrase beside = namedBeside(chain, comma + 1);
      if (sources.isSource(chain) && !beside.equals(chain)) {
        return beside;
      }
      if (sources.isSource(chain) && fallback == null) {
        fallback = chain;
      }
    }
    Phrase apposed = phrases.phraseAt(comma - 1);
    if (fallback != null && apposed != null && sources.isPerson(apposed)) {
      return apposed;
    }
    return fallback;
  }

  /** From "Royal Mail" in "a spokeswoman for Royal Mail" to "a spokeswoman". */
  private Phrase headOfChain(Phrase phrase, int limit) {
    Phrase head = phrase;
    for (int steps = 0; steps < 4; steps++) {
      int t = head.first() - 1;
      if (t <= limit || !CHAINING.contains(phrases.lower(t))) {
        break;
      }
      Phrase outer = phrases.phraseAt(t - 1);
      if (outer == null || outer.end() != t) {
        // "relatives gathered at the pier believe"
        Phrase before = phrases.isVerb(t - 1) ? phrases.phraseAt(t - 2) : null;
        if (before != null
            && sources.isSource(before)
            && (!sources.isNamed(head) || sources.isDocument(before))) {
          head = before;
        } else if (before != null
            && sources.isSource(before)
            && phrases.entityValue(head.head()).equals("LOCATION")) {
          head = before;
        }
        break;
      }
      if (TimeFinder.isTimeNoun(phrases.lemma(outer.head()))) {
        break;
      }
      head = outer;
    }
    return head;
  }

  /** "its director, Nahid Sorkh": the name that stands beside a speaker without one. */
  Phrase namedBeside(Phrase speaker, int limit) {
    int comma = speaker.end();
    if (sources.isNamed(speaker)
        || phrases.pos(speaker.head()).startsWith("PRP")
        || comma + 1 >= limit
        || !phrases.lower(comma).equals(",")) {
      return speaker;
    }
    Phrase beside = phrases.phraseAt(comma + 1);
    boolean name =
        beside != null
            && beside.first() == comma + 1
            && sources.isNamed(beside)
            && !phrases.pos(beside.first()).equals("DT");
    boolean closed =
        name
            && (beside.end() >= limit
                || stretches.isPunctuation(beside.end())
                || phrases.pos(beside.end()).equals("POS"));
    return closed ? beside : speaker;
  }

  /** The first phrase of a stretch that no preposition leads in. */
  Phrase firstSubject(int from, int to) {
    for (int t = Math.max(from, to - Stretches.LONGEST); t < to; t++) {
      Phrase phrase = phrases.phraseAt(t);
      if (phrase == null) {
        continue;
      }
      String lead = phrases.pos(phrase.first() - 1);
      boolean led =
          phrase.first() > from
              && (lead.equals("IN") || lead.equals("TO") || phrases.isVerb(phrase.first() - 1));
      if (!led && sources.isSource(phrase)) {
        return phrase;
      }
      t = phrase.end() - 1;
    }
    return null;
  }
}
