package org.reckon.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMARuntimeException;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.reckon.api.EngineParameter;
import org.reckon.api.EngineParameter.Kind;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;

/** Makes the claim aligner known as {@code aligner}. */
public final class ClaimAlignerProvider implements EngineProvider {

  @Override
  public String id() {
    return "aligner";
  }

  @Override
  public String title() {
    return "Aligns the number claims of several documents to facts";
  }

  @Override
  public String version() {
    var version = ClaimAlignerProvider.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Set<String> needs() {
    return Set.of(
        "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
        "org.reckon.type.NumberClaim");
  }

  @Override
  public Set<String> gives() {
    return Set.of(
        "org.reckon.type.Fact",
        "org.reckon.type.ClaimRelation",
        "org.reckon.type.FactScope",
        "org.reckon.type.FactSum");
  }

  @Override
  public List<EngineParameter> parameters() {
    return List.of(
        new EngineParameter(
            ClaimAligner.PARAM_ONE_EVENT,
            Kind.BOOLEAN,
            "true",
            null,
            "whether all documents of a CAS are known to be about one event; in a run the default is"
                + " false, and --one-event the same"),
        new EngineParameter(
            ClaimAligner.PARAM_WINDOW_DAYS,
            Kind.INTEGER,
            String.valueOf(AlignmentOptions.DEFAULT_WINDOW_DAYS),
            "0..",
            "how many days apart two reports of one event usually are at most"));
  }

  @Override
  public AnalysisEngineDescription describe(Map<String, Object> values) {
    return describe(ClaimAligner.class, values);
  }

  /** Describes an engine of this module with its parameters. */
  static AnalysisEngineDescription describe(
      Class<? extends AnalysisComponent> engine, Map<String, Object> values) {
    var settings = new ArrayList<Object>();
    values.forEach(
        (name, value) -> {
          settings.add(name);
          settings.add(value);
        });
    try {
      return AnalysisEngineFactory.createEngineDescription(
          engine, ReckonTypeSystemProvider.typeSystem(), settings.toArray());
    } catch (ResourceInitializationException e) {
      throw new UIMARuntimeException(e);
    }
  }
}
