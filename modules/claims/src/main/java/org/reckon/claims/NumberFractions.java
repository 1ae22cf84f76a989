package org.reckon.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import org.reckon.claims.NumberLexicon.Cardinal;
import org.reckon.claims.ReadNumber.Form;

/** Reads fractions and ratios: "two-thirds", "3/4 of", "one in five", "12 per 100,000". */
final class NumberFractions {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many decimals in words are read; further ones count for nothing. */
  private static final int MOST_DECIMALS = 100;

  private final NumberTokens t;
  private final NumberLexicon lexicon;
  private final NumberReader reader;
  private final NumberDigits digits;

  NumberFractions(
      NumberTokens tokens, NumberLexicon lexicon, NumberReader reader, NumberDigits digits) {
    t = tokens;
    this.lexicon = lexicon;
    this.reader = reader;
    this.digits = digits;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  private Cardinal cardinal(int i) {
    return reader.cardinal(i);
  }

  private boolean is(int i, Cardinal cardinal) {
    return reader.is(i, cardinal);
  }

  private BigDecimal value(int i) {
    return reader.value(i);
  }

  BigDecimal decimalsOrFraction(int j, BigDecimal group, NumberReader.Slot slot, int[] after) {
    if (has(j, NumberWord.POINT)
        && t.spaced(j)
        && t.spaced(j + 1)
        && slot != NumberReader.Slot.DIGITS
        && NumberReader.isWhole(group)) {
      var text = new StringBuilder(group.toPlainString()).append('.');
      int k = j + 1;
      while (k < t.size
          && t.isWord(k)
          && t.spaced(k)
          && (is(k, Cardinal.DIGIT) || is(k, Cardinal.ZERO))) {
        if (k - j <= MOST_DECIMALS) {
          text.append(value(k).intValue());
        }
        k++;
      }
      if (k > j + 1) {
        after[0] = k;
        return new BigDecimal(text.toString());
      }
      return null;
    }
    if (slot == NumberReader.Slot.DIGITS && NumberReader.isWhole(group)) {
      int k = t.hyphen(j) ? j + 1 : j;
      if (t.isNumber(k) && t.shape[k] == NumberTokens.SLASHES && (k > j || t.spaced(k))) {
        var part = slashFraction(k);
        if (part != null) {
          after[0] = k + 1;
          return group.add(part);
        }
      }
      if (cardinal(k) == Cardinal.MARK && t.joined(k)) {
        after[0] = k + 1;
        return group.add(NumberReader.exact(value(k), lexicon.divider(t.word[k])));
      }
    }
    var part = andFraction(j, after);
    return part == null ? null : group.add(part);
  }

  /** "and a half", "and three quarters", "and one-half". */
  BigDecimal andFraction(int j, int[] after) {
    boolean hyphens = t.hyphen(j) && has(j + 1, NumberWord.AND) && t.hyphen(j + 2);
    int k;
    if (hyphens) {
      k = j + 3;
    } else if (has(j, NumberWord.AND) && t.spaced(j)) {
      k = j + 1;
    } else {
      return null;
    }
    boolean article = has(k, NumberWord.ARTICLE);
    BigDecimal numerator;
    int d = k + 1;
    if (article) {
      numerator = BigDecimal.ONE;
    } else if (is(k, Cardinal.DIGIT)) {
      numerator = value(k);
    } else if (cardinal(k) == Cardinal.MARK) {
      after[0] = k + 1;
      return NumberReader.exact(value(k), lexicon.divider(t.word[k]));
    } else {
      return null;
    }
    if (t.hyphen(d)) {
      d++;
    } else if (!t.spaced(d)) {
      return null;
    }
    if (!is(d, Cardinal.DENOMINATOR) && !(is(d, Cardinal.ORDINAL) && value(d).intValue() == 3)) {
      return null;
    }
    if (article && !has(d, NumberWord.HALF) && !is(d, Cardinal.DENOMINATOR)) {
      return null;
    }
    if (article && has(d + 1, NumberWord.OF)) {
      return null;
    }
    after[0] = d + 1;
    return NumberReader.exact(numerator, value(d));
  }

  /** The value of "3/4" or "1/40 of", or null where it is none. */
  BigDecimal slashFraction(int k) {
    String text = t.form(k).replace('\u2044', '/');
    int slash = text.indexOf('/');
    if (text.indexOf('/', slash + 1) >= 0 || slash > 2 || text.length() - slash > 4) {
      return null;
    }
    int numerator = Integer.parseInt(text.substring(0, slash));
    int denominator = Integer.parseInt(text.substring(slash + 1));
    if (numerator == 0 || numerator >= denominator) {
      return null;
    }
    boolean usual =
        switch (denominator) {
          case 2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100 -> true;
          default -> has(k + 1, NumberWord.OF) && t.spaced(k + 1);
        };
    return usual
        ? NumberReader.exact(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator))
        : null;
  }

