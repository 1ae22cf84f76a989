package org.reckon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;

/** Makes cards of facts, one at a time, so that a page of many facts needs little memory. */
final class FactCards {

  private static final int FIRST_PASSAGES = 12;
  private static final int FIRST_RELATIONS = 6;
  private static final int MOST_RELATIONS = 40;
  private static final int LONGEST_FILTER = 60;
  private static final int LONGEST_LABEL = 200;

  private final Run run;
  private final Map<String, List<FactRecord.Sum>> sumsOfPart = new HashMap<>();

  FactCards(Run run) {
    this.run = run;
    for (var fact : run.facts().values()) {
      for (var sum : fact.sums()) {
        for (var part : new LinkedHashSet<>(sum.parts())) {
          sumsOfPart.computeIfAbsent(part, key -> new ArrayList<>()).add(sum);
        }
      }
    }
  }

  /** The facts by kind, the most severe kind first; in a kind, the most reported first. */
  Map<Kind, List<FactRecord>> byKind() {
    var byKind = new EnumMap<Kind, List<FactRecord>>(Kind.class);
    for (var fact : run.facts().values()) {
      byKind.computeIfAbsent(Kind.of(fact), key -> new ArrayList<>()).add(fact);
    }
    for (var facts : byKind.values()) {
      var documents = new HashMap<String, Integer>();
      facts.forEach(fact -> documents.put(fact.id(), documents(claims(fact)).size()));
      facts.sort(Comparator.comparingInt(fact -> -documents.get(fact.id())));
    }
    return byKind;
  }

  FactCard card(FactRecord fact) {
    var claims = run.documents().inTime(claims(fact));
    var relations = RelationLine.of(fact, run.claims(), run.documents());
    int shown = Math.min(relations.size(), MOST_RELATIONS);
    var quotes = quotes(claims);
    var event = run.events().size() < 2 ? null : run.events().get(fact.event());
    return new FactCard(
        Anchors.fact(fact.id()),
        Kind.of(fact),
        label(fact),
        ShownText.of(fact.summary()),
        event == null ? null : ShownText.shortened(event.label(), LONGEST_LABEL),
        Words.eventType(fact.eventType()),
        lines(
            claims.stream()
                .flatMap(
                    claim ->
                        Stream.of(
                            run.documents().outlet(claim.doc()),
                            claim.source() == null
                                ? ""
                                : claim.sourceName() == null
                                    ? claim.source().text()
                                    : claim.sourceName()))),
        lines(claims.stream().flatMap(claim -> claim.places().stream()).map(Span::text)),
        lines(claims.stream().map(claim -> Words.status(claim.status()))),
        Figures.spread(fact.low(), fact.high(), fact.unit()),
        coverage(claims, fact),
        cautions(fact, claims),
        RangeStrip.of(claims, fact.unit()),
        relations.subList(0, Math.min(shown, FIRST_RELATIONS)),
        relations.subList(Math.min(shown, FIRST_RELATIONS), shown),
        relations.size() - shown,
        rows(claims),
        quotes.subList(0, Math.min(quotes.size(), FIRST_PASSAGES)),
        quotes.subList(Math.min(quotes.size(), FIRST_PASSAGES), quotes.size()),
        fact.sources().stream()
            .map(
                source ->
                    new FactCard.SourceLine(
                        source.name() == null || source.name().isBlank()
                            ? "A source without a name"
                            : ShownText.shortened(source.name(), LONGEST_LABEL),
                        run.documents().names(source.documents())))
            .toList(),
        links(fact));
  }

