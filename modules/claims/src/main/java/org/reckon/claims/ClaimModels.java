package org.reckon.claims;

/**
 * The trained weights behind the five decisions about a quantity.
 *
 * @param filter is it claimed
 * @param counted what it counts
 * @param event what happened
 * @param eventType what the claim is about
 * @param typeEvidence how much the ways count in which words speak for an event type
 * @param direction which way the figure moves
 */
record ClaimModels(
    DecisionModel filter,
    DecisionModel counted,
    DecisionModel event,
    DecisionModel eventType,
    DecisionModel typeEvidence,
    DecisionModel direction) {

  /** The module's own models, loaded when they are first asked for. */
  static ClaimModels shared() {
    return Holder.SHARED;
  }

  private static final class Holder {
    static final ClaimModels SHARED =
        new ClaimModels(
            DecisionModel.load("model-filter.tsv.gz"),
            DecisionModel.load("model-counted.tsv.gz"),
            DecisionModel.load("model-event.tsv.gz"),
            DecisionModel.load("model-event-type.tsv.gz"),
            DecisionModel.load("model-type-evidence.tsv.gz"),
            DecisionModel.load("model-direction.tsv.gz"));
  }
}
