package org.reckon.api.record;

import java.util.List;

/**
 * Documents about the same event.
 *
 * @param id unique in a run
 * @param label the event in a few words, for people
 * @param documents ids of the documents, in document order
 */
public record EventRecord(String id, String label, List<String> documents) {

  public EventRecord {
    documents = List.copyOf(documents);
  }
}
