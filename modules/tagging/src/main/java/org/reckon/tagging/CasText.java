package org.reckon.tagging;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import org.apache.uima.jcas.JCas;

/** Takes the tokens and sentences out of a CAS. */
final class CasText {

  private CasText() {}

  static TokenizedText of(JCas cas, List<Token> tokens) {
    var begins = new int[tokens.size()];
    var ends = new int[tokens.size()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = tokens.get(i).getBegin();
      ends[i] = tokens.get(i).getEnd();
    }
    List<Sentence> sentences = cas.select(Sentence.class).asList();
    var firsts = new int[sentences.size()];
    int token = 0;
    for (int i = 0; i < firsts.length; i++) {
      int begin = sentences.get(i).getBegin();
      while (token < begins.length && begins[token] < begin) {
        token++;
      }
      firsts[i] = token;
    }
    String text = cas.getDocumentText();
    return new TokenizedText(text == null ? "" : text, begins, ends, firsts);
  }
}
