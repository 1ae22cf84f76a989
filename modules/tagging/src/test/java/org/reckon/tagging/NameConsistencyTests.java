package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameConsistencyTests {

  private static final int PERSON = 0;
  private static final int PLACE = 2;
  private static final int DATE = EntityLabels.VALUES.indexOf("DATE");

  private static int[] unite(String text, int[] labels, int[][] favours) {
    var forms = new WordForms();
    forms.read(Spaced.text(text));
    var scores = new int[labels.length * EntityLabels.COUNT];
    for (int[] favour : favours) {
      scores[favour[0] * EntityLabels.COUNT + favour[1]] = favour[2];
    }
    var consistency = new NameConsistency();
    consistency.learn(forms, scores, labels, 0, labels.length);
    consistency.unite(forms, labels, labels.length);
    return labels;
  }

  @Test
  void theSurerMentionDecidesForAll() {
    int[] labels =
        unite(
            "Ali saw Ali",
            new int[] {EntityLabels.unit(PERSON), 0, EntityLabels.unit(PLACE)},
            new int[][] {
              {0, EntityLabels.unit(PERSON), 900},
              {0, EntityLabels.unit(PLACE), 100},
              {2, EntityLabels.unit(PERSON), 200},
              {2, EntityLabels.unit(PLACE), 300},
            });
    assertThat(labels).containsExactly(EntityLabels.unit(PERSON), 0, EntityLabels.unit(PERSON));
  }

  @Test
  void aCueMakesAPlaceOfAPerson() {
    int[] labels =
        unite(
            "Ali fell and the town of Ali burned",
            new int[] {EntityLabels.unit(PERSON), 0, 0, 0, 0, 0, EntityLabels.unit(PERSON), 0},
            new int[][] {
              {0, EntityLabels.unit(PERSON), 900}, {6, EntityLabels.unit(PERSON), 900},
            });
    assertThat(labels[0]).isEqualTo(EntityLabels.unit(PLACE));
    assertThat(labels[6]).isEqualTo(EntityLabels.unit(PLACE));
  }

  @Test
  void otherNamesAndDatesStayAsTheyAre() {
    int[] before = {EntityLabels.unit(PERSON), EntityLabels.unit(PLACE), EntityLabels.unit(DATE)};
    assertThat(unite("Ali Oslo May", before.clone(), new int[0][])).isEqualTo(before);
  }
}
