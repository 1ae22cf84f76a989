package org.reckon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.EventType;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.RelationType;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;
import org.reckon.io.InputException;

/** Text from outside, put wherever a record holds text, stays text. */
class HostileTextTests {

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "a",
          "header",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "dl",
          "div",
          "dt",
          "dd",
          "nav",
          "ul",
          "li",
          "span",
          "main",
          "section",
          "details",
          "summary",
          "svg",
          "circle",
          "line",
          "path",
          "text",
          "mark",
          "bdi",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "time",
          "figure",
          "figcaption",
          "blockquote",
          "footer",
          "tspan",
          "strong",
          "article",
          "form",
          "label",
          "input",
          "select",
          "option",
          "output",
          "button",
          "script");

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "]]><!-- --><b>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' onfocus='alert(1)' autofocus='",
        "</svg><script>alert(1)</script>",
        "</bdi></td></table></details><form action=/x>",
        "&lt;script&gt; &#60;script&#62;",
        "javascript:alert(1)",
        "${1 + 1} @endif $unsafe{x}",
      })
  void textBecomesNoMarkup(String text) throws IOException, InputException {
    var page = pageOf(text);
    assertInert(page);
    assertThat(page.text()).contains(text);
    ReportWriterTests.assertLinksHold(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u202E", "\u202D", "\u2066", "\u2067", "\u2069", "\u200F", "\u061C", "\u202B"})
  void directionalControlsAreWrittenOut(String control) throws IOException, InputException {
    var page = pageOf("7" + control + "1");
    assertThat(page.outerHtml()).doesNotContain(control);
    assertThat(page.selectFirst("#f1 .passage").text())
        .contains("7⟦U+%04X⟧1".formatted((int) control.charAt(0)));
  }

  @Test
  void whatIsNoCharacterIsReplaced() throws IOException, InputException {
    var html = htmlOf("a\u0000b\u001Bc\uFFFEd\uD800e\u0085f");
    assertThat(RunFixture.parse(html).selectFirst("#f1 .passage").text())
        .contains("a␀b␛c\uFFFDd\uFFFDe\uFFFDf");
    assertThat(html.codePoints().filter(c -> c < 0x20).distinct().toArray()).containsOnly('\n');
  }

  @Test
  void onlyWebAddressesBecomeLinks() throws IOException, InputException {
    var run = new RunFixture(root);
    var addresses =
        List.of(
            "https://example.org/a?b=1&c=\"d\"",
            "javascript:alert(1)",
            " javascript:alert(1)",
            "JavaScript:alert(1)//https://",
            "data:text/html,<script>",
            "//example.org",
            "file:///etc/passwd");
    for (int i = 0; i < addresses.size(); i++) {
      run.document("d" + i, "T", "S", null, addresses.get(i))
          .claim("c" + i, "d" + i, "5", "See 5.");
    }
    var page = run.draw();
    assertThat(page.select("a[href]:not([href^=#])").eachAttr("href"))
        .containsExactly("https://example.org/a?b=1&c=\"d\"");
  }

  @Test
  void aHugeExponentIsNotWrittenOut() throws IOException, InputException {
    var plain = RunFixture.claimOf("c", "d", "5", "See 5.", null);
    var run =
        new RunFixture(root)
            .document("d", "S", null)
            .claim(
                new ClaimRecord(
                    "c",
                    "d",
                    plain.quantity(),
                    Comparator.EQUAL,
                    new BigDecimal("1"),
                    new BigDecimal("1"),
                    "count",
                    null,
                    null,
                    EventType.OTHER,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    Status.FACT,
                    Direction.LEVEL,
                    1,
                    plain.sentence()))
            .writeRecords();
    var claims = run.folder().claims();
    Files.writeString(
        claims, Files.readString(claims).replace("\"low\":1,", "\"low\":1e99999999,"));
    ReportWriter.write(run.folder());
    assertThat(Files.size(run.folder().report())).isLessThan(50_000);
    assertThat(Files.readString(run.folder().report())).contains("1E+99999999");
  }

  @Test
  void anEndlessSentenceIsCutAroundTheFigure() throws IOException, InputException {
    var words = "on and on ".repeat(50_000);
    var page =
        new RunFixture(root)
            .document("d", "S", null)
            .claim("c", "d", "777", words + "777 " + words)
            .draw();
    var quote = page.selectFirst("#claim-c .quote").text();
    assertThat(quote).startsWith("… ").endsWith(" …").contains("on 777 on").hasSizeLessThan(1200);
  }

  private Document pageOf(String text) throws IOException, InputException {
    return RunFixture.parse(htmlOf(text));
  }

  /** A page with a text at every place that text from outside can come to. */
  private String htmlOf(String text) throws IOException, InputException {
    var run = new RunFixture(root);
    for (var document : List.of("a", "b" + text)) {
      run.document(document, text, "Outlet " + text, null, "https://example.org/" + text)
          .claim(claim("claim " + document, document, text))
          .claim(claim("alone " + document, document, text));
    }
    run.document("silent" + text, text, text, null, text)
        .event("e1", text, "a")
        .event("e2", text, "b" + text)
        .failure("x", text)
        .fact(
            new FactRecord(
                "f1",
                "e1",
                text,
                EventType.OTHER,
                List.of("claim a", "claim b" + text),
                List.of(
                    new FactRecord.Relation(
                        "claim a", "claim b" + text, RelationType.CONFLICTING, text)),
                List.of(new FactRecord.Scope("f1", "f2" + text)),
                List.of(new FactRecord.Sum("f1", List.of("f2" + text, "f1"))),
                List.of(
                    new FactRecord.Mismatch(
                        "f1", List.of("f2" + text, "f1"), BigDecimal.TEN, BigDecimal.ONE, text)),
                BigDecimal.ONE,
                BigDecimal.TEN,
                text,
                text,
                List.of(new FactRecord.Source(text, List.of("a", "b" + text))),
                text))
        .fact(RunFixture.factOf("f2" + text, text, List.of(), List.of(), List.of()));
    run.writeRecords();
    ReportWriter.write(run.folder());
    return new String(Files.readAllBytes(run.folder().report()), StandardCharsets.UTF_8);
  }

  private static ClaimRecord claim(String id, String document, String text) {
    var span = new Span(0, text.codePointCount(0, text.length()), text);
    boolean first = document.equals("a");
    return new ClaimRecord(
        id,
        document,
        span,
        Comparator.ABOUT,
        first ? BigDecimal.ONE : BigDecimal.TEN,
        first ? BigDecimal.ONE : BigDecimal.TEN,
        text,
        span,
        span,
        EventType.OTHER,
        List.of(span),
        List.of(span),
        span,
        text,
        span,
        Status.DENIED,
        Direction.UP,
        0.5,
        span);
  }

  private static void assertInert(Document page) {
    assertThat(page.getAllElements().eachText()).isNotEmpty();
    for (var element : page.selectFirst("html").getAllElements()) {
      assertThat(ELEMENTS).contains(element.tagName());
      assertThat(element.attributes())
          .extracting(Attribute::getKey)
          .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("src"));
    }
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("#") || href.startsWith("https://example.org/"));
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("form")).hasSize(1);
  }
}
