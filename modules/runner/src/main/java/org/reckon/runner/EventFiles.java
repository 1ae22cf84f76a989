package org.reckon.runner;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.reckon.alignment.FactWriter;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.io.InputException;
import org.reckon.io.RunFolder;
import org.reckon.io.XmiWriter;
import org.xml.sax.SAXException;

/**
 * Writes events as XMI files: a view a document with its text and claims, and the facts across
 * them. The whole event lies in memory, but of the documents' other layers only one document at a
 * time.
 */
final class EventFiles {

  private final DocumentFiles documents;
  private final RunFolder target;
  private final RunTypes types;
  private JCas event;

  EventFiles(RunTypes types, RunFolder source, RunFolder target) throws RunException {
    this.documents = new DocumentFiles(types, source);
    this.target = target;
    this.types = types;
    this.event = types.newCas();
  }

  /**
   * Writes one event.
   *
   * @param claims the claims by document
   * @return whether the event is written; false where the memory does not hold it
   * @throws InputException RK026 if the XMI file of a document cannot be read
   */
  boolean write(
      String id,
      List<DocumentRecord> members,
      Map<String, List<ClaimRecord>> claims,
      List<FactRecord> facts)
      throws IOException, SAXException, InputException, RunException {
    try {
      fill(id, members, claims, facts);
      XmiWriter.write(event.getCas(), target.event(id));
      // the last event of a corpus should not hold its memory until the end
      event.reset();
      return true;
    } catch (OutOfMemoryError e) {
      event = null;
      event = types.newCas();
      return false;
    }
  }

  private void fill(
      String id,
      List<DocumentRecord> members,
      Map<String, List<ClaimRecord>> claims,
      List<FactRecord> facts)
      throws InputException {
    try {
      for (var member : members) {
        var view = event.createView(member.id());
        copy(documents.read(member), view);
        var writer = new ClaimViews(view);
        claims.getOrDefault(member.id(), List.of()).forEach(writer::add);
      }
      FactWriter.write(event, facts);
    } catch (CASException e) {
      throw new IllegalStateException("event " + id + " cannot be put together", e);
    }
  }

  /** Copies text and metadata into an empty view. */
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
  }
}
