package org.reckon.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Classes of English words that mean or are used alike, in two grains: more than 1,000 fine
 * classes, and some 60 groups of these. They tell a model something about words that its training
 * text does not hold. Immutable, so all threads share one.
 */
public final class WordClasses {

  private final int[] keys;
  private final short[] classes;
  private final int[] groups;
  private final int[] sports;

  /**
   * Makes classes.
   *
   * @param lines a class a line, three columns parted by tabs: its group's number, its weight in
   *     reports of sport, its words parted by spaces
   */
  private WordClasses(List<String> lines) {
    int letters = lines.stream().mapToInt(String::length).sum();
    keys = new int[Integer.highestOneBit(Math.max(1, letters / 7)) * 4];
    classes = new short[keys.length];
    groups = new int[lines.size() + 1];
    sports = new int[lines.size() + 1];
    for (int c = 1; c <= lines.size(); c++) {
      String line = lines.get(c - 1);
      int begin = line.indexOf('\t');
      groups[c] = 1 + Integer.parseInt(line, 0, begin, 10);
      int second = line.indexOf('\t', begin + 1);
      sports[c] = Integer.parseInt(line, begin + 1, second, 10);
      begin = second;
      while (begin < line.length()) {
        int end = line.indexOf(' ', begin + 1);
        end = end < 0 ? line.length() : end;
        put(WordHash.of(line, begin + 1, end), c);
        begin = end;
      }
    }
  }

  private void put(int key, int value) {
    int slot = key & (keys.length - 1);
    while (classes[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    classes[slot] = (short) value;
  }

  /** Classes of words that stand for like things. */
  public static WordClasses byMeaning() {
    return Meaning.INSTANCE;
  }

  /** Classes of words that stand beside the same words. */
  public static WordClasses byUse() {
    return Use.INSTANCE;
  }

  /**
   * The class of a word.
   *
   * @param lower {@link WordHash} of the word
   * @return the class, from 1 on; 0 for an unknown word
   */
  public int of(int lower) {
    int slot = lower & (keys.length - 1);
    while (classes[slot] != 0 && keys[slot] != lower) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return classes[slot];
  }

  /** The class of a word, from 1 on; 0 for an unknown word. */
  public int of(CharSequence word) {
    return of(WordHash.of(word, 0, word.length()));
  }

  /** The group of a class, from 1 on; 0 for no class. */
  public int group(int wordClass) {
    return groups[wordClass];
  }

  /**
   * How much likelier a word of a class is in reports of sport than elsewhere: ten times the
   * natural logarithm of the ratio; 0 for no class.
   */
  public int sport(int wordClass) {
    return sports[wordClass];
  }

  private static WordClasses read(String file) {
    try (var in = WordClasses.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the table " + file + " is missing from the jar");
      }
      var text = new GZIPInputStream(in, 1 << 16);
      var lines = new ArrayList<String>();
      new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))
          .lines()
          .forEach(lines::add);
      return new WordClasses(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be read", e);
    }
  }

  private static final class Meaning {
    static final WordClasses INSTANCE = read("classes-by-meaning.txt.gz");
  }

  private static final class Use {
    static final WordClasses INSTANCE = read("classes-by-use.txt.gz");
  }
}
