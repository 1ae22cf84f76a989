package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTests {

  @ParameterizedTest
  @CsvSource({
    "houses, NNS, house",
    "boxes, NNS, box",
    "churches, NNS, church",
    "cities, NNS, city",
    "ties, NNS, tie",
    "glasses, NNS, glass",
    "buses, NNS, bus",
    "children, NNS, child",
    "people, NNS, people",
    "Casualties, NNS, casualty",
    "says, VBZ, say",
    "has, VBZ, have",
    "is, VBZ, be",
    "carries, VBZ, carry",
    "killed, VBN, kill",
    "planned, VBD, plan",
    "hoped, VBD, hope",
    "estimated, VBN, estimate",
    "carried, VBN, carry",
    "rose, VBD, rise",
    "shot, VBN, shoot",
    "was, VBD, be",
    "hitting, VBG, hit",
    "driving, VBG, drive",
    "falling, VBG, fall",
    "worse, JJR, bad",
    "bigger, JJR, big",
    "happiest, JJS, happy",
    "Lebanon, NNP, Lebanon",
    "Alawites, NNPS, Alawite",
    "five, CD, five",
  })
  void findsTheDictionaryForm(String word, String tag, String lemma) {
    assertThat(Lemmatizer.english().lemma(word, tag)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "flooded, VBD, flood",
    "evacuated, VBN, evacuate",
    "grabbed, VBD, grab",
    "refused, VBD, refuse",
    "chatting, VBG, chat",
    "zombies, NNS, zomby",
    "s, NNS, s",
    "ed, VBD, ed",
    "ing, VBG, ing",
    "er, JJR, er",
  })
  void regularEndingsNeedNoTable(String word, String tag, String lemma) {
    assertThat(Lemmatizer.regular().lemma(word, tag)).isEqualTo(lemma);
  }

  @Test
  void cliticsHaveTheLemmaOfTheirWord() {
    assertThat(Lemmatizer.english().lemma("n't", "RB")).isEqualTo("not");
    assertThat(Lemmatizer.english().lemma("'ve", "VBP")).isEqualTo("have");
  }

  @Test
  void aTypographicApostropheIsAnApostrophe() {
    assertThat(Lemmatizer.english().lemma("n\u2019t", "RB")).isEqualTo("not");
  }

  @Test
  void aWordWithoutTagIsOnlyLowered() {
    assertThat(Lemmatizer.english().lemma("Houses", null)).isEqualTo("houses");
  }

  @Test
  void anEmptyWordIsNoFault() {
    assertThat(Lemmatizer.english().lemma("", "NNS")).isEmpty();
    assertThat(Lemmatizer.english().lemma("", "VBD")).isEmpty();
  }

  @Test
  void whatIsTooLongForAWordIsItsOwnLemma() {
    String word = "\u0130".repeat(1000);
    assertThat(Lemmatizer.english().lemma(word, "NN")).isEqualTo(word);
  }
}
