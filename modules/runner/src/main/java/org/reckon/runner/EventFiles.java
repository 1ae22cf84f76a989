package org.reckon.runner;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.reckon.alignment.Alignment;
import org.reckon.alignment.FactWriter;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.io.RunFolder;
import org.reckon.io.XmiWriter;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;
import org.xml.sax.SAXException;

/**
 * Writes each event that has facts as one XMI file: a view a document, with the facts across them.
 */
final class EventFiles {

  private final RunFolder folder;
  private final JCas document;
  private final JCas event;

  EventFiles(RunTypes types, RunFolder folder) throws RunException {
    this.folder = folder;
    this.document = types.newCas();
    this.event = types.newCas();
  }

  void write(Alignment alignment) throws IOException, SAXException {
    int next = 0;
    for (var record : alignment.events()) {
      var facts = new ArrayList<FactRecord>();
      while (next < alignment.facts().size()
          && alignment.facts().get(next).event().equals(record.id())) {
        facts.add(alignment.facts().get(next++));
      }
      if (!facts.isEmpty()) {
        write(record, facts);
      }
    }
  }

  private void write(EventRecord record, List<FactRecord> facts) throws IOException, SAXException {
    event.reset();
    try {
      for (var id : record.documents()) {
        document.reset();
        try (var in = new BufferedInputStream(Files.newInputStream(folder.xmi(id)))) {
          XmiCasDeserializer.deserialize(in, document.getCas());
        }
        copy(document, event.createView(id));
      }
      FactWriter.write(event, facts);
    } catch (CASException e) {
      throw new IllegalStateException("event " + record.id() + " cannot be put together", e);
    }
    XmiWriter.write(event.getCas(), folder.event(record.id()));
  }

  /** Copies text, metadata, quantities and claims into an empty view. */
  private static void copy(JCas from, JCas to) {
    to.setDocumentText(from.getDocumentText());
    for (var metadata : from.select(DocumentMetaData.class)) {
      var copy = new DocumentMetaData(to, metadata.getBegin(), metadata.getEnd());
      copy.setDocumentId(metadata.getDocumentId());
      copy.setDocumentTitle(metadata.getDocumentTitle());
      copy.setLanguage(metadata.getLanguage());
      copy.addToIndexes();
    }
    for (var field : from.select(MetaDataStringField.class)) {
      var copy = new MetaDataStringField(to, field.getBegin(), field.getEnd());
      copy.setKey(field.getKey());
      copy.setValue(field.getValue());
      copy.addToIndexes();
    }
    for (var claim : from.select(NumberClaim.class)) {
      copy(claim, to).addToIndexes();
    }
  }

  private static NumberClaim copy(NumberClaim claim, JCas to) {
    var copy = new NumberClaim(to, claim.getBegin(), claim.getEnd());
    copy.setId(claim.getId());
    copy.setQuantity(copy(claim.getQuantity(), to));
    copy.setCounted(span(claim.getCounted(), to));
    copy.setEvent(span(claim.getEvent(), to));
    copy.setEventType(claim.getEventType());
    copy.setPlaces(spans(claim.getPlaces(), to));
    copy.setTimes(spans(claim.getTimes(), to));
    copy.setSource(span(claim.getSource(), to));
    copy.setSourceName(claim.getSourceName());
    copy.setCue(span(claim.getCue(), to));
    copy.setStatus(claim.getStatus());
    copy.setDirection(claim.getDirection());
    copy.setConfidence(claim.getConfidence());
    return copy;
  }

  private static Quantity copy(Quantity quantity, JCas to) {
    var copy = new Quantity(to, quantity.getBegin(), quantity.getEnd());
    copy.setComparator(quantity.getComparator());
    copy.setLow(quantity.getLow());
    copy.setHigh(quantity.getHigh());
    copy.setUnit(quantity.getUnit());
    copy.addToIndexes();
    return copy;
  }

  private static Annotation span(Annotation span, JCas to) {
    return span == null ? null : new Annotation(to, span.getBegin(), span.getEnd());
  }

  private static FSArray<Annotation> spans(FSArray<Annotation> spans, JCas to) {
    if (spans == null) {
      return null;
    }
    var copies = new FSArray<Annotation>(to, spans.size());
    for (int i = 0; i < spans.size(); i++) {
      copies.set(i, span(spans.get(i), to));
    }
    return copies;
  }
}
