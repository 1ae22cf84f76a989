package org.reckon.claims;

import java.math.BigDecimal;
import org.reckon.claims.NumberLexicon.Bound;
import org.reckon.claims.NumberLexicon.Cardinal;
import org.reckon.claims.NumberLexicon.CurrencyKind;
import org.reckon.claims.NumberLexicon.UnitKind;
import org.reckon.claims.ReadNumber.Form;

/** Reads one number with its sign, its currency and its unit. */
final class QuantityPartReader {
  private final NumberTokens t;
  private final NumberLexicon lexicon;
  private final NumberReader reader;
  private final boolean dollarsOnly;

  QuantityPartReader(NumberTokens tokens, NumberLexicon lexicon, NumberReader reader) {
    t = tokens;
    this.lexicon = lexicon;
    this.reader = reader;
    dollarsOnly = t.text.indexOf('\u00A3') < 0 && t.text.indexOf('$') >= 0;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  private boolean is(int i, String word) {
    return t.is(i, word);
  }

  /** The first token of the bare number after signs and currencies. */
  int signOrCurrency(int i) {
    int k = sign(i);
    int money = currencyEnd(k);
    if (money > 0) {
      k = sign(money);
    }
    return k;
  }

  int sign(int i) {
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

  boolean negative(int i) {
    return has(i, NumberWord.MINUS) || t.isAnyMark(i, "-\u2212\u2013");
  }

  boolean currencyBefore(int i) {
    return currencyEnd(i) > 0;
  }

  /** The token after a currency that stands before a number, or -1. */
  int currencyEnd(int i) {
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
  boolean shortPrefix(int i, int end) {
    if (!t.glued(end) || t.glued(i) || !t.isNumber(end)) {
      return false;
    }
    return t.shape[end] == NumberTokens.DECIMAL
        || reader.cardinal(end + 1) == Cardinal.SUFFIX
        || reader.isScale(end + 1);
  }

  /** "a loss of ($4.2m)": accounts put negative amounts in brackets. */
  boolean accountingNegative(int i) {
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

  QuantityPart bracketed(int i) {
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

  QuantityPart part(int i) {
    return part(i, false);
  }

  /**
   * Reads a number with its sign, currency and unit.
   *
   * @param money whether a currency is known from what stands before
   */
  QuantityPart part(int i, boolean money) {
    if (t.isMark(i, '(')) {
      return accountingNegative(i) ? bracketed(i) : null;
    }
    var part = new QuantityPart();
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

  void setCurrency(QuantityPart part, NumberLexicon.Currency currency) {
    part.unit = currency.code();
    part.family = currency.kind() == CurrencyKind.FAMILY ? currency.code() : null;
    if (currency.factor().compareTo(BigDecimal.ONE) != 0 && part.value != null) {
      part.value = NumberReader.tidy(part.value.multiply(currency.factor()));
    }
  }

  /** Takes the unit, the currency or the percent sign after the number into the part. */
  void unit(QuantityPart part) {
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
  void quotient(QuantityPart part) {
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

  static boolean isTime(NumberLexicon.Unit unit) {
    return switch (unit.code()) {
      case "s", "ms", "min", "h", "d", "wk", "mo", "a" -> true;
      default -> false;
    };
  }

  /** "$5 million dollars", "US$3m USD". */
  void sameCurrencyAgain(QuantityPart part, int k) {
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

  boolean currencyAfter(
      QuantityPart part, int k, NumberPhrases.Match<NumberLexicon.Currency> match, boolean hyphen) {
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
        // "68p", "68 p", not "8 p. m."
        boolean apart = t.spaced(k) && !(t.isMark(match.end(), '.') && t.is(match.end() + 1, "m"));
        return digits && !hyphen && (t.glued(k) || apart);
      }
      default -> {
        return false;
      }
    }
  }

  /** Whether "pounds" are a weight here. */
  boolean weight(QuantityPart part, int after) {
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
    return !part.number.isScaled() && dollarsOnly;
  }

  /** "three dollars and ninety cents". */
  void cents(QuantityPart part) {
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

  boolean unitStands(
      QuantityPart part,
      int e,
      int k,
      NumberPhrases.Match<NumberLexicon.Unit> match,
      boolean hyphen) {
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
        // "10 mile-long", not "890,000 day-trippers"
        boolean compound = t.hyphen(end) && t.isWord(end + 1) && !afterHyphen;
        return !compound || has(end + 1, NumberWord.DIMENSION) || has(end + 1, NumberWord.OLD);
      }
    }
  }

  boolean inches(int e, int end) {
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

  boolean feet(int end) {
    return (t.isNumber(end) && t.joined(end) && t.isAnyMark(end + 1, "\"\u2033\u201D'"))
        || has(end, NumberWord.DIMENSION);
  }

  /** Whether a quotation is open before token k, so that the mark closes it. */
  boolean quoted(int k) {
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

  boolean touches(int end) {
    if (!t.glued(end)) {
      return false;
    }
    return t.isWord(end) || t.isNumber(end) || (t.isAnyMark(end, "_\\=^") && t.glued(end + 1));
  }

  /** "over an hour", "less than a mile", "nearly a decade": one of the unit. */
  QuantityPart oneOfUnit(int i) {
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
    var part = new QuantityPart();
    part.begin = i;
    part.end = unit.end();
    part.number = new ReadNumber(i, i + 1, Form.WORDS, BigDecimal.ONE, BigDecimal.ONE);
    part.value = unit.value().factor();
    part.unit = unit.value().code();
    part.time = unit.value().kind() == UnitKind.TIME;
    return part;
  }

  /** "20 minutes 38 seconds" in the smaller unit, "31 feet 6 inches" in the greater. */
  void smallerUnits(QuantityPart part) {
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

  /** Whether the words after a number are its bound and not the sentence's next words. */
  boolean boundAfter(int end, NumberPhrases.Match<Bound> match) {
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
}
