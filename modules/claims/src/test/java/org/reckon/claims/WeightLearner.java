package org.reckon.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of a {@link DecisionModel} by stochastic gradient ascent on the log-likelihood
 * with AdaGrad steps (Duchi, Hazan and Singer 2011) and a quadratic penalty. The same input gives
 * the same weights.
 */
final class WeightLearner {

  static final double RATE = 0.05;
  private static final double LEAST_WEIGHT = 0.04;

  private static final double MOST_IMPORTANT = 4;

  private final List<String> labels;
  private final int epochs;
  private final double penalty;
  private final int leastCount;
  private final double balance;
  private final int[] labelCounts;
  private final List<long[][]> candidates = new ArrayList<>();
  private final List<boolean[]> right = new ArrayList<>();
  private final Map<Long, Integer> counts = new HashMap<>();
  private final Map<Long, double[]> weights = new HashMap<>();
  private final Map<Long, double[]> squares = new HashMap<>();
  private final Map<Long, double[]> sums = new HashMap<>();
  private final Map<Long, double[]> sharedSums = new HashMap<>();
  private final Map<Long, double[]> sharedWeights = new TreeMap<>();
  private final Map<Long, double[]> sharedSquares = new HashMap<>();

  /**
   * @param labels the labels of a classifier; one for a ranker
   * @param leastCount how often a feature must be seen to get a weight
   * @param balance how much rare labels are lifted: 0 not at all, 1 to the level of all others
   */
  WeightLearner(List<String> labels, int epochs, double penalty, int leastCount, double balance) {
    this.labels = labels;
    this.epochs = epochs;
    this.penalty = penalty;
    this.leastCount = leastCount;
    this.balance = balance;
    this.labelCounts = new int[labels.size()];
  }

  /** Adds a decision among candidates of which at least one is right. */
  void addRanking(long[][] features, boolean[] isRight) {
    candidates.add(features);
    right.add(isRight);
    for (var candidate : features) {
      count(candidate);
    }
  }

  /** Adds a decision about a label. */
  void addLabel(long[] features, int label) {
    addLabel(features, new long[0][], label);
  }

  /**
   * Adds a decision about a label.
   *
   * @param shared by label, features whose weights all labels share
   */
  void addLabel(long[] features, long[][] shared, int label) {
    var all = new long[shared.length + 1][];
    all[0] = features;
    System.arraycopy(shared, 0, all, 1, shared.length);
    candidates.add(all);
    var isRight = new boolean[labels.size()];
    isRight[label] = true;
    labelCounts[label]++;
    right.add(isRight);
    count(features);
  }

  private void count(long[] features) {
    for (long key : features) {
      counts.merge(key, 1, Integer::sum);
    }
  }

  int size() {
    return right.size();
  }

  DecisionModel learn() {
    counts.forEach(
        (key, count) -> {
          if (count >= leastCount) {
            weights.put(key, new double[labels.size()]);
            squares.put(key, new double[labels.size()]);
          }
        });
    var order = new ArrayList<Integer>();
    for (int i = 0; i < right.size(); i++) {
      order.add(i);
    }
    var random = new Random(20260101);
    for (int epoch = 0; epoch < epochs; epoch++) {
      java.util.Collections.shuffle(order, random);
      for (int index : order) {
        if (labels.size() == 1) {
          rank(candidates.get(index), right.get(index));
        } else {
          classify(candidates.get(index), right.get(index));
        }
      }
      if (epoch >= epochs / 2) {
        average(weights, sums);
        average(sharedWeights, sharedSums);
      }
    }
    finish(weights, sums);
    finish(sharedWeights, sharedSums);
    var model = DecisionModel.empty(labels, weights.size());
    weights.forEach(
        (key, row) -> {
          var kept = kept(row);
          if (kept != null) {
            model.put(key, kept);
          }
        });
    return model;
  }

