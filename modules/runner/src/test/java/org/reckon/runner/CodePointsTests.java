package org.reckon.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTests {

  @ParameterizedTest
  @CsvSource({
    "31 dead, 0, 0",
    "31 dead, 7, 7",
    "🌊 31 dead, 2, 3",
    "🌊 31 dead, 9, 10",
    "🌊🌊, 1, 2",
    "🌊🌊, 2, 4",
  })
  void anOffsetInCodePointsBecomesOneInUtf16(String text, int codePoint, int utf16) {
    assertThat(new CodePoints(text).utf16(codePoint)).isEqualTo(utf16);
  }
}
