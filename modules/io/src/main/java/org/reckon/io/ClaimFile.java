package org.reckon.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.Span;

/**
 * Reads claims about the documents of a run: those that the run itself has written, or those of
 * anybody else, as JSON lines (annotation standard, section 5) or as a gold file (section 4).
 */
public final class ClaimFile {

  private static final List<String> REQUIRED =
      List.of("id", "doc", "quantity", "comparator", "unit", "eventType", "status", "direction");

  private final Path file;
  private final Map<String, DocumentRecord> documents = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  /** The documents by the last part of their ids. */
  private final Map<String, List<String>> stems = new HashMap<>();

  /** What a gold file says of a document's file, by the id it gives the document. */
  private final Map<String, String> goldFiles = new HashMap<>();

  private final List<ClaimRecord> claims = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private ClaimFile(Path file, List<DocumentRecord> documents) {
    this.file = file;
    for (var document : documents) {
      this.documents.put(document.id(), document);
      order.put(document.id(), order.size());
      stems.computeIfAbsent(stem(document.id()), s -> new ArrayList<>()).add(document.id());
    }
  }

  /**
   * Reads the claims that a run has written.
   *
   * @param file claims.jsonl
   * @param documents the run's documents
   * @return the claims in the file's order
   * @throws InputException RK026 if the file is missing or a line is broken, RK029 if a claim is
   *     about a document that the run does not have, RK028 if a claim cannot be of its document
   */
  public static List<ClaimRecord> ofRun(Path file, List<DocumentRecord> documents)
      throws InputException {
    var reader = new ClaimFile(file, documents);
    for (var line : RecordReader.readAll(file, AlignedClaim.class)) {
      var claim = line.claim();
      if (!reader.documents.containsKey(claim.doc())) {
        throw reader.unknown(claim.doc());
      }
      reader.add(claim);
    }
    return reader.claims;
  }

  /**
   * Reads claims of anybody. Their documents are found by id, or by the name of their file without
   * folder and ending. A confidence that is left out is 1, a resolved source name is the source as
   * written, and a sentence is none.
   *
   * @param file JSON lines, or a gold file
   * @param documents the run's documents
   * @return the claims in document order, with the run's document ids
   * @throws InputException RK028 if the file is missing or faulty, or a claim cannot be of its
   *     document; RK029 if a claim is about a document that the run does not have
   */
  public static List<ClaimRecord> ofAnybody(Path file, List<DocumentRecord> documents)
      throws InputException {
    var reader = new ClaimFile(file, documents);
    try (MappingIterator<JsonNode> values =
        RecordFormat.MAPPER.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (values.hasNextValue()) {
        int line = values.getCurrentLocation().getLineNr();
        reader.read(values.nextValue(), "line " + line);
      }
    } catch (JsonProcessingException e) {
      throw new InputException(
          "RK028",
          "claims '%s' line %d is no JSON: %s; give JSON lines as in claims.jsonl, or a gold.json"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new InputException(
          "RK028",
          "claims '%s' cannot be read: %s; give JSON lines as in claims.jsonl, or a gold.json"
              .formatted(file, e.getMessage()),
          e);
    }
    reader.claims.sort(
        Comparator.comparingInt((ClaimRecord claim) -> reader.order.get(claim.doc()))
            .thenComparingInt(claim -> claim.quantity().begin()));
    return reader.claims;
  }

  private void read(JsonNode value, String where) throws InputException {
    if (!value.path("claims").isArray()) {
      readClaim(value, where);
      return;
    }
    for (var document : value.path("documents")) {
      if (document.path("file").isTextual()) {
        goldFiles.put(document.path("id").asText(), withoutEnding(document.get("file").asText()));
      }
    }
    int number = 0;
    for (var claim : value.get("claims")) {
      number++;
      readClaim(claim, "claim " + number);
    }
  }

  private void readClaim(JsonNode value, String where) throws InputException {
    var missing = REQUIRED.stream().filter(name -> !value.hasNonNull(name)).toList();
    if (!missing.isEmpty()) {
      throw faulty(where, "has no " + String.join(", ", missing));
    }
    var claim = ((ObjectNode) value).deepCopy();
    claim.put("doc", document(value.get("doc").asText()));
    for (var list : List.of("places", "times")) {
      if (!claim.hasNonNull(list)) {
        claim.putArray(list);
      }
    }
    if (!claim.hasNonNull("confidence")) {
      claim.put("confidence", 1.0);
    }
    if (!claim.hasNonNull("sourceName") && claim.path("source").hasNonNull("text")) {
      claim.set("sourceName", claim.get("source").get("text"));
    }
    try {
      add(RecordFormat.MAPPER.treeToValue(claim, ClaimRecord.class));
    } catch (JsonProcessingException e) {
      throw new InputException(
          "RK028",
          "claims '%s' %s is no claim: %s".formatted(file, where, e.getOriginalMessage()),
          e);
    }
  }

  private void add(ClaimRecord claim) throws InputException {
    var where = "claim '" + claim.id() + "'";
    if (!ids.add(claim.id())) {
      throw faulty(where, "stands there twice; give each claim its own id");
    }
    int length = documents.get(claim.doc()).length();
    var spans = new ArrayList<Span>();
    spans.add(claim.quantity());
    spans.add(claim.counted());
    spans.add(claim.event());
    spans.addAll(claim.places());
    spans.addAll(claim.times());
    spans.add(claim.source());
    spans.add(claim.cue());
    spans.add(claim.sentence());
    for (var span : spans) {
      if (span != null && (span.begin() < 0 || span.end() < span.begin() || span.end() > length)) {
        throw faulty(
            where,
            "has '%s' from %d to %d, but document '%s' has %d characters; is it of another text?"
                .formatted(span.text(), span.begin(), span.end(), claim.doc(), length));
      }
    }
    claims.add(claim);
  }

  /** The run's id of a document; a gold file's own ids say less than the files that it names. */
  private String document(String id) throws InputException {
    var gold = goldFiles.get(id);
    for (var name : gold == null ? List.of(id) : List.of(gold, id)) {
      if (documents.containsKey(name)) {
        return name;
      }
      var found = stems.getOrDefault(stem(withoutEnding(name)), List.of());
      if (found.size() > 1) {
        throw new InputException(
            "RK029",
            "claims '%s': document '%s' may be any of %s; give the run's document ids"
                .formatted(file, id, String.join(", ", found)));
      }
      if (found.size() == 1) {
        return found.get(0);
      }
    }
    throw unknown(id);
  }

  private InputException unknown(String document) {
    return new InputException(
        "RK029",
        "claims '%s': the run has no document '%s'; documents.jsonl lists the %d that it has"
            .formatted(file, document, documents.size()));
  }

  private InputException faulty(String where, String what) {
    return new InputException("RK028", "claims '%s': %s %s".formatted(file, where, what));
  }

  private static String stem(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
