package org.reckon.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;

class TokenizerTests {

  private static AnalysisEngine engine() throws Exception {
    EngineProvider provider =
        ServiceLoader.load(EngineProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(p -> p.id().equals("tokenizer"))
            .findFirst()
            .orElseThrow();
    return AnalysisEngineFactory.createEngine(provider.describe(Map.of()));
  }

  private static JCas cas(String text) throws Exception {
    JCas cas = JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
    if (text != null) {
      cas.setDocumentText(text);
    }
    return cas;
  }

  @Test
  void addsTokensAndSentences() throws Exception {
    JCas cas = cas("Two barges sank. Nobody's hurt.");
    engine().process(cas);
    assertThat(cas.select(Token.class).map(Token::getCoveredText))
        .containsExactly("Two", "barges", "sank", ".", "Nobody", "'s", "hurt", ".");
    assertThat(cas.select(Sentence.class).map(Sentence::getCoveredText))
        .containsExactly("Two barges sank.", "Nobody's hurt.");
  }

  @Test
  void leavesTokensThatStandAlready() throws Exception {
    JCas cas = cas("Two barges sank.");
    new Token(cas, 0, 10).addToIndexes();
    engine().process(cas);
    assertThat(cas.select(Token.class).map(Token::getCoveredText)).containsExactly("Two barges");
  }

  @Test
  void noTextIsNoFault() throws Exception {
    AnalysisEngine engine = engine();
    for (String text : new String[] {null, "", " \n\t"}) {
      JCas cas = cas(text);
      engine.process(cas);
      assertThat(cas.select(Token.class).isEmpty()).isTrue();
      assertThat(cas.select(Sentence.class).isEmpty()).isTrue();
    }
  }
}
