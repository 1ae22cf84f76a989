package org.reckon.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear classifier: the label whose weights for the features at hand add up to most. Read from
 * lines of {@code feature TAB weight TAB weight ...}, one weight a label, after a first line {@code
 * label TAB label ...}; {@code #} starts a comment line.
 */
final class LinearModel {

  private final List<String> labels;
  private final Map<String, float[]> weights;

  LinearModel(List<String> labels, Map<String, float[]> weights) {
    this.labels = List.copyOf(labels);
    this.weights = weights;
  }

  /** Loads a model that lies beside the classes. */
  static LinearModel load(String name) {
    var stream = LinearModel.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no model " + name);
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LinearModel read(Reader source, String name) throws IOException {
    List<String> labels = null;
    Map<String, float[]> weights = new HashMap<>();
    BufferedReader reader = new BufferedReader(source);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (labels == null) {
        labels = cells;
        continue;
      }
      if (cells.size() != labels.size() + 1) {
        throw new IllegalStateException(
            name
                + ": "
                + cells.size()
                + " columns instead of "
                + (labels.size() + 1)
                + ": "
                + line);
      }
      float[] row = new float[labels.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = cells.get(i + 1).isEmpty() ? 0 : Float.parseFloat(cells.get(i + 1));
      }
      weights.put(cells.get(0), row);
    }
    return new LinearModel(labels == null ? new ArrayList<>() : labels, weights);
  }

  List<String> labels() {
    return labels;
  }

  /** The sums of the weights, one a label. */
  float[] scores(List<String> features) {
    float[] sums = new float[labels.size()];
    for (String feature : features) {
      float[] row = weights.get(feature);
      if (row != null) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += row[i];
        }
      }
    }
    return sums;
  }

  /** The label with the highest sum; the first of equals. */
  String best(List<String> features) {
    float[] sums = scores(features);
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      if (sums[i] > sums[best]) {
        best = i;
      }
    }
    return labels.get(best);
  }
}
