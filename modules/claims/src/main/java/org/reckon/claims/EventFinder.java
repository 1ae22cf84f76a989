package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds the word that says what happened to the counted thing, or what is measured. */
final class EventFinder {

  private final DecisionModel model;
  private final ClaimLexicon lexicon = ClaimLexicon.shared();

  EventFinder(DecisionModel model) {
    this.model = model;
  }

  /**
   * Chooses among the candidates.
   *
   * @param counted the element that is counted, or {@link ClaimDraft#NONE}
   * @param previous the decision about the quantity before in the same sentence, or null
   */
  Choice find(ClaimSite site, int counted, ClaimDraft previous, Features features) {
    var candidates = candidates(site);
    var scores = new double[candidates.size()];
    for (int i = 0; i < scores.length; i++) {
      features.clear();
      describe(site, candidates.get(i), counted, previous, features);
      scores[i] = model.score(features);
    }
    int best = DecisionModel.best(DecisionModel.normalise(scores));
    return new Choice(candidates.get(best), scores[best]);
  }

  /** The words that can name the event, by index; the last is {@link ClaimDraft#NONE}. */
  List<Integer> candidates(ClaimSite site) {
    var sentence = site.sentence();
    var candidates = new ArrayList<Integer>();
    for (int i = site.firstReached(); i < site.endReached(); i++) {
      var element = sentence.element(i);
      switch (element.kind()) {
        case NOUN -> addNouns(site, i, candidates);
        case VERB, COPULA, PASSIVE, PARTICIPLE, GERUND, INFINITIVE, ADJECTIVE ->
            candidates.add(element.head());
        case ADVERB, PREPOSITION, OTHER -> {
          if (!lexicon.event(sentence.head(i).lemma()).isEmpty() || isAfterCopula(sentence, i)) {
            candidates.add(element.head());
          }
        }
        default -> {
          // nothing that could be an event
        }
      }
    }
    candidates.add(ClaimDraft.NONE);
    return candidates;
  }

  private static boolean isAfterCopula(SentenceElements sentence, int element) {
    return element > 0 && sentence.element(element - 1).kind() == Element.Kind.COPULA;
  }

  /** A chunk's head, and in the quantity's own chunk the words before it. */
  private void addNouns(ClaimSite site, int index, List<Integer> candidates) {
    var sentence = site.sentence();
    var element = sentence.element(index);
    boolean own = index == site.element();
    for (int i = own ? site.endWord() : element.first(); i < element.head(); i++) {
      var word = sentence.word(i);
      boolean said = !lexicon.event(word.lemma()).isEmpty();
      if (word.quantity() < 0 && said && (word.isNoun() || word.isAdjective() || word.isVerb())) {
        candidates.add(i);
      }
    }
    if (!own || element.head() >= site.endWord()) {
      candidates.add(element.head());
    }
  }

