package org.reckon.training;

/**
 * Counts features roughly, in one byte each, so that those too rare to be worth a weight can be
 * left out. Two features that share a byte count together; that lets a few rare ones in and never
 * keeps a frequent one out.
 */
final class FeatureCounter {

  private static final int BITS = 27;

  private final byte[] counts = new byte[1 << BITS];

  void add(int feature) {
    int at = place(feature);
    if (counts[at] < Byte.MAX_VALUE) {
      counts[at]++;
    }
  }

  int count(int feature) {
    return counts[place(feature)];
  }

  private static int place(int feature) {
    return (feature * 0x9E3779B1) >>> (32 - BITS);
  }
}
