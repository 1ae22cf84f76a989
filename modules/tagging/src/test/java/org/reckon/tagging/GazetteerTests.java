package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTests {

  private static int[] marks(String text) {
    var forms = new WordForms();
    forms.read(Spaced.text(text));
    var marks = new int[forms.size()];
    Gazetteer.english().match(forms, forms.size(), marks);
    return marks;
  }

  @Test
  void marksKnownNamesInAnyCapitals() {
    assertThat(marks("Syria and SYRIA and syria")[0]).isNotZero();
    assertThat(marks("Syria and SYRIA and syria")[2]).isNotZero();
    assertThat(marks("Syria and SYRIA and syria")[4]).isZero();
  }

  @Test
  void theLongestNameWins() {
    int[] marks = marks("the United Arab Emirates");
    assertThat(marks[0]).isZero();
    assertThat(marks[1]).isNotZero();
    assertThat(marks[1] / 4).isEqualTo(marks[2] / 4).isEqualTo(marks[3] / 4);
    assertThat(marks[1] % 4).isEqualTo(0);
    assertThat(marks[2] % 4).isEqualTo(1);
    assertThat(marks[3] % 4).isEqualTo(2);
  }
}
