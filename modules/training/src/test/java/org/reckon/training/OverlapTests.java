package org.reckon.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTests {

  private static final String KEPT =
      "the old ferry left the harbour at dawn with forty passengers and a crew of six";

  @Test
  void findsATextInsideALongerOne() {
    assertThat(new Overlap(List.of(KEPT)).touches("One two three. " + KEPT + " and more words"))
        .isTrue();
  }

  @Test
  void aFewCommonWordsAreNoOverlap() {
    assertThat(
            new Overlap(List.of(KEPT))
                .touches("the new ferry left the harbour at noon with forty cars and no crew"))
        .isFalse();
  }
}
