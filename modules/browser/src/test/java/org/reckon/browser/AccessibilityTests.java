package org.reckon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What axe-core finds in a report whose parts are all open: nothing serious, nothing critical. */
@ExtendWith(InChromium.class)
class AccessibilityTests {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @TempDir static Path folder;

  private static Path report;

  @BeforeAll
  static void draw() {
    report = Stories.fire(folder);
  }

  @Test
  void inTheLight(Window window) {
    assertAccessible(window.open(report));
  }

  @Test
  void inTheDark(Window window) {
    assertAccessible(window.dark().open(report));
  }

  @Test
  void onATelephone(Window window) {
    assertAccessible(window.narrow().open(report));
  }

  @Test
  void withoutScript(Window window) throws IOException {
    assertAccessible(window.open(scriptless()));
  }

  /** The report as a browser without script takes it, since axe-core is itself a script. */
  private static Path scriptless() throws IOException {
    var html = Files.readString(report).replaceAll("(?s)<script\\b.*?</script>|</?noscript>", "");
    return Files.writeString(folder.resolve("scriptless.html"), html);
  }

  private static void assertAccessible(Page page) {
    new ReportPage(page).openAll(page.locator("body"));
    var results = new AxeBuilder(page).setLegacyMode(true).analyze();
    assertThat(results.getPasses()).as("rules that were checked").hasSizeGreaterThan(10);
    assertThat(results.getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact())))
        .extracting(AccessibilityTests::words)
        .isEmpty();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getHtml() + node.getTarget()).toList();
  }
}
