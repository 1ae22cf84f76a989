package org.reckon.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.reckon.claims.NumberLexicon.Cardinal;
import org.reckon.claims.ReadNumber.Form;

/** Reads one number from tokens: digits, number words, scales, fractions, ratios, vague words. */
final class NumberReader {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int MOST_GROUPS = 12;
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final NumberTokens t;
  private final NumberLexicon lexicon;
  private boolean bounded;

  // what was read last: several rules ask for the same number
  private int lastRead = -1;
  private boolean lastMoney;
  private boolean lastBounded;
  private ReadNumber lastNumber;
  private int lastCardinal = -1;
  private boolean lastCardinalMoney;
  private boolean lastCardinalBounded;
  private ReadNumber lastCardinalNumber;

  NumberReader(NumberTokens tokens, NumberLexicon lexicon) {
    t = tokens;
    this.lexicon = lexicon;
  }

  /** Whether comparator words stand before the number that is read next. */
  void bounded(boolean comparatorBefore) {
    bounded = comparatorBefore;
  }

  boolean has(int i, NumberWord wordClass) {
    return i >= 0 && i < t.size && lexicon.has(t.word[i], wordClass);
  }

  Cardinal cardinal(int i) {
    return i >= 0 && i < t.size ? lexicon.cardinal(t.word[i]) : null;
  }

  boolean is(int i, Cardinal cardinal) {
    return cardinal(i) == cardinal && cardinal != null;
  }

  BigDecimal value(int i) {
    return lexicon.value(t.word[i]);
  }

  /** The number that begins at a token, or null. */
  ReadNumber read(int i, boolean money) {
    if (i == lastRead && money == lastMoney && bounded == lastBounded) {
      return lastNumber;
    }
    var number = readAt(i, money);
    lastRead = i;
    lastMoney = money;
    lastBounded = bounded;
    lastNumber = number;
    return number;
  }

  private ReadNumber readAt(int i, boolean money) {
    if (i >= t.size) {
      return null;
    }
    var vague = vague(i);
    if (vague != null) {
      return vague;
    }
    var number = cardinalNumber(i, money);
    var fraction = fraction(i, number);
    if (fraction != null) {
      return fraction;
    }
    if (number != null) {
      var ratio = ratio(number);
      if (ratio != null) {
        return ratio;
      }
    }
    return number;
  }

  // ---- vague

  private ReadNumber vague(int i) {
    int j = i;
    if (has(j, NumberWord.ARTICLE) && t.spaced(j + 1) && is(j + 1, Cardinal.SEVERAL)) {
      j++;
    }
    if (is(j, Cardinal.SEVERAL)) {
      int k = j + 1;
      if (t.joined(k) && isScaleWord(k)) {
        return scaleRun(i, k);
      }
      return null;
    }
    if (is(i, Cardinal.MULTI) && t.hyphen(i + 1) && is(i + 2, Cardinal.SCALE)) {
      return new ReadNumber(i, i + 3, Form.VAGUE, value(i + 2), BigDecimal.ONE);
    }
    if (j == i && is(j, Cardinal.MULTI) && value(i).signum() > 0) {
      return new ReadNumber(i, i + 1, Form.VAGUE, value(i), BigDecimal.ONE);
    }
    if (j == i && t.isWord(i) && lexicon.cardinal(t.word[i]) == Cardinal.PLURAL) {
      var value = value(i);
      if (value.intValue() == 10 || value.intValue() == 20) {
        boolean of = has(i + 1, NumberWord.OF) && t.spaced(i + 1);
        if (value.intValue() == 10 && !(of && is(i + 2, Cardinal.PLURAL))) {
          return null;
        }
        if (value.intValue() == 20 && !of && !has(i + 1, NumberWord.CASUALTY)) {
          return null;
        }
      }
      int end = i + 1;
      while (has(end, NumberWord.OF)
          && t.spaced(end)
          && t.spaced(end + 1)
          && is(end + 1, Cardinal.PLURAL)) {
        value = value.multiply(value(end + 1));
        end += 2;
      }
      return new ReadNumber(i, end, Form.VAGUE, value, BigDecimal.ONE);
    }
    return null;
  }

