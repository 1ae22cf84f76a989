package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceCuesTests {

  private static boolean shows(String text, int from, int to) {
    var forms = new WordForms();
    forms.read(Spaced.text(text));
    return PlaceCues.english().show(forms, from, to);
  }

  @Test
  void wordsBesideANameShowAPlace() {
    assertThat(shows("the Town of Marwick", 3, 4)).isTrue();
    assertThat(shows("Marwick - based firms", 0, 1)).isTrue();
    assertThat(shows("Marwick province", 0, 1)).isTrue();
  }

  @Test
  void otherWordsDoNot() {
    assertThat(shows("the friends of Marwick", 3, 4)).isFalse();
    assertThat(shows("a town for Marwick", 3, 4)).isFalse();
    assertThat(shows("Marwick", 0, 1)).isFalse();
    assertThat(PlaceCues.english().show(null, null, null, null)).isFalse();
  }
}
