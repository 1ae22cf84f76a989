package org.reckon.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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
import org.reckon.api.record.Status;
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
    var mismatches = summary.facts().stream().flatMap(fact -> fact.mismatches().stream()).toList();
    if (!mismatches.isEmpty()) {
      line(out, "failed sums", mismatches.size());
    }
    if (differences > 0 || !mismatches.isEmpty()) {
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
    mismatches.stream().limit(DIFFERENCES_SHOWN).forEach(mismatch -> print(out, mismatch));
    if (mismatches.size() > DIFFERENCES_SHOWN) {
      out.println(
          "            ... and " + (mismatches.size() - DIFFERENCES_SHOWN) + " failed sums more");
    }
    out.println();
    out.println("report: " + output.resolve("report.html"));
    if (!summary.failures().isEmpty()) {
      out.println("failures: " + output.resolve("failures"));
    }
    out.flush();
  }

  private void print(PrintWriter out, FactRecord.Mismatch mismatch) {
    var label =
        summary.facts().stream()
            .filter(fact -> fact.id().equals(mismatch.total()))
            .map(FactRecord::label)
            .findFirst()
            .orElse(mismatch.total());
    out.println(
        ansi.string("@|bold failed sum|@  ")
            + "%s: the parts add up to %s, not %s (%s)"
                .formatted(
                    label,
                    number(mismatch.added()),
                    number(mismatch.stated()),
                    mismatch.document()));
  }

  private static String number(BigDecimal value) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return new DecimalFormat("#,##0.############", symbols).format(value);
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
    var figures = new LinkedHashMap<String, List<ClaimRecord>>();
    for (var id : fact.claims()) {
      var claim = claims.get(id);
      figures
          .computeIfAbsent(
              claim.quantity().text().toLowerCase(Locale.ROOT), figure -> new ArrayList<>())
          .add(claim);
    }
    var parts = new ArrayList<String>();
    figures.forEach((figure, said) -> parts.add(figure + " (" + who(said) + doubts(said) + ")"));
    var more =
        parts.size() > FIGURES_SHOWN ? "; and " + (parts.size() - FIGURES_SHOWN) + " more" : "";
    return fact.label()
        + ": "
        + String.join("; ", parts.subList(0, Math.min(FIGURES_SHOWN, parts.size())))
        + more;
  }

  private String who(List<ClaimRecord> said) {
    var names = new LinkedHashSet<String>();
    for (var claim : said) {
      var outlet = documents.get(claim.doc()).source();
      names.add(
          claim.sourceName() != null ? claim.sourceName() : outlet == null ? claim.doc() : outlet);
    }
    return String.join(", ", names);
  }

  /** Says in how many places the figure is denied, or is said not to be verified. */
  private static String doubts(List<ClaimRecord> said) {
    var doubts = new StringBuilder();
    for (var status : List.of(Status.DENIED, Status.UNVERIFIED)) {
      long count = said.stream().filter(claim -> claim.status() == status).count();
      if (count > 0) {
        doubts.append("; ").append(status.value());
        if (count < said.size()) {
          doubts.append(" in %d of %d".formatted(count, said.size()));
        }
      }
    }
    return doubts.toString();
  }
}
