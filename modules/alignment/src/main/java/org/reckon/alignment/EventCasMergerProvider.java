package org.reckon.alignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.reckon.api.EngineParameter;
import org.reckon.api.EngineParameter.Kind;
import org.reckon.api.EngineProvider;

/** Makes the merger of CASes known as {@code event-merger}. */
public final class EventCasMergerProvider implements EngineProvider {

  @Override
  public String id() {
    return "event-merger";
  }

  @Override
  public String title() {
    return "CAS multiplier for UIMA aggregates: merges documents into one CAS an event";
  }

  @Override
  public String version() {
    var version = EventCasMergerProvider.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Set<String> needs() {
    return Set.of(
        "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
        "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token");
  }

  @Override
  public List<EngineParameter> parameters() {
    return List.of(
        new EngineParameter(
            EventCasMerger.PARAM_ONE_EVENT,
            Kind.BOOLEAN,
            "false",
            null,
            "whether all documents are known to be about one event"),
        new EngineParameter(
            EventCasMerger.PARAM_WINDOW_DAYS,
            Kind.INTEGER,
            String.valueOf(AlignmentOptions.DEFAULT_WINDOW_DAYS),
            "0..",
            "how many days apart two reports of one event usually are at most"),
        new EngineParameter(
            EventCasMerger.PARAM_DOCUMENT_COUNT,
            Kind.INTEGER,
            "0",
            "0..",
            "after how many documents their events are given out; 0 to wait for the one marked as"
                + " the last"));
  }

  @Override
  public AnalysisEngineDescription describe(Map<String, Object> values) {
    return ClaimAlignerProvider.describe(EventCasMerger.class, values);
  }
}