  private boolean isScaleWord(int i) {
    var cardinal = cardinal(i);
    return cardinal == Cardinal.HUNDRED
        || cardinal == Cardinal.SCALE
        || cardinal == Cardinal.PLURAL
        || (cardinal == Cardinal.GROUP && !t.isMark(i, ' ') && value(i).intValue() == 12);
  }

  private ReadNumber scaleRun(int begin, int first) {
    var value = value(first);
    int end = first + 1;
    while (t.joined(end)
        && t.isWord(end)
        && (is(end, Cardinal.SCALE) || is(end, Cardinal.HUNDRED))) {
      value = value.multiply(value(end));
      end++;
    }
    return new ReadNumber(begin, end, Form.VAGUE, value, BigDecimal.ONE);
  }

  // ---- cardinals

  /** The state of a number that is being read. */
  private enum Slot {
    EMPTY,
    DIGITS,
    ONES,
    TENS,
    HUNDREDS,
    CLOSED
  }

  /** A number of digits and number words with their scales, without fractions of a whole. */
  ReadNumber cardinalNumber(int first, boolean money) {
    if (first == lastCardinal && money == lastCardinalMoney && bounded == lastCardinalBounded) {
      return lastCardinalNumber;
    }
    var number = cardinalAt(first, money);
    lastCardinal = first;
    lastCardinalMoney = money;
    lastCardinalBounded = bounded;
    lastCardinalNumber = number;
    return number;
  }

