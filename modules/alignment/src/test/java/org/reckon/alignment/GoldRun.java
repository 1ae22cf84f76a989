package org.reckon.alignment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;

/**
 * Aligns the annotated claims of gold folders, to measure the aligner alone: {@code GoldRun
 * GOLD_ROOT OUT_ROOT [CLAIMS_ROOT]}. Writes {@code claims.jsonl} and {@code facts.jsonl} for each
 * folder. With CLAIMS_ROOT, the claims of a run ({@code CLAIMS_ROOT/<folder>/claims.jsonl}) take
 * the place of the annotated ones. Folders whose name begins with one of {@code -Dsingle=a,b} are
 * taken as one event.
 */
final class GoldRun {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldRun() {}

  public static void main(String[] arguments) throws IOException {
    var root = Path.of(arguments[0]);
    var out = Path.of(arguments[1]);
    try (var folders = Files.list(root)) {
      for (var folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("gold.json"))) {
          var claims = arguments.length > 2 ? Path.of(arguments[2]) : null;
          run(folder, out.resolve(folder.getFileName().toString()), claims);
        }
      }
    }
  }

  /** A folder's documents and claims, and the annotated fact of each claim. */
  record Loaded(
      List<DocumentRecord> documents,
      List<ClaimRecord> claims,
      Map<String, String> factOf,
      Map<String, String> idOfStem) {}

  static Loaded load(Path folder, Path claimsRoot) throws IOException {
    var gold = JSON.readTree(folder.resolve("gold.json").toFile());
    var documents = new ArrayList<DocumentRecord>();
    var texts = new HashMap<String, String>();
    var idOfStem = new HashMap<String, String>();
    for (var document : gold.get("documents")) {
      var text = Files.readString(folder.resolve(document.get("file").asText()).normalize());
      var id = document.get("id").asText();
      texts.put(id, text);
      var stem =
          Path.of(document.get("file").asText()).getFileName().toString().replace(".txt", "");
      idOfStem.put(stem, id);
      documents.add(
          TextDocuments.document(
              id,
              text(document, "title"),
              text(document, "source"),
              text(document, "published"),
              text));
    }
    var claims = new ArrayList<ClaimRecord>();
    if (claimsRoot == null) {
      for (var claim : gold.get("claims")) {
        claims.add(claim(claim, claim.get("doc").asText(), texts));
      }
    } else {
      var file = claimsRoot.resolve(folder.getFileName().toString()).resolve("claims.jsonl");
      for (var line : Files.readAllLines(file)) {
        var claim = JSON.readTree(line);
        var path = claim.get("doc").asText();
        var stem = path.substring(path.lastIndexOf('/') + 1);
        claims.add(claim(claim, idOfStem.getOrDefault(stem, stem), texts));
      }
    }
    var factOf = new HashMap<String, String>();
    for (var fact : gold.get("facts")) {
      fact.get("claims").forEach(c -> factOf.put(c.asText(), fact.get("id").asText()));
    }
    if (claimsRoot != null) {
      matchClaims(gold, claims, factOf);
    }
    return new Loaded(documents, claims, factOf, idOfStem);
  }

  /** Gives a run's claims the facts of the annotated claims that they overlap. */
  private static void matchClaims(
      JsonNode gold, List<ClaimRecord> claims, Map<String, String> factOf) {
    for (var claim : claims) {
      for (var annotated : gold.get("claims")) {
        var quantity = annotated.get("quantity");
        boolean overlaps =
            annotated.get("doc").asText().equals(claim.doc())
                && quantity.get("begin").asInt() < claim.quantity().end()
                && quantity.get("end").asInt() > claim.quantity().begin();
        if (overlaps && factOf.containsKey(annotated.get("id").asText())) {
          factOf.put("run " + claim.id(), factOf.get(annotated.get("id").asText()));
        }
      }
    }
    var matched = new HashMap<String, String>();
    factOf.forEach(
        (id, fact) -> {
          if (id.startsWith("run ")) {
            matched.put(id.substring(4), fact);
          }
        });
    factOf.clear();
    factOf.putAll(matched);
  }

  private static void run(Path folder, Path out, Path claimsRoot) throws IOException {
    var loaded = load(folder, claimsRoot);
    var documents = loaded.documents();
    var claims = loaded.claims();
    var name = folder.getFileName().toString();
    var prefixes = List.of(System.getProperty("single", "").split(",", -1));
    boolean single = prefixes.stream().anyMatch(p -> !p.isEmpty() && name.startsWith(p));
    var options = single ? AlignmentOptions.singleEvent() : AlignmentOptions.defaults();
    var alignment = new Aligner().align(documents, claims, options);
    System.out.println(
        folder.getFileName()
            + ": "
            + documents.size()
            + " documents, "
            + alignment.events().size()
            + " events, "
            + alignment.facts().size()
            + " facts");
    write(out, claims, alignment, stems(loaded.idOfStem()));
  }

  private static Map<String, String> stems(Map<String, String> idOfStem) {
    var stems = new HashMap<String, String>();
    idOfStem.forEach((stem, id) -> stems.put(id, stem));
    return stems;
  }

  private static ClaimRecord claim(JsonNode claim, String doc, Map<String, String> texts) {
    var quantity = span(claim.get("quantity"));
    return new ClaimRecord(
        claim.get("id").asText(),
        doc,
        quantity,
        Comparator.of(claim.get("comparator").asText()),
        decimal(claim.get("low")),
        decimal(claim.get("high")),
        claim.get("unit").asText(),
        span(claim.get("counted")),
        span(claim.get("event")),
        EventType.of(claim.get("eventType").asText()),
        spans(claim.get("places")),
        spans(claim.get("times")),
        span(claim.get("source")),
        text(claim, "sourceName") != null
            ? text(claim, "sourceName")
            : span(claim.get("source")) == null ? null : span(claim.get("source")).text(),
        span(claim.get("cue")),
        Status.of(claim.get("status").asText()),
        Direction.of(claim.get("direction").asText()),
        1,
        sentence(texts.get(doc), quantity));
  }

  /** The stretch between full stops or line ends around a quantity, in code points. */
  private static Span sentence(String text, Span quantity) {
    int begin = text.offsetByCodePoints(0, quantity.begin());
    int end = text.offsetByCodePoints(0, quantity.end());
    int from = begin;
    while (from > 0 && !isEnd(text, from - 1)) {
      from--;
    }
    while (from < begin && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int to = end;
    while (to < text.length() && !isEnd(text, to)) {
      to++;
    }
    return new Span(
        text.codePointCount(0, from), text.codePointCount(0, to), text.substring(from, to));
  }

  private static boolean isEnd(String text, int i) {
    char c = text.charAt(i);
    boolean stop = c == '.' || c == '!' || c == '?';
    boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    return c == '\n' || (stop && last);
  }

  private static List<Span> spans(JsonNode nodes) {
    var found = new ArrayList<Span>();
    for (var node : nodes) {
      found.add(span(node));
    }
    return found;
  }

  private static Span span(JsonNode node) {
    return node == null || node.isNull()
        ? null
        : new Span(node.get("begin").asInt(), node.get("end").asInt(), node.get("text").asText());
  }

  private static BigDecimal decimal(JsonNode node) {
    return node == null || node.isNull() ? null : new BigDecimal(node.asText());
  }

  private static String text(JsonNode node, String field) {
    var value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static void write(
      Path out, List<ClaimRecord> claims, Alignment alignment, Map<String, String> stems)
      throws IOException {
    Files.createDirectories(out);
    var lines = new ArrayList<String>();
    for (var claim : claims) {
      var node = JSON.createObjectNode();
      node.put("id", claim.id()).put("doc", stems.get(claim.doc()));
      node.set("quantity", node(claim.quantity()));
      node.put("comparator", claim.comparator().value());
      node.put("low", claim.low()).put("high", claim.high()).put("unit", claim.unit());
      node.set("counted", node(claim.counted()));
      node.set("event", node(claim.event()));
      node.put("eventType", claim.eventType().value());
      var places = node.putArray("places");
      claim.places().forEach(p -> places.add(node(p)));
      var times = node.putArray("times");
      claim.times().forEach(t -> times.add(node(t)));
      node.set("source", node(claim.source()));
      node.set("cue", node(claim.cue()));
      node.put("status", claim.status().value()).put("direction", claim.direction().value());
      lines.add(JSON.writeValueAsString(node));
    }
    Files.write(out.resolve("claims.jsonl"), lines);
    lines.clear();
    for (var fact : alignment.facts()) {
      var node = JSON.createObjectNode();
      node.put("id", fact.id()).put("label", fact.label());
      node.put("eventType", fact.eventType().value());
      var ids = node.putArray("claims");
      fact.claims().forEach(ids::add);
      var relations = node.putArray("relations");
      for (var relation : fact.relations()) {
        relations
            .addObject()
            .put("a", relation.a())
            .put("b", relation.b())
            .put("relation", relation.relation().value())
            .put("why", relation.why());
      }
      var scope = node.putArray("scope");
      fact.scope().forEach(s -> scope.addObject().put("part", s.part()).put("whole", s.whole()));
      var sums = node.putArray("sums");
      for (var sum : fact.sums()) {
        var parts = sums.addObject().put("total", sum.total()).putArray("parts");
        sum.parts().forEach(parts::add);
      }
      var mismatches = node.putArray("mismatches");
      for (var mismatch : fact.mismatches()) {
        var parts = mismatches.addObject().put("total", mismatch.total()).putArray("parts");
        mismatch.parts().forEach(parts::add);
      }
      node.put("low", fact.low()).put("high", fact.high()).put("summary", fact.summary());
      lines.add(JSON.writeValueAsString(node));
    }
    Files.write(out.resolve("facts.jsonl"), lines);
  }

  private static ObjectNode node(Span span) {
    return span == null
        ? null
        : JSON.createObjectNode()
            .put("begin", span.begin())
            .put("end", span.end())
            .put("text", span.text());
  }
}
