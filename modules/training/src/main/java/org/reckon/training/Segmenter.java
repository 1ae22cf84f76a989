package org.reckon.training;

import org.reckon.tagging.TokenizedText;
import org.reckon.tokenizer.TextTokenizer;

/** Cuts texts as a run does, so that the taggers learn from the tokens that they will see. */
final class Segmenter {

  private static final TextTokenizer TOKENIZER = new TextTokenizer();

  private Segmenter() {}

  static TokenizedText segment(String text) {
    var segmentation = TOKENIZER.segment(text);
    return new TokenizedText(
        text,
        segmentation.tokenBegins(),
        segmentation.tokenEnds(),
        segmentation.sentenceFirstTokens());
  }
}
