package org.reckon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How a reader finds a fact in the report of a fire. */
@ExtendWith(InChromium.class)
class FindingTests {

  @TempDir static Path folder;

  private static Path report;

  @BeforeAll
  static void draw() {
    report = Stories.fire(folder);
  }

  @Test
  void aConflictIsFoundByItsKind(Window window) {
    var page = new ReportPage(window.open(report));
    page.choose("kind", "Conflict");
    assertThat(page.shown()).containsText("1 of 4");
    assertThat(page.factsInSight()).containsExactly("f-missing");
    page.choose("kind", "all");
    assertThat(page.factsInSight()).hasSize(4);
  }

  @Test
  void everyFilterPicksItsFacts(Window window) {
    var page = new ReportPage(window.open(report));
    page.choose("type", "damage");
    assertThat(page.factsInSight()).containsExactly("f-homes");
    page.filter("type").selectOption("");
    page.choose("source", "the ministry");
    assertThat(page.factsInSight()).containsExactly("f-killed");
    page.filter("source").selectOption("");
    page.choose("place", "Maran");
    assertThat(page.factsInSight()).containsExactly("f-homes");
    page.filter("place").selectOption("");
    page.choose("status", "not verified");
    assertThat(page.factsInSight()).containsExactly("f-fled");
  }

  @Test
  void filtersAndSearchHoldTogether(Window window) {
    var page = new ReportPage(window.open(report));
    page.choose("kind", "Conflict");
    page.search().fill("homes");
    assertThat(page.shown()).containsText("0 of 4");
    assertThat(page.factsInSight()).isEmpty();
    page.search().fill("");
    assertThat(page.shown()).containsText("1 of 4");
    assertThat(page.factsInSight()).containsExactly("f-missing");
  }

  @Test
  void aConflictIsFoundBySearch(Window window) {
    var page = new ReportPage(window.open(report));
    page.search().pressSequentially("missing");
    assertThat(page.shown()).containsText("1 of 4");
    assertThat(page.factsInSight()).containsExactly("f-missing");
  }

  @Test
  void searchTakesCapitalsAndTheWordsOfPassages(Window window) {
    var page = new ReportPage(window.open(report));
    page.search().fill("ILAN resh");
    assertThat(page.shown()).containsText("1 of 4");
    assertThat(page.factsInSight()).containsExactly("f-missing");
  }

  @Test
  void aLinkToAFactThatAFilterHidesShowsIt(Window window) {
    var page = new ReportPage(window.open(report));
    page.choose("kind", "Conflict");
    page.page().evaluate("location.hash = '" + ReportPage.FACT + "f-homes'");
    assertThat(page.fact("f-homes")).isInViewport();
  }

  @Test
  void whatWasChosenStandsInTheAddress(Window window) {
    var page = new ReportPage(window.open(report));
    page.choose("kind", "Conflict");
    page.search().fill("sailors");
    assertThat(page.shown()).containsText("1 of 4");
    page.page().waitForURL("**#?kind=conflicting&search=sailors");
    page.page().reload();
    assertThat(page.shown()).containsText("1 of 4");
    assertThat(page.search()).hasValue("sailors");
    assertThat(page.factsInSight()).containsExactly("f-missing");
  }
}
