package org.reckon.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reckon.api.record.Comparator;
import org.reckon.claims.NumberLexicon.Bound;
import org.reckon.claims.NumberLexicon.Cardinal;
import org.reckon.claims.NumberLexicon.Place;
import org.reckon.claims.OtherNumber.Kind;
import org.reckon.claims.ReadNumber.Form;

/** One pass over the tokens of one text, from left to right. */
final class QuantityGrammar {
  private static final String SIGNS = "-\u2212\u2013+\u00B1";
  private static final String STARTS = SIGNS + "(";

  private final NumberTokens t;
  private final NumberLexicon lexicon;
  private final NumberReader reader;
  private final NumberExclusions exclusions;
  private final QuantityPartReader parts;
  private final QuantityWords words;
  private final QuantityTimeSpans spans;
  private final List<FoundQuantity> found = new ArrayList<>();
  private final List<QuantityParse.Diagnostic> diagnostics = new ArrayList<>();

  QuantityGrammar(NumberTokens tokens, NumberLexicon lexicon) {
    t = tokens;
    this.lexicon = lexicon;
    reader = new NumberReader(tokens, lexicon);
    exclusions = new NumberExclusions(tokens, reader);
    parts = new QuantityPartReader(tokens, lexicon, reader);
    words = new QuantityWords(tokens, reader, exclusions, found);
    spans = new QuantityTimeSpans(tokens, reader, exclusions);
  }

