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
 * Finds which documents are about the same event: two that are most like each other are joined, and
 * what came of them again, until nothing is like enough (average linkage by mutual nearest
 * neighbours, Murtagh 1983, A survey of recent advances in hierarchical clustering algorithms). The
 * order of the documents plays no part but where likenesses are equal.
 *
 * <p>How alike documents must be is not the same everywhere: where all of them are shootings, they
 * share words without being about one event. A second pass therefore joins what has less in common,
 * if it has clearly more in common with each other than with the rest of the corpus (as speaker
 * recognition measures a score against a cohort).
 *
 * <p>Candidates come from an inverted index, of whose posting lists only the events near in time
 * are looked at, so that the time stays in proportion to the number of documents.
 */
final class EventClusters {

  /** Events before and after an event in a posting list that it is compared with. */
  private static final int REACH = 16;

  /**
   * Unseen documents, at the least, that the given ones are imagined among, so that small folders
   * have rare words.
   */
  private static final double BACKGROUND = 250;

  /** The share of unseen documents that have a word which is in no list of common ones. */
  private static final double UNLISTED = 0.002;

  /** Words in half of the documents or more tell nothing. */
  private static final double COMMONEST = 0.7;

  /** How much more a rare word tells than a common one. */
  private static final double RARITY_POWER = 2.0;

  private static final String NAME_MARK = "@";

  private static final double NAME_WEIGHT = 1.25;

  /** Names and terms that stand for a document; the weakest of a long one are left out. */
  private static final int LONGEST_VECTOR = 150;

  /** Names and terms that stand for an event of several documents. */
  private static final int LONGEST_SUM = 300;

  /** What two events must have in common, whatever the others are like. */
  private static final double THRESHOLD = 0.12;

  /** What two events must have in common beyond what they have with the rest of the corpus. */
  private static final double DISTINCT_THRESHOLD = 0.055;

  /** How far less does where all documents have found company: 0 to 1. */
  private static final double COMPANY_WEIGHT = 0.8;

  /** How much of the likeness with the rest of the corpus is taken off. */
  private static final double REST_WEIGHT = 2.5;

  /** The most alike events that are not taken for the rest of the corpus, as they may be parts. */
  private static final int PARTS = 1;

  /** The most alike events of all that are looked at. */
  private static final int NEIGHBOURS = 12;

  /** How far it is made up for that the members of an event differ from each other: 0 to 1. */
  private static final double SPREAD_POWER = 0.1;

  /** Reports outside the window need that much more in common. */
  private static final double OUTSIDE_WINDOW = 2.5;

  /** The share of that by which a day between reports inside the window counts. */
  private static final double DAY_APART = 0.02;

  /**
   * An event of so many documents is joined by all to which it is nearest, not by one at a time.
   */
  private static final int LARGE = 8;

  /** What is left must have in common with an event that most documents are about. */
  private static final double GATHERING_THRESHOLD = 0.04;

  /** The share of the documents from which on an event is what the corpus was collected for. */
  private static final double GATHERING_SHARE = 0.5;

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final List<DocumentRecord> documents;
  private final Duration window;

  /** Numbers of the names and terms that stand for each document, ascending. */
  private final List<int[]> keys = new ArrayList<>();

  /** Their weights. */
  private final List<double[]> weights = new ArrayList<>();

  /** How many names and terms there are. */
  private int keyCount;

  EventClusters(List<DocumentRecord> documents, int windowDays) {
    this.documents = documents;
    this.window = Duration.ofDays(windowDays);
  }

  /** Documents that are taken for one event. */
  private static final class Event {
    final List<Integer> members;

    /** The numbers of the members' names and terms, ascending. */
    final int[] keys;

    /** The weights of these, added up. */
    final double[] sums;

    /** 1 for a document alone, less the more the members differ. */
    final double spread;

    /** When the first member was published; null where no time is known. */
    final Instant first;

    /** When the last member was published; null where no time is known. */
    final Instant last;

    /** The same in days. */
    private final double firstDay;

    private final double lastDay;

    /** The event's place among those of a round. */
    private int number;

