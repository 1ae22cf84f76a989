package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFinderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "died/VBD since/IN Thursday/NNP | since Thursday",
        "died/VBD on/IN 8/CD March/NNP | 8 March",
        "died/VBD late/RB on/IN Saturday/NNP | late on Saturday",
        "sold/VBD in/IN the/DT first/JJ half/NN of/IN 2004/CD | the first half of 2004",
        "grew/VBD last/JJ year/NN | last year",
        "fell/VBD from/IN a/DT year/NN earlier/RBR | from a year earlier",
        "shot/VBN Sunday/NNP night/NN | Sunday night",
        "by/IN the/DT end/NN of/IN 2010/CD | by the end of 2010",
        "in/IN the/DT past/JJ four/CD years/NNS | the past four years",
        "four/CD days/NNS ago/RB | four days ago",
        "as/IN of/IN midnight/NN | as of midnight",
        "in/IN the/DT 1990s/CD | 1990s",
      })
  void findsTheExpression(String tagged, String expected) {
    AnnotatedText text = Tagged.text(tagged);
    List<String> found =
        new TimeFinder(new Phrases(text))
            .expressions().stream()
                .map(time -> text.text().substring(time.begin(), time.endOffset()))
                .toList();
    assertThat(found).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "It/PRP may/MD rain/VB",
    "They/PRP march/VBP to/TO town/NN",
    "He/PRP sold/VBD 2004/CD cars/NNS",
    "an/DT hour/NN",
  })
  void leavesOutWhatDatesNothing(String tagged) {
    assertThat(new TimeFinder(new Phrases(Tagged.text(tagged))).expressions()).isEmpty();
  }
}
