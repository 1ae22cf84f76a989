package org.reckon.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.RelationType;
import org.reckon.runner.RunSummary;
import picocli.CommandLine.Help.Ansi;

/** The few lines that a run ends with. */
final class SummaryTable {

  private static final int DIFFERENCES_SHOWN = 20;
  private static final int FIGURES_SHOWN = 5;

  private final RunSummary summary;
  private final Path output;
  private final Ansi ansi;
  private final Map<String, ClaimRecord> claims = new HashMap<>();
  private final Map<String, DocumentRecord> documents = new HashMap<>();

  SummaryTable(RunSummary summary, Path output, Ansi ansi) {
    this.summary = summary;
    this.output = output;
    this.ansi = ansi;
    summary.claims().forEach(claim -> claims.put(claim.id(), claim));
    summary.documents().forEach(document -> documents.put(document.id(), document));
  }

  void print(PrintWriter out) {
    var conflicting = factsWith(RelationType.CONFLICTING);
    var updated = factsWith(RelationType.UPDATED);
    updated.removeAll(conflicting);
    int differences = conflicting.size() + updated.size();
    line(out, "documents", summary.documents().size());
    if (!summary.failures().isEmpty()) {
      line(out, "failed", summary.failures().size());
    }
    line(out, "claims", summary.claims().size());
    line(out, "facts", summary.facts().size());
    line(out, "differences", differences);
    if (differences > 0) {
      out.println();
    }
    int shown = 0;
    for (var fact : conflicting) {
      if (shown++ < DIFFERENCES_SHOWN) {
        out.println(ansi.string("@|bold,red conflicting|@ ") + describe(fact));
      }
    }
    for (var fact : updated) {
      if (shown++ < DIFFERENCES_SHOWN) {
        out.println(ansi.string("@|bold updated|@     ") + describe(fact));
      }
    }
    if (shown > DIFFERENCES_SHOWN) {
      out.println("            ... and " + (shown - DIFFERENCES_SHOWN) + " more");
    }
    out.println();
    out.println("report: " + output.resolve("report.html"));
    if (!summary.failures().isEmpty()) {
      out.println("failures: " + output.resolve("failures"));
    }
    out.flush();
  }

  private void line(PrintWriter out, String name, int count) {
    out.println("%-12s%,8d".formatted(name, count));
  }

  private Set<FactRecord> factsWith(RelationType type) {
    var facts = new LinkedHashSet<FactRecord>();
    for (var fact : summary.facts()) {
      if (fact.relations().stream().anyMatch(relation -> relation.relation() == type)) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /** The fact's label, then each figure as written with those who give it. */
  private String describe(FactRecord fact) {
    var figures = new LinkedHashMap<String, Set<String>>();
    for (var id : fact.claims()) {
      var claim = claims.get(id);
      figures
          .computeIfAbsent(
              claim.quantity().text().toLowerCase(Locale.ROOT), figure -> new LinkedHashSet<>())
          .add(who(claim));
    }
    List<String> parts = new ArrayList<>();
    figures.forEach((figure, who) -> parts.add(figure + " (" + String.join(", ", who) + ")"));
    var more =
        parts.size() > FIGURES_SHOWN ? "; and " + (parts.size() - FIGURES_SHOWN) + " more" : "";
    return fact.label()
        + ": "
        + String.join("; ", parts.subList(0, Math.min(FIGURES_SHOWN, parts.size())))
        + more;
  }

  private String who(ClaimRecord claim) {
    var outlet = documents.get(claim.doc()).source();
    var name = outlet == null ? claim.doc() : outlet;
    if (claim.sourceName() != null) {
      name = claim.sourceName();
    }
    return switch (claim.status()) {
      case DENIED, UNVERIFIED -> name + ": " + claim.status().value();
      default -> name;
    };
  }
}
