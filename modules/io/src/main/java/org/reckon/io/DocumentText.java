package org.reckon.io;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.DocumentAnnotation;
import org.reckon.api.record.CasRecords;

/** Puts a text with its metadata into a CAS. */
final class DocumentText {

  /** Key of the metadata field that says how many characters were replaced. */
  static final String REPLACED_CHARACTERS = "replacedCharacters";

  private static final char REPLACEMENT = '\uFFFD';

  private DocumentText() {}

  static void fill(JCas cas, String id, String text, DocumentMetadata metadata, String name)
      throws InputException {
    if (text.isBlank()) {
      throw new InputException(
          "RK022",
          "document '%s' (%s) is empty; give it a text or take it out".formatted(id, name));
    }
    var legal = new StringBuilder(text);
    int replaced = replaceIllegal(legal);
    cas.setDocumentText(legal.toString());
    addMetadata(cas, id, metadata);
    if (replaced > 0) {
      field(cas, REPLACED_CHARACTERS, String.valueOf(replaced));
    }
  }

  static void addMetadata(JCas cas, String id, DocumentMetadata metadata) {
    // DKPro's metadata is the document annotation; a CAS has one of them
    cas.select(DocumentAnnotation.class).forEach(DocumentAnnotation::removeFromIndexes);
    var documentMetaData = new DocumentMetaData(cas, 0, cas.getDocumentText().length());
    documentMetaData.setDocumentId(id);
    documentMetaData.setDocumentTitle(metadata.title());
    documentMetaData.setLanguage("en");
    documentMetaData.addToIndexes();
    field(cas, CasRecords.SOURCE, metadata.source());
    field(cas, CasRecords.PUBLISHED, metadata.published());
    field(cas, CasRecords.URL, metadata.url());
  }

  /** Replaces what XML 1.0 cannot hold, one UTF-16 unit for one, and says how many. */
  static int replaceIllegal(StringBuilder text) {
    int replaced = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (!isLegal(c)) {
        text.setCharAt(i, REPLACEMENT);
        replaced++;
      }
    }
    return replaced;
  }

  private static boolean isLegal(char c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF');
  }

  private static void field(JCas cas, String key, String value) {
    if (value != null) {
      var field = new MetaDataStringField(cas, 0, 0);
      field.setKey(key);
      field.setValue(value);
      field.addToIndexes();
    }
  }
}
