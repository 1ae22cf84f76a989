package org.reckon.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds frequent words that have nearly always the same label, which no model needs to weigh. */
final class SettledWords {

  private final Map<Integer, int[]> counts = new HashMap<>();
  private final Map<Integer, Integer> settled = new HashMap<>();
  private final Set<Integer> never = new HashSet<>();
  private final int width;

  /** An empty collection for as many labels as {@code width}. */
  SettledWords(int width) {
    this.width = width;
  }

  void add(int word, int label) {
    counts.computeIfAbsent(word, w -> new int[width])[label]++;
  }

  /** Rules a word out. */
  void ruleOut(int word) {
    never.add(word);
  }

  /**
   * Decides.
   *
   * @param least how often a word must have been seen
   * @param exceptions another label is borne in one of this many times
   */
  void settle(int least, int exceptions) {
    counts.forEach(
        (word, seen) -> {
          int all = 0;
          int best = 0;
          for (int label = 0; label < width; label++) {
            all += seen[label];
            best = seen[label] > seen[best] ? label : best;
          }
          if (all >= least && (all - seen[best]) * exceptions <= all && !never.contains(word)) {
            settled.put(word, best);
          }
        });
    counts.clear();
  }

  /** The label of a settled word, or -1. */
  int label(int word) {
    return settled.getOrDefault(word, -1);
  }

  /** Puts the words into a model's weights. */
  void write(WeightTable table) {
    settled.keySet().stream()
        .sorted()
        .forEach(word -> table.weights()[table.add(word) * width + settled.get(word)] = 1);
  }

  int size() {
    return settled.size();
  }
}
