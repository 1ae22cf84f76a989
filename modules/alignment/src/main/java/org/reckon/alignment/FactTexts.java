package org.reckon.alignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reckon.api.record.EventType;
import org.reckon.api.record.FactRecord.Relation;
import org.reckon.api.record.FactRecord.Source;
import org.reckon.api.record.RelationType;
import org.reckon.api.record.Span;

/** Says in plain words what a fact is, and whether its claims agree. */
final class FactTexts {

  private static final int FIGURES_NAMED = 3;
  private static final int SOURCES_NAMED = 3;

  private FactTexts() {}

  /** What is counted, and what happened to it. */
  static String label(List<Measure> fact) {
    var counted = mostFrequent(fact.stream().map(m -> m.claim().counted()).toList());
    var event = mostFrequent(fact.stream().map(m -> m.claim().event()).toList());
    if (counted == null && event == null) {
      var type = fact.get(0).type();
      return type == EventType.OTHER ? fact.get(0).claim().unit() : type.value();
    }
    if (counted == null || event == null) {
      return counted == null ? event : counted;
    }
    boolean said = Words.split(counted).containsAll(Words.split(event));
    var label = said ? counted : counted + " " + event;
    return isShare(fact.get(0)) ? share(label, fact.get(0).type()) : label;
  }

  private static boolean isShare(Measure measure) {
    var unit = measure.claim().unit();
    return unit.equals("%") || unit.equals("ratio");
  }

  /** What a share is about stands in its type more often than in the words next to it. */
  private static String share(String label, EventType type) {
    boolean plain = type == EventType.OTHER || type == EventType.COMPOSITION;
    return "share of " + label + (plain ? "" : " (" + type.value() + ")");
  }

  /** Figures, documents, sources, and how they stand to each other. */
  static String summary(
      String label, List<Measure> fact, List<Relation> relations, List<Source> sources) {
    var documents = new LinkedHashSet<Integer>();
    fact.forEach(m -> documents.add(m.document()));
    var text = new StringBuilder();
    text.append(figures(fact)).append(' ').append(label).append(": ");
    text.append(documents.size() == 1 ? "1 document" : documents.size() + " documents");
    text.append(", ").append(sources(sources));
    var verdict = verdict(relations);
    return verdict.isEmpty() ? text.toString() : text.append("; ").append(verdict).toString();
  }

  private static String figures(List<Measure> fact) {
    var ordered = new ArrayList<>(fact);
    ordered.sort((a, b) -> a.point().compareTo(b.point()));
    Map<String, String> figures = new LinkedHashMap<>();
    for (var measure : ordered) {
      var claim = measure.claim();
      var key = claim.comparator() + " " + claim.low() + " " + claim.high() + " " + claim.unit();
      figures.putIfAbsent(key, claim.quantity().text().toLowerCase(Locale.ROOT));
    }
    var named = new ArrayList<>(new LinkedHashSet<>(figures.values()));
    if (named.size() <= FIGURES_NAMED) {
      return join(named);
    }
    return "%d figures from %s to %s"
        .formatted(named.size(), named.get(0), named.get(named.size() - 1));
  }

  private static String sources(List<Source> sources) {
    var names = sources.stream().map(Source::name).toList();
    if (names.size() == 1) {
      return "one source (" + names.get(0) + ")";
    }
    var shown = names.size() <= SOURCES_NAMED ? names : names.subList(0, SOURCES_NAMED);
    return "%d sources (%s%s)"
        .formatted(
            names.size(),
            String.join(", ", shown),
            names.size() > SOURCES_NAMED ? " and others" : "");
  }

  private static String verdict(List<Relation> relations) {
    if (relations.isEmpty()) {
      return "";
    }
    if (relations.stream().anyMatch(r -> r.relation() == RelationType.CONFLICTING)) {
      return "the figures conflict";
    }
    if (relations.stream().anyMatch(r -> r.relation() == RelationType.UPDATED)) {
      return "the later figure is " + change(relations);
    }
    if (relations.stream().allMatch(r -> r.relation() == RelationType.EQUAL)) {
      return "all agree";
    }
    boolean agree = relations.stream().noneMatch(r -> r.relation() == RelationType.COMPATIBLE);
    return agree ? "they agree after rounding" : "the figures can all hold";
  }

  /** Relations list the earlier claim's document first or not, so the reason's order decides. */
  private static String change(List<Relation> relations) {
    boolean up = false;
    boolean down = false;
    for (var relation : relations) {
      if (relation.relation() == RelationType.UPDATED) {
        boolean lower = relation.why().contains(Relations.LOWER);
        up |= !lower;
        down |= lower;
      }
    }
    return up && down ? "another one" : up ? "higher" : "lower";
  }

  private static String mostFrequent(List<Span> spans) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (var span : spans) {
      if (span != null) {
        counts.merge(span.text().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    String best = null;
    for (var entry : counts.entrySet()) {
      if (best == null || entry.getValue() > counts.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static String join(List<String> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    var last = parts.get(parts.size() - 1);
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
  }
}
