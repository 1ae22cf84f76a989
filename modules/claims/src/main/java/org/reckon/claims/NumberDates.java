package org.reckon.claims;

import org.reckon.claims.OtherNumber.Kind;

/** Tells dates, years and clock times from counts. */
final class NumberDates {
  /** How many days one list has at most. */
  private static final int MOST_DAYS = 31;

  private final NumberTokens t;
  private final NumberReader reader;
  private final NumberAges ages;
  private final NumberExclusions notes;

  NumberDates(NumberTokens tokens, NumberReader reader, NumberAges ages, NumberExclusions notes) {
    t = tokens;
    this.reader = reader;
    this.ages = ages;
    this.notes = notes;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  boolean decade(int k) {
    return t.isInteger(k)
        && t.glued(k + 1)
        && t.isWord(k + 1)
        && t.length(k + 1) == 1
        && t.first(k + 1) == 's'
        && t.text.charAt(t.end[k] - 1) == '0'
        && (t.length(k) == 2 || isYear(k));
  }

  static int small(String digits) {
    if (digits.isEmpty() || digits.length() > 4) {
      return 9999;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0) {
        return 9999;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  int intOf(int k) {
    return t.isInteger(k) ? small(t.form(k)) : 9999;
  }

  boolean isMonth(int i) {
    if (!has(i, NumberWord.MONTH) || !t.capitalised(i)) {
      return false;
    }
    // "12 May Have Died" is a headline's verb
    String form = t.form(i);
    boolean verb = form.equalsIgnoreCase("may") || form.equalsIgnoreCase("march");
    return !(verb && (has(i + 1, NumberWord.BE) && t.spaced(i + 1) && t.capitalised(i + 1)));
  }

  boolean isYear(int k) {
    int year = intOf(k);
    return t.isInteger(k) && t.length(k) == 4 && year >= 1000 && year < 2100;
  }

  boolean era(int i) {
    return has(i, NumberWord.ERA) && t.spaced(i) && t.shape[i] == NumberTokens.UPPER;
  }

  boolean isDay(int k) {
    int day = intOf(k);
    return t.isInteger(k) && t.length(k) <= 2 && day >= 1 && day <= 31;
  }

  /** The end after a year that belongs to a date, or the position itself. */
  int yearAfter(int i) {
    int k = t.isMark(i, ',') && t.spaced(i + 1) ? i + 1 : i;
    if (isYear(k) && t.joined(k) && !t.hyphen(k + 1)) {
      return k + 1;
    }
    return i;
  }

  int date(int k) {
    if (!t.isInteger(k)) {
      return -1;
    }
    // May 3, May 3-5, May 2024
    int m = t.isMark(k - 1, '.') && t.glued(k - 1) ? k - 2 : k - 1;
    if (isMonth(m) && t.joined(k) && (isDay(k) || isYear(k)) && !t.isMark(k + 1, '%')) {
      if (isDay(k) && m == k - 1 && countedPeople(k)) {
        return -1;
      }
      int end = k + 1;
      if (isDay(k)) {
        end = moreDays(end);
        end = yearAfter(end);
      } else {
        end = moreYears(end);
      }
      return notes.note(Kind.DATE, m, end);
    }
    // 3 May, 10 and 11 July, 7-8 June
    if (isDay(k)) {
      int end = moreDays(k + 1);
      int month = has(end, NumberWord.OF) ? end + 1 : end;
      if (t.joined(end) && isMonth(month) && t.joined(month)) {
        end = month + 1;
        if (t.isMark(end, '.') && t.glued(end) && yearAfter(end + 1) > end + 1) {
          end++;
        }
        return notes.note(Kind.DATE, k, yearAfter(end));
      }
      if (t.hyphen(k + 1) && isMonth(k + 2)) {
        return notes.note(Kind.DATE, k, notes.chunkEnd(k));
      }
      if (t.glued(k + 1) && isMonth(k + 1)) {
        return notes.note(Kind.DATE, k, notes.chunkEnd(k));
      }
    }
    return -1;
  }

  /** "12 May" of "In May 12 people" counts people: a noun follows the number. */
  boolean countedPeople(int k) {
    int next = k + 1;
    if (!t.spaced(next) || !t.isWord(next) || t.capitalised(next)) {
      return false;
    }
    return has(next, NumberWord.PEOPLE);
  }

  int moreDays(int i) {
    int end = i;
    for (int days = 0; days < MOST_DAYS; days++) {
      int k;
      if (t.isAnyMark(end, "-\u2013\u2014") && t.joined(end)) {
        k = end + 1;
      } else if (t.isMark(end, ',') && t.joined(end + 1)) {
        k = end + 1;
        if (has(k, NumberWord.AND)) {
          k++;
        }
      } else if ((has(end, NumberWord.AND) || has(end, NumberWord.TO) || has(end, NumberWord.OR))
          && t.spaced(end)) {
        k = end + 1;
      } else {
        return end;
      }
      if (!isDay(k)
          || !t.joined(k)
          || (t.isAnyMark(k + 1, "%:.") && t.glued(k + 1) && t.isNumber(k + 2))) {
        return end;
      }
      int after = k + 1;
      if (t.isMark(end, ',')
          || has(end, NumberWord.AND)
          || has(end, NumberWord.TO)
          || has(end, NumberWord.OR)) {
        // "May 3, 12 people": a list of days goes on with a month or with nothing
        if (!isMonth(after) && t.spaced(after) && t.isWord(after)) {
          return end;
        }
      }
      end = after;
    }
    return end;
  }

  int moreYears(int i) {
    int end = i;
    while (t.joined(end)
        && ((t.isAnyMark(end, "-\u2013") && t.glued(end))
            || has(end, NumberWord.AND)
            || has(end, NumberWord.TO)
            || has(end, NumberWord.OR))
        && t.joined(end + 1)
        && (isYear(end + 1)
            || (t.kind[end] == NumberTokens.MARK
                && t.isInteger(end + 1)
                && t.length(end + 1) <= 2))) {
      end += 2;
    }
    return end;
  }

  int year(int k) {
    if (!isYear(k)) {
      if (t.isInteger(k) && era(k + 1)) {
        return notes.note(Kind.DATE, k, k + 2);
      }
      if (t.isInteger(k) && t.is(k - 1, "ad") && t.shape[k - 1] == NumberTokens.UPPER) {
        return notes.note(Kind.DATE, k - 1, k + 1);
      }
      // '98
      if (t.isInteger(k)
          && t.length(k) == 2
          && t.isAnyMark(k - 1, "'\u2019\u2018")
          && t.glued(k)
          && !t.glued(k - 1)) {
        return notes.note(Kind.DATE, k - 1, k + 1);
      }
      return -1;
    }
    int year = intOf(k);
    if (t.is(k - 1, "circa") && !countedAfter(k + 1)) {
      return notes.note(Kind.DATE, k - 1, k + 1);
    }
    int end = moreYears(k + 1);
    if (end > k + 1 && t.kind[k + 1] == NumberTokens.MARK) {
      return notes.note(Kind.DATE, k, end);
    }
    if (priceYear(k)) {
      return notes.note(Kind.DATE, k, k + 1);
    }
    if (t.isAnyMark(k + 1, "%$\u20AC\u00A3") || reader.measureFollows(k + 1)) {
      return -1;
    }
    if (has(k + 1, NumberWord.ERA) && t.spaced(k + 1) && t.shape[k + 1] == NumberTokens.UPPER) {
      return notes.note(Kind.DATE, k, k + 2);
    }
    boolean lead = has(k - 1, NumberWord.YEAR_LEAD) && t.joined(k);
    boolean counted = countedAfter(k + 1);
    if (lead && !counted) {
      return notes.note(Kind.DATE, k, end);
    }
    if (lead && year >= 1700 && !has(k + 1, NumberWord.PEOPLE)) {
      return notes.note(Kind.DATE, k, end);
    }
    if (year < 1700 && (counted || !t.isAnyMark(k - 1, "("))) {
      return -1;
    }
    if (year < 1700 || (year % 100 == 0 && year != 2000 && year != 1900)) {
      return t.isMark(k - 1, '(') && t.isMark(k + 1, ')') ? notes.note(Kind.DATE, k, end) : -1;
    }
    if (counted && has(k + 1, NumberWord.PEOPLE)) {
      return -1;
    }
    if (year < 1900 && counted) {
      return -1;
    }
    return notes.note(Kind.DATE, k, end);
  }

  /** The year of prices: "$1.1 million (1994 USD)", "$5 million 2007 USD"; "the 2005 year". */
  boolean priceYear(int k) {
    int year = intOf(k);
    if (year < 1900) {
      return false;
    }
    if (t.is(k + 1, "year") && t.spaced(k + 1)) {
      return true;
    }
    boolean code =
        t.isWord(k + 1)
            && t.shape[k + 1] == NumberTokens.UPPER
            && t.length(k + 1) == 3
            && t.spaced(k + 1);
    return code && (t.isMark(k - 1, '(') || reader.isScale(k - 1));
  }

  /** Whether a lower-case word that looks like a plural noun follows. */
  boolean countedAfter(int i) {
    if (!t.spaced(i) || !t.isWord(i) || has(i, NumberWord.FUNCTION) || has(i, NumberWord.BE)) {
      return false;
    }
    if (has(i, NumberWord.PEOPLE) || has(i, NumberWord.COUNTED)) {
      return true;
    }
    return t.shape[i] == NumberTokens.LOWER
        && t.length(i) > 3
        && t.text.charAt(t.end[i] - 1) == 's'
        && t.text.charAt(t.end[i] - 2) != 's';
  }

  int clock(int k) {
    if (!t.isNumber(k) || !t.joined(k + 1)) {
      return -1;
    }
    boolean plain = t.isInteger(k) || (t.shape[k] == NumberTokens.DECIMAL && t.length(k) <= 5);
    if (!plain) {
      return -1;
    }
    if (meridiem(k + 1) > 0) {
      return notes.note(Kind.CLOCK, k, clockEnd(k + 1));
    }
    // "from 8 to 10 p.m.", "5-7 pm"
    int other = k + 2;
    if ((t.isAnyMark(k + 1, "-\u2013")
            || has(k + 1, NumberWord.TO)
            || has(k + 1, NumberWord.AND)
            || has(k + 1, NumberWord.OR))
        && t.isNumber(other)
        && t.joined(other)
        && t.joined(other + 1)
        && meridiem(other + 1) > 0
        && t.length(k) <= 5) {
      return notes.note(Kind.CLOCK, k, clockEnd(other + 1));
    }
    if ((has(k + 1, NumberWord.TO) || t.isAnyMark(k + 1, "-\u2013"))
        && dottedClock(k)
        && dottedClock(other)
        && t.is(k - 1, "from")
        && ages.phraseEnd(other + 1)) {
      return notes.note(Kind.CLOCK, k, other + 1);
    }
    if (has(k + 1, NumberWord.TIME_ZONE) && t.spaced(k + 1) && t.capitalised(k + 1)) {
      boolean fourDigits = t.isInteger(k) && t.length(k) == 4;
      boolean dotted = t.shape[k] == NumberTokens.DECIMAL && t.form(k).indexOf('.') > 0;
      if (fourDigits || dotted || intOf(k) <= 24) {
        return notes.note(Kind.CLOCK, k, k + 2);
      }
    }
    if (oclock(k + 1)) {
      return notes.note(Kind.CLOCK, k, k + 4);
    }
    // 17h30
    if (t.glued(k + 1)
        && t.is(k + 1, "h")
        && t.glued(k + 2)
        && t.isInteger(k + 2)
        && t.length(k + 2) == 2) {
      return notes.note(Kind.CLOCK, k, k + 3);
    }
    // 0600 hours
    if (t.isInteger(k) && t.length(k) == 4 && t.first(k) == '0') {
      return notes.note(Kind.CLOCK, k, k + 1);
    }
    return -1;
  }

  /** Whether "o'clock", of three tokens, begins here. */
  boolean oclock(int i) {
    return t.is(i, "o") && t.isAnyMark(i + 1, "'\u2019") && t.is(i + 2, "clock");
  }

  /** "7.30" as a clock time. */
  boolean dottedClock(int k) {
    if (!t.isNumber(k) || t.shape[k] != NumberTokens.DECIMAL) {
      return false;
    }
    String form = t.form(k);
    int dot = form.indexOf('.');
    return dot >= 1
        && form.length() - dot == 3
        && small(form.substring(0, dot)) <= 24
        && small(form.substring(dot + 1)) < 60;
  }

  /** Whether an hour stands here that nothing is counted by. */
  boolean hour(int i) {
    boolean number = t.isInteger(i) ? intOf(i) <= 12 : reader.smallWord(i);
    return number && t.spaced(i) && ages.phraseEnd(i + 1);
  }

  /** The end of "p.m." or "am" that begins at a token, or -1. */
  int meridiem(int i) {
    if (!t.joined(i) || !t.isWord(i)) {
      return -1;
    }
    if (has(i, NumberWord.MERIDIEM)) {
      return i + 1;
    }
    char c = Character.toLowerCase(t.first(i));
    if (t.length(i) == 1 && (c == 'a' || c == 'p') && t.isMark(i + 1, '.')) {
      if (t.isWord(i + 2)
          && t.length(i + 2) == 1
          && Character.toLowerCase(t.first(i + 2)) == 'm'
          && t.joined(i + 2)) {
        return t.isMark(i + 3, '.') && t.glued(i + 3) ? i + 4 : i + 3;
      }
    }
    return -1;
  }

  int clockEnd(int i) {
    int end = meridiem(i);
    if (end < 0) {
      end = i;
    }
    if (has(end, NumberWord.TIME_ZONE) && t.spaced(end) && t.capitalised(end)) {
      end++;
    }
    return Math.min(end, t.size);
  }
}
