package org.reckon.io;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalLong;

/**
 * Hands out the documents of a corpus, one after the other, always in the same order. To be used by
 * one thread; the documents may be filled by others.
 */
public interface CorpusReader extends Iterator<InputDocument>, Closeable {

  /** How many documents there are, where that is known without reading them. */
  OptionalLong size();

  /**
   * Opens a corpus: a folder of {@code .txt} or of {@code .xmi} files, a {@code .jsonl} file, or a
   * single {@code .txt} or {@code .xmi} file.
   *
   * @param input the folder or file
   * @throws InputException RK001 if it does not exist or cannot be read, RK002 if it holds no
   *     documents or is of no known kind, RK009 if its {@code documents.csv} is faulty
   */
  static CorpusReader open(Path input) throws InputException {
    return CorpusReaders.open(input);
  }
}
