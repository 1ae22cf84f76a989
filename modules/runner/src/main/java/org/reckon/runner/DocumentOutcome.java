package org.reckon.runner;

import java.util.List;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.QuantityRecord;
import org.reckon.io.FailureRecord;

/** What became of a document. */
sealed interface DocumentOutcome {

  /** It stands in the output folder. */
  record Written(
      DocumentRecord document,
      List<QuantityRecord> quantities,
      List<ClaimRecord> claims,
      String sha256)
      implements DocumentOutcome {}

  /** It could not be read, annotated or written. */
  record Failed(FailureRecord failure) implements DocumentOutcome {}
}
