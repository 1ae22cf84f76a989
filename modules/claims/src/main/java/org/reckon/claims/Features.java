package org.reckon.claims;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of one decision, as a set of named features, each kept as a hash of its name. Names
 * are made only when a model is trained. Reused from decision to decision; not for several threads.
 */
final class Features {

  /** Parts the template from its values in a feature's name. */
  static final char EQUALS = '=';

  /** Parts the values in a feature's name. */
  static final char BAR = '|';

  private long[] keys = new long[128];
  private int size;
  private final Map<Long, String> names;
  private boolean withoutWords;

  private Features(Map<Long, String> names) {
    this.names = names;
  }

  /** Features for use. */
  static Features forUse() {
    return new Features(null);
  }

  /** Features that remember their names, for training. */
  static Features forTraining() {
    return new Features(new HashMap<>());
  }

  /** Leaves out, or takes again, what is known of single words; for training. */
  void leaveOutWords(boolean leaveOut) {
    withoutWords = leaveOut;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  long[] keys() {
    return Arrays.copyOf(keys, size);
  }

  /** The name of a key that was added. */
  String name(long key) {
    return names.get(key);
  }

  void add(String template) {
    put(mix(template.hashCode()), template, null, null, null);
  }

  void add(String template, String value) {
    put(mix(mix(template.hashCode()) + value.hashCode()), template, value, null, null);
  }

  void add(String template, String first, String second) {
    long key = mix(mix(mix(template.hashCode()) + first.hashCode()) + second.hashCode());
    put(key, template, first, second, null);
  }

  void add(String template, String first, String second, String third) {
    long key = mix(mix(mix(template.hashCode()) + first.hashCode()) + second.hashCode());
    put(mix(key + third.hashCode()), template, first, second, third);
  }

  /** Adds what is known of a single word. */
  void addWord(String template, String word) {
    if (!withoutWords) {
      add(template, word);
    }
  }

  /** Adds what is known of a single word together with something else. */
  void addWord(String template, String first, String second) {
    if (!withoutWords) {
      add(template, first, second);
    }
  }

  /** Adds what is known of a single word together with two other things. */
  void addWord(String template, String first, String second, String third) {
    if (!withoutWords) {
      add(template, first, second, third);
    }
  }

  /** The key of a feature's name, as a model file has it. */
  static long key(String name) {
    return key(name, name.length());
  }

  /** The key of a feature's name, which a line begins with. */
  static long key(String line, int end) {
    int at = 0;
    int hash = 0;
    while (at < end && line.charAt(at) != EQUALS) {
      hash = 31 * hash + line.charAt(at++);
    }
    long key = mix(hash);
    while (at < end) {
      hash = 0;
      for (at++; at < end && line.charAt(at) != BAR; at++) {
        hash = 31 * hash + line.charAt(at);
      }
      key = mix(key + hash);
    }
    return key;
  }

  private void put(long key, String template, String first, String second, String third) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
    if (names != null && !names.containsKey(key)) {
      names.put(key, nameOf(template, first, second, third));
    }
  }

  private static String nameOf(String template, String... values) {
    var name = new StringBuilder(template);
    char before = EQUALS;
    for (var value : values) {
      if (value != null) {
        name.append(before).append(clean(value));
        before = BAR;
      }
    }
    return name.toString();
  }

  /** A name whose value holds a sign of ours cannot be read back: it is marked as unusable. */
  private static String clean(String value) {
    boolean clear = value.indexOf(BAR) < 0 && value.indexOf('\t') < 0 && value.indexOf('\n') < 0;
    return clear ? value : "\u0000";
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 31)) * 0x7fb5d329728ea185L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x81dadef4bc2dd44dL;
    return mixed ^ (mixed >>> 33);
  }
}
