package org.reckon.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reckon.api.record.Comparator;
import org.reckon.claims.NumberLexicon.Bound;
import org.reckon.claims.NumberLexicon.Cardinal;
import org.reckon.claims.NumberLexicon.CurrencyKind;
import org.reckon.claims.NumberLexicon.Place;
import org.reckon.claims.NumberLexicon.UnitKind;
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
  private final List<FoundQuantity> found = new ArrayList<>();
  private final List<QuantityParse.Diagnostic> diagnostics = new ArrayList<>();

  QuantityGrammar(NumberTokens tokens, NumberLexicon lexicon) {
    t = tokens;
    this.lexicon = lexicon;
    reader = new NumberReader(tokens, lexicon);
    exclusions = new NumberExclusions(tokens, reader);
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
    if (isWord && t.glued(i + 1) && t.isNumber(i + 1) && !currencyBefore(i)) {
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
    return zero(i);
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
        || accountingNegative(i);
  }

  // ---- bounds

  private int bounded(int i, NumberPhrases.Match<Bound> match) {
    var bound = match.value();
    int j = match.end();
    if (bound.place() == Place.BETWEEN) {
      return between(i, j);
    }
    if (t.isMark(i, '~') || t.isMark(i, '>') || t.isMark(i, '<')) {
      if (!t.isNumber(j) && !currencyBefore(j)) {
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
    if (is(j, "the") && currencyBefore(j + 1) && markAhead(j + 1)) {
      j++;
    }
    if (is(i, "past") && (is(i - 1, "the") || is(i - 1, "half"))) {
      return -1;
    }
    if (is(i - 1, "since") && exclusions.isYear(j)) {
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
        is(start, "the") && currencyBefore(start + 1) && markAhead(start + 1) ? start + 1 : start;
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
    int k = signOrCurrency(j);
    int excluded = exclusions.at(k, true);
    if (excluded > 0) {
      return excluded;
    }
    var first = part(j);
    if (first == null) {
      return -1;
    }
    int and = first.end;
    boolean joins =
        ((has(and, NumberWord.AND) || has(and, NumberWord.TO)) && t.spaced(and))
            || (t.isAnyMark(and, "-\u2013") && t.joined(and));
    if (!joins || !t.joined(and + 1)) {
      return -1;
    }
    if (exclusions.isYear(j) && exclusions.isYear(and + 1)) {
      return exclusions.note(Kind.DATE, j, and + 2);
    }
    int second = signOrCurrency(and + 1);
    if (reader.cardinal(second) == Cardinal.ORDINAL) {
      return -1;
    }
    var last = part(and + 1);
    if (last == null || touches(last.end)) {
      return -1;
    }
    if (last.unit == null && has(last.end, NumberWord.TIME_ZONE) && t.capitalised(last.end)) {
      return exclusions.note(Kind.CLOCK, j, last.end + 1);
    }
    int excludedLast = excludedAround(last);
    if (excludedLast > 0) {
      return exclusions.note(Kind.CLOCK, j, excludedLast);
    }
    return range(i, first, last) ? last.end : -1;
  }

  /** The end of an age or a clock time that the second number of a pair belongs to, or -1. */
  private int excludedAround(Part part) {
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

  // ---- one number with its unit

  /** A number with its sign, currency and unit. */
  private static final class Part {
    int begin;
    int end;
    ReadNumber number;
    BigDecimal value;
    String unit;
    String family;
    boolean time;
    boolean currencyFirst;
    Comparator after;

    BigDecimal mantissa() {
      return value.divide(number.scale());
    }
  }

  /** The first token of the bare number after signs and currencies. */
  private int signOrCurrency(int i) {
    int k = sign(i);
    int money = currencyEnd(k);
    if (money > 0) {
      k = sign(money);
    }
    return k;
  }

  private int sign(int i) {
    if (has(i, NumberWord.MINUS) && t.spaced(i + 1) && !has(i - 1, NumberWord.OR)) {
      return i + 1;
    }
    if (has(i, NumberWord.MINUS) && t.hyphen(i + 1)) {
      return i + 2;
    }
    if (t.isMark(i, '+')
        && t.isAnyMark(i + 1, "/")
        && t.isAnyMark(i + 2, "-\u2212\u2013")
        && t.glued(i + 1)
        && t.glued(i + 2)) {
      return i + 3;
    }
    if (t.isMark(i, '\u00B1')) {
      return i + 1;
    }
    if (t.isAnyMark(i, "-\u2212\u2013+")
        && t.glued(i + 1)
        && !(t.isWord(i - 1)
            && t.shape[i - 1] == NumberTokens.UPPER
            && t.isMark(i, '-')
            && t.isInteger(i + 1))
        && (!t.glued(i) || t.isAnyMark(i - 1, "([$\u00A3\u20AC~"))) {
      return i + 1;
    }
    return i;
  }

  private boolean negative(int i) {
    return has(i, NumberWord.MINUS) || t.isAnyMark(i, "-\u2212\u2013");
  }

  private boolean currencyBefore(int i) {
    return currencyEnd(i) > 0;
  }

  /** The token after a currency that stands before a number, or -1. */
  private int currencyEnd(int i) {
    var match = lexicon.currencies.at(t, i);
    if (match == null || !t.joined(match.end())) {
      return -1;
    }
    int end = match.end();
    var currency = match.value();
    boolean numberFollows =
        t.isNumber(end) || (t.isAnyMark(end, "-\u2212.(") && t.isNumber(end + 1));
    boolean words = reader.cardinal(end) != null && t.isWord(end);
    switch (currency.kind()) {
      case SIGN, DOLLAR, POUND -> {
        return numberFollows || words ? end : -1;
      }
      case PREFIX, CODE -> {
        if (t.isMark(end, '$') && t.glued(end)) {
          end++;
          numberFollows = t.isNumber(end) && t.joined(end);
        }
        boolean shortName = currency.form().length() == 1;
        return numberFollows && (!shortName || shortPrefix(i, end)) ? end : -1;
      }
      case FAMILY -> {
        boolean sign = t.kind[i] == NumberTokens.MARK || currency.form().length() <= 3;
        return numberFollows && sign ? end : -1;
      }
      default -> {
        return -1;
      }
    }
  }

  /** One letter is a currency only before an amount that is no number of a model: "R3.5bn". */
  private boolean shortPrefix(int i, int end) {
    if (!t.glued(end) || t.glued(i) || !t.isNumber(end)) {
      return false;
    }
    return t.shape[end] == NumberTokens.DECIMAL
        || reader.cardinal(end + 1) == Cardinal.SUFFIX
        || reader.isScale(end + 1);
  }

  /** "a loss of ($4.2m)": accounts put negative amounts in brackets. */
  private boolean accountingNegative(int i) {
    if (!t.isMark(i, '(') || !t.spaced(i) || !t.glued(i + 1) || currencyEnd(i + 1) < 0) {
      return false;
    }
    int before = i - 1;
    boolean lead =
        has(before, NumberWord.OF)
            || has(before, NumberWord.TO)
            || has(before, NumberWord.BE)
            || is(before, "at")
            || is(before, "from")
            || is(before, "totaled")
            || is(before, "totalled")
            || t.isMark(before, ':');
    return lead;
  }

  private Part bracketed(int i) {
    var inner = part(i + 1);
    if (inner == null
        || !inner.currencyFirst
        || !t.isMark(inner.end, ')')
        || inner.value.signum() < 0) {
      return null;
    }
    inner.begin = i;
    inner.end++;
    inner.value = inner.value.negate();
    return inner;
  }

  private Part part(int i) {
    return part(i, false);
  }

  /**
   * Reads a number with its sign, currency and unit.
   *
   * @param money whether a currency is known from what stands before
   */
  private Part part(int i, boolean money) {
    if (t.isMark(i, '(')) {
      return accountingNegative(i) ? bracketed(i) : null;
    }
    var part = new Part();
    part.begin = i;
    int k = sign(i);
    boolean minus = k > i && negative(i) && !(k == i + 3);
    int afterCurrency = currencyEnd(k);
    if (afterCurrency > 0) {
      var currency = lexicon.currencies.at(t, k).value();
      int second = t.isMark(afterCurrency, '(') ? -1 : sign(afterCurrency);
      if (second > afterCurrency) {
        minus |= negative(afterCurrency);
      }
      // "US$" and "MXN$" are one phrase or a code with a sign
      setCurrency(part, currency);
      part.currencyFirst = true;
      k = second < 0 ? afterCurrency : second;
      if (second < 0) {
        // "$(1.2m)" of accounts
        var inner = reader.read(afterCurrency + 1, true);
        if (inner == null || !t.isMark(inner.end(), ')')) {
          return null;
        }
        part.number = inner;
        part.value = inner.value().negate();
        part.end = inner.end() + 1;
        return part;
      }
    }
    if (!t.isNumber(k)
        && reader.cardinal(k) == null
        && !has(k, NumberWord.ARTICLE)
        && !has(k, NumberWord.HALF)) {
      return null;
    }
    if (k > i && !t.isNumber(k) && afterCurrency < 0 && !has(i, NumberWord.MINUS)) {
      return null;
    }
    var number = reader.read(k, part.currencyFirst || money);
    if (number == null) {
      return null;
    }
    part.number = number;
    part.value = minus ? number.value().negate() : number.value();
    part.end = number.end();
    var after = lexicon.after.at(t, t.hyphen(part.end) ? part.end + 1 : part.end);
    if (after != null && boundAfter(part.end, after)) {
      int saved = part.end;
      part.end = after.end();
      unit(part);
      if (part.end == after.end()) {
        part.end = saved;
        part.unit = part.currencyFirst ? part.unit : null;
      } else {
        part.after = after.value().comparator();
      }
    } else {
      unit(part);
    }
    return part;
  }

  private void setCurrency(Part part, NumberLexicon.Currency currency) {
    part.unit = currency.code();
    part.family = currency.kind() == CurrencyKind.FAMILY ? currency.code() : null;
    if (currency.factor().compareTo(BigDecimal.ONE) != 0 && part.value != null) {
      part.value = NumberReader.tidy(part.value.multiply(currency.factor()));
    }
  }

  /** Takes the unit, the currency or the percent sign after the number into the part. */
  private void unit(Part part) {
    int e = part.end;
    if (e >= t.size || !t.joined(e)) {
      return;
    }
    boolean hyphen = t.hyphen(e);
    int k = hyphen ? e + 1 : e;
    boolean ratio = part.number.is(Form.RATIO);
    if (ratio) {
      return;
    }
    if (part.number.is(Form.VAGUE) && has(k, NumberWord.OF) && t.spaced(k)) {
      k++;
    }
    if (part.currencyFirst) {
      sameCurrencyAgain(part, k);
      return;
    }
    boolean article = has(k, NumberWord.ARTICLE) && t.spaced(k) && part.number.is(Form.WORDS);
    if (article) {
      k++;
    }
    if (has(k, NumberWord.OF) && has(k + 1, NumberWord.ARTICLE) && t.spaced(k + 1)) {
      // "0.5 of a percentage point"
      var part1 = lexicon.units.at(t, k + 2);
      if (part1 != null
          && t.spaced(k + 2)
          && (part1.value().code().equals("pp") || part1.value().code().equals("%"))) {
        part.unit = part1.value().code();
        part.end = part1.end();
        return;
      }
    }
    var currency = lexicon.currencies.at(t, k);
    if (currency != null && currencyAfter(part, k, currency, hyphen)) {
      part.end = currency.end();
      setCurrency(part, currency.value());
      cents(part);
      return;
    }
    if (is(k, "more") && t.spaced(k) && t.spaced(k + 1)) {
      // "hundreds more years": the unit is known, the words between stay outside
      var far = lexicon.units.at(t, k + 1);
      if (far != null
          && (far.value().kind() == UnitKind.WORD || far.value().kind() == UnitKind.TIME)) {
        part.unit = far.value().code();
      }
      return;
    }
    var unit = lexicon.units.at(t, k);
    if (unit != null && unitStands(part, e, k, unit, hyphen)) {
      part.end = unit.end();
      part.unit = unit.value().code();
      quotient(part);
      part.time = isTime(unit.value());
      if (unit.value().factor().compareTo(BigDecimal.ONE) != 0) {
        part.value = part.value.multiply(unit.value().factor());
      }
    }
  }

  /** "10 kV/cm", "20 J/m²": a unit over a unit. */
  private void quotient(Part part) {
    int slash = part.end;
    if (!t.isMark(slash, '/') || !t.glued(slash) || !t.glued(slash + 1)) {
      return;
    }
    var below = lexicon.units.at(t, slash + 1);
    if (below != null
        && below.value().factor().compareTo(BigDecimal.ONE) == 0
        && !touches(below.end())) {
      part.unit = part.unit + "/" + below.value().code();
      part.end = below.end();
    }
  }

  private static boolean isTime(NumberLexicon.Unit unit) {
    return switch (unit.code()) {
      case "s", "ms", "min", "h", "d", "wk", "mo", "a" -> true;
      default -> false;
    };
  }

  /** "$5 million dollars", "US$3m USD". */
  private void sameCurrencyAgain(Part part, int k) {
    var again = lexicon.currencies.at(t, k);
    if (again != null
        && t.joined(k)
        && again.value().code().equals(part.unit)
        && again.value().factor().compareTo(BigDecimal.ONE) == 0
        && (again.value().kind() == CurrencyKind.WORD
            || again.value().kind() == CurrencyKind.CODE)) {
      part.end = again.end();
    }
  }

  private boolean currencyAfter(
      Part part, int k, NumberPhrases.Match<NumberLexicon.Currency> match, boolean hyphen) {
    boolean digits = part.number.is(Form.DIGITS);
    if (t.glued(match.end()) && (t.isWord(match.end()) || t.isNumber(match.end()))) {
      return false;
    }
    switch (match.value().kind()) {
      case SIGN, POUND, DOLLAR -> {
        // "10 $", but not the sign of the next amount
        return digits
            && !(t.joined(match.end())
                && t.isNumber(match.end())
                && (t.glued(match.end()) || !t.glued(k)));
      }
      case CODE -> {
        return !hyphen || digits;
      }
      case WORD, FAMILY, MINOR -> {
        if (!t.spaced(k) && !hyphen && !(t.glued(k) && digits)) {
          return false;
        }
        if (match.value().code().equals("GBP")
            && match.value().kind() == CurrencyKind.WORD
            && weight(part, match.end())) {
          return false;
        }
        if (has(k, NumberWord.MONEY)) {
          // words that are also verbs or names: only after a big number
          return part.value.compareTo(BigDecimal.valueOf(100)) >= 0;
        }
        return match.value().form().length() > 2 || t.kind[k] == NumberTokens.MARK;
      }
      case PENNY -> {
        return digits && t.glued(k) && !hyphen;
      }
      default -> {
        return false;
      }
    }
  }

  /** Whether "pounds" are a weight here. */
  private boolean weight(Part part, int after) {
    if (has(after, NumberWord.WEIGHT)) {
      return true;
    }
    if (has(after, NumberWord.OF) && t.spaced(after)) {
      return !has(after + 1, NumberWord.FUNDS) && !has(after + 2, NumberWord.FUNDS);
    }
    for (int i = part.begin - 1; i >= Math.max(0, part.begin - 5); i--) {
      if (has(i, NumberWord.WEIGHT)) {
        return true;
      }
      if (has(i, NumberWord.MONEY_VERB)) {
        return false;
      }
      if (t.gap[i] == NumberTokens.BREAK) {
        break;
      }
    }
    return !part.number.isScaled() && t.text.indexOf('\u00A3') < 0 && t.text.indexOf('$') >= 0;
  }

  /** "three dollars and ninety cents". */
  private void cents(Part part) {
    int and = part.end;
    if (!has(and, NumberWord.AND) || !t.spaced(and)) {
      return;
    }
    var minor = reader.cardinalNumber(and + 1, false);
    if (minor == null || minor.value().compareTo(BigDecimal.valueOf(100)) >= 0) {
      return;
    }
    var word = lexicon.currencies.at(t, minor.end());
    if (word != null && word.value().kind() == CurrencyKind.MINOR && t.spaced(minor.end())) {
      part.value = NumberReader.tidy(part.value.add(minor.value().movePointLeft(2)));
      part.end = word.end();
    }
  }

  private boolean unitStands(
      Part part, int e, int k, NumberPhrases.Match<NumberLexicon.Unit> match, boolean hyphen) {
    boolean digits = part.number.is(Form.DIGITS);
    int end = match.end();
    boolean markEnd = t.kind[end - 1] == NumberTokens.MARK;
    if (!markEnd && t.glued(end) && (t.isWord(end) || t.isNumber(end))) {
      return false;
    }
    switch (match.value().kind()) {
      case GLUED -> {
        boolean degrees = t.length(k) == 1 && (t.first(k) == 'C' || t.first(k) == 'F');
        boolean spaced =
            degrees
                && t.spaced(k)
                && (end >= t.size
                    || (t.kind[end] == NumberTokens.MARK && !t.hyphen(end))
                    || has(end, NumberWord.FUNCTION));
        return digits && !hyphen && (t.glued(k) || spaced);
      }
      case SYMBOL -> {
        if (t.isAnyMark(k, "%\uFF05\u2030")) {
          return true;
        }
        if (!digits) {
          return false;
        }
        if (t.isAnyMark(k, "\"\u201D\u2033")) {
          return t.glued(k) && !quoted(k);
        }
        if (t.isAnyMark(k, "'\u2032\u2019")) {
          return t.glued(k) && feet(end);
        }
        if (has(k, NumberWord.IN)) {
          return inches(e, end);
        }
        if (t.length(k) == 1 && t.isWord(k) && end == k + 1 && t.spaced(k)) {
          // "5 m" of length; "5 M" is none
          return !t.isMark(k + 1, '.') || !t.isWord(k + 2) || !t.glued(k + 2);
        }
        return true;
      }
      default -> {
        boolean afterHyphen = hyphen || t.hyphen(k - 1);
        if (!t.spaced(k) && !afterHyphen && !digits && !has(k - 1, NumberWord.ARTICLE)) {
          return false;
        }
        if (has(k, NumberWord.POINTS)) {
          return false;
        }
        return true;
      }
    }
  }

  private boolean inches(int e, int end) {
    if (t.glued(e)) {
      return true;
    }
    return end >= t.size
        || (t.isMark(end, '.') && t.gapBreak(end + 1))
        || t.isAnyMark(end, ")(,;")
        || (t.isMark(end - 1, '.') && t.joined(end) && t.isMark(end, '('))
        || (has(end, NumberWord.OF) && has(end + 1, NumberWord.DIMENSION))
        || has(end, NumberWord.DIMENSION);
  }

  private boolean feet(int end) {
    return (t.isNumber(end) && t.joined(end) && t.isAnyMark(end + 1, "\"\u2033\u201D'"))
        || has(end, NumberWord.DIMENSION);
  }

  /** Whether a quotation is open before token k, so that the mark closes it. */
  private boolean quoted(int k) {
    int marks = 0;
    for (int i = k - 1; i >= 0 && i > k - 200; i--) {
      if (t.isAnyMark(i, "\"\u201C")) {
        if (t.isMark(i, '\u201C')) {
          return true;
        }
        marks++;
      }
      if (t.gap[i] == NumberTokens.BREAK) {
        break;
      }
    }
    return marks % 2 == 1 || t.isMark(k, '\u201D');
  }

  private boolean touches(int end) {
    if (!t.glued(end)) {
      return false;
    }
    return t.isWord(end) || t.isNumber(end) || (t.isAnyMark(end, "_\\=^") && t.glued(end + 1));
  }

  // ---- a quantity

  /** Reads a quantity at token i; comparator words, if any, began at token spanBegin. */
  private int quantity(int i, Comparator comparator, int spanBegin) {
    if ((has(i, NumberWord.HALF) || is(i, "quarter"))
        && t.spaced(i + 1)
        && (is(i + 1, "past") || (is(i, "quarter") && has(i + 1, NumberWord.TO)))
        && exclusions.hour(i + 2)) {
      return exclusions.note(Kind.CLOCK, i, i + 3);
    }
    int k = signOrCurrency(i);
    boolean money = currencyEnd(sign(i)) > 0;
    reader.bounded(comparator != null);
    if (!money && k < t.size) {
      int one = comparator == null ? one(k) : -1;
      if (one > 0) {
        return one;
      }
      if (t.isNumber(k) || reader.cardinal(k) != null) {
        boolean fraction = !t.isNumber(k) && isFraction(k);
        int excluded = fraction ? -1 : exclusions.at(k, comparator != null);
        if (excluded > 0) {
          return excluded;
        }
      }
    }
    var part = part(i);
    if (part == null && comparator != null && comparator != Comparator.AT_MOST) {
      part = oneOfUnit(i);
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
      smallerUnits(part);
    }
    if (touches(part.end) || touchesNumber(part)) {
      int end = Math.max(exclusions.chunkEnd(k), exclusions.chunkEnd(part.end));
      while (t.spaced(end) && t.isNumber(end)) {
        end = exclusions.chunkEnd(end);
      }
      diagnose(i, end, "the number touches something that was not understood");
      return end;
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
    smallerUnits(part);
    if (part.time && part.end == single) {
      int span = timeSpan(part, spanBegin);
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
      if (after != null && boundAfter(part.end, after)) {
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

  /** "over an hour", "less than a mile", "nearly a decade": one of the unit. */
  private Part oneOfUnit(int i) {
    if (!has(i, NumberWord.ARTICLE) || !t.spaced(i + 1)) {
      return null;
    }
    var unit = lexicon.units.at(t, i + 1);
    if (unit == null
        || (unit.value().kind() != UnitKind.WORD && unit.value().kind() != UnitKind.TIME)) {
      return null;
    }
    if (has(i + 1, NumberWord.POINTS)
        || t.hyphen(unit.end())
        || t.form(unit.end() - 1).endsWith("s")) {
      return null;
    }
    var part = new Part();
    part.begin = i;
    part.end = unit.end();
    part.number = new ReadNumber(i, i + 1, Form.WORDS, BigDecimal.ONE, BigDecimal.ONE);
    part.value = unit.value().factor();
    part.unit = unit.value().code();
    part.time = unit.value().kind() == UnitKind.TIME;
    return part;
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

  private boolean isFraction(int k) {
    var number = reader.read(k, false);
    return number != null && number.is(Form.RATIO);
  }

  /** "20 minutes 38 seconds" in the smaller unit, "31 feet 6 inches" in the greater. */
  private void smallerUnits(Part part) {
    if (part.unit == null || part.currencyFirst || part.number.is(Form.VAGUE)) {
      return;
    }
    int next = part.end;
    if (t.isMark(next, ',') && t.glued(next) && t.spaced(next + 1)) {
      next++;
    } else if (has(next, NumberWord.AND) && t.spaced(next)) {
      next++;
    } else if (t.hyphen(next)) {
      next++;
    } else if (!t.joined(next)) {
      return;
    }
    if (!t.isNumber(next) && !reader.smallWord(next)) {
      return;
    }
    var second = part(next);
    if (second == null || second.unit == null || second.currencyFirst || touches(second.end)) {
      return;
    }
    int parts =
        switch (part.unit + " " + second.unit) {
          case "h min", "min s" -> 60;
          case "h s" -> 3600;
          case "[ft_i] [in_i]" -> 12;
          case "[lb_av] [oz_av]" -> 16;
          case "[stone_av] [lb_av]" -> 14;
          default -> 0;
        };
    var share = BigDecimal.valueOf(parts);
    if (parts == 0 || second.value.compareTo(share) >= 0 || second.value.signum() < 0) {
      return;
    }
    part.end = second.end;
    if (part.time) {
      part.value = NumberReader.tidy(part.value.multiply(share).add(second.value));
      part.unit = second.unit;
    } else {
      part.value = part.value.add(NumberReader.exact(second.value, share));
    }
  }

  /** "3-4-5" or "12-345" where no rule knew the pair. */
  private boolean touchesNumber(Part part) {
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

  /** Whether the words after a number are its bound and not the sentence's next words. */
  private boolean boundAfter(int end, NumberPhrases.Match<Bound> match) {
    if (t.isMark(end, '+')) {
      return t.glued(end) && !(t.glued(end + 1) && t.isNumber(end + 1));
    }
    if (t.hyphen(end)) {
      return is(end + 1, "plus") || is(end + 1, "odd") || is(end + 1, "some") || is(end + 1, "ish");
    }
    if (!t.spaced(end)) {
      return t.kind[end] == NumberTokens.MARK && t.hyphen(end);
    }
    int next = match.end();
    if (t.spaced(next) && (is(next, "than") || (is(end + 1, "up") && is(next, "to")))) {
      return false;
    }
    if (match.end() == end + 1) {
      // "plus", "maximum", "tops" alone: not before another number
      if (is(end, "some")) {
        return false;
      }
      if (!is(end, "plus") && t.joined(next) && t.kind[next] == NumberTokens.WORD) {
        return false;
      }
      if (!is(end, "plus") && t.hyphen(next)) {
        return false;
      }
      return !t.isNumber(next) && reader.cardinal(next) == null && !currencyBefore(next);
    }
    // "5 at least 10"
    return !(t.joined(next)
        && (t.isNumber(next) || currencyBefore(next))
        && has(end, NumberWord.IN));
  }

  /** "50 ± 5 km", "2.5% +/- 0.3%": a range around the value. */
  private boolean tolerance(Part part, Comparator comparator, int spanBegin) {
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
    var margin = part(next);
    if (margin == null || touches(margin.end) || margin.value.signum() < 0) {
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

  // ---- ranges

  private int rangeAfter(Part first, Comparator comparator, int spanBegin) {
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
    var last = part(b, first.currencyFirst);
    if (last == null || touches(last.end)) {
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
    boolean inList = t.isMark(spanBegin - 1, ',') && number(spanBegin - 2);
    if (or && (inList || !orRange(first, last))) {
      return -1;
    }
    if (to && first.unit != null && last.unit == null) {
      return -1;
    }
    if (to && !asMuch && !first.number.is(Form.RATIO) && twoStates(first, last, spanBegin)) {
      return -1;
    }
    if (exclusions.isMonth(last.end) && t.spaced(last.end)) {
      return -1;
    }
    if (first.number.is(Form.WORDS)
        && t.hyphen(e)
        && t.shape[e - 1] == NumberTokens.CAPITAL
        && t.shape[e + 1] == NumberTokens.CAPITAL) {
      return exclusions.note(Kind.WORD, first.begin, last.end);
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
      int span = timeSpan(last, spanBegin, first.begin);
      if (span > 0) {
        return span;
      }
      add(quantity);
    }
    var after = lexicon.after.at(t, last.end);
    if (after != null
        && boundAfter(last.end, after)
        && after.value().comparator() == Comparator.ABOUT) {
      quantity.end = after.end();
    }
    return quantity.end;
  }

  private boolean exclusionsAhead(int b) {
    return reader.cardinal(b) == Cardinal.ORDINAL;
  }

  private int lastIsAge(Part last) {
    if (!last.time) {
      return -1;
    }
    int o = t.hyphen(last.end) ? last.end + 1 : last.end;
    return t.joined(last.end) && has(o, NumberWord.OLD) ? o + 1 : -1;
  }

  /** "5 to 4": a decision; "3-1" was seen before. */
  private int descending(Part first, Part last, boolean to) {
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

  private boolean orRange(Part first, Part last) {
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
  private boolean twoStates(Part first, Part last, int spanBegin) {
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
  private boolean range(int spanBegin, Part first, Part last) {
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

  // ---- spans of time

  private int timeSpan(Part part, int spanBegin) {
    return timeSpan(part, spanBegin, part.begin);
  }

  /** The end of a span of time that only dates something, or -1 for a stated duration. */
  private int timeSpan(Part part, int spanBegin, int numberBegin) {
    int e = part.end;
    if (t.hyphen(part.number.end())) {
      return t.joined(e) && (has(e, NumberWord.SPAN_NOUN) || has(e, NumberWord.TO))
          ? exclusions.note(Kind.TIME_SPAN, spanBegin, e)
          : -1;
    }
    if (is(spanBegin, "past") && spanBegin < numberBegin) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    int before = spanBegin - 1;
    while (before > 0 && (is(before, "only") || is(before, "just"))) {
      before--;
    }
    boolean joined = before >= 0 && t.joined(before + 1);
    if (t.isAnyMark(e, "'\u2019") && t.glued(e) && is(e + 1, "time")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 2);
    }
    if (t.spaced(e) && has(e, NumberWord.SPAN_TAIL)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 1);
    }
    boolean the = joined && is(before, "the");
    if (the
        && (has(e, NumberWord.TO) || is(e, "ended") || is(e, "ending") || is(e, "through"))
        && t.spaced(e)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    boolean duration = joined && has(before, NumberWord.DURATION_LEAD);
    if (is(before, "of") && is(before - 1, "course")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if (is(before, "last") && (has(before - 1, NumberWord.TO) || has(before - 1, NumberWord.BE))) {
      duration = true;
    }
    if (duration) {
      return -1;
    }
    if (t.spaced(e) && (has(e, NumberWord.SPAN_AFTER) || (is(e, "from") && is(e + 1, "now")))) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 1);
    }
    if (t.spaced(e) && is(e, "on") && t.isAnyMark(e + 1, ",.")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e + 1);
    }
    if (t.spaced(e) && (is(e, "have") || is(e, "has")) && is(e + 1, "passed")) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if ("s".equals(part.unit) && part.value.scale() > 0 && has(before, NumberWord.IN)) {
      // a race's time: "won in 9.87 seconds"
      return -1;
    }
    if (joined && has(before, NumberWord.SPAN_LEAD)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if (the && has(before - 1, NumberWord.SPAN_LEAD)) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    if (spanBegin < numberBegin && (is(spanBegin, "over") || is(spanBegin, "within"))) {
      return exclusions.note(Kind.TIME_SPAN, spanBegin, e);
    }
    return -1;
  }

  private boolean is(int i, String word) {
    return t.is(i, word);
  }

  // ---- words without digits

  /** The end of "one" as a pronoun or before who is only introduced; -1 where it counts. */
  private int one(int k) {
    if (!has(k, NumberWord.ONE) || !t.isWord(k) || isFraction(k)) {
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

  private boolean oneCounts(int k, int next) {
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

  private boolean number(int i) {
    return t.isNumber(i) || reader.smallWord(i);
  }

  /** Whether "one-day" is a measure: a unit stands after the hyphen. */
  private boolean measured(int k, int unit) {
    return !has(k - 1, NumberWord.OF)
        && reader.unitAt(unit)
        && !t.hyphen(unit + 1)
        && t.isWord(unit + 1)
        && t.shape[unit] == NumberTokens.LOWER
        && !has(unit + 1, NumberWord.SPAN_NOUN)
        && !is(unit, "time");
  }

  /** "One Nation", "One Direction": a capital inside a sentence. */
  private boolean partOfName(int k, int next) {
    return t.shape[k] == NumberTokens.CAPITAL
        && t.shape[next] == NumberTokens.CAPITAL
        && !has(next, NumberWord.PEOPLE)
        && !has(next, NumberWord.COUNTED)
        && t.gap[k] != NumberTokens.BREAK
        && !t.isAnyMark(k - 1, ".!?:");
  }

  private boolean onePronounAfter(int before) {
    return has(before, NumberWord.ONE_LEAD);
  }

  private boolean sentenceBegins(int k) {
    return t.gap[k] == NumberTokens.BREAK || t.isAnyMark(k - 1, ".!?\"\u201D\u201C;");
  }

  /** Whether a count stands shortly before. */
  private boolean countGoesOn(int k) {
    if (found.isEmpty()) {
      return false;
    }
    var last = found.get(found.size() - 1);
    return k - last.end < 40 && last.unit == null && last.form != Form.RATIO;
  }

  /** Whether a saying verb follows within a few words: who speaks is introduced, not counted. */
  private boolean saysSomething(int from) {
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

  /** "180-seat" keeps its number; "one-off", "two-way", "three-month tin" have none. */
  private boolean compoundTail(Part part) {
    return part.unit == null && has(part.end + 1, NumberWord.COMPOUND_TAIL);
  }

  /** "no casualties", "nobody was killed", "none of the". */
  private int zero(int i) {
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
    add(quantity);
    return end;
  }

  private boolean zeroBefore(int i) {
    if (found.isEmpty()) {
      return false;
    }
    var last = found.get(found.size() - 1);
    return i - last.end < 8 && last.low != null && last.low.signum() == 0;
  }

  /** Whether the words after "nobody" say what happened to people. */
  private boolean answersCount(int i) {
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

  private boolean countedFollows(int i) {
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
