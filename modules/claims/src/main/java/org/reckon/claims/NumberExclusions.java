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
  private final NumberDates dates;
  private final NumberIdentifiers identifiers;
  private final List<OtherNumber> found = new ArrayList<>();
  private int free;

  NumberExclusions(NumberTokens tokens, NumberReader reader) {
    t = tokens;
    this.reader = reader;
    ages = new NumberAges(tokens, reader);
    dates = new NumberDates(tokens, reader, ages, this);
    identifiers = new NumberIdentifiers(tokens, reader, ages, this, dates);
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

  /** What knows dates. */
  NumberDates dates() {
    return dates;
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
    int end = identifiers.phone(k);
    if (end < 0) {
      end = shapes(k);
    }
    if (end < 0) {
      end = ordinalOrPlural(k);
    }
    if (end < 0) {
      end = dates.date(k);
    }
    if (end < 0) {
      end = dates.clock(k);
    }
    if (end < 0) {
      end = age(k, k + 1);
    }
    if (end < 0) {
      end = identifiers.address(k);
    }
    if (end < 0) {
      end = score(k);
    }
    if (end < 0) {
      end = identifiers.named(k);
    }
    if (end < 0 && !bounded) {
      end = identifiers.identifier(k);
    }
    if (end < 0 && !bounded) {
      end = dates.year(k);
    }
    if (end < 0 && bounded && t.isInteger(k) && dates.era(k + 1)) {
      end = note(Kind.DATE, k, k + 2);
    }
    if (end < 0
        && bounded
        && dates.isYear(k)
        && t.is(k - 1, "circa")
        && !dates.countedAfter(k + 1)) {
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
    if (dates.isYear(k) || dates.decade(k)) {
      boolean person = t.length(k) == 2 && has(word - 1, NumberWord.PERSON_PRONOUN);
      return note(person ? Kind.AGE : Kind.DATE, word, dates.decade(k) ? k + 2 : k + 1);
    }
    if (has(word, NumberWord.AGE_LIMIT)) {
      return note(Kind.AGE, word, chunkEnd(k));
    }
    return note(Kind.IDENTIFIER, word, chunkEnd(k));
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

  private int shapes(int k) {
    switch (t.shape[k]) {
      case NumberTokens.COLONS -> {
        String[] parts = t.form(k).split(":", -1);
        int first = NumberDates.small(parts[0]);
        int second = NumberDates.small(parts[1].length() > 2 ? parts[1].substring(0, 2) : parts[1]);
        boolean clock = first >= 0 && first <= 24 && second < 60 && parts[1].length() >= 2;
        return clock ? note(Kind.CLOCK, k, dates.clockEnd(k + 1)) : note(Kind.SCORE, k, k + 1);
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
        int first = NumberDates.small(parts[0]);
        int second = NumberDates.small(parts[1]);
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
                && NumberDates.small(parts[0]) <= 31
                && NumberDates.small(parts[1]) >= 1
                && NumberDates.small(parts[1]) <= 12
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

  /** Whether the ending that belongs to an integer follows it: "5 th", "22 nd". */
  private boolean isOrdinalEnding(int k) {
    String digits = t.form(k);
    char last = digits.charAt(digits.length() - 1);
    boolean teen = digits.length() > 1 && digits.charAt(digits.length() - 2) == '1';
    String ending =
        teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
    return t.isWord(k + 1) && t.form(k + 1).equals(ending);
  }

  private int ordinalOrPlural(int k) {
    if (t.isInteger(k) && t.spaced(k + 1) && isOrdinalEnding(k)) {
      return note(Kind.ORDINAL, k, k + 2);
    }
    if (!t.glued(k + 1) && !t.isAnyMark(k + 1, "'\u2019")) {
      return -1;
    }
    if (t.isWord(k + 1) && t.glued(k + 1)) {
      String letters = LowerCase.of(t.form(k + 1));
      switch (letters) {
        case "st", "nd", "rd", "th" -> {
          int first = has(k - 1, NumberWord.MONTH) && t.joined(k) ? k - 1 : k;
          int after = k + 2;
          if (first < k) {
            return note(Kind.DATE, first, dates.yearAfter(after));
          }
          int month = has(after, NumberWord.OF) ? after + 1 : after;
          if (dates.isMonth(month) && t.joined(after)) {
            return note(Kind.DATE, k, dates.yearAfter(month + 1));
          }
          if (has(after, NumberWord.STREET) && t.capitalised(after)) {
            return note(Kind.ADDRESS, k, after + 1);
          }
          return note(Kind.ORDINAL, k, after);
        }
        case "s" -> {
          if (dates.decade(k)) {
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
        && dates.isYear(k)) {
      return note(Kind.DATE, k, k + 3);
    }
    return -1;
  }

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
      int low = dates.intOf(k);
      int high = dates.intOf(second);
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
    int first = dates.intOf(k);
    int last = dates.intOf(second);
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
    if (t.is(end, "past") && t.spaced(end) && dates.hour(end + 1)) {
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
        && !identifiers.endsWith(k - 1, "s")
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
    if (dates.oclock(end)) {
      return note(Kind.CLOCK, k, end + 3);
    }
    if (dates.meridiem(end) > 0 && end == k + 1) {
      return note(Kind.CLOCK, k, dates.meridiem(end));
    }
    return -1;
  }
}
