package org.reckon.claims;

import java.math.BigDecimal;
import org.reckon.claims.NumberLexicon.Cardinal;

/** Reads runs of digits: grouping, decimals, powers of ten and the letters for scales. */
final class NumberDigits {
  private static final int MOST_GROUPS = 12;
  private final NumberTokens t;
  private final NumberLexicon lexicon;
  private final NumberReader reader;

  NumberDigits(NumberTokens tokens, NumberLexicon lexicon, NumberReader reader) {
    t = tokens;
    this.lexicon = lexicon;
    this.reader = reader;
  }

  private boolean has(int i, NumberWord wordClass) {
    return reader.has(i, wordClass);
  }

  private boolean is(int i, Cardinal cardinal) {
    return reader.is(i, cardinal);
  }

  private BigDecimal value(int i) {
    return reader.value(i);
  }

  /** The value of a run of digits, with groups that blanks separate; null if it is no number. */
  BigDecimal digits(int j, int[] after) {
    byte shape = t.shape[j];
    after[0] = j + 1;
    if (shape == NumberTokens.INTEGER) {
      if (t.length(j) <= 3 && t.first(j) != '0' && blankGroups(j)) {
        var text = new StringBuilder(plain(j));
        int k = j + 1;
        while (isBlankGroup(k) && k < j + MOST_GROUPS) {
          text.append(plain(k));
          k++;
          if (t.shape[k - 1] != NumberTokens.INTEGER) {
            break;
          }
        }
        after[0] = k;
        return new BigDecimal(text.toString());
      }
      if (t.length(j) > 1 && t.first(j) == '0') {
        return null;
      }
      return power(new BigDecimal(plain(j)), after);
    }
    if (shape == NumberTokens.DECIMAL) {
      if (t.continental && dotOfThousands(j)) {
        return new BigDecimal(plain(j).replace(".", ""));
      }
      return power(new BigDecimal(plain(j)), after);
    }
    if (shape == NumberTokens.DECIMAL_COMMA) {
      return commaIsPoint(j) ? new BigDecimal(plain(j).replace(',', '.')) : null;
    }
    if (shape == NumberTokens.SLASHES) {
      return null;
    }
    return null;
  }

  /** "11.200" in a text that writes "1.837,4": a group, no decimals. */
  boolean dotOfThousands(int j) {
    String form = t.form(j);
    int dot = form.indexOf('.');
    return form.indexOf(',') < 0
        && dot >= 1
        && dot <= 3
        && form.length() - dot == 4
        && form.charAt(0) != '0';
  }

  /** "1.3x10^6", "2.48×10−5", "3 × 10⁶" and "20e9", "1e-3". */
  BigDecimal power(BigDecimal value, int[] after) {
    int j = after[0];
    int exponent;
    if (t.glued(j) && t.isWord(j) && t.length(j) == 1 && Character.toLowerCase(t.first(j)) == 'e') {
      exponent = j + 1;
    } else {
      boolean cross =
          t.isMark(j, '\u00D7') || (t.isWord(j) && t.length(j) == 1 && t.first(j) == 'x');
      if (!cross || !t.joined(j) || !t.isInteger(j + 1) || !t.joined(j + 1)) {
        return value;
      }
      if (!plain(j + 1).equals("10")) {
        return value;
      }
      exponent = t.isMark(j + 2, '^') && t.glued(j + 2) ? j + 3 : j + 2;
      if (raised(exponent) != null) {
        after[0] = exponent + 1;
        return NumberReader.tidy(value.scaleByPowerOfTen(raised(exponent)));
      }
    }
    boolean minus = t.isAnyMark(exponent, "-\u2212") && t.glued(exponent);
    int digits = minus ? exponent + 1 : exponent;
    if (!t.glued(digits) || !t.isInteger(digits) || t.length(digits) > 2 || touches(digits + 1)) {
      return value;
    }
    int power = Integer.parseInt(plain(digits));
    after[0] = digits + 1;
    return NumberReader.tidy(value.scaleByPowerOfTen(minus ? -power : power));
  }

  /** The number that raised digits spell, or null. */
  Integer raised(int i) {
    if (!t.glued(i) || !t.isWord(i) || t.length(i) > 2) {
      return null;
    }
    int power = 0;
    for (int c = t.begin[i]; c < t.end[i]; c++) {
      int digit =
          "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(t.text.charAt(c));
      if (digit < 0) {
        return null;
      }
      power = power * 10 + digit;
    }
    return power;
  }

  boolean touches(int i) {
    return t.glued(i) && (t.isWord(i) || t.isNumber(i));
  }

  boolean blankGroups(int j) {
    return isBlankGroup(j + 1)
        && !has(j - 1, NumberWord.MONTH)
        && !has(j - 1, NumberWord.IDENTIFIER)
        && !(t.isMark(j - 1, '.') && has(j - 2, NumberWord.MONTH))
        && !(t.capitalised(j - 1)
            && t.joined(j)
            && !has(j - 1, NumberWord.FUNCTION)
            && j > 1
            && t.gap[j - 1] != NumberTokens.BREAK
            && lexicon.cardinal(t.word[j - 1]) == null
            && !t.isMark(j - 2, '.')
            && !lexicon.currencies.mayBegin(t.word[j - 1])
            && !lexicon.before.mayBegin(t.word[j - 1]));
  }

  boolean isBlankGroup(int k) {
    if (!t.isNumber(k) || !t.spaced(k) || t.begin[k] - t.end[k - 1] != 1) {
      return false;
    }
    if (t.shape[k] == NumberTokens.INTEGER) {
      return t.length(k) == 3 && !touchesHyphen(k + 1);
    }
    return t.shape[k] == NumberTokens.DECIMAL
        && t.length(k) > 4
        && t.text.charAt(t.begin[k] + 3) == '.';
  }

