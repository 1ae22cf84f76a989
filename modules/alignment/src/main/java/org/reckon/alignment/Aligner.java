package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.FactRecord.Mismatch;
import org.reckon.api.record.FactRecord.Scope;
import org.reckon.api.record.FactRecord.Sum;

/**
 * Aligns the number claims of many documents: finds which documents are about the same event, which
 * of their claims are about the same measure of the same thing, and how these agree or differ
 * (annotation standard, sections 3 and 6).
 *
 * <p>The same documents and claims in the same order always give the same result. Time and memory
 * grow in proportion to the number of claims where events have a bounded size. Instances hold no
 * state and may be shared by threads.
 */
public final class Aligner {

  private static final int NAMES_IN_LABEL = 3;

  /**
   * Aligns the claims of a corpus.
   *
   * @param documents the documents in corpus order
   * @param claims their claims in any order; claims of unknown documents are left out
   * @param options how to align
   * @return the events, each document in one, and the facts; facts of one claim stand there only
   *     where they are a part or a whole of others, or belong to a sum that holds or fails
   */
  public Alignment align(
      List<DocumentRecord> documents, List<ClaimRecord> claims, AlignmentOptions options) {
    Objects.requireNonNull(options, "options");
    var claimsOf = byDocument(documents, claims);
    var sources = new SourceGroups(documents, new Copies(documents));
    var measures = new Measures();
    var groups = groups(documents, options);
    var events = new ArrayList<EventRecord>();
    for (var group : groups) {
      events.add(event(events.size() + 1, group, documents));
    }
    // events have nothing to do with each other, so that all processors may work on them
    var facts =
        IntStream.range(0, groups.size())
            .parallel()
            .mapToObj(
                i ->
                    new EventFacts(events.get(i).id(), documents, sources, measures)
                        .of(groups.get(i), claimsOf))
            .flatMap(List::stream)
            .toList();
    return new Alignment(events, facts);
  }

  /**
   * Finds events alone.
   *
   * @param documents the documents in corpus order
   * @param options how to align
   * @param before how many events have been numbered before these
   * @return every document in one event, as {@link #align} has them but for the numbers
   */
  List<EventRecord> events(List<DocumentRecord> documents, AlignmentOptions options, int before) {
    var events = new ArrayList<EventRecord>();
    for (var group : groups(documents, options)) {
      events.add(event(before + events.size() + 1, group, documents));
    }
    return events;
  }

  /**
   * Aligns the claims of one event that is known already.
   *
   * @param event the event's id, with which those of its facts begin
   * @param documents its documents in corpus order
   * @param claims their claims, as for {@link #align}
   * @return the event's facts
   */
  List<FactRecord> facts(String event, List<DocumentRecord> documents, List<ClaimRecord> claims) {
    var facts = new ArrayList<FactRecord>();
    var sources = new SourceGroups(documents, new Copies(documents));
    for (var group : groups(documents, AlignmentOptions.singleEvent())) {
      facts.addAll(
          new EventFacts(event, documents, sources, new Measures())
              .of(group, byDocument(documents, claims)));
    }
    return facts;
  }

  /** The claims that have a value, by the places of their documents in the corpus. */
  private static Map<Integer, List<ClaimRecord>> byDocument(
      List<DocumentRecord> documents, List<ClaimRecord> claims) {
    var numbers = new HashMap<String, Integer>();
    for (int i = 0; i < documents.size(); i++) {
      numbers.put(documents.get(i).id(), i);
    }
    var claimsOf = new HashMap<Integer, List<ClaimRecord>>();
    for (var claim : claims) {
      var document = numbers.get(claim.doc());
      boolean valued = claim.low() != null || claim.high() != null;
      if (document != null && valued) {
        claimsOf.computeIfAbsent(document, k -> new ArrayList<>()).add(claim);
      }
    }
    return claimsOf;
  }

  private static EventRecord event(
      int number, List<Integer> group, List<DocumentRecord> documents) {
    var members = group.stream().map(documents::get).toList();
    return new EventRecord(
        "e" + number, label(members), members.stream().map(DocumentRecord::id).toList());
  }

  private static List<List<Integer>> groups(
      List<DocumentRecord> documents, AlignmentOptions options) {
    if (!options.oneEvent()) {
      return new EventClusters(documents, options.windowDays()).find();
    }
    var all = new ArrayList<Integer>();
    for (int i = 0; i < documents.size(); i++) {
      all.add(i);
    }
    return all.isEmpty() ? List.of() : List.of(all);
  }

