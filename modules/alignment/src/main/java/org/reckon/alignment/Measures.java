package org.reckon.alignment;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reckon.api.record.CasRecords;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Span;

/** Turns claims into comparable form. */
final class Measures {

  /** Code points of the sentence that are looked at on both sides of a quantity. */
  private static final int CONTEXT = 60;

  /** Words next to a quantity that may say which part it counts. */
  private static final int NEXT = 3;

  /** An event happened at most so long before its first report. */
  private static final Duration DAYS_BEFORE_REPORT = Duration.ofDays(7);

  private final Words words = Words.shared();
  private final Units units = Units.shared();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> before = new HashMap<>();
  private final Map<String, Integer> state = new HashMap<>();
  private final Set<EventType> peopleTypes = EnumSet.noneOf(EventType.class);
  private final Map<String, EventType> classTypes = new HashMap<>();
  private final Set<String> emptyHeads = new TreeSet<>();
  private final Set<String> besidesWords = new TreeSet<>();
  private final Map<String, Set<String>> marks = new HashMap<>();

  Measures() {
    for (var row : Tables.read("time-words.tsv", 3)) {
      var table =
          switch (row[1]) {
            case "month" -> months;
            case "before" -> before;
            case "state" -> state;
            default -> throw new IllegalStateException("time-words.tsv: kind " + row[1]);
          };
      table.put(row[0], Integer.valueOf(row[2]));
    }
    for (var row : Tables.read("class-types.tsv", 2)) {
      classTypes.put(row[0], EventType.of(row[1]));
    }
    for (var row : Tables.read("people-types.tsv", 1)) {
      peopleTypes.add(EventType.of(row[0]));
    }
    for (var row : Tables.read("role-words.tsv", 2)) {
      switch (row[1]) {
        case "empty-head" -> emptyHeads.add(row[0]);
        case "besides" -> besidesWords.add(row[0]);
        default -> marks.computeIfAbsent(row[1], k -> new TreeSet<>()).add(row[0]);
      }
    }
  }

  /**
   * Reads the claims of one event.
   *
   * @param documents all documents of the run
   * @param group numbers of the event's documents, ascending
   * @param claimsOf the claims of each document
   * @return the measures in document order, numbered from 0
   */
  List<Measure> read(
      List<DocumentRecord> documents,
      List<Integer> group,
      Map<Integer, List<ClaimRecord>> claimsOf) {
    Instant start = null;
    for (int document : group) {
      var time = documents.get(document).published();
      boolean first = start == null || (time != null && time.isBefore(start));
      start = first ? time : start;
    }
    var measures = new ArrayList<Measure>();
    for (int document : group) {
      var claims = new ArrayList<>(claimsOf.getOrDefault(document, List.of()));
      claims.sort(Comparator.comparingInt(c -> c.quantity().begin()));
      Measure previous = null;
      for (var claim : claims) {
        previous = read(measures.size(), document, documents.get(document), claim, start, previous);
        measures.add(previous);
      }
    }
    return measures;
  }

  private Measure read(
      int index,
      int document,
      DocumentRecord record,
      ClaimRecord claim,
      Instant start,
      Measure previous) {
    var eventWords = claim.event() == null ? List.<String>of() : Words.split(claim.event().text());
    boolean counts =
        eventWords.isEmpty()
            || (eventWords.size() == 1 && isMark(words.noun(eventWords.get(0)), "counter"));
    var event = counts ? null : words.stem(eventWords.get(0));
    var eventClass = eventClass(eventWords);
    var type = type(claim, eventClass);
    var counted = counted(claim.counted(), event);
    var population = counted.head == null ? null : population(counted.head, type);
    var places = new LinkedHashSet<String>();
    for (var place : claim.places()) {
      places.add(CasRecords.nameKey(place.text()));
    }
    var dimension = units.dimension(claim.unit());
    if (event == null && counted.head == null && continues(type, dimension, previous)) {
      counted = new Counted(previous.head(), previous.modifiers(), counted.besides);
      population = previous.population();
      event = previous.event();
      eventClass = previous.eventClass();
      places.addAll(places.isEmpty() ? previous.places() : Set.of());
    }
    var context = new Context(claim);
    return new Measure(
        index,
        document,
        claim,
        type,
        dimension,
        units.toBase(claim.low(), claim.unit()),
        units.toBase(claim.high(), claim.unit()),
        counted.head,
        population,
        counted.modifiers,
        event,
        eventClass,
        counted.besides || context.besides(),
        context.part(),
        places,
        period(claim.times(), record.published(), start),
        daysBack(claim.times()),
        source(claim),
        context.near(claim),
        context.earlier(),
        claim.sentence() != null && claim.sentence().begin() == 0);
  }

