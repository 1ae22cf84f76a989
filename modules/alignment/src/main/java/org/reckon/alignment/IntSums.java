package org.reckon.alignment;

import java.util.Arrays;

/** Numbers added up by keys of 0 or more, without an object for each. */
final class IntSums {

  private static final int FREE = -1;

  private int[] keys = new int[16];
  private double[] sums = new double[16];
  private int size;

  IntSums() {
    Arrays.fill(keys, FREE);
  }

  /** Adds to a key's number, which is 0 at first; gives what it comes to. */
  double add(int key, double number) {
    int at = place(key);
    if (keys[at] == FREE) {
      if (2 * (size + 1) > keys.length) {
        grow();
        at = place(key);
      }
      keys[at] = key;
      size++;
    }
    sums[at] += number;
    return sums[at];
  }

  /** A key's number; 0 where nothing was added. */
  double get(int key) {
    int at = place(key);
    return keys[at] == FREE ? 0 : sums[at];
  }

  /** The sum of the products of both numbers of each key. */
  double dot(IntSums other) {
    double dot = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        dot += sums[i] * other.get(keys[i]);
      }
    }
    return dot;
  }

  /** Where a key is or would be. */
  private int place(int key) {
    int hash = key * 0x9E3779B9;
    int at = (hash ^ (hash >>> 16)) & (keys.length - 1);
    while (keys[at] != FREE && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    var oldKeys = keys;
    var oldSums = sums;
    keys = new int[2 * oldKeys.length];
    sums = new double[2 * oldSums.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        sums[at] = oldSums[i];
      }
    }
  }
}