  boolean touchesHyphen(int i) {
    return t.glued(i) && t.isAnyMark(i, "-") && t.isNumber(i + 1) && t.glued(i + 1);
  }

  /** "232,5 million euros", "0,85 euros": only where it cannot be a slip of an English writer. */
  boolean commaIsPoint(int j) {
    if (t.isMark(j - 1, '$') || t.isMark(j - 1, '\u00A3')) {
      return false;
    }
    int comma = t.text.indexOf(',', t.begin[j]) - t.begin[j];
    int decimals = t.length(j) - comma - 1;
    if (t.first(j) == '0') {
      return comma == 1;
    }
    if (decimals == 3 || comma > 3 || !t.joined(j + 1)) {
      return false;
    }
    int next = j + 1;
    return reader.isScaleWord(next)
        || lexicon.units.at(t, next) != null
        || lexicon.currencies.at(t, next) != null;
  }

  /** The digits of a number token in ASCII, without group marks. */
  String plain(int j) {
    var plain = new StringBuilder(t.length(j));
    boolean comma = t.shape[j] == NumberTokens.DECIMAL_COMMA;
    int dots = 0;
    int commas = 0;
    for (int i = t.begin[j]; i < t.end[j]; i++) {
      char c = t.text.charAt(i);
      dots += c == '.' ? 1 : 0;
      commas += c == ',' ? 1 : 0;
    }
    boolean continental =
        dots > 1
            || (dots == 1
                && commas == 1
                && t.text.indexOf(',', t.begin[j]) > t.text.indexOf('.', t.begin[j]));
    for (int i = t.begin[j]; i < t.end[j]; i++) {
      char c = t.text.charAt(i);
      if (NumberLexer.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '.' && !continental) {
        plain.append('.');
      } else if (c == ',' && continental) {
        plain.append('.');
      } else if (c == ',' && comma) {
        plain.append(',');
      }
    }
    return plain.toString();
  }

  /**
   * "2 mn euros", "$1.84 B", "1.2 mln people": scale letters after a blank, where they are sure.
   */
  BigDecimal spacedSuffix(int j, boolean money) {
    if (!t.spaced(j) || !t.isWord(j) || !is(j, Cardinal.SUFFIX) || t.is(j, "mm")) {
      return null;
    }
    int next = t.hyphen(j + 1) ? j + 2 : j + 1;
    boolean currency = t.joined(j + 1) && lexicon.currencies.at(t, next) != null && t.isWord(next);
    if (isPlainScale(j)) {
      return value(j);
    }
    boolean sure = t.length(j) > 1;
    if (t.length(j) == 1
        && (t.first(j) == 'B' || t.first(j) == 'M')
        && has(j + 1, NumberWord.PEOPLE)) {
      return value(j);
    }
    boolean letter = "mbkMBK".indexOf(t.first(j)) >= 0 && !t.glued(j + 1);
    return (sure && (money || currency)) || (letter && money && t.length(j) == 1) ? value(j) : null;
  }

  /** Letters that stand for a scale and nothing else, with or without money. */
  private boolean isPlainScale(int j) {
    return t.is(j, "mn") || t.is(j, "mln") || t.is(j, "bn") || t.is(j, "bln") || t.is(j, "trn");
  }

  /** The scale of letters that touch the digits, or null: "3.5bn", "12m" of money. */
  BigDecimal suffix(int j, boolean money) {
    if (!t.glued(j) || !is(j, Cardinal.SUFFIX) || !t.isWord(j)) {
      return null;
    }
    if (t.glued(j + 1) && t.isNumber(j + 1)) {
      return null;
    }
    char first = t.first(j);
    int length = t.length(j);
    boolean unitAlso =
        (length == 1 && "mtbTBM".indexOf(first) >= 0) || (length == 2 && t.is(j, "mm"));
    if (!unitAlso || money) {
      return value(j);
    }
    if (t.is(j, "mm")) {
      return null;
    }
    if (first == 't' || first == 'T' || first == 'b') {
      return lexicon.currencies.at(t, j + 1) != null && t.joined(j + 1) ? value(j) : null;
    }
    if (first == 'M' || first == 'B') {
      return value(j);
    }
    // "m" is metres or millions
    if (!t.joined(j + 1)) {
      return null;
    }
    if (lexicon.currencies.at(t, j + 1) != null && t.spaced(j + 1)) {
      return value(j);
    }
    if (has(j + 1, NumberWord.OF) && has(j + 2, NumberWord.FUNCTION)) {
      return value(j);
    }
    if (has(j + 1, NumberWord.DIMENSION) || has(j + 1, NumberWord.FUNCTION)) {
      return null;
    }
    if (t.spaced(j + 1) && t.isWord(j + 1)) {
      if (lexicon.units.at(t, j + 1) != null || has(j + 1, NumberWord.PEOPLE)) {
        return value(j);
      }
      return plural(j + 1) || (!has(j + 1, NumberWord.RACE) && t.spaced(j + 2) && plural(j + 2))
          ? value(j)
          : null;
    }
    return null;
  }

  boolean plural(int i) {
    return t.isWord(i)
        && t.length(i) > 3
        && t.shape[i] == NumberTokens.LOWER
        && t.text.charAt(t.end[i] - 1) == 's'
        && !has(i, NumberWord.FUNCTION)
        && !has(i, NumberWord.RACE);
  }
}
