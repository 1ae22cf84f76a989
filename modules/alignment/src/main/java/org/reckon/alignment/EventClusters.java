package org.reckon.alignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

  private static final double THRESHOLD = 0.16;

  /** Reports outside the window need that much more in common. */
  private static final double OUTSIDE_WINDOW = 1.5;

  /** What is left must have in common with an event that most documents are about. */
  private static final double GATHERING_THRESHOLD = 0.055;

  private final List<DocumentRecord> documents;
  private final Duration window;
  private final List<Map<String, Double>> vectors = new ArrayList<>();

  /** The likeness of the document in hand to each event; zero but for the touched ones. */
  private double[] dots = new double[16];

  private final BitSet touched = new BitSet();

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

  /** The latest events that hold a term, each with the term's weights added up. */
  private static final class Posting {
    private int[] events = new int[2];
    private double[] weights = new double[2];
    private int size;

    void addTo(double[] dots, BitSet touched, double weight) {
      for (int i = 0; i < size; i++) {
        dots[events[i]] += weights[i] * weight;
        touched.set(events[i]);
      }
    }

    /** Sets an event's weight and makes it the latest; the oldest goes where the list is full. */
    void put(int event, double weight) {
      int at = 0;
      while (at < size && events[at] != event) {
        at++;
      }
      if (at == size && size < LONGEST_POSTINGS) {
        if (size == events.length) {
          events = Arrays.copyOf(events, 2 * size);
          weights = Arrays.copyOf(weights, 2 * size);
        }
        size++;
      } else {
        int from = at == size ? 0 : at;
        System.arraycopy(events, from + 1, events, from, size - 1 - from);
        System.arraycopy(weights, from + 1, weights, from, size - 1 - from);
      }
      events[size - 1] = event;
      weights[size - 1] = weight;
    }
  }

  private double unseen = BACKGROUND;

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
    var postings = new HashMap<String, Posting>();
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

  /** The event that is most like a document; -1 where none is like enough. */
  private int bestEvent(int document, List<Event> events, Map<String, Posting> postings) {
    if (dots.length < events.size()) {
      dots = new double[2 * events.size()];
    }
    touched.clear();
    for (var entry : vectors.get(document).entrySet()) {
      var posting = postings.get(entry.getKey());
      if (posting != null) {
        posting.addTo(dots, touched, entry.getValue());
      }
    }
    int best = -1;
    double bestScore = THRESHOLD;
    for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
      var event = events.get(i);
      double score = dots[i] / event.members.size();
      dots[i] = 0;
      if (isOutside(event, documents.get(document).published())) {
        score /= OUTSIDE_WINDOW;
      }
      if (score > bestScore) {
        best = i;
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

  private void add(Event event, int document, Map<String, Posting> postings) {
    event.members.add(document);
    var time = documents.get(document).published();
    if (time != null) {
      event.first = event.first == null || time.isBefore(event.first) ? time : event.first;
      event.last = event.last == null || time.isAfter(event.last) ? time : event.last;
    }
    for (var entry : vectors.get(document).entrySet()) {
      var key = entry.getKey();
      double sum = event.sum.getOrDefault(key, 0.0) + entry.getValue();
      event.sum.put(key, sum);
      postings.computeIfAbsent(key, k -> new Posting()).put(event.number, sum);
    }
  }

  private void buildVectors() {
    var frequencies = new HashMap<String, Integer>();
    var names = new HashSet<String>();
    for (var document : documents) {
      var own = nameWords(document).keySet();
      own.forEach(n -> frequencies.merge(n, 1, Integer::sum));
      names.addAll(own);
      document.terms().keySet().forEach(t -> frequencies.merge(t, 1, Integer::sum));
    }
    // where most documents share a name, what they share must stay rare, however many they are
    int half = documents.size() / 2;
    if (names.stream().anyMatch(name -> frequencies.get(name) > half)) {
      unseen = Math.max(BACKGROUND, 2.0 * documents.size());
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
    double background = common.getOrDefault(key, 0.002) * unseen;
    double share = (frequencies.get(key) + background) / (documents.size() + unseen);
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
