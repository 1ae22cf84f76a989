package org.reckon.claims;

import java.util.List;

/**
 * Decides what a claim is about, from its event word, what it counts, its unit and the words near.
 */
final class EventTypeFinder {

  private static final int WINDOW = 4;

  private final DecisionModel model;
  private final DecisionModel evidenceModel;
  private final ClaimLexicon lexicon = ClaimLexicon.shared();

  /**
   * @param model weights of features by event type
   * @param evidenceModel weights of the ways in which words can speak for an event type, the same
   *     for all types, so that types which are rare in the training texts profit from the others
   */
  EventTypeFinder(DecisionModel model, DecisionModel evidenceModel) {
    this.model = model;
    this.evidenceModel = evidenceModel;
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
    var scores = model.scores(features);
    var evidence = evidence(draft, previous, topic);
    for (int label = 0; label < scores.length; label++) {
      features.clear();
      evidence.describe(model.labels().get(label), features);
      scores[label] += evidenceModel.score(features);
    }
    DecisionModel.normalise(scores);
    int best = DecisionModel.best(scores);
    return new Choice(best, scores[best]);
  }

  /** Collects what words speak for which event type. */
  TypeEvidence evidence(ClaimDraft draft, ClaimDraft previous, DocumentTopic topic) {
    var site = draft.site();
    var sentence = site.sentence();
    var evidence = new TypeEvidence(site.unit());
    int eventElement = draft.event() == ClaimDraft.NONE ? -1 : sentence.elementOf(draft.event());
    if (draft.event() != ClaimDraft.NONE) {
      addAll(evidence, lexicon.events(draft.eventWord().lemma()), "event");
      addModifiers(site, eventElement, "event.modifier", evidence);
    }
    if (draft.counted() != ClaimDraft.NONE) {
      addAll(evidence, lexicon.events(draft.countedHead().lemma()), "counted");
      addModifiers(site, draft.counted(), "counted.modifier", evidence);
    }
    for (int i = -WINDOW; i <= WINDOW; i++) {
      var near = i == 0 ? null : site.neighbour(i);
      if (near != null && isContent(near)) {
        addAll(evidence, lexicon.events(near.lemma()), Math.abs(i) == 1 ? "beside" : "near");
      }
    }
    for (int i = site.firstReached(); i < site.endReached(); i++) {
      boolean far = Math.abs(i - site.element()) > WINDOW;
      var word = sentence.head(i);
      if (isContent(word) && i != eventElement && i != draft.counted()) {
        addAll(evidence, lexicon.events(word.lemma()), far ? "sentence" : "clause");
      }
    }
    evidence.add(topic.first(), "topic");
    evidence.add(topic.second(), "topic.second");
    if (previous != null && previous.eventType() != null) {
      boolean same = previous.event() == draft.event();
      evidence.add(previous.eventType(), same ? "previous.same" : "previous");
    }
    return evidence;
  }

  private static void addAll(TypeEvidence evidence, List<String> types, String way) {
    for (var type : types) {
      evidence.add(type, way);
    }
  }

