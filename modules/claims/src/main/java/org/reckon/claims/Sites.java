package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds where the quantities of a text stand, sentence by sentence. */
final class Sites {

  private Sites() {}

  /**
   * All places, one list a sentence with quantities, in text order. A quantity outside every
   * sentence stands alone.
   */
  static List<List<ClaimSite>> of(AnnotatedText text, List<ParsedQuantity> quantities) {
    var sites = new ArrayList<List<ClaimSite>>();
    var words = new SentenceWords(text, quantities);
    int next = 0;
    for (var sentence : text.sentences()) {
      while (next < quantities.size() && quantities.get(next).begin() < sentence.begin()) {
        sites.add(alone(text, quantities.get(next), next));
        next++;
      }
      if (next < quantities.size() && quantities.get(next).begin() < sentence.end()) {
        int first = next;
        while (next < quantities.size() && quantities.get(next).begin() < sentence.end()) {
          next++;
        }
        sites.add(inSentence(text, quantities, words.of(sentence), first, next));
      }
    }
    for (; next < quantities.size(); next++) {
      sites.add(alone(text, quantities.get(next), next));
    }
    return sites;
  }

  private static List<ClaimSite> inSentence(
      AnnotatedText text, List<ParsedQuantity> quantities, List<Word> words, int first, int end) {
    var elements = new SentenceElements(words);
    var sites = new ArrayList<ClaimSite>();
    int at = 0;
    for (int quantity = first; quantity < end; quantity++) {
      while (at < words.size() && words.get(at).quantity() < quantity) {
        at++;
      }
      int from = at;
      while (at < words.size() && words.get(at).quantity() == quantity) {
        at++;
      }
      var found = quantities.get(quantity);
      if (at == from) {
        sites.addAll(alone(text, found, quantity));
        at = from;
      } else {
        sites.add(new ClaimSite(found, elements, from, at));
      }
    }
    return sites;
  }

  private static List<ClaimSite> alone(AnnotatedText text, ParsedQuantity quantity, int index) {
    String form = text.text().substring(quantity.begin(), quantity.end());
    var word = new Word(quantity.begin(), quantity.end(), form, "", form, "", index);
    return List.of(new ClaimSite(quantity, new SentenceElements(List.of(word)), 0, 1));
  }
}
