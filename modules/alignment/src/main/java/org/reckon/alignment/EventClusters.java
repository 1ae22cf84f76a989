package org.reckon.alignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckon.api.record.DocumentRecord;

/**
 * Finds which documents are about the same event, in one pass over the documents in the order of
 * their publication, as topic detection does (Allan 2002, Topic Detection and Tracking): a document
 * joins the event whose documents it shares most names and terms with, or begins one. Candidates
 * come from an inverted index whose posting lists keep only the latest events of a term, so that
 * the time stays in proportion to the number of documents.
 */
final class EventClusters {

  /** Events that a posting list keeps. */
  private static final int LONGEST_POSTINGS = 64;

  /**
   * Unseen documents that the given ones are imagined among, so that small folders have rare words.
   */
  private static final double BACKGROUND = 60;

  private static final double NAME_WEIGHT = 2.0;

  /** Names and terms that stand for a document; the weakest of a long one are left out. */
  private static final int LONGEST_VECTOR = 150;

  private static final double THRESHOLD = 0.14;

  /** Reports outside the window need that much more in common. */
  private static final double OUTSIDE_WINDOW = 1.5;

  /** What is left must have in common with an event that most documents are about. */
  private static final double GATHERING_THRESHOLD = 0.055;

  private final List<DocumentRecord> documents;
  private final Duration window;
  private final List<Map<String, Double>> vectors = new ArrayList<>();

  EventClusters(List<DocumentRecord> documents, int windowDays) {
    this.documents = documents;
    this.window = Duration.ofDays(windowDays);
  }

  private static final class Event {
    final int number;
    final List<Integer> members = new ArrayList<>();
    final Map<String, Double> sum = new HashMap<>();
    Instant first;
    Instant last;

    Event(int number) {
      this.number = number;
    }
  }

  /** Groups the documents' indexes; each group ascending, groups by their first document. */
  List<List<Integer>> find() {
    buildVectors();
    var order = new ArrayList<Integer>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    var earliest = Comparator.nullsLast(Comparator.<Instant>naturalOrder());
    order.sort(Comparator.comparing((Integer i) -> documents.get(i).published(), earliest));
    var events = new ArrayList<Event>();
    var postings = new HashMap<String, Deque<Integer>>();
    for (int document : order) {
      int best = bestEvent(document, events, postings);
      var event = best >= 0 ? events.get(best) : new Event(events.size());
      if (best < 0) {
        events.add(event);
      }
      add(event, document, postings);
    }
    var groups = new ArrayList<List<Integer>>();
    for (var event : gathered(events)) {
      event.members.sort(null);
      groups.add(event.members);
    }
    groups.sort(Comparator.comparingInt(g -> g.get(0)));
    return groups;
  }

