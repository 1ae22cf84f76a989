package org.reckon.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.reckon.tagging.EntityFeatures;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.Gazetteer;

/**
 * Learns the entity tagger's weights as a conditional random field whose labels may be known only
 * in part: it makes the labels that the text allows likelier than all others together, one sentence
 * at a time, with AdaGrad's step sizes. The labels' grammar ({@link EntityLabels}) stands in for
 * transition weights.
 *
 * <p>Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001; Tsuboi et al.,
 * "Training conditional random fields using incomplete annotations", COLING 2008; Duchi, Hazan and
 * Singer, "Adaptive subgradient methods", JMLR 2011.
 */
final class EntityTrainer {

  private static final int LABELS = EntityLabels.COUNT;
  private static final int VALUES = EntityLabels.VALUE_COUNT;
  private static final int MOST_TOKENS = 512;
  private static final int SETTLED_COUNT = 30;
  private static final int SETTLED_EXCEPTIONS = 500;
  private static final double IMPOSSIBLE = -200;
  private static final double MOST_LOSS = 100;
  private static final float LEAST_GRADIENT = 0.002f;

  private final EntityFeatures features;
  private final int[] keys;
  private final WeightTable table = new WeightTable(LABELS);
  private final int[][] rows;
  private final int[] rowCounts = new int[MOST_TOKENS];
  private final double[][] scores = new double[MOST_TOKENS][LABELS];
  private final double[][] free = new double[MOST_TOKENS][LABELS];
  private final double[][] clamped = new double[MOST_TOKENS][LABELS];
  private final double[][] forward = new double[MOST_TOKENS + 1][VALUES + 1];
  private final double[][] backward = new double[MOST_TOKENS + 1][VALUES + 1];
  private final double[] work = new double[LABELS];
  private final float rate;
  private final float decay;
  private final float forgetting;
  private final SettledWords settled = new SettledWords(LABELS);
  private Random random = new Random(0);

  EntityTrainer(Gazetteer gazetteer, float rate, float decay, float forgetting) {
    this.features = new EntityFeatures(gazetteer);
    this.keys = new int[features.maximum()];
    this.rows = new int[MOST_TOKENS][features.maximum()];
    this.rate = rate;
    this.decay = decay;
    this.forgetting = forgetting;
  }

