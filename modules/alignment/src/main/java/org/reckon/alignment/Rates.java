package org.reckon.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exchange rates that an event's texts give themselves, by naming one amount in two currencies side
 * by side ("2 million euros ($2.6 million)"). No outside rate is ever used.
 */
final class Rates {

  private static final int CODE_LENGTH = 3;

  /** Code points between two amounts that name the same sum. */
  private static final int LARGEST_GAP = 14;

  /** No two currencies that news pair differ by more; larger quotients are no rates. */
  private static final BigDecimal LARGEST_RATE = BigDecimal.valueOf(20_000);

  /** By the codes of two currencies, one after the other. */
  private final Map<String, List<BigDecimal>> rates = new TreeMap<>();

  /** Reads the rates from the measures of one event, which are in document order. */
  static Rates of(List<Measure> measures) {
    var found = new Rates();
    for (int i = 1; i < measures.size(); i++) {
      var a = measures.get(i - 1);
      var b = measures.get(i);
      if (sideBySide(a, b)) {
        found.add(a.claim().unit(), b.claim().unit(), a.point(), b.point());
        found.add(b.claim().unit(), a.claim().unit(), b.point(), a.point());
      }
    }
    found.rates.values().forEach(Collections::sort);
    return found;
  }

  /** Whether two claims name one amount in two currencies. */
  static boolean sideBySide(Measure a, Measure b) {
    if (a.document() != b.document()
        || !a.dimension().equals("money")
        || !b.dimension().equals("money")
        || a.claim().unit().equals(b.claim().unit())) {
      return false;
    }
    int gap = b.claim().quantity().begin() - a.claim().quantity().end();
    return gap >= 0
        && gap <= LARGEST_GAP
        && a.type() == b.type()
        && a.point().signum() > 0
        && b.point().signum() > 0;
  }

  /** The middle rate from one currency to another; empty where no text gives one. */
  Optional<BigDecimal> rate(String from, String to) {
    if (from.equals(to)) {
      return Optional.of(BigDecimal.ONE);
    }
    var known = rates.get(from + to);
    return known == null ? throughAnother(from, to) : Optional.of(middle(known));
  }

  private Optional<BigDecimal> throughAnother(String from, String to) {
    for (var entry : rates.entrySet()) {
      var other = entry.getKey().substring(CODE_LENGTH);
      var second = rates.get(other + to);
      if (entry.getKey().startsWith(from) && second != null) {
        return Optional.of(
            middle(entry.getValue()).multiply(middle(second), MathContext.DECIMAL64));
      }
    }
    return Optional.empty();
  }

  private static BigDecimal middle(List<BigDecimal> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private void add(String from, String to, BigDecimal amount, BigDecimal other) {
    var rate = other.divide(amount, MathContext.DECIMAL64);
    if (rate.compareTo(LARGEST_RATE) < 0) {
      rates.computeIfAbsent(from + to, k -> new ArrayList<>()).add(rate);
    }
  }
}