  QuantityParse parse() {
    int i = 0;
    while (i < t.size) {
      i = Math.max(step(i), i + 1);
    }
    new QuantityContext(t, lexicon, reader).complete(found);
    var quantities = new ArrayList<ParsedQuantity>(found.size());
    for (var quantity : found) {
      quantities.add(
          new ParsedQuantity(
              t.begin[quantity.begin],
              t.end[quantity.end - 1],
              t.begin[quantity.numberBegin],
              t.end[quantity.numberEnd - 1],
              quantity.comparator,
              quantity.low,
              quantity.high,
              quantity.unit));
    }
    return new QuantityParse(quantities, exclusions.found(), diagnostics);
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  /** Reads what begins at a token; gives the token to go on with, or -1. */
  private int step(int i) {
    if (t.kind[i] == NumberTokens.LINK) {
      return link(i);
    }
    int word = t.word[i];
    boolean isWord = t.kind[i] == NumberTokens.WORD;
    if (isWord && t.glued(i + 1) && t.isNumber(i + 1) && !parts.currencyBefore(i)) {
      int end = exclusions.chunkEnd(i);
      return exclusions.note(Kind.IDENTIFIER, i, end);
    }
    if (word == 0 && t.kind[i] != NumberTokens.NUMBER && !t.isAnyMark(i, STARTS)) {
      return -1;
    }
    if (lexicon.before.mayBegin(word)) {
      var bound = lexicon.before.at(t, i);
      if (bound != null) {
        int end = bounded(i, bound);
        if (end > 0) {
          return end;
        }
      }
    }
    var idiom = lexicon.idioms.at(t, i);
    if (idiom != null) {
      return exclusions.note(idiom.value(), i, idiom.end());
    }
    if (begins(i)) {
      int end = quantity(i, null, i);
      if (end > 0) {
        return end;
      }
    }
    return words.zero(i);
  }

  private int link(int i) {
    for (int c = t.begin[i]; c < t.end[i]; c++) {
      if (NumberLexer.isDigit(t.text.charAt(c))) {
        return exclusions.note(Kind.URL, i, i + 1);
      }
    }
    return i + 1;
  }

  private boolean begins(int i) {
    return t.kind[i] == NumberTokens.NUMBER
        || reader.cardinal(i) != null
        || (has(i, NumberWord.ARTICLE) && reader.cardinal(i + 1) != null)
        || has(i, NumberWord.MINUS)
        || has(i, NumberWord.HALF)
        || lexicon.currencies.mayBegin(t.word[i])
        || t.isAnyMark(i, SIGNS)
        || parts.accountingNegative(i);
  }

  private int bounded(int i, NumberPhrases.Match<Bound> match) {
    var bound = match.value();
    int j = match.end();
    if (bound.place() == Place.BETWEEN) {
      return between(i, j);
    }
    if (t.isMark(i, '~') || t.isMark(i, '>') || t.isMark(i, '<')) {
      if (!t.isNumber(j) && !parts.currencyBefore(j)) {
        return -1;
      }
    } else if (!t.joined(j)) {
      return -1;
    }
    if (t.hyphen(j) && has(i, NumberWord.AGE_LIMIT) && t.isInteger(j + 1) && t.length(j + 1) == 2) {
      // "the under-21 side"
      return exclusions.note(Kind.AGE, i, exclusions.chunkEnd(j + 1));
    }
    if (t.hyphen(j) && (t.isNumber(j + 1) || reader.smallWord(j + 1))) {
      // "a near-400,000 crowd"
      j++;
    }
    if (bound.place() == Place.OUTSIDE) {
      return outside(i, j, bound);
    }
    // "above the $47 mark"
    if (has(j, NumberWord.ONE)
        && has(j + 1, NumberWord.OF)
        && bound.comparator() == Comparator.ABOVE) {
      return exclusions.note(Kind.WORD, j, j + 2);
    }
    if ((is(i, "younger") || is(i, "older")) && exclusions.bareAge(j)) {
      return exclusions.note(Kind.AGE, i, j + 1);
    }
    if (is(i, "like") && has(i - 1, NumberWord.LIKE_VERB)) {
      return -1;
    }
    if (is(i, "sub") && !t.isMark(j - 1, '-')) {
      return -1;
    }
    if (is(j, "the") && (parts.currencyBefore(j + 1) || t.isNumber(j + 1)) && markAhead(j + 1)) {
      j++;
    }
    if (is(i, "past") && (is(i - 1, "the") || is(i - 1, "half"))) {
      return -1;
    }
    if (is(i - 1, "since") && exclusions.dates().isYear(j)) {
      return exclusions.note(Kind.DATE, i, j + 1);
    }
    if (bound.comparator() == Comparator.AT_MOST && is(i, "up") && directional(i)) {
      return -1;
    }
    if (is(i, "over") && has(i - 1, NumberWord.PARTICLE_VERB)) {
      return -1;
    }
    if (t.isWord(j) && t.shape[j] == NumberTokens.LOWER && lexicon.before.mayBegin(t.word[j])) {
      var second = lexicon.before.at(t, j);
      if (second != null
          && second.value().place() == Place.BEFORE
          && t.joined(second.end())
          && second.value().comparator() == Comparator.ABOUT) {
        j = second.end();
      } else if (second != null
          && second.value().place() == Place.BEFORE
          && bound.comparator() == Comparator.ABOUT) {
        bound = second.value();
        j = second.end();
      } else if (second != null && second.value().place() == Place.BETWEEN) {
        return between(i, second.end());
      }
    }
    if (!begins(j) && !has(j, NumberWord.ARTICLE)) {
      return -1;
    }
    return quantity(j, bound.comparator(), i);
  }

  /** Whether "mark" or "level" follows: "above the $47 mark". */
  private boolean markAhead(int from) {
    for (int i = from; i < from + 10 && i < t.size; i++) {
      if (is(i, "mark") || is(i, "level") || is(i, "barrier") || is(i, "milestone")) {
        return true;
      }
      if (t.isAnyMark(i, ",;") || (t.isMark(i, '.') && !t.glued(i + 1))) {
        return false;
      }
    }
    return false;
  }

  /** "pushed claims up to $37bn", "adds up to 185,000" end somewhere and bound nothing. */
  private boolean directional(int up) {
    for (int i = up - 1; i >= 0 && i > up - 6; i--) {
      if (has(i, NumberWord.UP_VERB)) {
        return true;
      }
      if (t.isAnyMark(i, ",.;") || t.gap[i] == NumberTokens.BREAK) {
        return false;
      }
    }
    return false;
  }

  private int outside(int i, int start, Bound bound) {
    int j =
        is(start, "the")
                && (parts.currencyBefore(start + 1) || t.isNumber(start + 1))
                && markAhead(start + 1)
            ? start + 1
            : start;
    if (!begins(j)
        || (has(j, NumberWord.ARTICLE)
            && !reader.is(j + 1, Cardinal.SCALE)
            && !reader.is(j + 1, Cardinal.HUNDRED))) {
      return -1;
    }
    if (has(i, NumberWord.RANK_LEAD) && !has(i - 1, NumberWord.TO) && !has(i - 1, NumberWord.BE)) {
      return -1;
    }
    int before = found.size();
    int end = quantity(j, bound.comparator(), j);
    if (end > 0 && found.size() > before) {
      var last = found.get(found.size() - 1);
      boolean plain = last.unit == null && last.comparator == bound.comparator();
      if (plain && last.low != null && last.low.compareTo(BigDecimal.valueOf(50)) < 0) {
        last.comparator = Comparator.EQUAL;
        last.high = last.low;
      }
      if (last.time) {
        last.comparator = Comparator.EQUAL;
        last.high = last.low;
      }
    }
    return end;
  }

  private int between(int i, int j) {
    if (!t.joined(j)) {
      return -1;
    }
    int k = parts.signOrCurrency(j);
    int excluded = exclusions.at(k, true);
    if (excluded > 0) {
      return excluded;
    }
    var first = parts.part(j);
    if (first == null) {
      return -1;
    }
    int and = bracketEnd(first.end);
    boolean joins =
        ((has(and, NumberWord.AND) || has(and, NumberWord.TO)) && t.spaced(and))
            || (t.isAnyMark(and, "-\u2013") && t.joined(and));
    if (!joins || !t.joined(and + 1)) {
      return -1;
    }
    if (exclusions.dates().isYear(j) && exclusions.dates().isYear(and + 1)) {
      return exclusions.note(Kind.DATE, j, and + 2);
    }
    int second = parts.signOrCurrency(and + 1);
    if (reader.cardinal(second) == Cardinal.ORDINAL) {
      return -1;
    }
    var last = parts.part(and + 1);
    if (last == null || parts.touches(last.end)) {
      return -1;
    }
    if (last.unit == null && has(last.end, NumberWord.TIME_ZONE) && t.capitalised(last.end)) {
      return exclusions.note(Kind.CLOCK, j, last.end + 1);
    }
    int excludedLast = excludedAround(last);
    if (excludedLast > 0) {
      return exclusions.note(Kind.CLOCK, j, excludedLast);
    }
    if (!range(i, first, last)) {
      return -1;
    }
    if (and > first.end) {
      var quantity = found.get(found.size() - 1);
      quantity.end = bracketEnd(last.end);
      exclusions.taken(quantity.end);
      return quantity.end;
    }
    return last.end;
  }

  /** The token after the same amount in another unit: "$30,000 (£16,000)". */
  private int bracketEnd(int i) {
    if (!t.isMark(i, '(') || !t.spaced(i)) {
      return i;
    }
    var inner = parts.part(i + 1);
    return inner != null && inner.unit != null && t.isMark(inner.end, ')') ? inner.end + 1 : i;
  }

  /** The end of an age or a clock time that the second number of a pair belongs to, or -1. */
  private int excludedAround(QuantityPart part) {
    int end = part.number.end();
    if (t.spaced(end)
        && t.isWord(end)
        && (has(end, NumberWord.MERIDIEM)
            || (t.length(end) == 1 && t.isMark(end + 1, '.') && "apAP".indexOf(t.first(end)) >= 0))
        && part.unit == null) {
      return Math.min(t.size, t.isMark(end + 1, '.') ? end + 4 : end + 1);
    }
    return -1;
  }

  /** Reads a quantity at token i; comparator words, if any, began at token spanBegin. */
  private int quantity(int i, Comparator comparator, int spanBegin) {
    if ((has(i, NumberWord.HALF) || is(i, "quarter"))
        && t.spaced(i + 1)
        && (is(i + 1, "past") || (is(i, "quarter") && has(i + 1, NumberWord.TO)))
        && exclusions.dates().hour(i + 2)) {
      return exclusions.note(Kind.CLOCK, i, i + 3);
    }
    int k = parts.signOrCurrency(i);
    boolean money = parts.currencyEnd(parts.sign(i)) > 0;
    reader.bounded(comparator != null);
    if (!money && k < t.size) {
      int one = comparator == null ? words.one(k) : -1;
      if (one > 0) {
        return one;
      }
      if (t.isNumber(k) || reader.cardinal(k) != null) {
        boolean fraction = !t.isNumber(k) && reader.isFraction(k);
        int excluded = fraction ? -1 : exclusions.at(k, comparator != null);
        if (excluded > 0) {
          return excluded;
        }
      }
    }
    var part = parts.part(i);
    if (part == null && comparator != null && comparator != Comparator.AT_MOST) {
      part = parts.oneOfUnit(i);
    }
    if (part == null) {
      if (t.isNumber(k)) {
        int end = exclusions.chunkEnd(k);
        diagnose(i, end, "digits that are no number");
        return end;
      }
      return -1;
    }
    if ("[ft_i]".equals(part.unit) && t.kind[part.end - 1] == NumberTokens.MARK) {
      // 6'2"
      parts.smallerUnits(part);
    }
    if (part.number.end() == part.end
        && !part.number.is(Form.VAGUE)
        && !part.number.is(Form.RATIO)
        && reader.scaleFollows(part.end)
        && reader.cardinal(t.hyphen(part.end) ? part.end + 1 : part.end) != Cardinal.PLURAL) {
      int end = t.hyphen(part.end) ? part.end + 2 : part.end + 1;
      diagnose(i, end, "a scale word that does not belong to the number before it");
      return end;
    }
    if (parts.touches(part.end) || touchesNumber(part)) {
      int end = Math.max(exclusions.chunkEnd(k), exclusions.chunkEnd(part.end));
      while (t.spaced(end) && t.isNumber(end)) {
        end = exclusions.chunkEnd(end);
      }
      diagnose(i, end, "the number touches something that was not understood");
      return end;
    }
    if (part.number.is(Form.RATIO) && t.hyphen(part.end) && reader.timeWord(part.end + 1)) {
      // "a 1-in-100-year flood"
      return exclusions.note(Kind.WORD, k, part.end + 2);
    }
    if (reader.cardinal(k) == Cardinal.ZERO && t.hyphen(k - 1)) {
      return exclusions.note(Kind.WORD, k, part.end);
    }
    if (t.hyphen(part.end) && compoundTail(part)) {
      return exclusions.note(Kind.WORD, k, part.end + 2);
    }
    if (tolerance(part, comparator, spanBegin)) {
      return found.get(found.size() - 1).end;
    }
    int ranged = rangeAfter(part, comparator, spanBegin);
    if (ranged > 0) {
      return ranged;
    }
    if (comparator == Comparator.ABOVE
        && part.unit == null
        && has(k, NumberWord.ONE)
        && part.number.end() == k + 1
        && (!t.joined(part.end) || t.kind[part.end] == NumberTokens.MARK)) {
      return exclusions.note(Kind.WORD, spanBegin, part.end);
    }
    if (part.number.end() == part.end
        && part.unit == null
        && t.spaced(part.end)
        && t.isWord(part.end)
        && reader.smallWord(part.end)
        && part.number.is(Form.WORDS)) {
      int end = part.end + 1;
      diagnose(i, end, "number words that do not make one number");
      return end;
    }
    if (has(spanBegin - 1, NumberWord.PER) && t.spaced(spanBegin)) {
      return exclusions.note(Kind.WORD, spanBegin, part.end);
    }
    int single = part.end;
    parts.smallerUnits(part);
    if (part.time && part.end == single) {
      int span = spans.timeSpan(part, spanBegin);
      if (span > 0) {
        return span;
      }
    }
    if (comparator != null && part.value.signum() == 0) {
      return exclusions.note(Kind.WORD, spanBegin, part.end);
    }
    var quantity = new FoundQuantity();
    quantity.begin = spanBegin;
    quantity.end = part.end;
    quantity.numberBegin = part.number.begin();
    quantity.numberEnd = part.number.end();
    quantity.form = part.number.form();
    quantity.unit = part.unit;
    quantity.family = part.family;
    quantity.time = part.time;
    quantity.scaled = part.number.isScaled();
    var cmp = comparator;
    if (part.after != null) {
      cmp = cmp == null ? part.after : cmp;
    } else {
      var after = lexicon.after.at(t, t.hyphen(part.end) ? part.end + 1 : part.end);
      if (after != null && parts.boundAfter(part.end, after)) {
        quantity.end = after.end();
        cmp = cmp == null ? after.value().comparator() : cmp;
      }
    }
    if (cmp == null && part.unit == null) {
      cmp = boundAfterNoun(part.end);
    }
    if (is(spanBegin, "within") && has(part.end, NumberWord.POINTS)) {
      quantity.begin = part.begin;
      cmp = Comparator.EQUAL;
    }
    bounds(quantity, cmp == null ? Comparator.EQUAL : cmp, part.value);
    add(quantity);
    return quantity.end;
  }

  /** "12 people or more": the bound after the noun. */
  private Comparator boundAfterNoun(int end) {
    for (int i = end; i < end + 3 && t.spaced(i) && t.isWord(i); i++) {
      if (i > end && has(i, NumberWord.OR)) {
        var after = lexicon.after.at(t, i);
        boolean closes =
            after != null
                && (after.end() >= t.size
                    || !t.spaced(after.end())
                    || has(after.end(), NumberWord.FUNCTION)
                    || has(after.end(), NumberWord.BE));
        return closes && !is(after.end(), "than") ? after.value().comparator() : null;
      }
      if (has(i, NumberWord.FUNCTION)) {
        return null;
      }
    }
    return null;
  }

  /** "3-4-5" or "12-345" where no rule knew the pair. */
  private boolean touchesNumber(QuantityPart part) {
    int e = part.end;
    if (part.number.is(Form.DIGITS)
        && part.unit == null
        && t.isInteger(part.number.begin())
        && t.spaced(e)
        && t.isNumber(e)
        && t.begin[e] - t.end[e - 1] == 1
        && t.shape[e] <= NumberTokens.DECIMAL) {
      return true;
    }
    if (part.number.is(Form.RATIO) || part.number.is(Form.WORDS)) {
      return false;
    }
    return t.hyphen(e)
        && t.isNumber(e + 1)
        && part.unit == null
        && t.hyphen(e + 2)
        && t.isNumber(e + 3);
  }

  private void bounds(FoundQuantity quantity, Comparator comparator, BigDecimal value) {
    if (quantity.form == Form.VAGUE) {
      quantity.comparator = Comparator.VAGUE;
      quantity.low = value;
      return;
    }
    quantity.comparator = comparator;
    switch (comparator) {
      case ABOVE, AT_LEAST -> quantity.low = value;
      case BELOW, AT_MOST -> quantity.high = value;
      default -> {
        quantity.low = value;
        quantity.high = value;
      }
    }
  }

  private void add(FoundQuantity quantity) {
    found.add(quantity);
    exclusions.taken(quantity.end);
  }

  private void diagnose(int first, int end, String reason) {
    int from = Math.max(first, exclusions.free());
    if (from < end) {
      diagnostics.add(new QuantityParse.Diagnostic(t.begin[from], t.end[end - 1], reason));
    }
    exclusions.taken(end);
  }

  /** "50 ± 5 km", "2.5% +/- 0.3%": a range around the value. */
  private boolean tolerance(QuantityPart part, Comparator comparator, int spanBegin) {
    int sign = part.end;
    if (comparator != null || !t.joined(sign)) {
      return false;
    }
    int next;
    if (t.isMark(sign, '\u00B1')) {
      next = sign + 1;
    } else if (t.isMark(sign, '+') && t.isMark(sign + 1, '/') && t.isAnyMark(sign + 2, "-\u2212")) {
      next = sign + 3;
    } else if (is(sign, "plus")
        && has(sign + 1, NumberWord.OR)
        && has(sign + 2, NumberWord.MINUS)) {
      next = sign + 3;
    } else {
      return false;
    }
    if (!t.joined(next) || !t.isNumber(next)) {
      return false;
    }
    var margin = parts.part(next);
    if (margin == null || parts.touches(margin.end) || margin.value.signum() < 0) {
      return false;
    }
    boolean units = part.unit == null || margin.unit == null || part.unit.equals(margin.unit);
    if (!units) {
      return false;
    }
    var quantity = new FoundQuantity();
    quantity.begin = spanBegin;
    quantity.end = margin.end;
    quantity.numberBegin = part.number.begin();
    quantity.numberEnd = margin.number.end();
    quantity.form = part.number.form();
    quantity.unit = part.unit == null ? margin.unit : part.unit;
    quantity.family = part.family;
    quantity.comparator = Comparator.RANGE;
    quantity.low = part.value.subtract(margin.value);
    quantity.high = part.value.add(margin.value);
    add(quantity);
    return true;
  }

  private int rangeAfter(QuantityPart first, Comparator comparator, int spanBegin) {
    int e = first.end;
    if (!t.joined(e)) {
      return -1;
    }
    boolean dash = t.isAnyMark(e, "-\u2010\u2011\u2012\u2013\u2014~\u223C\u301C\uFF5E");
    boolean to = has(e, NumberWord.TO) && t.spaced(e);
    boolean or = has(e, NumberWord.OR) && t.spaced(e);
    int b = e + 1;
    boolean asMuch = false;
    if (t.hyphen(e) && has(e + 1, NumberWord.TO) && t.hyphen(e + 2)) {
      to = true;
      dash = false;
      b = e + 3;
    }
    // "two- to three-storey"
    if (t.glued(e) && t.isMark(e, '-') && has(e + 1, NumberWord.TO) && t.spaced(e + 1)) {
      to = true;
      dash = false;
      b = e + 2;
    }
    if ((!dash && !to && !or) || !t.joined(b)) {
      return -1;
    }
    if (dash && t.glued(e) != t.glued(b)) {
      return -1;
    }
    if (dash && t.isMark(e, '\u2014') && !t.glued(e)) {
      return -1;
    }
    if (dash && t.isMark(e, '-') && !t.glued(e) && first.unit != null && !first.currencyFirst) {
      return -1;
    }
    if (to && lexicon.before.mayBegin(t.word[b])) {
      // "10% to as much as 18%"
      var inner = lexicon.before.at(t, b);
      if (inner != null
          && inner.value().comparator() == Comparator.AT_MOST
          && t.spaced(inner.end())) {
        b = inner.end();
        asMuch = true;
      }
    }
    if (!begins(b) || t.isAnyMark(b, "-\u2212\u2013+")) {
      return -1;
    }
    var last = parts.part(b, first.currencyFirst);
    if (last == null || parts.touches(last.end)) {
      return -1;
    }
    if (!t.isNumber(b) && exclusionsAhead(b)) {
      return -1;
    }
    if (first.number.is(Form.VAGUE) || last.number.is(Form.VAGUE)) {
      return -1;
    }
    if (first.number.is(Form.RATIO) != last.number.is(Form.RATIO)) {
      return -1;
    }
    boolean inList = t.isMark(spanBegin - 1, ',') && words.number(spanBegin - 2);
    if (or && (inList || !orRange(first, last))) {
      return -1;
    }
    if (to && first.unit != null && last.unit == null) {
      return -1;
    }
    if (to && !asMuch && !first.number.is(Form.RATIO) && twoStates(first, last, spanBegin)) {
      return -1;
    }
    if (exclusions.dates().isMonth(last.end) && t.spaced(last.end)) {
      return -1;
    }
    if (first.number.is(Form.WORDS)
        && t.hyphen(e)
        && t.shape[e - 1] == NumberTokens.CAPITAL
        && t.shape[e + 1] == NumberTokens.CAPITAL) {
      return exclusions.note(Kind.WORD, first.begin, last.end);
    }
    int times = exclusions.times(first.begin, last.end);
    if (times > 0) {
      return times;
    }
    var ageEnd = lastIsAge(last);
    if (ageEnd > 0) {
      return exclusions.note(Kind.AGE, first.begin, ageEnd);
    }
    if (!range(spanBegin, first, last)) {
      if (first.number.is(Form.DIGITS) || first.number.is(Form.WORDS)) {
        return descending(first, last, to);
      }
      return -1;
    }
    var quantity = found.get(found.size() - 1);
    if (comparator != null && comparator != Comparator.ABOUT) {
      if (comparator == Comparator.AT_MOST || comparator == Comparator.BELOW) {
        // "up to 10 to 15" is a bound by its upper end
        quantity.comparator = Comparator.RANGE;
      }
    }
    if (last.time || first.time) {
      found.remove(found.size() - 1);
      int span = spans.timeSpan(last, spanBegin, first.begin);
      if (span > 0) {
        return span;
      }
      add(quantity);
    }
    var after = lexicon.after.at(t, last.end);
    if (after != null
        && parts.boundAfter(last.end, after)
        && after.value().comparator() == Comparator.ABOUT) {
      quantity.end = after.end();
    }
    return quantity.end;
  }

  private boolean exclusionsAhead(int b) {
    return reader.cardinal(b) == Cardinal.ORDINAL;
  }

  private int lastIsAge(QuantityPart last) {
    if (!last.time) {
      return -1;
    }
    int o = t.hyphen(last.end) ? last.end + 1 : last.end;
    return t.joined(last.end) && has(o, NumberWord.OLD) ? o + 1 : -1;
  }

  /** "5 to 4": a decision; "3-1" was seen before. */
  private int descending(QuantityPart first, QuantityPart last, boolean to) {
    boolean bare = first.unit == null && last.unit == null;
    if (to
        && bare
        && last.end < t.size + 1
        && first.value.compareTo(BigDecimal.valueOf(20)) <= 0
        && (has(first.begin - 1, NumberWord.SCORE_VERB) || has(last.end, NumberWord.SCORE_NOUN))) {
      return exclusions.note(Kind.SCORE, first.begin, last.end);
    }
    return -1;
  }

  private boolean orRange(QuantityPart first, QuantityPart last) {
    if (first.currencyFirst || first.unit != null) {
      return false;
    }
    var low = first.value;
    if (last.number.isScaled() && !first.number.isScaled() && low.compareTo(last.mantissa()) < 0) {
      low = low.multiply(last.number.scale());
    }
    var gap = last.value.subtract(low);
    boolean close =
        gap.compareTo(BigDecimal.ONE) == 0 || (gap.signum() > 0 && gap.compareTo(low) <= 0);
    return gap.signum() > 0 && close;
  }

  /** "rose $2 to $41", "from 70,000 to 85,000": two values of one thing, no range. */
  private boolean twoStates(QuantityPart first, QuantityPart last, int spanBegin) {
    if (rangeVerb(spanBegin)) {
      return false;
    }
    boolean alike = (first.unit == null) == (last.unit == null);
    if (fromBefore(spanBegin)) {
      boolean noun =
          last.unit == null
              && t.spaced(last.end)
              && t.isWord(last.end)
              && !has(last.end, NumberWord.FUNCTION)
              && !has(last.end, NumberWord.BE);
      return (alike && !noun) || changes(spanBegin, 9);
    }
    return alike && changes(spanBegin, 3);
  }

  private boolean rangeVerb(int spanBegin) {
    for (int i = spanBegin - 1; i >= 0 && i > spanBegin - 5; i--) {
      if (has(i, NumberWord.RANGE_VERB)) {
        return true;
      }
      if (t.isAnyMark(i, ".;,") || t.gap[i] == NumberTokens.BREAK) {
        return false;
      }
    }
    return false;
  }

  /** "from 12", "from the current $7.25". */
  private boolean fromBefore(int spanBegin) {
    if (!t.spaced(spanBegin)) {
      return false;
    }
    return is(spanBegin - 1, "from")
        || ((is(spanBegin - 2, "the") || is(spanBegin - 2, "a")) && is(spanBegin - 3, "from"));
  }

  private boolean changes(int spanBegin, int words) {
    for (int i = spanBegin - 1; i >= 0 && i >= spanBegin - words; i--) {
      if (has(i, NumberWord.CHANGE)) {
        return true;
      }
      if (t.isAnyMark(i, ".;") || t.gap[i] == NumberTokens.BREAK) {
        return false;
      }
    }
    return false;
  }

  /** Adds the range of two parts; false where they make none. */
  private boolean range(int spanBegin, QuantityPart first, QuantityPart last) {
    String unit = last.unit == null ? first.unit : last.unit;
    if (first.unit != null && last.unit != null && !first.unit.equals(last.unit)) {
      return false;
    }
    if (first.time != last.time && first.unit != null && last.unit != null) {
      return false;
    }
    var low = first.value;
    if (last.number.isScaled()
        && !first.number.isScaled()
        && first.value.compareTo(last.mantissa()) < 0) {
      low = NumberReader.tidy(first.value.multiply(last.number.scale()));
    }
    if (first.unit == null
        && last.unit != null
        && last.value.compareTo(last.number.value()) != 0
        && last.value.signum() > 0
        && last.number.value().signum() > 0) {
      // a factor of the unit: "20 to 30 cents"
      var factor = last.value.divide(last.number.value(), java.math.MathContext.DECIMAL64);
      low = NumberReader.tidy(low.multiply(factor));
    }
    if (low.compareTo(last.value) >= 0) {
      return false;
    }
    var quantity = new FoundQuantity();
    quantity.begin = spanBegin;
    quantity.end = last.end;
    quantity.numberBegin = first.number.begin();
    quantity.numberEnd = last.number.end();
    quantity.form = first.number.form();
    quantity.unit = unit;
    quantity.family = last.family == null ? first.family : last.family;
    quantity.comparator = Comparator.RANGE;
    quantity.low = low;
    quantity.high = last.value;
    quantity.time = last.time;
    add(quantity);
    return true;
  }

  private boolean is(int i, String word) {
    return t.is(i, word);
  }

  /** "180-seat" keeps its number; "one-off", "two-way", "three-month tin" have none. */
  private boolean compoundTail(QuantityPart part) {
    return part.unit == null && has(part.end + 1, NumberWord.COMPOUND_TAIL);
  }
}
