package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tagged sentence in, elements out: each as its kind's sign and its words. */
class SentenceElementsTests {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "The/DT old/JJ ferry/NN sank/VBD/sink -> N[The old ferry] V[sank]",
        "Nine/CD of/IN them/PRP drowned/VBD/drown -> Q[Nine] P[of] Y[them] V[drowned]",
        "Some/DT 40/CD injured/VBN/injure men/NNS/man fled/VBD/flee -> N[Some 40 injured men] V[fled]",
        "12/CD killed/VBN/kill ,/, 30/CD hurt/VBN/hurt -> Q[12] T[killed] ,[,] Q[30] T[hurt]",
        "Ten/CD people/NNS/people have/VBP/have been/VBN/be killed/VBN/kill"
            + " -> N[Ten people] U[have been killed]",
        "It/PRP is/VBZ/be expected/VBN/expect to/TO/to fall/VB/fall -> Y[It] U[is expected] I[to fall]",
        "The/DT firm/NN 's/POS profit/NN -> N[The firm 's profit]",
        "a/DT state/NN -/HYPH owned/VBN/own bank/NN -> N[a state - owned bank]"
      })
  void cutsASentence(String tagged, String expected) {
    var text = Tagged.text(tagged);
    var words =
        new SentenceWords(text, new QuantityParser().parse(text.text()).quantities())
            .of(text.sentences().get(0));

    var elements = new SentenceElements(words);

    assertThat(
            elements.elements().stream()
                .map(element -> element.kind().sign() + covered(elements, element))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  private static String covered(SentenceElements elements, Element element) {
    return elements.words().subList(element.first(), element.end()).stream()
        .map(Word::form)
        .collect(Collectors.joining(" ", "[", "]"));
  }
}
