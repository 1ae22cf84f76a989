package org.reckon.claims;

import java.util.Locale;
import java.util.Map;

/** Reads the value and the unit of an age ("45-year-old", "aged seven", "six months old"). */
final class AgeWords {

  private static final Map<String, String> UNITS = Lexicon.table("age-units.tsv");
  private static final String YEARS = "a";

  private AgeWords() {}

  /** The age as a plain decimal; null where the words are none that can be read. */
  static String value(String text) {
    var parse = new QuantityParser().parse(firstNumber(text));
    var quantities = parse.quantities();
    return quantities.isEmpty() || quantities.get(0).low() == null
        ? null
        : quantities.get(0).low().toPlainString();
  }

  /** The UCUM code of the age's unit; years where it names none. */
  static String unit(String text) {
    for (var word : words(text)) {
      var unit = UNITS.get(word);
      if (unit != null) {
        return unit;
      }
    }
    return YEARS;
  }

  private static String firstNumber(String text) {
    for (var word : words(text)) {
      if (!new QuantityParser().parse(word).quantities().isEmpty()) {
        return word;
      }
    }
    return "";
  }

  private static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).split("[\\s\\-–]", -1);
  }
}
