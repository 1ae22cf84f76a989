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
  private final NumberAges ages;
  private final List<OtherNumber> found = new ArrayList<>();
  private int free;

  NumberExclusions(NumberTokens tokens, NumberReader reader) {
    t = tokens;
    this.reader = reader;
    ages = new NumberAges(tokens, reader);
  }

  List<OtherNumber> found() {
    return found;
  }

  /** Tells that the tokens before this one belong to something. */
  void taken(int end) {
    free = Math.max(free, end);
  }

  /** The first token that belongs to nothing yet. */
  int free() {
    return free;
  }

  /** Notes an expression of the tokens from first to end (exclusive) and gives its end. */
  int note(Kind kind, int first, int end) {
    // what an earlier expression took is not taken again
    int from = Math.max(first, free);
    if (from < end) {
      found.add(new OtherNumber(kind, t.begin[from], t.end[end - 1]));
      free = end;
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
    if (k >= 2
        && t.hyphen(k - 1)
        && t.isWord(k - 2)
        && !bounded
        && !t.is(k - 2, "magnitude")
        && !has(k - 2, NumberWord.MINUS)) {
      return afterHyphen(k);
    }
    int glued = special(k);
    if (glued > 0) {
      return glued;
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
    if (end < 0) {
      end = named(k);
    }
    if (end < 0 && !bounded) {
      end = identifier(k);
    }
    if (end < 0 && !bounded) {
      end = year(k);
    }
    if (end < 0 && bounded && t.isInteger(k) && era(k + 1)) {
      end = note(Kind.DATE, k, k + 2);
    }
    if (end < 0 && bounded && isYear(k) && t.is(k - 1, "circa") && !countedAfter(k + 1)) {
      end = note(Kind.DATE, k - 1, k + 1);
    }
    if (end < 0) {
      end = times(k, k + 1);
    }
    return end;
  }

  /** Attribute values, character references, footnote marks, numbers too long to be counts. */
  private int special(int k) {
    if (t.isAnyMark(k - 1, "\"'") && t.glued(k) && t.isMark(k - 2, '=') && t.glued(k - 1)) {
      return note(Kind.IDENTIFIER, k, k + 1);
    }
    if (t.isMark(k - 1, ';') && t.glued(k) && t.glued(k - 1) && t.isMark(k - 3, '#')) {
      return note(Kind.IDENTIFIER, k, chunkEnd(k));
    }
    // "COVID -19"
    if (t.isMark(k - 1, '-')
        && t.glued(k)
        && t.spaced(k - 1)
        && t.isWord(k - 2)
        && t.shape[k - 2] == NumberTokens.UPPER
        && t.isInteger(k)
        && !t.isAnyMark(k + 1, "%")
        && !reader.measureFollows(k + 1)) {
      return note(Kind.IDENTIFIER, k - 2, chunkEnd(k));
    }
    if (t.isMark(k - 1, '[') && t.isMark(k + 1, ']') && t.isInteger(k)) {
      return note(Kind.IDENTIFIER, k, k + 1);
    }
    if (t.isInteger(k) && t.length(k) > 16) {
      return note(Kind.IDENTIFIER, k, chunkEnd(k));
    }
    return -1;
  }

  private int afterHyphen(int k) {
    int word = k - 2;
    if (isYear(k) || decade(k)) {
      boolean person = t.length(k) == 2 && has(word - 1, NumberWord.PERSON_PRONOUN);
      return note(person ? Kind.AGE : Kind.DATE, word, decade(k) ? k + 2 : k + 1);
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
    if (t.shape[k] == NumberTokens.DECIMAL) {
      // "215.686.TIPS"
      return t.length(k) == 7 && lettersOfPhone(k + 1) > 0
          ? note(Kind.PHONE, k, lettersOfPhone(k + 1))
          : -1;
    }
    if (!t.isInteger(k)) {
      return -1;
    }
    int groups = 1;
    int digits = t.length(k);
    int end = k + 1;
    boolean area =
        t.isMark(k - 1, '(') && t.isMark(end, ')') && t.joined(end + 1) && t.isInteger(end + 1);
    if (area) {
      digits += t.length(end + 1);
      groups++;
      end += 2;
    }
    boolean hyphens = false;
    while (t.hyphen(end) && t.isInteger(end + 1)) {
      digits += t.length(end + 1);
      groups++;
      end += 2;
      hyphens = true;
    }
    if (groups >= 2 && lettersOfPhone(end) > 0) {
      return note(Kind.PHONE, k, lettersOfPhone(end));
    }
    boolean plus = t.isMark(k - 1, '+') && t.glued(k);
    boolean leadingZero = t.first(k) == '0' && t.length(k) > 1;
    boolean hotline = hotline(k);
    if (plus || leadingZero || area || hotline) {
      int last = end;
      int total = digits;
      int more = groups;
      while (t.joined(last) && t.spaced(last) && t.isInteger(last) && t.length(last) <= 8) {
        total += t.length(last++);
        more++;
        while (t.hyphen(last) && t.isInteger(last + 1)) {
          total += t.length(last + 1);
          last += 2;
          more++;
        }
      }
      if ((more >= 2 && total >= 6) || (hotline && total >= 3 && ages.phraseEnd(last))) {
        return note(Kind.PHONE, plus || area ? k - 1 : k, last);
      }
    }
    // "a 911 call", "911 calls"
    if (groups == 1
        && t.length(k) == 3
        && ((t.spaced(k + 1) && has(k + 1, NumberWord.HOTLINE)) || has(k + 1, NumberWord.BE))
        && (t.form(k).equals("911") || t.form(k).equals("999"))) {
      return note(Kind.PHONE, k, k + 1);
    }
    if (groups >= 3) {
      if (isYear(k) && t.length(k + 2) <= 2) {
        return note(Kind.DATE, k, k + 5);
      }
      boolean short2 = t.length(k) <= 2 && t.length(k + 2) <= 2;
      if (groups == 3 && digits <= 8 && t.length(end - 1) >= 2 && short2) {
        return note(digits >= 5 ? Kind.DATE : Kind.PHONE, k, end);
      }
      return note(digits >= 7 || digits == 3 ? Kind.PHONE : Kind.IDENTIFIER, k, chunkEnd(end - 1));
    }
    if (groups == 2 && hyphens && t.length(k) == 3 && t.length(k + 2) == 4) {
      return note(Kind.PHONE, k, end);
    }
    // "574-LMPD"
    if (groups == 1 && t.length(k) == 3 && lettersOfPhone(end) > 0 && t.hyphen(end)) {
      int letters = t.length(end + 1);
      if (letters >= 4 && letters <= 7 && !reader.unitAt(end + 1)) {
        return note(Kind.PHONE, k, lettersOfPhone(end));
      }
    }
    // "412 380 5625", "831 758-7276"
    if (groups == 1
        && t.length(k) == 3
        && t.spaced(k + 1)
        && t.isInteger(k + 1)
        && t.length(k + 1) == 3
        && t.isInteger(k + 2 + (t.hyphen(k + 2) ? 1 : 0))
        && t.joined(k + 2)
        && t.length(k + 2 + (t.hyphen(k + 2) ? 1 : 0)) == 4) {
      return note(Kind.PHONE, k, k + 3 + (t.hyphen(k + 2) ? 1 : 0));
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

  /** The end of the letters and the digits in brackets of "800-577-TIPS (8477)", or -1. */
  private int lettersOfPhone(int end) {
    boolean joins = t.hyphen(end) || (t.isMark(end, '.') && t.glued(end) && t.glued(end + 1));
    if (!joins || !t.isWord(end + 1) || t.shape[end + 1] != NumberTokens.UPPER) {
      return -1;
    }
    int last = end + 2;
    if (t.isMark(last, '(') && t.isInteger(last + 1) && t.isMark(last + 2, ')')) {
      last += 3;
    }
    return last;
  }

  private boolean hotline(int k) {
    for (int i = k - 1; i >= 0 && i >= k - 3; i--) {
      if (has(i, NumberWord.HOTLINE)) {
        return true;
      }
      if (t.isAnyMark(i, ".;") || t.gap[i] == NumberTokens.BREAK) {
        return false;
      }
    }
    return false;
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
                has(t.hyphen(k - 1) ? k - 2 : k - 1, NumberWord.AGE_LIMIT)
                    ? Kind.AGE
                    : Kind.IDENTIFIER,
                k,
                chunkEnd(k));
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
    return !(verb && (has(i + 1, NumberWord.BE) && t.spaced(i + 1) && t.capitalised(i + 1)));
  }

  boolean isYear(int k) {
    int year = intOf(k);
    return t.isInteger(k) && t.length(k) == 4 && year >= 1000 && year < 2100;
  }

  private boolean era(int i) {
    return has(i, NumberWord.ERA) && t.spaced(i) && t.shape[i] == NumberTokens.UPPER;
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
    return has(next, NumberWord.PEOPLE);
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
      if (t.isInteger(k) && era(k + 1)) {
        return note(Kind.DATE, k, k + 2);
      }
      if (t.isInteger(k) && t.is(k - 1, "ad") && t.shape[k - 1] == NumberTokens.UPPER) {
        return note(Kind.DATE, k - 1, k + 1);
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
    if (t.is(k - 1, "circa") && !countedAfter(k + 1)) {
      return note(Kind.DATE, k - 1, k + 1);
    }
    int end = moreYears(k + 1);
    if (end > k + 1 && t.kind[k + 1] == NumberTokens.MARK) {
      return note(Kind.DATE, k, end);
    }
    if (priceYear(k)) {
      return note(Kind.DATE, k, k + 1);
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

  /** The year of prices: "$1.1 million (1994 USD)", "$5 million 2007 USD"; "the 2005 year". */
  private boolean priceYear(int k) {
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
    if ((has(k + 1, NumberWord.TO) || t.isAnyMark(k + 1, "-\u2013"))
        && dottedClock(k)
        && dottedClock(other)
        && t.is(k - 1, "from")
        && ages.phraseEnd(other + 1)) {
      return note(Kind.CLOCK, k, other + 1);
    }
    if (has(k + 1, NumberWord.TIME_ZONE) && t.spaced(k + 1) && t.capitalised(k + 1)) {
      boolean fourDigits = t.isInteger(k) && t.length(k) == 4;
      boolean dotted = t.shape[k] == NumberTokens.DECIMAL && t.form(k).indexOf('.') > 0;
      if (fourDigits || dotted || intOf(k) <= 24) {
        return note(Kind.CLOCK, k, k + 2);
      }
    }
    if (t.is(k + 1, "o") && t.isAnyMark(k + 2, "'\u2019")) {
      return note(Kind.CLOCK, k, k + 4);
    }
    // 17h30
    if (t.glued(k + 1)
        && t.is(k + 1, "h")
        && t.glued(k + 2)
        && t.isInteger(k + 2)
        && t.length(k + 2) == 2) {
      return note(Kind.CLOCK, k, k + 3);
    }
    // 0600 hours
    if (t.isInteger(k) && t.length(k) == 4 && t.first(k) == '0') {
      return note(Kind.CLOCK, k, k + 1);
    }
    return -1;
  }

  /** "7.30" as a clock time. */
  private boolean dottedClock(int k) {
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

  // ---- addresses, identifiers

  private int address(int k) {
    if (t.isInteger(k) && t.length(k) == 5 && postcode(k)) {
      return note(Kind.ADDRESS, k, k + 1);
    }
    if (!t.isInteger(k) || !t.joined(k + 1)) {
      return -1;
    }
    if (t.is(k + 1, "block")
        && t.spaced(k + 1)
        && (has(k - 1, NumberWord.ARTICLE) || t.is(k - 1, "the"))
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
      if (words > 0 && has(i, NumberWord.STREET) && t.capitalised(i)) {
        return note(Kind.ADDRESS, k, i + 1);
      }
      if (t.isWord(i) && t.glued(i) && t.isNumber(i - 1) && t.length(i) == 2) {
        i++;
        continue;
      }
      if (t.isInteger(i) && t.isWord(i + 1) && (t.glued(i + 1) || has(i + 1, NumberWord.STREET))) {
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

  /** Calibres, races and broadcasters: ".40-caliber", "9mm rounds", "the 100m final", "7 News". */
  private int named(int k) {
    int next = t.hyphen(k + 1) ? k + 2 : k + 1;
    if (!t.joined(k + 1) || !t.isWord(next)) {
      return -1;
    }
    if (t.is(next, "gauge")) {
      return note(Kind.IDENTIFIER, k, next + 1);
    }
    boolean leadingDot = t.first(k) == '.';
    if (has(next, NumberWord.GUN) && (leadingDot || next > k + 1)) {
      return note(Kind.IDENTIFIER, k, next + 1);
    }
    String form = t.length(next) <= 8 ? t.form(next) : "";
    if (form.equals("mm") && (has(next + 1, NumberWord.GUN) || has(next + 2, NumberWord.GUN))) {
      return note(Kind.IDENTIFIER, k, next + 1);
    }
    if (t.isInteger(k) && t.length(k) <= 2 && t.capitalised(next) && t.spaced(next)) {
      boolean news = form.equalsIgnoreCase("news");
      if (news || (t.isWord(next + 1) && t.form(next + 1).equals("News"))) {
        return note(Kind.IDENTIFIER, k, news ? next + 1 : next + 2);
      }
    }
    boolean metres = form.equals("m") && t.glued(next);
    if (metres
        && (has(next + 1, NumberWord.RACE)
            || has(next + 2, NumberWord.RACE)
            || raceDistance(k, next + 1))) {
      return note(Kind.IDENTIFIER, k, next + 1);
    }
    return -1;
  }

  /** "in the women's 800m", "silver in the 200m". */
  private boolean raceDistance(int k, int after) {
    if (!ages.phraseEnd(after) && !has(after, NumberWord.IN)) {
      return false;
    }
    boolean lead = t.isWord(k - 1) && has(k - 1, NumberWord.RACE_LEAD);
    String digits = reader.plain(k);
    boolean usual =
        switch (digits) {
          case "60", "100", "200", "400", "800", "1000", "1500", "3000", "5000", "10000" -> true;
          default -> false;
        };
    return lead && usual;
  }

  /** "Hans Strasse 17", "Flight 370", "Section 144", "page 4". */
  private int identifier(int k) {
    int before = k - 1;
    if (before < free) {
      return -1;
    }
    if (t.isMark(before, '.') && t.glued(before) && t.isWord(before - 1) && t.joined(k)) {
      if (has(before - 1, NumberWord.IDENTIFIER)) {
        return note(Kind.IDENTIFIER, before - 1, identifierEnd(k));
      }
      if (has(before - 1, NumberWord.NO)) {
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
        && ages.phraseEnd(k + 1)) {
      return note(Kind.ADDRESS, k, k + 1);
    }
    if (t.is(before, "case") && t.hyphen(k + 1) && t.isNumber(k + 2)) {
      return note(Kind.IDENTIFIER, before, chunkEnd(k));
    }
    if (has(before, NumberWord.IDENTIFIER)) {
      return note(Kind.IDENTIFIER, before, identifierEnd(k));
    }
    if (has(before, NumberWord.IDENTIFIER_CAPITAL)
        && t.capitalised(before)
        && !has(k + 1, NumberWord.PEOPLE)
        && !has(k + 1, NumberWord.COUNTED)) {
      return note(Kind.IDENTIFIER, before, identifierEnd(k));
    }
    if (has(before, NumberWord.RANK_LEAD)
        && !t.isAnyMark(k + 1, "%")
        && !reader.measureFollows(k + 1)) {
      return note(Kind.ORDINAL, before, k + 1);
    }
    if (t.shape[k] == NumberTokens.DECIMAL
        && t.length(k) == 3
        && t.form(k).endsWith(".0")
        && t.capitalised(before)
        && t.spaced(k)
        && nameBefore(before)
        && !reader.measureFollows(k + 1)
        && !t.isAnyMark(k + 1, "%")) {
      return note(Kind.IDENTIFIER, before, k + 1);
    }
    if (t.isInteger(k)
        && t.length(k) <= 4
        && t.capitalised(before)
        && t.spaced(k)
        && nameBefore(before)
        && !countedAfter(k + 1)
        && !reader.measureFollows(k + 1)
        && !t.isAnyMark(k + 1, "%")
        && !((has(k + 1, NumberWord.TO) || t.isAnyMark(k + 1, "-\u2013")) && t.isNumber(k + 2))
        && !results(before, k)) {
      return note(Kind.IDENTIFIER, before, k + 1);
    }
    // "Hauptstrasse 12"
    boolean street =
        t.capitalised(before) && endsWith(before, "strasse", "straße", "gasse", "allee");
    if (street && t.isInteger(k) && ages.phraseEnd(k + 1)) {
      return note(Kind.ADDRESS, k, k + 1);
    }
    return -1;
  }

  private boolean endsWith(int word, String... endings) {
    for (String ending : endings) {
      int from = t.end[word] - ending.length();
      if (from > t.begin[word] && t.text.regionMatches(true, from, ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether names with numbers stand in a row, as results do: "Lind 384, Mora 300, Tal 151". */
  private boolean results(int name, int k) {
    if (!t.isAnyMark(k + 1, ",;.") && !has(k + 1, NumberWord.AND)) {
      return false;
    }
    for (int i = k + 2; i < k + 9 && t.joined(i); i++) {
      if (t.isMark(i, '.') && !t.isNumber(i - 1)) {
        continue;
      }
      if (t.isMark(i, '.')) {
        break;
      }
      if (t.isNumber(i) || reader.smallWord(i)) {
        int before = t.isNumber(i) ? i - 1 : i;
        return t.spaced(i) && (t.isNumber(i) ? otherName(before, name) : true);
      }
    }
    for (int i = name - 1; i > name - 9 && i > 0 && t.joined(i); i--) {
      if (t.isNumber(i)) {
        return (t.isAnyMark(i + 1, ",;") && otherName(i - 1, name))
            || (has(i + 1, NumberWord.AND) && otherName(i - 1, name));
      }
    }
    return false;
  }

  private boolean otherName(int word, int name) {
    return t.capitalised(word) && !t.form(word).equals(t.form(name));
  }

  private int identifierEnd(int k) {
    int end = chunkEnd(k);
    boolean plural = t.isWord(k - 1) && t.text.charAt(t.end[k - 1] - 1) == 's';
    while (true) {
      int next = end;
      if (t.isMark(next, ',') && t.spaced(next + 1) && has(next + 1, NumberWord.AND)) {
        next += 2;
      } else if (has(next, NumberWord.AND) || has(next, NumberWord.OR)) {
        next += 1;
      } else if (has(next, NumberWord.OF) && t.isInteger(next + 1) && t.capitalised(k - 1)) {
        return next + 2;
      } else if (plural && (has(next, NumberWord.TO) || t.isAnyMark(next, "-\u2013"))) {
        next += 1;
      } else if (t.isMark(next, ',')
          && t.isNumber(next + 1)
          && (has(next + 2, NumberWord.AND) || t.isMark(next + 2, ','))) {
        next += 1;
      } else {
        return end;
      }
      if (plural && t.isInteger(next) && t.joined(next)) {
        end = next + 1;
        continue;
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
        || t.isAnyMark(i - 1, ".!?:\"\u201C\u201D")
        || has(i, NumberWord.COUNT_VERB)
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
    // "Italy 17-28 Ireland", "6-7 (4-7)"
    if (t.capitalised(k - 1)
        && t.spaced(k)
        && t.spaced(end)
        && t.capitalised(end)
        && !has(end, NumberWord.MONTH)
        && !has(k - 1, NumberWord.FUNCTION)
        && !has(k - 1, NumberWord.COUNT_VERB)) {
      return true;
    }
    if (t.isMark(end, '(') && t.isInteger(end + 1) && t.hyphen(end + 2)) {
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

  /** Whether a bare number that can be an age stands here. */
  boolean bareAge(int k) {
    return ages.ageNumber(k) && !reader.timeWord(k + 1) && !reader.measureFollows(k + 1);
  }

  /** The end of an age that begins at token k, noted, or -1. */
  int age(int k, int end) {
    int last = ages.at(k, end);
    return last > 0 ? note(Kind.AGE, k, last) : -1;
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
    if (t.is(end, "past") && t.spaced(end) && hour(end + 1)) {
      return note(Kind.CLOCK, k, end + 2);
    }
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
    if (end == k + 1
        && t.spaced(k)
        && !bounded
        && t.is(k - 1, "number")
        && !has(k - 2, NumberWord.ARTICLE)) {
      return note(Kind.IDENTIFIER, k - 1, end);
    }
    if (end == k + 1
        && t.spaced(k)
        && !bounded
        && has(k - 1, NumberWord.IDENTIFIER)
        && !endsWith(k - 1, "s")
        && !reader.timeWord(end)
        && !has(end, NumberWord.PEOPLE)
        && !has(end, NumberWord.COUNTED)) {
      return note(Kind.IDENTIFIER, k - 1, end);
    }
    // "the Group of Seven"
    if (end == k + 1
        && t.capitalised(k)
        && has(k - 1, NumberWord.OF)
        && t.capitalised(k - 2)
        && has(k - 2, NumberWord.GROUP)) {
      return note(Kind.IDENTIFIER, k - 2, end);
    }
    if (t.joined(k)
        && !has(end, NumberWord.PEOPLE)
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
        && (reader.is(k, Cardinal.TEEN) || t.is(k, "twenty"))
        && end == k + 1) {
      if (reader.is(end, Cardinal.TEN) || reader.is(end, Cardinal.TEEN)) {
        int after = t.hyphen(end + 1) && reader.is(end + 2, Cardinal.DIGIT) ? end + 3 : end + 1;
        return note(Kind.DATE, k, after);
      }
    }
    if (t.isWord(end) && t.length(end) == 1 && t.is(end, "o") && t.isAnyMark(end + 1, "'\u2019")) {
      return note(Kind.CLOCK, k, Math.min(t.size, end + 3));
    }
    if (meridiem(end) > 0 && end == k + 1) {
      return note(Kind.CLOCK, k, meridiem(end));
    }
    return -1;
  }
}
