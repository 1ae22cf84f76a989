package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Status;

/** Finds which facts of one event are parts of others, and which add up to a total. */
final class FactLinks {

  /** Fact numbers of a part and its whole. */
  record ScopeLink(int part, int whole) {}

  /** Fact numbers of a total and its parts. */
  record SumLink(int total, List<Integer> parts) {}

  /** Facts of one report that are compared with each other. */
  private static final int LARGEST_REPORT = 80;

  private static final int MOST_PARTS = 8;

  /** Code points between a part and the whole that it belongs to. */
  private static final int REACH = 600;

  private final List<List<Measure>> facts;
  private final Set<ScopeLink> scopes = new LinkedHashSet<>();
  private final Set<SumLink> sums = new LinkedHashSet<>();

  FactLinks(List<List<Measure>> facts) {
    this.facts = facts;
    var reports = new TreeMap<Integer, List<Measure>>();
    Map<Integer, Integer> factOf = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      for (var measure : facts.get(i)) {
        factOf.put(measure.index(), i);
        boolean counts =
            measure.dimension().equals("count") && measure.claim().status() != Status.PROJECTED;
        if (counts) {
          reports.computeIfAbsent(measure.document(), k -> new ArrayList<>()).add(measure);
        }
      }
    }
    for (var report : reports.values()) {
      report.sort(java.util.Comparator.comparingInt(Measure::index));
      if (report.size() <= LARGEST_REPORT) {
        findScopes(report, factOf);
      }
    }
    for (var report : reports.values()) {
      if (report.size() <= LARGEST_REPORT) {
        findSums(report, factOf);
      }
    }
  }

  List<ScopeLink> scopes() {
    return List.copyOf(scopes);
  }

  List<SumLink> sums() {
    return List.copyOf(sums);
  }

  /** Each part goes to the smallest whole that its own report gives. */
  private void findScopes(List<Measure> report, Map<Integer, Integer> factOf) {
    for (var part : report) {
      Measure best = null;
      for (var whole : report) {
        int p = factOf.get(part.index());
        int w = factOf.get(whole.index());
        if (p != w
            && areNear(part, whole)
            && isPart(part, whole)
            && !scopes.contains(new ScopeLink(w, p))) {
          boolean closer = best == null || whole.point().compareTo(best.point()) < 0;
          best = closer ? whole : best;
        }
      }
      if (best != null) {
        scopes.add(new ScopeLink(factOf.get(part.index()), factOf.get(best.index())));
      }
    }
  }

  private static boolean areNear(Measure part, Measure whole) {
    int distance = part.claim().quantity().begin() - whole.claim().quantity().begin();
    return Math.abs(distance) <= REACH;
  }

  private static boolean isPart(Measure part, Measure whole) {
    boolean smaller = part.point().compareTo(whole.point()) < 0 && part.point().signum() > 0;
    if (!smaller
        || !Objects.equals(part.period(), whole.period())
        || !part.countsPeople()
        || !whole.countsPeople()) {
      return false;
    }
    boolean sameType = part.type() == whole.type();
    boolean wider = isWider(part, whole);
    if (sameType) {
      return wider
          && (isSubPopulation(part, whole) || isSubPlace(part, whole) || isCondition(part, whole));
    }
    boolean condition =
        part.type() == EventType.HOSPITALISATION && whole.type() == EventType.INJURY;
    boolean deadAmongShot =
        part.type() == EventType.DEATH
            && whole.type() == EventType.INJURY
            && "shoot".equals(whole.eventClass());
    return wider && !whole.besides() && (condition || deadAmongShot);
  }

  /** The whole counts people in general, or the same people. */
  private static boolean isWider(Measure part, Measure whole) {
    boolean general = whole.population() == null || whole.population().kind() == Words.Kind.PEOPLE;
    return general || Objects.equals(part.population(), whole.population());
  }

  private static boolean isSubPopulation(Measure part, Measure whole) {
    boolean general = whole.population() == null || whole.population().kind() == Words.Kind.PEOPLE;
    boolean special = part.population() != null && part.population().kind() != Words.Kind.PEOPLE;
    return (general && special) || part.part();
  }

  private static boolean isSubPlace(Measure part, Measure whole) {
    return !part.places().isEmpty()
        && Collections.disjoint(part.places(), whole.places())
        && Objects.equals(part.eventClass(), whole.eventClass());
  }

  /** In a critical condition, among the injured. */
  private static boolean isCondition(Measure part, Measure whole) {
    return part.type() == EventType.INJURY
        && part.eventClass() != null
        && ("critical".equals(part.eventClass())
            || "serious".equals(part.eventClass())
            || "stable".equals(part.eventClass()))
        && ("hurt".equals(whole.eventClass()) || "shoot".equals(whole.eventClass()));
  }

  private void findSums(List<Measure> report, Map<Integer, Integer> factOf) {
    for (var total : report) {
      int whole = factOf.get(total.index());
      if (total.claim().comparator() != Comparator.EQUAL || total.point().signum() <= 0) {
        continue;
      }
      var parts = new TreeMap<Integer, BigDecimal>();
      for (var part : report) {
        int number = factOf.get(part.index());
        boolean linked = scopes.contains(new ScopeLink(number, whole));
        boolean exact = part.claim().comparator() == Comparator.EQUAL && part.point().signum() > 0;
        if (linked && exact && parts.size() < MOST_PARTS) {
          parts.putIfAbsent(number, part.point());
        }
      }
      for (var found : subsets(parts, total.point())) {
        sums.add(new SumLink(whole, found));
      }
    }
  }

  /** The sets of two or three parts that add up to the total. */
  private List<List<Integer>> subsets(Map<Integer, BigDecimal> parts, BigDecimal total) {
    var numbers = new ArrayList<>(parts.keySet());
    var found = new ArrayList<List<Integer>>();
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = i + 1; j < numbers.size(); j++) {
        var two = parts.get(numbers.get(i)).add(parts.get(numbers.get(j)));
        if (two.compareTo(total) == 0 && areDisjoint(numbers.get(i), numbers.get(j))) {
          found.add(List.of(numbers.get(i), numbers.get(j)));
        }
        for (int k = j + 1; k < numbers.size(); k++) {
          var three = two.add(parts.get(numbers.get(k)));
          boolean disjoint =
              areDisjoint(numbers.get(i), numbers.get(j))
                  && areDisjoint(numbers.get(i), numbers.get(k))
                  && areDisjoint(numbers.get(j), numbers.get(k));
          if (three.compareTo(total) == 0 && disjoint) {
            found.add(List.of(numbers.get(i), numbers.get(j), numbers.get(k)));
          }
        }
      }
    }
    return found;
  }

  /** Parts that count different people, places or conditions. */
  private boolean areDisjoint(int a, int b) {
    return !scopes.contains(new ScopeLink(a, b))
        && !scopes.contains(new ScopeLink(b, a))
        && !Objects.equals(kind(a), kind(b));
  }

  private Set<String> kind(int fact) {
    var measure = facts.get(fact).get(0);
    var kind = new TreeSet<String>();
    kind.add("population " + (measure.population() == null ? "" : measure.population().name()));
    kind.add("type " + measure.type());
    kind.add("event " + measure.eventClass());
    measure.places().forEach(p -> kind.add("place " + p));
    return kind;
  }
}
