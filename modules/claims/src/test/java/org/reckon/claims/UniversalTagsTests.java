package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniversalTagsTests {

  private static String penn(String tagged) {
    return UniversalTags.toPenn(Tagged.text(tagged).tokens()).stream()
        .map(AnnotatedText.Token::pos)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "At/ADP least/ADJ 31/NUM people/NOUN were/AUX killed/VERB ./PUNCT | IN JJS CD NNS VBD VBN .",
        "The/DET storm/NOUN killed/VERB 31/NUM in/ADP Maran/PROPN        | DT NN VBD CD IN NNP",
        "It/PRON had/AUX not/PART yet/ADV sunk/VERB                      | PRP VBD RB RB VBN",
        "They/PRON did/AUX n't/PART want/VERB to/PART leave/VERB         | PRP VBD RB VB TO VB",
        "She/PRON will/AUX have/AUX been/AUX there/PRON                  | PRP MD VB VBN EX",
        "Is/AUX it/PRON sinking/VERB or/CCONJ has/AUX it/PRON sunk/VERB  | VBZ PRP VBG CC VBZ PRP VBN",
        "$/SYM 3/NUM -/PUNCT 4/NUM %/SYM of/ADP its/PRON losses/NOUN     | $ CD HYPH CD NN IN PRP$ NNS",
      })
  void aWordAndItsAuxiliaryTellThePennTag(String universal, String expected) {
    assertThat(penn(universal)).isEqualTo(expected);
  }

  @Test
  void pennTagsStay() {
    assertThat(penn("5/CD %/SYM of/IN them/PRP left/VBD")).isEqualTo("CD SYM IN PRP VBD");
    assertThat(penn("5/CD men/NOUN left/VBN")).isEqualTo("CD NNS VBN");
  }
}
