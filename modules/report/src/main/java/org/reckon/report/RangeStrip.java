package org.reckon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Status;

/**
 * The figures of a fact on one axis, a row a distinct figure. All places are percent of the axis.
 *
 * @param rows the rows
 * @param ticks the axis's ticks
 * @param logarithmic whether the axis is logarithmic
 * @param left how many figures are not drawn: another unit, or too many rows
 * @param words the strip in words
 */
record RangeStrip(List<Row> rows, List<Tick> ticks, boolean logarithmic, int left, String words) {

  private static final int MOST_ROWS = 16;
  private static final int LONGEST_LABEL = 20;
  private static final double MARGIN = 5;
  private static final double LOGARITHMIC_FROM = 100;
  private static final int ROW_HEIGHT = 22;

  /**
   * A figure.
   *
   * @param label the value in symbols
   * @param carriers how many documents
   * @param denied whether they deny it
   * @param from the mark, or where the line begins
   * @param to where the line ends; null where there is no line
   * @param openLow whether the line goes on below
   * @param openHigh whether the line goes on above
   * @param style exact, approximate, bound, range or vague
   * @param y the row's middle in pixels
   */
  record Row(
      String label,
      int carriers,
      boolean denied,
      String from,
      String to,
      boolean openLow,
      boolean openHigh,
      String style,
      int y) {

    /** What follows the number of documents. */
    String noun() {
      return carriers == 1 ? " document" : " documents";
    }

    /** Where the end of a line begins. */
    int top() {
      return y - 6;
    }

    /** Where the end of a line stops. */
    int bottom() {
      return y + 6;
    }

    /** The style of a mark that is no exact figure. */
    String hollow() {
      return style.equals("exact") ? "" : "hollow";
    }
  }

  /**
   * A tick.
   *
   * @param at its place
   * @param label its value
   */
  record Tick(String at, String label) {}

  private record Figure(
      Comparator comparator, BigDecimal low, BigDecimal high, boolean denied, String label) {
    static Figure of(ClaimRecord claim) {
      return new Figure(
          claim.comparator(),
          stripped(claim.low()),
          stripped(claim.high()),
          claim.status() == Status.DENIED,
          label(claim));
    }

    /** The value in symbols; of a vague figure the words, which say more than a number. */
    private static String label(ClaimRecord claim) {
      return claim.comparator() == Comparator.VAGUE
          ? ShownText.shortened(claim.quantity().text().toLowerCase(Locale.ROOT), LONGEST_LABEL)
          : Figures.inSymbols(claim.comparator(), stripped(claim.low()), stripped(claim.high()));
    }

    private static BigDecimal stripped(BigDecimal value) {
      return value == null ? null : value.stripTrailingZeros();
    }
  }

  /** The axis's height with all rows, in pixels. */
  int height() {
    return rows.size() * ROW_HEIGHT + 26;
  }

  /** How many figures are not drawn, in words. */
  String leftWords() {
    return Words.count(left, "figure");
  }

  /** Where the axis's line runs, in pixels. */
  int axis() {
    return rows.size() * ROW_HEIGHT + 6;
  }

  /**
   * Draws claims.
   *
   * @param claims the claims in the order of the rows
   * @param unit the axis's unit; claims with another are left out
   * @return the strip; null where there are not two figures to compare
   */
  static RangeStrip of(List<ClaimRecord> claims, String unit) {
    var figures = new LinkedHashMap<Figure, Set<String>>();
    int left = 0;
    for (var claim : claims) {
      if (isDrawable(claim, unit)) {
        figures.computeIfAbsent(Figure.of(claim), key -> new LinkedHashSet<>()).add(claim.doc());
      } else {
        left++;
      }
    }
    if (figures.size() < 2) {
      return null;
    }
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (var figure : figures.keySet()) {
      for (var value : new BigDecimal[] {figure.low(), figure.high()}) {
        if (value != null) {
          least = Math.min(least, value.doubleValue());
          most = Math.max(most, value.doubleValue());
        }
      }
    }
    var axis = new Axis(least, most, least > 0 && most / least > LOGARITHMIC_FROM);
    var rows = new ArrayList<Row>();
    var words = new StringBuilder();
    for (var entry : figures.entrySet()) {
      if (rows.size() == MOST_ROWS) {
        left += figures.size() - MOST_ROWS;
        break;
      }
      var row = row(entry, axis, rows.size() * ROW_HEIGHT + ROW_HEIGHT / 2);
      rows.add(row);
      words.append(words.length() == 0 ? "" : "; ").append(row.label());
      words.append(" in ").append(Words.count(row.carriers(), "document"));
      words.append(row.denied() ? ", denied" : "");
    }
    return new RangeStrip(rows, axis.ticks(), axis.logarithmic(), left, words.toString());
  }

