package org.reckon.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exchange rates that an event's texts give themselves, by naming one amount in two currencies side
 * by side ("2 million euros ($2.6 million)"). No outside rate is ever used.
 */
final class Rates {

  /** Code points between two amounts that name the same sum. */
  private static final int LARGEST_GAP = 14;

  /** No two currencies that news pair differ by more; larger quotients are no rates. */
  private static final BigDecimal LARGEST_RATE = BigDecimal.valueOf(20_000);

  private final Map<String, List<BigDecimal>> rates = new HashMap<>();

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
    return known == null ? Optional.empty() : Optional.of(known.get(known.size() / 2));
  }

  private void add(String from, String to, BigDecimal amount, BigDecimal other) {
    var rate = other.divide(amount, MathContext.DECIMAL64);
    if (rate.compareTo(LARGEST_RATE) < 0) {
      rates.computeIfAbsent(from + to, k -> new ArrayList<>()).add(rate);
    }
  }
}
