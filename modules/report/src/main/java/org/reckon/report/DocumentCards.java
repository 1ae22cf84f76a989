package org.reckon.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;

/** Makes cards of documents, one at a time. */
final class DocumentCards {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_URL = 2000;
  private static final int LONGEST_FIGURE = 80;

  private final Run run;
  private final FactCards facts;
  private final Map<String, Map<String, Set<String>>> factsOfDocument = new HashMap<>();
  private final Map<String, String> factOfClaim = new HashMap<>();
  private final Map<String, List<ClaimRecord>> claimsOfDocument = new HashMap<>();
  private final Map<String, List<ClaimRecord>> aloneInDocument = new HashMap<>();

  DocumentCards(Run run, FactCards facts) {
    this.run = run;
    this.facts = facts;
    for (var fact : run.facts().values()) {
      fact.claims().forEach(claim -> factOfClaim.put(claim, fact.id()));
    }
    for (var claim : run.claims().values()) {
      claimsOfDocument.computeIfAbsent(claim.doc(), key -> new ArrayList<>()).add(claim);
      var fact = factOfClaim.get(claim.id());
      if (fact == null) {
        aloneInDocument.computeIfAbsent(claim.doc(), key -> new ArrayList<>()).add(claim);
      } else {
        factsOfDocument
            .computeIfAbsent(claim.doc(), key -> new LinkedHashMap<>())
            .computeIfAbsent(fact, key -> new LinkedHashSet<>())
            .add(ShownText.shortened(claim.quantity().text(), LONGEST_FIGURE));
      }
    }
  }

  /** How many claims are in no fact. */
  int alone() {
    return aloneInDocument.values().stream().mapToInt(List::size).sum();
  }

  /** Whether a document has any claim. */
  boolean hasFigures(DocumentHead document) {
    return aloneInDocument.containsKey(document.id()) || factsOfDocument.containsKey(document.id());
  }

  DocumentCard card(DocumentHead document) {
    var name = run.documents().name(document.id());
    var title = ShownText.shortened(document.title(), LONGEST_TITLE).strip();
    boolean titled = document.source() != null && !document.source().isBlank();
    return new DocumentCard(
        Anchors.document(document.id()),
        ShownText.of(document.id()),
        name,
        titled ? title : "",
        document.published() == null ? null : document.published().toString(),
        document.published() == null ? null : Words.time(document.published()),
        webAddress(document.url()),
        text(document.id()),
        factsOfDocument.getOrDefault(document.id(), Map.of()).entrySet().stream()
            .map(entry -> inFact(entry.getKey(), entry.getValue()))
            .toList(),
        aloneInDocument.getOrDefault(document.id(), List.of()).stream()
            .map(
                claim ->
                    new DocumentCard.Alone(ClaimRow.of(claim, run), Passage.of(List.of(claim))))
            .toList());
  }

  private MarkedText text(String document) {
    var text = run.texts().get(document);
    return text == null
        ? null
        : MarkedText.of(
            text,
            claimsOfDocument.getOrDefault(document, List.of()),
            claim ->
                factOfClaim.containsKey(claim.id())
                    ? Anchors.fact(factOfClaim.get(claim.id()))
                    : Anchors.claim(claim.id()));
  }

  private DocumentCard.InFact inFact(String fact, Set<String> figures) {
    return new DocumentCard.InFact(
        Kind.of(run.facts().get(fact)), List.copyOf(figures), facts.link(fact));
  }

  /** Only addresses of the web become links: one from outside may run a script. */
  private static String webAddress(String url) {
    if (url == null || url.length() > LONGEST_URL) {
      return null;
    }
    var scheme = url.toLowerCase(Locale.ROOT);
    boolean web = scheme.startsWith("https://") || scheme.startsWith("http://");
    return web ? ShownText.of(url) : null;
  }
}
