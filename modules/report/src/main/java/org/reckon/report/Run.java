package org.reckon.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.io.AlignedClaim;
import org.reckon.io.FailureRecord;
import org.reckon.io.InputException;
import org.reckon.io.JsonFile;
import org.reckon.io.RecordReader;
import org.reckon.io.RunFolder;

/**
 * The records of a run, as the page needs them.
 *
 * @param documents the documents
 * @param claims every claim by its id, in the file's order
 * @param facts every fact by its id, in the file's order
 * @param events every event by its id, in the file's order
 * @param failures what failed, by document
 * @param settings what run.json says; empty where there is none
 */
record Run(
    Documents documents,
    Map<String, ClaimRecord> claims,
    Map<String, FactRecord> facts,
    Map<String, EventRecord> events,
    List<FailureRecord> failures,
    Map<String, Object> settings) {

  static Run read(RunFolder folder) throws IOException, InputException {
    var claims = new LinkedHashMap<String, ClaimRecord>();
    for (var line : RecordReader.readAll(folder.claims(), AlignedClaim.class)) {
      claims.put(line.claim().id(), line.claim());
    }
    var facts = new LinkedHashMap<String, FactRecord>();
    for (var fact : RecordReader.readAll(folder.facts(), FactRecord.class)) {
      facts.put(fact.id(), fact);
    }
    var events = new LinkedHashMap<String, EventRecord>();
    for (var event : RecordReader.readAll(folder.eventList(), EventRecord.class)) {
      events.put(event.id(), event);
    }
    return new Run(
        new Documents(RecordReader.readAll(folder.documents(), DocumentHead.class)),
        claims,
        facts,
        events,
        failures(folder.failures()),
        settings(folder.run()));
  }

  private static List<FailureRecord> failures(Path folder) throws IOException {
    var failures = new ArrayList<FailureRecord>();
    if (Files.isDirectory(folder)) {
      try (var paths = Files.walk(folder)) {
        for (var path : (Iterable<Path>) paths.sorted()::iterator) {
          if (path.getFileName().toString().endsWith(".json") && Files.isRegularFile(path)) {
            failures.add(JsonFile.read(path, FailureRecord.class));
          }
        }
      }
    }
    failures.sort(Comparator.comparing(failure -> String.valueOf(failure.document())));
    return failures;
  }

  private static Map<String, Object> settings(Path file) throws IOException {
    var settings = new HashMap<String, Object>();
    if (Files.isRegularFile(file)) {
      Map<?, ?> entries = JsonFile.read(file, Map.class);
      entries.forEach((key, value) -> settings.put(key.toString(), value));
    }
    return settings;
  }
}
