package org.reckon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader's window, in which one report is open. It has no network, and keeps what went wrong:
 * errors on the console, errors of scripts, dialogues, and requests for anything beside the file.
 */
final class Window {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Browser browser;
  private final String name;
  private final Browser.NewContextOptions options =
      new Browser.NewContextOptions()
          .setViewportSize(1280, 900)
          .setLocale("en-GB")
          .setTimezoneId("UTC")
          .setOffline(true);
  private final List<String> problems = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  Window(Browser browser, String name) {
    this.browser = browser;
    this.name = name;
  }

  Window withoutScript() {
    options.setJavaScriptEnabled(false);
    return this;
  }

  Window dark() {
    options.setColorScheme(ColorScheme.DARK);
    return this;
  }

  /** As wide as a telephone. */
  Window narrow() {
    options.setViewportSize(390, 844);
    return this;
  }

  /** Opens a report; returns when it is loaded. */
  Page open(Path report) {
    return open(report, "");
  }

  /**
   * Opens a report at a place.
   *
   * @param fragment the id of a part; empty for the top
   */
  Page open(Path report, String fragment) {
    var address = report.toAbsolutePath().toUri().toString();
    context = browser.newContext(options);
    context.setDefaultTimeout(5_000);
    context.onRequest(
        request -> {
          if (!request.url().replaceFirst("#.*", "").equals(address)) {
            problems.add("a request for " + request.url());
          }
        });
    context.onDialog(
        dialog -> {
          problems.add("a dialogue: " + dialog.message());
          dialog.dismiss();
        });
    context.onPage(opened -> problems.add("another page: " + opened.url()));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            problems.add("on the console: " + message.text());
          }
        });
    context.onWebError(error -> problems.add("a script's error: " + error.error()));
    page = context.newPage();
    problems.clear();
    page.navigate(fragment.isEmpty() ? address : address + "#" + fragment);
    return page;
  }

  /** What went wrong since the report was opened. */
  List<String> problems() {
    return problems;
  }

  void assertNoProblem() {
    assertThat(problems).as("what went wrong in the page").isEmpty();
  }

  /** Keeps what is seen, beside what is kept when the test ends. */
  void keep(String what) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + what + ".png")));
  }

  void close() {
    if (context != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
      context.close();
    }
  }
}
