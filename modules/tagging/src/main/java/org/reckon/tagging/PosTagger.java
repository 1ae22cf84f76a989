package org.reckon.tagging;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;

/**
 * Adds parts of speech (Penn Treebank tags with DKPro Core's coarse types) and lemmas to the tokens
 * of English text. Sentences are used where there are any. Tokens that have a part of speech or a
 * lemma already keep it, so another tagger may go before. It takes no parameters.
 */
@ResourceMetaData(
    name = "Part-of-speech tagger",
    description = "Adds parts of speech and lemmas to English tokens.",
    vendor = "Reckon")
@TypeCapability(
    inputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
    },
    outputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma"
    })
public final class PosTagger extends JCasAnnotator_ImplBase {

  private SequenceModel model;
  private PosDecoder decoder;
  private Lemmatizer lemmatizer;
  private String[] coarse;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    model = Models.partsOfSpeech();
    decoder = new PosDecoder(model);
    lemmatizer = Lemmatizer.english();
    coarse = model.labels().stream().map(PosTypes::coarse).toArray(String[]::new);
  }

  @Override
  public void process(JCas cas) {
    List<Token> tokens = cas.select(Token.class).asList();
    if (tokens.isEmpty()) {
      return;
    }
    var tags = new int[tokens.size()];
    decoder.tag(CasText.of(cas, tokens), tags);
    var types = new Type[coarse.length];
    for (int i = 0; i < tags.length; i++) {
      Token token = tokens.get(i);
      POS pos = token.getPos();
      if (pos == null) {
        pos = add(cas, token, tags[i], types);
      }
      if (token.getLemma() == null) {
        var lemma = new Lemma(cas, token.getBegin(), token.getEnd());
        lemma.setValue(lemmatizer.lemma(token.getCoveredText(), pennTag(pos, tags[i])));
        lemma.addToIndexes();
        token.setLemma(lemma);
      }
    }
  }

  /** A tag of another tag set says too little for a lemma; then our own decides. */
  private String pennTag(POS pos, int own) {
    var tag = pos.getPosValue();
    return model.labels().contains(tag) ? tag : model.labels().get(own);
  }

  private POS add(JCas cas, Token token, int tag, Type[] types) {
    if (types[tag] == null) {
      types[tag] = cas.getTypeSystem().getType(POS._TypeName + "_" + coarse[tag]);
    }
    var pos = (POS) cas.getCas().createAnnotation(types[tag], token.getBegin(), token.getEnd());
    pos.setPosValue(model.labels().get(tag));
    pos.setCoarseValue(coarse[tag]);
    pos.addToIndexes();
    token.setPos(pos);
    return pos;
  }
}
