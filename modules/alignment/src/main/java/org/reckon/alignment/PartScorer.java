package org.reckon.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reckon.alignment.Breakdowns.Breakdown;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Status;

/** Says how likely a figure of a report is a part of another one of the same report. */
final class PartScorer {

  /** The score of a pair that can never be part and whole. */
  static final double IMPOSSIBLE = -1000;

  /** The learnt weights. */
  static final Map<PartFeature, Double> WEIGHTS = weights();

  private static final Map<String, List<String>> CUES = cues();

  /** Shares and times do not add up, nor do figures without a common unit. */
  private static final Set<String> ADDITIVE =
      Set.of("count", "money", "area", "mass", "power", "volume", "energy");

  private static final Set<EventType> FATES =
      EnumSet.of(
          EventType.DEATH,
          EventType.INJURY,
          EventType.MISSING,
          EventType.RESCUE,
          EventType.HOSPITALISATION);

  /** People to whom that happens. */
  private static final Set<EventType> GROUPS =
      EnumSet.of(EventType.OTHER, EventType.INFECTION, EventType.RESCUE);

  private static final Set<String> CONDITIONS = Set.of("critical", "serious", "stable");

  /** Words and sums that tie even things of other kinds together. */
  private static final Set<PartFeature> TELLING =
      EnumSet.of(
          PartFeature.N_OF_THE_M,
          PartFeature.PART_CUE_BEFORE,
          PartFeature.OF_THEM,
          PartFeature.LIST_OPENED,
          PartFeature.LIST_GOES_ON,
          PartFeature.ADDS_UP_IN_SENTENCE);

  /** Code points between figures that are compared at all, and those that stand apart. */
  private static final int REACH = 1500;

  private static final int APART = 600;
  private static final int LIST = 250;

  /** Words on each side of a figure. */
  private static final int WORDS = 5;

  private static final int MANY = 6;
  private static final BigDecimal TINY = new BigDecimal("0.002");
  private static final BigDecimal SMALL = BigDecimal.TEN;

  private final List<Measure> report;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Long, PartFeature> sums = new HashMap<>();
  private final Standing standing;
  private final Map<PartFeature, Double> weights;