  /** The first headline; where no document has one, the names in most documents. */
  private static String label(List<DocumentRecord> documents) {
    for (var document : documents) {
      if (document.title() != null && !document.title().isBlank()) {
        return document.title();
      }
    }
    var counts = new TreeMap<String, Integer>();
    for (var document : documents) {
      document.names().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    var names = new ArrayList<>(counts.keySet());
    names.sort(Comparator.comparing((String name) -> -counts.get(name)));
    return names.isEmpty()
        ? documents.get(0).id()
        : String.join(", ", names.subList(0, Math.min(NAMES_IN_LABEL, names.size())));
  }

  /** Makes the facts of one event. */
  private static final class EventFacts {
    private static final BoostedTrees TREES = BoostedTrees.read("pair-trees.tsv");

    private final String event;
    private final List<DocumentRecord> documents;
    private final SourceGroups sources;
    private final Measures reader;

    EventFacts(
        String event, List<DocumentRecord> documents, SourceGroups sources, Measures reader) {
      this.event = event;
      this.documents = documents;
      this.sources = sources;
      this.reader = reader;
    }

    List<FactRecord> of(List<Integer> group, Map<Integer, List<ClaimRecord>> claimsOf) {
      var measures = reader.read(documents, group, claimsOf);
      var values = new Values(Rates.of(measures));
      var standing = new Standing(measures);
      var groups =
          new FactClusters(new PairScorer(values, standing, new TotalsApart(measures)), TREES)
              .of(measures);
      var links = new FactLinks(groups, standing, PartScorer.WEIGHTS);
      var kept = kept(groups, links);
      var relations = new Relations(documents, values);
      var scopes = scopes(links, kept);
      var sums = sums(links, kept);
      var facts = new ArrayList<FactRecord>();
      for (int i = 0; i < groups.size(); i++) {
        if (kept.containsKey(i)) {
          facts.add(
              record(
                  kept.get(i),
                  groups.get(i),
                  relations,
                  scopes.getOrDefault(i, List.of()),
                  sums.getOrDefault(i, List.of()),
                  mismatches(i, links, kept)));
        }
      }
      return facts;
    }

    private Map<Integer, String> kept(List<List<Measure>> groups, FactLinks links) {
      Set<Integer> linked = new LinkedHashSet<>();
      for (var scope : links.scopes()) {
        linked.add(scope.part());
        linked.add(scope.whole());
      }
      for (var sum : links.sums()) {
        linked.add(sum.total());
        linked.addAll(sum.parts());
      }
      for (var mismatch : links.mismatches()) {
        linked.add(mismatch.total());
        linked.addAll(mismatch.parts());
      }
      var ids = new TreeMap<Integer, String>();
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).size() > 1 || linked.contains(i)) {
          ids.put(i, event + "-f" + (ids.size() + 1));
        }
      }
      return ids;
    }

    /** The links of each fact to its wholes and its parts. */
    private static Map<Integer, List<Scope>> scopes(FactLinks links, Map<Integer, String> ids) {
      var scopes = new HashMap<Integer, List<Scope>>();
      for (var link : links.scopes()) {
        var scope = new Scope(ids.get(link.part()), ids.get(link.whole()));
        scopes.computeIfAbsent(link.part(), k -> new ArrayList<>()).add(scope);
        scopes.computeIfAbsent(link.whole(), k -> new ArrayList<>()).add(scope);
      }
      return scopes;
    }

    /** The sums of which each fact is the total. */
    private static Map<Integer, List<Sum>> sums(FactLinks links, Map<Integer, String> ids) {
      var sums = new HashMap<Integer, List<Sum>>();
      for (var link : links.sums()) {
        var parts = link.parts().stream().map(ids::get).toList();
        sums.computeIfAbsent(link.total(), k -> new ArrayList<>())
            .add(new Sum(ids.get(link.total()), parts));
      }
      return sums;
    }

    private List<Mismatch> mismatches(int fact, FactLinks links, Map<Integer, String> ids) {
      return links.mismatches().stream()
          .filter(m -> m.total() == fact)
          .map(
              m ->
                  new Mismatch(
                      ids.get(m.total()),
                      m.parts().stream().map(ids::get).toList(),
                      m.stated(),
                      m.added(),
                      documents.get(m.document()).id()))
          .toList();
    }

    private FactRecord record(
        String id,
        List<Measure> fact,
        Relations relations,
        List<Scope> scopes,
        List<Sum> sums,
        List<Mismatch> mismatches) {
      var label = FactTexts.label(fact);
      var found = relations.of(fact);
      var independent = sources.of(fact);
      var unit = unit(fact);
      return new FactRecord(
          id,
          event,
          label,
          type(fact),
          fact.stream().map(m -> m.claim().id()).toList(),
          found,
          scopes,
          sums,
          mismatches,
          bound(fact, unit, true),
          bound(fact, unit, false),
          unit,
          latest(fact),
          independent,
          FactTexts.summary(label, fact, found, independent));
    }

    private static org.reckon.api.record.EventType type(List<Measure> fact) {
      return mostFrequent(fact.stream().map(m -> m.type()).toList());
    }

    private static String unit(List<Measure> fact) {
      return mostFrequent(fact.stream().map(m -> m.claim().unit()).toList());
    }

    private static <T extends Comparable<T>> T mostFrequent(List<T> values) {
      var counts = new TreeMap<T, Integer>();
      values.forEach(v -> counts.merge(v, 1, Integer::sum));
      return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static BigDecimal bound(List<Measure> fact, String unit, boolean lowest) {
      BigDecimal found = null;
      for (var measure : fact) {
        var value = lowest ? measure.claim().low() : measure.claim().high();
        if (value != null && measure.claim().unit().equals(unit)) {
          boolean further =
              found == null || (lowest ? value.compareTo(found) < 0 : value.compareTo(found) > 0);
          found = further ? value : found;
        }
      }
      return found;
    }

    private String latest(List<Measure> fact) {
      Measure latest = null;
      for (var measure : fact) {
        var time = documents.get(measure.document()).published();
        if (time != null
            && measure.daysBack() == 0
            && (latest == null || time.isAfter(documents.get(latest.document()).published()))) {
          latest = measure;
        }
      }
      return latest == null ? null : latest.claim().id();
    }
  }
}
