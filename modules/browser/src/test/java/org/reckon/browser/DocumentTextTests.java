package org.reckon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a figure in a document's text to its fact, and back to where it stands. */
@ExtendWith(InChromium.class)
class DocumentTextTests {

  @TempDir static Path folder;

  private static Path report;

  @BeforeAll
  static void draw() {
    report = Stories.fire(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFigureLeadsToItsFactAndBack(boolean script, Window window) {
    var page = new ReportPage((script ? window : window.withoutScript()).open(report));
    var document =
        page.documents()
            .filter(new Locator.FilterOptions().setHasText("A day after the fire"))
            .first();
    page.openAll(document);
    var figure = document.locator(".text a.figure[id='figure-post-killed']");
    assertThat(figure).hasText("42");
    figure.click();
    assertThat(page.place()).isEqualTo("f-killed");
    assertThat(page.fact("f-killed")).isInViewport();
    window.keep("fact");
    page.fact("f-killed").locator("td.written a").getByText("42").click();
    assertThat(page.place()).isEqualTo("figure-post-killed");
    assertThat(figure).isInViewport();
  }
}
