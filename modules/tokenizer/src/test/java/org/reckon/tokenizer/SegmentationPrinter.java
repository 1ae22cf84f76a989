package org.reckon.tokenizer;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Prints the tokens and sentences of a UTF-8 file, for {@code .ci/score-tokens.py}: a line {@code
 * begin TAB end} a token, offsets in code points, and an empty line behind each sentence. With
 * {@code --speed} it measures instead.
 */
final class SegmentationPrinter {

  private static final int ROUNDS = 41;

  private SegmentationPrinter() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 2 && arguments[0].equals("--speed")) {
      measure(Files.readString(Path.of(arguments[1])));
      return;
    }
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    print(text, new TextTokenizer().segment(text));
  }

  private static void print(String text, Segmentation segmentation) {
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int units = 0;
    int points = 0;
    for (int sentence = 0; sentence < segmentation.sentenceCount(); sentence++) {
      int end = segmentation.sentenceEndToken(sentence);
      for (int token = segmentation.sentenceFirstToken(sentence); token < end; token++) {
        points += text.codePointCount(units, segmentation.tokenBegin(token));
        units = segmentation.tokenBegin(token);
        out.print(points);
        points += text.codePointCount(units, segmentation.tokenEnd(token));
        units = segmentation.tokenEnd(token);
        out.print("\t" + points + "\n");
      }
      out.print("\n");
    }
    out.flush();
  }

  /**
   * One thread, the same text over and over; the first rounds warm up, the best of the rest counts.
   */
  private static void measure(String text) {
    var tokenizer = new TextTokenizer();
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    var clock = ManagementFactory.getThreadMXBean();
    var speeds = new double[ROUNDS];
    int tokens = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      long begin = clock.getCurrentThreadCpuTime();
      tokens = tokenizer.segment(text).tokenCount();
      double speed = bytes * 1e3 / (clock.getCurrentThreadCpuTime() - begin);
      speeds[Math.max(round, 0)] = speed;
    }
    Arrays.sort(speeds);
    System.out.printf("%d bytes, %d tokens, %.1f MB/s%n", bytes, tokens, speeds[ROUNDS / 2]);
  }
}
