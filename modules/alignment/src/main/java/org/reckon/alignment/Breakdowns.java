package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reckon.api.record.Comparator;

/** Finds figures of one report that stand together and make another of its figures exactly. */
final class Breakdowns {

  /**
   * Figures that make a total.
   *
   * @param total the total
   * @param parts two to eight others in document order
   */
  record Breakdown(Measure total, List<Measure> parts) {

    /** Whether all stand in one sentence. */
    boolean inOneSentence() {
      return parts.stream().allMatch(p -> sameSentence(p, total));
    }

    /** Code points from the first to the last figure. */
    int span() {
      int first = begin(total);
      int last = first;
      for (var part : parts) {
        first = Math.min(first, begin(part));
        last = Math.max(last, begin(part));
      }
      return last - first;
    }
  }

  private static final int MOST_PARTS = 8;

  /** Code points between parts that stand together. */
  private static final int STEP = 200;

  /** Code points between a total and its nearest part. */
  private static final int REACH = 600;

  private Breakdowns() {}

  /** The breakdowns in a report, whose measures are in document order. */
  static List<Breakdown> of(List<Measure> report, Map<Integer, Integer> factOf) {
    var found = new ArrayList<Breakdown>();
    for (var total : report) {
      if (isExact(total)) {
        var rest =
            report.stream()
                .filter(m -> isExact(m) && !Objects.equals(fact(m, factOf), fact(total, factOf)))
                .toList();
        for (int i = 0; i + 1 < rest.size(); i++) {
          addFrom(rest, i, total, factOf, found);
        }
      }
    }
    return found;
  }

  private static Integer fact(Measure measure, Map<Integer, Integer> factOf) {
    return factOf.get(measure.index());
  }

  private static void addFrom(
      List<Measure> rest,
      int start,
      Measure total,
      Map<Integer, Integer> factOf,
      List<Breakdown> found) {
    Set<Integer> facts = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = start; i < Math.min(rest.size(), start + MOST_PARTS); i++) {
      var part = rest.get(i);
      boolean near = i == start || begin(part) - begin(rest.get(i - 1)) <= STEP;
      boolean fits = part.dimension().equals(total.dimension()) && alike(part, total);
      if (!near || !fits || !facts.add(fact(part, factOf))) {
        return;
      }
      sum = sum.add(part.point());
      int order = sum.compareTo(total.point());
      if (order > 0) {
        return;
      }
      var parts = rest.subList(start, i + 1);
      if (order == 0 && parts.size() > 1 && distance(total, parts) <= REACH) {
        found.add(new Breakdown(total, List.copyOf(parts)));
      }
    }
  }

  private static int distance(Measure total, List<Measure> parts) {
    int least = Integer.MAX_VALUE;
    for (var part : parts) {
      least = Math.min(least, Math.abs(begin(part) - begin(total)));
    }
    return least;
  }

  private static boolean alike(Measure part, Measure total) {
    return Objects.equals(part.period(), total.period())
        && (part.countsPeople() == total.countsPeople()
            || part.head() == null
            || total.head() == null
            || part.head().equals(total.head()));
  }

  private static boolean isExact(Measure measure) {
    return measure.claim().comparator() == Comparator.EQUAL && measure.point().signum() > 0;
  }

  static int begin(Measure measure) {
    return measure.claim().quantity().begin();
  }

  static boolean sameSentence(Measure a, Measure b) {
    var first = a.claim().sentence();
    var second = b.claim().sentence();
    return first != null && second != null && first.begin() == second.begin();
  }
}
