package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Entity;
import org.reckon.claims.AnnotatedText.Sentence;

/** Finds the names of places and tells which of them scope a claim. */
final class PlaceFinder {

  private static final WordTable WORDS =
      WordTable.load("place-words.tsv", Set.of("preposition", "generic", "direction"));

  /**
   * A place name in a text.
   *
   * @param first its first token
   * @param end the token after its last, a generic word included
   */
  record Place(int first, int end) {}

  private final Phrases phrases;
  private final List<Place> places = new ArrayList<>();

  PlaceFinder(Phrases phrases) {
    this.phrases = phrases;
    List<Entity> entities = phrases.text().entities();
    for (int e = 0; e < entities.size(); e++) {
      if (entities.get(e).value().equals("LOCATION") && phrases.entityFirst(e) >= 0) {
        int first = phrases.entityFirst(e);
        int end = phrases.entityEnd(e);
        if (!isOrigin(end) && !isDateline(first, end)) {
          places.add(new Place(first, withGeneric(end)));
        }
      }
    }
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

  /** The places that scope the quantity from first to before end. */
  List<TextRange> placesOf(int first, int end) {
    List<TextRange> found = new ArrayList<>();
    int sentence = phrases.sentenceOf(first);
    if (sentence < 0) {
      return found;
    }
    Sentence in = phrases.sentences().get(sentence);
    for (Place place : places) {
      if (place.first() >= in.endToken()) {
        break;
      }
      if (place.first() >= in.firstToken() && scopes(place, first, end, in)) {
        found.add(phrases.range(place.first(), place.end()));
      }
    }
    return found;
  }

  private boolean scopes(Place place, int first, int end, Sentence in) {
    int from = place.first() < first ? place.end() : end;
    int to = place.first() < first ? first : place.first();
    for (int t = from; t < to; t++) {
      if (phrases.lower(t).equals(";")) {
        return false;
      }
    }
    return isLed(place, in);
  }

  private boolean isLed(Place place, Sentence in) {
    for (int t = place.first() - 1; t >= Math.max(in.firstToken(), place.first() - 8); t--) {
      String lower = phrases.lower(t);
      if (WORDS.has(lower, "preposition")) {
        return true;
      }
      if (phrases.isVerb(t)) {
        return false;
      }
    }
    return false;
  }
}
