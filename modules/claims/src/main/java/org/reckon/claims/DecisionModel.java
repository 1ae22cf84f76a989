package org.reckon.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/**
 * Weights of features for the labels of one decision, read from a TSV file: a header line {@code
 * labels}, then a line a feature with {@code index:weight} for each label that it speaks for or
 * against. A ranking model has one label.
 */
final class DecisionModel {

  private final List<String> labels;
  private final long[] keys;
  private final float[][] rows;
  private final int mask;

  private DecisionModel(List<String> labels, int features) {
    this.labels = labels;
    int capacity = Integer.highestOneBit(Math.max(16, features * 2)) * 2;
    this.keys = new long[capacity];
    this.rows = new float[capacity][];
    this.mask = capacity - 1;
  }

  /** A model without weights, for training. */
  static DecisionModel empty(List<String> labels, int features) {
    return new DecisionModel(List.copyOf(labels), features);
  }

  /**
   * Reads a model.
   *
   * @param resource its path, seen from this class
   */
  static DecisionModel load(String resource) {
    return Lexicon.read(resource, DecisionModel::read);
  }

  private static DecisionModel read(BufferedReader reader) throws IOException {
    var lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
    var labels = List.of(lines.get(0).split("\t", -1));
    var model = new DecisionModel(labels.subList(1, labels.size()), lines.size());
    for (var line : lines.subList(1, lines.size())) {
      int tab = line.indexOf('\t');
      model.put(Features.key(line, tab), weights(line, tab, model.labels.size()));
    }
    return model;
  }

  /** Reads {@code index:weight} cells by hand: there are a million of them. */
  private static float[] weights(String line, int firstTab, int labels) {
    var row = new float[labels];
    int at = firstTab;
    while (at < line.length()) {
      int label = 0;
      for (at++; line.charAt(at) != ':'; at++) {
        label = label * 10 + digit(line, at);
      }
      at++;
      boolean negative = line.charAt(at) == '-';
      at += negative ? 1 : 0;
      int number = 0;
      int scale = 0;
      for (; at < line.length() && line.charAt(at) != '\t'; at++) {
        if (line.charAt(at) == '.') {
          scale = 1;
        } else {
          number = number * 10 + digit(line, at);
          scale *= 10;
        }
      }
      float weight = number / (float) Math.max(1, scale);
      row[label] = negative ? -weight : weight;
    }
    return row;
  }

  private static int digit(String line, int at) {
    int digit = line.charAt(at) - '0';
    if (digit < 0 || digit > 9) {
      throw new IllegalStateException("a weight is no number in: " + line);
    }
    return digit;
  }

  List<String> labels() {
    return labels;
  }

  void put(long key, float[] row) {
    int slot = slot(key);
    keys[slot] = key;
    rows[slot] = row;
  }

  float[] row(long key) {
    return rows[slot(key)];
  }

  /** The weights of all features, summed for a model with one label. */
  double score(Features features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      var row = row(features.key(i));
      if (row != null) {
        sum += row[0];
      }
    }
    return sum;
  }

  /** The weights of all features, summed for each label. */
  double[] scores(Features features) {
    var sums = new double[labels.size()];
    for (int i = 0; i < features.size(); i++) {
      var row = row(features.key(i));
      if (row != null) {
        for (int label = 0; label < sums.length; label++) {
          sums[label] += row[label];
        }
      }
    }
    return sums;
  }

  /** Turns scores into probabilities, in place. */
  static double[] normalise(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  private int slot(long key) {
    int slot = (int) key & mask;
    while (rows[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
