package org.reckon.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecasingTests {

  private static EntityText document() {
    var text = Segmenter.segment("The ship sank near Dover.\n\nNobody on the ship was hurt.");
    var allowed = new long[text.size()];
    Arrays.fill(allowed, EntityText.OUTSIDE);
    EntityText.mark(allowed, 4, 5, 2);
    return new EntityText("d", text, allowed, List.of(), 1);
  }

  @Test
  void allSentencesChangeWhenAllAreToChange() {
    var copy = new Recasing(1, 7).copy(document(), 0.5f);
    assertThat(copy.text().text().toString().lines())
        .first()
        .isIn("THE SHIP SANK NEAR DOVER.", "The Ship Sank Near Dover.");
    assertThat(copy.text().text().toString().lines().toList().get(2))
        .isIn("NOBODY ON THE SHIP WAS HURT.", "Nobody on the Ship Was Hurt.");
    assertThat(copy.weight()).isEqualTo(0.5f);
  }

  @Test
  void labelsAndOffsetsStay() {
    var document = document();
    var copy = new Recasing(1, 7).copy(document, 1);
    assertThat(copy.id()).isNotEqualTo(document.id());
    assertThat(copy.text().size()).isEqualTo(document.text().size());
    for (int i = 0; i < copy.text().size(); i++) {
      assertThat(copy.text().begin(i)).isEqualTo(document.text().begin(i));
      assertThat(copy.allowed(i)).isEqualTo(document.allowed(i));
    }
  }
}
