package org.reckon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A report of 3,000 facts. Its times are promises to the reader, so these tests hold them. */
@ExtendWith(InChromium.class)
class ManyFactsTests {

  /** Milliseconds to a page that can be used. */
  private static final double LONGEST_OPENING = 2_000;

  /** Milliseconds between two frames: half of a second is a page that hangs. */
  private static final double LONGEST_FRAME = 500;

  /** Milliseconds that half of the frames keep within, on a busy machine without a GPU. */
  private static final double USUAL_FRAME = 60;

  @TempDir static Path folder;

  private static Path report;

  @BeforeAll
  static void draw() {
    report = Stories.many(folder, 3_000);
  }

  @Test
  void opensWithinTwoSeconds(Window window) {
    var best = Double.MAX_VALUE;
    // another process may hold the machine for a while, so the best of three counts
    for (int i = 0; i < 3 && best > LONGEST_OPENING; i++) {
      best = Math.min(best, opening(window));
    }
    System.out.printf("3,000 facts open in %.0f ms%n", best);
    assertThat(best).isLessThan(LONGEST_OPENING);
  }

  private static double opening(Window window) {
    var page = window.open(report);
    // until what is seen has been painted
    return ((Number)
            page.evaluate(
                """
                () => new Promise(done =>
                  requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"""))
        .doubleValue();
  }

  @Test
  void scrollsSmoothly(Window window) {
    // a link to the last fact shows them all
    var page = window.open(report, "fact-f-2999");
    assertThat(page.locator(ReportPage.FACTS + ":visible")).hasCount(3_000);
    page.evaluate("scrollTo(0, 0)");
    List<Double> frames =
        frames(
            page.evaluate(
                """
        () => new Promise(done => {
          const frames = [];
          let last = performance.now();
          const step = now => {
            frames.push(now - last);
            last = now;
            if (frames.length > 120) {
              done(frames.slice(1));
            } else {
              scrollBy(0, frames.length % 40 ? 300 : 20000);
              requestAnimationFrame(step);
            }
          };
          requestAnimationFrame(step);
        })"""));
    double longest = frames.get(frames.size() - 1);
    double usual = frames.get(frames.size() / 2);
    System.out.printf("scrolling: usual frame %.0f ms, longest %.0f ms%n", usual, longest);
    assertThat(((Number) page.evaluate("scrollY")).doubleValue()).isGreaterThan(30_000);
    assertThat(longest).as("longest frame").isLessThan(LONGEST_FRAME);
    assertThat(usual).as("usual frame").isLessThan(USUAL_FRAME);
  }

  private static List<Double> frames(Object measured) {
    return ((List<?>) measured).stream().map(x -> ((Number) x).doubleValue()).sorted().toList();
  }

  @Test
  void everyFactIsFound(Window window) {
    var page = new ReportPage(window.open(report));
    page.search().fill("crossing K2999");
    assertThat(page.shown()).containsText("1 of 3,000");
    assertThat(page.factsInSight()).containsExactly("f-2999");
    page.search().fill("");
    page.choose("kind", "Conflict");
    assertThat(page.shown()).containsText("1,000 of 3,000");
  }

  @Test
  void fiveHundredMoreAreShownOnRequest(Window window) {
    var page = new ReportPage(window.open(report));
    assertThat(page.page().locator(ReportPage.FACTS + ":visible")).hasCount(500);
    page.page().locator("#more").click();
    assertThat(page.page().locator(ReportPage.FACTS + ":visible")).hasCount(1_000);
  }

  @Test
  void aLinkToTheLastFactShowsIt(Window window) {
    var page = new ReportPage(window.open(report, "fact-f-2999"));
    assertThat(page.fact("f-2999")).isInViewport();
  }
}
