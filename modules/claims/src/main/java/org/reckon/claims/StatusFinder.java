package org.reckon.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.Status;

/**
 * Tells how a text stands to its figures. Doubts and denials go by rules and come first; between
 * fact, estimate and projection a model decides, with an eye on the figure before.
 */
final class StatusFinder {

  private final Phrases phrases;
  private final AttributionFinder attributions;
  private final FigureSites sites;
  private final DoubtFinder doubts;
  private final StatusFeatures describer;

  /** The status of each quantity, by where it begins. */
  private final Map<Integer, Status> statuses = new HashMap<>();

  StatusFinder(Phrases phrases, AttributionFinder attributions, FigureSites sites) {
    this.phrases = phrases;
    this.attributions = attributions;
    this.sites = sites;
    doubts = new DoubtFinder(phrases, attributions, sites.opening());
    describer = new StatusFeatures(phrases);
  }

  /** Reads the status of all quantities, in text order. */
  void read(List<ParsedQuantity> quantities, DecisionModel model) {
    Features features = Features.forUse();
    FigureSite previous = null;
    Status previousStatus = Status.FACT;
    for (ParsedQuantity quantity : quantities) {
      FigureSite site = sites.of(quantity);
      if (site == null) {
        continue;
      }
      features.clear();
      describe(site, previous, previousStatus.value(), features);
      previousStatus = statusOf(site, model, features);
      statuses.put(quantity.begin(), previousStatus);
      previous = site;
    }
  }

  private Status statusOf(FigureSite site, DecisionModel model, Features features) {
    if (doubts.isUnverified(site.first())) {
      return Status.UNVERIFIED;
    }
    return doubts.isDenied(site.first())
        ? Status.DENIED
        : Status.of(model.labels().get(DecisionModel.best(model.scores(features))));
  }

  /** Describes a figure; the figure before it may be null. */
  void describe(FigureSite site, FigureSite previous, String previousStatus, Features features) {
    describer.addTo(
        features, site.first(), site.end(), site.unit(), attributions.frameOver(site.first()));
    boolean linked =
        previous != null
            && previous.end() <= site.first()
            && phrases.sentenceOf(previous.first()) == phrases.sentenceOf(site.first());
    if (linked) {
      describer.addAfter(features, previous.end(), site.first(), previousStatus);
    } else {
      StatusFeatures.addFirst(features);
    }
  }

  /** The status of the quantity that begins at an offset. */
  Status at(int begin) {
    return statuses.getOrDefault(begin, Status.FACT);
  }
}
