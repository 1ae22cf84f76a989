package org.reckon.claims;

import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/** What the scope models look at: how a place or a time lies to a figure of the same sentence. */
final class ScopeFeatures {

  private static final String[] SHAPES = new String[18];

  static {
    for (int i = 0; i < SHAPES.length; i++) {
      SHAPES[i] = (i < 9 ? "before c" : "after c") + i % 9 / 3 + " v" + i % 3;
    }
  }

  private final Phrases phrases;
  private final boolean[] quantity;

  // how many of each kind of token stand before a token
  private final int[] commas;
  private final int[] breaks;
  private final int[] conjunctions;
  private final int[] verbs;
  private final int[] relatives;
  private final int[] quantities;

  /**
   * @param quantity for each token, whether it begins a quantity
   */
  ScopeFeatures(Phrases phrases, boolean[] quantity) {
    this.phrases = phrases;
    this.quantity = quantity;
    int count = quantity.length;
    commas = new int[count + 1];
    breaks = new int[count + 1];
    conjunctions = new int[count + 1];
    verbs = new int[count + 1];
    relatives = new int[count + 1];
    quantities = new int[count + 1];
    for (int t = 0; t < count; t++) {
      String lower = phrases.lower(t);
      String tag = phrases.pos(t);
      commas[t + 1] = commas[t] + (lower.equals(",") ? 1 : 0);
      breaks[t + 1] = breaks[t] + (isBreak(lower) ? 1 : 0);
      conjunctions[t + 1] = conjunctions[t] + (tag.equals("CC") ? 1 : 0);
      verbs[t + 1] = verbs[t] + (isFinite(tag) ? 1 : 0);
      relatives[t + 1] = relatives[t] + (isRelative(tag, lower) ? 1 : 0);
      quantities[t + 1] = quantities[t] + (quantity[t] ? 1 : 0);
    }
  }

  private static boolean isBreak(String lower) {
    return switch (lower) {
      case ";", ":", "-", "–", "—" -> true;
      default -> false;
    };
  }

  private static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  private static boolean isRelative(String tag, String lower) {
    return tag.equals("WDT") || tag.equals("WP") || tag.equals("WRB") || lower.equals("that");
  }

  /**
   * A candidate for a figure's place or time.
   *
   * @param from its first token
   * @param to the token after its last
   * @param rank how many other candidates lie between it and the figure
   * @param others how many candidates stand on the other side of the figure
   */
  record Candidate(int from, int to, int rank, int others) {}

  /** Adds the features of a candidate for the figure from first to before end. */
  void addTo(
      Features features,
      int first,
      int end,
      Candidate candidate,
      String unit,
      AttributionFrame frame) {
    Sentence sentence = phrases.sentences().get(phrases.sentenceOf(first));
    int from = candidate.from();
    int to = candidate.to();
    boolean isBefore = to <= first;
    String side = isBefore ? "before" : "after";
    int gapFirst = isBefore ? to : end;
    int gapEnd = Math.max(gapFirst, isBefore ? first : from);
    int figures = between(quantities, gapFirst, gapEnd);
    String some = Counts.text(Math.min(figures, 2));
    String rank = Counts.text(Math.min(candidate.rank(), 3));
    String others = Counts.text(Math.min(candidate.others(), 3));
    int shapeIndex =
        (isBefore ? 0 : 9)
            + 3 * Math.min(between(commas, gapFirst, gapEnd), 2)
            + Math.min(between(verbs, gapFirst, gapEnd), 2);
    String shape = SHAPES[shapeIndex];
    features.add("bias");
    features.add("side", side);
    features.add("shape", shape);
    features.add("shape.figures", shape, some);
    features.add("commas", side, count(commas, gapFirst, gapEnd, 3));
    features.add("verbs", side, count(verbs, gapFirst, gapEnd, 3));
    features.add("figures", side, Counts.text(Math.min(figures, 3)));
    features.add("conjunctions", side, count(conjunctions, gapFirst, gapEnd, 2));
    features.add("breaks", side, count(breaks, gapFirst, gapEnd, 2));
    features.add("clauses", side, count(relatives, gapFirst, gapEnd, 2));
    features.add("rank", side, rank);
    features.add("others", side, others);
    features.add(isBefore ? "rank.figures.before" : "rank.figures.after", rank, some);
    features.add(isBefore ? "rank.others.before" : "rank.others.after", rank, others);
    features.add("owned", side, isOwned(first, from, sentence.firstToken()) ? "yes" : "no");
    int gap = gapEnd - gapFirst;
    features.add("gap", side, gap < 3 ? Counts.text(gap) : Counts.text(Math.min(3 + gap / 5, 8)));
    features.add("unit", unit);
    addSurroundings(features, first, candidate, sentence, side, shape, unit);
    if (from <= sentence.firstToken() + 1) {
      features.add("opens", some, count(verbs, gapFirst, gapEnd, 2));
    }
    addFrame(features, from, side, frame);
  }

  private static int between(int[] counts, int from, int to) {
    return counts[to] - counts[from];
  }

  private static String count(int[] counts, int from, int to, int most) {
    return Counts.text(Math.min(between(counts, from, to), most));
  }

  private void addSurroundings(
      Features features,
      int first,
      Candidate candidate,
      Sentence sentence,
      String side,
      String shape,
      String unit) {
    int from = candidate.from();
    int to = candidate.to();
    String lead = lead(from, sentence.firstToken());
    features.add("lead", lead);
    features.add("side.lead", side, lead);
    features.add("shape.lead", shape, lead);
    features.add("unit.lead", unit, lead);
    String value = phrases.entityValue(from);
    features.add("value", value);
    features.add("value.lead", value, lead);
    features.add(
        "value.generic",
        value,
        PlaceFinder.WORDS.has(phrases.lower(to - 1), "generic") ? "yes" : "no");
    String next = to < sentence.endToken() ? nextWord(to) : "end";
    features.add("next", next);
    features.add("side.next", side, next);
    features.add("lead.next", lead, next);
    if (phrases.sentenceOf(first) == 0) {
      features.add("headline", side);
    }
    if (phrases.isBracketed(from) != phrases.isBracketed(first)) {
      features.add("brackets", phrases.isBracketed(from) ? "candidate" : "figure");
    }
    Phrase phrase = phrases.phraseAt(from);
    if (phrase != null && phrase.head() >= to) {
      features.add("modifies", phrases.lemma(phrase.head()));
      features.add("modifies.any");
      if (phrase.equals(phrases.phraseAt(first))) {
        features.add("modifies.counted");
      }
    }
    features.add("verb", side, verbBefore(from, sentence.firstToken()));
  }

  private static void addFrame(Features features, int from, String side, AttributionFrame frame) {
    if (frame == null || frame.cueFirst() < 0) {
      return;
    }
    int distance = from - frame.cueEnd();
    if (distance >= 0 && distance <= 3) {
      features.add("cue", Counts.text(distance));
    }
    if (frame.source() != null && from >= frame.source().first() && from < frame.source().end()) {
      features.add("source");
    }
    boolean inside = from >= frame.first() && from < frame.end();
    features.add("content", inside ? "inside" : side);
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
              || PlaceFinder.WORDS.has(lower, "direction");
      if (!passes) {
        return tag.startsWith("VB") ? "verb" : tag;
      }
    }
    return "start";
  }
}
