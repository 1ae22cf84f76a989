package org.reckon.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One line a case: the text with a bar wherever a sentence ends and the next begins. */
class SentenceSplitterTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The boat sank. |It had left at noon! |Why? |Nobody knows.",
        "Mr. Okoro met Gen. P. Lund at 5 p.m. on Monday. |Both left.",
        "She works for Tallow Inc. |The firm declined to comment.",
        "It opens at 5 p.m. Friday, 6 p.m. EST. |Doors close at 7 p.m. |Tickets are free.",
        "He lives in the U.S. |He votes there. |The U.S. Senate met.",
        "No. 12 won. |They said no. |Then it rained.",
        "It cost $3.5 million. |Nobody paid.",
        "They sell nets, ropes, etc. |Prices rose, e.g. The cheapest doubled.",
        "Is it open? |nobody knows. |They shop at Jolly! and at Kant.",
        "He waited... and went. |She waited... |Nobody came.",
        "1. Lock the door. |2. Wait.",
      })
  void periodsEndSentencesUnlessTheyAbbreviate(String marked) {
    assertSentences(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We lost all.\" |She wept.",
        "\"We lost all!\" she said. |Then she left.",
        "“Was it you?” he asked. |“No.” |He went out.",
        "It burned (nobody was hurt). |The fire spread.",
        "\"Who was it?\" Ms. Adisa asked. |Nobody spoke.",
        "The dam broke in 1911.[4] |It was rebuilt. [5][6] |It holds.",
        "It burned. |(Nobody was hurt.) |The fire spread.",
      })
  void quotesAndBracketsBelongToTheirSentence(String marked) {
    assertSentences(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TARN HARBOUR, June 3 (Coastal News) - A barge ran aground on Sunday. |Two sailors were hurt.",
        "OSKELL -\nPolice closed the bridge. |It reopened.",
        "OSKELL (Reuters) — The mayor resigned. |She gave no reason.",
      })
  void datelinesStayWithTheirSentence(String marked) {
    assertSentences(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to desk@example.org |Editors answer daily.",
        "Lena Holt 08/16/2019 12:05 PM |All staff leave early.",
        "That is all. |***** |More follows. 👍 |Good work.",
      })
  void addressesHeadersAndRowsOfSignsEndSentences(String marked) {
    assertSentences(marked);
  }

  @Test
  void blankLineAlwaysEndsASentence() {
    assertSentences("a list of\n\n|things without\r\n \r\n|any stops");
  }

  @Test
  void headlineEndsWithItsLine() {
    assertSentences(
        """
        Barge runs aground off Tarn Harbour
        |A barge with twelve sailors ran aground off the harbour on Sunday, the coast guard said.
        |Nobody was hurt.""");
  }

  @Test
  void wrappedProseIsNotBroken() {
    assertSentences(
        """
        The coast guard of the province said on Sunday evening that the barge had left
        Tarn Harbour in heavy rain, and that its master, a certain Karl T.
        Brandt, had been warned twice by the Oskell lighthouse before the barge
        struck the reef and began to take in water, which
        rose fast. |The crew was saved.""");
  }

  @Test
  void paragraphsOfOneLongLineEndWithTheirLine() {
    String paragraph =
        "The minister told reporters on the steps of the assembly that the road would be open again"
            + " within the week and that the families who had lost their homes would be paid";
    assertSentences(paragraph + "\n|" + paragraph + "\n|" + paragraph);
  }

  private static void assertSentences(String marked) {
    String text = marked.replace("|", "");
    Segmentation segmentation = new TextTokenizer().segment(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < segmentation.sentenceCount(); i++) {
      found.add(text.substring(segmentation.sentenceBegin(i), segmentation.sentenceEnd(i)));
    }
    List<String> expected = new ArrayList<>();
    for (String sentence : marked.split("\\|", -1)) {
      expected.add(sentence.strip());
    }
    assertThat(found).isEqualTo(expected);
  }
}
