package org.reckon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The report of a whole run on paper, in the dark and on a telephone. */
@ExtendWith(InChromium.class)
class LookTests {

  @TempDir static Path folder;

  private static Path report;
  private static Path fire;

  @BeforeAll
  static void run() throws Exception {
    report = Stories.earthquake(folder.resolve("earthquake"));
    fire = Stories.fire(folder.resolve("fire"));
  }

  @Test
  void aWholeRunOpensWithoutAnyFault(Window window) {
    var page = new ReportPage(window.open(report));
    assertThat(page.factsInSight()).hasSizeGreaterThan(10);
    assertThat(page.documents()).hasCount(5);
    page.openAll(page.facts().first());
    page.facts().first().scrollIntoViewIfNeeded();
    window.keep("fact");
    page.openAll(page.documents().first());
    page.documents().first().scrollIntoViewIfNeeded();
    window.keep("document");
  }

  @Test
  void everyLinkInsideTheReportLeadsSomewhere(Window window) {
    var page = window.open(report);
    assertThat(
            page.evaluate(
                """
                () => [...document.querySelectorAll("a[href^='#']")].map(a => a.hash.slice(1))
                  .filter(id => !document.getElementById(decodeURIComponent(id)))"""))
        .isEqualTo(java.util.List.of());
  }

  @Test
  void onPaperEverythingIsThereAndNoControl(Window window) {
    var page = new ReportPage(window.open(fire));
    page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.search()).isHidden();
    assertThat(page.filter("kind")).isHidden();
    for (var id : new String[] {"f-missing", "f-killed", "f-fled", "f-homes"}) {
      assertThat(page.fact(id)).isVisible();
    }
    assertThat(
            page.fact("f-missing")
                .getByText("Mayor Ilan Resh said 19 sailors were missing off Sembai.")
                .first())
        .isVisible();
    assertThat(page.overflow()).isZero();
    var pdf = page.page().pdf(new Page.PdfOptions().setFormat("A4"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(10_000);
  }

  @Test
  void inTheDarkThePaperIsDarkAndTheInkLight(Window window) {
    var page = window.dark().open(report);
    assertThat(brightness(page, "backgroundColor")).isLessThan(60);
    assertThat(brightness(page, "color")).isGreaterThan(180);
  }

  /** The brightness of the body's colour, 0 to 255. */
  private static double brightness(Page page, String property) {
    return ((Number)
            page.evaluate(
                "name => { const c = getComputedStyle(document.body)[name].match(/[\\d.]+/g);"
                    + " return (+c[0] + +c[1] + +c[2]) / 3 }",
                property))
        .doubleValue();
  }

  @Test
  void onATelephoneNothingGoesOutOfTheWindow(Window window) {
    var page = new ReportPage(window.narrow().open(report));
    assertThat(page.overflow()).isZero();
    page.openAll(page.facts().first());
    page.openAll(page.documents().first());
    assertThat(page.overflow()).isZero();
    page.facts().first().scrollIntoViewIfNeeded();
    window.keep("fact");
  }

  @Test
  void onATelephoneInTheDark(Window window) {
    var page = new ReportPage(window.narrow().dark().open(report));
    assertThat(page.overflow()).isZero();
  }
}
