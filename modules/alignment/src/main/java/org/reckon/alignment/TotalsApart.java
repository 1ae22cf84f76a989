package org.reckon.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** Keeps a total and the parts that its sentence lists in full from becoming one fact. */
final class TotalsApart implements ToDoubleBiFunction<Measure, Measure> {

  private final ToDoubleBiFunction<Measure, Measure> scorer;
  private final Set<Long> apart = new HashSet<>();

  /**
   * Reads the measures of one event, which are in document order.
   *
   * @param scorer scores the pairs that may be one fact
   */
  TotalsApart(List<Measure> measures, ToDoubleBiFunction<Measure, Measure> scorer) {
    this.scorer = scorer;
    var reports = new TreeMap<Integer, List<Measure>>();
    for (var measure : measures) {
      reports.computeIfAbsent(measure.document(), k -> new ArrayList<>()).add(measure);
    }
    for (var report : reports.values()) {
      if (report.size() <= FactLinks.LARGEST_REPORT) {
        for (var sum : ToldSums.all(report)) {
          separate(sum.total(), sum.parts());
        }
      }
    }
  }

  private void separate(Measure total, List<Measure> parts) {
    for (int i = 0; i < parts.size(); i++) {
      apart.add(key(total, parts.get(i)));
      for (int j = 0; j < i; j++) {
        apart.add(key(parts.get(j), parts.get(i)));
      }
    }
  }

  private static long key(Measure a, Measure b) {
    int low = Math.min(a.index(), b.index());
    int high = Math.max(a.index(), b.index());
    return (long) low << 32 | high;
  }

  @Override
  public double applyAsDouble(Measure a, Measure b) {
    return apart.contains(key(a, b)) ? PairScorer.IMPOSSIBLE : scorer.applyAsDouble(a, b);
  }
}
