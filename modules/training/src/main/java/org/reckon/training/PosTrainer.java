package org.reckon.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.reckon.tagging.PosFeatures;

/**
 * An averaged perceptron that tags from left to right and learns from its own mistakes: the history
 * it sees in training is the one it made, as it will be later.
 *
 * <p>Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002.
 */
final class PosTrainer {

  private static final int SETTLED_COUNT = 50;
  private static final int SETTLED_EXCEPTIONS = 1000;

  private final List<String> labels;
  private final PosFeatures features = new PosFeatures();
  private final int[] keys = new int[features.maximum()];
  private final int[] rows = new int[features.maximum()];
  private final float[] scores;
  private final WeightTable table;
  private final SettledWords settled;
  private long steps = 1;

  PosTrainer(List<TaggedText> documents) {
    var found = new TreeSet<String>();
    documents.forEach(d -> d.tags().stream().filter(tag -> tag != null).forEach(found::add));
    labels = List.copyOf(found);
    scores = new float[labels.size()];
    table = new WeightTable(labels.size());
    settled = new SettledWords(labels.size());
  }

  List<String> labels() {
    return labels;
  }

  WeightTable train(
      List<TaggedText> documents, int epochs, int leastCount, long seed, PrintWriter log) {
    settle(documents);
    log.printf("%d settled words%n", settled.size());
    count(documents, leastCount);
    log.printf("%d features%n", table.size());
    var order = new ArrayList<>(documents);
    var random = new Random(seed);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      long wrong = 0;
      long tokens = 0;
      for (var document : order) {
        wrong += learn(document);
        tokens += document.text().size();
      }
      log.printf("epoch %d: %d of %d wrong%n", epoch, wrong, tokens);
      log.flush();
    }
    average();
    settled.write(table);
    return table;
  }

  private void settle(List<TaggedText> documents) {
    for (var document : documents) {
      features.start(document.text());
      for (int i = 0; i < document.text().size(); i++) {
        String tag = document.tags().get(i);
        if (tag != null) {
          settled.add(features.word(i), Collections.binarySearch(labels, tag));
        }
      }
    }
    settled.settle(SETTLED_COUNT, SETTLED_EXCEPTIONS);
  }

  private void count(List<TaggedText> documents, int leastCount) {
    var counter = new FeatureCounter();
    for (boolean keep : new boolean[] {false, true}) {
      for (var document : documents) {
        var text = document.text();
        features.start(text);
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
          features.sentence(sentence);
          int previous = -1;
          int beforePrevious = -1;
          for (int i = text.sentenceStart(sentence); i < text.sentenceStart(sentence + 1); i++) {
            int n = 0;
            if (settled.label(features.word(i)) < 0) {
              n = features.features(i, keys);
              n = features.history(i, previous, beforePrevious, keys, n);
            }
            for (int k = 0; k < n; k++) {
              if (!keep) {
                counter.add(keys[k]);
              } else if (counter.count(keys[k]) >= leastCount) {
                table.add(keys[k]);
              }
            }
            beforePrevious = previous;
            previous =
                document.tags().get(i) == null
                    ? -1
                    : Collections.binarySearch(labels, document.tags().get(i));
          }
        }
      }
    }
  }

  private int learn(TaggedText document) {
    var text = document.text();
    features.start(text);
    int wrong = 0;
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      features.sentence(sentence);
      int previous = -1;
      int beforePrevious = -1;
      for (int i = text.sentenceStart(sentence); i < text.sentenceStart(sentence + 1); i++) {
        int guess = settled.label(features.word(i));
        String tag = document.tags().get(i);
        int n = 0;
        boolean learns = guess < 0;
        if (learns) {
          n = features.features(i, keys);
          n = features.history(i, previous, beforePrevious, keys, n);
          guess = best(n);
        }
        if (learns && tag != null) {
          int right = Collections.binarySearch(labels, tag);
          if (right != guess) {
            update(n, right, 1);
            update(n, guess, -1);
            wrong++;
          }
          steps++;
        }
        beforePrevious = previous;
        previous = guess;
      }
    }
    return wrong;
  }

  private int best(int n) {
    Arrays.fill(scores, 0);
    float[] weights = table.weights();
    for (int k = 0; k < n; k++) {
      rows[k] = table.find(keys[k]);
      if (rows[k] >= 0) {
        int at = rows[k] * scores.length;
        for (int label = 0; label < scores.length; label++) {
          scores[label] += weights[at + label];
        }
      }
    }
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }

  private void update(int n, int label, float by) {
    float[] weights = table.weights();
    float[] sums = table.seconds();
    for (int k = 0; k < n; k++) {
      if (rows[k] >= 0) {
        int at = rows[k] * scores.length + label;
        weights[at] += by;
        sums[at] += by * steps / 1e6f;
      }
    }
  }

  /** Daumé's trick: the sum of all past weights is the last weights less the steps' own sums. */
  private void average() {
    float[] weights = table.weights();
    float[] sums = table.seconds();
    float all = steps / 1e6f;
    for (int i = 0; i < table.size() * scores.length; i++) {
      weights[i] -= sums[i] / all;
    }
  }
}
