package org.reckon.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;
import org.reckon.bench.NewsTables.Counted;
import org.reckon.bench.NewsTables.Place;

/** A made-up report of an event. */
final class NewsReport {

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int CODE_POINTS_BETWEEN = 120;
  private static final int WORDS_A_SHINGLE = 8;

  private final NewsWorld world;
  private final NewsEvent event;
  private final double hours;
  private final String id;
  private final Random random;
  private final String outlet;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private final TreeSet<Integer> shingles = new TreeSet<>();
  private List<ClaimRecord> claims = new ArrayList<>();
  private String title;
  private int length;

  /**
   * Begins a report.
   *
   * @param hours between the event and the report
   */
  NewsReport(NewsWorld world, NewsEvent event, double hours, String id, Random random) {
    this.world = world;
    this.event = event;
    this.hours = hours;
    this.id = id;
    this.random = random;
    this.outlet = world.outlets.name(random);
  }

  String id() {
    return id;
  }

  DocumentRecord document() {
    var published = event.start.plus(Duration.ofSeconds((long) (hours * 3600)));
    return new DocumentRecord(
        id, title, outlet, published, null, length, names, terms, List.copyOf(shingles));
  }

  List<ClaimRecord> claims() {
    return claims;
  }

  /** Leaves claims out that are too many. */
  void keepClaims(int most) {
    claims = claims.subList(0, Math.min(most, claims.size()));
  }

  /** Repeats another report but for a few of its words. */
  void copy(NewsReport other) {
    title = other.title;
    length = other.length;
    names.putAll(other.names);
    terms.putAll(other.terms);
    other.shingles.stream().filter(s -> random.nextInt(10) > 0).forEach(shingles::add);
    for (var claim : other.claims) {
      claims.add(
          new ClaimRecord(
              id + "-" + (claims.size() + 1),
              id,
              claim.quantity(),
              claim.comparator(),
              claim.low(),
              claim.high(),
              claim.unit(),
              claim.counted(),
              claim.event(),
              claim.eventType(),
              claim.places(),
              claim.times(),
              claim.source(),
              claim.sourceName(),
              claim.cue(),
              claim.status(),
              claim.direction(),
              claim.confidence(),
              claim.sentence()));
    }
  }

  /** Writes the report. */
  void write() {
    int planned = planned();
    if (planned > 0) {
      claim(event.counted.get(0), -1);
      title = claims.get(0).sentence().text();
    } else {
      title = event.kind + " in " + event.town;
    }
    double chance = 0.9;
    for (var measure : event.counted) {
      if (claims.size() < planned && random.nextDouble() < chance) {
        int source = random.nextInt(event.sources.size() * 2) - event.sources.size();
        claim(measure, source);
        if (claims.size() < planned && random.nextInt(6) == 0) {
          claim(measure, random.nextInt(event.sources.size()));
        }
      }
      chance *= 0.9;
    }
    while (claims.size() < planned) {
      boolean again = random.nextInt(3) > 0;
      var measures = again ? event.counted : world.tables.background();
      claim(measures.get(random.nextInt(measures.size())), random.nextInt(event.sources.size()));
    }
    addNames();
    addTerms(60 + random.nextInt(100) + 12 * claims.size());
    addShingles();
  }

  /** None in some reports, a few in most, dozens in long ones. */
  private int planned() {
    int share = random.nextInt(20);
    if (share == 0) {
      return 0;
    }
    if (share < 8) {
      return 1 + random.nextInt(3);
    }
    return share < 17 ? 4 + random.nextInt(7) : 11 + random.nextInt(20);
  }

  private void addNames() {
    name(event.town, 1 + random.nextInt(4));
    if (random.nextInt(4) > 0) {
      name(event.country, 1 + random.nextInt(3));
    }
    for (var person : event.people) {
      if (random.nextInt(5) < 2) {
        name(person, 1 + random.nextInt(3));
      }
    }
    int others = random.nextInt(7);
    for (int i = 0; i < others; i++) {
      int kind = random.nextInt(4);
      name(
          kind == 0
              ? world.person(random)
              : kind == 1
                  ? world.leader(random)
                  : kind == 2 ? world.countries.name(random) : world.towns.name(random),
          1);
    }
    name(outlet, 1);
  }

  private void name(String name, int count) {
    names.merge(name.toLowerCase(Locale.ROOT), count, Integer::sum);
  }

  private void addTerms(int tokens) {
    for (int i = 0; i < tokens; i++) {
      int kind = random.nextInt(100);
      var term =
          kind < 18
              ? event.words.get(random.nextInt(event.words.size()))
              : kind < 45 ? world.topic(event.kind).any(random) : world.words.any(random);
      terms.merge(term, 1, Integer::sum);
    }
    length = tokens * 14;
  }

  /**
   * Of its own words, of quotations that reports of the event share, of its outlet's boilerplate.
   */
  private void addShingles() {
    int own = length / 6 / WORDS_A_SHINGLE;
    for (int i = 0; i < own; i++) {
      shingles.add(random.nextInt());
    }
    for (int i = 0; i < 3; i++) {
      shingles.add(event.town.hashCode() * 31 + random.nextInt(8));
    }
    shingles.add(outlet.hashCode());
  }

