package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Status;

/** Says how likely two claims of one event are about the same measure of the same thing. */
final class PairScorer {

  /** The score of a pair that can never be one fact. */
  static final double IMPOSSIBLE = -1000;

  /** The weights that Reckon brings, read when they are first wanted. */
  private static final class Shipped {
    static final Map<PairFeature, Double> WEIGHTS = weights();
  }

  private static final Map<EventType, Set<EventType>> CONFUSED = confused();

  private static final Map<EventType, PairFeature> SAME_TYPE = sameTypes();

  private static final Map<String, PairFeature> DIMENSIONS =
      Map.of(
          "share", PairFeature.SHARE,
          "money", PairFeature.MONEY,
          "length", PairFeature.LENGTH,
          "time", PairFeature.TIME,
          "area", PairFeature.AREA,
          "magnitude", PairFeature.MAGNITUDE);

  /** Shares of the words around two figures. */
  private static final double ALIKE = 0.35;

  private static final double SIMILAR = 0.15;
  private static final double UNLIKE = 0.03;

  /**
   * Nothing explains figures that are so many times apart: "dozens" may be two hundred, no more.
   */
  private static final BigDecimal FAR = BigDecimal.valueOf(20);

  private final Values values;
  private final Standing standing;
  private final TotalsApart totals;
  private final double[] weights = new double[PairVector.size()];

  PairScorer(Values values, Standing standing, TotalsApart totals) {
    this(values, standing, totals, Shipped.WEIGHTS);
  }

  PairScorer(
      Values values, Standing standing, TotalsApart totals, Map<PairFeature, Double> weights) {
    this.values = values;
    this.standing = standing;
    this.totals = totals;
    weights.forEach((feature, weight) -> this.weights[PairVector.column(feature)] = weight);
  }

  Standing standing() {
    return standing;
  }

  /** Positive where the claims should be linked; {@link #IMPOSSIBLE} where they never may. */
  double score(Measure a, Measure b) {
    var features = features(a, b);
    return features == null ? IMPOSSIBLE : score(features);
  }

  /** The sum of the features' weights. */
  double score(Set<PairFeature> features) {
    double sum = 0;
    for (var feature : features) {
      sum += weights[PairVector.column(feature)];
    }
    return sum;
  }

  /** The features of a pair; null where the claims can never be one fact. */
  Set<PairFeature> features(Measure a, Measure b) {
    var x = a.claim();
    var y = b.claim();
    boolean denied = x.status() == Status.DENIED || y.status() == Status.DENIED;
    boolean oneProjected =
        (x.status() == Status.PROJECTED) != (y.status() == Status.PROJECTED) && !denied;
    if (!a.dimension().equals(b.dimension())
        || totals.areApart(a, b)
        || areOpposite(x.direction(), y.direction())) {
      return null;
    }
    boolean sameType = a.type() == b.type();
    boolean untyped = a.type() == EventType.OTHER || b.type() == EventType.OTHER;
    var match = values.compare(a, b);
    boolean beside = Rates.sideBySide(a, b) || Rates.sideBySide(b, a);
    boolean agree = match == Values.Match.EQUAL || match == Values.Match.ROUNDED;
    if (oneProjected && !agree) {
      return null;
    }
    var features = EnumSet.of(PairFeature.BIAS);
    if (a.document() == b.document() && !agree && !beside) {
      features.add(difference(a, b, match));
    }
    counted(features, a, b);
    event(features, a, b);
    set(features, PairFeature.UNTYPED, !sameType && untyped);
    boolean confused = CONFUSED.getOrDefault(a.type(), Set.of()).contains(b.type());
    set(features, PairFeature.OTHER_TYPE, !sameType && !untyped && confused);
    set(features, PairFeature.FAR_TYPE, !sameType && !untyped && !confused);
    if (sameType) {
      features.add(SAME_TYPE.get(a.type()));
    }
    boolean unnamed = a.head() == null || b.head() == null;
    set(features, PairFeature.UNNAMED_AND_UNTYPED, unnamed && untyped);
    var dimension = DIMENSIONS.get(a.dimension());
    if (dimension != null) {
      features.add(dimension);
    }
    set(features, PairFeature.ONE_PROJECTED, oneProjected);
    set(features, PairFeature.BESIDES_BOTH, a.besides() && b.besides());
    set(features, PairFeature.BESIDES_ONE, a.besides() != b.besides());
    set(features, PairFeature.PART_BOTH, a.part() && b.part());
    set(features, PairFeature.PART_ONE, a.part() != b.part());
    frame(features, a, b);
    set(features, PairFeature.SIDE_BY_SIDE, beside);
    standing(features, a, b, match);
    set(features, PairFeature.BOTH_HEADLINES, a.headline() && b.headline());
    set(features, PairFeature.SAME_COMPARATOR, x.comparator() == y.comparator());
    value(features, a, b, match);
    return features;
  }

