package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "the/DT coast/NN guard/NN said/VBD | the coast guard",
        "the/DT doctors/NNS '/POS union/NN said/VBD | the doctors ' union",
        "the/DT [LOCATION Lorne/NNP ] -/HYPH based/VBN group/NN said/VBD | the Lorne - based group",
        "[ORGANIZATION Watch/NNP for/IN Human/NNP Rights/NNPS ] said/VBD | Watch for Human Rights",
        "commander/NN [PERSON Ilan/NNP Resh/NNP ] said/VBD | commander Ilan Resh",
        "about/IN 740/CD civilians/NNS died/VBD | 740 civilians",
      })
  void readsANounPhrase(String tagged, String expected) {
    AnnotatedText text = Tagged.text(tagged);
    Phrases phrases = new Phrases(text);
    assertThat(phrases.phrases()).isNotEmpty();
    Phrases.Phrase first = phrases.phrases().get(0);
    assertThat(phrases.textOf(phrases.range(first.first(), first.end()))).isEqualTo(expected);
  }

  /** Quotations of a text whose tokens are parted by spaces, marks glued as in print. */
  private static List<String> quotations(String print) {
    Phrases phrases = new Phrases(Glued.text(print));
    return phrases.quotations().stream()
        .map(quotation -> phrases.textOf(phrases.range(quotation.first(), quotation.end())))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "He said \"go home\" twice. | \"go home\"",
        "He said “go home” twice. | “go home”",
        "She said: \"One. \"Two. \"Three.\" Then | \"One. \"Two. \"Three.\"",
      })
  void readsAQuotation(String print, String expected) {
    assertThat(quotations(print)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"~A screen of 12\" is small.~", "No marks at all."})
  void anInchIsNoQuotation(String print) {
    assertThat(quotations(print)).isEmpty();
  }
}
