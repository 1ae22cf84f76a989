package org.reckon.tagging;

import java.util.Arrays;
import java.util.List;
import org.reckon.words.WordHash;

/**
 * Names known from outside of the training texts, with the classes they belong to. Immutable, so
 * all threads share one; a class is a hint for the tagger, never a decision.
 */
public final class Gazetteer {

  private static final int MOST_WORDS = 6;
  private static final int PREFIX = 1 << 30;

  /** The classes that a name can have. */
  public static final List<String> CLASSES =
      List.of(
          "country",
          "place",
          "person",
          "people",
          "organization",
          "building",
          "event",
          "work",
          "time",
          "town");

  private final int[] keys;
  private final int[] values;

  private Gazetteer(int[] keys, int[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** The gazetteer in the jar. */
  public static Gazetteer english() {
    return English.INSTANCE;
  }

  private static Gazetteer of(List<String[]> rows) {
    int words = 0;
    for (String[] row : rows) {
      words += row[0].length();
    }
    var keys = new int[Integer.highestOneBit(Math.max(1, words / 2)) * 2];
    var values = new int[keys.length];
    for (String[] row : rows) {
      int hash = Hashing.SEED;
      int begin = 0;
      while (begin < row[0].length()) {
        int end = row[0].indexOf(' ', begin);
        if (end < 0) {
          end = row[0].length();
        }
        hash = Hashing.pair(hash, WordHash.of(row[0], begin, end));
        put(keys, values, hash, end == row[0].length() ? classes(row[1]) : PREFIX);
        begin = end + 1;
      }
    }
    return new Gazetteer(keys, values);
  }

  private static int classes(String names) {
    int bits = 0;
    int begin = 0;
    while (begin < names.length()) {
      int end = names.indexOf(' ', begin);
      if (end < 0) {
        end = names.length();
      }
      int index = CLASSES.indexOf(names.substring(begin, end));
      if (index < 0) {
        throw new IllegalStateException(
            "a name's class is '%s'; it can be one of %s"
                .formatted(names.substring(begin, end), CLASSES));
      }
      bits |= 1 << index;
      begin = end + 1;
    }
    return bits;
  }

  private static void put(int[] keys, int[] values, int key, int value) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    values[slot] |= value;
  }

  /**
   * Marks the tokens that are part of a known name.
   *
   * @param forms the tokens
   * @param size how many
   * @param marks per token 0, or the classes of the longest known name over it (a bit each) and the
   *     token's place in it
   */
  void match(WordForms forms, int size, int[] marks) {
    Arrays.fill(marks, 0, size, 0);
    for (int i = 0; i < size; i++) {
      if ((forms.kind[i] & WordForms.CAPITAL) == 0) {
        continue;
      }
      int hash = Hashing.SEED;
      int end = 0;
      int classes = 0;
      for (int j = i; j < size && j < i + MOST_WORDS; j++) {
        hash = Hashing.pair(hash, forms.lower[j]);
        int value = find(hash);
        if (value == 0) {
          break;
        }
        if ((value & ~PREFIX) != 0 && (forms.kind[j] & WordForms.CAPITAL) != 0) {
          end = j + 1;
          classes = value & ~PREFIX;
        }
      }
      for (int j = i; j < end; j++) {
        int place = end - i == 1 ? 3 : j == i ? 0 : j == end - 1 ? 2 : 1;
        marks[j] = classes * 4 + place;
      }
      i = Math.max(i, end - 1);
    }
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (values[slot] != 0) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private static final class English {
    static final Gazetteer INSTANCE = of(TableReader.read("names.tsv", 2));
  }
}
