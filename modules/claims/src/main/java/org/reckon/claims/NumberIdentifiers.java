package org.reckon.claims;

import org.reckon.claims.OtherNumber.Kind;

/** Tells telephone numbers, addresses and the numbers of names from counts. */
final class NumberIdentifiers {
  private final NumberTokens t;
  private final NumberReader reader;
  private final NumberAges ages;
  private final NumberExclusions notes;
  private final NumberDates dates;

  NumberIdentifiers(
      NumberTokens tokens,
      NumberReader reader,
      NumberAges ages,
      NumberExclusions notes,
      NumberDates dates) {
    t = tokens;
    this.reader = reader;
    this.ages = ages;
    this.notes = notes;
    this.dates = dates;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  /** Groups of digits joined by hyphens or blanks, a plus in front, an area code in brackets. */
  int phone(int k) {
    if (t.shape[k] == NumberTokens.DECIMAL) {
      // "215.686.TIPS"
      return t.length(k) == 7 && lettersOfPhone(k + 1) > 0
          ? notes.note(Kind.PHONE, k, lettersOfPhone(k + 1))
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
      return notes.note(Kind.PHONE, k, lettersOfPhone(end));
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
        return notes.note(Kind.PHONE, plus || area ? k - 1 : k, last);
      }
    }
    // "a 911 call", "911 calls"
    if (groups == 1
        && t.length(k) == 3
        && ((t.spaced(k + 1) && has(k + 1, NumberWord.HOTLINE)) || has(k + 1, NumberWord.BE))
        && (t.form(k).equals("911") || t.form(k).equals("999"))) {
      return notes.note(Kind.PHONE, k, k + 1);
    }
    if (groups >= 3) {
      if (dates.isYear(k) && t.length(k + 2) <= 2) {
        return notes.note(Kind.DATE, k, k + 5);
      }
      boolean short2 = t.length(k) <= 2 && t.length(k + 2) <= 2;
      if (groups == 3 && digits <= 8 && t.length(end - 1) >= 2 && short2) {
        return notes.note(digits >= 5 ? Kind.DATE : Kind.PHONE, k, end);
      }
      return notes.note(
          digits >= 7 || digits == 3 ? Kind.PHONE : Kind.IDENTIFIER, k, notes.chunkEnd(end - 1));
    }
    if (groups == 2 && hyphens && t.length(k) == 3 && t.length(k + 2) == 4) {
      return notes.note(Kind.PHONE, k, end);
    }
    // "574-LMPD"
    if (groups == 1 && t.length(k) == 3 && lettersOfPhone(end) > 0 && t.hyphen(end)) {
      int letters = t.length(end + 1);
      if (letters >= 4 && letters <= 7 && !reader.unitAt(end + 1)) {
        return notes.note(Kind.PHONE, k, lettersOfPhone(end));
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
      return notes.note(Kind.PHONE, k, k + 3 + (t.hyphen(k + 2) ? 1 : 0));
    }
    // "555 0142"
    if (groups == 1
        && t.length(k) == 3
        && t.spaced(k + 1)
        && t.isInteger(k + 1)
        && t.length(k + 1) == 4
        && (t.first(k + 1) == '0' || t.first(k) == '5')) {
      return notes.note(Kind.PHONE, k, k + 2);
    }
    return -1;
  }

  /** The end of the letters and the digits in brackets of "800-577-TIPS (8477)", or -1. */
  int lettersOfPhone(int end) {
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

  boolean hotline(int k) {
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

  int address(int k) {
    if (t.isInteger(k) && t.length(k) == 5 && postcode(k)) {
      return notes.note(Kind.ADDRESS, k, k + 1);
    }
    if (!t.isInteger(k) || !t.joined(k + 1)) {
      return -1;
    }
    boolean block = t.is(k + 1, "block") || t.is(k + 1, "blk");
    boolean named =
        has(k - 1, NumberWord.ARTICLE) || t.is(k - 1, "the") || t.form(k).endsWith("00");
    if (block && t.spaced(k + 1) && named && has(k + 2, NumberWord.OF)) {
      return notes.note(Kind.ADDRESS, k, k + 2);
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
        return notes.note(Kind.ADDRESS, k, i + 1);
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
  boolean postcode(int k) {
    if (t.isWord(k - 1)
        && t.length(k - 1) == 2
        && t.shape[k - 1] == NumberTokens.UPPER
        && t.spaced(k)
        && t.isMark(k - 2, ',')) {
      return true;
    }
    return t.isMark(k - 1, ',')
        && t.capitalised(k + 1)
        && !notes.found().isEmpty()
        && notes.found().get(notes.found().size() - 1).end() == t.begin[k - 1];
  }

  /** Calibres, races and broadcasters: ".40-caliber", "9mm rounds", "the 100m final", "7 News". */
  int named(int k) {
    int next = t.hyphen(k + 1) ? k + 2 : k + 1;
    if (!t.joined(k + 1) || !t.isWord(next)) {
      return -1;
    }
    if (t.is(next, "gauge")) {
      return notes.note(Kind.IDENTIFIER, k, next + 1);
    }
    boolean leadingDot = t.first(k) == '.';
    if (has(next, NumberWord.GUN) && (leadingDot || next > k + 1)) {
      return notes.note(Kind.IDENTIFIER, k, next + 1);
    }
    String form = t.length(next) <= 8 ? t.form(next) : "";
    if (form.equals("mm") && (has(next + 1, NumberWord.GUN) || has(next + 2, NumberWord.GUN))) {
      return notes.note(Kind.IDENTIFIER, k, next + 1);
    }
    if (t.isInteger(k) && t.length(k) <= 2 && t.capitalised(next) && t.spaced(next)) {
      boolean news = form.equalsIgnoreCase("news");
      if (news || (t.isWord(next + 1) && t.form(next + 1).equals("News"))) {
        return notes.note(Kind.IDENTIFIER, k, news ? next + 1 : next + 2);
      }
    }
    boolean metres = form.equals("m") && t.glued(next);
    if (metres
        && (has(next + 1, NumberWord.RACE)
            || has(next + 2, NumberWord.RACE)
            || raceDistance(k, next + 1))) {
      return notes.note(Kind.IDENTIFIER, k, next + 1);
    }
    return -1;
  }

  /** "in the women's 800m", "silver in the 200m". */
  boolean raceDistance(int k, int after) {
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
  int identifier(int k) {
    int before = k - 1;
    if (before < notes.free()) {
      return -1;
    }
    if (t.isMark(before, '.') && t.glued(before) && t.isWord(before - 1) && t.joined(k)) {
      if (has(before - 1, NumberWord.IDENTIFIER)) {
        return notes.note(Kind.IDENTIFIER, before - 1, identifierEnd(k));
      }
      if (has(before - 1, NumberWord.NO)) {
        return notes.note(Kind.IDENTIFIER, before - 1, identifierEnd(k));
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
      return notes.note(Kind.ADDRESS, k, k + 1);
    }
    if (t.is(before, "case") && t.hyphen(k + 1) && t.isNumber(k + 2)) {
      return notes.note(Kind.IDENTIFIER, before, notes.chunkEnd(k));
    }
    if (has(before, NumberWord.IDENTIFIER)) {
      return notes.note(Kind.IDENTIFIER, before, identifierEnd(k));
    }
    if (has(before, NumberWord.IDENTIFIER_CAPITAL)
        && t.capitalised(before)
        && !has(k + 1, NumberWord.PEOPLE)
        && !has(k + 1, NumberWord.COUNTED)) {
      return notes.note(Kind.IDENTIFIER, before, identifierEnd(k));
    }
    if (has(before, NumberWord.RANK_LEAD)
        && !t.isAnyMark(k + 1, "%")
        && !reader.measureFollows(k + 1)) {
      return notes.note(Kind.ORDINAL, before, k + 1);
    }
    if (t.shape[k] == NumberTokens.DECIMAL
        && t.length(k) == 3
        && t.form(k).endsWith(".0")
        && t.capitalised(before)
        && t.spaced(k)
        && nameBefore(before)
        && !reader.measureFollows(k + 1)
        && !t.isAnyMark(k + 1, "%")) {
      return notes.note(Kind.IDENTIFIER, before, k + 1);
    }
    if (t.isInteger(k)
        && t.length(k) <= 4
        && t.capitalised(before)
        && t.spaced(k)
        && nameBefore(before)
        && !dates.countedAfter(k + 1)
        && !reader.measureFollows(k + 1)
        && !t.isAnyMark(k + 1, "%")
        && !((has(k + 1, NumberWord.TO) || t.isAnyMark(k + 1, "-\u2013")) && t.isNumber(k + 2))
        && !results(before, k)) {
      return notes.note(Kind.IDENTIFIER, before, k + 1);
    }
    // "Hauptstrasse 12"
    boolean street =
        t.capitalised(before) && endsWith(before, "strasse", "straße", "gasse", "allee");
    if (street && t.isInteger(k) && ages.phraseEnd(k + 1)) {
      return notes.note(Kind.ADDRESS, k, k + 1);
    }
    return -1;
  }

  boolean endsWith(int word, String... endings) {
    for (String ending : endings) {
      int from = t.end[word] - ending.length();
      if (from > t.begin[word] && t.text.regionMatches(true, from, ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether names with numbers stand in a row, as results do: "Lind 384, Mora 300, Tal 151". */
  boolean results(int name, int k) {
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

  boolean otherName(int word, int name) {
    return t.capitalised(word) && !t.form(word).equals(t.form(name));
  }

  int identifierEnd(int k) {
    int end = notes.chunkEnd(k);
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
  boolean nameBefore(int i) {
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
}
