package org.reckon.io;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.uima.UIMARuntimeException;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.jcas.JCas;
import org.xml.sax.SAXException;

/** An XMI file; types that the run does not know are passed over. */
final class XmiDocument implements InputDocument {

  private final Path file;
  private final String id;

  XmiDocument(Path file, String id) {
    this.file = file;
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void fill(JCas cas) throws InputException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      XmiCasDeserializer.deserialize(in, cas.getCas(), true);
    } catch (IOException e) {
      throw new InputException(
          "RK020", "document '%s' cannot be read: %s".formatted(id, e.getMessage()), e);
    } catch (SAXException | UIMARuntimeException e) {
      throw new InputException(
          "RK025",
          "document '%s' ('%s') is no XMI that can be loaded: %s"
              .formatted(id, file, e.getMessage()),
          e);
    }
    if (cas.getDocumentText() == null || cas.getDocumentText().isBlank()) {
      throw new InputException(
          "RK022",
          "document '%s' (%s) is empty; give it a text or take it out".formatted(id, file));
    }
    if (cas.select(DocumentMetaData.class).isEmpty()) {
      DocumentText.addMetadata(cas, id, DocumentMetadata.NONE);
    } else {
      var metadata = cas.select(DocumentMetaData.class).get(0);
      metadata.removeFromIndexes();
      metadata.setDocumentId(id);
      metadata.addToIndexes();
    }
  }
}
