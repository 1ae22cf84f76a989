package org.reckon.tagging;

import java.util.Arrays;

/** Finds the names of a text, sentence by sentence, and then gives each name one value. */
public final class EntityDecoder {

  /** Stretches longer than this are decoded in pieces, so that memory stays bounded. */
  private static final int MOST_TOKENS = 512;

  private static final int IMPOSSIBLE = -(1 << 20);

  private final SequenceModel model;
  private final EntityFeatures features;
  private final int[] keys;
  private final int[] scores = new int[MOST_TOKENS * EntityLabels.COUNT];
  private final int[] row = new int[EntityLabels.COUNT];
  private final SpanDecoder spans = new SpanDecoder();
  private final NameConsistency consistency = new NameConsistency();

  /**
   * Makes a decoder; it belongs to one thread.
   *
   * @param model the weights
   * @param gazetteer the names it knows
   */
  public EntityDecoder(SequenceModel model, Gazetteer gazetteer) {
    this.model = model;
    this.features = new EntityFeatures(gazetteer);
    this.keys = new int[features.maximum()];
  }

  /** A decoder with the models and names in the jar; it belongs to one thread. */
  public static EntityDecoder english() {
    return new EntityDecoder(Models.entities(), Gazetteer.english());
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
    consistency.clear();
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      features.sentence(sentence);
      int end = text.sentenceStart(sentence + 1);
      for (int begin = text.sentenceStart(sentence); begin < end; begin += MOST_TOKENS) {
        label(begin, Math.min(MOST_TOKENS, end - begin), labels);
      }
    }
    consistency.unite(features.forms(), labels, text.size());
  }

  private void label(int begin, int count, int[] labels) {
    for (int i = 0; i < count; i++) {
      int settled = model.settled(features.word(begin + i));
      if (settled < 0) {
        Arrays.fill(row, 0);
        model.score(keys, 0, features.features(begin + i, keys), row);
        bar(features.possible(begin + i));
      } else {
        Arrays.fill(row, IMPOSSIBLE);
        row[settled] = 0;
      }
      System.arraycopy(row, 0, scores, i * EntityLabels.COUNT, EntityLabels.COUNT);
    }
    spans.decode(scores, count, labels, begin);
    consistency.learn(features.forms(), scores, labels, begin, begin + count);
  }

  private void bar(long possible) {
    for (long barred = EntityLabels.ANY & ~possible; barred != 0; barred &= barred - 1) {
      row[Long.numberOfTrailingZeros(barred)] = IMPOSSIBLE;
    }
  }
}
