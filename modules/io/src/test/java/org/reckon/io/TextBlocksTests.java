package org.reckon.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBlocksTests {

  private static List<String> blocks(byte[] bytes, int least) throws InputException, IOException {
    var blocks = new ArrayList<String>();
    try (var reader = new TextBlocks(new ByteArrayInputStream(bytes), "the text", least)) {
      for (var block = reader.next(); block != null; block = reader.next()) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static List<String> blocks(String text, int least) throws InputException, IOException {
    return blocks(text.getBytes(StandardCharsets.UTF_8), least);
  }

  @Test
  void aShortTextIsOneBlockWithoutItsByteOrderMark() throws Exception {
    assertThat(blocks("\uFEFFOne.\n\nTwo \uFEFF.", 100)).containsExactly("One.\n\nTwo \uFEFF.");
    assertThat(blocks("", 100)).isEmpty();
    assertThat(blocks("\uFEFF", 100)).isEmpty();
  }

  @Test
  void aLongTextIsCutAfterABlankLineElseAfterASentenceElseNot() throws Exception {
    assertThat(blocks("three\nmillion.\n\nFive", 8)).containsExactly("three\nmillion.\n\n", "Five");
    assertThat(blocks("a.\r\n\r\nthree\r\nmillion", 8))
        .containsExactly("a.\r\n\r\n", "three\r\nmillion");
    assertThat(blocks("It rose.\nthree\nmillion", 8))
        .containsExactly("It rose.\n", "three\nmillion");
    assertThat(blocks("three\nmillion\nand\nfive", 8)).containsExactly("three\nmillion\nand\nfive");
  }

  @Test
  void theBlocksOfAVeryLongTextAreTheText() throws Exception {
    var text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append("Line ").append(i).append(" é€😢").append(i % 7 == 0 ? "\n\n" : "\n");
    }
    var blocks = blocks(text.toString(), 50_000);
    assertThat(blocks).hasSizeGreaterThan(5).doesNotContain("");
    assertThat(String.join("", blocks)).isEqualTo(text.toString());
    assertThat(blocks.subList(0, blocks.size() - 1)).allMatch(block -> block.endsWith("\n\n"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0xE9", "3, 0xE9", "65535, 0xE9", "200000, 0xFF"})
  void aBadByteIsNamedWithItsOffset(int offset, String bad) {
    var bytes = "x".repeat(offset + 10).getBytes(StandardCharsets.UTF_8);
    bytes[offset] = (byte) Integer.decode(bad).intValue();
    assertThatThrownBy(() -> blocks(bytes, 100))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "RK021 the text is not UTF-8: byte %s at offset %d; convert it to UTF-8"
                .formatted(bad, offset));
  }

  @Test
  void aCharacterThatIsCutOffAtTheEndIsBad() {
    assertThatThrownBy(() -> blocks(new byte[] {'a', (byte) 0xE2, (byte) 0x82}, 100))
        .hasMessageContaining("RK021")
        .hasMessageContaining("byte 0xE2 at offset 1");
  }

  @Test
  void bytesThatCannotBeReadAreNamed() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> new TextBlocks(broken, "the text").next())
        .hasMessage("RK020 the text cannot be read: disk on fire");
  }
}
