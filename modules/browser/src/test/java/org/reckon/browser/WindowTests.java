package org.reckon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the window sees what a report must never do. */
@ExtendWith(InChromium.class)
class WindowTests {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>console.error('broken')</script>      | on the console: broken",
        "<script>missing()</script>                    | a script's error: ReferenceError",
        "<script>alert('ferry')</script>               | a dialogue: ferry",
        "<script>open('about:blank')</script>          | another page: about:blank",
        "<img src='https://example.org/pixel.png'>     | a request for https://example.org/pixel",
        "<img src='beside.png'>                        | a request for file:",
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><p style='top:0'>"
            + " | on the console: Applying inline style violates",
      })
  void whatAReportMustNotDoIsSeen(String markup, String problem, Window window) throws IOException {
    var page = window.open(page(markup));
    page.waitForTimeout(50);
    assertThat(window.problems()).anySatisfy(seen -> assertThat(seen).startsWith(problem));
    window.problems().clear();
  }

  @Test
  void aPlainPageHasNoProblem(Window window) throws IOException {
    window.open(page("<a id=top href=#top>Top</a>")).click("a");
    assertThat(window.problems()).isEmpty();
  }

  @Test
  void withoutScriptNothingRuns(Window window) throws IOException {
    var page = window.withoutScript().open(page("<script>alert(1)</script><p>Text"));
    assertThat(page.locator("p").innerText()).isEqualTo("Text");
  }

  private Path page(String body) throws IOException {
    return Files.writeString(
        folder.resolve("page.html"), "<!doctype html><meta charset=utf-8><title>x</title>" + body);
  }
}
