package org.reckon.claims;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
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
import org.reckon.type.Age;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/** Offers {@link NumberClaimAnnotator} under the id {@code number-claims}. */
public final class NumberClaimProvider implements EngineProvider {

  @Override
  public String id() {
    return "number-claims";
  }

  @Override
  public String title() {
    return "Quantities and number claims of English text";
  }

  @Override
  public String version() {
    String version = NumberClaimProvider.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Set<String> needs() {
    return Set.of(
        Token._TypeName, Sentence._TypeName, POS._TypeName, Lemma._TypeName, NamedEntity._TypeName);
  }

  @Override
  public Set<String> gives() {
    return Set.of(
        Quantity._TypeName,
        Age._TypeName,
        NumberClaim._TypeName,
        org.reckon.type.Attribution._TypeName);
  }

  @Override
  public AnalysisEngineDescription describe(Map<String, Object> values) {
    try {
      return AnalysisEngineFactory.createEngineDescription(
          NumberClaimAnnotator.class, ReckonTypeSystemProvider.typeSystem());
    } catch (ResourceInitializationException e) {
      throw new UIMARuntimeException(e);
    }
  }
}
