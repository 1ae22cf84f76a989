package org.reckon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.RelationType;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;
import org.reckon.io.InputException;
import org.reckon.io.JsonFile;

class ReportWriterTests {

  @TempDir Path root;

  private RunFixture run;

  @BeforeEach
  void start() {
    run = new RunFixture(root.resolve("out"));
  }

  /** Two outlets on one bridge: an updated toll, an agreed length, a disputed crowd. */
  private RunFixture bridge() {
    return run.document("a", "Morning Post", "2026-02-01T08:00:00Z")
        .document("b", "Evening Star", "2026-02-01T18:30:00Z")
        .event("e1", "Bridge collapse at Orrin", "a", "b")
        .claim("a-1", "a", "12", "At Orrin 12 people died.")
        .claim("a-2", "a", "300", "The span was 300 long.")
        .claim("a-3", "a", "4000", "Police saw 4000 marchers.")
        .claim("a-4", "a", "7", "The mayor named 7 reasons.")
        .claim("b-1", "b", "19", "By dusk 19 were dead.")
        .claim("b-2", "b", "300", "A bridge 300 long fell.")
        .claim("b-3", "b", "9000", "Unions counted 9000 marchers.")
        .fact("e1-f1", "length of the bridge", "a-2", "b-2", RelationType.EQUAL)
        .fact("e1-f2", "people killed", "a-1", "b-1", RelationType.UPDATED)
        .fact("e1-f3", "marchers", "a-3", "b-3", RelationType.CONFLICTING);
  }

  @Test
  void theHeadCountsWhatTheRunFound() throws IOException, InputException {
    var page = bridge().failure("c", "broken").draw();
    assertThat(page.selectFirst("h1").text()).isEqualTo("Bridge collapse at Orrin");
    assertThat(page.select(".count").eachText())
        .containsExactly(
            "documents 2",
            "figures claimed 7 1 stands alone",
            "facts 3",
            "agreements 1",
            "differences 2 1 conflict, 1 updated",
            "compatible 0",
            "documents failed 1");
  }

  @Test
  void theMostSevereFactsComeFirst() throws IOException, InputException {
    var page = bridge().draw();
    assertThat(page.select("details.fact .badge").eachText())
        .containsExactly("≠ Conflict", "→ Updated", "= Agreement");
    assertThat(page.select("details.fact h4").eachText())
        .containsExactly("marchers", "people killed", "length of the bridge");
  }