  private ReadNumber cardinalAt(int first, boolean money) {
    int j = first;
    BigDecimal total = null;
    BigDecimal group = null;
    BigDecimal limit = null;
    BigDecimal lastGroup = null;
    Slot slot = Slot.EMPTY;
    boolean digits = false;
    boolean simple = true;
    boolean dozens = false;
    int end = -1;
    if (has(j, NumberWord.ARTICLE)) {
      int k = j + 1;
      if (!t.joined(k) || !startsAfterArticle(k)) {
        return null;
      }
      group = BigDecimal.ONE;
      slot = Slot.ONES;
      j = k;
    }
    while (j < t.size) {
      boolean taken = false;
      if (t.isNumber(j) && slot == Slot.HUNDREDS) {
        // "3 hundred and 21"
        group = group.add(new BigDecimal(plain(j)));
        slot = Slot.CLOSED;
        j++;
        taken = true;
      } else if (t.isNumber(j)) {
        if (slot == Slot.EMPTY && (total == null || digitsGoOn(j, limit, digits))) {
          int[] after = new int[1];
          var value = digits(j, after);
          if (value == null) {
            break;
          }
          group = value;
          slot = Slot.DIGITS;
          digits = true;
          simple &= total == null;
          taken = true;
          j = after[0];
          var suffix = suffix(j, money);
          if (suffix == null) {
            suffix = spacedSuffix(j, money);
          }
          if (suffix != null) {
            total = tidy(group.multiply(suffix));
            lastGroup = group;
            limit = suffix;
            group = null;
            slot = Slot.CLOSED;
            j++;
            end = j;
            break;
          }
        }
      } else if (t.isWord(j) || cardinal(j) == Cardinal.MARK) {
        var cardinal = cardinal(j);
        if (cardinal == null) {
          break;
        }
        switch (cardinal) {
          case DIGIT -> {
            if (slot == Slot.EMPTY || slot == Slot.TENS || slot == Slot.HUNDREDS) {
              group = group == null ? value(j) : group.add(value(j));
              slot = Slot.ONES;
              taken = true;
            }
          }
          case TEEN, TEN -> {
            if (slot == Slot.EMPTY || slot == Slot.HUNDREDS) {
              group = group == null ? value(j) : group.add(value(j));
              slot = cardinal == Cardinal.TEN ? Slot.TENS : Slot.ONES;
              taken = true;
            }
          }
          case ZERO -> {
            if (slot == Slot.EMPTY && total == null) {
              group = BigDecimal.ZERO;
              slot = Slot.ONES;
              taken = true;
            }
          }
          case HUNDRED -> {
            if (slot == Slot.EMPTY && total == null && bareHundred(j)) {
              group = HUNDRED;
              slot = Slot.HUNDREDS;
              taken = true;
            } else if (slot != Slot.EMPTY
                && slot != Slot.HUNDREDS
                && slot != Slot.CLOSED
                && group != null
                && group.compareTo(HUNDRED) < 0) {
              group = tidy(group.multiply(HUNDRED));
              slot = Slot.HUNDREDS;
              simple = false;
              taken = true;
            }
          }
          case SCALE, PLURAL -> {
            var scale = value(j);
            if (cardinal == Cardinal.PLURAL
                && scale.compareTo(BigDecimal.valueOf(20)) <= 0
                && scale.intValue() != 12) {
              break;
            }
            if (cardinal == Cardinal.PLURAL && slot == Slot.EMPTY && lastGroup == null) {
              break;
            }
            if (group != null && slot != Slot.CLOSED) {
              if (limit == null || scale.compareTo(limit) < 0) {
                lastGroup = tidy(group.multiply(scale));
                simple &= total == null;
                total = total == null ? lastGroup : total.add(lastGroup);
                limit = scale;
                group = null;
                slot = Slot.EMPTY;
                taken = true;
              }
            } else if (slot == Slot.EMPTY
                && lastGroup != null
                && end == j
                && limit.compareTo(scale) <= 0
                && total.compareTo(lastGroup) == 0) {
              total = tidy(total.multiply(scale));
              lastGroup = total;
              limit = limit.multiply(scale);
              taken = true;
            }
          }
          case GROUP -> {
            int size = value(j).intValue();
            boolean allowed =
                size == 12
                    || (size == 20 && (has(j + 1, NumberWord.OF) || (group != null && !digits)))
                    || (size == 2
                        && end < 0
                        && group != null
                        && (has(j + 1, NumberWord.OF)
                            || is(j + 1, Cardinal.HUNDRED)
                            || is(j + 1, Cardinal.SCALE)
                            || is(j + 1, Cardinal.GROUP)
                            || has(j + 1, NumberWord.COUNTED)));
            if (group != null && slot != Slot.CLOSED && slot != Slot.HUNDREDS && allowed) {
              group = tidy(group.multiply(value(j)));
              simple = false;
              dozens = size == 12;
              slot = size == 2 ? Slot.ONES : Slot.CLOSED;
              taken = true;
            } else if (group == null
                && size == 12
                && total == null
                && t.isWord(j)
                && bareDozen(j)) {
              group = value(j);
              slot = Slot.CLOSED;
              taken = true;
            }
          }
          case MARK -> {
            if (slot == Slot.DIGITS || (slot == Slot.EMPTY && total == null)) {
              var part = exact(value(j), lexicon.divider(t.word[j]));
              if (slot == Slot.EMPTY) {
                group = part;
              } else if (isWhole(group)) {
                group = group.add(part);
              } else {
                break;
              }
              digits = true;
              slot = Slot.ONES;
              taken = true;
            }
          }
          default -> {
            // suffixes, ordinals and denominators are no cardinals by themselves
          }
        }
        if (taken) {
          j++;
        }
      }
      if (!taken) {
        break;
      }
      end = j;
      if (slot == Slot.DIGITS || slot == Slot.ONES || slot == Slot.TENS) {
        // "and a half", "point three", "5 1/2"
        int[] after = new int[] {j};
        var more = decimalsOrFraction(j, group, slot, after);
        if (more != null) {
          group = more;
          slot = Slot.DIGITS;
          simple = simple && total == null;
          j = after[0];
          end = j;
        }
      } else if (slot == Slot.EMPTY && total != null) {
        int[] after = new int[] {j};
        var half = andFraction(j, after);
        if (half != null) {
          total = tidy(total.add(half.multiply(limit)));
          end = after[0];
          slot = Slot.CLOSED;
          break;
        }
      }
      int next = connect(j, slot, limit, digits);
      if (next < 0) {
        break;
      }
      j = next;
    }
    if (end < 0) {
      return null;
    }
    var value = total == null ? group : group == null ? total : total.add(group);
    if (value == null) {
      return null;
    }
    boolean scaled = simple && total != null && group == null;
    // "two or three hundred", "two to three dozen": the range shares them too
    if (total == null
        && slot == Slot.HUNDREDS
        && value.compareTo(THOUSAND) < 0
        && isWhole(value.movePointLeft(2))) {
      return new ReadNumber(first, end, digits ? Form.DIGITS : Form.WORDS, value, HUNDRED);
    }
    if (total == null && dozens) {
      return new ReadNumber(first, end, Form.WORDS, value, TWELVE);
    }
    return new ReadNumber(
        first,
        end,
        digits ? Form.DIGITS : Form.WORDS,
        value,
        scaled && limit != null ? limit : BigDecimal.ONE);
  }

