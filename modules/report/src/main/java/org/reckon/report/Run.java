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
 * @param texts the texts by document; empty where they are too long for a page, or not there
 * @param settings what run.json says; empty where there is none
 */
record Run(
    Documents documents,
    Map<String, ClaimRecord> claims,
    Map<String, FactRecord> facts,
    Map<String, EventRecord> events,
    List<FailureRecord> failures,
    Map<String, DocumentText> texts,
    Map<String, Object> settings) {

  /** How many code points of text a page holds; beyond, it would be slow to open. */
  private static final long MOST_TEXT = 4_000_000;

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
    var documents = new Documents(RecordReader.readAll(folder.documents(), DocumentHead.class));
    return new Run(
        documents,
        claims,
        facts,
        events,
        failures(folder.failures()),
        texts(folder, documents),
        settings(folder.run()));
  }

  private static Map<String, DocumentText> texts(RunFolder folder, Documents documents)
      throws InputException {
    var texts = new HashMap<String, DocumentText>();
    if (documents.all().stream().mapToLong(DocumentHead::length).sum() > MOST_TEXT) {
      return texts;
    }
    for (var head : documents.all()) {
      var text = DocumentText.read(folder.xmi(head.id()));
      if (text != null) {
        texts.put(head.id(), text);
      }
    }
    return texts;
  }

  /** Whether the page shows a claim's figure in its document's text. */
  boolean showsInText(ClaimRecord claim) {
    var text = texts.get(claim.doc());
    return text != null && MarkedText.holds(text.text(), claim);
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
