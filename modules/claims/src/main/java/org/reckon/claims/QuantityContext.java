package org.reckon.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.Comparator;
import org.reckon.claims.ReadNumber.Form;

/** Gives units that the text leaves out or that only its country tells. */
final class QuantityContext {
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
    // points of a share
    if (t.joined(quantity.end)
        && reader.has(
            t.hyphen(quantity.end) ? quantity.end + 1 : quantity.end, NumberWord.POINTS)) {
      if ((last != null && isShare(last)) || pollAround(quantity)) {
        quantity.end = t.hyphen(quantity.end) ? quantity.end + 2 : quantity.end + 1;
        return "pp";
      }
      return "count";
    }
    // "45 and 50 mg", "12 to 15 per cent" told apart
    if (i + 1 < found.size()) {
      var next = found.get(i + 1);
      boolean and =
          next.begin == quantity.end + 1
              && (reader.has(quantity.end, NumberWord.AND)
                  || reader.has(quantity.end, NumberWord.TO)
                  || reader.has(quantity.end, NumberWord.OR));
      if (and
          && t.spaced(quantity.end)
          && next.unit != null
          && !next.unit.equals("count")
          && next.form != Form.RATIO
          && next.comparator == Comparator.EQUAL
          && t.end[next.end - 1] > t.end[next.numberEnd - 1]) {
        return next.unit;
      }
    }
    // magnitude
    if (quantity.form == Form.DIGITS && magnitude(quantity)) {
      return "magnitude";
    }
    if (last != null && last.unit != null && takesUnit(quantity, last)) {
      return last.unit;
    }
    return null;
  }

  private static boolean isShare(FoundQuantity quantity) {
    return "%".equals(quantity.unit) || "pp".equals(quantity.unit);
  }

  private boolean pollAround(FoundQuantity quantity) {
    for (int i = Math.max(0, quantity.begin - 12); i < Math.min(t.size, quantity.end + 8); i++) {
      if (reader.has(i, NumberWord.POLL)) {
        return true;
      }
    }
    return false;
  }

  private boolean magnitude(FoundQuantity quantity) {
    if (quantity.high != null && quantity.high.compareTo(java.math.BigDecimal.TEN) >= 0) {
      return false;
    }
    boolean decimal = quantity.low != null && quantity.low.scale() == 1;
    for (int i = quantity.end; i < Math.min(t.size, quantity.end + 2); i++) {
      if (reader.has(i, NumberWord.QUAKE) && t.joined(i) && decimal) {
        return true;
      }
    }
    for (int i = quantity.begin - 1; i >= Math.max(0, quantity.begin - 4); i--) {
      if (t.isWord(i) && t.form(i).toLowerCase(java.util.Locale.ROOT).startsWith("magnitude")) {
        return true;
      }
      if (t.isAnyMark(i, ".;")) {
        return false;
      }
    }
    return false;
  }

  /** "now stands at 74" after a percentage; "from 30" after euros. */
  private boolean takesUnit(FoundQuantity quantity, FoundQuantity last) {
    if (last.unit.equals("count") || last.unit.equals("ratio") || last.time) {
      return false;
    }
    int before = quantity.begin - 1;
    boolean lead =
        t.isWord(before)
            && t.spaced(quantity.begin)
            && switch (t.form(before)) {
              case "from", "to", "at", "than" -> true;
              default -> false;
            };
    if (!lead || quantity.begin - last.end > 20) {
      return false;
    }
    int next = quantity.end;
    boolean ends =
        next >= t.size
            || !t.joined(next)
            || (t.kind[next] == NumberTokens.MARK && !t.hyphen(next))
            || reader.has(next, NumberWord.FUNCTION)
            || reader.has(next, NumberWord.IN)
            || reader.has(next, NumberWord.AND)
            || reader.has(next, NumberWord.TO);
    return ends && quantity.form == Form.DIGITS;
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
