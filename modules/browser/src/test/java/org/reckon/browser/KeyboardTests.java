package org.reckon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does without a mouse. */
@ExtendWith(InChromium.class)
class KeyboardTests {

  private static final int MOST_STEPS = 80;

  @TempDir static Path folder;

  private static Path report;

  @BeforeAll
  static void draw() {
    report = Stories.fire(folder);
  }

  @Test
  void theFirstStepLeadsPastTheHead(Window window) {
    var page = new ReportPage(window.open(report));
    page.page().keyboard().press("Tab");
    assertThat(focused(page, "el => el.getAttribute('href')")).startsWith("#");
    page.page().keyboard().press("Enter");
    tabTo(page, ReportPage.FACTS + " *", 12);
  }

  @Test
  void aFactIsSearched(Window window) {
    var page = new ReportPage(window.open(report));
    tabTo(page, "#search", MOST_STEPS);
    page.page().keyboard().type("killed");
    assertThat(page.shown()).containsText("1 of 4");
    tabTo(page, ReportPage.FACTS + " summary", MOST_STEPS);
    assertThat(page.factsInSight()).containsExactly("f-killed");
  }

  @Test
  void aFactIsOpenedAndLeftForItsDocument(Window window) {
    var page = new ReportPage(window.open(report));
    tabTo(page, ReportPage.FACTS + " summary", MOST_STEPS);
    page.page().keyboard().press("Enter");
    assertThat(page.fact("f-missing").getByText("Mayor Ilan Resh said").first()).isVisible();
    window.keep("open");
    tabTo(page, ReportPage.FACTS + " a[href^='#" + ReportPage.DOCUMENT + "']", MOST_STEPS);
    page.page().keyboard().press("Enter");
    assertThat(page.place()).startsWith(ReportPage.DOCUMENT);
  }

  @Test
  void aFilterIsSetByItsLetters(Window window) {
    var page = new ReportPage(window.open(report));
    tabTo(page, "select[name=kind]", MOST_STEPS);
    page.page().keyboard().type("Conf");
    assertThat(page.shown()).containsText("1 of 4");
    assertThat(page.factsInSight()).containsExactly("f-missing");
  }

  @Test
  void whereTheReaderIsCanAlwaysBeSeen(Window window) {
    var page = new ReportPage(window.open(report));
    for (int i = 0; i < 40; i++) {
      page.page().keyboard().press("Tab");
      assertThat(
              focused(
                  page,
                  """
                  el => {
                    const box = el.getBoundingClientRect(), style = getComputedStyle(el);
                    const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                    const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                    return el === document.body || (inSight && marked)
                      ? '' : el.outerHTML.slice(0, 120);
                  }"""))
          .as("the element of step " + (i + 1))
          .isEmpty();
    }
  }

  /** Presses the tabulator until an element is reached. */
  private static void tabTo(ReportPage page, String selector, int most) {
    for (int i = 0; i < most; i++) {
      page.page().keyboard().press("Tab");
      if (focused(page, "el => String(el.matches(\"" + selector + "\"))").equals("true")) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached in " + most + " steps");
  }

  private static String focused(ReportPage page, String function) {
    return (String) page.page().evaluate("(" + function + ")(document.activeElement)");
  }
}