  private void standing(Set<PairFeature> features, Measure a, Measure b, Values.Match match) {
    boolean together = a.document() == b.document();
    boolean agree = match == Values.Match.EQUAL || match == Values.Match.ROUNDED;
    set(features, PairFeature.SAME_DOCUMENT, together);
    set(features, PairFeature.SAME_DOCUMENT_EQUAL, together && agree && digits(a.point()) > 1);
    set(features, PairFeature.PRINCIPAL_BOTH, standing.leads(a) && standing.leads(b));
    set(features, PairFeature.PRINCIPAL_ONE, standing.leads(a) != standing.leads(b));
    double likeness = standing.likeness(a, b);
    set(features, PairFeature.CONTEXT_ALIKE, likeness >= ALIKE);
    set(features, PairFeature.CONTEXT_SIMILAR, likeness < ALIKE && likeness >= SIMILAR);
    boolean known = !a.near().isEmpty() && !b.near().isEmpty();
    set(features, PairFeature.CONTEXT_OTHER, known && likeness < UNLIKE);
    boolean addends = standing.isAddend(a) && standing.isAddend(b);
    set(features, PairFeature.ADDEND_BOTH, addends);
    set(features, PairFeature.ADDEND_ONE, standing.isAddend(a) != standing.isAddend(b));
    var left = standing.restrictions(a);
    var right = standing.restrictions(b);
    boolean common = !Collections.disjoint(left, right);
    boolean both = !left.isEmpty() && !right.isEmpty();
    set(features, PairFeature.RESTRICTED_SHARED, common);
    set(features, PairFeature.RESTRICTED_ONE, left.isEmpty() != right.isEmpty());
    set(features, PairFeature.RESTRICTED_DIFFER, both && !common);
  }

  /**
   * What explains other figures in one report: a text does not contradict itself, so that they are
   * of other things where nothing does.
   */
  private static PairFeature difference(Measure a, Measure b, Values.Match match) {
    if (a.claim().status() == Status.DENIED || b.claim().status() == Status.DENIED) {
      return PairFeature.SAME_DOCUMENT_DENIED;
    }
    if (areFar(a, b)) {
      return PairFeature.SAME_DOCUMENT_CONTRARY;
    }
    boolean otherTimes =
        !a.claim().times().isEmpty() && !b.claim().times().isEmpty() && !sameTimes(a, b);
    if (a.daysBack() != b.daysBack() || a.earlier() != b.earlier() || otherTimes) {
      return PairFeature.SAME_DOCUMENT_STATES;
    }
    boolean oneUnnamed = a.source().isEmpty() != b.source().isEmpty();
    if (!a.source().isEmpty() && !oneUnnamed && !Sources.same(a.source(), b.source())) {
      return PairFeature.SAME_DOCUMENT_RIVALS;
    }
    if (match == Values.Match.COMPATIBLE && (isVague(a, b) || a.headline() != b.headline())) {
      return PairFeature.SAME_DOCUMENT_LOOSE;
    }
    return oneUnnamed ? PairFeature.SAME_DOCUMENT_UNNAMED : PairFeature.SAME_DOCUMENT_CONTRARY;
  }

  private static boolean sameTimes(Measure a, Measure b) {
    var words = new TreeSet<String>();
    a.claim().times().forEach(t -> words.addAll(Words.split(t.text())));
    return b.claim().times().stream()
        .anyMatch(t -> !Collections.disjoint(words, Words.split(t.text())));
  }

  private static void counted(Set<PairFeature> features, Measure a, Measure b) {
    if (a.head() == null || b.head() == null) {
      boolean both = a.head() == null && b.head() == null;
      boolean people =
          a.countsPeople()
              && b.countsPeople()
              && isPeople(a.head() == null ? b.population() : a.population());
      if (isNamedByEvent(a, b) || isNamedByEvent(b, a)) {
        set(features, PairFeature.SAME_HEAD, true);
        return;
      }
      set(features, PairFeature.BOTH_UNNAMED, both);
      set(features, PairFeature.ONE_UNNAMED_PEOPLE, !both && people);
      set(features, PairFeature.ONE_UNNAMED, !both && !people);
      set(
          features,
          PairFeature.PEOPLE_AND_PART,
          !both && isPart(a.head() == null ? b.population() : a.population()));
      return;
    }
    if (a.head().equals(b.head())) {
      set(features, PairFeature.SAME_HEAD, true);
    } else if (a.modifiers().contains(b.head()) || b.modifiers().contains(a.head())) {
      set(features, PairFeature.HEAD_IS_MODIFIER, true);
    } else {
      populations(features, a.population(), b.population());
    }
    boolean shared = !Collections.disjoint(a.modifiers(), b.modifiers());
    boolean none = a.modifiers().isEmpty() && b.modifiers().isEmpty();
    boolean oneSided = a.modifiers().isEmpty() != b.modifiers().isEmpty();
    set(features, PairFeature.MODIFIERS_SHARED, shared);
    set(features, PairFeature.MODIFIERS_ONE_SIDED, oneSided);
    set(features, PairFeature.MODIFIERS_DIFFER, !shared && !none && !oneSided);
  }

