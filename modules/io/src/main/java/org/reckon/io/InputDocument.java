package org.reckon.io;

import org.apache.uima.jcas.JCas;

/** One document of a corpus, not yet read. */
public interface InputDocument {

  /**
   * The document's id: its path below the input folder without the ending, or what its line says.
   */
  String id();

  /**
   * Reads the document into an empty CAS: text, language, metadata. Any thread may call this, once.
   *
   * @param cas an empty CAS
   * @throws InputException if the document cannot be read; the CAS is then to be thrown away
   */
  void fill(JCas cas) throws InputException;
}
