package org.reckon.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words and sentences that texts are made of: the {@code .txt} files beside this class. */
final class Samples {

  static final List<String> SENTENCES = read("sentences.txt");
  static final List<String> SYLLABLES = read("syllables.txt");
  static final List<String> NUMBERS = read("numbers.txt");
  static final List<String> SCRIPTS = read("scripts.txt");

  private Samples() {}

  /** The lines of a file but for empty ones and those that begin with a number sign. */
  private static List<String> read(String name) {
    var resource = Samples.class.getResourceAsStream(name);
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