  /** Values for a filter: each once, in order, a line each. */
  private static String lines(Stream<String> values) {
    return values
        .map(value -> ShownText.shortened(value, LONGEST_FILTER).replaceAll("\\s+", " ").strip())
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** A link to a fact's card. */
  Link link(String fact) {
    var record = run.facts().get(fact);
    return new Link(Anchors.fact(fact), record == null ? ShownText.of(fact) : label(record));
  }

  private List<ClaimRecord> claims(FactRecord fact) {
    var claims = new ArrayList<ClaimRecord>();
    for (var id : fact.claims()) {
      var claim = run.claims().get(id);
      if (claim != null) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private static Set<String> documents(List<ClaimRecord> claims) {
    var documents = new LinkedHashSet<String>();
    claims.forEach(claim -> documents.add(claim.doc()));
    return documents;
  }

  private static String label(FactRecord fact) {
    return fact.label() == null || fact.label().isBlank()
        ? Words.eventType(fact.eventType())
        : ShownText.shortened(fact.label(), LONGEST_LABEL);
  }

  private static String coverage(List<ClaimRecord> claims, FactRecord fact) {
    var documents = Words.count(documents(claims).size(), "document");
    if (fact.sources().isEmpty()) {
      return documents;
    }
    return documents
        + ", "
        + (fact.sources().size() == 1
            ? "one source"
            : Words.count(fact.sources().size(), "source"));
  }

  /** What speaks against relying on the figures. */
  private List<String> cautions(FactRecord fact, List<ClaimRecord> claims) {
    var documents = new EnumMap<Status, Set<String>>(Status.class);
    for (var claim : claims) {
      if (claim.status() != Status.FACT) {
        documents.computeIfAbsent(claim.status(), key -> new LinkedHashSet<>()).add(claim.doc());
      }
    }
    var all = documents(claims).size();
    var cautions = new ArrayList<String>();
    for (var mismatch : fact.mismatches()) {
      cautions.add(
          "the parts add up to %s, not %s"
              .formatted(Figures.number(mismatch.added()), Figures.number(mismatch.stated())));
    }
    documents.forEach(
        (status, some) ->
            cautions.add(
                Words.caution(status)
                    + " in "
                    + some.size()
                    + " of "
                    + Words.count(all, "document")));
    return cautions;
  }

  /** The claims as rows; what a document says again in the same words is no row of its own. */
  private List<FactCard.Row> rows(List<ClaimRecord> claims) {
    var rows = new LinkedHashMap<ClaimRow, FactCard.Row>();
    for (var claim : claims) {
      var row = ClaimRow.of(claim, run);
      var first =
          rows.computeIfAbsent(
              row.withoutAnchor(), key -> new FactCard.Row(row, new ArrayList<>()));
      if (!first.row().anchor().equals(row.anchor())) {
        first.others().add(row.anchor());
      }
    }
    return List.copyOf(rows.values());
  }

  private List<FactCard.Quote> quotes(List<ClaimRecord> claims) {
    var bySentence = new LinkedHashMap<Place, List<ClaimRecord>>();
    for (var claim : claims) {
      var sentence = claim.sentence() == null ? claim.quantity() : claim.sentence();
      bySentence
          .computeIfAbsent(new Place(claim.doc(), sentence), key -> new ArrayList<>())
          .add(claim);
    }
    // word for word the same sentence in several documents is shown once
    var byWords = new LinkedHashMap<Passage, Set<String>>();
    bySentence.forEach(
        (place, shared) ->
            byWords
                .computeIfAbsent(Passage.of(shared), key -> new LinkedHashSet<>())
                .add(place.document()));
    var quotes = new ArrayList<FactCard.Quote>();
    byWords.forEach(
        (passage, documents) ->
            quotes.add(new FactCard.Quote(run.documents().names(documents), passage)));
    return quotes;
  }

  private record Place(String document, Span sentence) {}

  private List<FactCard.FactLinks> links(FactRecord fact) {
    var wholes = new LinkedHashSet<String>();
    var parts = new LinkedHashSet<String>();
    for (var scope : fact.scope()) {
      if (scope.part().equals(fact.id())) {
        wholes.add(scope.whole());
      } else {
        parts.add(scope.part());
      }
    }
    var links = new ArrayList<FactCard.FactLinks>();
    add(links, "Part of", wholes, ",", null);
    add(links, "Among them", parts, ",", null);
    for (var sum : fact.sums()) {
      add(links, "The total of", new LinkedHashSet<>(sum.parts()), " +", null);
    }
    for (var mismatch : fact.mismatches()) {
      var figures =
          mismatch.parts().stream().map(part -> figure(part, mismatch.document())).toList();
      links.add(new FactCard.FactLinks("Said to be the total of", figures, " +", null));
    }
    for (var sum : sumsOfPart.getOrDefault(fact.id(), List.of())) {
      var others = new LinkedHashSet<>(sum.parts());
      others.remove(fact.id());
      add(links, "Together with", others, " +", sum.total());
    }
    return links;
  }

  /** A link to a fact's card that says the figure of one document. */
  private Link figure(String fact, String document) {
    var link = link(fact);
    var record = run.facts().get(fact);
    if (record != null) {
      for (var claim : claims(record)) {
        if (claim.doc().equals(document)) {
          var words = ShownText.shortened(claim.quantity().text(), LONGEST_LABEL);
          return new Link(link.anchor(), words + " " + link.text());
        }
      }
    }
    return link;
  }

  private void add(
      List<FactCard.FactLinks> links, String words, Set<String> facts, String joint, String total) {
    if (!facts.isEmpty()) {
      links.add(
          new FactCard.FactLinks(
              words,
              facts.stream().map(this::link).toList(),
              joint,
              total == null ? null : link(total)));
    }
  }
}
