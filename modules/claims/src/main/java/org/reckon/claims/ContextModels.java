package org.reckon.claims;

/**
 * The models that {@link ContextFinder} decides with.
 *
 * @param status which status a figure has
 * @param place whether a place scopes a figure
 * @param time whether a time expression dates a figure
 */
record ContextModels(DecisionModel status, DecisionModel place, DecisionModel time) {

  private static final class Shared {
    static final ContextModels MODELS =
        new ContextModels(
            DecisionModel.load("model-status.tsv.gz"),
            DecisionModel.load("model-place.tsv.gz"),
            DecisionModel.load("model-time.tsv.gz"));
  }

  /** The models that come with the module; loaded once. */
  static ContextModels shared() {
    return Shared.MODELS;
  }
}
