package org.reckon.tagging;

import java.util.Arrays;

/** Tags from left to right, each token with the best tag after the two tags before it. */
public final class PosDecoder {

  private final SequenceModel model;
  private final PosFeatures features = new PosFeatures();
  private final int[] keys = new int[features.maximum()];
  private final int[] scores;

  /**
   * Makes a decoder; it belongs to one thread.
   *
   * @param model its weights
   */
  public PosDecoder(SequenceModel model) {
    this.model = model;
    this.scores = new int[model.labels().size()];
  }

  /**
   * Tags a text.
   *
   * @param text the text
   * @param tags where each token's tag goes, as an index into the model's labels
   */
  public void tag(TokenizedText text, int[] tags) {
    features.start(text);
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      features.sentence(sentence);
      int previous = -1;
      int beforePrevious = -1;
      for (int i = text.sentenceStart(sentence); i < text.sentenceStart(sentence + 1); i++) {
        int best = model.settled(features.word(i));
        if (best < 0) {
          best = best(i, previous, beforePrevious);
        }
        tags[i] = best;
        beforePrevious = previous;
        previous = best;
      }
    }
  }

  private int best(int token, int previous, int beforePrevious) {
    Arrays.fill(scores, 0);
    int count = features.features(token, keys);
    count = features.history(token, previous, beforePrevious, keys, count);
    model.score(keys, 0, count, scores);
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }
}
