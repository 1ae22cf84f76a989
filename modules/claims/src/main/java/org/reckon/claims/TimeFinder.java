package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.AnnotatedText.Sentence;

/**
 * Finds time expressions by a small grammar over tokens: cores, what leads into them and what joins
 * them.
 */
final class TimeFinder {

  /**
   * A time expression.
   *
   * @param first its first token, lead words such as "since" included
   * @param end the token after its last
   * @param begin where it begins, in UTF-16 code units
   * @param endOffset where it ends, exclusive
   */
  record TimeExpression(int first, int end, int begin, int endOffset) {}

  /** How many tokens an expression can have; it keeps the search linear. */
  private static final int LONGEST = 32;

  private final Phrases phrases;
  private final TimeGrammar grammar;
  private final List<TimeExpression> expressions = new ArrayList<>();

  /** Finds what can date a claim. */
  TimeFinder(Phrases phrases) {
    this(phrases, new TimeGrammar(phrases));
  }

  TimeFinder(Phrases phrases, TimeGrammar grammar) {
    this.phrases = phrases;
    this.grammar = grammar;
    for (Sentence sentence : phrases.sentences()) {
      findIn(sentence);
    }
  }

  /** Whether a noun names a day, a month or a stretch of time, so that it can be no source. */
  static boolean isTimeNoun(String lemma) {
    return TimeGrammar.isTimeNoun(lemma);
  }

  /** All time expressions, in text order, without overlaps. */
  List<TimeExpression> expressions() {
    return expressions;
  }

  /** The time expressions of a sentence, by its index. */
  List<TimeExpression> in(int sentence) {
    int low = 0;
    int high = expressions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (phrases.sentenceOf(expressions.get(middle).first()) < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < expressions.size()
        && phrases.sentenceOf(expressions.get(end).first()) == sentence) {
      end++;
    }
    return expressions.subList(low, end);
  }

  private void findIn(Sentence sentence) {
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      int limit = Math.min(sentence.endToken(), i + LONGEST);
      int core = i;
      int lead = -1;
      if (is(i, "lead")) {
        lead = i;
        core = i + 1;
      } else if (phrases.lower(i).equals("as") && phrases.lower(i + 1).equals("of")) {
        lead = i;
        core = i + 2;
      }
      int coreFirst = core;
      while (core < limit && (is(core, "near") || (core > coreFirst && is(core, "drop")))) {
        core++;
      }
      boolean led = lead >= 0 || (i > sentence.firstToken() && is(i - 1, "drop"));
      int end = grammar.coreEnd(core, limit, led);
      if (end < 0 && core > coreFirst) {
        core = coreFirst;
        end = grammar.coreEnd(core, limit, led);
      }
      if (end < 0) {
        i++;
        continue;
      }
      end = extended(end, sentence.endToken());
      add(lead >= 0 ? lead : coreFirst, end);
      i = end;
    }
  }

  private boolean is(int token, String kind) {
    return grammar.is(token, kind);
  }

  private void add(int first, int end) {
    expressions.add(new TimeExpression(first, end, phrases.begin(first), phrases.end(end - 1)));
  }

  /** "Sunday" + "night", "the first half" + "of 2004", "10 p.m." + "on Tuesday". */
  private int extended(int from, int sentenceEnd) {
    int end = from;
    for (int steps = 0; steps < 4; steps++) {
      int limit = Math.min(sentenceEnd, end + LONGEST);
      int next = end;
      String lower = phrases.lower(next);
      if (lower.equals("of")
          || lower.equals("on")
          || lower.equals("to")
          || lower.equals("and")
          || lower.equals("-")
          || lower.equals("–")
          || lower.equals("in")) {
        next++;
      }
      while (next < limit && is(next, "near")) {
        next++;
      }
      int further = next < limit ? grammar.coreEnd(next, limit, true) : -1;
      if (further < 0) {
        break;
      }
      end = further;
    }
    return end;
  }
}
