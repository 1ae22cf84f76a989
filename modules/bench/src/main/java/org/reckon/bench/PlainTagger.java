package org.reckon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.reckon.tagging.EntityDecoder;
import org.reckon.tagging.EntityFeatures;
import org.reckon.tagging.PosDecoder;
import org.reckon.tagging.PosTagger;
import org.reckon.tagging.SequenceModel;
import org.reckon.tagging.TokenizedText;

/** Our taggers as the engines use them, without a CAS; belongs to one thread. */
final class PlainTagger {

  private final EntityDecoder entities = EntityDecoder.english();
  private final PosDecoder partsOfSpeech;
  private final int[] hashes;

  PlainTagger() {
    var model = model();
    partsOfSpeech = new PosDecoder(model);
    hashes = model.labels().stream().mapToInt(EntityFeatures::tagHash).toArray();
  }

  /** The part of speech of each token, as an index into the model's labels. */
  int[] tags(TokenizedText text) {
    var tags = new int[text.size()];
    partsOfSpeech.tag(text, tags);
    return tags;
  }

  /** The entity label of each token, given their parts of speech. */
  int[] entities(TokenizedText text, int[] tags) {
    var tagHashes = new int[tags.length];
    for (int i = 0; i < tags.length; i++) {
      tagHashes[i] = hashes[tags[i]];
    }
    var labels = new int[tags.length];
    entities.label(text, tagHashes, labels);
    return labels;
  }

  private static SequenceModel model() {
    try (var in = PosTagger.class.getResourceAsStream("pos.model")) {
      return SequenceModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the model pos.model cannot be read", e);
    }
  }
}