  @Test
  void aFactIsReachedByItsId() throws IOException, InputException {
    var page = bridge().draw();
    assertThat(page.getElementById("e1-f2").parent().selectFirst("summary").text())
        .contains("people killed", "Summary of e1-f2", "2 documents");
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() throws IOException, InputException {
    assertLinksHold(bridge().failure("c", "broken").draw());
  }

  @Test
  void theTableSaysWhoSaysWhatInTheOrderOfTime() throws IOException, InputException {
    var page =
        run.document("late", "Late Herald", "2026-05-02T10:00:00Z")
            .document("early", "Early Bird", "2026-05-01T09:05:00Z")
            .event("e1", "Storm", "late", "early")
            .claim(
                RunFixture.claimOf(
                    "l-1",
                    "late",
                    "The relief agency said 31 people drowned.",
                    "31",
                    "people",
                    "drowned",
                    "relief agency",
                    0))
            .claim("e-1", "early", "over 20", "It killed over 20.")
            .fact("e1-f1", "drowned", "l-1", "e-1", RelationType.UPDATED)
            .draw();
    var rows = page.select("#e1-f1 table tbody tr");
    assertThat(rows.get(0).children().eachText())
        .containsExactly(
            "Early Bird",
            "1 May 2026, 09:05 UTC",
            "over 20",
            "more than 20",
            "not named",
            "not said",
            "nobody: the outlet itself",
            "stated");
    assertThat(rows.get(1).children().eachText())
        .containsExactly(
            "Late Herald",
            "2 May 2026, 10:00 UTC",
            "31",
            "31",
            "people, drowned",
            "not said",
            "relief agency",
            "stated");
  }

  @Test
  void anUpdateIsToldFromTheEarlierToTheLaterFigure() throws IOException, InputException {
    var page =
        run.document("late", "Late Herald", "2026-05-02T10:00:00Z")
            .document("early", "Early Bird", "2026-05-01T09:05:00Z")
            .claim("l-1", "late", "31", "In all 31 drowned.")
            .claim("e-1", "early", "20", "It killed 20.")
            .fact("e1-f1", "drowned", "l-1", "e-1", RelationType.UPDATED)
            .draw();
    assertThat(page.select("#e1-f1 .relations li").text())
        .isEqualTo("→ 20 (Early Bird) was later updated to 31 (Late Herald). the reason");
  }

  @Test
  void whatADocumentRepeatsIsOneRow() throws IOException, InputException {
    var page =
        run.document("a", "Post", null)
            .document("b", "Star", null)
            .claim("a-1", "a", "31", "In all 31 drowned.")
            .claim("a-2", "a", "31", "Those 31 were sailors.")
            .claim("b-1", "b", "31", "It killed 31.")
            .fact(
                RunFixture.factOf(
                    "f1", "drowned", List.of("a-1", "a-2", "b-1"), List.of(), List.of()))
            .draw();
    assertThat(page.select("#f1 tbody th").eachText())
        .containsExactly("Post (says so 2 times)", "Star");
    assertThat(page.select("#f1 [id^=claim-]").eachAttr("id"))
        .as("every claim can still be linked to")
        .containsExactlyInAnyOrder("claim-a-1", "claim-a-2", "claim-b-1");
    assertThat(page.select("#f1 .passage")).hasSize(3);
  }

  @Test
  void whatSpeaksAgainstAFigureIsSaidAtOnce() throws IOException, InputException {
    var a = RunFixture.claimOf("a-1", "a", "31", "Perhaps 31 drowned.", null);
    var page =
        run.document("a", "Post", null)
            .document("b", "Star", null)
            .claim(withStatus(a, Status.UNVERIFIED))
            .claim("b-1", "b", "31", "It killed 31.")
            .fact("f1", "drowned", "a-1", "b-1", RelationType.EQUAL)
            .draw();
    assertThat(page.select("details.fact > summary .context").text())
        .isEqualTo("not verified in 1 of 2 documents");
    assertThat(page.select("#claim-a-1 .status").text()).isEqualTo("not verified");
  }

  private static ClaimRecord withStatus(ClaimRecord claim, Status status) {
    return new ClaimRecord(
        claim.id(),
        claim.doc(),
        claim.quantity(),
        claim.comparator(),
        claim.low(),
        claim.high(),
        claim.unit(),
        claim.counted(),
        claim.event(),
        claim.eventType(),
        claim.places(),
        claim.times(),
        claim.source(),
        claim.sourceName(),
        claim.cue(),
        status,
        claim.direction(),
        claim.confidence(),
        claim.sentence());
  }

  @Test
  void withoutTimesNoFigureIsCalledTheLaterOne() throws IOException, InputException {
    var page =
        run.document("a", "Post", null)
            .document("b", "Star", "2026-05-01T09:05:00Z")
            .claim("a-1", "a", "31", "In all 31 drowned.")
            .claim("b-1", "b", "20", "It killed 20.")
            .fact("f1", "drowned", "a-1", "b-1", RelationType.UPDATED)
            .draw();
    assertThat(page.select("#f1 .relations li").text())
        .startsWith("→ 20 (Star) is another state of the same count as 31 (Post).");
  }

  @Test
  void pairsThatAreAlikeAreToldOnce() throws IOException, InputException {
    for (int i = 1; i <= 4; i++) {
      run.document("d" + i, "Outlet " + i, null).claim("c" + i, "d" + i, "50", "Some 50 fled.");
    }
    var relations = new java.util.ArrayList<FactRecord.Relation>();
    for (int i = 1; i <= 4; i++) {
      for (int j = i + 1; j <= 4; j++) {
        relations.add(new FactRecord.Relation("c" + i, "c" + j, RelationType.EQUAL, "same"));
      }
    }
    var page =
        run.fact(
                RunFixture.factOf(
                    "f1",
                    "fled",
                    List.of("c1", "c2", "c3", "c4"),
                    relations,
                    List.of(new FactRecord.Source("UNHCR", List.of("d1", "d2", "d3", "d4")))))
            .draw();
    assertThat(page.select("#f1 .relations li").eachText())
        .containsExactly(
            "= 50: the same figure in Outlet 1, Outlet 2, Outlet 3 and Outlet 4. same");
    assertThat(page.select("details.fact .coverage").text()).isEqualTo("4 documents, one source");
    assertThat(page.select("#f1 .sources li").eachText())
        .containsExactly("UNHCR in Outlet 1, Outlet 2, Outlet 3 and Outlet 4");
    assertThat(page.select("#f1 .passage"))
        .as("a sentence that all print is shown once")
        .hasSize(1);
  }

  @Test
  void aPassageMarksFigureCountedAndEvent() throws IOException, InputException {
    var sentence = "🚢🚢 The ferry’s 42 passengers drowned.";
    var page =
        run.document("a", "Post", null)
            .document("b", "Star", null)
            .claim(
                RunFixture.claimOf("a-1", "a", sentence, "42", "passengers", "drowned", null, 1000))
            .claim("b-1", "b", "42", "They counted 42.")
            .fact("f1", "drowned", "a-1", "b-1", RelationType.EQUAL)
            .draw();
    var passage = page.selectFirst("#f1 .passage blockquote");
    assertThat(passage.text()).isEqualTo(sentence);
    assertThat(passage.select("mark.figure").text()).isEqualTo("42");
    assertThat(passage.select("mark.counted").text()).isEqualTo("passengers");
    assertThat(passage.select("mark.event").text()).isEqualTo("drowned");
  }

  @Test
  void wordsThatAreNotWhereTheRecordSaysAreNotMarked() throws IOException, InputException {
    var right = RunFixture.claimOf("a-1", "a", "42", "They say 42 fled.", null);
    var page =
        run.document("a", "Post", null)
            .claim(
                new ClaimRecord(
                    right.id(),
                    right.doc(),
                    new Span(3, 5, "42"),
                    right.comparator(),
                    right.low(),
                    right.high(),
                    right.unit(),
                    new Span(900, 910, "passengers"),
                    null,
                    right.eventType(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    right.status(),
                    right.direction(),
                    0.5,
                    right.sentence()))
            .draw();
    assertThat(page.select("mark").not(".legend mark")).isEmpty();
    assertThat(page.select("#claim-a-1 .quote").text()).isEqualTo("They say 42 fled.");
  }

  @Test
  void claimsThatStandAloneAreListedByDocument() throws IOException, InputException {
    var page = bridge().draw();
    var alone = page.select("#document-a table.alone tbody tr");
    assertThat(alone.eachText())
        .singleElement()
        .asString()
        .startsWith("The mayor named 7 reasons.");
    assertThat(page.select("#document-b table")).isEmpty();
    assertThat(page.select("#document-b .infacts li").eachText())
        .containsExactly("→ 19 people killed", "= 300 length of the bridge", "≠ 9000 marchers");
  }

  @Test
  void factsThatBelongTogetherAreLinked() throws IOException, InputException {
    var scope = List.of(new FactRecord.Scope("f2", "f1"));
    var sums = List.of(new FactRecord.Sum("f1", List.of("f2", "f3")));
    bridge();
    var page =
        run.fact(linked("f1", "killed", scope, sums))
            .fact(linked("f2", "civilians killed", scope, List.of()))
            .fact(linked("f3", "soldiers killed", List.of(), List.of()))
            .draw();
    assertThat(page.select("#f1 .links li").eachText())
        .containsExactly(
            "Among them civilians killed", "The total of civilians killed + soldiers killed");
    assertThat(page.select("#f2 .links li").eachText())
        .containsExactly("Part of killed", "Together with soldiers killed: adds up to killed");
    assertLinksHold(page);
  }

  @Test
  void partsThatDoNotAddUpAreSaid() throws IOException, InputException {
    bridge();
    var mismatch =
        new FactRecord.Mismatch(
            "f1", List.of("f2", "f3"), new BigDecimal(1231), new BigDecimal(1230), "a");
    var page =
        run.fact(linked("f1", "killed", List.of(), List.of(), List.of(mismatch)))
            .fact(linked("f2", "killed in the town", List.of(), List.of()))
            .fact(linked("f3", "killed elsewhere", List.of(), List.of()))
            .draw();
    assertThat(page.select("#f1 .links li").eachText())
        .containsExactly("Said to be the total of killed in the town + killed elsewhere");
    assertThat(page.select("details:has(#f1) .context strong").eachText())
        .containsExactly("the parts add up to 1,230, not 1,231");
    assertLinksHold(page);
  }

  private static FactRecord linked(
      String id, String label, List<FactRecord.Scope> scope, List<FactRecord.Sum> sums) {
    return linked(id, label, scope, sums, List.of());
  }

  private static FactRecord linked(
      String id,
      String label,
      List<FactRecord.Scope> scope,
      List<FactRecord.Sum> sums,
      List<FactRecord.Mismatch> mismatches) {
    var plain = RunFixture.factOf(id, label, List.of(), List.of(), List.of());
    return new FactRecord(
        id,
        plain.event(),
        label,
        plain.eventType(),
        List.of(),
        List.of(),
        scope,
        sums,
        mismatches,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  @Test
  void anEmptyRunIsAPageThatSaysSo() throws IOException, InputException {
    var page = run.draw();
    assertThat(page.selectFirst("h1").text()).isEqualTo("Who says how many");
    assertThat(page.select(".count .number").eachText()).containsOnly("0");
    assertThat(page.selectFirst(".none").text()).startsWith("No figure of one document");
    assertLinksHold(page);
  }

  @Test
  void failuresAreNamed() throws IOException, InputException {
    var page =
        run.failure("z/last", "RK031 too long; split it")
            .failure("b/first", "RK031 no text")
            .draw();
    assertThat(page.select("table.failures tbody th").eachText())
        .containsExactly("b/first", "z/last");
    assertThat(page.select("table.failures tbody tr").last().text())
        .isEqualTo("z/last tokenizer RK031 RK031 too long; split it");
    assertThat(page.select("#section-about li").first().text())
        .isEqualTo("2 documents failed and are missing from every count on this page.");
  }

  @Test
  void whatMadeTheRunIsNamed() throws IOException, InputException {
    run.writeRecords();
    JsonFile.write(
        Map.of(
            "state",
            "incomplete",
            "versions",
            Map.of("reckon", "1.2.3"),
            "pipeline",
            Map.of("engines", List.of(Map.of("engine", "tokenizer", "version", "9")))),
        run.folder().run());
    ReportWriter.write(run.folder());
    var page = RunFixture.parse(html());
    assertThat(page.selectFirst("footer").text()).isEqualTo("Made by Reckon 1.2.3, tokenizer 9.");
    assertThat(page.select("#section-about li").first().text())
        .startsWith("The run did not come to its end");
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws IOException, InputException {
    bridge().draw();
    var first = html();
    var second = new RunFixture(root.resolve("elsewhere"));
    run = second;
    bridge().draw();
    assertThat(html()).isEqualTo(first).doesNotContain(root.toString());
  }

  @Test
  void onlyTheStyleSheetAndTheScriptOfThePageMayApply()
      throws IOException, InputException, NoSuchAlgorithmException {
    var page = bridge().draw();
    var style = page.selectFirst("style").data();
    var script = page.selectFirst("script").data();
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(sha256(style), sha256(script)));
    assertThat(page.select("[style], script[src], link, img, iframe, object, embed")).isEmpty();
    assertThat(script).doesNotContain("innerHTML", "eval(", "fetch(", "http");
    assertThat(style).doesNotContain("url(", "@import");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aCardSaysWhatTheFiltersLookFor() throws IOException, InputException {
    var page =
        run.document("a", "Post", null)
            .document("b", "Star", null)
            .claim(RunFixture.claimOf("a-1", "a", "The mayor saw 5.", "5", null, null, "mayor", 0))
            .claim("b-1", "b", "9", "There were 9.")
            .fact("e1-f1", "seen", "a-1", "b-1", RelationType.CONFLICTING)
            .draw();
    var card = page.getElementById("fact-e1-f1");
    assertThat(card.attr("data-kind")).isEqualTo("conflicting");
    assertThat(card.attr("data-type")).isEqualTo("death");
    assertThat(card.attr("data-source")).isEqualTo("Post\nStar\nmayor");
    assertThat(card.attr("data-status")).isEqualTo("stated");
    assertThat(page.selectFirst("#filters").hasAttr("hidden")).isTrue();
  }

  @Test
  void withoutRecordsThereIsAnErrorAndNoReport() throws IOException {
    Files.createDirectories(root.resolve("out"));
    assertThatThrownBy(() -> ReportWriter.write(run.folder()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("RK026");
    assertThat(root.resolve("out")).isEmptyDirectory();
  }

  @Test
  void aFactWhoseRecordsAreNotAllThereIsStillShown() throws IOException, InputException {
    var page =
        run.claim("x-1", "gone", "5", "They saw 5.")
            .fact("f1", "seen", "x-1", "missing", RelationType.CONFLICTING)
            .draw();
    assertThat(page.select("#f1 tbody tr").eachText())
        .singleElement()
        .asString()
        .startsWith("gone not known 5");
  }

  @Test
  void thousandsOfFactsAreDrawn() throws IOException, InputException {
    run.document("a", "Post", null).document("b", "Star", null);
    for (int i = 0; i < 1500; i++) {
      run.claim("a-" + i, "a", "" + i, "They saw " + i + " of them.")
          .claim("b-" + i, "b", "" + i, "There were " + i + " there.")
          .fact("f" + i, "label " + i, "a-" + i, "b-" + i, RelationType.EQUAL);
    }
    var page = run.draw();
    assertThat(page.select("details.fact")).hasSize(1500);
    assertThat(page.select(".kind h3").text()).isEqualTo("= Agreements 1,500");
  }

  private String html() throws IOException {
    return Files.readString(run.folder().report());
  }

  static void assertLinksHold(Document page) {
    var ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
  }
}
