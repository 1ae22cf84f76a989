package org.reckon.runner;

import java.util.List;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.io.FailureRecord;

/**
 * How a run ended.
 *
 * @param documents the documents that were written, in order
 * @param quantities how many quantities were found
 * @param claims all claims, in document order
 * @param facts all facts
 * @param failures the documents that failed
 */
public record RunSummary(
    List<DocumentRecord> documents,
    int quantities,
    List<ClaimRecord> claims,
    List<FactRecord> facts,
    List<FailureRecord> failures) {

  public RunSummary {
    documents = List.copyOf(documents);
    claims = List.copyOf(claims);
    facts = List.copyOf(facts);
    failures = List.copyOf(failures);
  }
}
