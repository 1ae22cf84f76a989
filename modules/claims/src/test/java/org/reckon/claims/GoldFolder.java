package org.reckon.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A gold folder of the annotation standard, as far as claims are concerned; offsets in UTF-16 code
 * units.
 *
 * @param name the folder's name
 * @param documents its documents
 */
record GoldFolder(String name, List<Document> documents) {

  /**
   * A document with its claims and the numbers that must not be claims.
   *
   * @param text null where only places in it are known
   * @param whole whether every number of the text was judged
   */
  record Document(
      String id,
      String stem,
      String text,
      List<Claim> claims,
      List<TextRange> others,
      boolean whole) {}

  /**
   * A gold claim; counted and event are null where they are empty, the values and the direction
   * where they were not judged.
   */
  record Claim(
      TextRange quantity,
      String comparator,
      String low,
      String high,
      String unit,
      TextRange counted,
      TextRange event,
      String eventType,
      String direction) {}

  static List<GoldFolder> readAll(Path root) throws IOException {
    var folders = new ArrayList<GoldFolder>();
    try (var paths = Files.list(root)) {
      for (var path : paths.sorted().toList()) {
        if (Files.exists(path.resolve("gold.json"))) {
          folders.add(read(path));
        }
      }
    }
    return folders;
  }

  private static GoldFolder read(Path folder) throws IOException {
    var gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
    var documents = new ArrayList<Document>();
    for (var document : gold.get("documents")) {
      var id = document.get("id").asText();
      var file = folder.resolve(document.get("file").asText());
      var text = Files.readString(file);
      var claims = new ArrayList<Claim>();
      for (var claim : gold.get("claims")) {
        if (claim.get("doc").asText().equals(id)) {
          claims.add(claim(claim, text));
        }
      }
      var others = new ArrayList<TextRange>();
      for (var other : gold.path("nonclaims")) {
        if (other.get("doc").asText().equals(id)) {
          others.add(range(other, text));
        }
      }
      claims.sort((a, b) -> Integer.compare(a.quantity().begin(), b.quantity().begin()));
      var stem = file.getFileName().toString().replaceFirst("\\.txt$", "");
      documents.add(new Document(id, stem, text, claims, others, true));
    }
    return new GoldFolder(folder.getFileName().toString(), documents);
  }

  private static Claim claim(JsonNode claim, String text) {
    return new Claim(
        range(claim.get("quantity"), text),
        claim.get("comparator").asText(),
        number(claim.get("low")),
        number(claim.get("high")),
        claim.get("unit").asText(),
        range(claim.get("counted"), text),
        range(claim.get("event"), text),
        claim.get("eventType").asText(),
        claim.get("direction").asText());
  }

  private static String number(JsonNode node) {
    return node == null || node.isNull() ? null : node.decimalValue().toPlainString();
  }

  private static TextRange range(JsonNode node, String text) {
    return node == null || node.isNull()
        ? null
        : new TextRange(
            text.offsetByCodePoints(0, node.get("begin").asInt()),
            text.offsetByCodePoints(0, node.get("end").asInt()));
  }
}
