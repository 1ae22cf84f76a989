package org.reckon.tokenizer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Prints the tokens and sentences of a UTF-8 file, for {@code .ci/score-tokens.py}: a line {@code
 * begin TAB end} a token, offsets in code points, and an empty line behind each sentence.
 */
final class SegmentationPrinter {

  private SegmentationPrinter() {}

  public static void main(String[] arguments) throws IOException {
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
}
