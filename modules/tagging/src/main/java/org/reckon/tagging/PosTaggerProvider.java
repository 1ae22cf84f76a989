package org.reckon.tagging;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma;
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

/** Offers {@link PosTagger} under the id {@code pos}. */
public final class PosTaggerProvider implements EngineProvider {

  @Override
  public String id() {
    return "pos";
  }

  @Override
  public String title() {
    return "Parts of speech and lemmas of English tokens";
  }

  @Override
  public String version() {
    String version = PosTaggerProvider.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Set<String> needs() {
    return Set.of(Token._TypeName, Sentence._TypeName);
  }

  @Override
  public Set<String> gives() {
    return Set.of(POS._TypeName, Lemma._TypeName);
  }

  @Override
  public AnalysisEngineDescription describe(Map<String, Object> values) {
    try {
      return AnalysisEngineFactory.createEngineDescription(
          PosTagger.class, ReckonTypeSystemProvider.typeSystem());
    } catch (ResourceInitializationException e) {
      throw new UIMARuntimeException(e);
    }
  }
}
