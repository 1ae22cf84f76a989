package org.reckon.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.Status;
import org.reckon.claims.AttributionFinder.Frame;
import org.reckon.claims.TimeFinder.TimeExpression;

/**
 * Finds where, when, by whom and how surely a text states its figures. Built once for a document;
 * not safe for use by several threads at once.
 */
final class ContextFinder {

  private static final LinearModel STATUS_MODEL = LinearModel.load("status-model.tsv");
  private static final LinearModel PLACE_MODEL = LinearModel.load("place-model.tsv");
  private static final LinearModel TIME_MODEL = LinearModel.load("time-model.tsv");

  /** A little below zero: a missing place or time costs more than a doubtful one. */
  private static final float LEAST_MARGIN = -0.6f;

  private final Phrases phrases;
  private final AttributionFinder attributions;
  private final SourcePhrases sourcePhrases;
  private final SourceResolver resolver;
  private final PlaceFinder places;
  private final TimeFinder times;
  private final ParsedQuantity[] endingAt;
  private final StatusFeatures statusFeatures;
  private final ScopeFeatures scope;
  private final DoubtFinder doubts;

  ContextFinder(AnnotatedText text, QuantityParse quantities) {
    phrases = new Phrases(text);
    attributions = new AttributionFinder(phrases);
    sourcePhrases = new SourcePhrases(phrases);
    resolver =
        new SourceResolver(
            phrases, sourcePhrases, attributions.frames().stream().map(Frame::named).toList());
    places = new PlaceFinder(phrases);
    times = new TimeFinder(phrases);
    statusFeatures = new StatusFeatures(phrases);
    boolean[] opensQuantity = new boolean[phrases.tokenCount()];
    endingAt = new ParsedQuantity[phrases.tokenCount()];
    for (ParsedQuantity quantity : quantities.quantities()) {
      int first = phrases.tokenAt(quantity.begin());
      int last = phrases.tokenAt(quantity.end() - 1);
      if (last < opensQuantity.length) {
        opensQuantity[first] = true;
        endingAt[last] = quantity;
      }
    }
    doubts = new DoubtFinder(phrases, attributions, opensQuantity);
    scope = new ScopeFeatures(phrases, opensQuantity);
  }

  /** The context of a quantity of this document. */
  ClaimContext contextOf(ParsedQuantity quantity) {
    Site site = siteOf(quantity);
    if (site == null) {
      return new ClaimContext(List.of(), List.of(), null, null, null, Status.FACT);
    }
    Frame frame = attributions.frameOver(site.first());
    TextRange source = frame == null ? null : sourcePhrases.range(frame.named());
    Features features = featuresOf(quantity);
    return new ClaimContext(
        chosen(PLACE_MODEL, features.places()),
        chosen(TIME_MODEL, features.times()),
        source,
        source == null ? null : resolver.nameOf(frame.named()),
        frame == null || frame.cueFirst() < 0
            ? null
            : phrases.range(frame.cueFirst(), frame.cueEnd()),
        statusOf(site, features));
  }

  private Status statusOf(Site site, Features features) {
    if (doubts.isUnverified(site.first())) {
      return Status.UNVERIFIED;
    }
    return doubts.isDenied(site.first())
        ? Status.DENIED
        : Status.of(STATUS_MODEL.best(features.status()));
  }

  /**
   * Where a quantity stands for its context.
   *
   * @param first the first token
   * @param end the token after the last
   */
  private record Site(int first, int end, String unit) {}

