package org.reckon.claims;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.Comparator;
import org.reckon.claims.ReadNumber.Form;

/** Gives units that the text leaves out or that only its country tells. */
final class QuantityContext {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final NumberTokens t;
  private final NumberLexicon lexicon;
  private final NumberReader reader;

  QuantityContext(NumberTokens tokens, NumberLexicon lexicon, NumberReader reader) {
    t = tokens;
    this.lexicon = lexicon;
    this.reader = reader;
  }

  void complete(List<FoundQuantity> found) {
    boolean families = false;
    for (var quantity : found) {
      families |= quantity.family != null;
    }
    if (families) {
      families(found);
    }
    metresOrMillions(found);
    FoundQuantity last = null;
    for (int i = 0; i < found.size(); i++) {
      var quantity = found.get(i);
      if (quantity.unit == null) {
        if (quantity.form == Form.RATIO) {
          quantity.unit = "ratio";
        } else {
          quantity.unit = inherited(found, i, last);
        }
      }
      last = quantity;
    }
    for (var quantity : found) {
      if (quantity.unit == null) {
        quantity.unit = "count";
      }
    }
  }

  private String inherited(List<FoundQuantity> found, int i, FoundQuantity last) {
    var quantity = found.get(i);
    boolean shareNext =
        i + 1 < found.size()
            && isShare(found.get(i + 1))
            && found.get(i + 1).begin - quantity.end < 5;
    if (points(quantity)) {
      boolean share =
          !indexAround(quantity)
              && ((last != null && isShare(last) && quantity.begin - last.end < 40)
                  || shareNext
                  || pollAround(found, quantity));
      if (!share) {
        return "count";
      }
      quantity.end = t.hyphen(quantity.end) ? quantity.end + 2 : quantity.end + 1;
      return "pp";
    }
    if (marginOfError(quantity)) {
      return "pp";
    }
    String shared = ofPair(found, i);
    if (shared != null) {
      return shared;
    }
    if (quantity.form == Form.DIGITS && magnitude(quantity)) {
      return "magnitude";
    }
    if (last != null && last.unit != null && takesUnit(quantity, last)) {
      return last.unit;
    }
    if (quantity.form == Form.DIGITS && i + 1 < found.size()) {
      // "2,435,000 yen ($22,480) and 2,380,000 ($21,972)"
      var bracket = found.get(i + 1);
      if (bracket.begin == quantity.end + 1
          && t.isMark(quantity.end, '(')
          && isMoney(bracket)
          && t.isMark(bracket.end, ')')) {
        for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
          if (isMoney(found.get(j)) && !found.get(j).unit.equals(bracket.unit)) {
            return found.get(j).unit;
          }
        }
      }
    }
    var money = lastMoney(found, i);
    if (money != null && quantity.scaled && amount(quantity, money)) {
      return money.unit;
    }
    return moneyByWords(found, quantity);
  }

  private boolean points(FoundQuantity quantity) {
    int next = t.hyphen(quantity.end) ? quantity.end + 1 : quantity.end;
    boolean name = t.glued(next + 1) && t.isNumber(next + 1); // "point1"
    return t.joined(quantity.end) && reader.has(next, NumberWord.POINTS) && !name;
  }

  private static boolean isShare(FoundQuantity quantity) {
    return "%".equals(quantity.unit) || "pp".equals(quantity.unit);
  }

  private static boolean isMoney(FoundQuantity quantity) {
    String unit = quantity.unit;
    return unit != null
        && unit.length() == 3
        && Character.isUpperCase(unit.charAt(0))
        && Character.isUpperCase(unit.charAt(1))
        && Character.isUpperCase(unit.charAt(2));
  }

  /** Whether the points are those of a stock index. */
  private boolean indexAround(FoundQuantity quantity) {
    for (int i = Math.max(0, quantity.begin - 14); i < Math.min(t.size, quantity.end + 6); i++) {
      if (reader.has(i, NumberWord.INDEX)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words around speak of a poll or a vote, and not of a game. */
  private boolean pollAround(List<FoundQuantity> found, FoundQuantity quantity) {
    boolean lead = false;
    boolean decimal = quantity.low != null && quantity.low.scale() > 0;
    for (int i = Math.max(0, quantity.begin - 12); i < Math.min(t.size, quantity.end + 8); i++) {
      if (reader.has(i, NumberWord.VOTE)) {
        return true;
      }
      lead |= reader.has(i, NumberWord.POLL);
    }
    if (lead && decimal) {
      return true;
    }
    if (lead) {
      for (var other : found) {
        if (isShare(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean marginOfError(FoundQuantity quantity) {
    for (int i = quantity.begin - 1; i >= Math.max(0, quantity.begin - 4); i--) {
      if (t.is(i, "error")) {
        return true;
      }
    }
    return false;
  }

  /** "45 and 50 mg": the first of a pair has the unit of the second. */
  private String ofPair(List<FoundQuantity> found, int i) {
    if (i + 1 >= found.size()) {
      return null;
    }
    var quantity = found.get(i);
    var next = found.get(i + 1);
    boolean joined =
        next.begin == quantity.end + 1
            && t.spaced(quantity.end)
            && (reader.has(quantity.end, NumberWord.AND)
                || reader.has(quantity.end, NumberWord.TO)
                || reader.has(quantity.end, NumberWord.OR));
    boolean unitAfter =
        next.unit != null
            && !next.unit.equals("count")
            && next.form != Form.RATIO
            && t.end[next.end - 1] > t.end[next.numberEnd - 1];
    return joined && unitAfter && next.comparator == Comparator.EQUAL ? next.unit : null;
  }

  private boolean magnitude(FoundQuantity quantity) {
    var value = quantity.low == null ? quantity.high : quantity.low;
    if (value.compareTo(BigDecimal.TEN) >= 0 || value.signum() <= 0) {
      return false;
    }
    boolean decimal = value.scale() == 1;
    for (int i = quantity.end; i < Math.min(t.size, quantity.end + 6); i++) {
      if (!t.joined(i)) {
        break;
      }
      boolean near = i < quantity.end + 2;
      if (decimal && ((reader.has(i, NumberWord.QUAKE) && near) || isWord(i, "richter"))) {
        return true;
      }
    }
    for (int i = quantity.begin - 1; i >= Math.max(0, quantity.begin - 4); i--) {
      if (isWord(i, "magnitude") || isWord(i, "magnitudes")) {
        return true;
      }
      if (t.isAnyMark(i, ".;")) {
        break;
      }
    }
    // "slightly above the 6.3 reported": a magnitude was spoken of just before
    if (!decimal || (!phraseEnds(quantity.end) && !isWord(quantity.end, "reported"))) {
      return false;
    }
    for (int i = quantity.begin - 1; i >= Math.max(0, quantity.begin - 25); i--) {
      if (isWord(i, "magnitude")) {
        return true;
      }
      if (t.gap[i] == NumberTokens.BREAK) {
        return false;
      }
    }
    return false;
  }

  private boolean isWord(int i, String word) {
    return t.is(i, word);
  }

  /** Whether no noun follows that the number could count. */
  private boolean phraseEnds(int next) {
    return next >= t.size
        || !t.joined(next)
        || (t.kind[next] == NumberTokens.MARK && !t.hyphen(next))
        || reader.has(next, NumberWord.FUNCTION)
        || reader.has(next, NumberWord.BE)
        || reader.has(next, NumberWord.IN)
        || reader.has(next, NumberWord.AND)
        || reader.has(next, NumberWord.TO)
        || reader.has(next, NumberWord.OR)
        || reader.has(next, NumberWord.OF);
  }

  /** "now stands at 74" after a percentage; "from 30" after euros. */
  private boolean takesUnit(FoundQuantity quantity, FoundQuantity last) {
    boolean share = last.unit.equals("%");
    if ((!share && !isMoney(last)) || quantity.form != Form.DIGITS || quantity.scaled) {
      return false;
    }
    if (quantity.begin - last.end > 20
        || !phraseEnds(quantity.end)
        || isWord(quantity.end, "the")) {
      return false;
    }
    int before = quantity.begin - 1;
    boolean lead =
        t.isWord(before)
            && t.spaced(quantity.begin)
            && (isWord(before, "from")
                || isWord(before, "to")
                || isWord(before, "at")
                || isWord(before, "than")
                || quantity.comparator == Comparator.ABOVE);
    return lead && alike(quantity, last);
  }

  /** Whether two values can be two states of one thing. */
  private static boolean alike(FoundQuantity quantity, FoundQuantity last) {
    var one = quantity.low == null ? quantity.high : quantity.low;
    var two = last.low == null ? last.high : last.low;
    if (one == null || two == null || one.signum() <= 0 || two.signum() <= 0) {
      return false;
    }
    var six = BigDecimal.valueOf(6);
    return one.compareTo(two.multiply(six)) <= 0 && two.compareTo(one.multiply(six)) <= 0;
  }

  /** The money named before, with nothing but shares, money and bare millions since. */
  private static FoundQuantity lastMoney(List<FoundQuantity> found, int i) {
    for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
      var earlier = found.get(j);
      if (isMoney(earlier)) {
        return earlier;
      }
      if (!isShare(earlier) && !earlier.time && !"count".equals(earlier.unit)) {
        return null;
      }
      if ("count".equals(earlier.unit) && earlier.scaled) {
        return null;
      }
    }
    return null;
  }

  /** Whether bare millions are money because the amount before was and no noun follows. */
  private boolean amount(FoundQuantity quantity, FoundQuantity money) {
    if (quantity.begin - money.end > 45 || !money.scaled) {
      return false;
    }
    int next = quantity.end;
    if (isWord(next, "of") || isWord(next, "people")) {
      return false;
    }
    return phraseEnds(next)
        || isWord(next, "direct")
        || isWord(next, "indirect")
        || isWord(next, "expected")
        || isWord(next, "earlier");
  }

  /** "lost billions", "billions of government money". */
  private String moneyByWords(List<FoundQuantity> found, FoundQuantity quantity) {
    if (quantity.form != Form.VAGUE || quantity.low.compareTo(MILLION) < 0) {
      return null;
    }
    boolean money = false;
    int next = quantity.end;
    if (reader.has(next, NumberWord.OF)) {
      for (int i = next + 1; i < next + 4; i++) {
        money |= isWord(i, "money") || isWord(i, "funds") || isWord(i, "cash");
      }
    } else {
      money = reader.has(quantity.begin - 1, NumberWord.MONEY_VERB) && !countFollows(next);
    }
    if (!money) {
      return null;
    }
    FoundQuantity nearest = null;
    for (var other : found) {
      if (isMoney(other)
          && (nearest == null
              || Math.abs(other.begin - quantity.begin)
                  < Math.abs(nearest.begin - quantity.begin))) {
        nearest = other;
      }
    }
    return nearest == null ? "USD" : nearest.unit;
  }

  private boolean countFollows(int next) {
    return !phraseEnds(next) && !reader.has(next, NumberWord.EVERY);
  }

  /** "up from 38m" after "77m euros" is millions of euros and no length. */
  private void metresOrMillions(List<FoundQuantity> found) {
    FoundQuantity last = null;
    for (var quantity : found) {
      boolean metres =
          "m".equals(quantity.unit)
              && quantity.form == Form.DIGITS
              && quantity.end == quantity.numberEnd + 1
              && t.glued(quantity.numberEnd)
              && t.is(quantity.numberEnd, "m");
      if (metres
          && last != null
          && last.scaled
          && quantity.begin - last.end < 30
          && phraseEnds(quantity.end)) {
        quantity.low = times(quantity.low);
        quantity.high = times(quantity.high);
        quantity.unit = last.unit;
        quantity.scaled = true;
      }
      if (!isShare(quantity)) {
        last = quantity;
      }
    }
  }

  private static BigDecimal times(BigDecimal value) {
    return value == null ? null : NumberReader.tidy(value.multiply(MILLION));
  }

  /** Rupees, pesos and the like are those of the country that the text speaks of most. */
  private void families(List<FoundQuantity> found) {
    Map<String, Integer> mentions = new HashMap<>();
    for (int i = 0; i < t.size; i++) {
      String country = lexicon.country(t.word[i]);
      if (country != null && t.capitalised(i)) {
        mentions.merge(country, 1, Integer::sum);
      }
    }
    for (var quantity : found) {
      if (quantity.family == null) {
        continue;
      }
      int most = 0;
      String code = quantity.unit;
      var countries = mentions.keySet().stream().sorted().toList();
      for (String country : countries) {
        String own = lexicon.currencyOf(country, quantity.family);
        int count = mentions.get(country);
        if (own != null && count > most) {
          most = count;
          code = own;
        }
      }
      quantity.unit = code;
    }
  }
}
