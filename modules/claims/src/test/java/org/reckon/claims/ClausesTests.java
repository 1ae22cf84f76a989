package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tagged sentence and a word in, the word's verb and that verb's subject out. */
class ClausesTests {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "Losses/NNS/loss at/IN the/DT mill/NN rose/VBD/rise by/IN 7/CD %/NN : % -> rose | Losses",
        "The/DT mill/NN ,/, which/WDT closed/VBD/close ,/, lost/VBD/lose jobs/NNS/job : jobs"
            + " -> lost | mill",
        "The/DT wind/NN that/WDT felled/VBD/fell trees/NNS/tree : trees -> felled | wind",
        "Police/NNS/police came/VBD/come and/CC arrested/VBD/arrest men/NNS/man : men"
            + " -> arrested | Police",
        "The/DT firm/NN plans/VBZ/plan to/TO cut/VB/cut jobs/NNS/job : jobs -> cut | firm",
        "People/NNS/people were/VBD/be hurt/VBN/hurt : People -> hurt | People",
        "Nothing/NN : Nothing -> none | none"
      })
  void findsTheVerbAndItsSubject(String input, String expected) {
    int colon = input.lastIndexOf(" : ");
    var text = Tagged.text(input.substring(0, colon));
    var elements =
        new SentenceElements(new SentenceWords(text, List.of()).of(text.sentences().get(0)));
    String word = input.substring(colon + 3);
    int element = 0;
    while (!elements.head(element).form().equals(word)) {
      element++;
    }

    int verb = elements.clauses().governor(element);
    int subject = verb == Clauses.NONE ? Clauses.NONE : elements.clauses().subject(verb);

    assertThat(form(elements, verb) + " | " + form(elements, subject)).isEqualTo(expected);
  }

  private static String form(SentenceElements elements, int element) {
    return element == Clauses.NONE ? "none" : elements.head(element).form();
  }
}
