package org.reckon.claims;

import java.util.Set;

/**
 * The grammar of the layer of times: beside what dates a claim it knows dates and hours in figures,
 * how long something takes and how often it happens.
 */
final class WideTimeGrammar extends TimeGrammar {

  private static final Set<String> DURATION_LEADS =
      Set.of("for", "in", "within", "during", "after", "nearly", "about", "over");
  private static final Set<String> COARSE = Set.of("half", "halves", "quarter", "quarters", "none");

  private final Phrases phrases;

  WideTimeGrammar(Phrases phrases) {
    super(phrases);
    this.phrases = phrases;
  }

  @Override
  int coreEnd(int i, int limit, boolean led) {
    if (i >= limit) {
      return -1;
    }
    String lower = phrases.lower(i);
    int end = inFigures(i, limit, lower);
    if (end < 0) {
      end = calendarEnd(i, limit, led, lower);
    }
    if (end < 0) {
      end = setEnd(i, limit, lower);
    }
    if (end < 0) {
      end = claimEnd(i, limit, led);
    }
    return end < 0 ? durationEnd(i, limit) : end;
  }

  /** What dates a claim, less "the first time" and the amount of "$8.4bn last week". */
  private int claimEnd(int i, int limit, boolean led) {
    int number = i;
    while (number < limit && phrases.pos(number).equals("CD")) {
      number++;
    }
    if (number > i && is(number, "pointer")) {
      return -1;
    }
    int end = super.coreEnd(i, limit, led);
    return end > 0 && phrases.lower(end - 1).equals("time") ? -1 : end;
  }

  /** "2025-03-08", "08/03/2025", "10 a.m.", "1400 GMT", "6 o'clock". */
  private int inFigures(int i, int limit, String lower) {
    if (!TimeValues.has("hour", lower) && !Character.isDigit(lower.charAt(0))) {
      return -1;
    }
    if (TimeForms.isoDate(phrases.form(i)) != null || TimeForms.numericDate(lower) != null) {
      return i + 1;
    }
    if (TimeValues.has("hour", lower)) {
      return i + 1;
    }
    if (i + 1 >= limit || TimeForms.clock(lower, -1) == null) {
      return -1;
    }
    String next = phrases.lower(i + 1);
    boolean hour =
        TimeValues.has("half", next) ? lower.length() != 4 || lower.indexOf('.') > 0 : false;
    boolean military = lower.length() == 4 && TimeValues.has("zone", next);
    if (hour || military || lower.indexOf(':') > 0) {
      return clockEnd(i, limit);
    }
    return next.equals("o'clock") ? i + 2 : -1;
  }

  /** "Sunday, March 9", "March 8-10", "mid-2023", "2004-05", "the 2024 election". */
  private int calendarEnd(int i, int limit, boolean led, String lower) {
    if (is(i, "weekday")) {
      int next = is(i + 1, "part") ? i + 2 : i + 1;
      int end = next + 1 < limit && phrases.lower(next).equals(",") ? dayEnd(next + 1, limit) : -1;
      return end;
    }
    if (TimeForms.decade(lower) > 0) {
      return i + 1;
    }
    if (TimeForms.year(lower) > 0) {
      boolean attribute = phrases.pos(i + 1).equals("NN") && isDeterminer(i - 1);
      if (!led && !attribute && lower.length() == 4) {
        return -1;
      }
      boolean range = isDash(i + 1) && i + 2 < limit && phrases.lower(i + 2).length() == 2;
      return range && TimeForms.number(phrases.lower(i + 2)) >= 0 ? i + 3 : i + 1;
    }
    if (TimeForms.day(lower) > 0 && isThrough(i + 1) && TimeForms.day(phrases.lower(i + 2)) > 0) {
      int end = dayEnd(i + 2, limit);
      return end > i + 3 ? end : -1;
    }
    boolean ofMonth = phrases.lower(i + 1).equals("of") && i + 2 < limit && is(i + 2, "month");
    if (TimeForms.day(lower) > 0 && ofMonth) {
      return monthEnd(i + 2, limit);
    }
    boolean fiscal = lower.equals("fiscal") && i + 1 < limit;
    if (fiscal && TimeForms.year(phrases.lower(i + 1)) > 0) {
      return i + 2;
    }
    return is(i, "month") ? daysEnd(i, limit) : -1;
  }

