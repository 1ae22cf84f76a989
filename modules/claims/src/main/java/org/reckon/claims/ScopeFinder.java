package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.TimeFinder.TimeExpression;

/** Tells which of the places and times of a sentence belong to a figure. */
final class ScopeFinder {

  /** A little below zero: a missing place or time costs more than a doubtful one. */
  private static final double LEAST_MARGIN = -0.6;

  /** How many candidates on each side of a figure are looked at; the nearest. */
  private static final int MOST_ON_A_SIDE = 16;

  /**
   * A place or a time that a figure may have.
   *
   * @param first its first token
   * @param end the token after its last
   * @param group candidates of one group are chosen or left together
   */
  record Option(int first, int end, int group) {}

  private final Phrases phrases;
  private final PlaceFinder places;
  private final TimeFinder times;
  private final ScopeFeatures describer;
  private final Features features = Features.forUse();

  ScopeFinder(Phrases phrases, PlaceFinder places, TimeFinder times, boolean[] opening) {
    this.phrases = phrases;
    this.places = places;
    this.times = times;
    describer = new ScopeFeatures(phrases, opening);
  }

  /** The places that may scope a figure, in text order. */
  List<Option> places(FigureSite site) {
    List<Option> options = new ArrayList<>();
    for (PlaceFinder.Place place : places.in(phrases.sentenceOf(site.first()))) {
      if (place.end() <= site.first() || place.first() >= site.end()) {
        options.add(new Option(place.first(), place.end(), place.group()));
      }
    }
    return nearest(options, site);
  }

  /** The time expressions that may date a figure, in text order. */
  List<Option> times(FigureSite site) {
    List<Option> options = new ArrayList<>();
    for (TimeExpression time : times.in(phrases.sentenceOf(site.first()))) {
      if (time.end() <= site.first() || time.first() >= site.end()) {
        options.add(new Option(time.first(), time.end(), time.first()));
      }
    }
    return nearest(options, site);
  }

  private static List<Option> nearest(List<Option> options, FigureSite site) {
    int before = before(options, site);
    int from = Math.max(0, before - MOST_ON_A_SIDE);
    int to = Math.min(options.size(), before + MOST_ON_A_SIDE);
    return options.subList(from, to);
  }

  private static int before(List<Option> options, FigureSite site) {
    int before = 0;
    while (before < options.size() && options.get(before).end() <= site.first()) {
      before++;
    }
    return before;
  }

  /** Describes the option at an index among all options of a figure. */
  void describe(
      FigureSite site, AttributionFrame frame, List<Option> options, int index, Features into) {
    int before = before(options, site);
    int rank = index < before ? before - 1 - index : index - before;
    int others = index < before ? options.size() - before : before;
    Option option = options.get(index);
    describer.addTo(
        into,
        site.first(),
        site.end(),
        new ScopeFeatures.Candidate(option.first(), option.end(), rank, others),
        site.unit(),
        frame);
  }

  /** The options whose group has, on average, more weight for it than against it. */
  List<TextRange> choose(
      DecisionModel model, FigureSite site, AttributionFrame frame, List<Option> options) {
    List<TextRange> chosen = new ArrayList<>();
    int from = 0;
    while (from < options.size()) {
      int to = from;
      double sum = 0;
      while (to < options.size() && options.get(to).group() == options.get(from).group()) {
        features.clear();
        describe(site, frame, options, to, features);
        double[] scores = model.scores(features);
        sum += scores[1] - scores[0];
        to++;
      }
      if (sum / (to - from) > LEAST_MARGIN) {
        for (Option option : options.subList(from, to)) {
          chosen.add(phrases.range(option.first(), option.end()));
        }
      }
      from = to;
    }
    return chosen;
  }
}
