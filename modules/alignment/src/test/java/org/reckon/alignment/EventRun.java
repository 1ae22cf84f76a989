package org.reckon.alignment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reckon.api.record.DocumentRecord;

/**
 * Measures event clusters alone: {@code EventRun INCIDENTS_JSONL GOLD_ROOT...}. The first argument
 * holds one incident a line with its documents, taken together as one mixed corpus; every folder of
 * the gold roots is a corpus of its own, of which the number of events is printed.
 */
final class EventRun {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EventRun() {}

  public static void main(String[] arguments) throws IOException {
    var documents = new ArrayList<DocumentRecord>();
    var incidents = new ArrayList<String>();
    for (var line : Files.readAllLines(Path.of(arguments[0]))) {
      var incident = JSON.readTree(line);
      for (var document : incident.get("documents")) {
        var date = document.path("published").asText(null);
        documents.add(
            TextDocuments.document(
                document.get("id").asText() + "-" + documents.size(),
                document.path("title").asText(null),
                null,
                date == null || date.length() != 10 ? null : date + "T00:00:00Z",
                document.get("text").asText()));
        incidents.add(incident.get("incident").asText());
      }
    }
    long start = System.nanoTime();
    var groups = new EventClusters(documents, 14).find();
    System.out.printf("%d ms%n", (System.nanoTime() - start) / 1_000_000);
    print(groups, incidents);
    for (int i = 1; i < arguments.length; i++) {
      try (var folders = Files.list(Path.of(arguments[i]))) {
        for (var folder : folders.sorted().toList()) {
          if (Files.exists(folder.resolve("gold.json"))) {
            var found = folder(folder);
            var groupsFound = new EventClusters(found, 14).find();
            System.out.printf(
                "%s: %d documents, %d events %s%n",
                folder.getFileName(),
                found.size(),
                groupsFound.size(),
                groupsFound.stream().map(List::size).filter(n -> n > 1).toList());
          }
        }
      }
    }
  }

  private static void print(List<List<Integer>> groups, List<String> incidents) {
    long right = 0;
    long run = 0;
    long gold = 0;
    for (var group : groups) {
      run += (long) group.size() * (group.size() - 1) / 2;
      for (int a : group) {
        for (int b : group) {
          right += a < b && incidents.get(a).equals(incidents.get(b)) ? 1 : 0;
        }
      }
    }
    for (int i = 0; i < incidents.size(); i++) {
      for (int j = i + 1; j < incidents.size(); j++) {
        gold += incidents.get(i).equals(incidents.get(j)) ? 1 : 0;
      }
    }
    System.out.printf(
        "%d documents, %d events; pairs: %d right, %d run, %d gold; P %.3f R %.3f F1 %.3f%n",
        incidents.size(),
        groups.size(),
        right,
        run,
        gold,
        (double) right / run,
        (double) right / gold,
        2.0 * right / (run + gold));
  }

  private static List<DocumentRecord> folder(Path folder) throws IOException {
    var documents = new ArrayList<DocumentRecord>();
    var gold = JSON.readTree(folder.resolve("gold.json").toFile());
    for (var document : gold.get("documents")) {
      documents.add(
          TextDocuments.document(
              document.get("id").asText(),
              document.path("title").asText(null),
              document.path("source").asText(null),
              document.get("published").isNull() ? null : document.get("published").asText(),
              Files.readString(folder.resolve(document.get("file").asText()).normalize())));
    }
    return documents;
  }
}