  /** What is known of one candidate. */
  void describe(
      ClaimSite site, int candidate, int counted, ClaimDraft previous, Features features) {
    String unit = site.unit();
    var sentence = site.sentence();
    String link = previous == null ? "" : site.path(previous.site().element(), site.element());
    String thing = counted == ClaimDraft.NONE ? "-" : lexicon.thing(sentence.head(counted).lemma());
    if (candidate == ClaimDraft.NONE) {
      features.add("none");
      features.add("none.unit", unit, counted == ClaimDraft.NONE ? "-" : "+");
      features.add("none.length", Integer.toString(Math.min(sentence.size(), 8)));
      return;
    }
    var word = sentence.word(candidate);
    int at = sentence.elementOf(candidate);
    var element = sentence.element(at);
    String kind = element.kind().sign() + (candidate == element.head() ? "" : "m");
    String side = at == site.element() ? "=" : at > site.element() ? ">" : "<";
    String place = site.isInChunk() ? "i" : "a";
    String fromQuantity = place + site.path(site.element(), at);
    String fromCounted = counted == ClaimDraft.NONE ? "-" : site.path(counted, at);
    String event = lexicon.event(word.lemma());
    String own = lexicon.thing(word.lemma());
    features.add("kind", unit, kind, side);
    features.add("path", kind, fromQuantity);
    features.add("path.unit", unit, kind, fromQuantity);
    features.add("counted.path", kind, fromCounted);
    features.add("counted.path.thing", kind, thing, fromCounted);
    features.add("paths", fromQuantity, fromCounted);
    features.addWord("lemma", word.lemma());
    features.addWord("lemma.unit", unit, word.lemma());
    features.addWord("lemma.kind", kind, word.lemma());
    features.addWord("lemma.thing", thing, word.lemma());
    String meaning = lexicon.meaning(word.lemma());
    String use = lexicon.use(word.lemma());
    features.add("meaning", meaning);
    features.add("meaning.unit", unit, meaning);
    features.add("meaning.kind", kind, meaning);
    features.add("meaning.thing", thing, meaning);
    features.add("meaning.counted", kind, fromCounted, lexicon.meaningGroup(word.lemma()));
    features.add("use", kind, use);
    features.addWord("lemma.path", fromQuantity, word.lemma());
    features.add("meaning.path", fromQuantity, lexicon.meaningGroup(word.lemma()));
    features.add("use.path", fromQuantity, use);
    features.addWord("next", kind, side, site.lemma(1));
    features.addWord("ahead", kind, side, site.lemma(-1));
    features.add("ahead.path", fromQuantity, site.tag(-1), site.tag(1));
    features.add("event", unit, event);
    features.add("event.kind", event, kind, side);
    features.add("event.thing", event, thing);
    features.add("own", own, kind, side);
    features.add("own.counted", own, fromCounted);
    features.add("own.unit", unit, kind, own);
    features.add("change", unit, kind, lexicon.change(word.lemma()));
    features.add("tag", side, word.tag());
    features.add("entity", side, word.entity());
    features.add("rank", kind, side + rank(site, at));
    features.add("before", kind, CountedFinder.sign(site, at - 1));
    features.add("after", kind, CountedFinder.sign(site, at + 1));
    String signAfter = CountedFinder.sign(site, at + 1);
    features.addWord("lemma.after", word.lemma(), signAfter);
    features.add("meaning.after", meaning, signAfter);
    if (at > 0 && sentence.element(at - 1).kind().isVerbal()) {
      features.addWord("verb.before", kind, sentence.head(at - 1).lemma());
      features.add("verb.before.meaning", kind, lexicon.meaning(sentence.head(at - 1).lemma()));
    }
    if (at + 1 < sentence.size() && sentence.element(at + 1).kind().isVerbal()) {
      features.addWord("verb.after", kind, sentence.head(at + 1).lemma());
      features.add("verb.after.meaning", kind, lexicon.meaning(sentence.head(at + 1).lemma()));
    }
    features.add("quantity", CountedFinder.quantityForm(site), kind + side);
    features.add("distance", kind + side, Integer.toString(distance(site.element(), at)));
    String role = site.position(site.element()) + site.role(at, site.element());
    String governor = site.governor(site.element());
    String roleOfCounted = counted == ClaimDraft.NONE ? "-" : site.role(at, counted);
    features.add("role", unit, kind, role);
    features.add("role.own", role, own);
    features.add("role.counted", kind, role, roleOfCounted);
    features.add("role.thing", kind, role, lexicon.thing(governor));
    features.add("role.change", unit, role, lexicon.change(governor));
    features.add("role.event", role + roleOfCounted, event.isEmpty() ? "-" : "+");
    features.addWord("role.governor", role, governor);
    features.add("role.meaning", kind, role, lexicon.meaningGroup(governor));
    if (counted != ClaimDraft.NONE) {
      var head = sentence.head(counted).lemma();
      features.addWord("lemma.head", word.lemma(), head);
      features.addWord("head", kind, side, head);
      features.add("meaning.head", meaning, lexicon.meaningGroup(head));
      features.add("group.head", fromCounted, lexicon.meaningGroup(head));
      features.add("use.head", use, lexicon.use(head));
    }
    if (at == counted) {
      features.add("counted", unit, kind);
      features.add("counted.event", unit, event);
      features.add("counted.own", unit, own);
      features.addWord("counted.lemma", word.lemma());
      features.add("counted.meaning", unit, meaning);
      features.add("counted.use", unit, use);
      features.add("counted.next", unit, CountedFinder.sign(site, at + 1));
      features.add("counted.previous", unit, CountedFinder.sign(site, at - 1));
      features.add("counted.verbs", unit, verbsIn(site));
    } else if (counted != ClaimDraft.NONE) {
      features.add(
          "counted.distance", kind + (at > counted ? ">" : "<") + distance(counted, at), unit);
      features.add("crossing", kind, crossing(sentence, counted, at));
    }
    if (previous != null) {
      describeLink(site, candidate, at, previous, link, features);
    }
  }

  private static void describeLink(
      ClaimSite site, int candidate, int at, ClaimDraft previous, String link, Features features) {
    if (previous.event() == candidate) {
      features.add("previous", link);
      features.add("previous.unit", site.unit(), previous.site().unit());
      features.add("previous.kind", site.sentence().element(at).kind().sign());
    } else if (previous.event() != ClaimDraft.NONE) {
      boolean after = candidate > previous.event();
      features.add("previous.other", after ? ">" : "<", link);
    }
    boolean between = at > previous.site().element() && at < site.element();
    features.add(
        "previous.between", Boolean.toString(between), site.sentence().element(at).kind().sign());
  }

  private static String verbsIn(ClaimSite site) {
    int verbs = 0;
    for (int i = site.firstReached(); i < site.endReached() && verbs < 2; i++) {
      verbs += site.sentence().element(i).kind().isVerbal() ? 1 : 0;
    }
    return Integer.toString(verbs);
  }

  private static int distance(int from, int to) {
    int distance = Math.abs(from - to);
    return distance > 12 ? 12 : distance > 6 ? distance / 2 * 2 : distance;
  }

  /** How many elements of the same sort lie between the quantity and a candidate. */
  private static int rank(ClaimSite site, int at) {
    var sentence = site.sentence();
    boolean verbal = sentence.element(at).kind().isVerbal();
    int rank = 0;
    for (int i = Math.min(at, site.element()) + 1;
        i < Math.max(at, site.element()) && rank < 4;
        i++) {
      var kind = sentence.element(i).kind();
      rank += (verbal ? kind.isVerbal() : kind == Element.Kind.NOUN) ? 1 : 0;
    }
    return rank;
  }

  /** The clause signs between two elements. */
  private static String crossing(SentenceElements sentence, int from, int to) {
    int verbs = 0;
    int commas = 0;
    boolean stop = false;
    boolean relative = false;
    for (int i = Math.min(from, to) + 1; i < Math.max(from, to); i++) {
      var kind = sentence.element(i).kind();
      verbs += kind.isVerbal() && verbs < 2 ? 1 : 0;
      commas += kind == Element.Kind.COMMA && commas < 2 ? 1 : 0;
      stop |= kind == Element.Kind.STOP || kind == Element.Kind.QUOTE;
      relative |= kind == Element.Kind.RELATIVE;
    }
    return (from < to ? ">" : "<") + verbs + commas + (stop ? ";" : "") + (relative ? "W" : "");
  }
}