  ReadNumber fraction(int i, ReadNumber number) {
    // half
    int j = i;
    BigDecimal numerator = null;
    if (has(j, NumberWord.ARTICLE) && t.spaced(j + 1)) {
      numerator = BigDecimal.ONE;
      j++;
    } else if (has(j, NumberWord.HALF)) {
      numerator = BigDecimal.ONE;
    } else if (number != null
        && number.is(Form.WORDS)
        && number.value().compareTo(HUNDRED) < 0
        && NumberReader.isWhole(number.value())) {
      numerator = number.value();
      j = number.end();
      if (t.hyphen(j)) {
        j++;
      } else if (!t.spaced(j)) {
        return null;
      }
    } else if (t.isNumber(i) && t.shape[i] == NumberTokens.SLASHES) {
      return slashQuantity(i);
    } else if (number != null && number.is(Form.DIGITS) && cardinal(i) == Cardinal.MARK) {
      return wholeOrUnit(i, number.end(), number.value());
    } else if (number != null
        && number.is(Form.DIGITS)
        && is(number.end(), Cardinal.DENOMINATOR)
        && t.spaced(number.end())
        && has(number.end() + 1, NumberWord.OF)) {
      numerator = number.value();
      j = number.end();
    } else {
      return null;
    }
    var cardinal = cardinal(j);
    boolean half = has(j, NumberWord.HALF);
    boolean one = numerator.compareTo(BigDecimal.ONE) == 0;
    if (cardinal == Cardinal.ORDINAL) {
      if (!one || value(j).intValue() <= 2) {
        return null;
      }
    } else if (cardinal != Cardinal.DENOMINATOR) {
      return null;
    }
    boolean article = j > i && has(i, NumberWord.ARTICLE);
    int end = j + 1;
    var value = NumberReader.exact(numerator, value(j));
    // "half a million", "a quarter of a million", "half a dozen"
    int k = end;
    if (has(k, NumberWord.OF) && t.spaced(k)) {
      k++;
    }
    if (half && t.hyphen(k)) {
      k++;
    }
    boolean quarter = value(j).intValue() == 4 && t.spaced(k) && is(k, Cardinal.SCALE);
    if (has(k, NumberWord.ARTICLE) && t.spaced(k)) {
      k++;
    }
    if (t.joined(k)
        && t.isWord(k)
        && (k > end || half || quarter)
        && (is(k, Cardinal.SCALE)
            || is(k, Cardinal.HUNDRED)
            || (is(k, Cardinal.GROUP) && value(k).intValue() == 12))) {
      var scaled = numerator.multiply(value(k)).divide(value(j), MathContext.DECIMAL64);
      return new ReadNumber(i, k + 1, Form.WORDS, NumberReader.tidy(scaled), BigDecimal.ONE);
    }
    return wholeFraction(i, j, end, value, article, half, cardinal);
  }

  /** A fraction of a whole, unless the words mean a period, a rank, a coin or a unit's half. */
  ReadNumber wholeFraction(
      int i, int j, int end, BigDecimal value, boolean article, boolean half, Cardinal cardinal) {
    // "half a mile", "half an hour", "three quarters of an inch", "half a per cent"
    int k = end;
    if (has(k, NumberWord.OF) && t.spaced(k)) {
      k++;
    }
    boolean unitArticle = has(k, NumberWord.ARTICLE) && t.spaced(k);
    if (unitArticle) {
      k++;
    } else if (t.hyphen(k)) {
      k++;
    }
    if (t.joined(k) && (unitArticle || half || k > end)) {
      var unit = lexicon.units.at(t, k);
      if (unit != null
          && unit.value().kind() != NumberLexicon.UnitKind.SYMBOL
          && unit.value().kind() != NumberLexicon.UnitKind.GLUED) {
        if (!unitArticle
            && t.hyphen(k - 1)
            && unit.value().kind() == NumberLexicon.UnitKind.TIME
            && t.is(k, "year")) {
          return null;
        }
        return new ReadNumber(i, k, Form.WORDS, value, BigDecimal.ONE);
      }
      if (unitArticle && half && lexicon.currencies.at(t, k) != null) {
        return new ReadNumber(i, k, Form.WORDS, value, BigDecimal.ONE);
      }
    }
    if (t.hyphen(end)) {
      return null;
    }
    boolean of = has(end, NumberWord.OF) && t.spaced(end);
    if (half) {
      if (!article && j == i && !halfOfWhole(i, end, of)) {
        return null;
      }
      if (article && !of && !endsPhrase(end)) {
        return null;
      }
    } else if (article) {
      // "a third" may be a rank, "a quarter" a period
      boolean lead = reader.isBounded() || has(i - 1, NumberWord.FRACTION_LEAD);
      boolean more = t.isWord(end) && t.spaced(end) && has(end, NumberWord.COMPARED);
      if (!of && !more && !(lead && endsPhrase(end)) && !reader.isBounded()) {
        return null;
      }
    } else if (cardinal == Cardinal.ORDINAL && !of && t.hyphen(j - 1) && t.hyphen(end)) {
      return null;
    }
    return new ReadNumber(i, end, Form.RATIO, value, BigDecimal.ONE);
  }

