package org.reckon.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import org.reckon.api.record.Comparator;

/** How the values of two claims of one dimension stand to each other, time and source aside. */
final class Values {

  /** What two values come to. */
  enum Match {
    EQUAL,
    ROUNDED,
    COMPATIBLE,
    DIFFERENT
  }

  private static final BigDecimal ROUNDING = new BigDecimal("0.03");

  /** Fractions in words ("a fifth") are rougher than figures. */
  private static final BigDecimal FRACTION_ROUNDING = new BigDecimal("0.06");

  /** What is left over where a text has converted a figure itself. */
  private static final BigDecimal CONVERSION = new BigDecimal("0.0005");

  /** The scale of a value that is written in thousands. */
  private static final int THOUSANDS = -3;

  private final Rates rates;

  Values(Rates rates) {
    this.rates = rates;
  }

  /** Compares two claims of one dimension. */
  Match compare(Measure a, Measure b) {
    var rate = rates.rate(b.claim().unit(), a.claim().unit());
    boolean converted = !a.claim().unit().equals(b.claim().unit());
    BigDecimal factor = BigDecimal.ONE;
    if (converted && a.dimension().equals("money")) {
      if (rate.isEmpty()) {
        return Match.DIFFERENT;
      }
      factor = rate.get();
    }
    var x = a.point();
    var y = times(b.point(), factor);
    boolean sameHigh = equal(a.high(), times(b.high(), factor), converted);
    boolean sameLow = equal(a.low(), times(b.low(), factor), converted);
    var left = a.claim().comparator();
    var right = b.claim().comparator();
    boolean exchanged = converted && a.dimension().equals("money");
    if (left == right && sameLow && sameHigh && !exchanged) {
      return Match.EQUAL;
    }
    if (areRounded(a, b, x, y, converted)) {
      return Match.ROUNDED;
    }
    return overlap(a, b, factor) ? Match.COMPATIBLE : Match.DIFFERENT;
  }

  /** The later value minus the earlier one. */
  int order(Measure a, Measure b) {
    var factor = rates.rate(b.claim().unit(), a.claim().unit()).orElse(BigDecimal.ONE);
    return a.point().compareTo(times(b.point(), factor));
  }

  private boolean areRounded(Measure a, Measure b, BigDecimal x, BigDecimal y, boolean converted) {
    var left = a.claim().comparator();
    var right = b.claim().comparator();
    if (isInterval(left) || isInterval(right)) {
      return false;
    }
    boolean approximate = isApproximate(left) || isApproximate(right);
    if (x.compareTo(y) == 0) {
      return approximate || converted;
    }
    boolean fraction = a.claim().unit().equals("ratio") || b.claim().unit().equals("ratio");
    if (difference(x, y).compareTo(fraction ? FRACTION_ROUNDING : ROUNDING) > 0) {
      return false;
    }
    if ((left == Comparator.ABOVE && x.compareTo(y) > 0)
        || (right == Comparator.ABOVE && y.compareTo(x) > 0)) {
      return false;
    }
    return approximate || fraction || converted || visiblyRounded(a, b);
  }

  /**
   * Whether one value is written less exactly than the other, which rounds to it, or both are
   * rounded to thousands or more.
   */
  private static boolean visiblyRounded(Measure a, Measure b) {
    var left = a.claim().low() == null ? a.claim().high() : a.claim().low();
    var right = b.claim().low() == null ? b.claim().high() : b.claim().low();
    int coarser = Math.min(scale(left), scale(right));
    if (scale(left) == scale(right)) {
      return coarser <= THOUSANDS;
    }
    var step = BigDecimal.ONE.scaleByPowerOfTen(-coarser);
    return left.subtract(right).abs().compareTo(step) < 0;
  }

  private static int scale(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
  }

  private boolean overlap(Measure a, Measure b, BigDecimal factor) {
    var lowest = a.low() == null ? null : slack(a, a.low(), -1);
    var highest = highEnd(a, a.high());
    var otherLow = b.low() == null ? null : slack(b, times(b.low(), factor), -1);
    var otherHigh = highEnd(b, times(b.high(), factor));
    boolean above = lowest != null && otherHigh != null && isAbove(lowest, otherHigh, a, b);
    boolean below = otherLow != null && highest != null && isAbove(otherLow, highest, b, a);
    return !above && !below;
  }

  /** A strict bound excludes its own value. */
  private static boolean isAbove(BigDecimal low, BigDecimal high, Measure a, Measure b) {
    int order = low.compareTo(high);
    boolean strict =
        a.claim().comparator() == Comparator.ABOVE || b.claim().comparator() == Comparator.BELOW;
    return order > 0 || (order == 0 && strict);
  }

  private static BigDecimal highEnd(Measure measure, BigDecimal high) {
    return high == null || measure.claim().comparator() == Comparator.VAGUE
        ? null
        : slack(measure, high, 1);
  }

  /** Approximate figures reach a little to both sides. */
  private static BigDecimal slack(Measure measure, BigDecimal end, int sign) {
    var comparator = measure.claim().comparator();
    if (comparator != Comparator.ABOUT && comparator != Comparator.VAGUE) {
      return end;
    }
    return end.add(end.multiply(ROUNDING).multiply(BigDecimal.valueOf(sign)));
  }

  private static boolean isApproximate(Comparator comparator) {
    return comparator == Comparator.ABOUT
        || comparator == Comparator.ABOVE
        || comparator == Comparator.BELOW;
  }

  private static boolean isInterval(Comparator comparator) {
    return comparator == Comparator.RANGE
        || comparator == Comparator.VAGUE
        || comparator == Comparator.AT_LEAST
        || comparator == Comparator.AT_MOST;
  }

  private static boolean equal(BigDecimal a, BigDecimal b, boolean converted) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0 || (converted && difference(a, b).compareTo(CONVERSION) <= 0);
  }

  /** The difference as a share of the larger value. */
  static BigDecimal difference(BigDecimal a, BigDecimal b) {
    var larger = a.abs().max(b.abs());
    return larger.signum() == 0
        ? BigDecimal.ZERO
        : a.subtract(b).abs().divide(larger, MathContext.DECIMAL64);
  }

  private static BigDecimal times(BigDecimal value, BigDecimal factor) {
    return value == null ? null : value.multiply(factor);
  }
}
