package org.reckon.runner;

import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Span;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/** Turns claim records into the annotations of a view that has their document's text. */
final class ClaimViews {

  private final JCas view;
  private final CodePoints offsets;

  ClaimViews(JCas view) {
    this.view = view;
    this.offsets = new CodePoints(view.getDocumentText());
  }

  /**
   * Adds a claim and its quantity.
   *
   * @param record a claim whose spans lie inside the text
   */
  void add(ClaimRecord record) {
    int begin = offsets.utf16(record.quantity().begin());
    int end = offsets.utf16(record.quantity().end());
    var quantity = new Quantity(view, begin, end);
    quantity.setComparator(record.comparator().value());
    quantity.setLow(record.low() == null ? null : record.low().toPlainString());
    quantity.setHigh(record.high() == null ? null : record.high().toPlainString());
    quantity.setUnit(record.unit());
    quantity.addToIndexes();
    var claim = new NumberClaim(view, begin, end);
    claim.setId(record.id());
    claim.setQuantity(quantity);
    claim.setCounted(span(record.counted()));
    claim.setEvent(span(record.event()));
    claim.setEventType(record.eventType().value());
    claim.setPlaces(spans(record.places()));
    claim.setTimes(spans(record.times()));
    claim.setSource(span(record.source()));
    claim.setSourceName(record.sourceName());
    claim.setCue(span(record.cue()));
    claim.setStatus(record.status().value());
    claim.setDirection(record.direction().value());
    claim.setConfidence(record.confidence());
    claim.addToIndexes();
  }

  private Annotation span(Span span) {
    return span == null
        ? null
        : new Annotation(view, offsets.utf16(span.begin()), offsets.utf16(span.end()));
  }

  private FSArray<Annotation> spans(List<Span> spans) {
    var annotations = new FSArray<Annotation>(view, spans.size());
    for (int i = 0; i < annotations.size(); i++) {
      annotations.set(i, span(spans.get(i)));
    }
    return annotations;
  }
}
