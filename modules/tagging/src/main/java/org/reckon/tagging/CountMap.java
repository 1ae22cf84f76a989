package org.reckon.tagging;

import java.util.Arrays;

/**
 * Counts per hashed key, some cells each; grows to the largest text seen and is cleared cheaply.
 */
final class CountMap {

  private final int width;
  private int[] keys = new int[1 << 10];
  private int[] rows = new int[1 << 10];
  private int[] cells;
  private int size;

  CountMap(int width) {
    this.width = width;
    this.cells = new int[width << 9];
  }

  void clear() {
    Arrays.fill(rows, 0);
    Arrays.fill(cells, 0, size * width, 0);
    size = 0;
  }

  /** The place of a key's first cell, or -1. */
  int find(int key) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    while (rows[slot] != 0) {
      if (keys[slot] == key) {
        return (rows[slot] - 1) * width;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  int get(int at, int cell) {
    return cells[at + cell];
  }

  void add(int key, int cell, int by) {
    int at = find(key);
    if (at < 0) {
      at = insert(key);
    }
    cells[at + cell] += by;
  }

  private int insert(int key) {
    if (size * 2 >= keys.length) {
      int[] oldKeys = keys;
      int[] oldRows = rows;
      keys = new int[oldKeys.length * 2];
      rows = new int[oldRows.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldRows[i] != 0) {
          place(oldKeys[i], oldRows[i]);
        }
      }
    }
    if ((size + 1) * width > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    size++;
    place(key, size);
    return (size - 1) * width;
  }

  private void place(int key, int row) {
    int mask = keys.length - 1;
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    while (rows[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    rows[slot] = row;
  }
}
