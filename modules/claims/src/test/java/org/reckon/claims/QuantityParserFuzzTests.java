package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the text, the parser reads it. Jazzer changes the texts of the tables of examples, led
 * by the code that they reach; CONTRIBUTING.md says how to let it run for longer.
 */
class QuantityParserFuzzTests {

  private final QuantityParser parser = new QuantityParser();

  @MethodSource("examples")
  @FuzzTest(maxExecutions = 5_000)
  void anyTextIsRead(byte[] bytes) {
    String text = text(bytes);
    ParseChecks.check(text, parser.parse(text));
  }

  @Test
  void bytesCanStandForAnyText() {
    for (var text : new String[] {"a é € 😢", "\ud800", "\udc00\ud83d", "\u0000\uffff"}) {
      assertThat(text(bytes(text))).isEqualTo(text);
    }
    assertThat(text(new byte[] {(byte) 0xff, 'a', (byte) 0xe2})).isEqualTo("\u00ffa\u00e2");
  }

  /** Every tenth example, which start Jazzer in each part of the grammar. */
  static Stream<byte[]> examples() {
    var examples =
        Stream.of("quantities.tsv", "other-numbers.tsv")
            .flatMap(QuantityParserFuzzTests::lines)
            .filter(line -> !line.startsWith("# "))
            .toList();
    return IntStream.range(0, examples.size())
        .filter(i -> i % 10 == 0)
        .mapToObj(i -> examples.get(i))
        .map(line -> bytes(line.substring(0, line.indexOf('\t'))));
  }

  private static Stream<String> lines(String table) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/org/reckon/claims", table)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** UTF-8, but each UTF-16 unit on its own, so that lone surrogates have bytes too. */
  private static byte[] bytes(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        bytes.write(0xe0 | (unit >> 12));
        bytes.write(0x80 | ((unit >> 6) & 0x3f));
        bytes.write(0x80 | (unit & 0x3f));
      } else {
        bytes.writeBytes(String.valueOf(unit).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** The reverse of {@link #bytes}; a byte that fits nowhere is a character of its own. */
  private static String text(byte[] bytes) {
    var text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      int first = bytes[i] & 0xff;
      int more = first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xc0 && first < 0xe0 ? 1 : 0;
      int unit = more == 2 ? first & 0xf : more == 1 ? first & 0x1f : first;
      int end = i + 1;
      while (end < bytes.length && end <= i + more && (bytes[end] & 0xc0) == 0x80) {
        unit = (unit << 6) | (bytes[end++] & 0x3f);
      }
      boolean whole = end == i + 1 + more;
      text.append((char) (whole ? unit : first));
      i = whole ? end - 1 : i;
    }
    return text.toString();
  }
}
