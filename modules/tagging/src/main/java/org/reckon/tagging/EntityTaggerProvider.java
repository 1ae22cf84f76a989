package org.reckon.tagging;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
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

/** Offers {@link EntityTagger} under the id {@code entities}. */
public final class EntityTaggerProvider implements EngineProvider {

  @Override
  public String id() {
    return "entities";
  }

  @Override
  public String title() {
    return "Named entities of English text";
  }

  @Override
  public String version() {
    String version = EntityTaggerProvider.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Set<String> needs() {
    return Set.of(Token._TypeName, Sentence._TypeName, POS._TypeName);
  }

  @Override
  public Set<String> gives() {
    return Set.of(NamedEntity._TypeName);
  }

  @Override
  public AnalysisEngineDescription describe(Map<String, Object> values) {
    try {
      return AnalysisEngineFactory.createEngineDescription(
          EntityTagger.class, ReckonTypeSystemProvider.typeSystem());
    } catch (ResourceInitializationException e) {
      throw new UIMARuntimeException(e);
    }
  }
}
