package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeaturesTests {

  private final Features features = Features.forTraining();

  @Test
  void readsItsOwnNamesBack() {
    features.add("bias");
    features.add("unit", "count");
    features.add("head", "", "house");
    features.add("path", "count", ">", "N of N");
    features.add("path", "i=", "=");

    for (int i = 0; i < features.size(); i++) {
      assertThat(Features.key(features.name(features.key(i)))).isEqualTo(features.key(i));
    }
    assertThat(features.name(features.key(3))).isEqualTo("path=count|>|N of N");
  }

  @Test
  void tellsTheOrderOfValues() {
    features.add("pair", "a", "b");
    features.add("pair", "b", "a");

    assertThat(features.key(0)).isNotEqualTo(features.key(1));
  }

  @Test
  void marksAValueThatCannotBeReadBack() {
    features.add("head", "a|b");

    assertThat(features.name(features.key(0))).contains("\0");
  }

  @Test
  void leavesOutWordsWhenAsked() {
    features.leaveOutWords(true);
    features.addWord("head", "house");
    features.add("unit", "count");

    assertThat(features.size()).isEqualTo(1);
  }
}
