package org.reckon.claims;

/** Tells the ages of people from counts, by the words and marks around the number. */
final class NumberAges {
  private static final int OLDEST = 125;

  private final NumberTokens t;
  private final NumberReader reader;

  NumberAges(NumberTokens tokens, NumberReader reader) {
    t = tokens;
    this.reader = reader;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  private boolean is(int i, String word) {
    return t.is(i, word);
  }

  /**
   * The token after an age that begins at token k, or -1.
   *
   * @param end the token after the number at k
   */
  int at(int k, int end) {
    int old = old(end);
    if (old > 0) {
      return old;
    }
    old = pairOld(end);
    if (old > 0) {
      return old;
    }
    if (!ageNumber(k)) {
      return -1;
    }
    int list = ageWordBefore(k, end);
    if (list > 0) {
      return list;
    }
    if (orOlder(end) > 0) {
      return orOlder(end);
    }
    // "the 25-54 age group"
    if (pair(end) && is(end + 2, "age") && t.spaced(end + 2)) {
      return end + 2;
    }
    if (groupOfPeople(k, end)) {
      return reader.timeWord(end) ? end + 1 : list(end);
    }
    return t.isInteger(k) && (apposition(k, end) || bothOrAlso(k, end) || isAge(k, end)) ? end : -1;
  }

  /** The end of "years old", "-year-old", "years of age" at a token, or -1. */
  private int old(int end) {
    if (!t.joined(end)) {
      return -1;
    }
    if (is(end, "yo") || (t.hyphen(end) && is(end + 1, "something"))) {
      return is(end, "yo") ? end + 1 : end + 2;
    }
    int unit = t.hyphen(end) ? end + 1 : end;
    if (!reader.timeWord(unit) || !t.joined(unit + 1)) {
      return -1;
    }
    int old = t.hyphen(unit + 1) ? unit + 2 : unit + 1;
    if (has(old, NumberWord.OLD)) {
      return old + 1;
    }
    return has(old, NumberWord.OF) && is(old + 1, "age") ? old + 2 : -1;
  }

  /** "17- to 28-year-old", "11- and 12-year-old", "12 or 13 years old". */
  private int pairOld(int end) {
    int link = end;
    if (t.glued(link) && t.isAnyMark(link, "-\u2010\u2011") && t.spaced(link + 1)) {
      link++;
    } else if (t.isAnyMark(link, "-\u2013") && t.glued(link) && t.glued(link + 1)) {
      return number(link + 1) ? old(link + 2) : -1;
    }
    boolean joins =
        has(link, NumberWord.TO) || has(link, NumberWord.AND) || has(link, NumberWord.OR);
    return joins && t.spaced(link) && number(link + 1) && t.joined(link + 1) ? old(link + 2) : -1;
  }

  private boolean number(int i) {
    return (t.isInteger(i) && t.length(i) <= 3) || reader.smallWord(i);
  }

  boolean ageNumber(int k) {
    if (t.isInteger(k)) {
      return t.length(k) <= 3 && Integer.parseInt(reader.plain(k)) <= OLDEST;
    }
    return reader.smallWord(k);
  }

  /** "aged 7", "ages 18 to 39", "at the age of 18", "ages ranging from 17 to 28". */
  private int ageWordBefore(int k, int end) {
    int lead = k - 1;
    if (!t.joined(k)) {
      return -1;
    }
    if (has(lead, NumberWord.AGE_LEAD)) {
      return list(end);
    }
    if (t.isMark(lead, ':') && has(lead - 1, NumberWord.AGE_LEAD)) {
      return list(end);
    }
    boolean lower = t.isWord(lead) && t.shape[lead] == NumberTokens.LOWER;
    if (has(lead, NumberWord.OF) && is(lead - 1, "age") && !reader.measureFollows(end)) {
      return list(end);
    }
    if (!lower || !(phraseEnd(end) || pair(end))) {
      return -1;
    }
    boolean link =
        has(lead, NumberWord.OF)
            || has(lead, NumberWord.TO)
            || has(lead, NumberWord.AGE_LIMIT)
            || is(lead, "from")
            || is(lead, "between")
            || is(lead, "at")
            || has(lead, NumberWord.BE);
    if (!link) {
      return -1;
    }
    for (int i = lead - 1; i >= 0 && i > lead - 8; i--) {
      if (has(i, NumberWord.AGE_LEAD)) {
        return list(end);
      }
      if (t.isAnyMark(i, ".;:!?") || t.gap[i] == NumberTokens.BREAK) {
        return -1;
      }
    }
    return -1;
  }

  private boolean pair(int end) {
    return (has(end, NumberWord.TO) || has(end, NumberWord.AND) || t.isAnyMark(end, "-\u2013"))
        && t.joined(end)
        && number(end + 1);
  }

  /** The end of "or older", "and over", "and under", or -1. */
  private int orOlder(int end) {
    if (!(has(end, NumberWord.OR) || has(end, NumberWord.AND)) || !t.spaced(end)) {
      return -1;
    }
    return is(end + 1, "older") || is(end + 1, "younger") ? end + 2 : -1;
  }

  /** "children under five", "those over 60", "voters 45 and over", "blacks 30 to 44". */
  private boolean groupOfPeople(int k, int end) {
    int lead = k - 1;
    if (!t.spaced(k)) {
      return false;
    }
    if (has(lead, NumberWord.AGE_LIMIT)) {
      if (is(lead - 1, "those") && t.spaced(lead) && t.isInteger(k)) {
        return true;
      }
      boolean people = has(lead - 1, NumberWord.AGE_PERSON);
      boolean are = is(lead - 1, "are") || is(lead - 1, "were");
      boolean years = reader.timeWord(end) && t.spaced(end) && phraseEnd(end + 1);
      return t.spaced(lead) && (((people || are) && phraseEnd(end)) || (people && years));
    }
    if (!has(lead, NumberWord.AGE_PERSON) || !t.isInteger(k) || t.length(k) != 2) {
      return false;
    }
    if (pair(end)) {
      return phraseEnd(end + 2) || has(end + 2, NumberWord.AND);
    }
    return has(end, NumberWord.AND) && (has(end + 1, NumberWord.AGE_LIMIT) || is(end + 1, "up"));
  }

  /** "Maria Lopez, 34, said", "his sister, 19, is", "Maria Lopez (34)". */
  private boolean apposition(int k, int end) {
    int lead = k - 1;
    if (!t.spaced(k) && t.isMark(lead, '(')) {
      return t.length(k) == 2
          && t.isMark(end, ')')
          && t.spaced(lead)
          && name(lead - 1)
          && t.capitalised(lead - 1)
          && t.capitalised(lead - 2)
          && t.spaced(lead - 1);
    }
    if (!t.spaced(k) || !t.isMark(lead, ',') || !t.glued(lead) || !name(lead - 1)) {
      return false;
    }
    if (t.isAnyMark(end, ",;.)") && t.glued(end)) {
      return !(t.isMark(end, '.') && t.isNumber(end + 1) && t.glued(end + 1));
    }
    if (t.gapBreak(end)) {
      return true;
    }
    if (has(end, NumberWord.AND)) {
      return t.capitalised(end + 1) || (number(end + 1) && t.isMark(end + 2, ','));
    }
    // "Andrew Lopez, 20 was found"
    return has(end, NumberWord.BE)
        && t.capitalised(lead - 1)
        && t.capitalised(lead - 2)
        && t.spaced(lead - 1);
  }

  /** "both 23,", "also 20,". */
  private boolean bothOrAlso(int k, int end) {
    return (is(k - 1, "both") || is(k - 1, "also"))
        && t.spaced(k)
        && t.length(k) == 2
        && (t.isMark(end, ',') || has(end, NumberWord.AND));
  }

  /** "who is 71", "I was 17", "just turned 21", "Simpson was just 16 when". */
  private boolean isAge(int k, int end) {
    if (!t.spaced(k) || t.length(k) > 2 || Integer.parseInt(reader.plain(k)) < 10) {
      return false;
    }
    if (!phraseEnd(end) && !is(end, "when")) {
      return false;
    }
    int verb = k - 1;
    if (is(verb, "just") || is(verb, "only")) {
      verb--;
    }
    if (is(verb, "turned") || is(verb, "turns") || is(verb, "turning")) {
      return true;
    }
    boolean shortened = t.isAnyMark(verb - 1, "'\u2019") && t.glued(verb);
    if (shortened && (is(verb, "m") || is(verb, "s"))) {
      return is(verb - 2, "I") || is(verb - 2, "he") || is(verb - 2, "she");
    }
    boolean be = is(verb, "is") || is(verb, "was") || is(verb, "am");
    if (!be) {
      return false;
    }
    int subject = verb - 1;
    return is(subject, "who")
        || is(subject, "he")
        || is(subject, "she")
        || is(subject, "I")
        || (is(end, "when") && t.capitalised(subject));
  }

  /** The end of further ages joined to one: "18 to 39", "20 and 22", "16, 20 and 17". */
  private int list(int from) {
    int end = from;
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
      if (!t.joined(k) || !ageNumber(k) || (t.isAnyMark(k + 1, "%") && t.joined(k + 1))) {
        return orOlder(end) > 0 ? orOlder(end) : end;
      }
      // a number with its noun is a count again: "ages 18 and 21, two women"
      if (t.isWord(k + 1)
          && t.spaced(k + 1)
          && !phraseEnd(k + 1)
          && !has(k + 1, NumberWord.TO)
          && !has(k + 1, NumberWord.OR)
          && !has(k + 1, NumberWord.SAYING)) {
        return end;
      }
      end = k + 1;
    }
    return end;
  }

  /** Whether no noun follows. */
  boolean phraseEnd(int end) {
    return end >= t.size
        || !t.joined(end)
        || (t.kind[end] == NumberTokens.MARK
            && !t.hyphen(end)
            && !t.isAnyMark(end, "%$\u00A3\u20AC"))
        || has(end, NumberWord.FUNCTION)
        || has(end, NumberWord.AND)
        || has(end, NumberWord.BE)
        || has(end, NumberWord.SAYING);
  }

  /** Whether a word can end a person's name or stands for a person. */
  private boolean name(int i) {
    if (t.isMark(i, '.') && t.isWord(i - 1)) {
      return t.capitalised(i - 1);
    }
    if (t.isAnyMark(i, "\"\u201D\u2019'")) {
      return true;
    }
    if (has(i, NumberWord.KIN)) {
      return true;
    }
    return t.capitalised(i)
        && !has(i, NumberWord.MONTH)
        && !has(i, NumberWord.WEEKDAY)
        && !has(i, NumberWord.IDENTIFIER);
  }
}
