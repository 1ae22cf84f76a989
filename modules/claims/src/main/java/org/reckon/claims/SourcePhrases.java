package org.reckon.claims;

import java.util.Set;
import org.reckon.claims.Phrases.Phrase;

/** Tells which noun phrases can be a source, and cuts them to the shortest phrase with the name. */
final class SourcePhrases {

  private static final WordTable NOUNS =
      WordTable.load("source-nouns.tsv", Set.of("person", "people", "organization", "document"));

  private final Phrases phrases;

  SourcePhrases(Phrases phrases) {
    this.phrases = phrases;
  }

  private String nounKind(int token) {
    String kind = NOUNS.kindOf(phrases.lower(token));
    return kind.isEmpty() ? NOUNS.kindOf(phrases.lemma(token)) : kind;
  }

  /** Whether a phrase has a person's or an organisation's name in it. */
  boolean isNamed(Phrase phrase) {
    String value = phrases.entityValue(phrase.head());
    return value.equals("PERSON") || value.equals("ORGANIZATION");
  }

  /** Whether a phrase can be one who says something. */
  boolean isSource(Phrase phrase) {
    String tag = phrases.pos(phrase.head());
    if (tag.equals("PRP")) {
      return true;
    }
    if (TimeFinder.isTimeNoun(phrases.lemma(phrase.head()))) {
      return false;
    }
    String value = phrases.entityValue(phrase.head());
    if (!value.isEmpty()) {
      return !value.equals("DATE") && !value.equals("TIME");
    }
    return !nounKind(phrase.head()).isEmpty() || tag.startsWith("NNP") || isHandle(phrase);
  }

  private boolean isHandle(Phrase phrase) {
    return phrases.lower(phrase.first()).startsWith("@");
  }

  /** Whether a phrase is a source by its common noun alone: "police", "the ministry". */
  boolean isCommonSource(Phrase phrase) {
    return !nounKind(phrase.head()).isEmpty();
  }

  /** Whether a common noun stands for a body: "the group", "the airline". */
  boolean isOrganizationNoun(Phrase phrase) {
    return nounKind(phrase.head()).equals("organization");
  }

  /** Whether a word stands for people or a body that can own a figure: "the police figures". */
  boolean isBody(int token) {
    String kind = nounKind(token);
    return kind.equals("people")
        || kind.equals("organization")
        || phrases.entityValue(token).equals("ORGANIZATION")
        || phrases.entityValue(token).equals("PERSON");
  }

  boolean isDocument(Phrase phrase) {
    return nounKind(phrase.head()).equals("document");
  }

  boolean isPerson(Phrase phrase) {
    String value = phrases.entityValue(phrase.head());
    return value.equals("PERSON")
        || (value.isEmpty()
            && nounKind(phrase.head()).equals("person")
            && !phrases.pos(phrase.head()).equals("NNS"));
  }

  /** Whether "they" can stand for a phrase. */
  boolean isMany(Phrase phrase) {
    String value = phrases.entityValue(phrase.head());
    String kind = nounKind(phrase.head());
    return value.equals("ORGANIZATION")
        || value.equals("GROUP")
        || kind.equals("people")
        || kind.equals("organization")
        || phrases.pos(phrase.head()).equals("NNS")
        || phrases.pos(phrase.head()).equals("NNPS");
  }

  /**
   * "a report by analysts Forrester Research" is Forrester Research; other phrases are themselves.
   */
  Phrase ofDocument(Phrase phrase, int limit) {
    if (!isDocument(phrase) || isNamed(phrase)) {
      return phrase;
    }
    for (int t = phrase.end(); t < Math.min(limit, phrase.end() + 5); t++) {
      String lower = phrases.lower(t);
      if (lower.equals("by") || lower.equals("from")) {
        Phrase maker = phrases.phraseAt(t + 1);
        if (maker != null && isSource(maker) && !isDocument(maker)) {
          return maker;
        }
      }
    }
    return phrase;
  }

  /** Where a source ends with what hangs on it: "a spokeswoman for Royal Mail". */
  int extentEnd(Phrase phrase, int limit) {
    int end = phrase.end();
    while (end + 1 < limit) {
      String lower = phrases.lower(end);
      boolean joins =
          lower.equals("for")
              || lower.equals("of")
              || lower.equals("at")
              || lower.equals("by")
              || lower.equals("from");
      Phrase next = joins ? phrases.phraseAt(end + 1) : null;
      if (next == null || next.first() != end + 1) {
        break;
      }
      end = next.end();
    }
    return end;
  }

  /** Whether a phrase names an opinion poll or a survey. */
  boolean isPoll(Phrase phrase) {
    return switch (phrases.lemma(phrase.head())) {
      case "poll", "survey" -> true;
      default -> false;
    };
  }

  /**
   * The shortest stretch with a source's name and title: no apposition, no descriptors before an
   * organisation's name, no long pre-modifiers.
   */
  TextRange range(Phrase phrase) {
    int first = phrase.first();
    int end = phrase.end();
    if (end - 1 > first && phrases.pos(end - 1).equals("POS")) {
      end--;
    }
    int entity = phrase.head() < phrases.tokenCount() ? phrases.entityIndex(phrase.head()) : -1;
    if (entity >= 0) {
      int name = Math.min(end - 1, Math.max(first, phrases.entityFirst(entity)));
      boolean organization = phrases.entityValue(phrase.head()).equals("ORGANIZATION");
      if (organization
          && !(name == first + 1 && phrases.pos(first).equals("DT"))
          && !hasPossessive(first, name)) {
        first = name;
      } else if (!organization) {
        first = titleFirst(first, name);
      }
    }
    if (first < end && end - first > 1 && isPronounOrLead(first)) {
      first++;
    }
    if (entity < 0) {
      String next = phrases.lower(end);
      Phrase object = next.equals("for") || next.equals("of") ? phrases.phraseAt(end + 1) : null;
      if (object != null && object.first() == end + 1) {
        end = object.end();
      }
    }
    return phrases.range(first, end);
  }

  private boolean isPronounOrLead(int token) {
    return phrases.pos(token).equals("PRP$") || phrases.pos(token).equals("PDT");
  }

  private boolean hasPossessive(int first, int end) {
    for (int t = first; t < end; t++) {
      if (phrases.pos(t).equals("POS")) {
        return true;
      }
    }
    return false;
  }

  /** Titles right before a person's name stay; an article before them goes. */
  private int titleFirst(int first, int name) {
    int title = name;
    while (title > first
        && !phrases.pos(title - 1).equals("DT")
        && !phrases.pos(title - 1).equals("PRP$")) {
      title--;
    }
    return title;
  }
}
