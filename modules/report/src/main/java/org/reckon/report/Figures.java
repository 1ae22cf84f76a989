package org.reckon.report;

import java.math.BigDecimal;
import java.util.List;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;

/** Says values in words and in symbols. */
final class Figures {

  private static final int MOST_DIGITS = 40;
  private static final List<String> SCALES = List.of(" million", " billion", " trillion");

  private Figures() {}

  /** The value of a claim in words: "more than 740", "about USD 3.5 billion", "10 to 15 km". */
  static String inWords(ClaimRecord claim) {
    var low = claim.low() == null ? "?" : number(claim.low());
    var high = claim.high() == null ? "?" : number(claim.high());
    var unit = claim.unit();
    return switch (claim.comparator()) {
      case EQUAL -> Units.with(claim.low() == null ? high : low, unit);
      case ABOVE -> "more than " + Units.with(low, unit);
      case AT_LEAST -> "at least " + Units.with(low, unit);
      case BELOW -> "less than " + Units.with(high, unit);
      case AT_MOST -> "at most " + Units.with(high, unit);
      case ABOUT -> "about " + Units.with(claim.low() == null ? high : low, unit);
      case RANGE -> Units.with(low + " to " + high, unit);
      case VAGUE -> "vague, from " + Units.with(low, unit);
    };
  }

  /** Whether a figure is the lesser of two; not where one of them has no value. */
  static boolean isLess(ClaimRecord a, ClaimRecord b) {
    var first = a.low() == null ? a.high() : a.low();
    var second = b.low() == null ? b.high() : b.low();
    return first != null && second != null && first.compareTo(second) < 0;
  }

  /** The value in symbols: "&gt; 740", "≈ 3.5 billion", "10–15", "100 …"; without the unit. */
  static String inSymbols(Comparator comparator, BigDecimal low, BigDecimal high) {
    var from = low == null ? "?" : number(low);
    var to = high == null ? "?" : number(high);
    return switch (comparator) {
      case EQUAL -> low == null ? to : from;
      case ABOVE -> "> " + from;
      case AT_LEAST -> "≥ " + from;
      case BELOW -> "< " + to;
      case AT_MOST -> "≤ " + to;
      case ABOUT -> "≈ " + (low == null ? to : from);
      case RANGE -> from + "–" + to;
      case VAGUE -> from + " …";
    };
  }

  /**
   * From the lowest to the highest figure: "740 to 973"; one figure where they are the same.
   *
   * @param low null where no claim states one
   * @param high null where no claim states one
   */
  static String spread(BigDecimal low, BigDecimal high, String unit) {
    if (low == null && high == null) {
      return "";
    }
    if (low == null) {
      return "up to " + Units.with(number(high), unit);
    }
    if (high == null) {
      return Units.with(number(low), unit) + " or more";
    }
    if (low.compareTo(high) == 0) {
      return Units.with(number(low), unit);
    }
    return Units.with(number(low) + " to " + number(high), unit);
  }

  /** A number with its thousands parted; round millions and more in words. */
  static String number(BigDecimal value) {
    var plain = value.stripTrailingZeros();
    if (plain.signum() == 0) {
      return "0";
    }
    // an exponent from a hostile file must not become a gigabyte of zeros
    if (plain.precision() - (long) plain.scale() > MOST_DIGITS || plain.scale() > MOST_DIGITS) {
      return plain.precision() > MOST_DIGITS
          ? plain.round(new java.math.MathContext(MOST_DIGITS)) + "…"
          : plain.toString();
    }
    int size = plain.precision() - plain.scale();
    int scale = Math.min((size - 1) / 3 - 2, SCALES.size() - 1);
    if (scale >= 0 && plain.precision() <= 4) {
      var scaled = plain.movePointLeft(3 * (scale + 2)).stripTrailingZeros();
      return grouped(scaled.toPlainString()) + SCALES.get(scale);
    }
    return grouped(plain.toPlainString());
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int begin = plain.startsWith("-") ? 1 : 0;
    var grouped = new StringBuilder(begin == 1 ? "−" : "");
    for (int i = begin; i < end; i++) {
      if (i > begin && (end - i) % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(plain.charAt(i));
    }
    return grouped.append(plain, end, plain.length()).toString();
  }
}
