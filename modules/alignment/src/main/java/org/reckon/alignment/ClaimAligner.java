package org.reckon.alignment;

import java.util.ArrayList;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CASException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.reckon.api.record.CasRecords;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;

/**
 * Aligns the number claims of documents that lie in one CAS, a view a document: which claims are
 * about the same fact, and whether they agree. Views without a document id are left out. The facts,
 * relations, scopes and sums lie in the initial view's index.
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
      var views = cas.getViewIterator();
      while (views.hasNext()) {
        var records = new CasRecords(views.next());
        var document = records.document();
        if (document.id() != null) {
          documents.add(document);
          claims.addAll(records.claims());
        }
      }
      var options = new AlignmentOptions(oneEvent, windowDays);
      FactWriter.write(cas, new Aligner().align(documents, claims, options).facts());
    } catch (CASException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }
}
