package org.reckon.claims;

import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/** What the status model looks at: the verbs, nouns and cues around a figure. */
final class StatusFeatures {

  static final WordTable WORDS =
      WordTable.load(
          "status-words.tsv",
          Set.of("estimate", "doubt", "denial", "verify", "figure", "future", "plan-noun"));

  /** How many words to each side are looked at. */
  private static final int WINDOW = 8;

  private static final int NEAR = 3;
  private static final int GROUPS = 3;

  /** How far the search for verbs goes; a clause is shorter. */
  private static final int REACH = 60;

  /**
   * The names of the features of one verb group.
   *
   * @param lemma its main verb
   * @param commas its main verb with the commas between
   */
  private record Side(
      String lemma,
      String tagged,
      String modal,
      String kind,
      String shape,
      String headlineShape,
      String commas) {

    static Side of(String name) {
      return new Side(
          name + ".lemma",
          name + ".tagged",
          name + ".modal",
          name + ".kind",
          name + ".shape",
          name + ".headline",
          name + ".commas");
    }
  }

  private static final Side[] LEFT = {Side.of("left0"), Side.of("left1"), Side.of("left2")};
  private static final Side RIGHT = Side.of("right");
  private static final Side RIGHT_TOO = Side.of("rightToo");

  private final Phrases phrases;

  /** For each token, the kind of its lemma in the lexicon. */
  private final String[] kinds;

  private final boolean[] future;
  private final boolean[] estimate;

  StatusFeatures(Phrases phrases) {
    this.phrases = phrases;
    kinds = new String[phrases.tokenCount()];
    future = new boolean[phrases.sentences().size()];
    estimate = new boolean[phrases.sentences().size()];
    for (int t = 0; t < kinds.length; t++) {
      kinds[t] = WORDS.kindOf(phrases.lemma(t));
      int sentence = phrases.sentenceOf(t);
      if (sentence >= 0) {
        future[sentence] |= kinds[t].equals("future") || kinds[t].equals("plan-noun");
        estimate[sentence] |= kinds[t].equals("estimate");
      }
    }
  }

  /** Adds the features of the figure from first to before end. */
  void addTo(Features features, int first, int end, String unit, AttributionFrame frame) {
    int index = phrases.sentenceOf(first);
    Sentence sentence = phrases.sentences().get(index);
    boolean headline = index == 0;
    features.add("bias");
    features.add("unit", unit);
    if (headline) {
      features.add("headline", unit);
    }
    if (phrases.quotationOf(first) >= 0) {
      features.add("quoted");
    }
    if (frame != null) {
      features.add("cue", frame.cueFirst() < 0 ? "none" : phrases.lemma(frame.cueFirst()));
      features.add("cue.kind", frame.kind());
      features.add(
          "cue.tag", frame.kind(), frame.cueFirst() < 0 ? "none" : phrases.pos(frame.cueFirst()));
    }
    addVerbs(features, first, end, sentence, headline, frame);
    addNouns(features, first, end, sentence, unit);
    addWindow(features, first, end, sentence);
    if (future[index]) {
      features.add("sentence.future");
    }
    if (estimate[index]) {
      features.add("sentence.estimate");
    }
    if (index > 0 && future[index - 1]) {
      features.add("before.future", phrases.lower(sentence.firstToken()));
    }
  }

  /** Adds that the figure is the first of its sentence. */
  static void addFirst(Features features) {
    features.add("opening");
  }

  /**
   * Adds what the status of the figure before, in the same sentence, tells about this one.
   *
   * @param previousEnd the token after the figure before
   * @param first the figure's first token
   */
  void addAfter(Features features, int previousEnd, int first, String previous) {
    int gap = first - previousEnd;
    int verbs = 0;
    for (int t = previousEnd; t < Math.min(first, previousEnd + REACH); t++) {
      verbs += phrases.isVerb(t) || phrases.pos(t).equals("MD") ? 1 : 0;
    }
    features.add("previous", previous);
    features.add("previous.verbs", previous, Counts.text(Math.min(verbs, 2)));
    features.add("previous.gap", previous, Counts.text(Math.min(gap / 4, 4)));
    features.add(
        "previous.near", previous, Counts.text(Math.min(gap / 4, 4) * 3 + Math.min(verbs, 2)));
    if (gap == 1) {
      features.add("previous.link", previous, phrases.lower(previousEnd));
    } else if (gap == 2) {
      features.add("previous.link2", previous, phrases.lower(previousEnd + 1));
    }
  }

  /** The verb groups to the left, up to three, and the one to the right. */
  private void addVerbs(
      Features features,
      int first,
      int end,
      Sentence sentence,
      boolean headline,
      AttributionFrame frame) {
    int limit = Math.max(sentence.firstToken(), first - REACH);
    if (frame != null && frame.kind().equals("say") && frame.first() <= first) {
      limit = Math.max(limit, frame.first());
    }
    int found = 0;
    int commas = 0;
    for (int t = first - 1; t >= limit && found < GROUPS; t--) {
      if (phrases.lower(t).equals(",")) {
        commas++;
      } else if (phrases.lower(t).equals(";")) {
        break;
      } else if (phrases.isVerb(t)) {
        int group = groupFirst(t, Math.max(sentence.firstToken(), t - REACH));
        describe(features, LEFT[found], group, t, headline);
        features.add(LEFT[found].commas(), phrases.lemma(t), Counts.text(Math.min(2, commas)));
        found++;
        t = group;
      } else if (phrases.pos(t).equals("MD")) {
        features.add(LEFT[found].modal(), phrases.lemma(t));
        found++;
      }
    }
    if (found == 0) {
      features.add("left.none");
    }
    addRightVerb(features, end, sentence, headline, found == 0 ? RIGHT : RIGHT_TOO);
  }

