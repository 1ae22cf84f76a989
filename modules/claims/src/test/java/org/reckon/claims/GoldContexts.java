package org.reckon.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The contexts of the claims of gold folders; offsets in UTF-16 code units. */
final class GoldContexts {

  /**
   * A document and its claims, in text order.
   *
   * @param folder the folder's name
   * @param stem the file's name without its ending
   * @param part documents of one part must not stand on both sides of an evaluation
   */
  record Document(String folder, String stem, String part, String text, List<Claim> claims) {}

  /**
   * A claim.
   *
   * @param quantity the quantity, its bare number the whole
   */
  record Claim(
      ParsedQuantity quantity, String status, List<TextRange> places, List<TextRange> times) {}

  private GoldContexts() {}

  static List<Document> readAll(Path root) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (var folders = Files.list(root)) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("gold.json"))) {
          read(folder, documents);
        }
      }
    }
    return documents;
  }

  private static void read(Path folder, List<Document> documents) throws IOException {
    JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
    boolean cluster = gold.path("relations").size() > 0;
    String name = folder.getFileName().toString();
    for (JsonNode document : gold.get("documents")) {
      Path file = folder.resolve(document.get("file").asText());
      String text = Files.readString(file);
      List<Claim> claims = new ArrayList<>();
      for (JsonNode claim : gold.get("claims")) {
        if (claim.get("doc").equals(document.get("id"))) {
          claims.add(claim(claim, text));
        }
      }
      claims.sort(Comparator.comparingInt(claim -> claim.quantity().begin()));
      String stem = file.getFileName().toString().replaceFirst("\\.txt$", "");
      documents.add(new Document(name, stem, cluster ? name : name + "/" + stem, text, claims));
    }
  }

  private static Claim claim(JsonNode claim, String text) {
    TextRange span = range(claim.get("quantity"), text);
    ParsedQuantity quantity =
        new ParsedQuantity(
            span.begin(),
            span.end(),
            span.begin(),
            span.end(),
            org.reckon.api.record.Comparator.of(claim.get("comparator").asText()),
            null,
            null,
            claim.get("unit").asText());
    return new Claim(
        quantity,
        claim.get("status").asText(),
        ranges(claim.get("places"), text),
        ranges(claim.get("times"), text));
  }

  private static List<TextRange> ranges(JsonNode nodes, String text) {
    List<TextRange> ranges = new ArrayList<>();
    for (JsonNode node : nodes) {
      ranges.add(range(node, text));
    }
    return ranges;
  }

  private static TextRange range(JsonNode node, String text) {
    return new TextRange(
        text.offsetByCodePoints(0, node.get("begin").asInt()),
        text.offsetByCodePoints(0, node.get("end").asInt()));
  }
}
