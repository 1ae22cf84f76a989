package org.reckon.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.tagging.EntityLabels;

/** Reads the curated entities. */
final class GoldReader {

  private static final int FOLDS = 5;

  private GoldReader() {}

  /**
   * A document with curated entities.
   *
   * @param id folder and document
   * @param fold the fold it belongs to
   * @param text its text
   * @param names its names in UTF-16 units
   */
  record GoldDocument(String id, int fold, String text, List<EntityText.Name> names) {}

  /** Reads all folders below a root that hold entities. */
  static List<GoldDocument> read(Path root) throws IOException {
    var documents = new ArrayList<GoldDocument>();
    List<Path> folders;
    try (var list = Files.list(root)) {
      folders = list.filter(f -> Files.exists(f.resolve("entities.jsonl"))).sorted().toList();
    }
    var json = new ObjectMapper();
    for (Path folder : folders) {
      Map<String, List<JsonNode>> entities = new HashMap<>();
      for (String line : Files.readAllLines(folder.resolve("entities.jsonl"))) {
        var node = json.readTree(line);
        entities.computeIfAbsent(node.path("doc").asText(), d -> new ArrayList<>()).add(node);
      }
      var gold = json.readTree(folder.resolve("gold.json").toFile());
      for (var document : gold.path("documents")) {
        String id = document.path("id").asText();
        String text = Files.readString(folder.resolve(document.path("file").asText()));
        var names = new ArrayList<EntityText.Name>();
        for (var node : entities.getOrDefault(id, List.of())) {
          int value = EntityLabels.VALUES.indexOf(node.path("value").asText());
          if (value >= 0) {
            names.add(
                new EntityText.Name(
                    text.offsetByCodePoints(0, node.path("begin").asInt()),
                    text.offsetByCodePoints(0, node.path("end").asInt()),
                    value));
          }
        }
        String name = folder.getFileName() + "/" + id;
        documents.add(new GoldDocument(name, SilverOptions.fold(name, FOLDS), text, names));
      }
    }
    return documents;
  }
}
