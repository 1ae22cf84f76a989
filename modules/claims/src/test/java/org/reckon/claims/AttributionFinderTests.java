package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttributionFinderTests {

  private static final String POLICE_SAID =
      "Twelve/CD people/NNS/person died/VBD/die ,/, police/NNS said/VBD/say on/IN Monday/NNP ./.";

  /** "source | cue" of the attribution over a word; empty where the outlet speaks. */
  private static String over(String word, String... lines) {
    AnnotatedText text = Tagged.text(lines);
    Phrases phrases = new Phrases(text);
    AttributionFinder finder = new AttributionFinder(phrases);
    AttributionFrame frame = finder.frameOver(phrases.tokenAt(text.text().indexOf(word)));
    if (frame == null) {
      return "";
    }
    String source = Tagged.textOf(text, new SourcePhrases(phrases).range(frame.named()));
    return frame.cueFirst() < 0
        ? source
        : source + " | " + Tagged.textOf(text, phrases.range(frame.cueFirst(), frame.cueEnd()));
  }

  @Test
  void aSpeakerAtTheEndStandsForWhatComesBefore() {
    assertThat(over("Twelve", POLICE_SAID)).isEqualTo("police | said");
  }

  @Test
  void aSpeakerInFrontStandsForWhatFollows() {
    assertThat(
            over(
                "forty",
                "[ORGANIZATION Sembai/NNP Lines/NNPS ] says/VBZ/say that/IN forty/CD tickets/NNS/ticket were/VBD/be sold/VBN/sell ./."))
        .isEqualTo("Sembai Lines | says");
  }

  @Test
  void accordingToStandsForTheWholeSentence() {
    String[] lines = {
      "The/DT rate/NN rose/VBD/rise to/TO 80/CD %/NN ,/, according/VBG/accord to/TO the/DT health/NN office/NN ./."
    };
    assertThat(over("80", lines)).isEqualTo("the health office | according to");
  }

  @Test
  void theNameOfAReportsMakerIsItsSource() {
    assertThat(
            over(
                "90",
                "According/VBG/accord to/TO a/DT report/NN by/IN analysts/NNS/analyst [ORGANIZATION Larkin/NNP ] ,/, 90/CD shops/NNS closed/VBD ./."))
        .isEqualTo("Larkin | According to");
  }

  @Test
  void anAppositionStandsBetweenSpeakerAndCue() {
    assertThat(
            over(
                "nine",
                "[PERSON Rina/NNP Sol/NNP ] ,/, a/DT nurse/NN at/IN the/DT clinic/NN ,/, said/VBD/say nine/CD beds/NNS were/VBD free/JJ ./."))
        .isEqualTo("Rina Sol | said");
  }

  @Test
  void aPronounTakesTheEarlierName() {
    assertThat(
            over(
                "thirty",
                "[ORGANIZATION Norvik/NNP ] said/VBD/say sales/NNS rose/VBD/rise ./.",
                "It/PRP expects/VBZ/expect thirty/CD orders/NNS ./."))
        .isEqualTo("Norvik | expects");
  }

  @Test
  void aQuotationBelongsToItsSpeakerFromItsFirstSentenceOn() {
    assertThat(
            over(
                "sixty",
                "“/`` We/PRP test/VBP sixty/CD samples/NNS ./.",
                "Nobody/NN waits/VBZ ,/, ”/'' said/VBD/say [PERSON Hana/NNP Feld/NNP ] ./."))
        .isEqualTo("Hana Feld | said");
  }

  @Test
  void aQuotationThatGoesOnKeepsItsSpeaker() {
    assertThat(
            over(
                "nine",
                "“/`` It/PRP is/VBZ/be slow/JJ ,/, ”/'' said/VBD/say [PERSON Hana/NNP Feld/NNP ] ./.",
                "“/`` One/CD waited/VBD/wait nine/CD days/NNS ./. ”/''"))
        .isEqualTo("Hana Feld | said");
  }

  @Test
  void withoutACueTheOutletSpeaks() {
    assertThat(over("nine", POLICE_SAID, "Some/DT nine/CD cars/NNS burned/VBD/burn ./.")).isEmpty();
  }

  @Test
  void aRelativeClauseAttributesTheNumberBeforeIt() {
    assertThat(
            over(
                "36,000",
                "Teams/NNS gave/VBD/give 14,200/CD doses/NNS of/IN the/DT 36,000/CD it/PRP aims/VBZ/aim to/TO give/VB by/IN Easter/NNP ./."))
        .isEqualTo("it | aims");
  }

  @Test
  void aHeadlineNamesItsSourceWithoutACue() {
    assertThat(over("Eleven", "Eleven/CD dead/JJ as/IN ferry/NN sinks/VBZ :/: police/NNS"))
        .isEqualTo("police");
  }

  @Test
  void theOneWhoRejectsIsTheSourceOfTheDenial() {
    assertThat(
            over(
                "hundreds",
                "A/DT rumour/NN that/IN hundreds/NNS fell/VBD/fall ill/JJ was/VBD/be rejected/VBN/reject by/IN the/DT ministry/NN ./."))
        .isEqualTo("the ministry | rejected");
  }
}
