package org.reckon.tagging;

import org.reckon.words.WordHash;

/** Hash functions of the features; models hold their values, so a change here voids every model. */
final class Hashing {

  /** The hash of nothing, from which every text's hash starts. */
  static final int SEED = WordHash.SEED;

  private Hashing() {}

  static int append(int hash, int unit) {
    return WordHash.append(hash, unit);
  }

  static int of(CharSequence text) {
    int hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      hash = append(hash, text.charAt(i));
    }
    return hash;
  }

  static int feature(int template, int value) {
    int x = value * 0x9E3779B1 + template * 0x85EBCA77;
    x ^= x >>> 15;
    x *= 0x2C1B3C6D;
    x ^= x >>> 12;
    x *= 0x297A2D39;
    return x ^ (x >>> 15);
  }

  static int feature(int template, int first, int second) {
    return feature(template, pair(first, second));
  }

  static int feature(int template, int first, int second, int third) {
    return feature(template, pair(pair(first, second), third));
  }

  static int pair(int first, int second) {
    return (Integer.rotateLeft(first, 13) ^ second * 0xC2B2AE3D) * 0x27D4EB2F;
  }
}