  /** A bare figure ("the police put it at 300") goes on with what was counted before. */
  private static boolean continues(EventType type, String dimension, Measure previous) {
    return previous != null && previous.dimension().equals(dimension) && previous.type() == type;
  }

  private EventType type(ClaimRecord claim, String eventClass) {
    boolean told = claim.eventType() == EventType.OTHER && eventClass != null;
    return told ? classTypes.getOrDefault(eventClass, EventType.OTHER) : claim.eventType();
  }

  /** What dies, is hurt or gathers is somebody, whatever the noun. */
  private Words.Population population(String head, EventType type) {
    var known = words.population(head);
    boolean somebody = known == null && peopleTypes.contains(type);
    return somebody ? new Words.Population(head, Words.Kind.ROLE) : known;
  }

  private record Counted(String head, Set<String> modifiers, boolean besides) {}

  /**
   * A noun that only repeats the event (deaths, revenue) names nothing; what stands before it may.
   */
  private Counted counted(Span span, String event) {
    var all = span == null ? List.<String>of() : Words.split(span.text());
    if (all.isEmpty()) {
      return new Counted(null, Set.of(), false);
    }
    boolean besides = all.stream().anyMatch(besidesWords::contains);
    int end = all.indexOf("of");
    if (end <= 0) {
      end = all.size();
    }
    int head = headIndex(all, end);
    if (head < all.size() - 1 && emptyHeads.contains(words.noun(all.get(head)))) {
      head = headIndex(all, all.size());
    }
    var modifiers = new TreeSet<String>();
    for (int i = 0; i < all.size(); i++) {
      var word = all.get(i);
      if (i != head && !words.isFunctionWord(word) && !isYear(word)) {
        modifiers.add(words.noun(word));
      }
    }
    var lemma = words.noun(all.get(head));
    if (event != null && words.stem(all.get(head)).equals(event)) {
      for (var modifier : modifiers) {
        var population = words.population(modifier);
        if (population != null) {
          var rest = new TreeSet<>(modifiers);
          rest.remove(modifier);
          return new Counted(modifier, rest, besides);
        }
      }
      return new Counted(null, modifiers, besides);
    }
    return isMark(lemma, "counter")
        ? new Counted(null, Set.of(), besides)
        : new Counted(lemma, modifiers, besides);
  }

  private boolean isMark(String word, String role) {
    return marks.getOrDefault(role, Set.of()).contains(word);
  }

  private int headIndex(List<String> all, int end) {
    int until = end;
    for (int i = 1; i < end; i++) {
      var word = all.get(i);
      if (isMark(word, "ends-head")) {
        until = i;
        break;
      }
    }
    return until - 1;
  }

