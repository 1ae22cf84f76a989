package org.reckon.tagging;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;

/**
 * Adds named entities to English text: PERSON, ORGANIZATION, LOCATION, GROUP (nationalities,
 * religions, political groups), EVENT, PRODUCT, WORK, LAW, DATE and TIME. A name has one value in a
 * document wherever the text allows; "the", quotation marks and a possessive 's are not part of it.
 * Parts of speech help but need not be there. A document that has entities already is left as it
 * is. It takes no parameters.
 */
@ResourceMetaData(
    name = "Entity tagger",
    description = "Adds named entities to English text.",
    vendor = "Reckon")
@TypeCapability(
    inputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence",
      "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"
    },
    outputs = {"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"})
public final class EntityTagger extends JCasAnnotator_ImplBase {

  private static final int MOST_TAGS = 1000;

  private final Map<String, Integer> tagHashes = new HashMap<>();
  private EntityDecoder decoder;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    decoder = EntityDecoder.english();
  }

  @Override
  public void process(JCas cas) {
    List<Token> tokens = cas.select(Token.class).asList();
    if (tokens.isEmpty() || !cas.select(NamedEntity.class).isEmpty()) {
      return;
    }
    var hashes = new int[tokens.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = tagHash(tokens.get(i).getPosValue());
    }
    var labels = new int[hashes.length];
    decoder.label(CasText.of(cas, tokens), hashes, labels);
    int first = 0;
    for (int i = 0; i < labels.length; i++) {
      if (EntityLabels.starts(labels[i])) {
        first = i;
      }
      if (EntityLabels.ends(labels[i])) {
        var entity = new NamedEntity(cas, tokens.get(first).getBegin(), tokens.get(i).getEnd());
        entity.setValue(EntityLabels.VALUES.get(EntityLabels.value(labels[i])));
        entity.addToIndexes();
      }
    }
  }

  private int tagHash(String tag) {
    if (tag == null) {
      return 0;
    }
    Integer known = tagHashes.get(tag);
    if (known == null) {
      known = EntityFeatures.tagHash(tag);
      if (tagHashes.size() < MOST_TAGS) {
        tagHashes.put(tag, known);
      }
    }
    return known;
  }
}
