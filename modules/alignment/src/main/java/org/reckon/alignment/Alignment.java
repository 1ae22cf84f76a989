package org.reckon.alignment;

import java.util.List;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.FactRecord;

/**
 * What the claims of many documents come to.
 *
 * @param events every document in one event, in the order of each event's first document
 * @param facts the facts of all events, in the order of the events and of each fact's first claim
 */
public record Alignment(List<EventRecord> events, List<FactRecord> facts) {

  public Alignment {
    events = List.copyOf(events);
    facts = List.copyOf(facts);
  }
}
