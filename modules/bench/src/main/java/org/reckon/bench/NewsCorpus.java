package org.reckon.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventRecord;

/**
 * Made-up news with number claims, as a run hands them to the aligner: a steady stream of events,
 * each reported by one document or by many.
 *
 * <p>Half of the events have a single report, the largest some dozens; tolls grow from report to
 * report, and sources give different figures, rounded ones, parts and totals. Events of a kind
 * share their words, events of a place its name, and people of many events their first or last
 * names, so that telling events apart takes some doing. Reports copy others.
 *
 * @param documents in no order
 * @param claims their claims, document by document
 * @param eventOf the number of each document's event, by the document's id
 */
record NewsCorpus(
    List<DocumentRecord> documents, List<ClaimRecord> claims, Map<String, Integer> eventOf) {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  /** From one event to the next. */
  private static final Duration PACE = Duration.ofMinutes(30);

  /** The exponent of the heavy tail (a Pareto distribution) of reports an event. */
  private static final double TAIL = 1.2;

  private static final int MOST_REPORTS = 80;
  private static final double HOURS_OF_REPORTS = 30;

  /** The share of reports that come weeks later. */
  private static final double LATE = 0.03;

  private static final double COPIES = 0.12;

  NewsCorpus {
    documents = List.copyOf(documents);
    claims = List.copyOf(claims);
    eventOf = Map.copyOf(eventOf);
  }

  /**
   * Makes news.
   *
   * @param claims how many claims there shall be, 1 or more
   * @param seed the same seed and number make the same news
   */
  static NewsCorpus generate(int claims, long seed) {
    var random = new Random(seed);
    var world = new NewsWorld();
    var reports = new ArrayList<NewsReport>();
    var eventOf = new HashMap<String, Integer>();
    int made = 0;
    for (int number = 0; made < claims; number++) {
      var event = new NewsEvent(world, START.plus(PACE.multipliedBy(number)), random);
      var own = new ArrayList<NewsReport>();
      int size = (int) Math.min(MOST_REPORTS, Math.pow(1 - random.nextDouble(), -1 / TAIL));
      for (int i = 0; i < size && made < claims; i++) {
        var report = new NewsReport(world, event, hours(random), "d" + eventOf.size(), random);
        boolean copy = !own.isEmpty() && random.nextDouble() < COPIES;
        if (copy) {
          report.copy(own.get(random.nextInt(own.size())));
        } else {
          report.write();
        }
        own.add(report);
        report.keepClaims(claims - made);
        made += report.claims().size();
        eventOf.put(report.id(), number);
      }
      reports.addAll(own);
    }
    Collections.shuffle(reports, random);
    var records = new ArrayList<ClaimRecord>();
    reports.forEach(report -> records.addAll(report.claims()));
    return new NewsCorpus(reports.stream().map(NewsReport::document).toList(), records, eventOf);
  }

  private static double hours(Random random) {
    double hours = -Math.log(1 - random.nextDouble()) * HOURS_OF_REPORTS;
    boolean late = random.nextDouble() < LATE;
    return late ? hours + 24 * (10 + random.nextInt(40)) : hours;
  }

  /** How many events there are. */
  int events() {
    return (int) eventOf.values().stream().distinct().count();
  }

  /**
   * How well events were found again: the harmonic mean of precision and recall over pairs of
   * documents of one event.
   *
   * @param found events that hold these documents
   * @return 0 to 1
   */
  double pairwiseF1(List<EventRecord> found) {
    var together = new HashMap<List<Integer>, Integer>();
    var sizes = new HashMap<Integer, Integer>();
    long run = 0;
    for (int i = 0; i < found.size(); i++) {
      var members = found.get(i).documents();
      run += pairs(members.size());
      for (var document : members) {
        together.merge(List.of(i, eventOf.get(document)), 1, Integer::sum);
        sizes.merge(eventOf.get(document), 1, Integer::sum);
      }
    }
    long right = together.values().stream().mapToLong(NewsCorpus::pairs).sum();
    long made = sizes.values().stream().mapToLong(NewsCorpus::pairs).sum();
    return run + made == 0 ? 1 : 2.0 * right / (run + made);
  }

  private static long pairs(int size) {
    return (long) size * (size - 1) / 2;
  }
}
