package org.reckon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.reckon.api.ReckonTypeSystemProvider;
import org.reckon.io.CorpusReader;
import org.reckon.io.InputException;

/** Reads the texts that are measured on. */
final class SampleTexts {

  private SampleTexts() {}

  /**
   * Reads a corpus as the command line does.
   *
   * @param input a folder of {@code .txt} files, a {@code .jsonl} file or a single {@code .txt}
   * @return the texts, one a document, in the corpus' order
   * @throws IllegalArgumentException if there is no such corpus or it cannot be read
   */
  static List<String> read(String input) {
    var texts = new ArrayList<String>();
    try (var reader = CorpusReader.open(Path.of(input))) {
      var cas = JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
      while (reader.hasNext()) {
        cas.reset();
        reader.next().fill(cas);
        texts.add(cas.getDocumentText());
      }
    } catch (InputException | IOException | UIMAException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return texts;
  }

  /** How many bytes texts have in UTF-8. */
  static long bytes(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }
}
