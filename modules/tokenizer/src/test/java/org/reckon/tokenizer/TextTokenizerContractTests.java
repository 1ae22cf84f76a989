package org.reckon.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, however strange. */
class TextTokenizerContractTests {

  private static final String ALPHABET =
      "aZ é9 .,;:!?'’\"“”()[]-–—_/\\@#$%&*+=<>~|\n\r\t\u00A0\u2009\u200D\uFE0F\u0301\u00AD\uD83D\uDE00\uD83D\uDC4D\uDFFE"
          + "n't 's U.S. www. http:// a.b e- :) 12 1,000 5pm USD c/";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomTextKeepsTheContract(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(
            random.nextInt(8) == 0
                ? (char) random.nextInt(0x10000)
                : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      assertContract(text.toString());
    }
  }

  @Test
  void everyUtf16UnitAloneIsLegal() {
    for (int c = 0; c < 0x10000; c++) {
      assertContract(String.valueOf((char) c));
    }
  }

  static Stream<String> units() {
    return Stream.of(
        "a",
        "9",
        ".",
        "-",
        "a.",
        "a-",
        "a@",
        "@a-",
        "a'",
        "'a",
        "9,",
        "9-",
        "USD1",
        "a/",
        "/a",
        "b/",
        "http://a)",
        "x.com/",
        "x.com/)",
        "(",
        "\"",
        ":",
        ":-",
        "9\u00A0",
        "1 000",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00\u200D",
        "\u0301",
        "A.",
        "A. ",
        "Mr.",
        "'s",
        "n't",
        "a&",
        "A&",
        "a+",
        "9.9a",
        ".9",
        "+9",
        "\n",
        "a\n",
        "A b\n",
        " ",
        "! ",
        ". ",
        "e-",
        "www.",
        "#",
        "=",
        "a--",
        "@a.");
  }

  @ParameterizedTest
  @MethodSource("units")
  void timeIsLinear(String unit) {
    String text = unit.repeat(200_000 / unit.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertContract(text), () -> "slow on " + unit);
  }

  private static void assertContract(String text) {
    Segmentation found = new TextTokenizer().segment(text);
    int last = 0;
    for (int i = 0; i < found.tokenCount(); i++) {
      int begin = found.tokenBegin(i);
      int end = found.tokenEnd(i);
      if (begin < last
          || end <= begin
          || end > text.length()
          || cuts(text, begin)
          || cuts(text, end)) {
        Assertions.fail("token %d is %d..%d in %s".formatted(i, begin, end, text));
      }
      last = end;
    }
    int token = 0;
    for (int i = 0; i < found.sentenceCount(); i++) {
      assertThat(found.sentenceFirstToken(i)).isEqualTo(token);
      token = found.sentenceEndToken(i);
      assertThat(token).isGreaterThan(found.sentenceFirstToken(i));
    }
    assertThat(token).isEqualTo(found.tokenCount());
  }

  private static boolean cuts(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