  /** Reads a report, whose measures are in document order. */
  PartScorer(
      List<Measure> report,
      List<Breakdown> breakdowns,
      Standing standing,
      Map<PartFeature, Double> weights) {
    this.report = report;
    this.weights = weights;
    this.standing = standing;
    for (int i = 0; i < report.size(); i++) {
      places.put(report.get(i).index(), i);
    }
    for (var breakdown : breakdowns) {
      var feature = strength(breakdown);
      for (var part : breakdown.parts()) {
        sums.merge(key(part, breakdown.total()), feature, (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
  }

  private static PartFeature strength(Breakdown breakdown) {
    if (breakdown.inOneSentence()) {
      return PartFeature.ADDS_UP_IN_SENTENCE;
    }
    boolean small = breakdown.total().point().compareTo(SMALL) < 0;
    return small ? PartFeature.ADDS_UP_SMALL : PartFeature.ADDS_UP_NEAR;
  }

  private static long key(Measure part, Measure whole) {
    return (long) part.index() << 32 | whole.index();
  }

  /** Positive where one is a part of the other; {@link #IMPOSSIBLE} where it never may be. */
  double score(Measure part, Measure whole) {
    var features = features(part, whole);
    if (features == null) {
      return IMPOSSIBLE;
    }
    double sum = 0;
    for (var feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }

  /** What holds of a pair; null where the one cannot be a part of the other. */
  Set<PartFeature> features(Measure part, Measure whole) {
    int distance = Math.abs(Breakdowns.begin(part) - Breakdowns.begin(whole));
    boolean possible =
        part.point().signum() > 0
            && part.point().compareTo(whole.point()) < 0
            && part.dimension().equals(whole.dimension())
            && ADDITIVE.contains(part.dimension())
            && part.claim().direction() == whole.claim().direction()
            && Objects.equals(part.period(), whole.period())
            && distance <= REACH
            && whole.claim().comparator() != Comparator.VAGUE;
    if (!possible) {
      return null;
    }
    var found = EnumSet.of(PartFeature.BIAS);
    addPosition(found, part, whole, distance);
    addWords(found, part, whole, distance);
    addTypes(found, part, whole);
    addHeads(found, part, whole);
    addPlaces(found, part, whole);
    addFigures(found, part, whole);
    boolean told = !Collections.disjoint(found, TELLING);
    boolean apart = found.contains(PartFeature.PEOPLE_AND_THING) && !told;
    return apart ? null : found;
  }

  private void addPosition(Set<PartFeature> found, Measure part, Measure whole, int distance) {
    int p = places.get(part.index());
    int w = places.get(whole.index());
    boolean sentence = Breakdowns.sameSentence(part, whole);
    add(found, sentence, PartFeature.SAME_SENTENCE);
    add(found, !sentence && isNext(whole, part), PartFeature.NEXT_SENTENCE);
    add(found, distance > APART, PartFeature.FAR_APART);
    add(found, p < w, PartFeature.PART_FIRST);
    add(found, Math.abs(p - w) == 1, PartFeature.NONE_BETWEEN);
    add(found, Math.abs(p - w) > MANY, PartFeature.MANY_BETWEEN);
    add(found, isNearest(part, whole, p, w), PartFeature.NEAREST_WHOLE);
    add(found, standing.leads(whole), PartFeature.WHOLE_LEADS);
  }

  /** Whether no other figure of the whole's type that is large enough stands between. */
  private boolean isNearest(Measure part, Measure whole, int p, int w) {
    for (int i = Math.min(p, w) + 1; i < Math.max(p, w); i++) {
      var other = report.get(i);
      if (other.type() == whole.type()
          && other.dimension().equals(whole.dimension())
          && other.point().compareTo(part.point()) > 0
          && other.point().compareTo(whole.point()) != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNext(Measure whole, Measure part) {
    var first = whole.claim().sentence();
    var second = part.claim().sentence();
    if (first == null || second == null) {
      return false;
    }
    int gap = second.begin() - first.end();
    return gap >= 0 && gap <= 4;
  }

  private void addWords(Set<PartFeature> found, Measure part, Measure whole, int distance) {
    var left = left(part);
    var right = right(part);
    boolean sentence = Breakdowns.sameSentence(part, whole);
    boolean after = Breakdowns.begin(part) > Breakdowns.begin(whole);
    boolean adjacent = Math.abs(places.get(part.index()) - places.get(whole.index())) == 1;
    if (!after && sentence && adjacent) {
      var between = between(part, whole);
      boolean of = between.startsWith(" of ") && Words.split(between).size() <= 4;
      add(found, of, PartFeature.N_OF_THE_M);
    }
    if (after && sentence) {
      var between = between(whole, part);
      boolean cue = hasCue(between, "part-before");
      add(found, cue && adjacent, PartFeature.PART_CUE_BEFORE);
      add(found, cue && !adjacent, PartFeature.PART_CUE_BEFORE_LATER);
      boolean opened = opensList(between);
      add(found, opened && adjacent, PartFeature.LIST_OPENED);
      add(found, opened && !adjacent && distance <= LIST, PartFeature.LIST_GOES_ON);
    }
    boolean them = startsWith(right, "part-after") || endsWith(left, "part-before");
    add(found, them && after && adjacent, PartFeature.OF_THEM);
    add(found, them && after && !adjacent, PartFeature.OF_THEM_FAR);
    var noun = ofNoun(right);
    if (noun != null) {
      add(found, isNounOf(noun, whole), PartFeature.OF_THE_SAME_NOUN);
      add(found, !isNounOf(noun, whole), PartFeature.OF_ANOTHER_NOUN);
    }
    add(found, endsWith(left(whole), "total-before"), PartFeature.TOTAL_CUE);
    add(
        found,
        endsWith(left, "rest-before") || startsWith(right, "rest-after"),
        PartFeature.REST_CUE);
    boolean also = endsWith(left, "also-before") || startsWith(right, "also-after");
    boolean next = after && adjacent && sentence && (also || part.besides());
    add(found, also && !next, PartFeature.ALSO_CUE);
    add(found, next, PartFeature.ALSO_NEXT);
  }

  /** The word after "of the"; null where the figure does not go on so. */
  private static String ofNoun(List<String> right) {
    for (var cue : CUES.get("of-noun")) {
      var words = List.of(cue.split(" ", -1));
      if (right.size() > words.size() && right.subList(0, words.size()).equals(words)) {
        return right.get(words.size());
      }
    }
    return null;
  }

  private static boolean isNounOf(String noun, Measure whole) {
    var words = Words.shared();
    var lemma = words.noun(noun);
    if (lemma.equals(whole.head()) || words.stem(noun).equals(whole.event())) {
      return true;
    }
    var eventClass = words.eventClass(noun);
    if (eventClass != null && eventClass.equals(whole.eventClass())) {
      return true;
    }
    var population = words.population(lemma);
    return population != null
        && population.kind() != Words.Kind.PEOPLE
        && population.equals(whole.population());
  }

  private static boolean opensList(String between) {
    int at = between.indexOf(':');
    at = at < 0 ? between.indexOf('(') : at;
    at = at < 0 ? between.indexOf(" - ") : at;
    at = at < 0 ? between.indexOf(" – ") : at;
    at = at < 0 ? between.indexOf('—') : at;
    return at >= 0 && Words.split(between.substring(0, at)).size() <= WORDS;
  }

  private static boolean hasCue(String between, String role) {
    var text = " " + String.join(" ", Words.split(between)) + " ";
    return CUES.get(role).stream().anyMatch(cue -> text.contains(" " + cue + " "));
  }

  private static boolean startsWith(List<String> words, String role) {
    var text = String.join(" ", words) + " ";
    return CUES.get(role).stream().anyMatch(cue -> text.startsWith(cue + " "));
  }

  /** Whether the words end with such a cue, but for words that say nothing. */
  private static boolean endsWith(List<String> words, String role) {
    var kept = new ArrayList<>(words);
    while (!kept.isEmpty()) {
      var text = " " + String.join(" ", kept);
      if (CUES.get(role).stream().anyMatch(cue -> text.endsWith(" " + cue))) {
        return true;
      }
      if (!CUES.get("filler").contains(kept.get(kept.size() - 1))) {
        return false;
      }
      kept.remove(kept.size() - 1);
    }
    return false;
  }

  private static void addTypes(Set<PartFeature> found, Measure part, Measure whole) {
    var p = part.type();
    var w = whole.type();
    if (p == w) {
      found.add(PartFeature.SAME_TYPE);
      return;
    }
    if (p == EventType.DEATH && w == EventType.INJURY) {
      boolean shot = "shoot".equals(whole.eventClass()) || whole.eventClass() == null;
      found.add(shot ? PartFeature.DEATH_OF_HURT : PartFeature.DEAD_AND_HURT);
    } else if (p == EventType.INJURY && w == EventType.DEATH) {
      found.add(PartFeature.DEAD_AND_HURT);
    } else if (p == EventType.HOSPITALISATION && w == EventType.INJURY) {
      found.add(PartFeature.TREATED_OF_HURT);
    } else if (FATES.contains(p) && GROUPS.contains(w) && whole.countsPeople()) {
      found.add(PartFeature.FATE_OF_PEOPLE);
    } else if (p == EventType.ARREST || w == EventType.ARREST) {
      found.add(PartFeature.RELEASED_OR_CHARGED);
    } else {
      found.add(PartFeature.OTHER_TYPE);
    }
  }

  private static void addHeads(Set<PartFeature> found, Measure part, Measure whole) {
    if (!part.dimension().equals("count")) {
      found.add(PartFeature.NOT_A_COUNT);
    }
    if (part.head() == null || whole.head() == null) {
      found.add(PartFeature.NO_HEAD);
    }
    var p = part.population();
    var w = whole.population();
    boolean general = w == null ? whole.head() == null : w.kind() == Words.Kind.PEOPLE;
    if (part.head() != null && part.head().equals(whole.head())) {
      boolean narrower =
          part.modifiers().size() > whole.modifiers().size()
              && part.modifiers().containsAll(whole.modifiers());
      found.add(narrower ? PartFeature.MODIFIED_HEAD : PartFeature.SAME_HEAD);
    } else if (countsPeople(part) != countsPeople(whole)) {
      found.add(PartFeature.PEOPLE_AND_THING);
    } else if (p != null && p.kind() == Words.Kind.PART && whole.countsPeople()) {
      boolean same = p.equals(w);
      found.add(same ? PartFeature.SAME_POPULATION : PartFeature.PART_OF_PEOPLE);
    } else if (p != null && p.kind() == Words.Kind.ROLE && general) {
      found.add(PartFeature.NARROWER_ROLE);
    } else if (Objects.equals(p, w)) {
      found.add(PartFeature.SAME_POPULATION);
    } else if (part.head() != null && whole.head() != null) {
      found.add(PartFeature.OTHER_HEAD);
    }
  }

  /** Unlike the measure's own answer, an unknown noun is somebody only where the claim says so. */
  private static boolean countsPeople(Measure measure) {
    boolean unknown =
        measure.head() != null
            && Words.shared().population(measure.head()) == null
            && measure.claim().eventType() == EventType.OTHER;
    return measure.countsPeople() && !unknown;
  }

  private static void addPlaces(Set<PartFeature> found, Measure part, Measure whole) {
    var own = new HashSet<>(part.places());
    own.removeAll(whole.places());
    add(found, !own.isEmpty(), PartFeature.OWN_PLACE);
    boolean other =
        !part.places().isEmpty()
            && !whole.places().isEmpty()
            && Collections.disjoint(part.places(), whole.places());
    add(found, other, PartFeature.OTHER_PLACE);
    if (part.eventClass() != null && whole.eventClass() != null) {
      boolean same = part.eventClass().equals(whole.eventClass());
      found.add(same ? PartFeature.SAME_EVENT : PartFeature.OTHER_EVENT);
    }
    add(
        found,
        part.eventClass() != null
            && CONDITIONS.contains(part.eventClass())
            && !part.eventClass().equals(whole.eventClass()),
        PartFeature.CONDITION);
    boolean condition = whole.eventClass() != null && CONDITIONS.contains(whole.eventClass());
    add(found, condition, PartFeature.WHOLE_IS_CONDITION);
    add(found, part.besides(), PartFeature.BESIDES_PART);
    add(found, whole.besides(), PartFeature.BESIDES_WHOLE);
  }

  private void addFigures(Set<PartFeature> found, Measure part, Measure whole) {
    var sum = sums.get(key(part, whole));
    add(found, sum != null, sum);
    add(found, part.claim().comparator() != Comparator.EQUAL, PartFeature.LOOSE_PART);
    add(found, whole.claim().comparator() != Comparator.EQUAL, PartFeature.LOOSE_WHOLE);
    var share = part.point().divide(whole.point(), MathContext.DECIMAL32);
    add(found, share.compareTo(TINY) < 0, PartFeature.TINY_SHARE);
    boolean plans =
        (part.claim().status() == Status.PROJECTED) != (whole.claim().status() == Status.PROJECTED);
    add(found, plans, PartFeature.PLAN_AND_FACT);
  }

  private static void add(Set<PartFeature> found, boolean holds, PartFeature feature) {
    if (holds) {
      found.add(feature);
    }
  }

  /** The text between two figures of one sentence. */
  private static String between(Measure first, Measure second) {
    var sentence = first.claim().sentence();
    return slice(
        sentence.text(),
        first.claim().quantity().end() - sentence.begin(),
        second.claim().quantity().begin() - sentence.begin());
  }

  private static List<String> left(Measure measure) {
    var sentence = measure.claim().sentence();
    if (sentence == null) {
      return List.of();
    }
    int end = measure.claim().quantity().begin() - sentence.begin();
    var words = Words.split(slice(sentence.text(), 0, end));
    return words.subList(Math.max(0, words.size() - WORDS), words.size());
  }

  private static List<String> right(Measure measure) {
    var sentence = measure.claim().sentence();
    if (sentence == null) {
      return List.of();
    }
    int begin = measure.claim().quantity().end() - sentence.begin();
    var words = Words.split(slice(sentence.text(), begin, Integer.MAX_VALUE));
    return words.subList(0, Math.min(WORDS, words.size()));
  }

  private static String slice(String text, int begin, int end) {
    int length = text.codePointCount(0, text.length());
    int from = Math.max(0, Math.min(begin, length));
    int to = Math.max(from, Math.min(end, length));
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))
        .toLowerCase(Locale.ROOT);
  }

  private static Map<PartFeature, Double> weights() {
    var weights = new EnumMap<PartFeature, Double>(PartFeature.class);
    for (var row : Tables.read("part-weights.tsv", 2)) {
      weights.put(PartFeature.valueOf(row[0]), Double.valueOf(row[1]));
    }
    return weights;
  }

  private static Map<String, List<String>> cues() {
    var cues = new HashMap<String, List<String>>();
    for (var row : Tables.read("part-words.tsv", 2)) {
      cues.computeIfAbsent(row[1], role -> new ArrayList<>()).add(row[0]);
    }
    return cues;
  }
}
