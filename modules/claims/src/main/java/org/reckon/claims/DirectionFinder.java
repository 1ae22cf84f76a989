package org.reckon.claims;

import org.reckon.api.record.Direction;

/** Decides which way a figure moves, from the words of change around it. */
final class DirectionFinder {

  private static final int WINDOW = 9;

  private final DecisionModel model;
  private final ClaimLexicon lexicon = ClaimLexicon.shared();

  DirectionFinder(DecisionModel model) {
    this.model = model;
  }

  Direction find(ClaimDraft draft, ClaimDraft previous, Features features) {
    var site = draft.site();
    if (site.sentence().word(site.firstWord()).form().startsWith("+")) {
      return Direction.UP;
    }
    features.clear();
    describe(draft, previous, features);
    return Direction.of(model.labels().get(DecisionModel.best(model.scores(features))));
  }

  /** What is known of the claim's change. */
  void describe(ClaimDraft draft, ClaimDraft previous, Features features) {
    var site = draft.site();
    String unit = site.unit();
    features.add("bias");
    features.add("unit", unit);
    features.add("before", site.lemma(-1));
    features.add("before.unit", unit, site.lemma(-1));
    features.add("before.two", site.lemma(-2), site.lemma(-1));
    features.add("next", site.lemma(1));
    features.add("next.two", site.lemma(1), site.lemma(2));
    features.add("type", draft.eventType());
    String nearest = "";
    int nearestDistance = 0;
    for (int distance = 1; distance <= WINDOW; distance++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        var word = site.neighbour(sign * distance);
        if (word == null || word.quantity() >= 0) {
          continue;
        }
        var change = lexicon.change(word.lemma());
        if (change.isEmpty()) {
          continue;
        }
        String at = (sign < 0 ? "-" : "+") + (distance > 4 ? "far" : distance);
        features.add("change", change, at);
        if (nearest.isEmpty()) {
          nearest = change;
          nearestDistance = sign * distance;
          features.add("nearest", change, at);
          features.add("nearest.unit", change, unit + (sign < 0 ? "-" : "+"));
          features.add("nearest.before", change + (sign < 0 ? "-" : "+"), site.lemma(-1));
          features.add("nearest.next", change + (sign < 0 ? "-" : "+"), site.lemma(1));
          features.add("nearest.tag", change, word.tag() + (sign < 0 ? "-" : "+"));
          features.add("nearest.lemma", word.lemma(), sign < 0 ? "-" : "+");
          features.add("nearest.lemma.before", word.lemma(), site.lemma(-1));
        }
      }
    }
    if (!nearest.isEmpty()) {
      features.add("nearest.path", nearest, path(site, nearestDistance));
      features.add("nearest.path.before", nearest + path(site, nearestDistance), site.lemma(-1));
    } else {
      features.add("level");
      features.add("level.unit", unit);
    }
    String governor = site.governor(site.element());
    String change = lexicon.change(governor);
    features.add("governor", governor);
    features.add("governor.change", change, site.lemma(-1));
    features.add("governor.unit", change, unit + site.position(site.element()));
    features.add("governor.next", change, site.lemma(1));
    describeWord("event", draft.eventWord(), site, features);
    describeWord("counted", draft.countedHead(), site, features);
    if (previous != null && previous.direction() != null) {
      String link = site.path(previous.site().element(), site.element());
      features.add("previous", previous.direction().value(), link);
      features.add("previous.unit", previous.direction().value(), unit);
      features.add("previous.before", previous.direction().value(), site.lemma(-1));
    }
  }

  private void describeWord(String name, Word word, ClaimSite site, Features features) {
    if (word != null) {
      var change = lexicon.change(word.lemma());
      features.add(name, word.lemma());
      features.add(name + ".change", change, site.unit());
      features.add(name + ".before", change, site.lemma(-1));
    }
  }

  private static String path(ClaimSite site, int distance) {
    int index = distance < 0 ? site.firstWord() + distance : site.endWord() + distance - 1;
    return site.path(site.element(), site.sentence().elementOf(index));
  }
}