  private boolean startsAfterArticle(int k) {
    var cardinal = cardinal(k);
    return cardinal == Cardinal.HUNDRED || cardinal == Cardinal.SCALE || cardinal == Cardinal.GROUP;
  }

  /** "Hundred and twenty prisoners": a headline's or an Indian writer's way. */
  private boolean bareHundred(int j) {
    if (t.glued(j) && j > 0) {
      return false;
    }
    if (t.spaced(j + 1) && has(j + 1, NumberWord.PEOPLE)) {
      return true;
    }
    return (has(j + 1, NumberWord.AND) && startsSmall(j + 2))
        || (t.spaced(j + 1) && startsSmall(j + 1) && t.isWord(j + 1));
  }

  /** "the dozen e-mails", "roughly dozen". */
  private boolean bareDozen(int j) {
    boolean lead = bounded || t.is(j - 1, "the");
    return lead
        && t.spaced(j)
        && t.spaced(j + 1)
        && t.isWord(j + 1)
        && !has(j + 1, NumberWord.FUNCTION);
  }

  private boolean startsSmall(int i) {
    var cardinal = cardinal(i);
    return t.isWord(i)
        && (cardinal == Cardinal.DIGIT || cardinal == Cardinal.TEEN || cardinal == Cardinal.TEN);
  }

  /** Whether digits after a scale belong to it: "4 thousand 3 hundred and 21". */
  private boolean digitsGoOn(int j, BigDecimal limit, boolean digits) {
    if (!digits || limit == null || !t.isInteger(j)) {
      return false;
    }
    if (has(j - 1, NumberWord.AND)) {
      return limit.compareTo(THOUSAND) <= 0;
    }
    return (is(j + 1, Cardinal.HUNDRED) || is(j + 1, Cardinal.SCALE))
        && t.spaced(j + 1)
        && value(j + 1).compareTo(limit) < 0;
  }

  /** The token that may go on the number that ends before token j, or -1. */
  private int connect(int j, Slot slot, BigDecimal limit, boolean digits) {
    if (j >= t.size || slot == Slot.CLOSED) {
      return -1;
    }
    if (t.hyphen(j)) {
      var next = cardinal(j + 1);
      boolean scale = next == Cardinal.HUNDRED || next == Cardinal.SCALE || next == Cardinal.GROUP;
      if (scale || (slot == Slot.TENS && next == Cardinal.DIGIT)) {
        return j + 1;
      }
      if (!digits
          && (slot == Slot.HUNDREDS || slot == Slot.EMPTY)
          && (startsSmall(j + 1) || has(j + 1, NumberWord.AND))) {
        return has(j + 1, NumberWord.AND) ? (t.hyphen(j + 2) ? j + 3 : -1) : j + 1;
      }
      return -1;
    }
    if (!t.joined(j)) {
      return -1;
    }
    if (t.gap[j] == NumberTokens.GLUED) {
      if (cardinal(j) == Cardinal.MARK) {
        return j;
      }
      boolean comma = t.isMark(j, ',') && t.spaced(j + 1);
      return comma
              && !digits
              && slot == Slot.EMPTY
              && limit != null
              && startsSmall(j + 1)
              && scaleAhead(j + 1, limit)
          ? j + 1
          : -1;
    }
    if (has(j, NumberWord.AND)) {
      if (!t.spaced(j + 1) || (slot != Slot.HUNDREDS && slot != Slot.EMPTY)) {
        return -1;
      }
      int k = j + 1;
      if (t.isNumber(k)) {
        if (!digits || !t.isInteger(k) || t.length(k) > (slot == Slot.HUNDREDS ? 2 : 3)) {
          return -1;
        }
        return scaleAfter(k + 1) ? -1 : k;
      }
      if (!startsSmall(k) || digits) {
        return -1;
      }
      return fits(k, slot, limit) ? k : -1;
    }
    if (slot == Slot.EMPTY && startsSmall(j) && !digits) {
      return fits(j, slot, limit) ? j : -1;
    }
    return j;
  }