  private static void average(Map<Long, double[]> from, Map<Long, double[]> into) {
    from.forEach(
        (key, row) -> {
          double[] sum = into.computeIfAbsent(key, k -> new double[row.length]);
          for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
          }
        });
  }

  /** Replaces the last weights by the mean of those after each of the later passes. */
  private void finish(Map<Long, double[]> last, Map<Long, double[]> totals) {
    totals.forEach(
        (key, sum) -> {
          double[] row = last.get(key);
          for (int i = 0; i < row.length; i++) {
            row[i] = sum[i] / (epochs - epochs / 2);
          }
        });
  }

  /** The weights that all labels share. */
  DecisionModel shared() {
    var model = DecisionModel.empty(List.of("score"), sharedWeights.size());
    sharedWeights.forEach((key, row) -> model.put(key, new float[] {(float) row[0]}));
    return model;
  }

  /** The lines of the file of shared weights, by name. */
  List<String> sharedLines(Features names) {
    var lines = new ArrayList<String>();
    sharedWeights.forEach(
        (key, row) -> lines.add(names.name(key) + String.format(Locale.ROOT, "\t0:%.2f", row[0])));
    lines.sort(null);
    lines.add(0, "labels\tscore");
    return lines;
  }

  private static float[] kept(double[] row) {
    var kept = new float[row.length];
    boolean any = false;
    for (int i = 0; i < row.length; i++) {
      kept[i] = Math.abs(row[i]) < LEAST_WEIGHT ? 0 : Math.round(row[i] * 100) / 100f;
      any |= kept[i] != 0;
    }
    return any ? kept : null;
  }

  /** The lines of the model file, by name. */
  List<String> lines(DecisionModel model, Features names) {
    var lines = new ArrayList<String>();
    for (long key : weights.keySet()) {
      var row = model.row(key);
      var name = names.name(key);
      if (row == null || name.indexOf('\0') >= 0) {
        continue;
      }
      var line = new StringBuilder(name);
      for (int i = 0; i < row.length; i++) {
        if (row[i] != 0) {
          line.append(String.format(Locale.ROOT, "\t%d:%.2f", i, row[i]));
        }
      }
      lines.add(line.toString());
    }
    lines.sort(null);
    lines.add(0, "labels\t" + String.join("\t", labels));
    return lines;
  }

  private void rank(long[][] options, boolean[] isRight) {
    var all = new double[options.length];
    for (int i = 0; i < all.length; i++) {
      for (long key : options[i]) {
        var row = weights.get(key);
        if (row != null) {
          all[i] += row[0];
        }
      }
    }
    DecisionModel.normalise(all);
    double mass = 0;
    for (int i = 0; i < all.length; i++) {
      mass += isRight[i] ? all[i] : 0;
    }
    for (int i = 0; i < all.length; i++) {
      double wanted = isRight[i] ? all[i] / Math.max(mass, 1e-12) : 0;
      double gradient = wanted - all[i];
      if (Math.abs(gradient) > 1e-4) {
        for (long key : options[i]) {
          step(key, 0, gradient);
        }
      }
    }
  }

  /** How much a decision counts: rare labels more, as other texts are about other things. */
  private double importance(boolean[] isRight) {
    for (int i = 0; i < isRight.length; i++) {
      if (isRight[i]) {
        double share = labelCounts[i] * labels.size() / (double) right.size();
        return Math.min(MOST_IMPORTANT, Math.pow(1 / share, balance));
      }
    }
    return 1;
  }

  private void classify(long[][] options, boolean[] isRight) {
    var features = options[0];
    double importance = importance(isRight);
    var all = new double[labels.size()];
    for (long key : features) {
      var row = weights.get(key);
      if (row != null) {
        for (int i = 0; i < all.length; i++) {
          all[i] += row[i];
        }
      }
    }
    for (int i = 0; i + 1 < options.length; i++) {
      for (long key : options[i + 1]) {
        all[i] += sharedWeights.computeIfAbsent(key, unseen -> new double[1])[0];
      }
    }
    DecisionModel.normalise(all);
    for (int i = 0; i < all.length; i++) {
      double gradient = importance * ((isRight[i] ? 1 : 0) - all[i]);
      if (i + 1 < options.length && Math.abs(gradient) > 1e-4) {
        for (long key : options[i + 1]) {
          double square =
              sharedSquares.computeIfAbsent(key, unseen -> new double[1])[0] += gradient * gradient;
          sharedWeights.get(key)[0] += RATE * gradient / Math.sqrt(square + 1e-6);
        }
      }
      if (Math.abs(gradient) > 1e-4) {
        for (long key : features) {
          step(key, i, gradient);
        }
      }
    }
  }

  private void step(long key, int label, double gradient) {
    var row = weights.get(key);
    if (row == null) {
      return;
    }
    double slope = gradient - penalty * row[label];
    double square = squares.get(key)[label] += slope * slope;
    row[label] += RATE * slope / Math.sqrt(square + 1e-6);
  }
}
