package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a document is mostly about, told by the event types that its words speak for.
 *
 * @param first the event type that most words speak for; empty where none does
 * @param second the next; empty where there is none
 * @param headline base forms of the nouns, verbs and adjectives of the first sentence
 */
record DocumentTopic(String first, String second, List<String> headline) {

  private static final int LONGEST_HEADLINE = 20;

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
    return new DocumentTopic(first, second, headline(text));
  }

  private static List<String> headline(AnnotatedText text) {
    var lemmas = new ArrayList<String>();
    if (!text.sentences().isEmpty()) {
      var sentence = text.sentences().get(0);
      int end = Math.min(sentence.endToken(), sentence.firstToken() + LONGEST_HEADLINE);
      for (var token : text.tokens().subList(sentence.firstToken(), end)) {
        boolean content =
            token.pos() != null
                && !token.pos().isEmpty()
                && "NVJ".indexOf(token.pos().charAt(0)) >= 0;
        if (content && token.lemma() != null && !lemmas.contains(token.lemma())) {
          lemmas.add(token.lemma());
        }
      }
    }
    return lemmas;
  }
}