  private boolean scaleAfter(int i) {
    return t.spaced(i) && (is(i, Cardinal.HUNDRED) || is(i, Cardinal.SCALE));
  }

  /** Whether the spelled group at k ends in a scale that may follow what was read so far. */
  private boolean fits(int k, Slot slot, BigDecimal limit) {
    boolean hundred = false;
    for (int i = k; i < k + 12 && i < t.size; i++) {
      if (i > k && !t.joined(i)) {
        break;
      }
      var cardinal = cardinal(i);
      if (cardinal == Cardinal.HUNDRED) {
        if (slot == Slot.HUNDREDS) {
          return false;
        }
        hundred = true;
      } else if (cardinal == Cardinal.SCALE) {
        return limit == null || value(i).compareTo(limit) < 0;
      } else if (cardinal == Cardinal.GROUP) {
        return false;
      } else if (!(startsSmall(i) || has(i, NumberWord.AND) || t.isMark(i, '-'))) {
        break;
      }
    }
    return !hundred || limit == null || limit.compareTo(HUNDRED) > 0;
  }

  private boolean scaleAhead(int k, BigDecimal limit) {
    for (int i = k; i < k + 8 && i < t.size; i++) {
      if (i > k && !t.joined(i)) {
        return false;
      }
      var cardinal = cardinal(i);
      if (cardinal == Cardinal.HUNDRED) {
        return true;
      }
      if (cardinal == Cardinal.SCALE) {
        return value(i).compareTo(limit) < 0;
      }
      if (!(startsSmall(i) || has(i, NumberWord.AND) || t.isMark(i, '-'))) {
        return false;
      }
    }
    return false;
  }

