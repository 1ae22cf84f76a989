package org.reckon.claims;

/**
 * Decides what a claim is about, from its event word, what it counts, its unit and the words near.
 */
final class EventTypeFinder {

  private static final int WINDOW = 4;

  private final DecisionModel model;
  private final ClaimLexicon lexicon = ClaimLexicon.shared();

  EventTypeFinder(DecisionModel model) {
    this.model = model;
  }

  /**
   * Chooses an event type; the choice is an index into the model's labels.
   *
   * @param draft the claim with its counted thing and its event word
   * @param previous the claim before in the same sentence, or null
   * @param topic what the document is mostly about
   */
  Choice find(ClaimDraft draft, ClaimDraft previous, DocumentTopic topic, Features features) {
    features.clear();
    describe(draft, previous, topic, features);
    var scores = DecisionModel.normalise(model.scores(features));
    int best = DecisionModel.best(scores);
    return new Choice(best, scores[best]);
  }

  String label(Choice choice) {
    return model.labels().get(choice.index());
  }

  /** What is known of the claim. */
  void describe(ClaimDraft draft, ClaimDraft previous, DocumentTopic topic, Features features) {
    var site = draft.site();
    String unit = site.unit();
    features.add("bias");
    features.add("unit", unit);
    features.add("code", site.quantity().unit());
    var event = draft.eventWord();
    var counted = draft.countedHead();
    String eventType = "";
    String thing = "-";
    if (counted != null) {
      thing = lexicon.thing(counted.lemma());
      features.add("counted", counted.lemma());
      features.add("counted.unit", unit, counted.lemma());
      features.add("thing", unit, thing);
      features.add("counted.event", unit, lexicon.event(counted.lemma()));
      describeWords(draft.site(), draft.counted(), unit, features);
    } else {
      features.add("counted.none", unit);
    }
    if (event != null) {
      eventType = lexicon.event(event.lemma());
      features.add("event", event.lemma());
      features.add("event.unit", unit, event.lemma());
      features.add("event.tag", event.lemma(), event.tag());
      features.add("event.thing", thing, event.lemma());
      features.add("event.type", eventType);
      features.add("event.type.unit", unit, eventType);
      features.add("event.type.thing", thing, eventType);
      if (counted != null) {
        features.add("pair", event.lemma(), counted.lemma());
      }
      int element = site.sentence().elementOf(draft.event());
      if (element != draft.counted()) {
        describeWords(site, element, unit, features);
      }
      describeAfter(site, element, event, features);
    } else {
      features.add("event.none", unit);
    }
    for (int i = -WINDOW; i <= WINDOW; i++) {
      var near = i == 0 ? null : site.neighbour(i);
      if (near != null && isContent(near)) {
        features.add("near", near.lemma());
        var type = lexicon.event(near.lemma());
        if (!type.isEmpty()) {
          features.add("near.type", unit, type);
        }
      }
    }
    features.add("next", unit, site.lemma(1));
    features.add("before", unit, site.lemma(-1));
    describeSentence(site, unit, eventType, features);
    features.add("topic", unit, topic.first());
    features.add("topic.second", unit, topic.second());
    features.add("topic.event", topic.first(), eventType);
    if (event != null) {
      features.add("topic.lemma", topic.first(), event.lemma());
    }
    if (previous != null && previous.eventType() != null) {
      String link = site.path(previous.site().element(), site.element());
      boolean same = previous.event() == draft.event();
      features.add("previous", previous.eventType(), same ? "=" : "x");
      features.add("previous.link", previous.eventType(), link);
      features.add("previous.unit", previous.eventType(), unit);
      if (same && previous.counted() == draft.counted()) {
        features.add("previous.same", previous.eventType());
      }
    }
  }

  /** The words of a chunk before its head. */
  private void describeWords(ClaimSite site, int index, String unit, Features features) {
    var element = site.sentence().element(index);
    for (int i = element.first(); i < element.end(); i++) {
      var word = site.sentence().word(i);
      if (i != element.head() && word.quantity() < 0 && isContent(word)) {
        features.add("modifier", word.lemma());
        features.add("modifier.type", unit, lexicon.event(word.lemma()));
      }
    }
    if (index + 2 < site.sentence().size()
        && site.sentence().head(index + 1).lemma().equals("of")) {
      var of = site.sentence().head(index + 2);
      features.add("of", of.lemma());
      features.add("of.type", unit, lexicon.event(of.lemma()));
    }
  }

  private void describeAfter(ClaimSite site, int element, Word event, Features features) {
    var sentence = site.sentence();
    for (int i = element + 1; i < Math.min(sentence.size(), element + 4); i++) {
      var word = sentence.head(i);
      if (isContent(word) || word.tag().equals("IN")) {
        features.add("after", event.lemma(), word.lemma());
      }
    }
    for (int i = Math.max(0, element - 2); i < element; i++) {
      var word = sentence.head(i);
      if (isContent(word)) {
        features.add("preceding", event.lemma(), word.lemma());
      }
    }
  }

  /** Which event types the sentence's words speak for. */
  private void describeSentence(ClaimSite site, String unit, String eventType, Features features) {
    var sentence = site.sentence();
    for (int i = site.firstReached(); i < site.endReached(); i++) {
      var kind = sentence.element(i).kind();
      if (kind.isVerbal() || kind == Element.Kind.NOUN || kind == Element.Kind.ADJECTIVE) {
        var type = lexicon.event(sentence.head(i).lemma());
        if (!type.isEmpty()) {
          features.add("sentence", unit, type);
          if (eventType.isEmpty()) {
            features.add("sentence.only", unit, type);
          }
        }
        features.add("word", sentence.head(i).lemma());
      }
    }
  }

  private static boolean isContent(Word word) {
    return word.quantity() < 0
        && (word.isNoun() || word.isVerb() || word.isAdjective() || word.isAdverb());
  }
}
