package org.reckon.tokenizer;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;

/**
 * Adds tokens and sentences to English text, by the conventions of Universal Dependencies and the
 * Penn Treebank. It takes no parameters and needs nothing but the text; a document that has tokens
 * or sentences already is left as it is.
 */
@ResourceMetaData(
    name = "Tokenizer",
    description = "Adds tokens and sentences to English text.",
    vendor = "Reckon")
@TypeCapability(
    outputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
    })
public final class Tokenizer extends JCasAnnotator_ImplBase {

  private final TextTokenizer tokenizer = new TextTokenizer();

  @Override
  public void process(JCas cas) {
    String text = cas.getDocumentText();
    if (text == null
        || !cas.select(Token.class).isEmpty()
        || !cas.select(Sentence.class).isEmpty()) {
      return;
    }
    Segmentation segmentation = tokenizer.segment(text);
    for (int i = 0; i < segmentation.sentenceCount(); i++) {
      new Sentence(cas, segmentation.sentenceBegin(i), segmentation.sentenceEnd(i)).addToIndexes();
    }
    for (int i = 0; i < segmentation.tokenCount(); i++) {
      new Token(cas, segmentation.tokenBegin(i), segmentation.tokenEnd(i)).addToIndexes();
    }
  }
}
