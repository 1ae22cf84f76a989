package org.reckon.tagging;

import java.util.Arrays;

/** Finds the names of a text in two passes: the second knows what the first found elsewhere. */
public final class EntityDecoder {

  /** Stretches longer than this are decoded in pieces, so that memory stays bounded. */
  private static final int MOST_TOKENS = 512;

  private static final int IMPOSSIBLE = -(1 << 20);

  private final SequenceModel firstModel;
  private final SequenceModel secondModel;
  private final EntityFeatures features;
  private final int[] keys;
  private final int[] scores = new int[MOST_TOKENS * EntityLabels.COUNT];
  private final int[] row = new int[EntityLabels.COUNT];
  private final SpanDecoder spans = new SpanDecoder();
  private final NameConsistency consistency = new NameConsistency();

  /**
   * Makes a decoder; it belongs to one thread.
   *
   * @param firstModel the weights of the first pass
   * @param secondModel the weights of the second pass; null for a decoder of one pass
   * @param gazetteer the names it knows
   */
  public EntityDecoder(SequenceModel firstModel, SequenceModel secondModel, Gazetteer gazetteer) {
    this.firstModel = firstModel;
    this.secondModel = secondModel;
    this.features = new EntityFeatures(gazetteer);
    this.keys = new int[features.maximum()];
  }

  /** A decoder with the models and names in the jar; it belongs to one thread. */
  public static EntityDecoder english() {
    return new EntityDecoder(Models.entitiesFirst(), Models.entitiesSecond(), Gazetteer.english());
  }

  /**
   * Labels the tokens of a text.
   *
   * @param text the text
   * @param tagHashes {@link EntityFeatures#tagHash} of the part of speech of each token
   * @param labels where each token's label goes, one of {@link EntityLabels}
   */
  public void label(TokenizedText text, int[] tagHashes, int[] labels) {
    features.start(text, tagHashes);
    pass(firstModel, text, labels, secondModel == null);
    if (secondModel != null) {
      features.secondPass(labels);
      pass(secondModel, text, labels, true);
    }
    consistency.unite(features.forms(), labels, text.size());
  }

  private void pass(SequenceModel model, TokenizedText text, int[] labels, boolean last) {
    consistency.clear();
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      features.sentence(sentence);
      int end = text.sentenceStart(sentence + 1);
      for (int begin = text.sentenceStart(sentence); begin < end; begin += MOST_TOKENS) {
        int count = Math.min(MOST_TOKENS, end - begin);
        for (int i = 0; i < count; i++) {
          int settled =
              features.isClear(begin + i)
                  ? EntityLabels.OUTSIDE
                  : model.settled(features.word(begin + i));
          if (settled < 0) {
            Arrays.fill(row, 0);
            model.score(keys, 0, features.features(begin + i, keys), row);
          } else {
            Arrays.fill(row, IMPOSSIBLE);
            row[settled] = 0;
          }
          System.arraycopy(row, 0, scores, i * EntityLabels.COUNT, EntityLabels.COUNT);
        }
        spans.decode(scores, count, labels, begin);
        if (last) {
          consistency.learn(features.forms(), scores, labels, begin, begin + count);
        }
      }
    }
  }
}
