package org.reckon.training;

import java.util.Arrays;

/** Weights while they are learnt: a dense row of numbers for each feature. */
final class WeightTable {

  private final int width;
  private int[] keys = new int[1 << 16];
  private int[] rows = new int[1 << 16];
  private int size;
  private float[] weights = new float[1 << 20];
  private float[] seconds = new float[1 << 20];

  /** A table for as many labels as {@code width}. */
  WeightTable(int width) {
    this.width = width;
    Arrays.fill(rows, -1);
  }

  int width() {
    return width;
  }

  int size() {
    return size;
  }

  /** The row of a feature, or -1. */
  int find(int key) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (rows[slot] >= 0) {
      if (keys[slot] == key) {
        return rows[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The row of a feature, which is made where there is none yet. */
  int add(int key) {
    int row = find(key);
    if (row >= 0) {
      return row;
    }
    if (size * 2 >= keys.length) {
      rehash();
    }
    place(key, size);
    if ((size + 1) * width > weights.length) {
      int longer = (int) Math.min(Integer.MAX_VALUE - 16L, weights.length * 3L / 2);
      weights = Arrays.copyOf(weights, longer);
      seconds = Arrays.copyOf(seconds, longer);
    }
    return size++;
  }

  private void place(int key, int row) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (rows[slot] >= 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    rows[slot] = row;
  }

  private void rehash() {
    int[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new int[oldKeys.length * 2];
    rows = new int[oldRows.length * 2];
    Arrays.fill(rows, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRows[i] >= 0) {
        place(oldKeys[i], oldRows[i]);
      }
    }
  }

  /** The weights of all rows, one row after the other. */
  float[] weights() {
    return weights;
  }

  /** A second number beside each weight, whatever the learner keeps there. */
  float[] seconds() {
    return seconds;
  }

  /** The features in ascending unsigned order. */
  int[] sortedKeys() {
    var sorted = new int[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (rows[i] >= 0) {
        sorted[n++] = keys[i] ^ Integer.MIN_VALUE;
      }
    }
    Arrays.sort(sorted);
    for (int i = 0; i < n; i++) {
      sorted[i] ^= Integer.MIN_VALUE;
    }
    return sorted;
  }
}