  /** The value of a run of digits, with groups that blanks separate; null if it is no number. */
  private BigDecimal digits(int j, int[] after) {
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
  private boolean dotOfThousands(int j) {
    String form = t.form(j);
    int dot = form.indexOf('.');
    return form.indexOf(',') < 0
        && dot >= 1
        && dot <= 3
        && form.length() - dot == 4
        && form.charAt(0) != '0';
  }

  /** "1.3x10^6", "2.48×10−5", "3 × 10⁶" and "20e9", "1e-3". */
  private BigDecimal power(BigDecimal value, int[] after) {
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
        return tidy(value.scaleByPowerOfTen(raised(exponent)));
      }
    }
    boolean minus = t.isAnyMark(exponent, "-\u2212") && t.glued(exponent);
    int digits = minus ? exponent + 1 : exponent;
    if (!t.glued(digits) || !t.isInteger(digits) || t.length(digits) > 2 || touches(digits + 1)) {
      return value;
    }
    int power = Integer.parseInt(plain(digits));
    after[0] = digits + 1;
    return tidy(value.scaleByPowerOfTen(minus ? -power : power));
  }

  /** The number that raised digits spell, or null. */
  private Integer raised(int i) {
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

  private boolean touches(int i) {
    return t.glued(i) && (t.isWord(i) || t.isNumber(i));
  }

  private boolean blankGroups(int j) {
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

  private boolean isBlankGroup(int k) {
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

  private boolean touchesHyphen(int i) {
    return t.glued(i) && t.isAnyMark(i, "-") && t.isNumber(i + 1) && t.glued(i + 1);
  }

  /** "232,5 million euros", "0,85 euros": only where it cannot be a slip of an English writer. */
  private boolean commaIsPoint(int j) {
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
    return isScaleWord(next)
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

  /** "2 mn euros", "$1.84 bln": scale letters after a blank, where money makes them sure. */
  private BigDecimal spacedSuffix(int j, boolean money) {
    if (!t.spaced(j) || !t.isWord(j) || !is(j, Cardinal.SUFFIX) || t.is(j, "mm")) {
      return null;
    }
    int next = t.hyphen(j + 1) ? j + 2 : j + 1;
    boolean currency = t.joined(j + 1) && lexicon.currencies.at(t, next) != null && t.isWord(next);
    boolean sure = t.length(j) > 1;
    if (t.length(j) == 1
        && (t.first(j) == 'B' || t.first(j) == 'M')
        && has(j + 1, NumberWord.PEOPLE)) {
      return value(j);
    }
    boolean letter = "mbkMBK".indexOf(t.first(j)) >= 0 && !t.glued(j + 1);
    return (sure && (money || currency)) || (letter && money && t.length(j) == 1) ? value(j) : null;
  }

  /** The scale of letters that touch the digits, or null: "3.5bn", "12m" of money. */
  private BigDecimal suffix(int j, boolean money) {
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

  private boolean plural(int i) {
    return t.isWord(i)
        && t.length(i) > 3
        && t.shape[i] == NumberTokens.LOWER
        && t.text.charAt(t.end[i] - 1) == 's'
        && !has(i, NumberWord.FUNCTION)
        && !has(i, NumberWord.RACE);
  }

  // ---- fractions

  private BigDecimal decimalsOrFraction(int j, BigDecimal group, Slot slot, int[] after) {
    if (has(j, NumberWord.POINT) && t.spaced(j) && t.spaced(j + 1) && slot != Slot.DIGITS) {
      var text = new StringBuilder(group.toPlainString()).append('.');
      int k = j + 1;
      while (k < t.size
          && t.isWord(k)
          && t.spaced(k)
          && (is(k, Cardinal.DIGIT) || is(k, Cardinal.ZERO))) {
        text.append(value(k).intValue());
        k++;
      }
      if (k > j + 1) {
        after[0] = k;
        return new BigDecimal(text.toString());
      }
      return null;
    }
    if (slot == Slot.DIGITS && isWhole(group)) {
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
        return group.add(exact(value(k), lexicon.divider(t.word[k])));
      }
    }
    var part = andFraction(j, after);
    return part == null ? null : group.add(part);
  }

  /** "and a half", "and three quarters", "and one-half". */
  private BigDecimal andFraction(int j, int[] after) {
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
      return exact(value(k), lexicon.divider(t.word[k]));
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
    return exact(numerator, value(d));
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
    return usual ? exact(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)) : null;
  }

  private ReadNumber fraction(int i, ReadNumber number) {
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
        && isWhole(number.value())) {
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
    var value = exact(numerator, value(j));
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
      return new ReadNumber(i, k + 1, Form.WORDS, tidy(scaled), BigDecimal.ONE);
    }
    return wholeFraction(i, j, end, value, article, half, cardinal);
  }

  /** A fraction of a whole, unless the words mean a period, a rank, a coin or a unit's half. */
  private ReadNumber wholeFraction(
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
      boolean lead = bounded || has(i - 1, NumberWord.FRACTION_LEAD);
      boolean more = t.isWord(end) && t.spaced(end) && has(end, NumberWord.COMPARED);
      if (!of && !more && !(lead && endsPhrase(end)) && !bounded) {
        return null;
      }
    } else if (cardinal == Cardinal.ORDINAL && !of && t.hyphen(j - 1) && t.hyphen(end)) {
      return null;
    }
    return new ReadNumber(i, end, Form.RATIO, value, BigDecimal.ONE);
  }

  private boolean halfOfWhole(int i, int end, boolean of) {
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
  private boolean endsPhrase(int end) {
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
  private ReadNumber slashQuantity(int i) {
    var value = slashFraction(i);
    if (value == null) {
      return null;
    }
    return wholeOrUnit(i, i + 1, value);
  }

  private ReadNumber wholeOrUnit(int i, int end, BigDecimal value) {
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

  // ---- ratios

  /** "one in five", "2 out of 5", "12 per 100,000". */
  private ReadNumber ratio(ReadNumber number) {
    int j = number.end();
    if (!t.joined(j) || (!isWhole(number.value()) && !has(j, NumberWord.PER))) {
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
      if (k < 0) {
        return null;
      }
      per = true;
    }
    if (has(k, NumberWord.EVERY) && t.spaced(k)) {
      k++;
    }
    if (!t.joined(k)) {
      return null;
    }
    var whole = cardinalNumber(k, false);
    if (whole == null && per && (is(k, Cardinal.HUNDRED) || is(k, Cardinal.SCALE))) {
      whole = new ReadNumber(k, k + 1, Form.WORDS, value(k), BigDecimal.ONE);
    }
    if (whole == null || !isWhole(whole.value())) {
      return null;
    }
    if (!per && (number.value().signum() == 0 || number.value().compareTo(whole.value()) >= 0)) {
      return null;
    }
    if (per && whole.value().compareTo(HUNDRED) < 0) {
      return null;
    }
    if (touches(whole.end())) {
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
        exact(number.value(), whole.value()),
        BigDecimal.ONE);
  }

  /** The token after "per" or "for every" when only a short noun phrase stands before it. */
  private int perAfterNoun(int j) {
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

  private boolean baseAt(int i) {
    return t.spaced(i)
        && ((t.isNumber(i) && t.length(i) >= 3)
            || is(i, Cardinal.HUNDRED)
            || is(i, Cardinal.SCALE)
            || (has(i, NumberWord.ARTICLE) && isScaleWord(i + 1))
            || (startsSmall(i) && isScaleWord(i + 1)));
  }

  private boolean wordUnitAt(int i) {
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
  private boolean ratioBase(ReadNumber number, ReadNumber whole) {
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

  // ---- what stands around

  /** Whether a spelled number below hundred stands alone here. */
  boolean smallWord(int i) {
    return startsSmall(i);
  }

  /** Whether a word for a span of time stands here. */
  boolean timeWord(int i) {
    if (i >= t.size || !t.isWord(i)) {
      return false;
    }
    var unit = lexicon.units.at(t, i);
    return unit != null && unit.value().kind() == NumberLexicon.UnitKind.TIME;
  }

  /** Whether a unit's phrase stands here. */
  boolean unitAt(int i) {
    return lexicon.units.at(t, i) != null;
  }

  /** Whether a unit word, a scale or a currency word follows a number that ends before token i. */
  boolean measureFollows(int i) {
    int k = t.hyphen(i) ? i + 1 : i;
    if (!t.joined(k) || !t.isWord(k)) {
      return false;
    }
    if (scaleFollows(i)) {
      return true;
    }
    var unit = lexicon.units.at(t, k);
    if (unit != null) {
      boolean word =
          unit.value().kind() == NumberLexicon.UnitKind.WORD
              || unit.value().kind() == NumberLexicon.UnitKind.TIME;
      return word || (t.length(k) > 1 && !has(k, NumberWord.IN)) || t.glued(k);
    }
    var currency = lexicon.currencies.at(t, k);
    if (currency == null) {
      return false;
    }
    return switch (currency.value().kind()) {
      case WORD, MINOR, FAMILY, CODE -> true;
      default -> false;
    };
  }

  /** Whether a scale word stands here. */
  boolean isScale(int i) {
    return i >= 0 && i < t.size && t.isWord(i) && isScaleWord(i);
  }

  boolean scaleFollows(int i) {
    int k = t.hyphen(i) ? i + 1 : i;
    return t.joined(k) && t.isWord(k) && isScaleWord(k);
  }

  // ---- arithmetic

  static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** The quotient, exact where it ends within six digits, else to three significant digits. */
  static BigDecimal exact(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.compareTo(BigDecimal.valueOf(2)) == 0
        && numerator.compareTo(BigDecimal.ONE) == 0) {
      return HALF;
    }
    try {
      var quotient = numerator.divide(denominator);
      if (quotient.stripTrailingZeros().precision() <= 6) {
        return tidy(quotient);
      }
    } catch (ArithmeticException e) {
      // a third has no end: rounded below
    }
    return tidy(numerator.divide(denominator, THREE_DIGITS));
  }

  static BigDecimal tidy(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -40 ? stripped.setScale(0) : stripped;
  }
}
