package org.reckon.alignment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCopier;
import org.apache.uima.util.CasIOUtils;
import org.reckon.api.record.CasRecords;
import org.reckon.api.record.DocumentRecord;

/**
 * A document that outlives the CAS that brought it. It is kept in UIMA's compressed binary form,
 * which takes a fraction of the memory of a CAS.
 */
final class CasDocument {

  private final DocumentRecord record;
  private final String view;
  private final byte[] bytes;

  private CasDocument(DocumentRecord record, String view, byte[] bytes) {
    this.record = record;
    this.view = view;
    this.bytes = bytes;
  }

  /**
   * Packs a document.
   *
   * @param view the view that is the document; it has a text
   */
  static CasDocument of(JCas view) {
    var bytes = new ByteArrayOutputStream();
    try {
      CasIOUtils.save(view.getCas(), bytes, SerialFormat.COMPRESSED_FILTERED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CasDocument(
        new CasRecords(view).document(), view.getViewName(), bytes.toByteArray());
  }

  /** What the corpus level knows of the document. */
  DocumentRecord record() {
    return record;
  }

  /**
   * Copies the document with all its annotations into a new view, which is called by its id.
   *
   * @param scratch a CAS of the same type system as the document's, whose content is replaced
   * @param target the CAS that gets the view
   * @throws CASException if the packed CAS has lost its view
   */
  void copy(JCas scratch, JCas target) throws CASException {
    try {
      CasIOUtils.load(new ByteArrayInputStream(bytes), scratch.getCas());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var from = scratch.getView(view).getCas();
    new CasCopier(from, target.getCas()).copyCasView(from, record.id(), true);
  }
}
