package org.reckon.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.TokenizedText;

class SilverEntitiesTests {

  private static final int PERSON = EntityLabels.VALUES.indexOf("PERSON");
  private static final int ORGANIZATION = EntityLabels.VALUES.indexOf("ORGANIZATION");
  private static final int LOCATION = EntityLabels.VALUES.indexOf("LOCATION");
  private static final int GROUP = EntityLabels.VALUES.indexOf("GROUP");
  private static final int DATE = EntityLabels.VALUES.indexOf("DATE");

  private static EntityText read(String words, String first, String second) {
    String[] forms = words.split(" ", -1);
    var begins = new int[forms.length];
    var ends = new int[forms.length];
    int at = 0;
    for (int i = 0; i < forms.length; i++) {
      begins[i] = at;
      ends[i] = at + forms[i].length();
      at = ends[i] + 1;
    }
    var document =
        new SilverDocument(
            "test/one", words, tokens(begins, ends, first), tokens(begins, ends, second));
    return SilverEntities.read(document, new TokenizedText(words, begins, ends, new int[] {0}));
  }

  private static List<SilverDocument.Token> tokens(int[] begins, int[] ends, String labels) {
    String[] each = labels.split(" ", -1);
    var tokens = new ArrayList<SilverDocument.Token>();
    for (int i = 0; i < begins.length; i++) {
      tokens.add(new SilverDocument.Token(begins[i], ends[i], "x", "NN", each[i], i == 0));
    }
    return tokens;
  }

  private static long only(int label) {
    return 1L << label;
  }

  @Test
  void whatBothSayIsCertain() {
    var text = read("Ann Lee left Oslo", "B-PERSON L-PERSON O U-GPE", "PERSON PERSON O LOCATION");
    assertThat(text.allowed(0)).isEqualTo(only(EntityLabels.begin(PERSON)));
    assertThat(text.allowed(1)).isEqualTo(only(EntityLabels.last(PERSON)));
    assertThat(text.allowed(2)).isEqualTo(EntityText.OUTSIDE);
    assertThat(text.allowed(3)).isEqualTo(only(EntityLabels.unit(LOCATION)));
    assertThat(text.names()).hasSize(2);
  }

  @Test
  void whereBothSeeANameItIsOneOfTheirs() {
    var text = read("Marwick fell", "U-PERSON O", "LOCATION O");
    assertThat(text.allowed(0))
        .isEqualTo(EntityLabels.labels(PERSON) | EntityLabels.labels(LOCATION));
    assertThat(text.allowed(1)).isEqualTo(EntityText.OUTSIDE);
    assertThat(text.names()).isEmpty();
  }

  @Test
  void anOrganisationThatOnlyTheFirstSeesMayBeNone() {
    assertThat(read("Marwick fell", "U-ORG O", "O O").allowed(0))
        .isEqualTo(EntityText.OUTSIDE | EntityLabels.labels(ORGANIZATION));
    assertThat(read("Marwick fell", "U-GPE O", "O O").allowed(0))
        .isEqualTo(EntityLabels.labels(LOCATION));
  }

  @Test
  void theEdgesOfANameMayBeNoPartOfIt() {
    var text = read("Lake Marwick Road", "O U-GPE O", "LOCATION LOCATION LOCATION");
    assertThat(text.allowed(0)).isEqualTo(EntityText.OUTSIDE | EntityLabels.labels(LOCATION));
    assertThat(text.allowed(1)).isEqualTo(EntityLabels.labels(LOCATION));
  }

  @Test
  void aPlaceThatACueShowsIsNoPersonAnywhereInTheDocument() {
    var text =
        read(
            "Marwick slept as the town of Marwick drowned",
            "U-PERSON O O O O O U-PERSON O",
            "PERSON O O O O O PERSON O");
    assertThat(text.allowed(0)).isEqualTo(only(EntityLabels.unit(LOCATION)));
    assertThat(text.allowed(6)).isEqualTo(only(EntityLabels.unit(LOCATION)));
  }

  @Test
  void aMiscellaneousNameIsWhatTheFirstSystemCallsIt() {
    assertThat(read("French ships", "U-NORP O", "MISC O").allowed(0))
        .isEqualTo(only(EntityLabels.unit(GROUP)));
  }

  @Test
  void articlesAndPossessivesAreNoPartOfAName() {
    var text = read("the Hague 's", "B-GPE I-GPE L-GPE", "O LOCATION O");
    assertThat(text.allowed(0)).isEqualTo(EntityText.OUTSIDE);
    assertThat(text.allowed(1)).isEqualTo(only(EntityLabels.unit(LOCATION)));
    assertThat(text.allowed(2)).isEqualTo(EntityText.OUTSIDE);
  }

  @Test
  void datesAreTheFirstSystemsAlone() {
    assertThat(read("on Monday", "O U-DATE", "O O").allowed(1))
        .isEqualTo(only(EntityLabels.unit(DATE)));
  }
}
