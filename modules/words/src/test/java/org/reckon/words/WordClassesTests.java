package org.reckon.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordClassesTests {

  private final WordClasses meaning = WordClasses.byMeaning();
  private final WordClasses use = WordClasses.byUse();

  @ParameterizedTest
  @CsvSource({"monday,tuesday", "killed,wounded", "brother,sister"})
  void wordsUsedAlikeShareAGroup(String one, String other) {
    assertThat(use.of(one)).isPositive();
    assertThat(use.group(use.of(one))).isEqualTo(use.group(use.of(other)));
    assertThat(meaning.group(meaning.of(one))).isEqualTo(meaning.group(meaning.of(other)));
  }

  @Test
  void wordsOfDifferentKindsHaveDifferentClasses() {
    assertThat(meaning.of("monday")).isNotEqualTo(meaning.of("killed"));
    assertThat(use.of("monday")).isNotEqualTo(use.of("killed"));
  }

  @Test
  void sportHasItsWords() {
    assertThat(meaning.sport(meaning.of("striker"))).isGreaterThan(10);
    assertThat(meaning.sport(meaning.of("parliament"))).isLessThan(0);
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(use.of("Monday")).isEqualTo(use.of("monday"));
  }

  @Test
  void anUnknownWordHasNone() {
    assertThat(meaning.of("qzxqzxq")).isZero();
    assertThat(meaning.group(0)).isZero();
    assertThat(meaning.sport(0)).isZero();
  }
}
