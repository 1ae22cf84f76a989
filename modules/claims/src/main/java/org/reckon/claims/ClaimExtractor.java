package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.api.record.EventType;

/**
 * Turns the quantities of a text into claims: what is counted, what happened to it, what that is
 * about and which way the figure moves. Linear in the text. Immutable, safe for use by several
 * threads.
 */
final class ClaimExtractor {

  private static final double LEAST_PROBABILITY = 0.3;

  private final ClaimFilter filter;
  private final CountedFinder countedFinder;
  private final EventFinder eventFinder;
  private final EventTypeFinder eventTypeFinder;
  private final DirectionFinder directionFinder;

  ClaimExtractor() {
    this(ClaimModels.shared());
  }

  ClaimExtractor(ClaimModels models) {
    filter = new ClaimFilter(models.filter());
    countedFinder = new CountedFinder(models.counted());
    eventFinder = new EventFinder(models.event());
    eventTypeFinder = new EventTypeFinder(models.eventType(), models.typeEvidence());
    directionFinder = new DirectionFinder(models.direction());
  }

  /**
   * Reads the claims of a text.
   *
   * @return the claims in text order; a quantity that is not claimed has none. Where there are no
   *     tags to tell by, every quantity is taken for a claim, as most are
   */
  List<ExtractedClaim> extract(AnnotatedText text, QuantityParse parse) {
    var claims = new ArrayList<ExtractedClaim>();
    if (parse.quantities().isEmpty()) {
      return claims;
    }
    var features = Features.forUse();
    var topic = DocumentTopic.of(text, ClaimLexicon.shared());
    for (var sites : Sites.of(text, parse.quantities())) {
      ClaimDraft previous = null;
      for (var site : sites) {
        double probability = filter.probability(site, features);
        if (site.isTagged() && probability < LEAST_PROBABILITY) {
          continue;
        }
        if (previous != null && previous.site().sentence() != site.sentence()) {
          previous = null;
        }
        var decision = decide(site, previous, topic, features);
        var draft = decision.draft();
        claims.add(
            new ExtractedClaim(
                site.quantity(),
                ClaimSpans.counted(draft),
                ClaimSpans.event(draft),
                EventType.of(draft.eventType()),
                draft.direction(),
                probability * decision.probability()));
        previous = draft;
      }
    }
    return claims;
  }

  /** All decisions about a quantity, and how sure the models are of them together. */
  record Decision(ClaimDraft draft, double probability) {}

  /** Decides everything about a quantity that is claimed. */
  Decision decide(ClaimSite site, ClaimDraft previous, DocumentTopic topic, Features features) {
    var counted = countedFinder.find(site, previous, features);
    var event = eventFinder.find(site, counted.index(), previous, features);
    var draft = new ClaimDraft(site, counted.index(), event.index(), null, null);
    var type = eventTypeFinder.find(draft, previous, topic, features);
    draft = draft.about(eventTypeFinder.label(type));
    draft = draft.moving(directionFinder.find(draft, previous, features));
    return new Decision(draft, counted.probability() * event.probability() * type.probability());
  }
}
