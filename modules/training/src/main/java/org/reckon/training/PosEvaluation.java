package org.reckon.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.tagging.PosDecoder;
import org.reckon.tagging.SequenceModel;

/** How often the tagger says what the silver text says. */
final class PosEvaluation {

  private static final int SHOWN = 12;

  private PosEvaluation() {}

  /** Measures on hand-tagged files in CoNLL-U. */
  static void printConllu(SequenceModel model, List<Path> files, PrintWriter log)
      throws IOException {
    for (Path file : files) {
      log.println(file.getFileName());
      print(model, List.of(ConlluReader.read(file)), log);
    }
  }

  static void print(SequenceModel model, List<TaggedText> documents, PrintWriter log) {
    var decoder = new PosDecoder(model);
    long right = 0;
    long known = 0;
    long all = 0;
    if (documents.isEmpty()) {
      return;
    }
    Map<String, Integer> confusions = new HashMap<>();
    long start = System.nanoTime();
    for (var document : documents) {
      var tags = new int[document.text().size()];
      decoder.tag(document.text(), tags);
      for (int i = 0; i < tags.length; i++) {
        all++;
        String want = document.tags().get(i);
        if (want != null) {
          known++;
          String got = model.labels().get(tags[i]);
          if (want.equals(got)) {
            right++;
          } else {
            confusions.merge(want + " as " + got, 1, Integer::sum);
          }
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    log.printf(
        "agreement %.2f %% (%d of %d tokens; %d more have no silver tag), %.0f tokens a second%n",
        100.0 * right / known, right, known, all - known, all / seconds);
    confusions.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .forEach(e -> log.printf("  %s: %d%n", e.getKey(), e.getValue()));
  }
}