  /**
   * "Waves up to 4 metres high", "a wave of 5 metres": one names as the event what the other
   * counts.
   */
  private static boolean isNamedByEvent(Measure unnamed, Measure named) {
    return unnamed.head() == null
        && unnamed.event() != null
        && named.head() != null
        && unnamed.event().equals(Words.shared().stem(named.head()));
  }

  private static void populations(
      Set<PairFeature> features, Words.Population a, Words.Population b) {
    if (a == null || b == null) {
      boolean people = isPeople(a) || isPeople(b);
      set(features, people ? PairFeature.PEOPLE_AND_UNKNOWN : PairFeature.OTHER_UNKNOWN, true);
      return;
    }
    if (a.equals(b)) {
      set(features, PairFeature.SAME_POPULATION, true);
      return;
    }
    boolean thing = a.kind() == Words.Kind.THING || b.kind() == Words.Kind.THING;
    if (thing) {
      boolean both = a.kind() == b.kind();
      set(features, both ? PairFeature.OTHER_THING : PairFeature.PEOPLE_AND_THING, true);
      return;
    }
    boolean general = a.kind() == Words.Kind.PEOPLE || b.kind() == Words.Kind.PEOPLE;
    boolean part = a.kind() == Words.Kind.PART || b.kind() == Words.Kind.PART;
    if (general) {
      set(
          features,
          part ? PairFeature.PEOPLE_AND_PART : PairFeature.PEOPLE_AND_PEOPLE_IN_ROLE,
          true);
    } else {
      boolean parts = a.kind() == b.kind() && part;
      set(features, parts ? PairFeature.OTHER_PART : PairFeature.OTHER_ROLE, true);
    }
  }

  private static void event(Set<PairFeature> features, Measure a, Measure b) {
    if (a.event() == null || b.event() == null) {
      set(features, PairFeature.EVENT_UNNAMED, true);
      return;
    }
    boolean sameWord = a.event().equals(b.event());
    boolean classes = a.eventClass() != null && b.eventClass() != null;
    boolean sameClass = classes && Objects.equals(a.eventClass(), b.eventClass());
    set(features, PairFeature.SAME_EVENT_WORD, sameWord);
    set(features, PairFeature.SAME_EVENT_CLASS, sameClass);
    set(features, PairFeature.OTHER_EVENT_CLASS, classes && !sameClass && !sameWord);
    set(features, PairFeature.OTHER_EVENT_WORD, !classes && !sameWord);
  }

  private static void frame(Set<PairFeature> features, Measure a, Measure b) {
    boolean placeless = a.places().isEmpty() || b.places().isEmpty();
    boolean shared = !placeless && !Collections.disjoint(a.places(), b.places());
    set(features, PairFeature.PLACES_SHARED, shared);
    set(features, PairFeature.PLACES_DIFFER, !placeless && !shared);
    set(features, PairFeature.PLACES_ONE_SIDED, a.places().isEmpty() != b.places().isEmpty());
    boolean samePeriod = Objects.equals(a.period(), b.period());
    boolean month = isMonth(a.period()) || isMonth(b.period());
    boolean bothKnown = a.period() != null && b.period() != null;
    set(features, PairFeature.OTHER_YEAR, !samePeriod && !month && bothKnown);
    set(features, PairFeature.ONE_YEAR, !samePeriod && !month && !bothKnown);
    set(features, PairFeature.OTHER_MONTH, !samePeriod && month);
    set(features, PairFeature.SAME_PERIOD, samePeriod && a.period() != null);
    set(features, PairFeature.OTHER_DIRECTION, a.claim().direction() != b.claim().direction());
    set(features, PairFeature.SAME_SOURCE, Sources.same(a.source(), b.source()));
    set(
        features,
        PairFeature.OTHER_CURRENCY,
        a.dimension().equals("money") && !a.claim().unit().equals(b.claim().unit()));
  }

