package org.reckon.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks words up by their place in the text, without making a string of each: a document has
 * hundreds of thousands of look-ups, nearly all of them in vain.
 */
final class WordTable<V> {

  private final char[][] keys;
  private final int[] indexes;
  private final List<V> values = new ArrayList<>();
  private final int mask;
  private final int longest;
  private final boolean foldCase;

  /**
   * @param entries values by word
   * @param foldCase whether words are found in lower and upper case alike; the entries are in lower
   *     case then
   */
  WordTable(Map<String, V> entries, boolean foldCase) {
    int capacity = Integer.highestOneBit(Math.max(8, entries.size() * 4 - 1)) << 1;
    this.keys = new char[capacity][];
    this.indexes = new int[capacity];
    this.mask = capacity - 1;
    this.foldCase = foldCase;
    int maximum = 0;
    for (Map.Entry<String, V> entry : entries.entrySet()) {
      char[] key = entry.getKey().toCharArray();
      maximum = Math.max(maximum, key.length);
      int slot = hash(key, 0, key.length) & mask;
      while (keys[slot] != null) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = key;
      indexes[slot] = values.size();
      values.add(entry.getValue());
    }
    this.longest = maximum;
  }

  /** Whether the text between the two offsets is in the table. */
  boolean contains(char[] text, int begin, int end) {
    return get(text, begin, end) != null;
  }

  /** The value of the text between the two offsets, null where it has none. */
  V get(char[] text, int begin, int end) {
    int length = end - begin;
    if (length > longest || length <= 0) {
      return null;
    }
    int slot = hash(text, begin, end) & mask;
    while (keys[slot] != null) {
      if (matches(keys[slot], text, begin, length)) {
        return values.get(indexes[slot]);
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private boolean matches(char[] key, char[] text, int begin, int length) {
    if (key.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (key[i] != normal(text[begin + i])) {
        return false;
      }
    }
    return true;
  }

  private int hash(char[] text, int begin, int end) {
    int hash = 17;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + normal(text[i]);
    }
    return hash ^ (hash >>> 15);
  }

  /** Typographic apostrophes count as plain ones; only ASCII letters have their case folded. */
  private char normal(char c) {
    if (foldCase && c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return Characters.isApostrophe(c) ? '\'' : c;
  }
}
