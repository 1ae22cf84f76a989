package org.reckon.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.reckon.bench.NewsTables.Counted;
import org.reckon.bench.NewsTables.Course;

/** A made-up event: what it counts in the end, where it is, whose names and words belong to it. */
final class NewsEvent {

  /** Hours until a toll has two thirds of what it lacked. */
  private static final double SLOWNESS = 30;

  private static final int WORDS = 40;
  private static final int SOURCES = 6;

  /** By how much sources differ where they do. */
  private static final double[] DISPUTE = {1, 0.6, 1.7, 0.9, 1, 2.4};

  final String kind;
  final Instant start;
  final String country;
  final String town;
  final List<String> parts = new ArrayList<>();
  final List<String> people = new ArrayList<>();
  final List<String> sources = new ArrayList<>();
  final List<String> words = new ArrayList<>();
  final List<Counted> counted;

  /** Last values; of parts, shares of their wholes. */
  private final Map<String, Double> last = new HashMap<>();

  private final Map<String, Counted> byName = new HashMap<>();

  NewsEvent(NewsWorld world, Instant start, Random random) {
    var kinds = world.tables.kinds();
    this.kind = kinds.get(random.nextInt(kinds.size()));
    this.start = start;
    this.counted = world.tables.counted(kind);
    country = world.countries.name(random);
    town = world.towns.name(random);
    for (int i = 0; i < 2; i++) {
      parts.add(world.towns.name(random));
    }
    int named = 2 + random.nextInt(6);
    for (int i = 0; i < named; i++) {
      people.add(world.person(random));
    }
    var roles = world.tables.sources();
    for (int i = 0; i < SOURCES; i++) {
      var role = roles.get(random.nextInt(roles.size()));
      sources.add(random.nextInt(3) == 0 ? people.get(random.nextInt(named)) : role);
    }
    for (int i = 0; i < WORDS; i++) {
      words.add(world.words.rare(random, NewsWorld.FREQUENT));
    }
    for (var measure : counted) {
      byName.put(measure.name(), measure);
      last.put(measure.name(), draw(measure, random));
    }
  }

  /** A last value of something that is counted: small ones more often; of a part, its share. */
  static double draw(Counted measure, Random random) {
    double low = measure.smallest();
    double high = measure.largest();
    return measure.whole() == null
        ? low * Math.pow(high / low, random.nextDouble())
        : (low + (high - low) * random.nextDouble()) / 100;
  }

  /**
   * What a source says at a time.
   *
   * @param measure something that this event counts
   * @param hours since the event
   * @param source the number of one of its sources
   */
  double value(Counted measure, double hours, int source) {
    double value = last.get(measure.name());
    if (measure.whole() != null) {
      return Math.floor(value * Math.floor(value(byName.get(measure.whole()), hours, source)));
    }
    double left = Math.exp(-hours / SLOWNESS);
    if (measure.course() == Course.GROWS) {
      value *= 1 - 0.8 * left;
    } else if (measure.course() == Course.SHRINKS) {
      value *= left;
    } else if (measure.course() == Course.DISPUTED) {
      value *= DISPUTE[source % DISPUTE.length];
    }
    return value;
  }
}
