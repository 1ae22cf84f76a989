package org.reckon.claims;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
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
import org.reckon.type.TimeExpression;

/** Offers {@link TimeAnnotator} under the id {@code times}. */
public final class TimeProvider implements EngineProvider {

  @Override
  public String id() {
    return "times";
  }

  @Override
  public String title() {
    return "Time expressions of English text with ISO 8601 values";
  }

  @Override
  public String version() {
    String version = TimeProvider.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Set<String> needs() {
    return Set.of(Token._TypeName, Sentence._TypeName, POS._TypeName);
  }

  @Override
  public Set<String> gives() {
    return Set.of(TimeExpression._TypeName);
  }

  @Override
  public AnalysisEngineDescription describe(Map<String, Object> values) {
    try {
      return AnalysisEngineFactory.createEngineDescription(
          TimeAnnotator.class, ReckonTypeSystemProvider.typeSystem());
    } catch (ResourceInitializationException e) {
      throw new UIMARuntimeException(e);
    }
  }
}