  private String eventClass(List<String> eventWords) {
    for (var word : eventWords) {
      var found = words.eventClass(word);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Set<String> source(ClaimRecord claim) {
    var name = claim.sourceName() != null ? claim.sourceName() : text(claim.source());
    var kept = new TreeSet<String>();
    if (name != null) {
      for (var word : Words.split(name)) {
        if (!words.isFunctionWord(word)) {
          kept.add(words.noun(word));
        }
      }
    }
    return kept;
  }

  private String period(List<Span> times, Instant published, Instant start) {
    for (var time : times) {
      var found = period(time.text(), published, start);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String period(String text, Instant published, Instant start) {
    var lower = text.toLowerCase(Locale.ROOT);
    YearMonth now = published == null ? null : month(published);
    YearMonth first = start == null ? null : month(start);
    int month = 0;
    for (var word : Words.split(lower)) {
      var plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      if (isYear(plain)) {
        int year = Integer.parseInt(plain);
        boolean own = now != null && (year == now.getYear() || year == first.getYear());
        if (!own) {
          return "y" + year;
        }
      }
      month = months.getOrDefault(plain, month);
    }
    for (var entry : before.entrySet()) {
      if (lower.contains(entry.getKey())) {
        return now == null ? "before" + entry.getValue() : "y" + (now.getYear() - entry.getValue());
      }
    }
    return month > 0 && now != null ? otherMonth(month, now, start) : null;
  }

  /** A month other than those in which the event happened and was reported; null for these. */
  private static String otherMonth(int month, YearMonth now, Instant start) {
    var named = now.withMonth(month);
    if (named.isAfter(now)) {
      named = named.minusYears(1);
    }
    return named.isBefore(month(start.minus(DAYS_BEFORE_REPORT))) ? "m" + named : null;
  }

  private int daysBack(List<Span> times) {
    int back = 0;
    for (var time : times) {
      var lower = time.text().toLowerCase(Locale.ROOT);
      for (var entry : state.entrySet()) {
        if (lower.contains(entry.getKey())) {
          back = Math.max(back, entry.getValue());
        }
      }
    }
    return back;
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(time.atZone(ZoneOffset.UTC));
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String text(Span span) {
    return span == null ? null : span.text();
  }

  /** The words around a quantity in its sentence. */
  private final class Context {
    private final List<String> left;
    private final List<String> right;

    Context(ClaimRecord claim) {
      var sentence = claim.sentence();
      if (sentence == null) {
        left = List.of();
        right = List.of();
        return;
      }
      var text = sentence.text();
      int length = text.codePointCount(0, text.length());
      int begin = within(claim.quantity().begin() - sentence.begin(), length);
      int end = within(claim.quantity().end() - sentence.begin(), length);
      int from = text.offsetByCodePoints(0, Math.max(0, begin - CONTEXT));
      int to = text.offsetByCodePoints(0, Math.min(length, end + CONTEXT));
      left = Words.split(text.substring(from, text.offsetByCodePoints(0, begin)));
      right = Words.split(text.substring(text.offsetByCodePoints(0, end), to));
    }

    private static int within(int offset, int length) {
      return Math.max(0, Math.min(offset, length));
    }

    boolean besides() {
      boolean more = !right.isEmpty() && right.get(0).equals("more");
      boolean than = right.size() > 1 && right.get(1).equals("than");
      boolean after = !right.isEmpty() && besidesWords.contains(right.get(0));
      boolean ahead = !left.isEmpty() && besidesWords.contains(left.get(left.size() - 1));
      return after || ahead || (more && !than);
    }

    /** Stems of the words around the figure that are not its own. */
    Set<String> near(ClaimRecord claim) {
      var own = new TreeSet<String>();
      addStems(own, claim.counted() == null ? List.of() : Words.split(claim.counted().text()));
      addStems(own, claim.event() == null ? List.of() : Words.split(claim.event().text()));
      var found = new TreeSet<String>();
      addStems(found, left);
      addStems(found, right);
      found.removeAll(own);
      return found;
    }

    private void addStems(Set<String> stems, List<String> found) {
      for (var word : found) {
        if (word.length() > 2 && !words.isFunctionWord(word)) {
          stems.add(words.stem(word));
        }
      }
    }

    boolean earlier() {
      var cues = marks.getOrDefault("earlier-before", Set.of());
      return !left.isEmpty() && cues.contains(left.get(left.size() - 1));
    }

    boolean part() {
      var among = marks.getOrDefault("part-before", Set.of());
      boolean ahead = left.stream().skip(Math.max(0, left.size() - NEXT)).anyMatch(among::contains);
      boolean of =
          right.size() > 1
              && right.get(0).equals("of")
              && marks.getOrDefault("part-after-of", Set.of()).contains(right.get(1));
      return ahead || of;
    }
  }
}