  boolean halfOfWhole(int i, int end, boolean of) {
    if (has(i - 1, NumberWord.HALF_NOUN) && t.spaced(i)) {
      return false;
    }
    if (is(i - 1, Cardinal.ORDINAL) || has(i - 1, NumberWord.ARTICLE) || t.hyphen(i - 1)) {
      return false;
    }
    if (of) {
      return true;
    }
    if (!t.joined(end)) {
      return true;
    }
    if (t.is(end, "the") && has(end + 1, NumberWord.MULTIPLIED)) {
      return false;
    }
    return !has(end, NumberWord.HALF_NOUN);
  }

  /** Whether the words after a fraction show that no noun follows. */
  boolean endsPhrase(int end) {
    return end >= t.size
        || !t.joined(end)
        || (t.kind[end] == NumberTokens.MARK && !t.hyphen(end))
        || has(end, NumberWord.FUNCTION)
        || has(end, NumberWord.AND)
        || has(end, NumberWord.OR)
        || has(end, NumberWord.TO)
        || has(end, NumberWord.IN)
        || has(end, NumberWord.BE);
  }

  /** "3/4 of the farms", "1/2 mile"; other pairs with a stroke are dates or worse. */
  ReadNumber slashQuantity(int i) {
    var value = slashFraction(i);
    if (value == null) {
      return null;
    }
    return wholeOrUnit(i, i + 1, value);
  }

  ReadNumber wholeOrUnit(int i, int end, BigDecimal value) {
    if (value.compareTo(BigDecimal.ONE) >= 0) {
      return null;
    }
    if (has(end, NumberWord.OF) && t.spaced(end)) {
      int k = end + 1;
      if (has(k, NumberWord.ARTICLE) && lexicon.units.at(t, k + 1) != null) {
        return new ReadNumber(i, k + 1, Form.DIGITS, value, BigDecimal.ONE);
      }
      if (has(k, NumberWord.ARTICLE) && is(k + 1, Cardinal.SCALE)) {
        return new ReadNumber(i, k + 2, Form.DIGITS, value.multiply(value(k + 1)), BigDecimal.ONE);
      }
      return new ReadNumber(i, end, Form.RATIO, value, BigDecimal.ONE);
    }
    int k = t.hyphen(end) ? end + 1 : end;
    if (t.joined(k) && lexicon.units.at(t, k) != null) {
      return new ReadNumber(i, end, Form.DIGITS, value, BigDecimal.ONE);
    }
    return null;
  }

  /** "one in five", "2 out of 5", "12 per 100,000". */
  ReadNumber ratio(ReadNumber number) {
    int j = number.end();
    if (!t.joined(j) || (!NumberReader.isWhole(number.value()) && !has(j, NumberWord.PER))) {
      return null;
    }
    int k = j;
    boolean per = false;
    if (t.hyphen(k) && has(k + 1, NumberWord.IN) && t.hyphen(k + 2)) {
      k += 3;
    } else if (t.gap[j] != NumberTokens.SPACE) {
      return null;
    } else if (has(k, NumberWord.OUT) && has(k + 1, NumberWord.OF)) {
      k += 2;
    } else if (has(k, NumberWord.IN)) {
      k += 1;
    } else if (has(k, NumberWord.PER)) {
      per = true;
      k += 1;
    } else {
      // "37 deaths per 100,000", "5 crimes for every 1,000"
      k = perAfterNoun(j);
      per = k >= 0;
      if (!per) {
        // "one child in five"
        k = inAfterNoun(j);
      }
      if (k < 0) {
        return null;
      }
    }
    if (has(k, NumberWord.EVERY) && t.spaced(k)) {
      k++;
    }
    if (!t.joined(k)) {
      return null;
    }
    var whole = reader.cardinalNumber(k, false);
    if (whole == null && per && (is(k, Cardinal.HUNDRED) || is(k, Cardinal.SCALE))) {
      whole = new ReadNumber(k, k + 1, Form.WORDS, value(k), BigDecimal.ONE);
    }
    if (whole == null || !NumberReader.isWhole(whole.value())) {
      return null;
    }
    if (!per && (number.value().signum() == 0 || number.value().compareTo(whole.value()) >= 0)) {
      return null;
    }
    if (per && whole.value().compareTo(HUNDRED) < 0) {
      return null;
    }
    if (digits.touches(whole.end())) {
      return null;
    }
    if (!per && has(k - 1, NumberWord.IN) && !ratioBase(number, whole)) {
      return null;
    }
    if (wordUnitAt(whole.end()) || t.isAnyMark(whole.end(), "%")) {
      return null;
    }
    return new ReadNumber(
        number.begin(),
        whole.end(),
        Form.RATIO,
        NumberReader.exact(number.value(), whole.value()),
        BigDecimal.ONE);
  }

