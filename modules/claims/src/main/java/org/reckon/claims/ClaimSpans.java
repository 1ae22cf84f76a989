package org.reckon.claims;

/** Draws the spans of a claim's counted thing and event word. */
final class ClaimSpans {

  private ClaimSpans() {}

  /** The counted thing without determiners, quantity and places; null where there is none. */
  static TextRange counted(ClaimDraft draft) {
    if (draft.counted() == ClaimDraft.NONE) {
      return null;
    }
    var sentence = draft.site().sentence();
    var element = sentence.element(draft.counted());
    int first = element.first();
    for (int i = element.first(); i <= element.head(); i++) {
      var word = sentence.word(i);
      boolean place = word.entity().equals("LOCATION") && i < element.head();
      if (word.quantity() >= 0 || isLeading(word) || place || word.tag().equals("POS")) {
        first = i + 1;
      }
    }
    first = Math.min(first, element.head());
    int last = element.head();
    int next = draft.counted() + 1;
    if (next + 1 < sentence.size()
        && sentence.head(next).lemma().equals("of")
        && sentence.element(next + 1).kind() == Element.Kind.NOUN
        && !sentence.hasQuantity(next + 1)
        && !sentence.head(next + 1).entity().equals("LOCATION")) {
      last = sentence.element(next + 1).head();
    }
    return new TextRange(sentence.word(first).begin(), sentence.word(last).end());
  }

  private static boolean isLeading(Word word) {
    return switch (word.tag()) {
      case "DT", "PDT", "PRP$", "WP$", "," -> true;
      default -> false;
    };
  }

  /** The event word, with the particle of a phrasal verb; null where there is none. */
  static TextRange event(ClaimDraft draft) {
    if (draft.event() == ClaimDraft.NONE) {
      return null;
    }
    var sentence = draft.site().sentence();
    var word = sentence.word(draft.event());
    int next = draft.event() + 1;
    boolean particle =
        word.isVerb()
            && next < sentence.words().size()
            && sentence.word(next).tag().equals("RP")
            && sentence.word(next).quantity() < 0;
    return new TextRange(word.begin(), particle ? sentence.word(next).end() : word.end());
  }
}
