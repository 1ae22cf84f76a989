package org.reckon.alignment;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.AbstractCas;
import org.apache.uima.cas.CASException;
import org.apache.uima.fit.component.JCasMultiplier_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.reckon.api.record.EventRecord;

/**
 * Merges the CASes of documents into one CAS an event: a CAS multiplier that takes single documents
 * in, finds which are about the same event, and gives out CASes on which {@link ClaimAligner} runs.
 *
 * <p>A document's view is called by the document's id and holds all that the document's CAS had in
 * the view that this engine was given. The initial view has no text; its {@code DocumentMetaData}
 * holds the event's id and label. Every document with a text is in one event, also where it is the
 * only one.
 *
 * <p>UIMA takes new CASes from an engine only while a CAS is processed, never at the end of the
 * collection. The events are therefore given out with the document that is marked as the last one:
 * by {@code isLastSegment} of its {@code DocumentMetaData}, or by {@code lastSegment} of the {@code
 * SourceDocumentInformation} that UIMA's own readers and CAS multipliers set. Where nobody sets a
 * mark, {@link #PARAM_DOCUMENT_COUNT} says how many documents there are.
 */
@ResourceMetaData(
    name = "Event CAS Merger",
    description =
        "Merges the CASes of documents into one CAS an event, a view a document, when the document"
            + " comes that is marked as the last one.")
@OperationalProperties(
    modifiesCas = false,
    multipleDeploymentAllowed = false,
    outputsNewCases = true)
@TypeCapability(
    inputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
      "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
    })
public final class EventCasMerger extends JCasMultiplier_ImplBase {

  /** The event's CAS, and one in which its documents are unpacked. */
  private static final int CASES_AT_ONCE = 2;

  /** Whether all documents are known to be about one event. */
  public static final String PARAM_ONE_EVENT = "oneEvent";

  @ConfigurationParameter(
      name = PARAM_ONE_EVENT,
      defaultValue = "false",
      description = "Whether all documents are known to be about one event.")
  private boolean oneEvent;

  /** How many days apart two reports of one event usually are at most. */
  public static final String PARAM_WINDOW_DAYS = "windowDays";

  @ConfigurationParameter(
      name = PARAM_WINDOW_DAYS,
      defaultValue = "14",
      description = "How many days apart two reports of one event usually are at most.")
  private int windowDays;

  /** After how many documents their events are given out; 0 to go by the mark alone. */
  public static final String PARAM_DOCUMENT_COUNT = "documentCount";

  @ConfigurationParameter(
      name = PARAM_DOCUMENT_COUNT,
      defaultValue = "0",
      description =
          "After how many documents their events are given out, also where none is marked as the"
              + " last one; 0 to go by the mark alone.")
  private int documentCount;

  private final Map<String, CasDocument> documents = new LinkedHashMap<>();
  private final Queue<Event> events = new ArrayDeque<>();
  private int taken;
  private int given;

  /** An event that waits to be given out. */
  private record Event(EventRecord record, List<CasDocument> documents) {}

  @Override
  public void process(JCas cas) throws AnalysisEngineProcessException {
    // what is left of events that nobody fetched, because an engine behind this one failed
    events.clear();
    taken++;
    if (cas.getDocumentText() != null) {
      take(cas);
    }
    if (CasCollectionEnd.isReached(cas) || taken == documentCount) {
      findEvents();
    }
  }

  private void take(JCas cas) throws AnalysisEngineProcessException {
    var document = CasDocument.of(cas);
    var id = document.record().id();
    if (id == null) {
      throw fault(
          "document %d has no id, by which its view is called".formatted(taken)
              + "; let the reader set documentId of its DocumentMetaData");
    }
    if (documents.putIfAbsent(id, document) != null) {
      throw fault("document id '%s' comes twice; give each document its own id".formatted(id));
    }
  }

  private void findEvents() {
    var records = documents.values().stream().map(CasDocument::record).toList();
    var options = new AlignmentOptions(oneEvent, windowDays);
    for (var event : new Aligner().events(records, options, given)) {
      events.add(new Event(event, event.documents().stream().map(documents::get).toList()));
    }
    given += events.size();
    documents.clear();
    taken = 0;
  }

  @Override
  public boolean hasNext() {
    return !events.isEmpty();
  }

  @Override
  public AbstractCas next() throws AnalysisEngineProcessException {
    var event = events.remove();
    var merged = getEmptyJCas();
    try {
      merge(event, merged);
      return merged;
    } catch (CASException | RuntimeException e) {
      merged.release();
      throw new AnalysisEngineProcessException(e);
    }
  }

  private void merge(Event event, JCas merged) throws CASException {
    var metadata = new DocumentMetaData(merged);
    metadata.setDocumentId(event.record().id());
    metadata.setDocumentTitle(event.record().label());
    metadata.setIsLastSegment(events.isEmpty());
    metadata.addToIndexes();
    var scratch = getEmptyJCas();
    try {
      for (var document : event.documents()) {
        document.copy(scratch, merged);
      }
    } finally {
      scratch.release();
    }
  }

  @Override
  public int getCasInstancesRequired() {
    return CASES_AT_ONCE;
  }

  /**
   * Ends a collection; the next one's events are numbered from the start.
   *
   * @throws AnalysisEngineProcessException if documents are left that no event was made of, because
   *     none was marked as the last one
   */
  @Override
  public void collectionProcessComplete() throws AnalysisEngineProcessException {
    var left = new ArrayList<>(documents.keySet());
    documents.clear();
    events.clear();
    taken = 0;
    given = 0;
    if (!left.isEmpty()) {
      throw fault(
          "the collection ended, but documents (%d, the first is '%s') wait for the last one"
                  .formatted(left.size(), left.get(0))
              + "; let the reader set isLastSegment of its DocumentMetaData, or set "
              + PARAM_DOCUMENT_COUNT);
    }
  }

  private static AnalysisEngineProcessException fault(String message) {
    return new AnalysisEngineProcessException(
        new IllegalStateException("event merger: " + message));
  }
}
