package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceResolverTests {

  private static final String FIRST =
      "The/DT [ORGANIZATION Coastal/NNP Institute/NNP for/IN Public/NNP Safety/NNP ] said/VBD/say twelve/CD died/VBD/die ./.";

  /** The names of all attributions, in text order. */
  private static List<String> names(String... lines) {
    return new ContextFinder(Tagged.text(lines), new QuantityParse(List.of(), List.of(), List.of()))
        .attributions().stream().map(Attribution::sourceName).toList();
  }

  @Test
  void theHeadWordOfANameStandsForIt() {
    assertThat(names(FIRST, "The/DT institute/NN said/VBD/say nine/CD were/VBD/be hurt/VBN ./."))
        .containsOnly("Coastal Institute for Public Safety");
  }

  @Test
  void initialsStandForAName() {
    assertThat(
            names(FIRST, "[ORGANIZATION CIPS/NNP ] said/VBD/say nine/CD were/VBD/be hurt/VBN ./."))
        .containsOnly("Coastal Institute for Public Safety");
  }

  @Test
  void aClassNounStandsForTheLastBodyThatSpoke() {
    assertThat(names(FIRST, "The/DT group/NN said/VBD/say nine/CD were/VBD/be hurt/VBN ./."))
        .containsOnly("Coastal Institute for Public Safety");
  }

  @Test
  void aPronounTakesTheNameToo() {
    assertThat(names(FIRST, "It/PRP said/VBD/say nine/CD were/VBD/be hurt/VBN ./."))
        .containsOnly("Coastal Institute for Public Safety");
  }

  @Test
  void aSurnameStandsForTheWholeName() {
    assertThat(
            names(
                "Doctor/NN [PERSON Hana/NNP Feld/NNP ] said/VBD/say twelve/CD died/VBD/die ./.",
                "[PERSON Feld/NNP ] said/VBD/say nine/CD were/VBD/be hurt/VBN ./."))
        .containsOnly("Hana Feld");
  }

  @Test
  void twoMinistriesStayApart() {
    assertThat(
            names(
                "The/DT health/NN ministry/NN said/VBD/say twelve/CD died/VBD/die ./.",
                "The/DT ministry/NN said/VBD/say nine/CD were/VBD/be hurt/VBN ./.",
                "The/DT interior/NN ministry/NN said/VBD/say six/CD were/VBD/be held/VBN ./."))
        .containsExactly("health ministry", "health ministry", "interior ministry");
  }

  @Test
  void policeArePoliceWhereverTheyStand() {
    assertThat(
            names(
                "Police/NNS said/VBD/say twelve/CD died/VBD/die ./.",
                "Nine/CD were/VBD/be hurt/VBN ,/, police/NNS said/VBD/say ./."))
        .containsOnly("police");
  }
}
