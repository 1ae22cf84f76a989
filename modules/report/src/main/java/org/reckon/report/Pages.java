package org.reckon.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reckon.api.record.FactRecord;
import org.reckon.io.FailureRecord;
import org.reckon.io.Sha256;

/** Makes the page of a run. */
final class Pages {

  private static final int LONGEST_MESSAGE = 2000;
  private static final int LONGEST_LABEL = 120;

  private final Run run;
  private final FactCards facts;
  private final DocumentCards documents;
  private final Map<Kind, List<FactRecord>> byKind;

  private Pages(Run run) {
    this.run = run;
    this.facts = new FactCards(run);
    this.documents = new DocumentCards(run, facts);
    this.byKind = facts.byKind();
  }

  static Page of(Run run) {
    return new Pages(run).page();
  }

  private Page page() {
    var style = resource("report.css");
    var script = resource("report.js");
    var sections = new ArrayList<Page.Section>();
    byKind.forEach(
        (kind, records) ->
            sections.add(
                new Page.Section(
                    kind, Words.number(records.size()), mapped(records, facts::card))));
    var all = run.documents().all();
    return new Page(
        "<style>" + style + "</style>",
        hash(style),
        "<script>" + script + "</script>",
        hash(script),
        title(),
        counts(),
        Versions.of(run.settings()),
        notCovered(),
        sections,
        Words.count(documents.alone(), "figure"),
        mapped(all.stream().filter(documents::hasFigures).toList(), documents::card),
        mapped(all.stream().filter(head -> !documents.hasFigures(head)).toList(), documents::card),
        run.failures().stream().map(Pages::failure).toList());
  }

  private String title() {
    var labels = run.events().values().stream().map(event -> event.label()).limit(2).toList();
    return labels.size() == 1 && labels.get(0) != null && !labels.get(0).isBlank()
        ? ShownText.shortened(labels.get(0), LONGEST_LABEL)
        : "Who says how many";
  }

  private List<Page.Count> counts() {
    int conflicts = size(Kind.CONFLICTING);
    int updates = size(Kind.UPDATED);
    return List.of(
        count(run.documents().all().size(), "documents", "", "", "section-documents"),
        count(
            run.claims().size(),
            "figures claimed",
            Words.number(documents.alone())
                + (documents.alone() == 1 ? " stands alone" : " stand alone"),
            "",
            null),
        count(run.facts().size(), "facts", "", "", "section-facts"),
        count(size(Kind.AGREEMENT), "agreements", "", "agreement", anchor(Kind.AGREEMENT)),
        count(
            conflicts + updates,
            "differences",
            Words.count(conflicts, "conflict") + ", " + updates + " updated",
            conflicts > 0 ? "conflicting" : "updated",
            conflicts > 0 ? anchor(Kind.CONFLICTING) : anchor(Kind.UPDATED)),
        count(size(Kind.COMPATIBLE), "compatible", "", "compatible", anchor(Kind.COMPATIBLE)),
        count(
            run.failures().size(),
            "documents failed",
            "",
            run.failures().isEmpty() ? "" : "failed",
            run.failures().isEmpty() ? null : "section-failures"));
  }

  private static Page.Count count(
      int number, String name, String detail, String style, String anchor) {
    return new Page.Count(Words.number(number), name, detail, style, anchor);
  }

  private String anchor(Kind kind) {
    return size(kind) == 0 ? null : "section-" + kind.style();
  }

  private int size(Kind kind) {
    return byKind.getOrDefault(kind, List.of()).size();
  }

  private List<String> notCovered() {
    var all = run.documents().all();
    var notes = new ArrayList<String>();
    if (Versions.isIncomplete(run.settings())) {
      notes.add("The run did not come to its end: documents may be missing without a word.");
    }
    note(
        notes,
        run.failures().size(),
        "failed and is missing from every count on this page.",
        "failed and are missing from every count on this page.");
    note(
        notes,
        all.stream().filter(head -> !documents.hasFigures(head)).count(),
        "gives no figure that was recognised.",
        "give no figure that was recognised.");
    note(
        notes,
        all.stream().filter(head -> head.published() == null).count(),
        "has no known time of publication, so nothing says which of its figures is later.",
        "have no known time of publication, so nothing says which of their figures is later.");
    note(
        notes,
        all.stream().filter(head -> head.source() == null || head.source().isBlank()).count(),
        "names no outlet; it stands under its headline or file name.",
        "name no outlet; they stand under their headlines or file names.");
    note(
        notes,
        run.events().values().stream().filter(event -> event.documents().size() == 1).count(),
        "shares its event with no other document, so its figures are not compared.",
        "share their event with no other document, so their figures are not compared.");
    return notes;
  }

  private static void note(List<String> notes, long number, String one, String many) {
    if (number > 0) {
      notes.add(Words.count(number, "document") + " " + (number == 1 ? one : many));
    }
  }

  private static Page.Failure failure(FailureRecord failure) {
    return new Page.Failure(
        ShownText.of(failure.document()),
        ShownText.shortened(failure.engine(), LONGEST_LABEL),
        ShownText.shortened(failure.code(), LONGEST_LABEL),
        ShownText.shortened(failure.message(), LONGEST_MESSAGE));
  }

  private static <A, B> Iterable<B> mapped(Collection<A> values, Function<A, B> function) {
    return () -> values.stream().map(function).iterator();
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static String hash(String text) {
    return Base64.getEncoder()
        .encodeToString(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
