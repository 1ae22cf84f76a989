package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Entity;
import org.reckon.claims.AnnotatedText.Sentence;

/** Finds the names of places that can scope a claim. */
final class PlaceFinder {

  static final WordTable WORDS =
      WordTable.load("place-words.tsv", Set.of("site", "generic", "direction"));

  /**
   * A place name in a text.
   *
   * @param first its first token
   * @param end the token after its last, a generic word included
   * @param group the same number for the names of one list or nest: "Latakia, Jableh and Banias"
   */
  record Place(int first, int end, int group) {}

  private final Phrases phrases;
  private final List<Place> places = new ArrayList<>();

  PlaceFinder(Phrases phrases) {
    this.phrases = phrases;
    List<Entity> entities = phrases.text().entities();
    for (int e = 0; e < entities.size(); e++) {
      int first = phrases.entityFirst(e);
      if (first >= 0 && canBePlace(entities.get(e).value(), first)) {
        int end = phrases.entityEnd(e);
        if (!isOrigin(end) && !isDateline(first, end)) {
          add(first, withGeneric(end));
        }
      }
    }
  }

  private void add(int first, int end) {
    int group = places.size();
    if (group > 0 && isJoined(places.get(group - 1).end(), first)) {
      group = places.get(group - 1).group();
    }
    places.add(new Place(first, end, group));
  }

  /** A name that is no place by itself can be one after "in", "at" and the like. */
  private boolean canBePlace(String value, int first) {
    if (value.equals("LOCATION")) {
      return true;
    }
    if (!value.equals("ORGANIZATION") && !value.equals("PERSON")) {
      return false;
    }
    int lead = phrases.pos(first - 1).equals("DT") ? first - 2 : first - 1;
    return WORDS.has(phrases.lower(lead), "site");
  }

  /** Whether nothing but commas, "and" and articles lies between two names. */
  private boolean isJoined(int end, int first) {
    if (first - end > 3 || phrases.sentenceOf(end - 1) != phrases.sentenceOf(first)) {
      return false;
    }
    for (int t = end; t < first; t++) {
      String lower = phrases.lower(t);
      if (!lower.equals(",")
          && !lower.equals("and")
          && !lower.equals("or")
          && !lower.equals("the")) {
        return false;
      }
    }
    return true;
  }

  private int withGeneric(int end) {
    return WORDS.has(phrases.lower(end), "generic")
            && !phrases.pos(end).equals("NNS")
            && phrases.begin(end) - phrases.end(end - 1) <= 1
        ? end + 1
        : end;
  }

  /** "New York-based" tells where somebody comes from. */
  private boolean isOrigin(int end) {
    String last = phrases.lower(end - 1);
    return phrases.lower(end).equals("-based")
        || (phrases.lower(end).equals("-") && phrases.lower(end + 1).equals("based"))
        || last.endsWith("-based");
  }

  private boolean isDateline(int first, int end) {
    int sentence = phrases.sentenceOf(first);
    if (sentence < 0 || sentence > 3) {
      return false;
    }
    Sentence in = phrases.sentences().get(sentence);
    if (first - in.firstToken() > 3) {
      return false;
    }
    for (int t = end; t < Math.min(in.endToken(), end + 12); t++) {
      String lower = phrases.lower(t);
      if (lower.equals("-")
          || lower.equals("–")
          || lower.equals("—")
          || lower.equals("--")
          || lower.equals("―")) {
        return true;
      }
      if (phrases.isVerb(t)) {
        return false;
      }
    }
    return false;
  }

  /** The places of a sentence, by its index. */
  List<Place> in(int sentence) {
    Sentence in = phrases.sentences().get(sentence);
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).first() < in.firstToken()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < places.size() && places.get(end).first() < in.endToken()) {
      end++;
    }
    return places.subList(low, end);
  }
}
