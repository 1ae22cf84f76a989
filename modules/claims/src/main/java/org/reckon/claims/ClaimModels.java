package org.reckon.claims;

/**
 * The trained weights behind the five decisions about a quantity.
 *
 * @param filter is it claimed
 * @param counted what it counts
 * @param event what happened
 * @param eventType what the claim is about
 * @param direction which way the figure moves
 */
record ClaimModels(
    DecisionModel filter,
    DecisionModel counted,
    DecisionModel event,
    DecisionModel eventType,
    DecisionModel direction) {

  /** The module's own models, loaded when they are first asked for. */
  static ClaimModels shared() {
    return Holder.SHARED;
  }

  private static final class Holder {
    static final ClaimModels SHARED =
        new ClaimModels(
            DecisionModel.load("model-filter.tsv"),
            DecisionModel.load("model-counted.tsv"),
            DecisionModel.load("model-event.tsv"),
            DecisionModel.load("model-event-type.tsv"),
            DecisionModel.load("model-direction.tsv"));
  }
}
