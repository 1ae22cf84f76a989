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
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** How many scale words one number has at most: "millions of millions". */
  private static final int MOST_SCALES = 12;

  private final NumberTokens t;
  private final NumberLexicon lexicon;
  private final NumberDigits numbers;
  private final NumberFractions fractions;
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
    numbers = new NumberDigits(tokens, lexicon, this);
    fractions = new NumberFractions(tokens, lexicon, this, numbers);
  }

  /** Whether comparator words stand before the number that is read next. */
  void bounded(boolean comparatorBefore) {
    bounded = comparatorBefore;
  }

  boolean isBounded() {
    return bounded;
  }

  /** Whether a part of a whole begins at a token. */
  boolean isFraction(int k) {
    var number = read(k, false);
    return number != null && number.is(Form.RATIO);
  }

  /** The digits of a number token in ASCII, without group marks. */
  String plain(int j) {
    return numbers.plain(j);
  }

  /** The value of "3/4" or "1/40 of", or null where it is none. */
  BigDecimal slashFraction(int k) {
    return fractions.slashFraction(k);
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
    var fraction = fractions.fraction(i, number);
    if (fraction != null) {
      return fraction;
    }
    if (number != null) {
      var ratio = fractions.ratio(number);
      if (ratio != null) {
        return ratio;
      }
    }
    return number;
  }

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
      while (end < i + 2 * MOST_SCALES
          && has(end, NumberWord.OF)
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

  boolean isScaleWord(int i) {
    var cardinal = cardinal(i);
    return cardinal == Cardinal.HUNDRED
        || cardinal == Cardinal.SCALE
        || cardinal == Cardinal.PLURAL
        || (cardinal == Cardinal.GROUP && !t.isMark(i, ' ') && value(i).intValue() == 12);
  }

  private ReadNumber scaleRun(int begin, int first) {
    var value = value(first);
    int end = first + 1;
    while (end < first + MOST_SCALES
        && t.joined(end)
        && t.isWord(end)
        && (is(end, Cardinal.SCALE) || is(end, Cardinal.HUNDRED))) {
      value = value.multiply(value(end));
      end++;
    }
    return new ReadNumber(begin, end, Form.VAGUE, value, BigDecimal.ONE);
  }

  /** The state of a number that is being read. */
  enum Slot {
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
      if (t.isInteger(j) && slot == Slot.HUNDREDS) {
        // "3 hundred and 21"
        group = group.add(new BigDecimal(numbers.plain(j)));
        slot = Slot.CLOSED;
        j++;
        taken = true;
      } else if (t.isNumber(j)) {
        if (slot == Slot.EMPTY && (total == null || digitsGoOn(j, limit, digits))) {
          int[] after = new int[1];
          var value = numbers.digits(j, after);
          if (value == null) {
            break;
          }
          group = value;
          slot = Slot.DIGITS;
          digits = true;
          simple &= total == null;
          taken = true;
          j = after[0];
          var suffix = numbers.suffix(j, money);
          if (suffix == null) {
            suffix = numbers.spacedSuffix(j, money);
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
                && (end == j || (end == j - 1 && t.hyphen(end)))
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
        var more = fractions.decimalsOrFraction(j, group, slot, after);
        if (more != null) {
          group = more;
          slot = Slot.DIGITS;
          simple = simple && total == null;
          j = after[0];
          end = j;
        }
      } else if (slot == Slot.EMPTY && total != null) {
        int[] after = new int[] {j};
        var half = fractions.andFraction(j, after);
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
    if (t.spaced(j + 1) && (has(j + 1, NumberWord.PEOPLE) || is(j + 1, Cardinal.SCALE))) {
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

  boolean startsSmall(int i) {
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
