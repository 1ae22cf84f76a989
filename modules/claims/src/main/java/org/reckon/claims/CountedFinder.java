package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds what a quantity counts or measures: one of the sentence's noun chunks, or nothing. */
final class CountedFinder {

  private final DecisionModel model;
  private final ClaimLexicon lexicon = ClaimLexicon.shared();

  CountedFinder(DecisionModel model) {
    this.model = model;
  }

  /**
   * Chooses among the candidates.
   *
   * @param previous the decision about the quantity before in the same sentence, or null
   */
  Choice find(ClaimSite site, ClaimDraft previous, Features features) {
    var candidates = candidates(site);
    var scores = new double[candidates.size()];
    for (int i = 0; i < scores.length; i++) {
      features.clear();
      describe(site, candidates.get(i), previous, features);
      scores[i] = model.score(features);
    }
    int best = DecisionModel.best(DecisionModel.normalise(scores));
    return new Choice(candidates.get(best), scores[best]);
  }

  /** The elements that can be counted, by index; the last is {@link ClaimDraft#NONE}. */
  List<Integer> candidates(ClaimSite site) {
    var candidates = new ArrayList<Integer>();
    for (int i = site.firstReached(); i < site.endReached(); i++) {
      if (canBeCounted(site, i)) {
        candidates.add(i);
      }
    }
    candidates.add(ClaimDraft.NONE);
    return candidates;
  }

  private static boolean canBeCounted(ClaimSite site, int index) {
    return switch (site.sentence().element(index).kind()) {
      case NOUN -> index != site.element() || site.isInChunk();
      case ADJECTIVE, PARTICIPLE, GERUND -> index > site.element() && index <= site.element() + 2;
      default -> false;
    };
  }

  /** What is known of one candidate. */
  void describe(ClaimSite site, int candidate, ClaimDraft previous, Features features) {
    String unit = site.unit();
    String link = previous == null ? "" : site.path(previous.site().element(), site.element());
    if (candidate == ClaimDraft.NONE) {
      describeNone(site, unit, features);
      if (previous != null && previous.counted() == ClaimDraft.NONE) {
        features.add("none.previous", link);
        features.add("none.previous", unit, previous.site().unit());
      }
      return;
    }
    var sentence = site.sentence();
    var head = sentence.head(candidate);
    String place = site.isInChunk() ? "i" : "a";
    String path = place + site.path(site.element(), candidate);
    String side = candidate == site.element() ? "=" : candidate > site.element() ? ">" : "<";
    String thing = lexicon.thing(head.lemma());
    String event = lexicon.event(head.lemma());
    features.add("path", path);
    features.add("path.unit", unit, path);
    features.addWord("head", head.lemma());
    features.addWord("head.unit", unit, head.lemma());
    features.addWord("head.side", side, head.lemma());
    String meaning = lexicon.meaning(head.lemma());
    features.add("meaning", unit, meaning);
    features.add("meaning.side", side, meaning);
    features.add("meaning.path", path, lexicon.meaningGroup(head.lemma()));
    features.add("use", side, lexicon.use(head.lemma()));
    features.add("use.path", path, lexicon.use(head.lemma()));
    features.addWord("head.path", path, head.lemma());
    features.addWord("head.next", side, head.lemma(), site.lemma(1));
    features.addWord("path.next", path, site.lemma(1));
    features.addWord("path.before", path, site.lemma(-1));
    features.add("path.tags", path, site.tag(-1), site.tag(1));
    features.add("thing", unit, side, thing);
    features.add("event", unit, side, event);
    features.add("thing.path", path, thing);
    features.add("change", unit, side, lexicon.change(head.lemma()));
    features.add("tag", side, head.tag());
    features.add("entity", side, head.entity());
    features.add("kind", side, sentence.element(candidate).kind().sign());
    features.add("rank", unit, side + rank(site, candidate));
    features.addWord("next", site.lemma(1), side);
    features.add("quantity", quantityForm(site), path);
    features.add("quantities", unit, side, Boolean.toString(sentence.hasQuantity(candidate)));
    describeRole(site, candidate, unit, features);
    describeAround(site, candidate, unit, side, features);
    if (previous != null) {
      if (previous.counted() == candidate) {
        features.add("previous", link);
        features.add("previous.unit", unit, previous.site().unit());
        features.add("previous.side", side, link);
      }
      if (previous.site().element() == candidate) {
        features.add("previous.own", link);
      }
      if (previous.event() != ClaimDraft.NONE
          && sentence.elementOf(previous.event()) == candidate) {
        features.add("previous.event", unit, link);
      }
    }
  }

