package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.AttributionFinder.Frame;
import org.reckon.claims.Phrases.Phrase;

/** What the status model looks at: the verbs, nouns and cues around a figure. */
final class StatusFeatures {

  static final WordTable WORDS =
      WordTable.load(
          "status-words.tsv",
          Set.of("estimate", "doubt", "denial", "verify", "figure", "future", "plan-noun"));

  private final Phrases phrases;

  StatusFeatures(Phrases phrases) {
    this.phrases = phrases;
  }

  List<String> of(int first, int end, String unit, Frame frame) {
    List<String> features = new ArrayList<>();
    features.add("bias");
    Sentence sentence = phrases.sentences().get(phrases.sentenceOf(first));
    boolean headline = phrases.sentenceOf(first) == 0;
    String money =
        isMoney(unit)
            ? "money"
            : unit.equals("%") || unit.equals("pp")
                ? "share"
                : unit.equals("count") ? "count" : "measure";
    features.add("unit=" + money);
    if (headline) {
      features.add("headline");
      features.add("headline unit=" + money);
    }
    if (phrases.quotationOf(first) >= 0) {
      features.add("quoted");
    }
    if (frame != null) {
      String cue = frame.cueFirst() < 0 ? "none" : phrases.lemma(frame.cueFirst());
      features.add("cue=" + cue);
      features.add("cue kind=" + frame.kind());
      features.add(
          "cue kind="
              + frame.kind()
              + " tag="
              + (frame.cueFirst() < 0 ? "" : phrases.pos(frame.cueFirst())));
    }
    addVerbs(features, first, end, sentence, headline);
    addNouns(features, first, end, sentence, money);
    addWindow(features, first, end, sentence);
    addSentenceBefore(features, phrases.sentenceOf(first), sentence);
    return features;
  }

  private void addSentenceBefore(List<String> features, int index, Sentence sentence) {
    String opening = phrases.lower(sentence.firstToken());
    if (index == 0) {
      return;
    }
    Sentence before = phrases.sentences().get(index - 1);
    boolean future = false;
    for (int t = before.firstToken(); t < before.endToken(); t++) {
      future |= WORDS.has(phrases.lemma(t), "future") || WORDS.has(phrases.lemma(t), "plan-noun");
    }
    if (future) {
      features.add("before future");
      features.add("before future opening=" + opening);
    }
  }

  private static boolean isMoney(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
  }

  /** The verb groups to the left, up to two, and the one to the right. */
  private void addVerbs(
      List<String> features, int first, int end, Sentence sentence, boolean headline) {
    int t = first - 1;
    int found = 0;
    int commas = 0;
    while (t >= sentence.firstToken() && found < 3) {
      if (phrases.lower(t).equals(",")) {
        commas++;
      }
      if (phrases.lower(t).equals(";")) {
        break;
      }
      if (phrases.isVerb(t)) {
        int group = groupFirst(t, sentence.firstToken());
        String name = "left" + found;
        describe(features, name, group, t, headline);
        features.add(name + " lemma=" + phrases.lemma(t) + " commas=" + Math.min(2, commas));
        found++;
        t = group;
      } else if (phrases.pos(t).equals("MD")) {
        features.add("left" + found + " modal=" + phrases.lemma(t));
        found++;
      }
      t--;
    }
    if (found == 0) {
      features.add("left none");
    }
    commas = 0;
    for (t = end; t < sentence.endToken(); t++) {
      if (phrases.lower(t).equals(",")) {
        commas++;
      }
      if (phrases.lower(t).equals(";") || commas > 1) {
        break;
      }
      if (phrases.isVerb(t)
          || phrases.pos(t).equals("MD")
          || (phrases.pos(t).equals("TO") && phrases.isVerb(t + 1))) {
        int last = t;
        while (last + 1 < sentence.endToken()
            && (phrases.isVerb(last + 1)
                || phrases.pos(last + 1).startsWith("RB")
                || phrases.pos(last + 1).equals("TO"))) {
          last++;
        }
        String side = found == 0 ? "right" : "right after left";
        describe(features, side, t, last, headline);
        if (commas > 0) {
          features.add(side + " behind comma");
        }
        break;
      }
    }
  }

