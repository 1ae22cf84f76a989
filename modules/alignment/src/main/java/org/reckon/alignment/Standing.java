package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Status;

/**
 * What a claim's place among the other claims of its document and event tells: whether it is the
 * figure that the document leads with, and which places single it out.
 */
final class Standing {

  /** Claims that compete for a document's lead. */
  private record Kind(
      int document, String dimension, EventType type, String head, String direction, boolean plan) {

    static Kind of(Measure measure) {
      var claim = measure.claim();
      boolean loose = measure.type() == EventType.OTHER;
      return new Kind(
          measure.document(),
          measure.dimension(),
          measure.type(),
          loose ? measure.head() : null,
          claim.direction().value(),
          claim.status() == Status.PROJECTED);
    }
  }

  private static final int MOST_ADDENDS = 4;

  /** Sums of smaller figures are mostly chance. */
  private static final BigDecimal SMALLEST_ADDEND = BigDecimal.valueOf(2);

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<Integer, Double> weights = new HashMap<>();
  private final Map<Integer, Set<String>> words = new HashMap<>();
  private final Map<Integer, Set<String>> restrictions = new HashMap<>();
  private final Set<Integer> addends = new HashSet<>();
  private final int size;
  private final Set<Integer> leading = new HashSet<>();
  private final Set<String> eventPlaces = new HashSet<>();

  /** Reads the measures of one event, which are in document order. */
  Standing(List<Measure> measures) {
    Map<Kind, Measure> first = new HashMap<>();
    for (var measure : measures) {
      var leader = first.get(Kind.of(measure));
      if (leader == null && isGeneral(measure)) {
        leader = measure;
        first.put(Kind.of(measure), leader);
      }
      if (leader != null && leader.point().compareTo(measure.point()) == 0) {
        leading.add(measure.index());
      }
      if (measure.headline()) {
        eventPlaces.addAll(measure.places());
      }
      var said = allWords(measure);
      words.put(measure.index(), said);
      said.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    size = measures.size();
    findAddends(measures);
    for (var measure : measures) {
      weights.put(measure.index(), weight(measure.near()));
      var places = new HashSet<>(measure.places());
      places.removeAll(eventPlaces);
      restrictions.put(measure.index(), places);
    }
  }

  /** How much of the words around two figures is shared, rare words first: 0 to 1. */
  double likeness(Measure a, Measure b) {
    double shared = 0;
    for (var word : a.near()) {
      shared += b.near().contains(word) ? rarity(word) : 0;
    }
    double all = weights.get(a.index()) * weights.get(b.index());
    return all == 0 ? 0 : shared / Math.sqrt(all);
  }

  /** The same as {@link #likeness} for all that is said of the figures: 0 to 1. */
  double wording(Measure a, Measure b) {
    var left = words.get(a.index());
    var right = words.get(b.index());
    double shared = 0;
    for (var word : left) {
      shared += right.contains(word) ? rarity(word) : 0;
    }
    double all = weight(left) * weight(right);
    return all == 0 ? 0 : shared / Math.sqrt(all);
  }

  private static Set<String> allWords(Measure measure) {
    var all = new HashSet<>(measure.near());
    if (measure.head() != null) {
      all.add(Words.shared().stem(measure.head()));
    }
    measure.modifiers().forEach(word -> all.add(Words.shared().stem(word)));
    if (measure.event() != null) {
      all.add(measure.event());
    }
    return all;
  }

  /** Whether figures of its own document add up to a larger one with this as an addend. */
  boolean isAddend(Measure measure) {
    return addends.contains(measure.index());
  }

  private double weight(Set<String> said) {
    double sum = 0;
    for (var word : said) {
      sum += rarity(word);
    }
    return sum;
  }

  private double rarity(String word) {
    return Math.log((size + 1.0) / frequencies.get(word));
  }

  /** Two or three figures of one kind in a row that make a larger one of the document. */
  private void findAddends(List<Measure> measures) {
    Map<Kind, List<Measure>> kinds = new LinkedHashMap<>();
    for (var measure : measures) {
      boolean exact = measure.claim().comparator() == Comparator.EQUAL;
      if (exact && measure.point().compareTo(SMALLEST_ADDEND) >= 0) {
        kinds.computeIfAbsent(Kind.of(measure), k -> new ArrayList<>()).add(measure);
      }
    }
    for (var kind : kinds.values()) {
      var totals = new HashSet<BigDecimal>();
      kind.forEach(m -> totals.add(m.point().stripTrailingZeros()));
      for (int i = 0; i + 1 < kind.size(); i++) {
        var sum = kind.get(i).point();
        for (int j = i + 1; j < Math.min(kind.size(), i + MOST_ADDENDS); j++) {
          sum = sum.add(kind.get(j).point());
          if (totals.contains(sum.stripTrailingZeros())) {
            kind.subList(i, j + 1).forEach(m -> addends.add(m.index()));
          }
        }
      }
    }
  }

  /** Whether the document begins with this figure where it speaks of such an event. */
  boolean leads(Measure measure) {
    return leading.contains(measure.index());
  }

  /** The places that a claim is about, but for those of the event as a whole. */
  Set<String> restrictions(Measure measure) {
    return restrictions.get(measure.index());
  }

  private static boolean isGeneral(Measure measure) {
    boolean ofPart = measure.population() != null && measure.population().kind() == Words.Kind.PART;
    return !measure.besides() && !measure.part() && measure.period() == null && !ofPart;
  }
}
