package org.reckon.claims;

import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/**
 * Finds the figures that a text says are not confirmed, or denies: in the sentence itself, or in a
 * later one that points back ("these figures could not be verified").
 */
final class DoubtFinder {

  private static final WordTable WORDS = StatusFeatures.WORDS;
  private static final Set<String> DEFINITE = ClauseWords.of("definite");
  private static final Set<String> SURVEYS = ClauseWords.of("survey");

  /** How many sentences a remark looks back for the figures that it is about. */
  private static final int REACH = 3;

  private final Phrases phrases;
  private final AttributionFinder attributions;
  private final boolean[] quantity;
  private final boolean[] unverified;
  private final boolean[] denied;

  /**
   * @param quantity for each token, whether it begins a quantity
   */
  DoubtFinder(Phrases phrases, AttributionFinder attributions, boolean[] quantity) {
    this.phrases = phrases;
    this.attributions = attributions;
    this.quantity = quantity;
    unverified = new boolean[phrases.tokenCount()];
    denied = new boolean[phrases.tokenCount()];
    markDenials();
    for (int s = 0; s < phrases.sentences().size(); s++) {
      markRemarks(s);
    }
  }

  boolean isUnverified(int token) {
    return unverified[token];
  }

  boolean isDenied(int token) {
    return denied[token];
  }

  private void markDenials() {
    for (AttributionFrame frame : attributions.frames()) {
      if (frame.kind().equals("deny") && deniesAStatement(frame)) {
        mark(denied, frame.first(), frame.end());
      }
    }
    for (int t = 2; t < quantity.length; t++) {
      if (quantity[t]
          && phrases.lower(t - 1).equals("not")
          && (phrases.lower(t - 2).equals(",") || phrases.pos(t - 2).equals("CC"))) {
        denied[t] = true;
      }
    }
  }

  /**
   * "denied that", "dismissed reports that", "a rumour that … was rejected"; not "rejects the bid".
   */
  private boolean deniesAStatement(AttributionFrame frame) {
    for (int t = frame.first(); t < Math.min(frame.end(), frame.first() + 8); t++) {
      boolean statement = phrases.isNoun(t) && WORDS.has(phrases.lemma(t), "figure");
      if (statement
          || phrases.lower(t).equals("that")
          || (t == frame.first() && phrases.pos(t).equals("VBG"))) {
        return true;
      }
    }
    return false;
  }

  private void markRemarks(int s) {
    Sentence sentence = phrases.sentences().get(s);
    for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
      boolean doubt = WORDS.has(phrases.lemma(t), "doubt") || isNotVerified(t, sentence);
      boolean denial = phrases.isVerb(t) && WORDS.has(phrases.lemma(t), "denial");
      if (!doubt && !denial) {
        continue;
      }
      boolean[] marks = doubt ? unverified : denied;
      if (doubt && phrases.isNoun(t + 1)) {
        // "unconfirmed reports that twelve had died"
        if (WORDS.has(phrases.lemma(t + 1), "figure")) {
          mark(marks, t, Math.min(sentence.endToken(), t + Stretches.LONGEST));
        }
      } else if (pointsBackInside(t, sentence)) {
        mark(marks, stretchFirst(t, sentence), t);
      } else if (pointsBack(sentence, t, denial)) {
        markBefore(marks, s);
      }
    }
  }

  /** "could not be independently verified", "has yet to verify", "cannot be confirmed". */
  private boolean isNotVerified(int token, Sentence sentence) {
    if (!phrases.isVerb(token) || !WORDS.has(phrases.lemma(token), "verify")) {
      return false;
    }
    for (int t = token - 1; t >= Math.max(sentence.firstToken(), token - 6); t--) {
      String lower = phrases.lower(t);
      if (lower.equals("not")
          || lower.equals("n't")
          || lower.equals("cannot")
          || lower.equals("never")
          || lower.equals("unable")) {
        return true;
      }
      if (lower.equals("to") && phrases.lower(t - 1).equals("yet")) {
        return true;
      }
      if (phrases.phraseAt(t) != null) {
        return false;
      }
    }
    return false;
  }

  /** "…, a number which could not be confirmed", "…, which the party has denied". */
  private boolean pointsBackInside(int token, Sentence sentence) {
    for (int t = token - 1; t >= Math.max(sentence.firstToken(), token - 12); t--) {
      String lower = phrases.lower(t);
      if (lower.equals("which")) {
        return true;
      }
      Phrase phrase = phrases.phraseAt(t);
      boolean pointer =
          phrase != null && WORDS.has(phrases.lemma(phrase.head()), "figure") && isDefinite(phrase);
      if (pointer
          && hasQuantity(
              Math.max(sentence.firstToken(), token - Stretches.LONGEST), phrase.first())) {
        return true;
      }
      if (quantity[t]) {
        return false;
      }
    }
    return false;
  }

  /** Whether the remark's subject or object is a figure that stands before: "these claims". */
  private boolean pointsBack(Sentence sentence, int token, boolean denial) {
    int from = denial ? token + 1 : Math.max(sentence.firstToken(), token - Stretches.LONGEST);
    int to = Math.min(sentence.endToken(), denial ? token + 6 : token + 5);
    for (int t = from; t < to; t++) {
      Phrase phrase = phrases.phraseAt(t);
      if (phrase == null && denial && isBarePointer(t)) {
        return !hasQuantity(from, to);
      }
      if (phrase == null) {
        continue;
      }
      boolean bare = denial && phrase.end() == t + 1 && isBarePointer(t);
      if (bare || (WORDS.has(phrases.lemma(phrase.head()), "figure") && isDefinite(phrase))) {
        return !hasQuantity(from, to);
      }
      t = Math.max(t, phrase.end() - 1);
    }
    return false;
  }

  private boolean isBarePointer(int token) {
    return switch (phrases.lower(token)) {
      case "this", "it" -> true;
      default -> false;
    };
  }

  private boolean isDefinite(Phrase phrase) {
    return DEFINITE.contains(phrases.lower(phrase.first()));
  }

  private boolean hasQuantity(int from, int to) {
    for (int t = from; t < to; t++) {
      if (quantity[t]) {
        return true;
      }
    }
    return false;
  }

  /** Marks the attributed figures of the nearest earlier sentence that has any. */
  private void markBefore(boolean[] marks, int sentence) {
    List<Sentence> sentences = phrases.sentences();
    for (int s = sentence - 1; s >= Math.max(0, sentence - REACH); s--) {
      Sentence in = sentences.get(s);
      boolean found = false;
      for (int t = in.firstToken(); t < in.endToken(); t++) {
        if (quantity[t] && attributions.frameOver(t) != null && !isSampleSize(t)) {
          marks[t] = true;
          found = true;
        }
      }
      if (found) {
        return;
      }
    }
  }

  /** "a survey of 58 practices" is not what is doubted. */
  private boolean isSampleSize(int token) {
    return phrases.lower(token - 1).equals("of") && SURVEYS.contains(phrases.lemma(token - 2));
  }

  private int stretchFirst(int token, Sentence sentence) {
    for (int t = token - 1; t > Math.max(sentence.firstToken(), token - Stretches.LONGEST); t--) {
      if (phrases.lower(t).equals(";") && hasQuantity(t, token)) {
        return t + 1;
      }
    }
    return Math.max(sentence.firstToken(), token - Stretches.LONGEST);
  }

  private static void mark(boolean[] marks, int from, int to) {
    for (int t = from; t < to; t++) {
      marks[t] = true;
    }
  }
}
