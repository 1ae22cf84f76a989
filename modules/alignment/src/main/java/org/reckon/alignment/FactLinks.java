package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckon.alignment.Breakdowns.Breakdown;

/**
 * Finds which facts of one event are parts of others, and which add up to a total. Both are links
 * across reports: an event of one report has none. Sums that fail are found in any report.
 */
final class FactLinks {

  /** Fact numbers of a part and its whole. */
  record ScopeLink(int part, int whole) {}

  /** Fact numbers of a total and its parts. */
  record SumLink(int total, List<Integer> parts) {}

  /** Fact numbers of a total and of the parts that a report says make it, and do not. */
  record MismatchLink(
      int total, List<Integer> parts, BigDecimal stated, BigDecimal added, int document) {}

  /** A link with its best score in any report. */
  private record Scored(ScopeLink link, double score) {}

  /** Figures of one report that are compared with each other. */
  static final int LARGEST_REPORT = 80;

  /** Above this a part may have another whole beside its first. */
  private static final double SURE = 1.5;

  private final Set<ScopeLink> scopes = new LinkedHashSet<>();
  private final Set<SumLink> sums = new LinkedHashSet<>();
  private final List<MismatchLink> mismatches = new ArrayList<>();

  /**
   * Links facts.
   *
   * @param facts the event's facts
   * @param standing the standing of its measures
   * @param weights what each feature of a pair says for or against part and whole
   */
  FactLinks(List<List<Measure>> facts, Standing standing, Map<PartFeature, Double> weights) {
    Map<Integer, Integer> factOf = new HashMap<>();
    var reports = reports(facts, factOf);
    reports.forEach(report -> findMismatches(report, factOf));
    if (reports.size() > 1) {
      var breakdowns = new ArrayList<Breakdown>();
      Map<ScopeLink, Double> scores = new HashMap<>();
      for (var report : reports) {
        var found = Breakdowns.of(report, factOf);
        breakdowns.addAll(found);
        var scorer = new PartScorer(report, found, standing, weights);
        for (var part : report) {
          for (var whole : report) {
            var link = new ScopeLink(factOf.get(part.index()), factOf.get(whole.index()));
            if (link.part != link.whole) {
              scores.merge(link, scorer.score(part, whole), Math::max);
            }
          }
        }
      }
      choose(scores);
      findSums(breakdowns, factOf);
    }
  }

  /** The measures of each report in document order; very long reports are left out. */
  static Collection<List<Measure>> reports(
      List<List<Measure>> facts, Map<Integer, Integer> factOf) {
    var reports = new TreeMap<Integer, List<Measure>>();
    for (int i = 0; i < facts.size(); i++) {
      for (var measure : facts.get(i)) {
        factOf.put(measure.index(), i);
        reports.computeIfAbsent(measure.document(), k -> new ArrayList<>()).add(measure);
      }
    }
    reports.values().forEach(r -> r.sort(Comparator.comparingInt(Measure::index)));
    return reports.values().stream().filter(r -> r.size() <= LARGEST_REPORT).toList();
  }

  List<ScopeLink> scopes() {
    return List.copyOf(scopes);
  }

  List<SumLink> sums() {
    return List.copyOf(sums);
  }

  /** Sums that one report states in full and that do not hold, also where it is the only one. */
  List<MismatchLink> mismatches() {
    return List.copyOf(mismatches);
  }

  private void findMismatches(List<Measure> report, Map<Integer, Integer> factOf) {
    for (var failed : ToldSums.failed(report)) {
      var total = failed.total();
      int whole = factOf.get(total.index());
      var parts = failed.parts().stream().map(p -> factOf.get(p.index())).distinct().toList();
      if (parts.size() == failed.parts().size() && !parts.contains(whole)) {
        var stated = total.claim().low();
        mismatches.add(new MismatchLink(whole, parts, stated, failed.added(), total.document()));
      }
    }
  }

  /** The surest links first; each part has one whole, or several that are all sure. */
  private void choose(Map<ScopeLink, Double> scores) {
    var order = new ArrayList<Scored>();
    scores.forEach(
        (link, score) -> {
          if (score > 0) {
            order.add(new Scored(link, score));
          }
        });
    order.sort(
        Comparator.comparingDouble((Scored s) -> -s.score)
            .thenComparingInt(s -> s.link.part)
            .thenComparingInt(s -> s.link.whole));
    Map<Integer, Set<Integer>> wholes = new HashMap<>();
    for (var scored : order) {
      int part = scored.link.part;
      int whole = scored.link.whole;
      boolean first = !wholes.containsKey(part);
      boolean told = above(part, wholes).contains(whole) || above(whole, wholes).contains(part);
      if ((first || scored.score > SURE) && !told) {
        scopes.add(scored.link);
        wholes.computeIfAbsent(part, k -> new HashSet<>()).add(whole);
      }
    }
  }

  /** All that a fact is a part of, directly or not. */
  private static Set<Integer> above(int fact, Map<Integer, Set<Integer>> wholes) {
    var found = new LinkedHashSet<Integer>();
    var open = new ArrayList<>(wholes.getOrDefault(fact, Set.of()));
    while (!open.isEmpty()) {
      int next = open.remove(open.size() - 1);
      if (found.add(next)) {
        open.addAll(wholes.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }

  /** Whether a longer list of parts makes the same total: another figure of it then. */
  private static boolean isWithin(SumLink sum, SumLink other) {
    return sum.total == other.total
        && other.parts.size() > sum.parts.size()
        && other.parts.containsAll(sum.parts);
  }

  private void findSums(List<Breakdown> breakdowns, Map<Integer, Integer> factOf) {
    for (var breakdown : breakdowns) {
      int total = factOf.get(breakdown.total().index());
      var parts = breakdown.parts().stream().map(p -> factOf.get(p.index())).sorted().toList();
      if (parts.stream().allMatch(p -> scopes.contains(new ScopeLink(p, total)))) {
        sums.add(new SumLink(total, parts));
      }
    }
    sums.removeIf(s -> sums.stream().anyMatch(other -> isWithin(s, other)));
  }
}
