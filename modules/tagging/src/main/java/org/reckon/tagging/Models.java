package org.reckon.tagging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The models in the jar, each read once, when it is first asked for, and shared by all threads. */
final class Models {

  private Models() {}

  static SequenceModel partsOfSpeech() {
    return Pos.MODEL;
  }

  static SequenceModel entities() {
    return Entities.MODEL;
  }

  private static SequenceModel read(String name, List<String> labels) {
    try (var in = Models.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the model " + name + " is missing from the jar");
      }
      var model = SequenceModel.read(in);
      if (labels != null && !model.labels().equals(labels)) {
        throw new IllegalStateException(
            "the model %s has the labels %s instead of %s".formatted(name, model.labels(), labels));
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + name + " cannot be read", e);
    }
  }

  private static final class Pos {
    static final SequenceModel MODEL = read("pos.model", null);
  }

  private static final class Entities {
    static final SequenceModel MODEL = read("entities.model", EntityLabels.names());
  }
}
