package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordClassesTests {

  private final WordClasses meaning = WordClasses.byMeaning();
  private final WordClasses use = WordClasses.byUse();

  private static int hash(String word) {
    return WordForms.lowerHash(word, 0, word.length());
  }

  @ParameterizedTest
  @CsvSource({"monday,tuesday", "killed,wounded", "brother,sister"})
  void wordsUsedAlikeShareAGroup(String one, String other) {
    assertThat(use.of(hash(one))).isPositive();
    assertThat(use.group(use.of(hash(one)))).isEqualTo(use.group(use.of(hash(other))));
    assertThat(meaning.group(meaning.of(hash(one))))
        .isEqualTo(meaning.group(meaning.of(hash(other))));
  }

  @Test
  void wordsOfDifferentKindsHaveDifferentClasses() {
    assertThat(meaning.of(hash("monday"))).isNotEqualTo(meaning.of(hash("killed")));
    assertThat(use.of(hash("monday"))).isNotEqualTo(use.of(hash("killed")));
  }

  @Test
  void sportHasItsWords() {
    assertThat(meaning.sport(meaning.of(hash("striker")))).isGreaterThan(10);
    assertThat(meaning.sport(meaning.of(hash("parliament")))).isLessThan(0);
  }

  @Test
  void anUnknownWordHasNone() {
    assertThat(meaning.of(hash("qzxqzxq"))).isZero();
    assertThat(meaning.group(0)).isZero();
    assertThat(meaning.sport(0)).isZero();
  }
}
