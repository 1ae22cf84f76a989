package org.reckon.tagging;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * A linear model over hashed features: for each feature a few labels with their weights.
 *
 * <p>Immutable and free of locks, so all threads of a process may share one. Weights are whole
 * numbers, {@link #SCALE} for what was one in training.
 *
 * <p>The file is a deflated stream: magic, number of labels, the labels, the 255 weights of the
 * code book, number of features; then per feature, in ascending unsigned order of its hash, the gap
 * to the hash before (variable length), the number of labels, and per label its index and its
 * weight's index in the code book, one byte each.
 */
public final class SequenceModel {

  /** The first four bytes of a model. */
  public static final int MAGIC = 0x524B4D31;

  /** One in training is this much in a model. */
  public static final int SCALE = 1 << 12;

  private static final int MOST_FEATURES = 1 << 24;

  private final List<String> labels;
  private final long[] slots;
  private final int mask;
  private final int[] entries;

  private SequenceModel(List<String> labels, long[] slots, int[] entries) {
    this.labels = labels;
    this.slots = slots;
    this.mask = slots.length - 1;
    this.entries = entries;
  }

  /**
   * Reads a model.
   *
   * @param in the model's file; is read to its end but not closed
   * @return the model
   * @throws IOException if the stream holds no whole model
   */
  public static SequenceModel read(InputStream in) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a model of this version: the first bytes differ");
    }
    var labels = new String[data.readUnsignedByte()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = data.readUTF();
    }
    var codeBook = new int[256];
    for (int i = 0; i < codeBook.length; i++) {
      codeBook[i] = data.readInt();
    }
    int features = data.readInt();
    int total = data.readInt();
    if (features < 0 || features > MOST_FEATURES || total < 0 || total > MOST_FEATURES) {
      throw new IOException("a model of %d features and %d weights".formatted(features, total));
    }
    var slots = new long[Integer.highestOneBit(Math.max(1, features)) * 4];
    var entries = new int[total];
    byte[] bytes = data.readAllBytes();
    fill(bytes, features, codeBook, labels.length, slots, entries);
    return new SequenceModel(List.of(labels), slots, entries);
  }

  private static void fill(
      byte[] bytes, int features, int[] codeBook, int labels, long[] slots, int[] entries)
      throws IOException {
    int mask = slots.length - 1;
    int at = 0;
    int used = 0;
    int key = 0;
    try {
      for (int feature = 0; feature < features; feature++) {
        int gap = 0;
        int shift = 0;
        byte part;
        do {
          part = bytes[at++];
          gap |= (part & 0x7F) << shift;
          shift += 7;
        } while (part < 0);
        key += gap;
        int size = bytes[at++] & 0xFF;
        if (size == 0) {
          throw new IOException("feature %d of the model has no weights".formatted(feature));
        }
        int slot = key & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = ((long) key << 32) | ((long) used << 8) | size;
        for (int i = 0; i < size; i++) {
          int label = bytes[at++] & 0xFF;
          if (label >= labels) {
            throw new IOException("label %d of %d".formatted(label, labels));
          }
          entries[used++] = (label << 24) | (codeBook[bytes[at++] & 0xFF] & 0xFFFFFF);
        }
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new EOFException("the model ends before its last feature, or holds more than it says");
    }
  }

  /** The labels; a label is known by its place here. */
  public List<String> labels() {
    return labels;
  }

  /**
   * Looks up a feature that settles a token's label alone.
   *
   * @param key the hashed feature
   * @return the label, or -1 where the model does not hold the feature
   */
  public int settled(int key) {
    int slot = key & mask;
    long found = slots[slot];
    while (found != 0 && (int) (found >>> 32) != key) {
      slot = (slot + 1) & mask;
      found = slots[slot];
    }
    return found == 0 ? -1 : entries[(int) (found >>> 8) & 0xFFFFFF] >>> 24;
  }

  /**
   * Adds up the weights of features.
   *
   * @param features hashed features; those from {@code from} to {@code to} are used up
   * @param from the first that counts
   * @param to the first that counts no more
   * @param scores a sum per label, which the weights are added to
   */
  public void score(int[] features, int from, int to, int[] scores) {
    // all look-ups first: they wait for memory, and do so together as none needs another's result
    for (int i = from; i < to; i++) {
      int key = features[i];
      int slot = key & mask;
      long found = slots[slot];
      while (found != 0 && (int) (found >>> 32) != key) {
        slot = (slot + 1) & mask;
        found = slots[slot];
      }
      features[i] = (int) found;
    }
    // then the first weight of each, which brings the others near, and at last the others
    int kept = from;
    for (int i = from; i < to; i++) {
      int found = features[i];
      if (found != 0) {
        features[kept++] = found;
      }
    }
    for (int i = from; i < kept; i++) {
      int entry = entries[features[i] >>> 8];
      scores[entry >>> 24] += entry << 8 >> 8;
    }
    for (int i = from; i < kept; i++) {
      int at = features[i] >>> 8;
      int end = at + (features[i] & 0xFF);
      while (++at < end) {
        int entry = entries[at];
        scores[entry >>> 24] += entry << 8 >> 8;
      }
    }
  }
}
