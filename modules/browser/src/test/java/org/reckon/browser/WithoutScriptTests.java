package org.reckon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does whose browser runs no script. */
@ExtendWith(InChromium.class)
class WithoutScriptTests {

  @TempDir static Path folder;

  private static Path report;

  @BeforeAll
  static void draw() {
    report = Stories.fire(folder);
  }

  @Test
  void whatOnlyAScriptCanDoIsNotOffered(Window window) {
    var page = new ReportPage(window.withoutScript().open(report));
    assertThat(page.search()).isHidden();
    assertThat(page.filter("kind")).isHidden();
    assertThat(page.facts()).hasCount(4);
  }

  @Test
  void everyFactOpensToItsPassages(Window window) {
    var page = new ReportPage(window.withoutScript().open(report));
    var fact = page.fact("f-missing");
    page.openAll(fact);
    assertThat(fact.getByText("The coast guard said 12 sailors were missing off Sembai.").first())
        .isVisible();
    assertThat(fact.getByText("Mayor Ilan Resh").first()).isVisible();
  }

  @Test
  void everythingCanBeReached(Window window) {
    var page = new ReportPage(window.withoutScript().open(report));
    page.openAll(page.page().locator("body"));
    for (var words : new String[] {"over 900", "about 1000", "7 cranes", "300 homes", "the toll"}) {
      assertThat(page.page().locator("body").innerText()).containsIgnoringCase(words);
    }
    assertThat(page.factsInSight()).hasSize(4);
    window.keep("top");
  }

  @Test
  void aDocumentsFigureLeadsToItsFact(Window window) {
    var page = new ReportPage(window.withoutScript().open(report));
    var document =
        page.documents()
            .filter(new Locator.FilterOptions().setHasText("A day after the fire"))
            .first();
    page.openAll(document);
    page.figure(document, "42").click();
    assertThat(page.place()).isEqualTo("f-killed");
    assertThat(page.fact("f-killed")).isInViewport();
    page.linkToDocument(page.fact("f-killed"), "Maran Post").click();
    assertThat(page.figure(document, "42")).isInViewport();
  }
}
