package org.reckon.claims;

import java.util.Arrays;

/**
 * Gives every word of the lexicons a small number, without regard to case, so that the text is
 * compared with them by number. Open addressing over the characters themselves: no string is made
 * for a word of the text.
 */
final class NumberVocabulary {
  private static final int LONGEST = 24;

  private String[] slots = new String[4096];
  private int[] ids = new int[4096];
  private int count;
  private boolean open = true;

  /** From now on words that are not known have the number 0. */
  void close() {
    open = false;
  }

  int size() {
    return count + 1;
  }

  int idOf(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      return 0;
    }
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    int slot = spread(hash) & (slots.length - 1);
    while (slots[slot] != null) {
      if (same(slots[slot], text, begin, end)) {
        return ids[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (!open) {
      return 0;
    }
    slots[slot] = text.substring(begin, end);
    ids[slot] = ++count;
    int id = count;
    if (count * 2 > slots.length) {
      grow();
    }
    return id;
  }

  private void grow() {
    String[] oldSlots = slots;
    int[] oldIds = ids;
    slots = new String[oldSlots.length * 2];
    ids = Arrays.copyOf(new int[0], slots.length);
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != null) {
        int hash = 0;
        for (int j = 0; j < oldSlots[i].length(); j++) {
          hash = 31 * hash + lower(oldSlots[i].charAt(j));
        }
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] != null) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = oldSlots[i];
        ids[slot] = oldIds[i];
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private static boolean same(String word, String text, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower(word.charAt(i)) != lower(text.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }
}
