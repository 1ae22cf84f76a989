package org.reckon.claims;

import java.math.BigDecimal;
import java.util.List;
import org.reckon.claims.OtherNumber.Kind;
import org.reckon.claims.ReadNumber.Form;

/** The words that count without digits: "one", and the words for zero. */
final class QuantityWords {
  private final NumberTokens t;
  private final NumberReader reader;
  private final NumberExclusions exclusions;
  private final List<FoundQuantity> found;

  QuantityWords(
      NumberTokens tokens,
      NumberReader reader,
      NumberExclusions exclusions,
      List<FoundQuantity> found) {
    t = tokens;
    this.reader = reader;
    this.exclusions = exclusions;
    this.found = found;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  private boolean is(int i, String word) {
    return t.is(i, word);
  }

  /** The end of "one" as a pronoun or before who is only introduced; -1 where it counts. */
  int one(int k) {
    if (!has(k, NumberWord.ONE) || !t.isWord(k) || reader.isFraction(k)) {
      return -1;
    }
    var number = reader.cardinalNumber(k, false);
    if (number == null || number.end() != k + 1) {
      return -1;
    }
    int next = k + 1;
    if (t.hyphen(next)) {
      int age = exclusions.age(k, next);
      if (age > 0) {
        return age;
      }
      return measured(k, next + 1) ? -1 : exclusions.note(Kind.WORD, k, next + 2);
    }
    return oneCounts(k, next)
        ? -1
        : exclusions.note(
            Kind.WORD, k, has(next, NumberWord.OF) && t.spaced(next) ? next + 1 : next);
  }

  boolean oneCounts(int k, int next) {
    boolean after = t.isWord(k - 1) && t.joined(k);
    if (t.hyphen(k - 1) || (after && onePronounAfter(k - 1))) {
      return is(k - 1, "another") && countGoesOn(k) && has(next, NumberWord.IN);
    }
    if (after
        && (has(k - 1, NumberWord.SAYING)
            || (has(k - 1, NumberWord.TO) && is(k - 2, "according")))) {
      return false;
    }
    if ((has(next, NumberWord.OR) || has(next, NumberWord.TO))
        && t.spaced(next)
        && (number(next + 1) || is(next + 1, "more"))) {
      return true;
    }
    boolean end = !t.joined(next) || t.kind[next] == NumberTokens.MARK;
    if (after && has(k - 1, NumberWord.CASUALTY) && (end || has(next, NumberWord.AND))) {
      return true;
    }
    boolean goesOn =
        countGoesOn(k)
            && (sentenceBegins(k)
                || t.isAnyMark(k - 1, ",;")
                || has(k - 1, NumberWord.AND)
                || is(k - 1, "including")
                || is(k - 1, "while")
                || is(k - 1, "but"));
    if (end) {
      return goesOn && t.isMark(next, ',') && is(next + 1, "age");
    }
    if (has(next, NumberWord.OF)) {
      // "one of the six victims" counts, "one of them" and "one of the best" do not
      return is(next + 1, "the") && number(next + 2) && sentenceBegins(k);
    }
    if (t.spaced(next) && reader.timeWord(next)) {
      if (number(next + 1) || (t.isMark(next + 1, ',') && number(next + 2))) {
        // "one minute, 47.96 seconds"
        return reader.unitAt(t.isMark(next + 1, ',') ? next + 3 : next + 2);
      }
      if (has(next + 1, NumberWord.IN) && has(next + 2, NumberWord.PRISON)) {
        return true;
      }
      return after && has(k - 1, NumberWord.DURATION_LEAD) && !has(k - 1, NumberWord.OF);
    }
    if (has(next, NumberWord.POINTS)) {
      return true;
    }
    if (is(next, "more")) {
      return has(next + 1, NumberWord.PEOPLE);
    }
    if (has(next, NumberWord.INTRODUCED)) {
      return false;
    }
    if (has(next, NumberWord.CASUALTY)) {
      return true;
    }
    if (has(next, NumberWord.BE)
        || has(next, NumberWord.IN)
        || has(next, NumberWord.TO)
        || has(next, NumberWord.AND)
        || has(next, NumberWord.OR)
        || has(next, NumberWord.FUNCTION)) {
      return goesOn && !has(next, NumberWord.AND) && !has(next, NumberWord.OR);
    }
    if (partOfName(k, next)) {
      return false;
    }
    return !saysSomething(next);
  }

  boolean number(int i) {
    return t.isNumber(i) || reader.smallWord(i);
  }

  /** Whether "one-day" is a measure: a unit stands after the hyphen. */
  boolean measured(int k, int unit) {
    return !has(k - 1, NumberWord.OF)
        && reader.unitAt(unit)
        && !t.hyphen(unit + 1)
        && t.isWord(unit + 1)
        && t.shape[unit] == NumberTokens.LOWER
        && !has(unit + 1, NumberWord.SPAN_NOUN)
        && !is(unit, "time");
  }

  /** "One Nation", "One Direction": a capital inside a sentence. */
  boolean partOfName(int k, int next) {
    return t.shape[k] == NumberTokens.CAPITAL
        && t.shape[next] == NumberTokens.CAPITAL
        && !has(next, NumberWord.PEOPLE)
        && !has(next, NumberWord.COUNTED)
        && t.gap[k] != NumberTokens.BREAK
        && !t.isAnyMark(k - 1, ".!?:");
  }

  boolean onePronounAfter(int before) {
    return has(before, NumberWord.ONE_LEAD);
  }

  boolean sentenceBegins(int k) {
    return t.gap[k] == NumberTokens.BREAK || t.isAnyMark(k - 1, ".!?\"\u201D\u201C;");
  }

  /** Whether a count stands shortly before. */
  boolean countGoesOn(int k) {
    if (found.isEmpty()) {
      return false;
    }
    var last = found.get(found.size() - 1);
    return k - last.end < 40 && last.unit == null && last.form != Form.RATIO;
  }

  /** Whether a saying verb follows within a few words: who speaks is introduced, not counted. */
  boolean saysSomething(int from) {
    if (t.isMark(from + 1, ',') && t.capitalised(from + 2) && t.capitalised(from + 3)) {
      return true;
    }
    for (int i = from; i < from + 5 && i < t.size; i++) {
      if (i > from && (!t.joined(i) || t.isAnyMark(i, ".;,"))) {
        return false;
      }
      if (i > from && (has(i, NumberWord.CASUALTY) || has(i, NumberWord.BE))) {
        return false;
      }
      if (has(i, NumberWord.SAYING)) {
        return true;
      }
    }
    return false;
  }

  /** "no casualties", "nobody was killed", "none of the". */
  int zero(int i) {
    if (!t.isWord(i)) {
      return -1;
    }
    int end = -1;
    if (has(i, NumberWord.NO)) {
      if (has(i + 1, NumberWord.ONE) && t.joined(i + 1)) {
        int next = i + 2;
        if (!answersCount(next)) {
          return exclusions.note(Kind.WORD, i, next);
        }
        end = next;
      } else if (t.hyphen(i + 1) && has(i + 2, NumberWord.ONE)) {
        if (!answersCount(i + 3)) {
          return exclusions.note(Kind.WORD, i, i + 3);
        }
        end = i + 3;
      } else if (countedFollows(i + 1)) {
        end = i + 1;
      }
    } else if (has(i, NumberWord.NOT) && has(i + 1, NumberWord.ONE) && t.spaced(i + 1)) {
      boolean of = has(i + 2, NumberWord.OF) && t.spaced(i + 2);
      boolean noun = t.spaced(i + 2) && t.isWord(i + 2) && !has(i + 2, NumberWord.FUNCTION);
      boolean echo = zeroBefore(i) && t.isAnyMark(i + 2, ".,!\u2019\u201D\"");
      if ((!of && !noun && !echo) || (of && has(i - 1, NumberWord.BE))) {
        return exclusions.note(Kind.WORD, i + 1, i + 2);
      }
      end = i + 2;
    } else if (has(i, NumberWord.NOT)
        && has(i + 1, NumberWord.ARTICLE)
        && t.is(i + 2, "single")
        && t.spaced(i + 2)) {
      end = i + 3;
    } else if (has(i, NumberWord.NOBODY)) {
      end = answersCount(i + 1) ? i + 1 : -1;
    } else if (has(i, NumberWord.NONE)) {
      end = i + 1;
    }
    if (end < 0) {
      return -1;
    }
    var quantity = new FoundQuantity();
    quantity.begin = i;
    quantity.end = end;
    quantity.numberBegin = i;
    quantity.numberEnd = end;
    quantity.form = Form.WORDS;
    quantity.low = BigDecimal.ZERO;
    quantity.high = BigDecimal.ZERO;
    quantity.unit = "count";
    found.add(quantity);
    exclusions.taken(quantity.end);
    return end;
  }

  boolean zeroBefore(int i) {
    if (found.isEmpty()) {
      return false;
    }
    var last = found.get(found.size() - 1);
    return i - last.end < 8 && last.low != null && last.low.signum() == 0;
  }

  /** Whether the words after "nobody" say what happened to people. */
  boolean answersCount(int i) {
    if ((is(i, "was") || is(i, "were")) && t.isWord(i + 1) && !has(i + 1, NumberWord.FUNCTION)) {
      return true;
    }
    for (int j = i; j < i + 5 && j < t.size; j++) {
      if (j > i && (!t.joined(j) || t.isAnyMark(j, ".;,"))) {
        return false;
      }
      if (has(j, NumberWord.CASUALTY)) {
        return true;
      }
    }
    return false;
  }

  boolean countedFollows(int i) {
    for (int j = i; j < i + 3 && j < t.size; j++) {
      boolean other = j == i && (is(j, "other") || is(j, "more") || is(j, "such"));
      if (!t.spaced(j)
          || !t.isWord(j)
          || (has(j, NumberWord.FUNCTION) && !other)
          || has(j, NumberWord.BE)) {
        return false;
      }
      if (has(j, NumberWord.COUNTED)) {
        return true;
      }
    }
    return false;
  }
}
