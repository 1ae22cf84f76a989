package org.reckon.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reckon.alignment.Corpus.claim;
import static org.reckon.alignment.Corpus.deaths;
import static org.reckon.alignment.Corpus.injured;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckon.api.record.Direction;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.Status;

class AlignerTests {

  private static final String MONDAY = "2026-05-04T10:00:00Z";
  private static final String TUESDAY = "2026-05-05T10:00:00Z";

  @Nested
  class Facts {

    @Test
    void theValueDoesNotDecide() {
      var corpus =
          new Corpus()
              .document("a", MONDAY)
              .claim(deaths("12", "villagers"))
              .document("b", TUESDAY)
              .claim(deaths("85", "people"));
      assertThat(corpus.facts()).containsExactly("a-1 b-1");
    }

    @ParameterizedTest
    @CsvSource({
      "miners, people",
      "residents, civilians",
      "fishermen, fisherman",
      "dead, people",
    })
    void peopleArePeople(String first, String second) {
      var corpus =
          new Corpus()
              .document("a")
              .claim(deaths("7", first))
              .document("b")
              .claim(deaths("7", second));
      assertThat(corpus.facts()).containsExactly("a-1 b-1");
    }

    @Test
    void aCountedThingWithoutAWordIsNoFault() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(deaths("7", "\uD83D\uDE00"))
              .document("b")
              .claim(deaths("7", "\u2026"));
      assertThat(corpus.facts()).containsExactly("a-1 b-1");
    }

