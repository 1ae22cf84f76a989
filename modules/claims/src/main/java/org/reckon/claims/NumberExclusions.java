package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.NumberLexicon.Cardinal;
import org.reckon.claims.OtherNumber.Kind;

/**
 * Tells numbers that are no quantities: each recogniser looks at a few tokens around the number,
 * and says where the whole expression ends.
 */
final class NumberExclusions {
  private final NumberTokens t;
  private final NumberReader reader;
  private final List<OtherNumber> found = new ArrayList<>();

  NumberExclusions(NumberTokens tokens, NumberReader reader) {
    t = tokens;
    this.reader = reader;
  }

  List<OtherNumber> found() {
    return found;
  }

  /** Notes an expression of the tokens from first to end (exclusive) and gives its end. */
  int note(Kind kind, int first, int end) {
    int begin = t.begin[first];
    // what an earlier expression took is not taken again
    if (!found.isEmpty()) {
      begin = Math.max(begin, found.get(found.size() - 1).end());
    }
    int last = t.end[end - 1];
    if (begin < last) {
      found.add(new OtherNumber(kind, begin, last));
    }
    return end;
  }

  /** The end of the expression around the number at token k that is no quantity, or -1. */
  int at(int k, boolean bounded) {
    return t.isNumber(k) ? digits(k, bounded) : words(k, bounded);
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  // ---- digits

  private int digits(int k, boolean bounded) {
    if (t.glued(k) && t.isAnyMark(k - 1, "#@_=\\&/^")) {
      return note(Kind.IDENTIFIER, k - 1, chunkEnd(k));
    }
    if (k >= 2 && t.hyphen(k - 1) && t.isWord(k - 2) && t.word[k - 2] != percentWord()) {
      return afterHyphen(k);
    }
    int end = phone(k);
    if (end < 0) {
      end = shapes(k);
    }
    if (end < 0) {
      end = ordinalOrPlural(k);
    }
    if (end < 0) {
      end = date(k);
    }
    if (end < 0) {
      end = clock(k);
    }
    if (end < 0) {
      end = age(k, k + 1);
    }
    if (end < 0) {
      end = address(k);
    }
    if (end < 0) {
      end = score(k);
    }
    if (end < 0 && !bounded) {
      end = identifier(k);
    }
    if (end < 0 && !bounded) {
      end = year(k);
    }
    if (end < 0) {
      end = times(k, k + 1);
    }
    return end;
  }

  private int percentWord() {
    return -1;
  }

  private int afterHyphen(int k) {
    int word = k - 2;
    if (isYear(k) || decade(k)) {
      return note(Kind.DATE, word, decade(k) ? k + 2 : k + 1);
    }
    if (has(word, NumberWord.AGE_LIMIT)) {
      return note(Kind.AGE, word, chunkEnd(k));
    }
    return note(Kind.IDENTIFIER, word, chunkEnd(k));
  }

  private boolean decade(int k) {
    return t.isInteger(k)
        && t.glued(k + 1)
        && t.isWord(k + 1)
        && t.length(k + 1) == 1
        && t.first(k + 1) == 's'
        && t.text.charAt(t.end[k] - 1) == '0'
        && (t.length(k) == 2 || isYear(k));
  }

  /** The end of the run of tokens that touch each other, letters, digits and joining marks. */
  int chunkEnd(int k) {
    int end = k + 1;
    while (end < t.size && t.glued(end)) {
      if (t.kind[end] == NumberTokens.MARK) {
        boolean joins = t.isAnyMark(end, "-/_.\u2010\u2011+&=:");
        if (!joins || !t.glued(end + 1) || t.kind[end + 1] == NumberTokens.MARK) {
          break;
        }
      }
      end++;
    }
    return end;
  }

  /** Groups of digits joined by hyphens or blanks, a plus in front, an area code in brackets. */
  private int phone(int k) {
    if (!t.isInteger(k)) {
      return -1;
    }
    int groups = 1;
    int digits = t.length(k);
    int end = k + 1;
    boolean hyphens = false;
    boolean letters = false;
    boolean rangeLike = true;
    while (true) {
      if (t.hyphen(end) && t.isInteger(end + 1)) {
        digits += t.length(end + 1);
        groups++;
        end += 2;
        hyphens = true;
      } else if (hyphens
          && t.hyphen(end)
          && t.isWord(end + 1)
          && t.shape[end + 1] == NumberTokens.UPPER
          && groups >= 2) {
        letters = true;
        end += 2;
      } else if (t.isMark(end, ')')
          && t.joined(end + 1)
          && t.isInteger(end + 1)
          && t.isMark(k - 1, '(')) {
        digits += t.length(end + 1);
        groups++;
        rangeLike = false;
        end += 2;
      } else {
        break;
      }
    }
    boolean plus = t.isMark(k - 1, '+') && t.glued(k);
    boolean leadingZero = t.first(k) == '0' && t.length(k) > 1;
    boolean trunk =
        t.isMark(k - 1, '(') && t.first(k) == '0' && t.length(k) == 1 && t.isMark(k + 1, ')');
    if (plus || leadingZero || trunk || !rangeLike) {
      int last = end;
      int more = groups;
      int total = digits;
      while (t.joined(last) && t.isInteger(last) && t.length(last) <= 8) {
        total += t.length(last);
        last++;
        more++;
        while (t.hyphen(last) && t.isInteger(last + 1)) {
          total += t.length(last + 1);
          last += 2;
          more++;
        }
      }
      if (more >= 2 && total >= 7) {
        return note(Kind.PHONE, plus || trunk ? k - 1 : k, last);
      }
    }
    if (groups >= 3) {
      if (isYear(k) && t.length(k + 2) <= 2) {
        return note(Kind.DATE, k, k + 5);
      }
      if (groups == 3
          && digits <= 8
          && t.length(end - 1) >= 2
          && t.length(k) <= 2
          && !letters
          && t.length(k + 2) <= 2) {
        return note(digits >= 5 ? Kind.DATE : Kind.PHONE, k, end);
      }
      return note(
          digits >= 7 || letters || digits == 3 ? Kind.PHONE : Kind.IDENTIFIER,
          k,
          chunkEnd(end - 1));
    }
    if (groups == 2 && hyphens && t.length(k) == 3 && t.length(k + 2) == 4) {
      return note(Kind.PHONE, k, end);
    }
    // "555 0142"
    if (groups == 1
        && t.length(k) == 3
        && t.spaced(k + 1)
        && t.isInteger(k + 1)
        && t.length(k + 1) == 4
        && (t.first(k + 1) == '0' || t.first(k) == '5')) {
      return note(Kind.PHONE, k, k + 2);
    }
    return -1;
  }

  private int shapes(int k) {
    switch (t.shape[k]) {
      case NumberTokens.COLONS -> {
        String[] parts = t.form(k).split(":", -1);
        int first = small(parts[0]);
        int second = small(parts[1].length() > 2 ? parts[1].substring(0, 2) : parts[1]);
        boolean clock = first >= 0 && first <= 24 && second < 60 && parts[1].length() >= 2;
        return clock ? note(Kind.CLOCK, k, clockEnd(k + 1)) : note(Kind.SCORE, k, k + 1);
      }
      case NumberTokens.SLASHES -> {
        if (reader.slashFraction(k) != null && fractionStands(k)) {
          return -1;
        }
        String form = t.form(k);
        if (form.equals("24/7") || form.equals("9/11") || form.equals("7/7")) {
          return note(form.equals("24/7") ? Kind.WORD : Kind.DATE, k, k + 1);
        }
        String[] parts = form.split("[/\u2044]", -1);
        int first = small(parts[0]);
        int second = small(parts[1]);
        boolean date =
            parts.length == 3
                || parts[0].length() == 4
                || (first >= 1 && first <= 31 && second >= 1 && second <= 31);
        int from = t.isMark(k - 1, '.') && isNumberSign(k - 2) ? k - 2 : k;
        return note(date ? Kind.DATE : Kind.IDENTIFIER, from, chunkEnd(k));
      }
      case NumberTokens.DOTS -> {
        String[] parts = t.form(k).split("\\.", -1);
        boolean date =
            parts.length == 3
                && parts[0].length() <= 2
                && parts[1].length() <= 2
                && (parts[2].length() == 4 || parts[2].length() == 2)
                && small(parts[0]) <= 31
                && small(parts[1]) >= 1
                && small(parts[1]) <= 12
                && (parts[2].length() == 4 || parts[1].length() == 2);
        return note(date ? Kind.DATE : Kind.IDENTIFIER, k, chunkEnd(k));
      }
      default -> {
        return -1;
      }
    }
  }

  private boolean fractionStands(int k) {
    int next = k + 1;
    return has(next, NumberWord.OF)
        || t.hyphen(next)
        || (t.joined(next) && (t.isAnyMark(next, "%") || reader.unitAt(next)));
  }

  private boolean isNumberSign(int i) {
    return has(i, NumberWord.NO);
  }

  private static int small(String digits) {
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

  private int intOf(int k) {
    return t.isInteger(k) ? small(t.form(k)) : 9999;
  }

  private int ordinalOrPlural(int k) {
    if (!t.glued(k + 1) && !t.isAnyMark(k + 1, "'\u2019")) {
      return -1;
    }
    if (t.isWord(k + 1) && t.glued(k + 1)) {
      String letters = t.form(k + 1).toLowerCase(java.util.Locale.ROOT);
      switch (letters) {
        case "st", "nd", "rd", "th" -> {
          int first = has(k - 1, NumberWord.MONTH) && t.joined(k) ? k - 1 : k;
          int after = k + 2;
          if (first < k) {
            return note(Kind.DATE, first, yearAfter(after));
          }
          int month = has(after, NumberWord.OF) ? after + 1 : after;
          if (isMonth(month) && t.joined(after)) {
            return note(Kind.DATE, k, yearAfter(month + 1));
          }
          if (has(after, NumberWord.STREET) && t.capitalised(after)) {
            return note(Kind.ADDRESS, k, after + 1);
          }
          return note(Kind.ORDINAL, k, after);
        }
        case "s" -> {
          if (decade(k)) {
            boolean person =
                has(k - 1, NumberWord.PERSON_PRONOUN) || has(k - 2, NumberWord.PERSON_PRONOUN);
            return note(t.length(k) == 2 && person ? Kind.AGE : Kind.DATE, k, k + 2);
          }
          if (t.isInteger(k)) {
            return note(
                has(k - 1, NumberWord.AGE_LIMIT) ? Kind.AGE : Kind.IDENTIFIER, k, chunkEnd(k));
          }
        }
        default -> {
          return -1;
        }
      }
    }
    if (t.isAnyMark(k + 1, "'\u2019")
        && t.glued(k + 1)
        && t.isWord(k + 2)
        && t.glued(k + 2)
        && t.length(k + 2) == 1
        && t.first(k + 2) == 's'
        && isYear(k)) {
      return note(Kind.DATE, k, k + 3);
    }
    return -1;
  }

  // ---- dates and times

  boolean isMonth(int i) {
    if (!has(i, NumberWord.MONTH) || !t.capitalised(i)) {
      return false;
    }
    // "12 May Have Died" is a headline's verb
    String form = t.form(i);
    boolean verb = form.equalsIgnoreCase("may") || form.equalsIgnoreCase("march");
    return !(verb && (has(i + 1, NumberWord.BE) && t.spaced(i + 1)));
  }

  boolean isYear(int k) {
    int year = intOf(k);
    return t.isInteger(k) && t.length(k) == 4 && year >= 1000 && year < 2100;
  }

  private boolean isDay(int k) {
    int day = intOf(k);
    return t.isInteger(k) && t.length(k) <= 2 && day >= 1 && day <= 31;
  }

  /** The end after a year that belongs to a date, or the position itself. */
  private int yearAfter(int i) {
    int k = t.isMark(i, ',') && t.spaced(i + 1) ? i + 1 : i;
    if (isYear(k) && t.joined(k) && !t.hyphen(k + 1)) {
      return k + 1;
    }
    return i;
  }

  private int date(int k) {
    if (!t.isInteger(k)) {
      return -1;
    }
    // May 3, May 3-5, May 2024
    int m = t.isMark(k - 1, '.') && t.glued(k - 1) ? k - 2 : k - 1;
    if (isMonth(m) && t.joined(k) && (isDay(k) || isYear(k)) && !t.isMark(k + 1, '%')) {
      if (isDay(k) && m > 0 && t.isWord(m) && countedPeople(k)) {
        return -1;
      }
      int end = k + 1;
      if (isDay(k)) {
        end = moreDays(end);
        end = yearAfter(end);
      } else {
        end = moreYears(end);
      }
      return note(Kind.DATE, m, end);
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
        return note(Kind.DATE, k, yearAfter(end));
      }
      if (t.hyphen(k + 1) && isMonth(k + 2)) {
        return note(Kind.DATE, k, chunkEnd(k));
      }
      if (t.glued(k + 1) && isMonth(k + 1)) {
        return note(Kind.DATE, k, chunkEnd(k));
      }
    }
    return -1;
  }

  /** "12 May" of "In May 12 people" counts people: a noun follows the number. */
  private boolean countedPeople(int k) {
    int next = k + 1;
    if (!t.spaced(next) || !t.isWord(next) || t.capitalised(next)) {
      return false;
    }
    return has(next, NumberWord.PEOPLE) || has(next, NumberWord.COUNTED);
  }

  private int moreDays(int i) {
    int end = i;
    while (true) {
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
  }

  private int moreYears(int i) {
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

  private int year(int k) {
    if (!isYear(k)) {
      if (t.isInteger(k)
          && has(k + 1, NumberWord.ERA)
          && t.spaced(k + 1)
          && t.shape[k + 1] == NumberTokens.UPPER) {
        return note(Kind.DATE, k, k + 2);
      }
      // '98
      if (t.isInteger(k)
          && t.length(k) == 2
          && t.isAnyMark(k - 1, "'\u2019\u2018")
          && t.glued(k)
          && !t.glued(k - 1)) {
        return note(Kind.DATE, k - 1, k + 1);
      }
      return -1;
    }
    int year = intOf(k);
    int end = moreYears(k + 1);
    if (end > k + 1 && t.kind[k + 1] == NumberTokens.MARK) {
      return note(Kind.DATE, k, end);
    }
    if (t.isAnyMark(k + 1, "%$\u20AC\u00A3") || reader.measureFollows(k + 1)) {
      return -1;
    }
    if (has(k + 1, NumberWord.ERA) && t.spaced(k + 1) && t.shape[k + 1] == NumberTokens.UPPER) {
      return note(Kind.DATE, k, k + 2);
    }
    boolean lead = has(k - 1, NumberWord.YEAR_LEAD) && t.joined(k);
    boolean counted = countedAfter(k + 1);
    if (lead && !counted) {
      return note(Kind.DATE, k, end);
    }
    if (lead && year >= 1700 && !has(k + 1, NumberWord.PEOPLE)) {
      return note(Kind.DATE, k, end);
    }
    if (year < 1700 && (counted || !t.isAnyMark(k - 1, "("))) {
      return -1;
    }
    if (year < 1700 || (year % 100 == 0 && year != 2000 && year != 1900)) {
      return t.isMark(k - 1, '(') && t.isMark(k + 1, ')') ? note(Kind.DATE, k, end) : -1;
    }
    if (counted && has(k + 1, NumberWord.PEOPLE)) {
      return -1;
    }
    if (year < 1900 && counted) {
      return -1;
    }
    return note(Kind.DATE, k, end);
  }

  /** Whether a lower-case word that looks like a plural noun follows. */
  private boolean countedAfter(int i) {
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

  private int clock(int k) {
    if (!t.isNumber(k) || !t.joined(k + 1)) {
      return -1;
    }
    boolean plain = t.isInteger(k) || (t.shape[k] == NumberTokens.DECIMAL && t.length(k) <= 5);
    if (!plain) {
      return -1;
    }
    if (meridiem(k + 1) > 0) {
      return note(Kind.CLOCK, k, clockEnd(k + 1));
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
      return note(Kind.CLOCK, k, clockEnd(other + 1));
    }
    if (has(k + 1, NumberWord.TIME_ZONE) && t.spaced(k + 1) && t.capitalised(k + 1)) {
      boolean fourDigits = t.isInteger(k) && t.length(k) == 4;
      boolean dotted = t.shape[k] == NumberTokens.DECIMAL && t.form(k).indexOf('.') > 0;
      if (fourDigits || dotted || intOf(k) <= 24) {
        return note(Kind.CLOCK, k, k + 2);
      }
    }
    if (t.isWord(k + 1) && t.form(k + 1).equalsIgnoreCase("o") && t.isAnyMark(k + 2, "'\u2019")) {
      return note(Kind.CLOCK, k, k + 4);
    }
    // 0600 hours
    if (t.isInteger(k) && t.length(k) == 4 && t.first(k) == '0') {
      return note(Kind.CLOCK, k, k + 1);
    }
    return -1;
  }

  /** The end of "p.m." or "am" that begins at a token, or -1. */
  private int meridiem(int i) {
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

  private int clockEnd(int i) {
    int end = meridiem(i);
    if (end < 0) {
      end = i;
    }
    if (has(end, NumberWord.TIME_ZONE) && t.spaced(end) && t.capitalised(end)) {
      end++;
    }
    return Math.min(end, t.size);
  }

  // ---- ages

  int age(int k, int end) {
    // 45-year-old, 45 years old, 17- to 28-year-old
    int y = t.hyphen(end) ? end + 1 : end;
    if (t.joined(end) && reader.timeWord(y)) {
      int o = t.hyphen(y + 1) ? y + 2 : y + 1;
      if (t.joined(y + 1) && has(o, NumberWord.OLD)) {
        return note(Kind.AGE, k, o + 1);
      }
      if (t.joined(y + 1)
          && t.isWord(o)
          && t.form(o).equals("of")
          && t.isWord(o + 1)
          && t.form(o + 1).equals("age")) {
        return note(Kind.AGE, k, o + 2);
      }
    }
    if ((t.isAnyMark(end, "-\u2013") && t.glued(end) && has(end + 1, NumberWord.TO))
        || has(end, NumberWord.TO)
        || has(end, NumberWord.AND)
        || has(end, NumberWord.OR)
        || t.hyphen(end)) {
      int second = t.isAnyMark(end, "-\u2013") && has(end + 1, NumberWord.TO) ? end + 2 : end + 1;
      boolean also = t.isMark(end, '-') && has(end + 1, NumberWord.AND);
      second = also ? end + 2 : second;
      if (smallNumber(second) && t.joined(second)) {
        int yy = t.hyphen(second + 1) ? second + 2 : second + 1;
        int o = t.hyphen(yy + 1) ? yy + 2 : yy + 1;
        if (t.joined(second + 1)
            && reader.timeWord(yy)
            && t.joined(yy + 1)
            && has(o, NumberWord.OLD)) {
          return note(Kind.AGE, k, o + 1);
        }
      }
    }
    if (!ageNumber(k)) {
      return -1;
    }
    int lead = k - 1;
    if (has(lead, NumberWord.AGE_LEAD) && t.joined(k)) {
      return note(Kind.AGE, k, ageList(end));
    }
    if ((has(lead, NumberWord.OF)
            || has(lead, NumberWord.AGE_LIMIT)
            || (t.isWord(lead) && (t.form(lead).equals("from") || t.form(lead).equals("between")))
            || t.isAnyMark(lead, ":"))
        && has(lead - 1, NumberWord.AGE_LEAD)
        && t.joined(k)) {
      return note(Kind.AGE, k, ageList(end));
    }
    if (has(lead, NumberWord.AGE_LIMIT)
        && has(lead - 1, NumberWord.AGE_PERSON)
        && t.spaced(lead)
        && phraseEnd(end)) {
      return note(Kind.AGE, k, end);
    }
    // "Maria Lopez, 34, said"
    if (t.isInteger(k)
        && t.length(k) <= 3
        && intOf(k) <= 110
        && t.spaced(k)
        && t.isMark(lead, ',')
        && t.glued(lead)
        && personEnd(lead - 1)
        && ((t.isAnyMark(end, ",;.)")
                && t.glued(end)
                && !(t.isMark(end, '.') && t.isNumber(end + 1) && t.glued(end + 1)))
            || t.gapBreak(end)
            || (has(end, NumberWord.AND) && t.capitalised(end + 1)))) {
      return note(Kind.AGE, k, end);
    }
    // "Maria Lopez (34)"
    if (t.isInteger(k)
        && t.length(k) == 2
        && t.isMark(lead, '(')
        && t.isMark(end, ')')
        && t.spaced(lead)
        && personEnd(lead - 1)
        && t.capitalised(lead - 2)
        && t.spaced(lead - 1)) {
      return note(Kind.AGE, k, end);
    }
    return -1;
  }

  private boolean smallNumber(int i) {
    return (t.isInteger(i) && t.length(i) <= 3) || reader.smallWord(i);
  }

  private boolean ageNumber(int k) {
    if (t.isInteger(k)) {
      return t.length(k) <= 3 && intOf(k) <= 125;
    }
    return reader.smallWord(k);
  }

  private int ageList(int i) {
    int end = i;
    while (t.joined(end)) {
      int k = end;
      if (t.isMark(k, ',') || t.isAnyMark(k, "-\u2013")) {
        k++;
        if (has(k, NumberWord.AND)) {
          k++;
        }
      } else if (has(k, NumberWord.AND) || has(k, NumberWord.TO) || has(k, NumberWord.OR)) {
        k++;
      } else {
        return end;
      }
      if (!t.joined(k) || !ageNumber(k)) {
        return end;
      }
      // a number with its noun is a count again: "ages 18 and 21, two women"
      if (t.isWord(k + 1)
          && t.spaced(k + 1)
          && !has(k + 1, NumberWord.FUNCTION)
          && !has(k + 1, NumberWord.AND)
          && !has(k + 1, NumberWord.TO)
          && !has(k + 1, NumberWord.BE)) {
        return end;
      }
      end = k + 1;
    }
    return end;
  }

  private boolean phraseEnd(int end) {
    return end >= t.size
        || !t.joined(end)
        || (t.kind[end] == NumberTokens.MARK && !t.hyphen(end) && !t.isAnyMark(end, "%"))
        || has(end, NumberWord.FUNCTION)
        || has(end, NumberWord.AND)
        || has(end, NumberWord.BE);
  }

  /** Whether a word can end a person's name. */
  private boolean personEnd(int i) {
    if (t.isMark(i, '.') && t.isWord(i - 1)) {
      return t.capitalised(i - 1);
    }
    if (t.isAnyMark(i, "\"\u201D\u2019'")) {
      return true;
    }
    return t.isWord(i)
        && t.capitalised(i)
        && !has(i, NumberWord.MONTH)
        && !has(i, NumberWord.WEEKDAY)
        && !has(i, NumberWord.IDENTIFIER);
  }

  // ---- addresses, identifiers

  private int address(int k) {
    if (t.isInteger(k) && t.length(k) == 5 && postcode(k)) {
      return note(Kind.ADDRESS, k, k + 1);
    }
    if (!t.isInteger(k) || !t.joined(k + 1)) {
      return -1;
    }
    if (t.isWord(k + 1)
        && t.form(k + 1).equalsIgnoreCase("block")
        && t.spaced(k + 1)
        && (has(k - 1, NumberWord.ARTICLE)
            || (t.isWord(k - 1) && t.form(k - 1).equalsIgnoreCase("the")))
        && has(k + 2, NumberWord.OF)) {
      return note(Kind.ADDRESS, k, k + 2);
    }
    if (reader.measureFollows(k + 1)) {
      return -1;
    }
    int i = k + 1;
    int words = 0;
    if (t.hyphen(i)) {
      return -1;
    }
    while (words < 6 && t.joined(i)) {
      if (t.isMark(i, '.') && t.glued(i) && t.length(i - 1) <= 2 && t.isWord(i - 1)) {
        i++;
        continue;
      }
      if (t.isWord(i) && t.glued(i - 1) && t.isNumber(i - 1)) {
        i++;
        continue;
      }
      if (words > 0 && has(i, NumberWord.STREET) && t.capitalised(i)) {
        return note(Kind.ADDRESS, k, i + 1);
      }
      if (t.isInteger(i) && t.isWord(i + 1) && t.glued(i + 1)) {
        i++;
        words++;
        continue;
      }
      if (!t.capitalised(i) || (!t.spaced(i) && !t.glued(i))) {
        return -1;
      }
      words++;
      i++;
    }
    return -1;
  }

  /** "17, 14191 Berlin", "Houston, TX 77002". */
  private boolean postcode(int k) {
    if (t.isWord(k - 1)
        && t.length(k - 1) == 2
        && t.shape[k - 1] == NumberTokens.UPPER
        && t.spaced(k)
        && t.isMark(k - 2, ',')) {
      return true;
    }
    return t.isMark(k - 1, ',')
        && t.capitalised(k + 1)
        && !found.isEmpty()
        && found.get(found.size() - 1).end() == t.begin[k - 1];
  }

  /** "Hans Strasse 17", "Flight 370", "Section 144", "page 4". */
  private int identifier(int k) {
    int before = k - 1;
    if (t.isMark(before, '.') && t.glued(before) && t.isWord(before - 1) && t.joined(k)) {
      if (has(before - 1, NumberWord.IDENTIFIER)) {
        return note(Kind.IDENTIFIER, before - 1, identifierEnd(k));
      }
      if (has(before - 1, NumberWord.NO) && t.capitalised(before - 1)) {
        return note(Kind.IDENTIFIER, before - 1, identifierEnd(k));
      }
      return -1;
    }
    if (!t.isWord(before) || !t.joined(k)) {
      return -1;
    }
    if (has(before, NumberWord.STREET)
        && t.capitalised(before)
        && t.spaced(before)
        && t.capitalised(before - 1)
        && t.isInteger(k)
        && phraseEnd(k + 1)) {
      return note(Kind.ADDRESS, k, k + 1);
    }
    if (has(before, NumberWord.IDENTIFIER)) {
      return note(Kind.IDENTIFIER, before, identifierEnd(k));
    }
    if (has(before, NumberWord.IDENTIFIER_CAPITAL)
        && t.capitalised(before)
        && !countedAfter(k + 1)) {
      return note(Kind.IDENTIFIER, before, identifierEnd(k));
    }
    if (has(before, NumberWord.RANK_LEAD)) {
      return note(Kind.ORDINAL, before, k + 1);
    }
    if (t.isInteger(k)
        && t.length(k) <= 4
        && t.capitalised(before)
        && t.spaced(k)
        && nameBefore(before)
        && !countedAfter(k + 1)
        && !reader.measureFollows(k + 1)
        && !t.isAnyMark(k + 1, "%")
        && nameNumberFollows(k + 1)) {
      return note(Kind.IDENTIFIER, before, k + 1);
    }
    return -1;
  }

  private int identifierEnd(int k) {
    int end = chunkEnd(k);
    while (true) {
      int next = end;
      if (t.isMark(next, ',') && t.spaced(next + 1) && has(next + 1, NumberWord.AND)) {
        next += 2;
      } else if (has(next, NumberWord.AND) || has(next, NumberWord.OR)) {
        next += 1;
      } else if (t.isMark(next, ',')
          && t.isNumber(next + 1)
          && (has(next + 2, NumberWord.AND) || t.isMark(next + 2, ','))) {
        next += 1;
      } else {
        return end;
      }
      if (!t.isInteger(next)
          || !t.joined(next)
          || (t.isWord(next + 1)
              && t.spaced(next + 1)
              && !has(next + 1, NumberWord.FUNCTION)
              && !has(next + 1, NumberWord.AND)
              && !has(next + 1, NumberWord.BE)
              && !has(next + 1, NumberWord.CHANGE))
          || t.isAnyMark(next + 1, "%")) {
        return end;
      }
      end = next + 1;
    }
  }

  /** A name in the middle of a sentence, not a heading in capitals. */
  private boolean nameBefore(int i) {
    if (t.gap[i] == NumberTokens.BREAK
        || has(i, NumberWord.FUNCTION)
        || has(i, NumberWord.MONTH)
        || has(i, NumberWord.WEEKDAY)
        || has(i, NumberWord.AND)
        || has(i, NumberWord.SAYING)
        || has(i, NumberWord.CHANGE)
        || has(i, NumberWord.CASUALTY)
        || has(i, NumberWord.SCORE_VERB)
        || has(i, NumberWord.TO)
        || has(i, NumberWord.IN)
        || has(i, NumberWord.OF)
        || has(i, NumberWord.ARTICLE)
        || has(i, NumberWord.BE)
        || has(i, NumberWord.OR)) {
      return false;
    }
    return true;
  }

  /** What follows a number that is part of a name: a verb, a preposition, the end of the phrase. */
  private boolean nameNumberFollows(int i) {
    if (t.hyphen(i)) {
      return false;
    }
    return true;
  }

  // ---- scores

  private int score(int k) {
    if (!t.isInteger(k) || t.length(k) > 3) {
      return -1;
    }
    boolean hyphen =
        t.hyphen(k + 1) || (t.isAnyMark(k + 1, "\u2013") && t.glued(k + 1) && t.glued(k + 2));
    int second = k + 2;
    int end;
    if (hyphen && t.isInteger(second)) {
      end = second + 1;
    } else if (hyphen
        && has(second, NumberWord.TO)
        && t.hyphen(second + 1)
        && t.isInteger(second + 2)) {
      second += 2;
      end = second + 1;
      int low = intOf(k);
      int high = intOf(second);
      return low >= high || scoreAround(k, end) || high <= 1 ? note(Kind.SCORE, k, end) : -1;
    } else {
      return -1;
    }
    if (t.length(second) > 3) {
      return -1;
    }
    if (t.isAnyMark(end, "%") || (t.glued(end) && t.isWord(end))) {
      return -1;
    }
    if (reader.measureFollows(end) || reader.scaleFollows(end)) {
      return -1;
    }
    int first = intOf(k);
    int last = intOf(second);
    if (first >= last || scoreAround(k, end)) {
      while (t.joined(end) && t.isInteger(end) && t.hyphen(end + 1) && t.isInteger(end + 2)) {
        end += 3;
      }
      return note(Kind.SCORE, k, end);
    }
    return -1;
  }

  private boolean scoreAround(int k, int end) {
    if (t.isMark(k - 1, '(') && t.isMark(end, ')')) {
      return true;
    }
    return has(end, NumberWord.SCORE_NOUN)
        || has(k - 1, NumberWord.SCORE_VERB)
        || has(k - 2, NumberWord.SCORE_VERB)
        || (t.isInteger(end) && t.hyphen(end + 1));
  }

  // ---- times

  int times(int k, int end) {
    if (t.joined(end)
        && (has(end, NumberWord.TIMES) || (t.hyphen(end) && has(end + 1, NumberWord.TIMES)))) {
      if (t.glued(end)
          && t.isWord(end)
          && t.length(end) == 1
          && t.isNumber(end + 1)
          && t.glued(end + 1)) {
        return -1;
      }
      return note(Kind.WORD, k, t.hyphen(end) ? end + 2 : end + 1);
    }
    return -1;
  }

  // ---- words

  private int words(int k, boolean bounded) {
    var cardinal = reader.cardinal(k);
    if (cardinal == Cardinal.ORDINAL) {
      return note(Kind.ORDINAL, k, k + 1);
    }
    var number = reader.cardinalNumber(k, false);
    if (number == null) {
      return -1;
    }
    int end = number.end();
    if (t.hyphen(end) && reader.is(end + 1, Cardinal.ORDINAL) && reader.is(end - 1, Cardinal.TEN)) {
      return note(Kind.ORDINAL, k, end + 2);
    }
    if (t.spaced(end)
        && reader.is(end, Cardinal.ORDINAL)
        && (reader.is(end - 1, Cardinal.HUNDRED) || reader.is(end - 1, Cardinal.TEN))) {
      return note(Kind.ORDINAL, k, end + 1);
    }
    int age = age(k, end);
    if (age > 0) {
      return age;
    }
    int times = times(k, end);
    if (times > 0) {
      return times;
    }
    if (t.joined(k)
        && t.isWord(k - 1)
        && !bounded
        && t.capitalised(k - 1)
        && (has(k - 1, NumberWord.IDENTIFIER) || has(k - 1, NumberWord.IDENTIFIER_CAPITAL))
        && t.capitalised(k)
        && end == k + 1) {
      return note(Kind.IDENTIFIER, k - 1, end);
    }
    if (t.isWord(end)
        && t.spaced(end)
        && (reader.is(k, Cardinal.TEEN) || t.form(k).equalsIgnoreCase("twenty"))
        && end == k + 1) {
      if (reader.is(end, Cardinal.TEN) || reader.is(end, Cardinal.TEEN)) {
        int after = t.hyphen(end + 1) && reader.is(end + 2, Cardinal.DIGIT) ? end + 3 : end + 1;
        return note(Kind.DATE, k, after);
      }
    }
    if (t.isWord(end)
        && t.length(end) == 1
        && t.form(end).equalsIgnoreCase("o")
        && t.isAnyMark(end + 1, "'\u2019")) {
      return note(Kind.CLOCK, k, Math.min(t.size, end + 3));
    }
    if (meridiem(end) > 0 && end == k + 1) {
      return note(Kind.CLOCK, k, meridiem(end));
    }
    return -1;
  }
}