  /** Writes a sentence with a claim; source -1 or less is the outlet itself. */
  private void claim(Counted measure, int source) {
    boolean known = event.counted.contains(measure);
    double value =
        known ? event.value(measure, hours, Math.max(0, source)) : NewsEvent.draw(measure, random);
    var figure = Figure.of(Math.max(1, value), measure.unit(), random);
    int begin = claims.isEmpty() ? 0 : length;
    var line = new Line(begin);
    var place = place(measure);
    boolean past = measure.place() == Place.PAST;
    boolean quoted = source >= 0;
    var name = quoted ? event.sources.get(source) : null;
    Span said = null;
    Span cue = null;
    boolean ahead = random.nextBoolean();
    if (quoted && ahead) {
      said = line.add(name);
      cue = line.add("said");
    }
    if (!figure.words().isEmpty()) {
      line.add(figure.words());
    }
    var quantity = line.add(figure.text());
    var counted = line.add(measure.counted());
    line.add("were");
    var happened = line.add(measure.event());
    if (random.nextBoolean()) {
      line.add(event.words.get(random.nextInt(event.words.size())));
    }
    line.add(world.topic(event.kind).any(random));
    var places = new ArrayList<Span>();
    if (place != null) {
      line.add("in");
      places.add(line.add(place));
    }
    var times = new ArrayList<Span>();
    if (past) {
      line.add("in");
      times.add(line.add(String.valueOf(2000 + random.nextInt(20))));
    } else if (random.nextInt(3) == 0) {
      line.add("on");
      times.add(line.add(weekday()));
    }
    line.add(world.words.any(random));
    if (quoted && !ahead) {
      cue = line.add("according to");
      said = line.add(name);
    }
    claims.add(
        new ClaimRecord(
            id + "-" + (claims.size() + 1),
            id,
            quantity,
            figure.comparator(),
            figure.low(),
            figure.high(),
            measure.unit(),
            counted,
            happened,
            measure.type(),
            places,
            times,
            said,
            name,
            cue,
            Status.FACT,
            measure.name().equals("growth") ? Direction.UP : Direction.LEVEL,
            0.5 + random.nextInt(50) / 100.0,
            line.sentence()));
    length = line.end() + random.nextInt(CODE_POINTS_BETWEEN);
  }

  private String place(Counted measure) {
    return switch (measure.place()) {
      case PART -> event.parts.get(random.nextInt(event.parts.size()));
      case PAST -> world.towns.name(random);
      case EVENT ->
          random.nextInt(3) > 0 ? null : random.nextBoolean() ? event.town : event.country;
    };
  }

  private String weekday() {
    var day = event.start.atZone(ZoneOffset.UTC).getDayOfWeek();
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** A sentence as it grows. */
  private static final class Line {
    private final int begin;
    private final StringBuilder text = new StringBuilder();

    Line(int begin) {
      this.begin = begin;
    }

    Span add(String words) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      int from = begin + text.length();
      text.append(words);
      return new Span(from, end(), words);
    }

    int end() {
      return begin + text.length();
    }

    Span sentence() {
      return new Span(begin, end(), text.toString());
    }
  }

  /** A figure as a report gives it: exact, rounded, bounded, or vague. */
  private record Figure(
      String words, String text, Comparator comparator, BigDecimal low, BigDecimal high) {

    static Figure of(double value, String unit, Random random) {
      var exact = exact(value, unit);
      var round = round(exact);
      int manner = random.nextInt(20);
      boolean people = unit.equals("count") && value >= 24;
      if (manner == 0 && people && value < 1000) {
        int step = value < 100 ? 10 : 100;
        return new Figure(
            "",
            step == 10 ? "dozens of" : "hundreds of",
            Comparator.VAGUE,
            BigDecimal.valueOf(2L * step),
            BigDecimal.valueOf(10L * step - 1));
      }
      return switch (manner) {
        case 1, 2 -> new Figure("at least", text(exact, unit), Comparator.AT_LEAST, exact, null);
        case 3 -> new Figure("more than", text(round, unit), Comparator.ABOVE, round, null);
        case 4, 5, 6 -> new Figure("about", text(round, unit), Comparator.ABOUT, round, round);
        case 7, 8 -> new Figure("", text(round, unit), Comparator.EQUAL, round, round);
        default -> new Figure("", text(exact, unit), Comparator.EQUAL, exact, exact);
      };
    }

    private static BigDecimal exact(double value, String unit) {
      if (unit.equals("magnitude")) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
      }
      return BigDecimal.valueOf(Math.round(value));
    }

    private static BigDecimal round(BigDecimal value) {
      return new BigDecimal(value.round(TWO_DIGITS).toPlainString());
    }

    private static String text(BigDecimal value, String unit) {
      boolean large = value.compareTo(MILLION) >= 0;
      var digits =
          large
              ? value.divide(MILLION).stripTrailingZeros().toPlainString() + " million"
              : value.scale() > 0 ? value.toPlainString() : grouped(value.longValue());
      return switch (unit) {
        case "USD" -> "$" + digits;
        case "%" -> digits + " percent";
        case "count", "magnitude" -> digits;
        default -> digits + " " + unit;
      };
    }

    private static String grouped(long value) {
      var digits = new StringBuilder().append(value);
      for (int i = digits.length() - 3; i > 0; i -= 3) {
        digits.insert(i, ',');
      }
      return digits.toString();
    }
  }
}
