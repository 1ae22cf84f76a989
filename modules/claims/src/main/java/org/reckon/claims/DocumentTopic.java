package org.reckon.claims;

import java.util.TreeMap;

/**
 * What a document is mostly about, told by the event types that its words speak for.
 *
 * @param first the event type that most words speak for; empty where none does
 * @param second the next; empty where there is none
 */
record DocumentTopic(String first, String second) {

  static DocumentTopic of(AnnotatedText text, ClaimLexicon lexicon) {
    var counts = new TreeMap<String, Integer>();
    for (var token : text.tokens()) {
      if (token.lemma() != null) {
        for (var type : lexicon.events(token.lemma())) {
          counts.merge(type, 1, Integer::sum);
        }
      }
    }
    String first = "";
    String second = "";
    int most = 0;
    int next = 0;
    for (var entry : counts.entrySet()) {
      int count = entry.getValue();
      if (count > most) {
        second = first;
        next = most;
        first = entry.getKey();
        most = count;
      } else if (count > next) {
        second = entry.getKey();
        next = count;
      }
    }
    return new DocumentTopic(first, second);
  }
}
