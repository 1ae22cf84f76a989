package org.reckon.claims;

/** Tells quantities that a text claims of the world from those that it only names. */
final class ClaimFilter {

  private static final String CLAIM = "claim";

  private final DecisionModel model;
  private final ClaimLexicon lexicon = ClaimLexicon.shared();

  ClaimFilter(DecisionModel model) {
    this.model = model;
  }

  /** How likely it is that the quantity is claimed, 0 to 1. */
  double probability(ClaimSite site, Features features) {
    features.clear();
    describe(site, features);
    return DecisionModel.normalise(model.scores(features))[model.labels().indexOf(CLAIM)];
  }

  /** What is known of the quantity. */
  void describe(ClaimSite site, Features features) {
    var quantity = site.quantity();
    var sentence = site.sentence();
    var own = sentence.word(site.firstWord());
    String unit = site.unit();
    String form = CountedFinder.quantityForm(site);
    features.add("bias");
    features.add("unit", unit);
    features.add("code", quantity.unit());
    features.add("form", form);
    features.add("comparator", quantity.comparator().value());
    features.add("form.next", form, site.lemma(1));
    features.add("form.before", form, site.lemma(-1));
    features.add("next", unit, site.lemma(1));
    features.add("before", unit, site.lemma(-1));
    features.add("next.meaning", unit, lexicon.meaning(site.lemma(1)));
    features.add("before.meaning", unit, lexicon.meaning(site.lemma(-1)));
    features.add("next.tag", unit, site.tag(1));
    features.add("before.tag", unit, site.tag(-1));
    features.add("tags", site.tag(-1), site.tag(1));
    features.add("next.two", site.lemma(1), site.lemma(2));
    features.add("entity", unit, own.entity());
    features.add("place", unit, site.isInChunk() ? "i" : "a");
    if (site.isInChunk()) {
      var head = sentence.head(site.element());
      features.add("head", head.lemma());
      features.add("head.form", form, head.lemma());
      features.add("head.meaning", unit, lexicon.meaning(head.lemma()));
      features.add("head.thing", unit, lexicon.thing(head.lemma()));
      features.add("head.tag", unit, head.tag());
    }
    if (site.neighbour(1) != null) {
      features.add("next.entity", unit, site.neighbour(1).entity());
    }
    if (site.neighbour(-1) != null) {
      features.add("before.entity", unit, site.neighbour(-1).entity());
    }
    var last = sentence.word(sentence.words().size() - 1);
    features.add("last", last.form().equals("?") ? "?" : ".");
    features.add("length", Integer.toString(Math.min(sentence.size(), 6)));
    boolean digits = form.equals("0");
    if (digits && quantity.low() != null && unit.equals("count")) {
      features.add("digits", Integer.toString(quantity.low().precision() - quantity.low().scale()));
    }
    for (int i = Math.max(site.firstReached(), site.element() - 8); i < site.element(); i++) {
      var kind = sentence.element(i).kind();
      if (kind.isVerbal() || kind == Element.Kind.PREPOSITION) {
        features.add("earlier", sentence.head(i).lemma());
      }
    }
  }
}