  /** An amount in brackets stands where the amount before the brackets stands. */
  private Site siteOf(ParsedQuantity quantity) {
    int first = phrases.tokenAt(quantity.begin());
    if (first >= phrases.tokenCount() || phrases.sentenceOf(first) < 0) {
      return null;
    }
    int end = Math.max(first + 1, phrases.tokenAt(quantity.end() - 1) + 1);
    if (phrases.isBracketed(first)) {
      int t = first;
      while (t > 0 && phrases.isBracketed(t - 1) && !phrases.isOpening(t)) {
        t--;
      }
      ParsedQuantity host = t > 0 ? endingAt[t - 1] : null;
      if (host != null) {
        int hostFirst = phrases.tokenAt(host.begin());
        if (phrases.sentenceOf(hostFirst) == phrases.sentenceOf(first)) {
          return new Site(hostFirst, t, host.unit());
        }
      }
    }
    return new Site(first, end, quantity.unit());
  }

  /**
   * A candidate and what a model looks at.
   *
   * @param group candidates of one group are chosen or left together
   */
  record Candidate(TextRange range, int group, List<String> features) {}

  /** What the models look at for one quantity; for training, and for {@link #contextOf}. */
  record Features(List<String> status, List<Candidate> places, List<Candidate> times) {}

  /** The features of a quantity; null where it stands in no sentence. */
  Features featuresOf(ParsedQuantity quantity) {
    Site site = siteOf(quantity);
    if (site == null) {
      return null;
    }
    Frame frame = attributions.frameOver(site.first());
    List<int[]> placeSpans = new ArrayList<>();
    for (PlaceFinder.Place place : places.candidates(site.first(), site.end())) {
      placeSpans.add(new int[] {place.first(), place.end(), place.group()});
    }
    List<int[]> timeSpans = new ArrayList<>();
    for (TimeExpression time : times.in(phrases.sentenceOf(site.first()))) {
      if (time.end() <= site.first() || time.first() >= site.end()) {
        timeSpans.add(new int[] {time.first(), time.end(), time.first()});
      }
    }
    return new Features(
        statusFeatures.of(site.first(), site.end(), site.unit(), frame),
        candidates(placeSpans, site, frame),
        candidates(timeSpans, site, frame));
  }

  private List<Candidate> candidates(List<int[]> spans, Site site, Frame frame) {
    List<Candidate> found = new ArrayList<>();
    int before = 0;
    for (int[] span : spans) {
      before += span[1] <= site.first() ? 1 : 0;
    }
    for (int i = 0; i < spans.size(); i++) {
      int[] span = spans.get(i);
      int rank = i < before ? before - 1 - i : i - before;
      found.add(
          new Candidate(
              phrases.range(span[0], span[1]),
              span[2],
              scope.of(
                  site.first(),
                  site.end(),
                  span[0],
                  span[1],
                  rank,
                  before,
                  spans.size() - before,
                  site.unit(),
                  frame)));
    }
    return found;
  }

  /** The candidates whose group has more weight for than against it, on average. */
  static List<TextRange> chosen(LinearModel model, List<Candidate> candidates) {
    Map<Integer, float[]> groups = new HashMap<>();
    for (Candidate candidate : candidates) {
      float[] sums = model.scores(candidate.features());
      float[] group = groups.computeIfAbsent(candidate.group(), number -> new float[2]);
      group[0] += sums[1] - sums[0];
      group[1]++;
    }
    return candidates.stream()
        .filter(candidate -> isWanted(groups.get(candidate.group())))
        .map(Candidate::range)
        .toList();
  }

  private static boolean isWanted(float[] group) {
    return group[0] / group[1] > LEAST_MARGIN;
  }

  /** All attributions of the document, in text order. */
  List<Attribution> attributions() {
    List<Attribution> found = new ArrayList<>();
    for (Frame frame : attributions.frames()) {
      boolean figure = frame.kind().equals("figure");
      if (frame.first() >= frame.end() || figure) {
        continue;
      }
      found.add(
          new Attribution(
              phrases.range(frame.first(), frame.end()),
              sourcePhrases.range(frame.source()),
              resolver.nameOf(frame.named()),
              frame.cueFirst() < 0 ? null : phrases.range(frame.cueFirst(), frame.cueEnd())));
    }
    return found;
  }
}
