package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CASException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.reckon.api.record.CasRecords;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.FactRecord;

/**
 * Aligns the number claims of documents that lie in one CAS, a view a document: which claims are
 * about the same fact, and whether they agree. The facts, relations, scopes and sums lie in the
 * initial view's index; those that an earlier alignment left there give way.
 *
 * <p>A view is a document if it has a text and a document id; the order of the views is that of the
 * documents. An initial view without a text may say by its document id how the event is called, as
 * {@link EventCasMerger} does: ids of facts begin with it, and with {@code e1} where there is none.
 *
 * <p>XMI does not keep the order of views: claims of a fact may stand in another order in a CAS
 * that was read from a file. Where views hold no tokens, as those of a run's event files, copies of
 * a document are not known as such.
 */
@ResourceMetaData(
    name = "Claim Aligner",
    description = "Aligns the number claims of documents that lie in one CAS, a view a document.")
@TypeCapability(
    inputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
      "org.reckon.type.NumberClaim"
    },
    outputs = {
      "org.reckon.type.Fact",
      "org.reckon.type.ClaimRelation",
      "org.reckon.type.FactScope",
      "org.reckon.type.FactSum"
    })
public final class ClaimAligner extends JCasAnnotator_ImplBase {

  /** Whether all documents are known to be about one event. */
  public static final String PARAM_ONE_EVENT = "oneEvent";

  @ConfigurationParameter(
      name = PARAM_ONE_EVENT,
      defaultValue = "true",
      description = "Whether all documents of a CAS are known to be about one event.")
  private boolean oneEvent;

  /** How many days apart two reports of one event usually are at most. */
  public static final String PARAM_WINDOW_DAYS = "windowDays";

  @ConfigurationParameter(
      name = PARAM_WINDOW_DAYS,
      defaultValue = "14",
      description = "How many days apart two reports of one event usually are at most.")
  private int windowDays;

  @Override
  public void process(JCas cas) throws AnalysisEngineProcessException {
    try {
      var documents = new ArrayList<DocumentRecord>();
      var claims = new ArrayList<ClaimRecord>();
      for (var view : viewsWithText(cas)) {
        var records = new CasRecords(view);
        var document = records.document();
        if (document.id() != null) {
          documents.add(document);
          claims.addAll(records.claims());
        }
      }
      var initial = cas.getView(CAS.NAME_DEFAULT_SOFA);
      FactWriter.clear(initial);
      FactWriter.write(cas, align(event(initial), documents, claims));
    } catch (CASException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }

  /** In the order in which they were made; UIMA hands them out in any. */
  private static List<JCas> viewsWithText(JCas cas) throws CASException {
    var views = new ArrayList<JCas>();
    cas.getViewIterator().forEachRemaining(views::add);
    views.removeIf(view -> view.getDocumentText() == null);
    views.sort(Comparator.comparingInt(view -> view.getSofa().getSofaNum()));
    return views;
  }

  private List<FactRecord> align(
      String event, List<DocumentRecord> documents, List<ClaimRecord> claims) {
    var options = new AlignmentOptions(oneEvent, windowDays);
    return event != null && oneEvent
        ? new Aligner().facts(event, documents, claims)
        : new Aligner().align(documents, claims, options).facts();
  }

  /** What the initial view calls the event; null where it is a document itself or says nothing. */
  private static String event(JCas initial) {
    return initial.getDocumentText() == null ? new CasRecords(initial).document().id() : null;
  }
}
