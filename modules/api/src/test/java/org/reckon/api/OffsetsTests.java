package org.reckon.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.type.Quantity;

class OffsetsTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "0, 4, true",
    "4, 4, true",
    "-1, 2, false",
    "3, 2, false",
    "3, 5, false"
  })
  void annotationsLieInsideTheText(int begin, int end, boolean inside) throws Exception {
    var annotation = new Quantity(cas("four"));
    annotation.setBegin(begin);
    annotation.setEnd(end);
    assertThat(Offsets.areInside(annotation, 4)).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, true", "3, false", "4, false", "5, false"})
  void onlyThePlaceInsideOfAPairSplitsIt(int offset, boolean splits) {
    // a letter, an emoji, and the halves of another the wrong way round
    assertThat(Offsets.splitsPair("a\uD83D\uDE00\uDE00\uD83D", offset)).isEqualTo(splits);
  }

  @Test
  void messagesNameTypeAndPlace() throws Exception {
    assertThat(Offsets.describe(new Quantity(cas("four"), 1, 9), 4))
        .isEqualTo("org.reckon.type.Quantity from 1 to 9 in a text of 4 characters");
  }

  private static JCas cas(String text) throws Exception {
    var cas =
        CasCreationUtils.createCas(ReckonTypeSystemProvider.typeSystem(), null, null).getJCas();
    cas.setDocumentText(text);
    return cas;
  }
}
