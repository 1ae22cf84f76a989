package org.reckon.tagging;

import java.util.Arrays;
import org.reckon.words.WordHash;

/**
 * What the taggers see of each token's letters, as hash values: the word, its lower-case form, its
 * ends and its shape. Digits count as 0 and typographic quotes as plain ones. Reads each letter
 * once; the arrays grow to the longest text seen.
 */
final class WordForms {

  /** Bits of {@link #kind}. */
  static final int CAPITAL = 1;

  static final int ALL_CAPITALS = 2;
  static final int LETTER = 4;
  static final int DIGIT = 8;
  static final int HYPHEN = 16;

  /** Digits and marks together, no letter: a score, a time, a number with a separator. */
  static final int FIGURE = 32;

  private static final int MOST_SHAPE_UNITS = 12;
  private static final int DIGITS_ONLY = Hashing.append(Hashing.SEED, '0');

  int[] exact = {};
  int[] lower = {};
  int[] shape = {};
  int[] shortShape = {};
  int[] prefix1 = {};
  int[] prefix2 = {};
  int[] prefix3 = {};
  int[] suffix1 = {};
  int[] suffix2 = {};
  int[] suffix3 = {};
  int[] suffix4 = {};
  int[] kind = {};

  private int size;

  int size() {
    return size;
  }

  void read(TokenizedText text) {
    size = text.size();
    if (exact.length < size) {
      grow(size + size / 2);
    }
    for (int i = 0; i < size; i++) {
      read(text.text(), i, text.begin(i), text.end(i));
    }
  }

  private void grow(int length) {
    exact = Arrays.copyOf(exact, length);
    lower = Arrays.copyOf(lower, length);
    shape = Arrays.copyOf(shape, length);
    shortShape = Arrays.copyOf(shortShape, length);
    prefix1 = Arrays.copyOf(prefix1, length);
    prefix2 = Arrays.copyOf(prefix2, length);
    prefix3 = Arrays.copyOf(prefix3, length);
    suffix1 = Arrays.copyOf(suffix1, length);
    suffix2 = Arrays.copyOf(suffix2, length);
    suffix3 = Arrays.copyOf(suffix3, length);
    suffix4 = Arrays.copyOf(suffix4, length);
    kind = Arrays.copyOf(kind, length);
  }

  private void read(CharSequence text, int i, int begin, int end) {
    int exactHash = Hashing.SEED;
    int lowerHash = Hashing.SEED;
    int shapeHash = Hashing.SEED;
    int shortHash = Hashing.SEED;
    int bits = 0;
    int lastClass = 0;
    int letters = 0;
    int capitals = 0;
    for (int at = begin; at < end; at++) {
      int unit = WordHash.fold(text.charAt(at));
      int low = WordHash.lowerCase(unit);
      int unitClass = classOf(unit, low);
      exactHash = Hashing.append(exactHash, unit);
      lowerHash = Hashing.append(lowerHash, low);
      if (at - begin < MOST_SHAPE_UNITS) {
        shapeHash = Hashing.append(shapeHash, unitClass);
      }
      if (unitClass != lastClass) {
        shortHash = Hashing.append(shortHash, unitClass);
        lastClass = unitClass;
      }
      switch (unitClass) {
        case 'X' -> {
          capitals++;
          letters++;
        }
        case 'x' -> letters++;
        case '0' -> bits |= DIGIT;
        case '-' -> bits |= HYPHEN;
        default -> {}
      }
      int before = at - begin;
      if (before == 0) {
        prefix1[i] = lowerHash;
        prefix2[i] = lowerHash;
        prefix3[i] = lowerHash;
        bits |= unitClass == 'X' ? CAPITAL : 0;
      } else if (before == 1) {
        prefix2[i] = lowerHash;
        prefix3[i] = lowerHash;
      } else if (before == 2) {
        prefix3[i] = lowerHash;
      }
    }
    if (letters > 0) {
      bits |= LETTER;
      bits |= capitals == letters && letters > 1 ? ALL_CAPITALS : 0;
    }
    if (letters == 0 && (bits & DIGIT) != 0 && shortHash != DIGITS_ONLY) {
      bits |= FIGURE;
    }
    exact[i] = exactHash;
    lower[i] = lowerHash;
    shape[i] = shapeHash;
    shortShape[i] = shortHash;
    kind[i] = bits;
    readEnd(text, i, begin, end);
  }

  private void readEnd(CharSequence text, int i, int begin, int end) {
    int hash = Hashing.SEED + 1;
    int length = Math.min(4, end - begin);
    for (int back = 1; back <= 4; back++) {
      if (back <= length) {
        hash = Hashing.append(hash, WordHash.lowerCase(WordHash.fold(text.charAt(end - back))));
      }
      switch (back) {
        case 1 -> suffix1[i] = hash;
        case 2 -> suffix2[i] = hash;
        case 3 -> suffix3[i] = hash;
        default -> suffix4[i] = hash;
      }
    }
  }

  private static int classOf(int unit, int low) {
    if (unit != low) {
      return 'X';
    }
    if (unit >= 'a' && unit <= 'z') {
      return 'x';
    }
    if (unit < 128) {
      return unit;
    }
    return Character.isLetter((char) unit) ? 'x' : '*';
  }
}
