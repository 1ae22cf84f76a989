package org.reckon.runner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckon.alignment.Aligner;
import org.reckon.alignment.Alignment;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.io.AlignedClaim;
import org.reckon.io.InputException;
import org.reckon.io.RecordWriter;
import org.reckon.io.RunFolder;
import org.xml.sax.SAXException;

/**
 * Aligns the claims of a run and writes what comes of it: facts.jsonl, claims.jsonl, events.jsonl
 * and events/*.xmi.
 */
final class AlignmentFiles {

  private final AlignmentSettings settings;
  private final EventFiles events;
  private final RunFolder target;

  /**
   * Prepares.
   *
   * @param source where the documents' XMI files stand
   * @param target where the files shall stand
   */
  AlignmentFiles(AlignmentSettings settings, RunTypes types, RunFolder source, RunFolder target)
      throws RunException {
    this.settings = settings;
    this.events = new EventFiles(types, source, target);
    this.target = target;
  }

  /**
   * What was written.
   *
   * @param facts all facts
   * @param large the events that are too large for an XMI file, in order
   */
  record Written(List<FactRecord> facts, List<EventRecord> large) {}

  Written write(List<DocumentRecord> documents, List<ClaimRecord> claims)
      throws IOException, SAXException, InputException, RunException {
    var alignment = new Aligner().align(documents, claims, settings.options());
    writeRecords(alignment, claims);
    return new Written(alignment.facts(), writeEvents(alignment, documents, claims));
  }

  private void writeRecords(Alignment alignment, List<ClaimRecord> claims) throws IOException {
    var factOf = new HashMap<String, String>();
    try (var factLines = new RecordWriter<FactRecord>(target.facts())) {
      for (var fact : alignment.facts()) {
        factLines.write(fact);
        fact.claims().forEach(claim -> factOf.put(claim, fact.id()));
      }
      factLines.commit();
    }
    try (var claimLines = new RecordWriter<AlignedClaim>(target.claims())) {
      for (var claim : claims) {
        claimLines.write(new AlignedClaim(claim, factOf.get(claim.id())));
      }
      claimLines.commit();
    }
    try (var eventLines = new RecordWriter<EventRecord>(target.eventList())) {
      for (var event : alignment.events()) {
        eventLines.write(event);
      }
      eventLines.commit();
    }
  }

  private List<EventRecord> writeEvents(
      Alignment alignment, List<DocumentRecord> documents, List<ClaimRecord> claims)
      throws IOException, SAXException, InputException, RunException {
    var byId = new HashMap<String, DocumentRecord>();
    documents.forEach(document -> byId.put(document.id(), document));
    Map<String, List<ClaimRecord>> byDocument = new HashMap<>();
    claims.forEach(c -> byDocument.computeIfAbsent(c.doc(), d -> new ArrayList<>()).add(c));
    var large = new ArrayList<EventRecord>();
    int next = 0;
    for (var event : alignment.events()) {
      var facts = new ArrayList<FactRecord>();
      while (next < alignment.facts().size()
          && alignment.facts().get(next).event().equals(event.id())) {
        facts.add(alignment.facts().get(next++));
      }
      var members = event.documents().stream().map(byId::get).toList();
      boolean written =
          facts.isEmpty()
              || (!isLarge(members, facts) && events.write(event.id(), members, byDocument, facts));
      if (!written) {
        large.add(event);
      }
    }
    return large;
  }

  private boolean isLarge(List<DocumentRecord> members, List<FactRecord> facts) {
    long characters = members.stream().mapToLong(DocumentRecord::length).sum();
    long relations = facts.stream().mapToLong(fact -> fact.relations().size()).sum();
    return members.size() > settings.eventDocuments()
        || characters > settings.eventCharacters()
        || relations > settings.eventRelations();
  }
}