  private int groupFirst(int verb, int limit) {
    int t = verb;
    while (t > limit) {
      String tag = phrases.pos(t - 1);
      if (!phrases.isVerb(t - 1)
          && !tag.equals("MD")
          && !tag.equals("TO")
          && !tag.startsWith("RB")) {
        break;
      }
      t--;
    }
    return t;
  }

  private void describe(List<String> features, String side, int first, int last, boolean headline) {
    StringBuilder shape = new StringBuilder();
    for (int t = first; t <= last; t++) {
      String tag = phrases.pos(t);
      String lemma = phrases.lemma(t);
      if (tag.startsWith("RB")) {
        continue;
      }
      if (tag.equals("MD")) {
        shape.append(lemma).append(' ');
        features.add(side + " modal=" + lemma);
      } else if (lemma.equals("be")
          || lemma.equals("have")
          || lemma.equals("do")
          || tag.equals("TO")) {
        shape.append(lemma).append(':').append(tag).append(' ');
      } else {
        shape.append(tag).append(' ');
        features.add(side + " lemma=" + lemma);
        features.add(side + " lemma=" + lemma + " tag=" + tag);
        String kind = WORDS.kindOf(lemma);
        if (!kind.isEmpty()) {
          features.add(side + " kind=" + kind);
        }
      }
    }
    features.add(side + " shape=" + shape.toString().trim());
    if (headline) {
      features.add("headline " + side + " shape=" + shape.toString().trim());
    }
  }

  private void addNouns(
      List<String> features, int first, int end, Sentence sentence, String money) {
    Phrase own = phrases.phraseAt(end);
    if (own == null || own.first() > end) {
      own = phrases.phraseAt(end - 1);
    }
    if (own != null && own.head() >= end) {
      features.add("head=" + phrases.lemma(own.head()));
      features.add("head=" + phrases.lemma(own.head()) + " " + money);
    }
    int t = first - 1;
    while (t >= sentence.firstToken() && t > first - 5 && phrases.pos(t).equals("DT")) {
      t--;
    }
    if (t >= sentence.firstToken()) {
      features.add("before=" + phrases.lower(t));
      Phrase left = phrases.phraseAt(t - 1);
      if (left != null && left.end() == t) {
        features.add("left noun=" + phrases.lemma(left.head()));
        features.add("left noun=" + phrases.lemma(left.head()) + " by " + phrases.lower(t));
        String kind = WORDS.kindOf(phrases.lemma(left.head()));
        if (!kind.isEmpty()) {
          features.add("left noun kind=" + kind);
        }
      }
    }
    if (own != null) {
      int after = own.end();
      if (after < sentence.endToken()) {
        features.add("after=" + phrases.lower(after));
        Phrase next = phrases.phraseAt(after + 1);
        if (next != null && next.first() == after + 1) {
          features.add("next noun=" + phrases.lemma(next.head()));
        }
      }
    }
  }

  private void addWindow(List<String> features, int first, int end, Sentence sentence) {
    for (int t = Math.max(sentence.firstToken(), first - 8); t < first; t++) {
      addWord(features, t, first - t <= 3 ? "near left" : "left");
    }
    for (int t = first; t < end; t++) {
      addWord(features, t, "in");
    }
    for (int t = end; t < Math.min(sentence.endToken(), end + 8); t++) {
      addWord(features, t, t - end < 3 ? "near right" : "right");
    }
    boolean future = false;
    boolean estimate = false;
    for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
      String kind = WORDS.kindOf(phrases.lemma(t));
      future |= kind.equals("future");
      estimate |= kind.equals("estimate");
    }
    if (future) {
      features.add("sentence future");
    }
    if (estimate) {
      features.add("sentence estimate");
    }
  }

  private void addWord(List<String> features, int token, String where) {
    String lemma = phrases.lemma(token);
    if (lemma.length() > 1
        && !phrases.pos(token).equals("CD")
        && !phrases.pos(token).startsWith("NNP")) {
      features.add(where + " word=" + lemma);
    }
    String kind = WORDS.kindOf(lemma);
    if (!kind.isEmpty()) {
      features.add(where + " kind=" + kind);
    }
  }
}
