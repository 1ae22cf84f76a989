package org.reckon.runner;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.uima.UIMARuntimeException;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.jcas.JCas;
import org.reckon.api.record.DocumentRecord;
import org.reckon.io.InputException;
import org.reckon.io.RunFolder;
import org.xml.sax.SAXException;

/** Reads the XMI files of a run's documents again, one at a time. */
final class DocumentFiles {

  private final RunFolder folder;
  private final JCas cas;

  DocumentFiles(RunTypes types, RunFolder folder) throws RunException {
    this.folder = folder;
    this.cas = types.newCas();
  }

  /**
   * Reads a document.
   *
   * @return its CAS, which holds until the next one is read
   * @throws InputException RK026 if its XMI file is missing, cannot be loaded, or holds another
   *     text than documents.jsonl tells of
   */
  JCas read(DocumentRecord document) throws InputException {
    var file = folder.xmi(document.id());
    cas.reset();
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      XmiCasDeserializer.deserialize(in, cas.getCas());
    } catch (IOException | SAXException | UIMARuntimeException e) {
      throw new InputException(
          "RK026",
          "'%s', the XMI of document '%s', cannot be read: %s; run again to write it anew"
              .formatted(file, document.id(), Messages.chain(e)),
          e);
    }
    var text = cas.getDocumentText();
    int length = text == null ? 0 : text.codePointCount(0, text.length());
    if (length != document.length()) {
      throw new InputException(
          "RK026",
          ("'%s' has a text of %d characters, but in documents.jsonl document '%s' has %d;"
                  + " run again to write both anew")
              .formatted(file, length, document.id(), document.length()));
    }
    return cas;
  }
}
