package org.reckon.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reckon.words.WordClasses;

/** What single words speak for: an event type, a direction of change, a kind of thing. */
final class ClaimLexicon {

  /** The classes' numbers as texts, made once; 0 stands for none. */
  private static final String[] NUMBERS =
      IntStream.range(0, 1 << 12)
          .mapToObj(number -> number == 0 ? "-" : Integer.toString(number))
          .toArray(String[]::new);

  private static final ClaimLexicon SHARED =
      new ClaimLexicon(
          Lexicon.table("event-words.tsv"),
          Lexicon.table("change-words.tsv"),
          Lexicon.table("thing-words.tsv"));

  private final WordClasses wordClasses = WordClasses.byMeaning();
  private final WordClasses useClasses = WordClasses.byUse();
  private final Map<String, List<String>> events = new HashMap<>();
  private final Map<String, String> changes;
  private final Map<String, String> things;

  private ClaimLexicon(
      Map<String, String> events, Map<String, String> changes, Map<String, String> things) {
    events.forEach((lemma, types) -> this.events.put(lemma, List.of(types.split(" ", -1))));
    this.changes = changes;
    this.things = things;
  }

  /** The lexicon of the module; immutable. */
  static ClaimLexicon shared() {
    return SHARED;
  }

  /** The event type that a base form speaks for most; empty where it speaks for none. */
  String event(String lemma) {
    var types = events(lemma);
    return types.isEmpty() ? "" : types.get(0);
  }

  /** The event types that a base form speaks for, the likeliest first. */
  List<String> events(String lemma) {
    return events.getOrDefault(lemma, List.of());
  }

  /** The classes that a base form belongs to by its meaning; {@code -} where it is unknown. */
  String meaning(String lemma) {
    return NUMBERS[wordClasses.of(lemma)];
  }

  /** The group that a base form belongs to by its meaning; {@code -} where it is unknown. */
  String meaningGroup(String lemma) {
    return NUMBERS[wordClasses.group(wordClasses.of(lemma))];
  }

  /** The class that a base form belongs to by its use; {@code -} where it is unknown. */
  String use(String lemma) {
    return NUMBERS[useClasses.of(lemma)];
  }

  /** {@code up}, {@code down}, or empty. */
  String change(String lemma) {
    return changes.getOrDefault(lemma, "");
  }

  /** The kind of a thing, of a person or of a verb; empty where the lexicon does not have it. */
  String thing(String lemma) {
    return things.getOrDefault(lemma, "");
  }
}
