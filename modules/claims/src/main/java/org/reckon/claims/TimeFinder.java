package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;

/** Finds time expressions by a small grammar over tokens. */
final class TimeFinder {

  private static final WordTable WORDS =
      WordTable.load(
          "time-words.tsv",
          Set.of(
              "weekday",
              "month",
              "unit",
              "part",
              "deictic",
              "clock",
              "season",
              "pointer",
              "lead",
              "near",
              "drop",
              "relative",
              "edge",
              "zone"));

  private static final Set<String> CALENDAR_UNITS = ClauseWords.of("calendar");

  /** How many tokens an expression without what extends it has at most. */
  private static final int LONGEST = 20;

  /**
   * A time expression.
   *
   * @param first its first token, lead words such as "since" included
   * @param end the token after its last
   * @param begin where it begins, in UTF-16 code units
   * @param endOffset where it ends, exclusive
   */
  record TimeExpression(int first, int end, int begin, int endOffset) {}

  private final Phrases phrases;
  private final List<TimeExpression> expressions = new ArrayList<>();

  TimeFinder(Phrases phrases) {
    this.phrases = phrases;
    for (Sentence sentence : phrases.sentences()) {
      findIn(sentence);
    }
  }

  /** Whether a noun names a day, a month or a stretch of time, so that it can be no source. */
  static boolean isTimeNoun(String lemma) {
    String kind = WORDS.kindOf(lemma);
    return kind.equals("weekday")
        || kind.equals("month")
        || kind.equals("unit")
        || kind.equals("part")
        || kind.equals("deictic")
        || kind.equals("clock")
        || kind.equals("season");
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
      int end = coreEnd(core, limit, led);
      if (end < 0 && core > coreFirst) {
        core = coreFirst;
        end = coreEnd(core, limit, led);
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
    return WORDS.has(phrases.lower(token), kind);
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
      int further = next < limit ? coreEnd(next, limit, true) : -1;
      if (further < 0) {
        break;
      }
      end = further;
    }
    return end;
  }

  /** The end of a core that begins at a token; -1 where none does. */
  private int coreEnd(int i, int limit, boolean led) {
    if (i >= limit) {
      return -1;
    }
    String lower = phrases.lower(i);
    if (is(i, "weekday")) {
      return is(i + 1, "part") ? i + 2 : i + 1;
    }
    if (is(i, "deictic")) {
      return is(i + 1, "part") ? i + 2 : i + 1;
    }
    if (is(i, "clock")) {
      return i + 1;
    }
    if (isClock(lower)) {
      return clockEnd(i, limit);
    }
    if (is(i, "month") && isMonthHere(i)) {
      return monthEnd(i, limit);
    }
    if (isDay(lower) && is(i + 1, "month") && i + 1 < limit) {
      return monthEnd(i + 1, limit);
    }
    if (isFiscal(lower)) {
      return isYear(phrases.lower(i + 1)) ? i + 2 : i + 1;
    }
    if (isDecade(lower) || (led && isYear(lower)) || isYearRange(lower)) {
      return i + 1;
    }
    return pointedEnd(i, limit);
  }

  private boolean isMonthHere(int i) {
    String lower = phrases.lower(i);
    return !(lower.equals("may") || lower.equals("march"))
        || (phrases.pos(i).startsWith("NN") && Character.isUpperCase(phrases.form(i).charAt(0)));
  }

  private int monthEnd(int i, int limit) {
    int end = i + 1;
    if (end < limit && isDay(phrases.lower(end))) {
      end++;
    }
    int year = end < limit && phrases.lower(end).equals(",") ? end + 1 : end;
    return year < limit && isYear(phrases.lower(year)) ? year + 1 : end;
  }

  private int clockEnd(int i, int limit) {
    int end = i + 1;
    while (end < limit && is(end, "zone")) {
      end++;
    }
    return end;
  }

  /** "last year", "the past four years", "this weekend", "a year earlier", "three days ago". */
  private int pointedEnd(int i, int limit) {
    int t = i;
    String first = phrases.lower(t);
    boolean article =
        first.equals("the") || first.equals("a") || first.equals("an") || first.equals("each");
    if (article) {
      t++;
      if (first.equals("each") && phrases.lower(t).equals("of")) {
        t += phrases.lower(t + 1).equals("the") ? 2 : 1;
      }
    }
    boolean pointed = false;
    boolean numbered = false;
    while (t < limit) {
      if (is(t, "pointer") || is(t, "near")) {
        pointed = true;
      } else if (phrases.pos(t).equals("CD") && !isYear(phrases.lower(t))) {
        numbered = true;
      } else {
        break;
      }
      t++;
    }
    if (t >= limit) {
      return -1;
    }
    String kind = WORDS.kindOf(phrases.lower(t));
    if (kind.equals("edge") && phrases.lower(t + 1).equals("of")) {
      return coreEnd(t + 2, limit, true);
    }
    boolean hyphenated = phrases.lower(t).endsWith("-quarter");
    if (!kind.equals("unit")
        && !kind.equals("season")
        && !kind.equals("part")
        && !kind.equals("weekday")
        && !kind.equals("month")
        && !hyphenated) {
      return -1;
    }
    int end = t + 1;
    if (is(end, "part")) {
      end++;
    }
    if (end < limit && isRelative(end) && (numbered || article)) {
      return end + 1;
    }
    boolean definite = first.equals("the") && CALENDAR_UNITS.contains(phrases.lower(t));
    return pointed || definite || (kind.equals("season") && article) || hyphenated ? end : -1;
  }

  private boolean isRelative(int token) {
    String lower = phrases.lower(token);
    return is(token, "relative") || lower.equals("before") || lower.equals("after");
  }

  private static boolean isYear(String lower) {
    return lower.length() == 4
        && (lower.startsWith("19") || lower.startsWith("20"))
        && Character.isDigit(lower.charAt(2))
        && Character.isDigit(lower.charAt(3));
  }

  private static boolean isYearRange(String lower) {
    return lower.length() > 5
        && isYear(lower.substring(0, 4))
        && (lower.charAt(4) == '-' || lower.charAt(4) == '/' || lower.charAt(4) == '–')
        && Character.isDigit(lower.charAt(5));
  }

  private static boolean isDecade(String lower) {
    return lower.length() == 5 && isYear(lower.substring(0, 4)) && lower.endsWith("s");
  }

  private static boolean isFiscal(String lower) {
    return lower.length() > 1
        && ((lower.startsWith("q") && lower.length() == 2 && Character.isDigit(lower.charAt(1)))
            || (lower.startsWith("fy")
                && lower.length() > 3
                && Character.isDigit(lower.charAt(2))));
  }

  private static boolean isDay(String lower) {
    int digits = 0;
    while (digits < lower.length() && Character.isDigit(lower.charAt(digits))) {
      digits++;
    }
    return digits > 0
        && digits <= 2
        && (digits == lower.length()
            || (lower.length() == digits + 2
                && !Character.isDigit(lower.charAt(digits))
                && lower.indexOf('.') < 0
                && lower.indexOf('%') < 0));
  }

  private static boolean isClock(String lower) {
    int colon = lower.indexOf(':');
    if (colon > 0 && colon <= 2 && lower.length() >= colon + 3) {
      return Character.isDigit(lower.charAt(0)) && Character.isDigit(lower.charAt(colon + 1));
    }
    return lower.length() >= 3
        && Character.isDigit(lower.charAt(0))
        && (lower.endsWith("pm")
            || lower.endsWith("am")
            || lower.endsWith("p.m.")
            || lower.endsWith("a.m."))
        && lower.length() <= 9;
  }
}
