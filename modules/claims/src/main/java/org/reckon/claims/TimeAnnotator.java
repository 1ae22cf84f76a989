package org.reckon.claims;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField;
import java.time.OffsetDateTime;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.reckon.api.record.CasRecords;
import org.reckon.type.TimeExpression;

/**
 * Adds time expressions with ISO 8601 values to English text.
 *
 * <p>Needs tokens, sentences and parts of speech; named entities are used, where there are any, to
 * leave out times inside of names. What is relative ("Sunday", "last week") is seen from the
 * publication time, the {@code published} field of the metadata, an ISO 8601 time with an offset; a
 * document without it gets values for absolute times only, and the others have none (the feature is
 * null). A weekday is the nearest one up to the day of publication unless its verb looks ahead
 * ("will meet on Thursday"). A document that has time expressions already is left as it is. It
 * takes no parameters.
 *
 * @see TimeResolver
 */
@ResourceMetaData(
    name = "Time annotator",
    description = "Adds time expressions with ISO 8601 values, seen from the publication time.",
    vendor = "Reckon")
@TypeCapability(
    inputs = {
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
      "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence",
      "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS",
      "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
    },
    outputs = {"org.reckon.type.TimeExpression"})
public final class TimeAnnotator extends JCasAnnotator_ImplBase {

  private final TimeExtractor extractor = new TimeExtractor();

  @Override
  public void process(JCas view) {
    if (view.getDocumentText() == null || !view.select(TimeExpression.class).isEmpty()) {
      return;
    }
    for (var time : extractor.extract(ViewReader.read(view), published(view))) {
      var expression = new TimeExpression(view, time.range().begin(), time.range().end());
      expression.setKind(time.kind());
      expression.setValue(time.value());
      expression.addToIndexes();
    }
  }

  private static OffsetDateTime published(JCas view) {
    return view.select(MetaDataStringField.class)
        .filter(field -> CasRecords.PUBLISHED.equals(field.getKey()))
        .findFirst()
        .map(field -> OffsetDateTime.parse(field.getValue()))
        .orElse(null);
  }
}