  /**
   * Learns.
   *
   * @param documents what to learn from
   * @param epochs how often each document is seen
   * @param leastCount rarer features get no weight
   * @param seed for the order of documents
   */
  WeightTable train(
      List<EntityText> documents, int epochs, int leastCount, long seed, PrintWriter log) {
    settle(documents);
    log.printf("%d settled words%n", settled.size());
    var counter = new FeatureCounter();
    for (var document : documents) {
      start(document);
      int weight = document.weight() > 1 ? leastCount : 1;
      forEachToken(
          document,
          key -> {
            for (int i = 0; i < weight; i++) {
              counter.add(key);
            }
          });
    }
    for (var document : documents) {
      start(document);
      forEachToken(
          document,
          key -> {
            if (counter.count(key) >= leastCount) {
              table.add(key);
            }
          });
    }
    log.printf("%d features%n", table.size());
    Arrays.fill(table.seconds(), 1e-2f);
    var order = new ArrayList<>(documents);
    random = new Random(seed);
    float step = rate;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (var document : order) {
        start(document);
        loss += learn(document, step);
      }
      log.printf("epoch %d: loss %.0f%n", epoch, loss);
      log.flush();
      step *= decay;
    }
    settled.write(table);
    return table;
  }

  /** Finds the words in small letters that are never part of a name, a date or a time. */
  private void settle(List<EntityText> documents) {
    for (var document : documents) {
      features.start(document.text(), document.tagHashes());
      boolean curated = document.weight() > 1;
      for (int i = 0; i < document.text().size(); i++) {
        boolean outside =
            curated
                ? (document.allowed(i) & EntityText.OUTSIDE) != 0
                : document.allowed(i) == EntityText.OUTSIDE;
        if (!features.isSmallWord(i) || (curated && !outside)) {
          settled.ruleOut(features.word(i));
        } else {
          settled.add(features.word(i), outside ? EntityLabels.OUTSIDE : 1);
        }
      }
    }
    settled.settle(SETTLED_COUNT, SETTLED_EXCEPTIONS);
  }

  private void start(EntityText document) {
    features.start(document.text(), document.tagHashes());
  }

  private void forEachToken(EntityText document, java.util.function.IntConsumer each) {
    var text = document.text();
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      features.sentence(sentence);
      for (int i = text.sentenceStart(sentence); i < text.sentenceStart(sentence + 1); i++) {
        int n = settledLabel(i) < 0 ? features.features(i, keys) : 0;
        for (int k = 0; k < n; k++) {
          each.accept(keys[k]);
        }
      }
    }
  }

  private int settledLabel(int token) {
    return settled.label(features.word(token));
  }

  private double learn(EntityText document, float step) {
    var text = document.text();
    double loss = 0;
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      features.sentence(sentence);
      int end = text.sentenceStart(sentence + 1);
      for (int begin = text.sentenceStart(sentence); begin < end; begin += MOST_TOKENS) {
        int count = Math.min(MOST_TOKENS, end - begin);
        loss += learn(document, begin, count, step);
      }
    }
    return loss;
  }

  private double learn(EntityText document, int begin, int count, float step) {
    float[] weights = table.weights();
    for (int i = 0; i < count; i++) {
      rowCounts[i] = 0;
      int known = settledLabel(begin + i);
      if (known >= 0) {
        Arrays.fill(scores[i], IMPOSSIBLE);
        scores[i][known] = 0;
        continue;
      }
      int n = features.features(begin + i, keys);
      int kept = 0;
      Arrays.fill(scores[i], 0);
      float forget = features.isCapital(begin + i) ? random.nextFloat() / forgetting : 1;
      int from = forget < 0.5f ? features.ownFeatures() : forget < 1 ? features.ownLetters() : 0;
      for (int k = from; k < n; k++) {
        int row = table.find(keys[k]);
        if (row >= 0) {
          int at = row * LABELS;
          rows[i][kept++] = at;
          for (int label = 0; label < LABELS; label++) {
            scores[i][label] += weights[at + label];
          }
        }
      }
      rowCounts[i] = kept;
    }
    double all = marginals(document, begin, count, false, free);
    double right = marginals(document, begin, count, true, clamped);
    if (!(all - right < MOST_LOSS)) {
      return 0; // a settled word stands in a name here: the text is more likely wrong than all else
    }
    float[] sums = table.seconds();
    for (int i = 0; i < count; i++) {
      for (int label = 0; label < LABELS; label++) {
        float gradient = (float) (clamped[i][label] - free[i][label]) * document.weight();
        if (Math.abs(gradient) > LEAST_GRADIENT) {
          float square = gradient * gradient;
          for (int k = 0; k < rowCounts[i]; k++) {
            int at = rows[i][k] + label;
            sums[at] += square;
            weights[at] += (float) (step * gradient / Math.sqrt(sums[at]));
          }
        }
      }
    }
    return all - right;
  }

  /** Fills in each label's probability and returns the logarithm of the sum over all sequences. */
  private double marginals(
      EntityText document, int begin, int count, boolean clamp, double[][] into) {
    double log = 0;
    Arrays.fill(forward[0], 0);
    forward[0][VALUES] = 1;
    for (int i = 0; i < count; i++) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int label = 0; label < LABELS; label++) {
        greatest = Math.max(greatest, scores[i][label]);
      }
      long allowed =
          features.possible(begin + i) & (clamp ? document.allowed(begin + i) : EntityLabels.ANY);
      double[] e = into[i];
      for (int label = 0; label < LABELS; label++) {
        e[label] = (allowed >> label & 1) == 0 ? 0 : Math.exp(scores[i][label] - greatest);
      }
      double out = forward[i][VALUES];
      double sum = out * e[0];
      for (int value = 0; value < VALUES; value++) {
        double in = forward[i][value];
        sum += out * e[EntityLabels.unit(value)] + in * e[EntityLabels.last(value)];
        forward[i + 1][value] =
            out * e[EntityLabels.begin(value)] + in * e[EntityLabels.inside(value)];
      }
      forward[i + 1][VALUES] = sum;
      double scale = 0;
      for (double f : forward[i + 1]) {
        scale += f;
      }
      if (!(scale > 0)) {
        return Double.NaN;
      }
      for (int state = 0; state <= VALUES; state++) {
        forward[i + 1][state] /= scale;
      }
      log += Math.log(scale) + greatest;
    }
    if (!(forward[count][VALUES] > 0)) {
      return Double.NaN;
    }
    log += Math.log(forward[count][VALUES]);
    Arrays.fill(backward[count], 0);
    backward[count][VALUES] = 1;
    for (int i = count - 1; i >= 0; i--) {
      double[] e = into[i];
      double[] next = backward[i + 1];
      double[] here = backward[i];
      double outNext = next[VALUES];
      double out = e[0] * outNext;
      for (int value = 0; value < VALUES; value++) {
        out += e[EntityLabels.unit(value)] * outNext + e[EntityLabels.begin(value)] * next[value];
        here[value] =
            e[EntityLabels.last(value)] * outNext + e[EntityLabels.inside(value)] * next[value];
      }
      here[VALUES] = out;
      double scale = 0;
      for (double b : here) {
        scale += b;
      }
      for (int state = 0; state <= VALUES; state++) {
        here[state] /= scale;
      }
      probabilities(i, e, outNext, next);
    }
    return log;
  }

  private void probabilities(int i, double[] e, double outNext, double[] next) {
    double out = forward[i][VALUES];
    work[0] = out * e[0] * outNext;
    double sum = work[0];
    for (int value = 0; value < VALUES; value++) {
      double in = forward[i][value];
      int b = EntityLabels.begin(value);
      work[b] = out * e[b] * next[value];
      work[b + 1] = in * e[b + 1] * next[value];
      work[b + 2] = in * e[b + 2] * outNext;
      work[b + 3] = out * e[b + 3] * outNext;
      sum += work[b] + work[b + 1] + work[b + 2] + work[b + 3];
    }
    for (int label = 0; label < LABELS; label++) {
      e[label] = work[label] / sum;
    }
  }
}