    @Test
    void theDeadAndTheInjuredAreTwoFacts() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(deaths("7", "people"))
              .claim(injured("30", "people"))
              .document("b")
              .claim(deaths("7", "people"))
              .claim(injured("30", "people"));
      assertThat(corpus.facts()).containsExactly("a-1 b-1", "a-2 b-2");
    }

    @Test
    void aForecastOfAnotherFigureNeverMeetsAReport() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(claim("300", "count", "jobs", EventType.EMPLOYMENT, "cut"))
              .document("b")
              .claim(
                  claim("450", "count", "jobs", EventType.EMPLOYMENT, "cut")
                      .status(Status.PROJECTED));
      assertThat(corpus.facts()).isEmpty();
    }

    @Test
    void aRiseIsNotALevel() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(claim("12", "%", "sales", EventType.REVENUE, "sales").direction(Direction.UP))
              .document("b")
              .claim(
                  claim("12", "%", "sales", EventType.REVENUE, "sales").direction(Direction.DOWN));
      assertThat(corpus.facts()).isEmpty();
    }

    @Test
    void anotherYearIsAnotherFact() {
      var corpus =
          new Corpus()
              .document("a", MONDAY)
              .claim(deaths("63", "people").at("2019"))
              .document("b", TUESDAY)
              .claim(deaths("63", "people").at("2017"));
      assertThat(corpus.facts()).isEmpty();
    }

    @Test
    void housesAreNotPeople() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(claim("40", "count", "houses", EventType.DAMAGE, "destroyed"))
              .document("b")
              .claim(claim("40", "count", "people", EventType.DAMAGE, "destroyed"));
      assertThat(corpus.facts()).isEmpty();
    }

    @Test
    void aHeadlineRepeatedInTheTextIsTheSameFact() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(deaths("7", "people"))
              .claim(deaths("7", "people"))
              .document("b")
              .claim(deaths("7", "people"));
      assertThat(corpus.facts()).containsExactly("a-1 a-2 b-1");
    }

    @Test
    void unitsAreConverted() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(claim("200", "har", "forest", EventType.DAMAGE, "burned"))
              .document("b")
              .claim(claim("490", "[acr_us]", "forest", EventType.DAMAGE, "burned"));
      assertThat(corpus.relations()).containsExactly("a-1 rounded b-1");
    }

    @Test
    void claimsWithoutABoundAreLeftOut() {
      var corpus = new Corpus().document("a").claim(deaths("7", "people"));
      var claims = List.<org.reckon.api.record.ClaimRecord>of();
      assertThat(corpus.align().facts()).isEmpty();
      assertThat(new Aligner().align(List.of(), claims, AlignmentOptions.defaults()).events())
          .isEmpty();
    }
  }

  @Nested
  class WithinOneReport {

    @Test
    void otherFiguresOfOneSourceAreOfOtherThings() {
      var corpus =
          new Corpus().document("a").claim(injured("17", "people")).claim(injured("40", "people"));
      assertThat(corpus.facts()).isEmpty();
    }

    @Test
    void rivalSourcesMayDiffer() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(
                  claim("6.3", "magnitude", "earthquake", EventType.SIZE, "magnitude")
                      .by("the Seismology Centre"))
              .claim(
                  claim("6.4", "magnitude", "earthquake", EventType.SIZE, "magnitude")
                      .by("the Geological Survey"))
              .document("b")
              .claim(
                  claim("6.4", "magnitude", "earthquake", EventType.SIZE, "magnitude")
                      .by("the Geological Survey"));
      assertThat(corpus.facts()).containsExactly("a-1 a-2 b-1");
    }

    @Test
    void aBareFigureGoesOnWithWhatWasCountedBefore() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(
                  claim("250000", "count", "marchers", EventType.ATTENDANCE, "joined").by("unions"))
              .claim(claim("85000", "count", null, EventType.ATTENDANCE, null).by("police"))
              .document("b")
              .claim(
                  claim("85000", "count", "marchers", EventType.ATTENDANCE, "joined").by("police"));
      assertThat(corpus.facts()).containsExactly("a-1 a-2 b-1");
    }

    @Test
    void twoCurrenciesSideBySideNameOneAmount() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(claim("2000000", "EUR", "jewels", EventType.COST, "stolen"))
              .claim(claim("2600000", "USD", "jewels", EventType.COST, "stolen").after(3))
              .document("b")
              .claim(claim("2600000", "USD", "jewels", EventType.COST, "stolen"));
      assertThat(corpus.relations()).containsExactly("a-1 rounded b-1", "a-2 equal b-1");
    }
  }

  @Nested
  class Agreement {

    @ParameterizedTest
    @CsvSource({
      "7, 7, equal",
      ">7, >7, equal",
      "~300, 300, rounded",
      "4982, ~5000, rounded",
      ">740, 740, rounded",
      ">=12, 12, compatible",
      "10..15, 12, compatible",
      "vague100, 740, compatible",
      "vague100, 60, conflicting",
      "12, 15, conflicting",
      "<50, 40, compatible",
      "<=50, 70, conflicting",
      "450, 460, conflicting",
    })
    void ofFiguresWithoutOrderInTime(String first, String second, String relation) {
      var corpus =
          new Corpus()
              .document("a")
              .claim(claim(first, "count", "guests", EventType.OTHER, "invited").by("the mayor"))
              .document("b")
              .claim(claim(second, "count", "guests", EventType.OTHER, "invited").by("the police"));
      assertThat(corpus.relations()).containsExactly("a-1 " + relation + " b-1");
    }

    @ParameterizedTest
    @CsvSource({">=37, 112, updated", "37, 112, updated", "vague12, 81, compatible"})
    void ofATollThatGrows(String first, String second, String relation) {
      var corpus =
          new Corpus()
              .document("a", MONDAY)
              .claim(deaths(first, "people"))
              .document("b", TUESDAY)
              .claim(deaths(second, "people"));
      assertThat(corpus.relations()).containsExactly("a-1 " + relation + " b-1");
    }

    @Test
    void ofOneSourceThatRevisesItselfWithoutDates() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(deaths(">200", "people").by("the Harbour Watch"))
              .document("b")
              .claim(deaths("260", "people").by("Harbour Watch"));
      assertThat(corpus.relations()).containsExactly("a-1 updated b-1");
      assertThat(corpus.fact().summary())
          .isEqualTo(
              ">200 and 260 people killed: 2 documents, one source (the Harbour Watch);"
                  + " the later figure is higher");
    }

    @Test
    void ofRivalsIsConflictingWhateverTheOrder() {
      var corpus =
          new Corpus()
              .document("a", MONDAY)
              .claim(marchers("250000").by("the unions"))
              .claim(marchers("85000").by("police"))
              .document("b", TUESDAY)
              .claim(marchers("250000").by("the unions"));
      assertThat(corpus.relations()).containsExactly("a-1 equal b-1", "a-2 conflicting b-1");
    }

    @Test
    void ofADeniedFigureIsConflicting() {
      var corpus =
          new Corpus()
              .document("a", MONDAY)
              .claim(deaths("300", "people").by("rumours").status(Status.DENIED))
              .document("b", TUESDAY)
              .claim(deaths("112", "people").by("the ministry"));
      assertThat(corpus.relations()).containsExactly("a-1 conflicting b-1");
    }

    private static Corpus.ClaimBuilder marchers(String figure) {
      return claim(figure, "count", "marchers", EventType.ATTENDANCE, "marched");
    }
  }

  @Nested
  class Independence {

    @Test
    void oneNamedSourceCountsOnce() {
      var corpus =
          new Corpus()
              .document("a")
              .claim(deaths("7", "people").by("Harbour Rescue Centre"))
              .document("b")
              .claim(deaths("7", "people").by("the Rescue Centre"))
              .document("c")
              .claim(deaths("7", "people"));
      assertThat(corpus.fact().sources())
          .extracting(FactRecord.Source::documents)
          .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void copiedDocumentsCountOnce() {
      var runs = List.of(1, 2, 3, 4, 5, 6);
      var documents = List.of(document("a", runs), document("b", runs));
      var claims =
          new Corpus()
              .document("a")
              .claim(deaths("7", "people"))
              .document("b")
              .claim(deaths("7", "people"))
              .claims();
      var facts = new Aligner().align(documents, claims, AlignmentOptions.singleEvent()).facts();
      assertThat(facts.get(0).sources())
          .containsExactly(new FactRecord.Source("a", List.of("a", "b")));
    }
  }

  @Nested
  class PartsAndTotals {

    /**
     * Facts are parts of others across reports: one report alone has nothing to be aligned with.
     */
    private final Corpus corpus = new Corpus().document("other").claim(deaths("31", "people"));

    @Test
    void childrenAreAPartOfTheDead() {
      corpus.text("a", "A bus crash killed 31 people, among them 9 children.");
      corpus.told(deaths("31", "people")).told(deaths("9", "children"));
      assertThat(corpus.parts()).containsExactly("9 of 31");
    }

    @Test
    void someOfTheManyAreAPart() {
      corpus.text("a", "Sixteen of the 18 crew were saved.");
      corpus
          .told(claim("16", "count", "crew", EventType.RESCUE, "saved").written("Sixteen"))
          .told(claim("18", "count", "crew", EventType.OTHER, "crew"));
      assertThat(corpus.parts()).containsExactly("Sixteen of 18");
    }

    @Test
    void whatCountsOthersIsNoPart() {
      corpus.text("a", "The blast killed 31 people and injured another 12 people.");
      corpus.told(deaths("31", "people")).told(injured("12", "people"));
      assertThat(corpus.parts()).isEmpty();
    }

    @Test
    void thingsAreNoPartOfPeople() {
      corpus.text("a", "The flood injured 31 people. Two helicopters were sent.");
      corpus
          .told(injured("31", "people"))
          .told(claim("2", "count", "helicopters", EventType.OTHER, "sent").written("Two"));
      assertThat(corpus.parts()).isEmpty();
    }

    @Test
    void placesMakeTheWhole() {
      corpus.text("a", "The ministry counts 31 dead: 15 in Shirdeh, 11 in Hozgan and 5 elsewhere.");
      corpus
          .told(deaths("31", "dead"))
          .told(deaths("15", "dead").in("Shirdeh"))
          .told(deaths("11", "dead").in("Hozgan"))
          .told(deaths("5", "dead"));
      assertThat(corpus.sums()).containsExactly("15 + 11 + 5 = 31");
    }

    @Test
    void womenAndMenMakeThePeople() {
      corpus.text("a", "The shots hit 17 people. Ten women and 7 men were injured.");
      corpus
          .told(injured("17", "people"))
          .told(claim("10", "count", "women", EventType.INJURY, "injured").written("Ten"))
          .told(injured("7", "men"));
      assertThat(corpus.sums()).containsExactly("Ten + 7 = 17");
    }

    @Test
    void oneReportAloneHasNoParts() {
      var alone = new Corpus().text("a", "A bus crash killed 31 people, among them 9 children.");
      alone.told(deaths("31", "people")).told(deaths("9", "children"));
      assertThat(alone.align().facts()).isEmpty();
    }
  }

  @Nested
  class SumsThatFail {

    private final Corpus corpus = new Corpus();

    @Test
    void aListInFullMustMakeItsTotal() {
      corpus.text("a", "The ministry counts 31 dead: 15 in Shirdeh, 11 in Hozgan and 4 elsewhere.");
      listed("31", "15", "11", "4");
      assertThat(corpus.mismatches()).containsExactly("15 + 11 + 4 is 30, not 31, in a");
      assertThat(corpus.sums()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "It hurt 31 people (20 women and 12 men).",
          "It hurt 31 people - 20 women and 12 men - on Sunday.",
          "It hurt 31 people \u2014 20 women, 12 men \u2014 and all were in the town and the port.",
        })
    void bracketsAndDashesHoldListsToo(String text) {
      corpus.text("a", text);
      people("31").told(injured("20", "women")).told(injured("12", "men"));
      assertThat(corpus.mismatches()).containsExactly("20 + 12 is 32, not 31, in a");
    }

    @Test
    void aSumThatHoldsIsNone() {
      corpus.text("a", "The ministry counts 31 dead: 15 in Shirdeh, 11 in Hozgan and 5 elsewhere.");
      listed("31", "15", "11", "5");
      assertThat(corpus.mismatches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "The ministry counts 31 dead, 15 in Shirdeh, 11 in Hozgan and 4 elsewhere.",
          "The ministry counts 31 dead, including 15 in Shirdeh, 11 in Hozgan and 4 elsewhere.",
          "The ministry counts 31 dead: 15 in Shirdeh, 11 in Hozgan and 4 of these at sea.",
          "The ministry counts 31 dead: 15 in Shirdeh, 11 in Hozgan, 4 elsewhere and others at sea.",
          "The ministry counts 31 dead: 15 in Shirdeh, 11 in Hozgan and 4 more since.",
          "The ministry counts 31 dead: a child, 15 in Shirdeh, 11 in Hozgan and 4 elsewhere.",
        })
    void aListThatMayBeOpenSaysNothing(String text) {
      corpus.text("a", text);
      listed("31", "15", "11", "4");
      assertThat(corpus.mismatches()).isEmpty();
    }

    @Test
    void boundsAndRoundFiguresNeedNotAddUp() {
      corpus.text("a", "The ministry counts 31 dead: at least 15 in Shirdeh and 11 in Hozgan.");
      corpus
          .told(deaths("31", "dead"))
          .told(deaths(">=15", "dead").in("Shirdeh").written("at least 15"))
          .told(deaths("11", "dead").in("Hozgan"));
      corpus.text("b", "It hurt 3,000 people: 1,400 women and 1,500 men.");
      corpus
          .told(injured("3000", "people").written("3,000"))
          .told(injured("1400", "women").written("1,400"))
          .told(injured("1500", "men").written("1,500"));
      assertThat(corpus.mismatches()).isEmpty();
    }

    private Corpus people(String total) {
      return corpus.told(injured(total, "people"));
    }

    private void listed(String total, String first, String second, String third) {
      corpus
          .told(deaths(total, "dead"))
          .told(deaths(first, "dead").in("Shirdeh"))
          .told(deaths(second, "dead").in("Hozgan"))
          .told(deaths(third, "dead"));
    }
  }

  @Nested
  class Bounds {

    @Test
    void areTheLowestAndTheHighest() {
      var corpus =
          new Corpus()
              .document("a", MONDAY)
              .claim(deaths(">=37", "people"))
              .document("b", TUESDAY)
              .claim(deaths("112", "people"));
      assertThat(corpus.fact().low()).isEqualByComparingTo(new BigDecimal(37));
      assertThat(corpus.fact().high()).isEqualByComparingTo(new BigDecimal(112));
      assertThat(corpus.fact().latest()).isEqualTo("b-1");
    }
  }

  private static DocumentRecord document(String id, List<Integer> shingles) {
    return new DocumentRecord(id, null, null, null, null, 10, Map.of(), Map.of(), shingles);
  }
}