  private void addRightVerb(
      Features features, int end, Sentence sentence, boolean headline, Side side) {
    int commas = 0;
    for (int t = end; t < Math.min(sentence.endToken(), end + REACH); t++) {
      if (phrases.lower(t).equals(",")) {
        commas++;
      }
      if (phrases.lower(t).equals(";") || commas > 1) {
        return;
      }
      String tag = phrases.pos(t);
      boolean infinitive = tag.equals("TO") && phrases.isVerb(t + 1);
      if (phrases.isVerb(t) || tag.equals("MD") || infinitive) {
        int last = t;
        int limit = Math.min(sentence.endToken(), t + REACH);
        while (last + 1 < limit && belongsToGroup(last + 1)) {
          last++;
        }
        describe(features, side, t, last, headline);
        if (commas > 0) {
          features.add("right.comma");
        }
        return;
      }
    }
  }

  private boolean belongsToGroup(int token) {
    String tag = phrases.pos(token);
    return tag.startsWith("VB") || tag.startsWith("RB") || tag.equals("TO");
  }

  private int groupFirst(int verb, int limit) {
    int t = verb;
    while (t > limit) {
      if (!belongsToGroup(t - 1) && !phrases.pos(t - 1).equals("MD")) {
        break;
      }
      t--;
    }
    return t;
  }

  private void describe(Features features, Side side, int first, int last, boolean headline) {
    StringBuilder shape = new StringBuilder();
    for (int t = first; t <= last; t++) {
      String tag = phrases.pos(t);
      String lemma = phrases.lemma(t);
      if (tag.startsWith("RB")) {
        continue;
      }
      if (tag.equals("MD")) {
        shape.append(lemma).append(' ');
        features.add(side.modal(), lemma);
      } else if (isAuxiliary(lemma) || tag.equals("TO")) {
        shape.append(lemma).append(':').append(tag).append(' ');
      } else {
        shape.append(tag).append(' ');
        features.add(side.lemma(), lemma);
        features.add(side.tagged(), lemma, tag);
        if (!kinds[t].isEmpty()) {
          features.add(side.kind(), kinds[t]);
        }
      }
    }
    String text = shape.toString();
    features.add(side.shape(), text);
    if (headline) {
      features.add(side.headlineShape(), text);
    }
  }

  private static boolean isAuxiliary(String lemma) {
    return lemma.equals("be") || lemma.equals("have") || lemma.equals("do");
  }

  private void addNouns(Features features, int first, int end, Sentence sentence, String unit) {
    Phrase own = phrases.phraseAt(end);
    if (own == null || own.first() > end) {
      own = phrases.phraseAt(end - 1);
    }
    if (own != null && own.head() >= end) {
      features.add("head", phrases.lemma(own.head()));
      features.add("head.unit", phrases.lemma(own.head()), unit);
    }
    int t = first - 1;
    while (t >= sentence.firstToken() && t > first - 5 && phrases.pos(t).equals("DT")) {
      t--;
    }
    if (t >= sentence.firstToken()) {
      features.add("before", phrases.lower(t));
      Phrase left = phrases.phraseAt(t - 1);
      if (left != null && left.end() == t) {
        features.add("noun", phrases.lemma(left.head()));
        features.add("noun.by", phrases.lemma(left.head()), phrases.lower(t));
        if (!kinds[left.head()].isEmpty()) {
          features.add("noun.kind", kinds[left.head()]);
        }
      }
    }
    if (own != null && own.end() < sentence.endToken()) {
      features.add("after", phrases.lower(own.end()));
      Phrase next = phrases.phraseAt(own.end() + 1);
      if (next != null && next.first() == own.end() + 1) {
        features.add("next", phrases.lemma(next.head()));
      }
    }
  }

  private void addWindow(Features features, int first, int end, Sentence sentence) {
    for (int t = Math.max(sentence.firstToken(), first - WINDOW); t < first; t++) {
      boolean near = first - t <= NEAR;
      addWord(features, t, near ? "word.left.near" : "word.left", near ? "left.near" : "left.kind");
    }
    for (int t = first; t < Math.min(end, first + WINDOW); t++) {
      addWord(features, t, "word.in", "in.kind");
    }
    for (int t = end; t < Math.min(sentence.endToken(), end + WINDOW); t++) {
      boolean near = t - end < NEAR;
      addWord(
          features, t, near ? "word.right.near" : "word.right", near ? "right.near" : "right.kind");
    }
  }

  private void addWord(Features features, int token, String template, String kindTemplate) {
    String lemma = phrases.lemma(token);
    String tag = phrases.pos(token);
    if (lemma.length() > 1 && !tag.equals("CD") && !tag.startsWith("NNP")) {
      features.add(template, lemma);
    }
    if (!kinds[token].isEmpty()) {
      features.add(kindTemplate, kinds[token]);
    }
  }
}
