package org.reckon.tokenizer;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMARuntimeException;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;

/** Offers {@link Tokenizer} under the id {@code tokenizer}. */
public final class TokenizerProvider implements EngineProvider {

  @Override
  public String id() {
    return "tokenizer";
  }

  @Override
  public String title() {
    return "Tokens and sentences of English text";
  }

  @Override
  public String version() {
    String version = TokenizerProvider.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Set<String> gives() {
    return Set.of(Token._TypeName, Sentence._TypeName);
  }

  @Override
  public AnalysisEngineDescription describe(Map<String, Object> values) {
    try {
      return AnalysisEngineFactory.createEngineDescription(
          Tokenizer.class, ReckonTypeSystemProvider.typeSystem());
    } catch (ResourceInitializationException e) {
      throw new UIMARuntimeException(e);
    }
  }
}
