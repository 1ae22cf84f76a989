package org.reckon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorsTests {

  @Test
  void aFactsAnchorIsItsId() {
    assertThat(Anchors.fact("e1-f2")).isEqualTo("e1-f2");
  }

  @Test
  void otherCharactersAreEscapedAndStayDistinct() {
    assertThat(Anchors.document("a b/c.é")).isEqualTo("document-a:20b:2Fc.:C3:A9");
    assertThat(Anchors.claim("a:20b")).isNotEqualTo(Anchors.claim("a b"));
  }
}
