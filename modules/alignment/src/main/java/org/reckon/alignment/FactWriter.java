package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.StringArray;
import org.apache.uima.jcas.cas.TOP;
import org.reckon.api.record.FactRecord;
import org.reckon.type.ClaimRelation;
import org.reckon.type.Fact;
import org.reckon.type.FactScope;
import org.reckon.type.FactSum;
import org.reckon.type.NumberClaim;

/**
 * Writes facts into a CAS whose views are documents. The feature structures lie in the initial
 * view's index; the claims that they point to stay in their documents' views.
 */
public final class FactWriter {

  private FactWriter() {}

  /**
   * Adds facts with their relations, scopes and sums.
   *
   * @param cas any view of the CAS
   * @param facts the facts; claims that the CAS does not have are left out, and so are facts of
   *     which it has none, relations that lack a claim, and scopes and sums that lack a fact
   * @throws CASException if the CAS's views cannot be read
   */
  public static void write(JCas cas, List<FactRecord> facts) throws CASException {
    var initial = cas.getView(CAS.NAME_DEFAULT_SOFA);
    var claims = claims(cas);
    var written = new LinkedHashMap<String, Fact>();
    for (var record : facts) {
      var members = record.claims().stream().filter(claims::containsKey).map(claims::get).toList();
      if (!members.isEmpty()) {
        var fact = fact(initial, record, members);
        fact.addToIndexes();
        written.put(record.id(), fact);
      }
    }
    for (var record : facts) {
      writeLinks(initial, record, claims, written);
    }
  }

  /** Takes out of a view's index what an earlier alignment has left there. */
  static void clear(JCas view) {
    for (var type : List.of(Fact.class, ClaimRelation.class, FactScope.class, FactSum.class)) {
      // not TOP::removeFromIndexes: what XMI brought may name another view as its own
      view.select(type).toList().forEach(view::removeFsFromIndexes);
    }
  }

  private static Map<String, NumberClaim> claims(JCas cas) throws CASException {
    var claims = new HashMap<String, NumberClaim>();
    var views = cas.getViewIterator();
    while (views.hasNext()) {
      for (var claim : views.next().select(NumberClaim.class)) {
        if (claim.getId() != null) {
          claims.putIfAbsent(claim.getId(), claim);
        }
      }
    }
    return claims;
  }

  private static Fact fact(JCas view, FactRecord record, List<NumberClaim> members) {
    var fact = new Fact(view);
    fact.setId(record.id());
    fact.setLabel(record.label());
    fact.setEventType(record.eventType().value());
    fact.setClaims(array(view, members));
    fact.setLow(plain(record.low()));
    fact.setHigh(plain(record.high()));
    fact.setUnit(record.unit());
    var names = new StringArray(view, record.sources().size());
    for (int i = 0; i < names.size(); i++) {
      names.set(i, record.sources().get(i).name());
    }
    fact.setSources(names);
    return fact;
  }

  private static void writeLinks(
      JCas view, FactRecord record, Map<String, NumberClaim> claims, Map<String, Fact> facts) {
    for (var relation : record.relations()) {
      if (claims.containsKey(relation.a()) && claims.containsKey(relation.b())) {
        var found = new ClaimRelation(view);
        found.setA(claims.get(relation.a()));
        found.setB(claims.get(relation.b()));
        found.setRelation(relation.relation().value());
        found.setWhy(relation.why());
        found.addToIndexes();
      }
    }
    for (var scope : record.scope()) {
      // the link stands with both facts; it is written once, with the part
      boolean both = facts.containsKey(scope.part()) && facts.containsKey(scope.whole());
      if (scope.part().equals(record.id()) && both) {
        var found = new FactScope(view);
        found.setPart(facts.get(scope.part()));
        found.setWhole(facts.get(scope.whole()));
        found.addToIndexes();
      }
    }
    for (var sum : record.sums()) {
      writeSum(view, sum.total(), sum.parts(), BigDecimal.ZERO, facts);
    }
    for (var mismatch : record.mismatches()) {
      var difference = mismatch.added().subtract(mismatch.stated());
      writeSum(view, mismatch.total(), mismatch.parts(), difference, facts);
    }
  }

  private static void writeSum(
      JCas view,
      String total,
      List<String> partIds,
      BigDecimal difference,
      Map<String, Fact> facts) {
    if (facts.containsKey(total) && facts.keySet().containsAll(partIds)) {
      var parts = new ArrayList<Fact>();
      partIds.forEach(part -> parts.add(facts.get(part)));
      var found = new FactSum(view);
      found.setTotal(facts.get(total));
      found.setParts(array(view, parts));
      found.setHolds(difference.signum() == 0);
      found.setDifference(plain(difference));
      found.addToIndexes();
    }
  }

  private static <T extends TOP> FSArray<T> array(JCas view, List<T> members) {
    var array = new FSArray<T>(view, members.size());
    for (int i = 0; i < members.size(); i++) {
      array.set(i, members.get(i));
    }
    return array;
  }

  private static String plain(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