  /** The small whole after "in" or "out of" when a short noun phrase before it is all it has. */
  private int inAfterNoun(int j) {
    if (!reader.startsSmall(j - 1) || lexicon.units.at(t, j) != null) {
      return -1;
    }
    for (int i = j; i < j + 3 && i < t.size; i++) {
      if (!t.spaced(i) || !t.isWord(i) || t.capitalised(i) || cardinal(i) != null) {
        return -1;
      }
      boolean out = i > j && has(i, NumberWord.OUT) && has(i + 1, NumberWord.OF);
      if (i > j && (out || has(i, NumberWord.IN))) {
        int whole = out ? i + 2 : i + 1;
        int base = has(whole, NumberWord.EVERY) ? whole + 1 : whole;
        return t.spaced(base) && standsAlone(base) ? whole : -1;
      }
      if (has(i, NumberWord.FUNCTION) || has(i, NumberWord.BE)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a small whole counts nothing that follows it. */
  private boolean standsAlone(int i) {
    var whole = reader.cardinalNumber(i, false);
    if (whole == null || whole.value().compareTo(BigDecimal.valueOf(20)) > 0) {
      return false;
    }
    int end = whole.end();
    return !t.joined(end)
        || t.isAnyMark(end, ".,;:)!?\u201D\"")
        || has(end, NumberWord.BE)
        || has(end, NumberWord.FUNCTION);
  }

  /** The token after "per" or "for every" when only a short noun phrase stands before it. */
  int perAfterNoun(int j) {
    if (lexicon.units.at(t, j) != null) {
      return -1;
    }
    for (int i = j; i < j + 7 && i < t.size; i++) {
      if (!t.spaced(i) || !t.isWord(i) || cardinal(i) != null) {
        return -1;
      }
      if (i > j && has(i, NumberWord.PER)) {
        return baseAt(i + 1) ? i + 1 : -1;
      }
      if (i > j && t.is(i, "for") && has(i + 1, NumberWord.EVERY)) {
        return baseAt(i + 2) ? i + 2 : -1;
      }
      if ((has(i, NumberWord.FUNCTION) && !has(i, NumberWord.OF)) || has(i, NumberWord.BE)) {
        return -1;
      }
    }
    return -1;
  }

  boolean baseAt(int i) {
    return t.spaced(i)
        && ((t.isNumber(i) && t.length(i) >= 3)
            || is(i, Cardinal.HUNDRED)
            || is(i, Cardinal.SCALE)
            || (has(i, NumberWord.ARTICLE) && reader.isScaleWord(i + 1))
            || (reader.startsSmall(i) && reader.isScaleWord(i + 1)));
  }

  boolean wordUnitAt(int i) {
    if (!t.joined(i)) {
      return false;
    }
    var unit = lexicon.units.at(t, i);
    return unit != null
        && (t.glued(i)
            || unit.value().kind() == NumberLexicon.UnitKind.WORD
            || unit.value().kind() == NumberLexicon.UnitKind.TIME);
  }

  /** Wholes that people say "in" of; "three in 2004" and "two in May" are none. */
  boolean ratioBase(ReadNumber number, ReadNumber whole) {
    long base = whole.value().longValue();
    if (whole.value().compareTo(BigDecimal.valueOf(1_000_000_000L)) > 0) {
      return false;
    }
    if (number.value().compareTo(BigDecimal.ONE) == 0) {
      return base <= 100
          || (base % 50 == 0 && !(base >= 1800 && base < 2100 && t.length(whole.begin()) == 4));
    }
    return base <= 10
        || base == 12
        || base == 20
        || base == 100
        || base == 1000
        || base % 10_000 == 0;
  }
}