  private int bestEvent(int document, List<Event> events, Map<String, Deque<Integer>> postings) {
    var dots = new HashMap<Integer, Double>();
    for (var entry : vectors.get(document).entrySet()) {
      var posting = postings.get(entry.getKey());
      if (posting == null) {
        continue;
      }
      for (int event : posting) {
        double weight = events.get(event).sum.getOrDefault(entry.getKey(), 0.0);
        dots.merge(event, entry.getValue() * weight, Double::sum);
      }
    }
    int best = -1;
    double bestScore = THRESHOLD;
    for (var entry : dots.entrySet()) {
      var event = events.get(entry.getKey());
      double score = entry.getValue() / event.members.size();
      if (isOutside(event, documents.get(document).published())) {
        score /= OUTSIDE_WINDOW;
      }
      boolean better = score > bestScore || (score == bestScore && event.number < best);
      if (better) {
        best = event.number;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * Where one event holds half of the documents or more, the corpus was most likely collected for
   * it, and the other documents join it with less in common.
   */
  private List<Event> gathered(List<Event> events) {
    Event largest = null;
    for (var event : events) {
      boolean larger = largest == null || event.members.size() > largest.members.size();
      largest = larger ? event : largest;
    }
    if (largest == null || largest.members.size() * 2 < documents.size()) {
      return events;
    }
    var core = new HashMap<>(largest.sum);
    int size = largest.members.size();
    var kept = new ArrayList<Event>();
    for (var event : events) {
      double dot = 0;
      for (var entry : event.sum.entrySet()) {
        dot += entry.getValue() * core.getOrDefault(entry.getKey(), 0.0);
      }
      if (event != largest && dot / size / event.members.size() >= GATHERING_THRESHOLD) {
        largest.members.addAll(event.members);
      } else {
        kept.add(event);
      }
    }
    return kept;
  }

  private boolean isOutside(Event event, Instant time) {
    if (time == null || event.first == null) {
      return false;
    }
    return time.isBefore(event.first.minus(window)) || time.isAfter(event.last.plus(window));
  }

  private void add(Event event, int document, Map<String, Deque<Integer>> postings) {
    event.members.add(document);
    var time = documents.get(document).published();
    if (time != null) {
      event.first = event.first == null || time.isBefore(event.first) ? time : event.first;
      event.last = event.last == null || time.isAfter(event.last) ? time : event.last;
    }
    for (var entry : vectors.get(document).entrySet()) {
      var key = entry.getKey();
      boolean added =
          event.sum.put(key, event.sum.getOrDefault(key, 0.0) + entry.getValue()) == null;
      var list = postings.computeIfAbsent(key, k -> new ArrayDeque<>());
      if (added) {
        list.addLast(event.number);
        if (list.size() > LONGEST_POSTINGS) {
          list.removeFirst();
        }
      }
    }
  }

  private void buildVectors() {
    var frequencies = new HashMap<String, Integer>();
    for (var document : documents) {
      nameWords(document).keySet().forEach(n -> frequencies.merge(n, 1, Integer::sum));
      document.terms().keySet().forEach(t -> frequencies.merge(t, 1, Integer::sum));
    }
    var common = new HashMap<String, Double>();
    for (var row : Tables.read("common-terms.tsv", 2)) {
      common.put(row[0], Double.valueOf(row[1]));
    }
    for (var document : documents) {
      var vector = new HashMap<String, Double>();
      nameWords(document)
          .forEach((n, count) -> put(vector, n, count, NAME_WEIGHT, frequencies, common));
      document.terms().forEach((t, count) -> put(vector, t, count, 1, frequencies, common));
      var strongest = new ArrayList<>(vector.keySet());
      strongest.sort(
          Comparator.comparing((String k) -> -vector.get(k))
              .thenComparing(Comparator.naturalOrder()));
      if (strongest.size() > LONGEST_VECTOR) {
        vector.keySet().removeAll(strongest.subList(LONGEST_VECTOR, strongest.size()));
      }
      double norm = Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
      vector.replaceAll((k, v) -> v / norm);
      vectors.add(vector);
    }
  }

  private void put(
      Map<String, Double> vector,
      String key,
      int count,
      double weight,
      Map<String, Integer> frequencies,
      Map<String, Double> common) {
    double background = common.getOrDefault(key, 0.002) * BACKGROUND;
    double share = (frequencies.get(key) + background) / (documents.size() + BACKGROUND);
    double rarity = -Math.log(Math.min(1, share));
    if (rarity > 0.7) {
      vector.put(key, (1 + Math.log(count)) * rarity * weight);
    }
  }

  /**
   * The words of a document's names with their counts. A name's words stand for it, so that a full
   * name meets its short form; terms of the same letters are told apart.
   */
  private static Map<String, Integer> nameWords(DocumentRecord document) {
    var words = new TreeMap<String, Integer>();
    document
        .names()
        .forEach(
            (name, count) -> {
              for (var word : Words.split(name)) {
                words.merge("@" + word, count, Integer::sum);
              }
            });
    return words;
  }
}
