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
    LinearModel filter,
    LinearModel counted,
    LinearModel event,
    LinearModel eventType,
    LinearModel direction) {

  /** The module's own models, loaded when they are first asked for. */
  static ClaimModels shared() {
    return Holder.SHARED;
  }

  private static final class Holder {
    static final ClaimModels SHARED =
        new ClaimModels(
            LinearModel.load("model-filter.tsv"),
            LinearModel.load("model-counted.tsv"),
            LinearModel.load("model-event.tsv"),
            LinearModel.load("model-event-type.tsv"),
            LinearModel.load("model-direction.tsv"));
  }
}