  private void addModifiers(ClaimSite site, int index, String way, TypeEvidence evidence) {
    var element = site.sentence().element(index);
    for (int i = element.first(); i < element.head(); i++) {
      var word = site.sentence().word(i);
      if (word.quantity() < 0 && isContent(word)) {
        addAll(evidence, lexicon.events(word.lemma()), way);
      }
    }
    if (index + 2 < site.sentence().size()
        && site.sentence().head(index + 1).lemma().equals("of")) {
      addAll(evidence, lexicon.events(site.sentence().head(index + 2).lemma()), way);
    }
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
      features.addWord("counted", counted.lemma());
      features.addWord("counted.unit", unit, counted.lemma());
      features.add("thing", unit, thing);
      addClasses("counted", unit, counted.lemma(), features);
      features.add("counted.event", unit, lexicon.event(counted.lemma()));
      describeWords(draft.site(), draft.counted(), unit, features);
    } else {
      features.add("counted.none", unit);
    }
    if (event != null) {
      eventType = lexicon.event(event.lemma());
      features.addWord("event", event.lemma());
      features.addWord("event.unit", unit, event.lemma());
      features.addWord("event.tag", event.lemma(), event.tag());
      features.addWord("event.thing", thing, event.lemma());
      addClasses("event", unit, event.lemma(), features);
      features.add("event.meaning.thing", thing, lexicon.meaning(event.lemma()));
      if (counted != null) {
        features.add(
            "pair.meaning",
            lexicon.meaningGroup(event.lemma()),
            lexicon.meaningGroup(counted.lemma()));
      }
      features.add("event.type", eventType);
      features.add("event.type.unit", unit, eventType);
      features.add("event.type.thing", thing, eventType);
      if (counted != null) {
        features.addWord("pair", event.lemma(), counted.lemma());
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
        features.addWord("near", near.lemma());
        features.add("near.meaning", lexicon.meaning(near.lemma()));
        var type = lexicon.event(near.lemma());
        if (!type.isEmpty()) {
          features.add("near.type", unit, type);
        }
      }
    }
    features.addWord("next", unit, site.lemma(1));
    features.addWord("before", unit, site.lemma(-1));
    String governor = site.governor(site.element());
    features.addWord("governor", unit, governor);
    features.add("governor.type", unit, lexicon.event(governor));
    describeSentence(site, unit, eventType, features);
    features.add("topic", unit, topic.first());
    features.add("topic.second", unit, topic.second());
    features.add("topic.event", topic.first(), eventType);
    if (event != null) {
      features.addWord("topic.lemma", topic.first(), event.lemma());
    }
    for (var lemma : topic.headline()) {
      features.addWord("headline", lemma);
      features.add("headline.meaning", unit, lexicon.meaning(lemma));
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

  private void addClasses(String template, String unit, String lemma, Features features) {
    String meaning = lexicon.meaning(lemma);
    features.add(template + ".meaning", meaning);
    features.add(template + ".meaning.unit", unit, meaning);
    features.add(template + ".group", unit, lexicon.meaningGroup(lemma));
    features.add(template + ".use", lexicon.use(lemma));
  }

  /** The words of a chunk before its head. */
  private void describeWords(ClaimSite site, int index, String unit, Features features) {
    var element = site.sentence().element(index);
    for (int i = element.first(); i < element.end(); i++) {
      var word = site.sentence().word(i);
      if (i != element.head() && word.quantity() < 0 && isContent(word)) {
        features.addWord("modifier", word.lemma());
        features.add("modifier.meaning", lexicon.meaning(word.lemma()));
        features.add("modifier.type", unit, lexicon.event(word.lemma()));
      }
    }
    if (index + 2 < site.sentence().size()
        && site.sentence().head(index + 1).lemma().equals("of")) {
      var of = site.sentence().head(index + 2);
      features.addWord("of", of.lemma());
      features.add("of.meaning", lexicon.meaning(of.lemma()));
      features.add("of.type", unit, lexicon.event(of.lemma()));
    }
  }

  private void describeAfter(ClaimSite site, int element, Word event, Features features) {
    var sentence = site.sentence();
    for (int i = element + 1; i < Math.min(sentence.size(), element + 4); i++) {
      var word = sentence.head(i);
      if (isContent(word) || word.tag().equals("IN")) {
        features.addWord("after", event.lemma(), word.lemma());
      }
    }
    for (int i = Math.max(0, element - 2); i < element; i++) {
      var word = sentence.head(i);
      if (isContent(word)) {
        features.addWord("preceding", event.lemma(), word.lemma());
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
        features.addWord("word", sentence.head(i).lemma());
        features.add("word.meaning", lexicon.meaning(sentence.head(i).lemma()));
      }
    }
  }

  private static boolean isContent(Word word) {
    return word.quantity() < 0
        && (word.isNoun() || word.isVerb() || word.isAdjective() || word.isAdverb());
  }
}
