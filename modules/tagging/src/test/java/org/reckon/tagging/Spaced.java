package org.reckon.tagging;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;

/** Texts whose tokens are parted by spaces and whose sentences are parted by line feeds. */
final class Spaced {

  private Spaced() {}

  static TokenizedText text(String text) {
    List<Integer> begins = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<Integer> sentences = new ArrayList<>();
    int begin = 0;
    boolean starts = true;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
        if (i > begin) {
          if (starts) {
            sentences.add(begins.size());
            starts = false;
          }
          begins.add(begin);
          ends.add(i);
        }
        starts |= i < text.length() && text.charAt(i) == '\n';
        begin = i + 1;
      }
    }
    return new TokenizedText(text, array(begins), array(ends), array(sentences));
  }

  static JCas cas(String text) throws Exception {
    JCas cas = JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
    cas.setDocumentText(text);
    TokenizedText tokens = text(text);
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      int first = tokens.sentenceStart(s);
      int last = tokens.sentenceStart(s + 1) - 1;
      new Sentence(cas, tokens.begin(first), tokens.end(last)).addToIndexes();
      for (int i = first; i <= last; i++) {
        new Token(cas, tokens.begin(i), tokens.end(i)).addToIndexes();
      }
    }
    return cas;
  }

  static AnalysisEngine engine(EngineProvider provider) throws Exception {
    return AnalysisEngineFactory.createEngine(provider.describe(java.util.Map.of()));
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> n).toArray();
  }
}
