package org.reckon.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.reckon.tagging.EntityDecoder;
import org.reckon.tagging.EntityFeatures;
import org.reckon.tagging.PosDecoder;
import org.reckon.tagging.SequenceModel;
import org.reckon.tagging.TokenizedText;

/** Tags documents for the entity tagger and scores what it finds in them. */
final class EntityMeasurement {

  private final SequenceModel posModel;
  private final PosDecoder posDecoder;
  private final boolean errors;
  private final PrintWriter log;

  /**
   * Makes a measurement.
   *
   * @param posModel the tagger whose tags the entity tagger sees
   * @param errors whether to list every miss
   * @param log where the scores go
   */
  EntityMeasurement(SequenceModel posModel, boolean errors, PrintWriter log) {
    this.posModel = posModel;
    this.posDecoder = new PosDecoder(posModel);
    this.errors = errors;
    this.log = log;
  }

  /** Gives documents the parts of speech that a run would give them. */
  void tag(List<EntityText> documents) {
    for (var document : documents) {
      document.setTagHashes(tagHashes(document.text()));
    }
  }

  private int[] tagHashes(TokenizedText text) {
    var tags = new int[text.size()];
    posDecoder.tag(text, tags);
    for (int i = 0; i < tags.length; i++) {
      tags[i] = EntityFeatures.tagHash(posModel.labels().get(tags[i]));
    }
    return tags;
  }

  /** Scores a decoder on documents that have their parts of speech. */
  void score(String title, EntityDecoder decoder, List<EntityText> documents) {
    if (documents.isEmpty()) {
      return;
    }
    var evaluation = new EntityEvaluation();
    long tokens = 0;
    long start = processorTime();
    for (var document : documents) {
      evaluation.add(document, label(decoder, document));
      tokens += document.text().size();
    }
    double seconds = (processorTime() - start) / 1e9;
    log.printf("%s: %.0f tokens a second%n", title, tokens / seconds);
    evaluation.print(log, errors);
  }

  /** Scores a decoder on files in columns. */
  void scoreColumns(EntityDecoder decoder, List<Path> files) throws IOException {
    for (Path file : files) {
      List<EntityText> documents = ColumnReader.read(file);
      tag(documents);
      score(file.getFileName().toString(), decoder, documents);
    }
  }

  static int[] label(EntityDecoder decoder, EntityText document) {
    var labels = new int[document.text().size()];
    decoder.label(document.text(), document.tagHashes(), labels);
    return labels;
  }

  /** Nanoseconds of processor time, which other processes on the machine do not lengthen. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
