package org.reckon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.RelationType;

/**
 * Pairs of claims that stand to each other in the same way for the same reason, in plain words.
 *
 * @param kind how severe it is
 * @param relation the relation
 * @param first the figure that the sentence begins with
 * @param firstIn who gives it
 * @param verb what joins the two
 * @param second the other figure; null where both are the same and all who give it stand in firstIn
 * @param secondIn who gives it
 * @param why the reason; empty where none is on record
 */
record RelationLine(
    Kind kind,
    String relation,
    String first,
    List<String> firstIn,
    String verb,
    String second,
    List<String> secondIn,
    String why) {

  private record Key(RelationType relation, String first, String second, String why) {
    Key turned() {
      return new Key(relation, /* first= */ second, /* second= */ first, why);
    }
  }

  private record Carriers(Set<String> first, Set<String> second) {}

  static List<RelationLine> of(
      FactRecord fact, Map<String, ClaimRecord> claims, Documents documents) {
    var groups = new LinkedHashMap<Key, Carriers>();
    for (var relation : fact.relations()) {
      var a = claims.get(relation.a());
      var b = claims.get(relation.b());
      if (a == null || b == null) {
        continue;
      }
      boolean swap = relation.relation() == RelationType.UPDATED && isLater(a, b, documents);
      var first = swap ? b : a;
      var second = swap ? a : b;
      var why = relation.why() == null ? "" : ShownText.of(relation.why());
      var key = new Key(relation.relation(), words(first), words(second), why);
      var turned = key.turned();
      if (relation.relation() != RelationType.UPDATED && groups.containsKey(turned)) {
        key = turned;
        var other = first;
        first = second;
        second = other;
      }
      var group =
          groups.computeIfAbsent(
              key, k -> new Carriers(new LinkedHashSet<>(), new LinkedHashSet<>()));
      group.first().add(first.doc());
      group.second().add(second.doc());
    }
    var lines = new ArrayList<RelationLine>();
    groups.forEach((key, group) -> lines.add(line(key, group, documents)));
    lines.sort(Comparator.comparing(RelationLine::kind));
    return lines;
  }

  private static RelationLine line(Key key, Carriers group, Documents documents) {
    boolean alike = key.first().equals(key.second()) && key.relation() == RelationType.EQUAL;
    if (alike) {
      group.first().addAll(group.second());
    }
    return new RelationLine(
        kind(key.relation()),
        key.relation().value(),
        key.first(),
        documents.names(group.first()),
        alike ? "the same figure in" : verb(key.relation()),
        alike ? null : key.second(),
        alike ? List.of() : documents.names(group.second()),
        key.why());
  }

  private static Kind kind(RelationType relation) {
    return switch (relation) {
      case EQUAL, ROUNDED -> Kind.AGREEMENT;
      case COMPATIBLE -> Kind.COMPATIBLE;
      case UPDATED -> Kind.UPDATED;
      case CONFLICTING -> Kind.CONFLICTING;
    };
  }

  private static String verb(RelationType relation) {
    return switch (relation) {
      case EQUAL -> "is the same as";
      case ROUNDED -> "is, when rounded, the same as";
      case COMPATIBLE -> "can be true together with";
      case UPDATED -> "was later updated to";
      case CONFLICTING -> "cannot be true together with";
    };
  }

  private static String words(ClaimRecord claim) {
    return ShownText.shortened(claim.quantity().text(), 80);
  }

  private static boolean isLater(ClaimRecord a, ClaimRecord b, Documents documents) {
    var timeOfA = documents.get(a.doc()).published();
    var timeOfB = documents.get(b.doc()).published();
    return timeOfA != null && timeOfB != null && timeOfA.isAfter(timeOfB);
  }
}