  private static boolean isDrawable(ClaimRecord claim, String unit) {
    boolean bounded = claim.low() != null || claim.high() != null;
    return bounded
        && java.util.Objects.equals(claim.unit(), unit)
        && isFinite(claim.low())
        && isFinite(claim.high());
  }

  private static boolean isFinite(BigDecimal value) {
    return value == null || Math.abs(value.doubleValue()) < 1e30;
  }

  private static Row row(Map.Entry<Figure, Set<String>> entry, Axis axis, int y) {
    var figure = entry.getKey();
    var low = figure.low() == null ? figure.high() : figure.low();
    var high = figure.high() == null ? figure.low() : figure.high();
    boolean openHigh = figure.high() == null;
    boolean openLow = figure.low() == null;
    boolean line = openHigh || openLow || low.compareTo(high) != 0;
    return new Row(
        figure.label(),
        entry.getValue().size(),
        figure.denied(),
        openLow ? percent(0) : axis.place(low),
        line ? (openHigh ? percent(100) : axis.place(high)) : null,
        openLow,
        openHigh,
        switch (figure.comparator()) {
          case EQUAL -> "exact";
          case ABOUT -> "approximate";
          case VAGUE -> "vague";
          case RANGE -> "range";
          case ABOVE, AT_LEAST, BELOW, AT_MOST -> "bound";
        },
        y);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  /** From values to places. */
  private record Axis(double least, double most, boolean logarithmic) {

    String place(BigDecimal value) {
      return percent(at(value.doubleValue()));
    }

    private double at(double value) {
      if (most <= least) {
        return 50;
      }
      double share =
          logarithmic
              ? Math.log(value / least) / Math.log(most / least)
              : (value - least) / (most - least);
      return MARGIN + share * (100 - 2 * MARGIN);
    }

    List<Tick> ticks() {
      var ticks = new ArrayList<Tick>();
      if (most <= least) {
        ticks.add(tick(BigDecimal.valueOf(least)));
      } else if (logarithmic) {
        int first = (int) Math.ceil(Math.log10(least) - 1e-9);
        int last = (int) Math.floor(Math.log10(most) + 1e-9);
        int step = Math.max(1, (last - first + 3) / 4);
        for (int power = first; power <= last; power += step) {
          ticks.add(tick(BigDecimal.ONE.scaleByPowerOfTen(power)));
        }
      } else {
        var step = step(most - least);
        var value = multiple(step);
        for (int i = 0; i < 6 && value.doubleValue() <= most; i++) {
          ticks.add(tick(value));
          value = value.add(step);
        }
      }
      return ticks;
    }

    private BigDecimal multiple(BigDecimal step) {
      double count = Math.ceil(least / step.doubleValue() - 1e-9);
      return step.multiply(BigDecimal.valueOf((long) Math.min(Math.max(count, -1e15), 1e15)));
    }

    /** A round step that gives two to five ticks. */
    private static BigDecimal step(double range) {
      int power = (int) Math.floor(Math.log10(range));
      var unit = BigDecimal.ONE.scaleByPowerOfTen(power);
      double share = range / unit.doubleValue();
      var factor = share >= 5 ? "2" : share >= 2 ? "1" : "0.5";
      return unit.multiply(new BigDecimal(factor));
    }

    private Tick tick(BigDecimal value) {
      return new Tick(percent(at(value.doubleValue())), Figures.number(value));
    }
  }
}
