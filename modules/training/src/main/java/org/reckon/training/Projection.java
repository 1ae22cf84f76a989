package org.reckon.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.tagging.TokenizedText;

/** Carries what the silver files say over to our own tokens, by offsets. */
final class Projection {

  private Projection() {}

  /**
   * Finds a tag and a lemma for each token that a silver token covers exactly; the first system
   * goes before the second.
   */
  static TaggedText tags(SilverDocument document, TokenizedText text, boolean agreedOnly) {
    Map<Long, SilverDocument.Token> ones = bySpan(document.first());
    Map<Long, SilverDocument.Token> twos = bySpan(document.second());
    var tags = new String[text.size()];
    var lemmas = new String[text.size()];
    for (int i = 0; i < tags.length; i++) {
      long span = span(text.begin(i), text.end(i));
      var one = ones.get(span);
      var two = twos.get(span);
      if (one == null && two == null) {
        continue;
      }
      boolean agreed = one == null || two == null || one.tag().equals(two.tag());
      tags[i] = agreed || !agreedOnly ? (one == null ? two : one).tag() : null;
      lemmas[i] =
          one != null && two != null && one.lemma().equalsIgnoreCase(two.lemma())
              ? one.lemma()
              : null;
    }
    return new TaggedText(document.id(), text, Arrays.asList(tags), Arrays.asList(lemmas));
  }

  private static Map<Long, SilverDocument.Token> bySpan(List<SilverDocument.Token> tokens) {
    var map = new HashMap<Long, SilverDocument.Token>(tokens.size() * 2);
    for (var token : tokens) {
      map.put(span(token.begin(), token.end()), token);
    }
    return map;
  }

  private static long span(int begin, int end) {
    return (long) begin << 32 | end;
  }
}
