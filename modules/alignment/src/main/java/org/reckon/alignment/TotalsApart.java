package org.reckon.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Keeps a total and the parts that its sentence lists in full from becoming one fact. */
final class TotalsApart {

  private final Set<Long> apart = new HashSet<>();

  /** Reads the measures of one event, which are in document order. */
  TotalsApart(List<Measure> measures) {
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

  /** Whether the two are a total and its part, or two of its parts. */
  boolean areApart(Measure a, Measure b) {
    return apart.contains(key(a, b));
  }
}