    /** What is most like it; null until it is looked for. */
    private Neighbours neighbours;

    /** Whether it has become a part of another event. */
    private boolean gone;

    Event(
        List<Integer> members,
        int[] keys,
        double[] sums,
        double spread,
        Instant first,
        Instant last) {
      this.members = members;
      this.keys = keys;
      this.sums = sums;
      this.spread = spread;
      this.first = first;
      this.last = last;
      firstDay = first == null ? 0 : first.getEpochSecond() / SECONDS_A_DAY;
      lastDay = last == null ? 0 : last.getEpochSecond() / SECONDS_A_DAY;
    }

    int size() {
      return members.size();
    }

    /** What the product of two events' sums is multiplied with to be their likeness, 0 to 1. */
    double scale() {
      return 1 / (size() * spread);
    }
  }

  /** The events most like an event, the most alike first. */
  private static final class Neighbours {
    private final Event[] events = new Event[NEIGHBOURS];
    private final double[] scores = new double[NEIGHBOURS];
    private int count;

    boolean wants(double score) {
      return count < NEIGHBOURS || score >= scores[count - 1];
    }

    /** Takes an event where it is among the most alike; of equal ones the first comes first. */
    void offer(Event event, double score) {
      int at = count;
      while (at > 0
          && (score > scores[at - 1]
              || (score == scores[at - 1] && event.number < events[at - 1].number))) {
        at--;
      }
      if (at < NEIGHBOURS) {
        int moved = Math.min(count, NEIGHBOURS - 1) - at;
        System.arraycopy(events, at, events, at + 1, moved);
        System.arraycopy(scores, at, scores, at + 1, moved);
        events[at] = event;
        scores[at] = score;
        count = Math.min(count + 1, NEIGHBOURS);
      }
    }

    /**
     * Whether all of them still are events of their own. Where they are, nothing else can have come
     * near: an event that was joined is as like as its parts are on average.
     */
    boolean stand() {
      for (int i = 0; i < count; i++) {
        if (events[i].gone) {
          return false;
        }
      }
      return true;
    }

    /** The mean likeness to the rest of the corpus. */
    double rest() {
      double sum = 0;
      for (int i = PARTS; i < count; i++) {
        sum += scores[i];
      }
      return sum / (NEIGHBOURS - PARTS);
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
    List<Event> events = new ArrayList<>();
    for (int document : order) {
      var time = documents.get(document).published();
      var members = List.of(document);
      events.add(new Event(members, keys.get(document), weights.get(document), 1, time, time));
    }
    for (var distinct : List.of(false, true)) {
      int before;
      do {
        before = events.size();
        events = joined(events, distinct);
      } while (events.size() < before);
    }
    var groups = new ArrayList<List<Integer>>();
    for (var event : gathered(events)) {
      groups.add(event.members.stream().sorted().toList());
    }
    groups.sort(Comparator.comparingInt(g -> g.get(0)));
    return groups;
  }

  /** The events after those that are nearest to each other have been joined, in the same order. */
  private List<Event> joined(List<Event> events, boolean distinct) {
    findNeighbours(events);
    var partners = new int[events.size()];
    double aloneThreshold = aloneThreshold(events);
    for (int i = 0; i < partners.length; i++) {
      partners[i] =
          distinct
              ? distinctPartner(events.get(i), aloneThreshold)
              : partner(events.get(i).neighbours);
    }
    var joining = new ArrayList<List<Event>>();
    for (int i = 0; i < partners.length; i++) {
      joining.add(new ArrayList<>(List.of(events.get(i))));
    }
    for (int i = 0; i < partners.length; i++) {
      int other = partners[i];
      if (other < 0) {
        continue;
      }
      boolean mutual = partners[other] == i;
      boolean drawn = events.get(i).size() < LARGE && events.get(other).size() >= LARGE;
      if (mutual ? other < i : drawn) {
        int after = partners[other];
        boolean moved = after >= 0 && after < other && partners[after] == other;
        joining.get(moved && !mutual ? after : other).addAll(joining.get(i));
        joining.get(i).clear();
      }
    }
    return joining.stream().filter(j -> !j.isEmpty()).map(this::join).toList();
  }