  /** A day with its month, or -1. */
  private int dayEnd(int i, int limit) {
    boolean monthFirst = is(i, "month") && TimeForms.day(phrases.lower(i + 1)) > 0;
    boolean dayFirst = TimeForms.day(phrases.lower(i)) > 0 && is(i + 1, "month");
    if (i + 1 >= limit || !(monthFirst || dayFirst)) {
      return -1;
    }
    int days = monthFirst ? daysEnd(i, limit) : -1;
    return days > 0 ? days : monthEnd(monthFirst ? i : i + 1, limit);
  }

  /** "March 8-10, 2025", or -1. */
  private int daysEnd(int i, int limit) {
    boolean range =
        i + 3 < limit
            && TimeForms.day(phrases.lower(i + 1)) > 0
            && isThrough(i + 2)
            && TimeForms.day(phrases.lower(i + 3)) > 0;
    if (!range) {
      return -1;
    }
    int end = i + 4;
    int year = end < limit && phrases.lower(end).equals(",") ? end + 1 : end;
    return year < limit && TimeForms.year(phrases.lower(year)) > 0 ? year + 1 : end;
  }

  /** "every Monday", "every two weeks", "each year", "daily". */
  private int setEnd(int i, int limit, String lower) {
    if (TimeValues.has("set", lower)) {
      return phrases.form(i).equals(lower) ? i + 1 : -1;
    }
    if (!lower.equals("every") && !lower.equals("each")) {
      return -1;
    }
    int t = i + 1;
    while (t < limit && (phrases.pos(t).equals("CD") || phrases.lower(t).equals("other"))) {
      t++;
    }
    String unit = t < limit ? TimeValues.of("unit", phrases.lower(t)) : null;
    boolean repeated = unit != null && !COARSE.contains(unit);
    boolean named =
        t < limit && (is(t, "weekday") || is(t, "month") || is(t, "season") || is(t, "part"));
    if (!repeated && !named) {
      return -1;
    }
    return is(t, "weekday") && is(t + 1, "part") ? t + 2 : t + 1;
  }

  /** "three weeks", "an 11-day" from "11", "a few days ago", "half an hour", "for a year". */
  private int durationEnd(int i, int limit) {
    int t = i;
    String lower = phrases.lower(t);
    if (lower.equals("half") && isArticle(t + 1)) {
      t += 2;
    } else if (isArticle(t) && TimeValues.has("vague", phrases.lower(t + 1))) {
      t += 2;
    } else if (TimeValues.has("vague", lower) && !phrases.lower(t + 1).equals("of")) {
      t++;
    } else if (isArticle(t)) {
      boolean length = i > 0 && DURATION_LEADS.contains(phrases.lower(i - 1));
      if (!length && !isRelative(t + 2)) {
        return -1;
      }
      t++;
    } else {
      t = numberEnd(i, limit);
    }
    if (phrases.lower(t).equals("of") && phrases.lower(t - 1).equals("couple")) {
      t++;
    }
    boolean hyphen = isDash(t) && TimeValues.has("unit", phrases.lower(t + 1));
    if (hyphen) {
      t++;
    }
    String unit = t > i && t < limit ? TimeValues.of("unit", phrases.lower(t)) : null;
    if (unit == null || !unit.startsWith("P") || COARSE.contains(phrases.lower(t))) {
      return -1;
    }
    int end = t + 1;
    boolean age =
        phrases.lower(end).startsWith("old")
            || (isDash(end) && phrases.lower(end + 1).startsWith("old"));
    if (age) {
      return -1;
    }
    return end < limit && isRelative(end) && !hyphen ? end + 1 : end;
  }

  /** "two", "two and a half", "10 to 15", "two or three"; the start where there is no number. */
  private int numberEnd(int i, int limit) {
    int t = i;
    while (t < limit && phrases.pos(t).equals("CD")) {
      t++;
    }
    if (t == i) {
      return i;
    }
    if (phrases.lower(t).equals("and") && phrases.lower(t + 2).equals("half")) {
      return t + 3;
    }
    boolean joined = isDash(t) || phrases.lower(t).equals("to") || phrases.lower(t).equals("or");
    if (joined && phrases.pos(t + 1).equals("CD")) {
      t += 2;
    }
    return t;
  }

  private boolean isDash(int token) {
    String lower = phrases.lower(token);
    return lower.equals("-") || lower.equals("–");
  }

  private boolean isThrough(int token) {
    return isDash(token) || phrases.lower(token).equals("to");
  }

  private boolean isArticle(int token) {
    String lower = phrases.lower(token);
    return lower.equals("a") || lower.equals("an");
  }

  private boolean isDeterminer(int token) {
    String tag = phrases.pos(token);
    return tag.equals("DT") || tag.equals("PRP$") || tag.equals("POS");
  }
}