  private void value(Set<PairFeature> features, Measure a, Measure b, Values.Match match) {
    boolean equal =
        match == Values.Match.EQUAL || (match == Values.Match.ROUNDED && values.order(a, b) == 0);
    set(features, PairFeature.VALUE_EQUAL, equal);
    set(features, PairFeature.VALUE_EQUAL_RARE, equal && digits(a.point()) >= 3);
    set(features, PairFeature.VALUE_ROUNDED, !equal && match == Values.Match.ROUNDED);
    set(features, PairFeature.VALUE_COMPATIBLE, !equal && match == Values.Match.COMPATIBLE);
    boolean apart = match == Values.Match.DIFFERENT || match == Values.Match.COMPATIBLE;
    set(features, PairFeature.VALUE_FAR, apart && areFar(a, b));
    if (!isVague(a, b) || match != Values.Match.COMPATIBLE) {
      features.add(distance(a, b));
    }
    boolean zero = (a.point().signum() == 0) != (b.point().signum() == 0);
    set(features, PairFeature.VALUE_ZERO_ONE, zero);
  }

  /** How far apart two figures are, as the ratio of the larger to the smaller. */
  private static PairFeature distance(Measure a, Measure b) {
    double left = a.point().doubleValue();
    double right = b.point().doubleValue();
    if (left == right) {
      return PairFeature.VALUE_SAME;
    }
    if (left <= 0 || right <= 0) {
      return PairFeature.VALUE_BEYOND;
    }
    double ratio = Math.max(left / right, right / left);
    if (ratio < 1.03) {
      return PairFeature.VALUE_WITHIN_3_PERCENT;
    }
    if (ratio < 1.2) {
      return PairFeature.VALUE_WITHIN_A_FIFTH;
    }
    if (ratio < 2) {
      return PairFeature.VALUE_WITHIN_TWICE;
    }
    if (ratio < 5) {
      return PairFeature.VALUE_WITHIN_5_TIMES;
    }
    return ratio < 20 ? PairFeature.VALUE_WITHIN_20_TIMES : PairFeature.VALUE_BEYOND;
  }

  /** Whether one figure is many times the other, so that no course of events explains both. */
  private static boolean areFar(Measure a, Measure b) {
    boolean comparable = a.point().signum() > 0 && b.point().signum() > 0;
    var larger = a.point().max(b.point());
    var smaller = a.point().min(b.point());
    return comparable && larger.compareTo(smaller.multiply(FAR)) > 0;
  }

  private static boolean isVague(Measure a, Measure b) {
    return a.claim().comparator() == Comparator.VAGUE || b.claim().comparator() == Comparator.VAGUE;
  }

  private static boolean areOpposite(Direction a, Direction b) {
    return a != b && a != Direction.LEVEL && b != Direction.LEVEL;
  }

  private static boolean isMonth(String period) {
    return period != null && period.startsWith("m");
  }

  private static int digits(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  private static boolean isPeople(Words.Population population) {
    return population != null && population.kind() != Words.Kind.THING;
  }

  private static boolean isPart(Words.Population population) {
    return population != null && population.kind() == Words.Kind.PART;
  }

  private static void set(Set<PairFeature> features, PairFeature feature, boolean holds) {
    if (holds) {
      features.add(feature);
    }
  }

  private static Map<PairFeature, Double> weights() {
    var weights = new EnumMap<PairFeature, Double>(PairFeature.class);
    for (var row : Tables.read("pair-weights.tsv", 2)) {
      weights.put(PairFeature.valueOf(row[0]), Double.valueOf(row[1]));
    }
    if (weights.size() != PairFeature.values().length) {
      throw new IllegalStateException("pair-weights.tsv lacks a feature: " + weights.keySet());
    }
    return weights;
  }

  private static Map<EventType, PairFeature> sameTypes() {
    var found = new EnumMap<EventType, PairFeature>(EventType.class);
    for (var type : EventType.values()) {
      found.put(type, PairFeature.valueOf("TYPE_" + type.name()));
    }
    return found;
  }

  private static Map<EventType, Set<EventType>> confused() {
    var found = new EnumMap<EventType, Set<EventType>>(EventType.class);
    for (var row : Tables.read("confused-types.tsv", 2)) {
      var a = EventType.of(row[0]);
      var b = EventType.of(row[1]);
      found.computeIfAbsent(a, k -> new TreeSet<>()).add(b);
      found.computeIfAbsent(b, k -> new TreeSet<>()).add(a);
    }
    return found;
  }
}
