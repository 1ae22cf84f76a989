package org.reckon.alignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

  /** The share of unseen documents that have a word which is in no list of common ones. */
  private static final double UNLISTED = 0.002;

  /** Words in half of the documents or more tell nothing. */
  private static final double COMMONEST = 0.7;

  private static final String NAME_MARK = "@";

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

  /** Numbers of the names and terms that stand for each document, strongest first. */
  private final List<int[]> keys = new ArrayList<>();

  /** Their weights. */
  private final List<double[]> weights = new ArrayList<>();

  private final List<Posting> postings = new ArrayList<>();

  /** The likeness of the document in hand to each event; zero but for the touched ones. */
  private double[] dots = new double[16];

  /** How many documents each event has. */
  private int[] sizes = new int[16];

  /** The events that the document in hand has anything in common with. */
  private int[] touched = new int[16];

  private int touchedCount;

  EventClusters(List<DocumentRecord> documents, int windowDays) {
    this.documents = documents;
    this.window = Duration.ofDays(windowDays);
  }

  private static final class Event {
    final int number;
    final List<Integer> members = new ArrayList<>();
    final IntSums sum = new IntSums();
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
    for (int document : order) {
      int best = bestEvent(document, events);
      var event = best >= 0 ? events.get(best) : new Event(events.size());
      if (best < 0) {
        events.add(event);
      }
      add(event, document);
    }
    var groups = new ArrayList<List<Integer>>();
    for (var event : gathered(events)) {
      event.members.sort(null);
      groups.add(event.members);
    }
    groups.sort(Comparator.comparingInt(g -> g.get(0)));
    return groups;
  }

  /** The event that is most like a document, the first of several; -1 where none is like enough. */
  private int bestEvent(int document, List<Event> events) {
    touchedCount = 0;
    var own = keys.get(document);
    for (int i = 0; i < own.length; i++) {
      touch(postings.get(own[i]), weights.get(document)[i]);
    }
    var time = documents.get(document).published();
    int best = -1;
    double bestScore = THRESHOLD;
    for (int i = 0; i < touchedCount; i++) {
      int number = touched[i];
      double score = dots[number] / sizes[number];
      dots[number] = 0;
      if (score >= bestScore && isOutside(events.get(number), time)) {
        score /= OUTSIDE_WINDOW;
      }
      if (score > bestScore || (score == bestScore && number < best)) {
        best = number;
        bestScore = score;
      }
    }
    return best;
  }

  private void touch(Posting posting, double weight) {
    for (int i = 0; i < posting.size; i++) {
      int event = posting.events[i];
      if (dots[event] == 0) {
        touched[touchedCount] = event;
        touchedCount++;
      }
      dots[event] += posting.weights[i] * weight;
    }
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
    int size = largest.members.size();
    var kept = new ArrayList<Event>();
    for (var event : events) {
      double dot = event.sum.dot(largest.sum);
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

  private void add(Event event, int document) {
    event.members.add(document);
    if (sizes.length <= event.number) {
      sizes = Arrays.copyOf(sizes, 2 * sizes.length);
      dots = Arrays.copyOf(dots, sizes.length);
      touched = Arrays.copyOf(touched, sizes.length);
    }
    sizes[event.number]++;
    var time = documents.get(document).published();
    if (time != null) {
      event.first = event.first == null || time.isBefore(event.first) ? time : event.first;
      event.last = event.last == null || time.isAfter(event.last) ? time : event.last;
    }
    var own = keys.get(document);
    for (int i = 0; i < own.length; i++) {
      double sum = event.sum.add(own[i], weights.get(document)[i]);
      postings.get(own[i]).put(event.number, sum);
    }
  }

  private void buildVectors() {
    var numbers = new HashMap<String, Integer>();
    var frequencies = new int[16];
    var counts = new ArrayList<int[]>();
    boolean shared = false;
    int half = documents.size() / 2;
    for (var document : documents) {
      var names = nameWords(document);
      var own = new int[names.size() + document.terms().size()];
      var ownCounts = new int[own.length];
      int n = 0;
      for (var entries : List.of(names.entrySet(), document.terms().entrySet())) {
        for (var entry : entries) {
          own[n] = numbers.computeIfAbsent(entry.getKey(), k -> numbers.size());
          ownCounts[n] = entry.getValue();
          n++;
        }
      }
      if (frequencies.length < numbers.size()) {
        frequencies = Arrays.copyOf(frequencies, 2 * numbers.size());
      }
      for (int i = 0; i < own.length; i++) {
        frequencies[own[i]]++;
        shared |= i < names.size() && frequencies[own[i]] > half;
      }
      keys.add(own);
      counts.add(ownCounts);
    }
    // where most documents share a name, what they share must stay rare, however many they are
    double unseen = shared ? Math.max(BACKGROUND, 2.0 * documents.size()) : BACKGROUND;
    var rarities = rarities(numbers, frequencies, unseen);
    for (int i = 0; i < numbers.size(); i++) {
      postings.add(new Posting());
    }
    for (int i = 0; i < documents.size(); i++) {
      weigh(i, counts.get(i), rarities);
    }
  }

  /** The weight of each name and term where it stands once; 0 for words of most documents. */
  private double[] rarities(Map<String, Integer> numbers, int[] frequencies, double unseen) {
    var common = new HashMap<String, Double>();
    for (var row : Tables.read("common-terms.tsv", 2)) {
      common.put(row[0], Double.valueOf(row[1]));
    }
    var rarities = new double[numbers.size()];
    numbers.forEach(
        (key, number) -> {
          double background = common.getOrDefault(key, UNLISTED) * unseen;
          double share = (frequencies[number] + background) / (documents.size() + unseen);
          double rarity = -Math.log(Math.min(1, share));
          double weight = key.startsWith(NAME_MARK) ? NAME_WEIGHT : 1;
          rarities[number] = rarity > COMMONEST ? rarity * weight : 0;
        });
    return rarities;
  }

  /** Keeps a document's strongest names and terms, strongest first, at a length of 1 together. */
  private void weigh(int document, int[] counts, double[] rarities) {
    var all = keys.get(document);
    var strengths = new double[all.length];
    var order = new ArrayList<Integer>();
    for (int i = 0; i < all.length; i++) {
      strengths[i] = (1 + Math.log(counts[i])) * rarities[all[i]];
      if (strengths[i] > 0) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -strengths[i]));
    int kept = Math.min(order.size(), LONGEST_VECTOR);
    var own = new int[kept];
    var ownWeights = new double[kept];
    double squares = 0;
    for (int i = 0; i < kept; i++) {
      own[i] = all[order.get(i)];
      ownWeights[i] = strengths[order.get(i)];
      squares += ownWeights[i] * ownWeights[i];
    }
    double norm = Math.sqrt(squares);
    for (int i = 0; i < kept; i++) {
      ownWeights[i] /= norm;
    }
    keys.set(document, own);
    weights.add(ownWeights);
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
                words.merge(NAME_MARK + word, count, Integer::sum);
              }
            });
    return words;
  }
}