  private void describeNone(ClaimSite site, String unit, Features features) {
    features.add("none");
    features.add("none.unit", unit);
    features.add("none.place", unit, site.isInChunk() ? "i" : "a");
    features.add("none.next", unit, sign(site, site.element() + 1));
    features.addWord("none.next.lemma", site.lemma(1));
    features.add("none.before", unit, sign(site, site.element() - 1));
    features.addWord("none.before.lemma", site.lemma(-1));
    features.add("none.nexts", sign(site, site.element() + 1), sign(site, site.element() + 2));
    features.addWord("none.governor", unit, site.governor(site.element()));
    features.add("none.position", unit, site.position(site.element()));
    features.add("none.quantity", quantityForm(site));
    features.add("none.length", Integer.toString(Math.min(site.sentence().size(), 12)));
    int nouns = 0;
    for (int i = site.firstReached(); i < site.element(); i++) {
      nouns += site.sentence().element(i).kind() == Element.Kind.NOUN ? 1 : 0;
    }
    features.add("none.nouns", unit, Integer.toString(Math.min(nouns, 3)));
  }

  private void describeRole(ClaimSite site, int candidate, String unit, Features features) {
    String role = site.position(site.element()) + site.role(candidate, site.element());
    String governor = site.governor(site.element());
    features.add("role", unit, role);
    features.add("role.in", role, site.isInChunk() ? "i" : "a");
    features.add("role.change", unit, role, lexicon.change(governor));
    features.add("role.thing", unit, role, lexicon.thing(governor));
    features.addWord("role.governor", role, governor);
    features.add("role.meaning", unit, role, lexicon.meaning(governor));
    features.add("role.head", role, lexicon.thing(site.sentence().head(candidate).lemma()));
    features.addWord("role.before", role, site.lemma(-1));
  }

  private void describeAround(
      ClaimSite site, int candidate, String unit, String side, Features features) {
    var sentence = site.sentence();
    features.add("before", side, sign(site, candidate - 1));
    features.add("after", side, sign(site, candidate + 1));
    features.add("around", sign(site, candidate - 1), sign(site, candidate + 1));
    if (candidate + 1 < sentence.size() && sentence.element(candidate + 1).kind().isVerbal()) {
      features.addWord("subject", unit, sentence.head(candidate + 1).lemma());
      features.add("subject.meaning", unit, lexicon.meaning(sentence.head(candidate + 1).lemma()));
    }
    if (candidate > 0 && sentence.element(candidate - 1).kind().isVerbal()) {
      features.addWord("object", unit, sentence.head(candidate - 1).lemma());
      features.add("object.meaning", unit, lexicon.meaning(sentence.head(candidate - 1).lemma()));
    }
    int verbs = 0;
    int breaks = 0;
    int low = Math.min(candidate, site.element());
    int high = Math.max(candidate, site.element());
    for (int i = low + 1; i < high; i++) {
      var kind = sentence.element(i).kind();
      verbs += kind.isVerbal() ? 1 : 0;
      breaks += kind == Element.Kind.STOP || kind == Element.Kind.RELATIVE ? 1 : 0;
    }
    features.add("verbs", side, Integer.toString(Math.min(verbs, 3)));
    features.add("breaks", side, Integer.toString(Math.min(breaks, 2)));
    features.add("distance", side, Integer.toString(Math.min(high - low, 12)));
    boolean first =
        candidate == 0 || (candidate == 1 && sentence.element(0).kind() != Element.Kind.NOUN);
    features.add("first", unit, side, Boolean.toString(first));
  }

  /** How many noun chunks lie between the quantity and a candidate. */
  private static int rank(ClaimSite site, int candidate) {
    int rank = 0;
    int low = Math.min(candidate, site.element());
    int high = Math.max(candidate, site.element());
    for (int i = low + 1; i < high && rank < 4; i++) {
      rank += site.sentence().element(i).kind() == Element.Kind.NOUN ? 1 : 0;
    }
    return rank;
  }

  /** Words stand for themselves, digits for all digits. */
  static String quantityForm(ClaimSite site) {
    var word = site.sentence().word(site.endWord() - 1);
    char first = word.form().charAt(0);
    return first >= '0' && first <= '9' ? "0" : word.lemma();
  }

  static String sign(ClaimSite site, int index) {
    return index < 0 ? "^" : index >= site.sentence().size() ? "$" : site.sign(index);
  }
}