  /** Where most documents have found company, one that stands alone most likely has some too. */
  private double aloneThreshold(List<Event> events) {
    int alone = 0;
    for (var event : events) {
      alone += event.size() == 1 ? 1 : 0;
    }
    double company = 1 - (double) alone / documents.size();
    return DISTINCT_THRESHOLD * (1 - COMPANY_WEIGHT * company);
  }

  private static int partner(Neighbours neighbours) {
    return neighbours.count > 0 && neighbours.scores[0] > THRESHOLD
        ? neighbours.events[0].number
        : -1;
  }

  /** The event that an event is like, beyond what both are like the rest; -1 where none is. */
  private static int distinctPartner(Event event, double aloneThreshold) {
    var own = event.neighbours;
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < own.count; i++) {
      var other = own.events[i];
      boolean alone = (event.size() == 1) != (other.size() == 1);
      double rest = (own.rest() + other.neighbours.rest()) / 2;
      double score = own.scores[i] - REST_WEIGHT * rest;
      if (score > bestScore && score > (alone ? aloneThreshold : DISTINCT_THRESHOLD)) {
        best = other.number;
        bestScore = score;
      }
    }
    return best;
  }

  /** Finds what is most like each event whose neighbours are not known any more. */
  private void findNeighbours(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      events.get(i).number = i;
    }
    var index = new Postings(events);
    var dots = new double[events.size()];
    var touched = new int[events.size()];
    var scales = events.stream().mapToDouble(Event::scale).toArray();
    for (var event : events) {
      if (event.neighbours != null && event.neighbours.stand()) {
        continue;
      }
      int count = 0;
      for (int k = 0; k < event.keys.length; k++) {
        int own = index.place(event.keys[k], event.number);
        int from = Math.max(own - REACH, index.begin(event.keys[k]));
        int to = Math.min(own + REACH + 1, index.end(event.keys[k]));
        for (int at = from; at < to; at++) {
          int other = index.events[at];
          if (dots[other] == 0) {
            touched[count++] = other;
          }
          dots[other] += index.weights[at] * event.sums[k];
        }
      }
      var found = new Neighbours();
      for (int t = 0; t < count; t++) {
        int other = touched[t];
        double most = dots[other] * scales[event.number] * scales[other];
        if (other != event.number && found.wants(most)) {
          found.offer(events.get(other), most / timesApart(event, events.get(other)));
        }
        dots[other] = 0;
      }
      event.neighbours = found;
    }
  }

  /** The events that hold each name and term, in their order, with its weight in them. */
  private final class Postings {
    private final int[] begins = new int[keyCount + 1];
    private final int[] events;
    private final double[] weights;

    Postings(List<Event> all) {
      for (var event : all) {
        for (int key : event.keys) {
          begins[key + 1]++;
        }
      }
      for (int key = 0; key < keyCount; key++) {
        begins[key + 1] += begins[key];
      }
      events = new int[begins[keyCount]];
      weights = new double[begins[keyCount]];
      var next = Arrays.copyOf(begins, keyCount);
      for (int i = 0; i < all.size(); i++) {
        var event = all.get(i);
        for (int k = 0; k < event.keys.length; k++) {
          int at = next[event.keys[k]]++;
          events[at] = i;
          weights[at] = event.sums[k];
        }
      }
    }

    int begin(int key) {
      return begins[key];
    }

    int end(int key) {
      return begins[key + 1];
    }

    /** Where an event stands in the list of one of its names or terms. */
    int place(int key, int event) {
      return Arrays.binarySearch(events, begins[key], begins[key + 1], event);
    }
  }

  /** By how much the time between two events makes them less alike: 1 or more. */
  private double timesApart(Event a, Event b) {
    if (a.first == null || b.first == null) {
      return 1;
    }
    double gap = Math.max(b.firstDay - a.lastDay, a.firstDay - b.lastDay);
    return gap > window.toSeconds() / SECONDS_A_DAY
        ? OUTSIDE_WINDOW
        : 1 + DAY_APART * Math.max(0, gap);
  }

  private Event join(List<Event> events) {
    if (events.size() == 1) {
      return events.get(0);
    }
    events.forEach(event -> event.gone = true);
    // in pairs, so that many small events do not each copy a large one
    var left = events;
    while (left.size() > 1) {
      var pairs = new ArrayList<Event>();
      for (int i = 0; i < left.size(); i += 2) {
        pairs.add(i + 1 < left.size() ? join(left.get(i), left.get(i + 1)) : left.get(i));
      }
      left = pairs;
    }
    return left.get(0);
  }

  private Event join(Event a, Event b) {
    var members = new ArrayList<>(a.members);
    members.addAll(b.members);
    var joinedKeys = new int[a.keys.length + b.keys.length];
    var sums = new double[joinedKeys.length];
    int n = 0;
    double squares = 0;
    for (int i = 0, j = 0; i < a.keys.length || j < b.keys.length; n++) {
      boolean fromA = j == b.keys.length || (i < a.keys.length && a.keys[i] <= b.keys[j]);
      boolean fromB = i == a.keys.length || (j < b.keys.length && b.keys[j] <= a.keys[i]);
      joinedKeys[n] = fromA ? a.keys[i] : b.keys[j];
      sums[n] = (fromA ? a.sums[i++] : 0) + (fromB ? b.sums[j++] : 0);
      squares += sums[n] * sums[n];
    }
    double meanLikeness = squares / members.size() / members.size();
    int kept = strongest(joinedKeys, sums, n);
    return new Event(
        members,
        Arrays.copyOf(joinedKeys, kept),
        Arrays.copyOf(sums, kept),
        Math.pow(meanLikeness, SPREAD_POWER / 2),
        a.first == null || (b.first != null && b.first.isBefore(a.first)) ? b.first : a.first,
        a.last == null || (b.last != null && b.last.isAfter(a.last)) ? b.last : a.last);
  }

  /** Moves the strongest of the first n sums and their keys to the front, in the same order. */
  private static int strongest(int[] keys, double[] sums, int n) {
    if (n <= LONGEST_SUM) {
      return n;
    }
    var sorted = Arrays.copyOf(sums, n);
    Arrays.sort(sorted);
    double least = sorted[n - LONGEST_SUM];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (sums[i] >= least) {
        keys[kept] = keys[i];
        sums[kept] = sums[i];
        kept++;
      }
    }
    return kept;
  }

  /**
   * Where one event holds most of the documents, the corpus was most likely collected for it, and
   * the other documents join it with less in common.
   */
  private List<Event> gathered(List<Event> events) {
    Event largest = null;
    for (var event : events) {
      boolean larger = largest == null || event.size() > largest.size();
      largest = larger ? event : largest;
    }
    if (largest == null || largest.size() < GATHERING_SHARE * documents.size()) {
      return events;
    }
    var kept = new ArrayList<Event>();
    var gathering = new ArrayList<Event>();
    for (var event : events) {
      double likeness = dot(event, largest) * event.scale() * largest.scale();
      double score = likeness / timesApart(event, largest);
      boolean joins = event == largest || score >= GATHERING_THRESHOLD;
      (joins ? gathering : kept).add(event);
    }
    kept.add(join(gathering));
    return kept;
  }

  private static double dot(Event a, Event b) {
    double dot = 0;
    for (int i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
      if (a.keys[i] == b.keys[j]) {
        dot += a.sums[i++] * b.sums[j++];
      } else if (a.keys[i] < b.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return dot;
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
    // the words of a large event must stay rare, more so where most documents share a name
    double unseen = Math.max(BACKGROUND, (shared ? 2.0 : 1.0) * documents.size());
    var rarities = rarities(numbers, frequencies, unseen);
    keyCount = numbers.size();
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
          rarities[number] = rarity > COMMONEST ? Math.pow(rarity, RARITY_POWER) * weight : 0;
        });
    return rarities;
  }

  /** Keeps a document's strongest names and terms at a length of 1 together. */
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
    order.subList(kept, order.size()).clear();
    order.sort(Comparator.comparingInt((Integer i) -> all[i]));
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
