package org.reckon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts from outside that try to become more than text. */
@ExtendWith(InChromium.class)
class HostilePageTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>hit()</script>",
        "</script><script>hit()</script>",
        "</style></title></template><img src=x onerror=hit()>",
        "]]><!--><svg onload=hit()>",
        "\" autofocus onfocus=\"hit()\" x=\"",
        "' onmouseover='hit()' x='",
        "\\u003cscript\\u003ehit()\\u003c/script\\u003e",
        "javascript:hit()",
        "__proto__",
      })
  void staysText(String text, Window window) {
    var page = opened(window, Stories.hostile(folder, text));
    assertThat(page.locator("body").innerText()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u200F"})
  void turnsNothingRound(String control, Window window) {
    var page = opened(window, Stories.hostile(folder, "left" + control + "right"));
    assertThat(page.content()).doesNotContain(control);
    assertThat(page.locator("body").innerText())
        .contains("left⟦U+%04X⟧right".formatted((int) control.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000})
  void aWordWithoutEndBreaksNoLayout(int length, Window window) {
    var page = new ReportPage(opened(window.narrow(), Stories.hostile(folder, "x".repeat(length))));
    assertThat(page.overflow()).isZero();
  }

  /** Opens a report wholly, moves over it and searches in it. */
  private static com.microsoft.playwright.Page opened(Window window, Path report) {
    var page = new ReportPage(window.open(report));
    page.page().evaluate("() => { window.hits = 0; window.hit = () => window.hits++; }");
    page.openAll(page.page().locator("body"));
    page.search().fill("said");
    page.search().fill("");
    for (int i = 0; i < 10; i++) {
      page.page().mouse().move(100 + 20 * i, 60 * i);
      page.page().keyboard().press("Tab");
    }
    assertThat(page.page().evaluate("window.hits")).isEqualTo(0);
    assertThat(page.page().locator("img, iframe, object, embed, body form:not(#filters)").count())
        .isZero();
    assertThat(
            page.page()
                .evaluate(
                    """
                    () => [...document.querySelectorAll('*')].flatMap(el => [...el.attributes])
                      .filter(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value)
                        && a.name === 'href').length"""))
        .isEqualTo(0);
    return page.page();
  }
}
