package org.reckon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.RelationType;

/**
 * Pairs of claims that stand to each other in the same way for the same reason, in plain words.
 *
 * @param kind how severe it is
 * @param first the figure that the sentence begins with
 * @param firstIn who gives it
 * @param verb what joins the two
 * @param second the other figure; null where both are the same and all who give it stand in firstIn
 * @param secondIn who gives it
 * @param why the reason; empty where none is on record
 */
record RelationLine(
    Kind kind,
    String first,
    List<String> firstIn,
    String verb,
    String second,
    List<String> secondIn,
    String why) {

  /** What two pairs must share to be told in one line; figures in lower case. */
  private record Key(
      RelationType relation, boolean inTime, String first, String second, String why) {
    Key turned() {
      return new Key(relation, inTime, /* first= */ second, /* second= */ first, why);
    }
  }

  private record Carriers(String figure, Set<String> documents) {
    static Carriers of(ClaimRecord claim) {
      return new Carriers(words(claim), new LinkedHashSet<>());
    }
  }

  private record Pair(Carriers first, Carriers second) {}

  static List<RelationLine> of(
      FactRecord fact, Map<String, ClaimRecord> claims, Documents documents) {
    var pairs = new LinkedHashMap<Key, Pair>();
    for (var relation : fact.relations()) {
      var a = claims.get(relation.a());
      var b = claims.get(relation.b());
      if (a == null || b == null) {
        continue;
      }
      // which figure is the later one is only known where both times are
      int order = relation.relation() == RelationType.UPDATED ? documents.order(a, b) : 0;
      boolean turn = order == 0 ? Figures.isLess(b, a) : order > 0;
      var first = turn ? b : a;
      var second = turn ? a : b;
      var key =
          new Key(
              relation.relation(),
              order != 0,
              words(first).toLowerCase(Locale.ROOT),
              words(second).toLowerCase(Locale.ROOT),
              ShownText.of(relation.why()));
      if (order == 0 && !pairs.containsKey(key) && pairs.containsKey(key.turned())) {
        key = key.turned();
        var other = first;
        first = second;
        second = other;
      }
      var left = first;
      var right = second;
      var pair = pairs.computeIfAbsent(key, k -> new Pair(Carriers.of(left), Carriers.of(right)));
      pair.first().documents().add(first.doc());
      pair.second().documents().add(second.doc());
    }
    var lines = new ArrayList<RelationLine>();
    pairs.forEach((key, pair) -> lines.add(line(key, pair, documents)));
    lines.sort(Comparator.comparing(RelationLine::kind));
    return lines;
  }

  private static RelationLine line(Key key, Pair pair, Documents documents) {
    boolean alike = key.first().equals(key.second()) && key.relation() == RelationType.EQUAL;
    var first = new LinkedHashSet<>(pair.first().documents());
    if (alike) {
      first.addAll(pair.second().documents());
    }
    return new RelationLine(
        kind(key.relation()),
        pair.first().figure(),
        documents.names(first),
        alike ? "the same figure in" : verb(key),
        alike ? null : pair.second().figure(),
        alike ? List.of() : documents.names(pair.second().documents()),
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

  private static String verb(Key key) {
    return switch (key.relation()) {
      case EQUAL -> "is the same as";
      case ROUNDED -> "is, when rounded, the same as";
      case COMPATIBLE -> "can be true together with";
      case UPDATED ->
          key.inTime() ? "was later updated to" : "is another state of the same count as";
      case CONFLICTING -> "cannot be true together with";
    };
  }

  private static String words(ClaimRecord claim) {
    return ShownText.shortened(claim.quantity().text(), 80);
  }
}
