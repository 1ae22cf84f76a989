package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.AttributionFinder.Frame;
import org.reckon.claims.Phrases.Phrase;

/** What the scope models look at: how a place or a time lies to a figure of the same sentence. */
final class ScopeFeatures {

  private static final WordTable WORDS =
      WordTable.load("place-words.tsv", Set.of("preposition", "site", "generic", "direction"));

  private final Phrases phrases;
  private final boolean[] quantity;

  /**
   * @param quantity for each token, whether it begins a quantity
   */
  ScopeFeatures(Phrases phrases, boolean[] quantity) {
    this.phrases = phrases;
    this.quantity = quantity;
  }

  /**
   * The features of a candidate.
   *
   * @param first the figure's first token
   * @param end the token after the figure's last
   * @param from the candidate's first token
   * @param to the token after the candidate's last
   * @param rank how many other candidates lie between
   * @param before how many candidates stand before the figure
   * @param after how many stand after it
   */
  List<String> of(
      int first,
      int end,
      int from,
      int to,
      int rank,
      int before,
      int after,
      String unit,
      Frame frame) {
    List<String> features = new ArrayList<>();
    Sentence sentence = phrases.sentences().get(phrases.sentenceOf(first));
    boolean isBefore = to <= first;
    String side = isBefore ? "before" : "after";
    int gapFirst = isBefore ? to : end;
    int gapEnd = isBefore ? first : from;
    int commas = 0;
    int verbs = 0;
    int quantities = 0;
    int conjunctions = 0;
    int breaks = 0;
    int subjects = 0;
    for (int t = gapFirst; t < gapEnd; t++) {
      String lower = phrases.lower(t);
      String tag = phrases.pos(t);
      if (lower.equals(",")) {
        commas++;
      } else if (lower.equals(";")
          || lower.equals(":")
          || lower.equals("-")
          || lower.equals("–")
          || lower.equals("—")) {
        breaks++;
      } else if (tag.equals("CC")) {
        conjunctions++;
      } else if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
        verbs++;
      } else if (tag.equals("WDT")
          || tag.equals("WP")
          || tag.equals("WRB")
          || lower.equals("that")) {
        subjects++;
      }
      if (quantity[t]) {
        quantities++;
      }
    }
    String shape = side + " c" + Math.min(commas, 2) + " v" + Math.min(verbs, 2);
    features.add("bias");
    features.add(side);
    features.add(shape);
    features.add(shape + " q" + Math.min(quantities, 2));
    features.add(side + " commas=" + Math.min(commas, 3));
    features.add(side + " verbs=" + Math.min(verbs, 3));
    features.add(side + " quantities=" + Math.min(quantities, 3));
    features.add(side + " conjunctions=" + Math.min(conjunctions, 2));
    features.add(side + " breaks=" + Math.min(breaks, 2));
    features.add(side + " clauses=" + Math.min(subjects, 2));
    features.add(side + " rank=" + Math.min(rank, 3));
    features.add(side + " rank=" + Math.min(rank, 3) + " quantities=" + Math.min(quantities, 2));
    features.add(side + " others=" + Math.min(3, (isBefore ? after : before)));
    features.add(
        side
            + " rank="
            + Math.min(rank, 2)
            + " others="
            + Math.min(2, (isBefore ? after : before))
            + " quantities="
            + Math.min(quantities, 2));
    features.add(side + " owned=" + isOwned(first, from, sentence.firstToken()));
    int gap = gapEnd - gapFirst;
    features.add(
        side + " gap=" + (gap < 3 ? gap : gap < 6 ? 5 : gap < 10 ? 9 : gap < 20 ? 19 : 20));
    String kind =
        unit.equals("count")
            ? "count"
            : unit.equals("%") || unit.equals("pp")
                ? "share"
                : unit.length() == 3 ? "money" : "measure";
    features.add("unit=" + kind);
    String lead = lead(from, sentence.firstToken());
    features.add("lead=" + lead);
    features.add(side + " lead=" + lead);
    features.add(shape + " lead=" + lead);
    features.add("unit=" + kind + " lead=" + lead);
    String value = phrases.entityValue(from);
    features.add("value=" + value);
    features.add("value=" + value + " lead=" + lead);
    features.add("ends generic=" + WORDS.has(phrases.lower(to - 1), "generic") + " value=" + value);
    String next = to < sentence.endToken() ? nextWord(to) : "end";
    features.add("next=" + next);
    features.add(side + " next=" + next);
    features.add("lead=" + lead + " next=" + next);
    if (from <= sentence.firstToken() + 1) {
      features.add("opens sentence");
      features.add(
          "opens sentence quantities=" + Math.min(quantities, 2) + " verbs=" + Math.min(verbs, 2));
    }
    if (phrases.sentenceOf(first) == 0) {
      features.add("headline");
      features.add("headline " + side);
    }
    if (phrases.isBracketed(from) != phrases.isBracketed(first)) {
      features.add("bracketed apart " + phrases.isBracketed(from));
    }
    Phrase phrase = phrases.phraseAt(from);
    if (phrase != null && phrase.head() >= to) {
      features.add("modifies");
      features.add("modifies " + phrases.lemma(phrase.head()));
      Phrase own = phrases.phraseAt(first);
      if (own != null && own.equals(phrase)) {
        features.add("modifies counted");
      }
    }
    features.add("head verb=" + verbBefore(from, sentence.firstToken()) + " " + side);
    if (frame != null && frame.cueFirst() >= 0) {
      int distance = from - frame.cueEnd();
      if (distance >= 0 && distance <= 3) {
        features.add("after cue " + distance);
      }
      if (frame.source() != null && from >= frame.source().first() && from < frame.source().end()) {
        features.add("in source");
      }
      if (from >= frame.first() && from < frame.end()) {
        features.add("in content");
      } else {
        features.add("outside content " + side);
      }
    }
    return features;
  }

  /** Whether another figure stands right before the candidate: "$7m in Sarasota". */
  private boolean isOwned(int first, int from, int limit) {
    for (int t = from - 1; t >= Math.max(limit, from - 7); t--) {
      if (phrases.lower(t).equals(",") || phrases.lower(t).equals(";")) {
        return false;
      }
      if (quantity[t]) {
        return t != first;
      }
    }
    return false;
  }

  private String nextWord(int token) {
    String tag = phrases.pos(token);
    return tag.startsWith("NN") || tag.startsWith("VB") || tag.equals("CD")
        ? tag
        : phrases.lower(token);
  }

  private String verbBefore(int from, int limit) {
    for (int t = from - 1; t >= Math.max(limit, from - 12); t--) {
      if (phrases.isVerb(t)) {
        return phrases.lemma(t);
      }
    }
    return "none";
  }

  /** The preposition that leads a name in, past articles, adjectives and other names of a list. */
  private String lead(int from, int limit) {
    int t = from - 1;
    for (int steps = 0; t >= limit && steps < 12; steps++, t--) {
      String tag = phrases.pos(t);
      String lower = phrases.lower(t);
      if (tag.equals("IN") || tag.equals("TO")) {
        return lower;
      }
      boolean passes =
          tag.equals("DT")
              || tag.startsWith("JJ")
              || tag.startsWith("NN")
              || tag.equals("POS")
              || tag.equals("CC")
              || tag.equals("PRP$")
              || lower.equals(",")
              || WORDS.has(lower, "direction");
      if (!passes) {
        return tag.startsWith("VB") ? "verb" : tag;
      }
    }
    return "start";
  }
}
