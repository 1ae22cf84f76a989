package org.reckon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader reads in the report of a fire, and where its links lead. */
@ExtendWith(InChromium.class)
class ReadingTests {

  @TempDir static Path folder;

  private static Path report;

  @BeforeAll
  static void draw() {
    report = Stories.fire(folder);
  }

  @Test
  void theMostSevereFactStandsFirst(Window window) {
    var page = new ReportPage(window.open(report));
    assertThat(page.factsInSight()).containsExactly("f-missing", "f-killed", "f-fled", "f-homes");
  }

  @Test
  void theSourcesAndPassagesOfAFactAreRead(Window window) {
    var page = new ReportPage(window.open(report));
    var fact = page.fact("f-missing");
    page.openAll(fact);
    var rows = fact.getByRole(com.microsoft.playwright.options.AriaRole.ROW);
    assertThat(rows.filter(with("Meridian Wire")).first()).containsText("12");
    assertThat(rows.filter(with("Meridian Wire")).first()).containsText("coast guard");
    assertThat(rows.filter(with("The Harbour Courier")).first()).containsText("19");
    assertThat(rows.filter(with("The Harbour Courier")).first()).containsText("Ilan Resh");
    assertThat(fact.getByText("The coast guard said 12 sailors were missing off Sembai.").first())
        .isVisible();
    assertThat(fact.getByText("Mayor Ilan Resh said 19 sailors were missing off Sembai.").first())
        .isVisible();
    assertThat(fact.locator("mark:visible", new Locator.LocatorOptions().setHasText("19")).first())
        .isVisible();
    window.keep("fact");
  }

  @Test
  void aDocumentsFigureLeadsToItsFactAndBackAgain(Window window) {
    var page = new ReportPage(window.open(report));
    var document = page.documents().filter(with("A day after the fire")).first();
    page.openAll(document);
    page.figure(document, "42").click();
    assertThat(page.place()).isEqualTo("f-killed");
    assertThat(page.fact("f-killed")).isInViewport();
    window.keep("fact");
    page.openAll(page.fact("f-killed"));
    page.linkToDocument(page.fact("f-killed"), "Maran Post").click();
    assertThat(page.place()).isEqualTo("document-post");
    assertThat(page.figure(document, "42")).isInViewport();
    window.keep("document");
    page.page().goBack();
    assertThat(page.fact("f-killed")).isInViewport();
  }

  @Test
  void aLinkToAFactOpensThePageAtIt(Window window) {
    var page = new ReportPage(window.open(report, ReportPage.FACT + "f-homes"));
    assertThat(page.fact("f-homes")).isInViewport();
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
