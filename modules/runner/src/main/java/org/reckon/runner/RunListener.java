package org.reckon.runner;

import java.util.List;
import java.util.OptionalLong;
import org.reckon.api.record.EventRecord;
import org.reckon.io.FailureRecord;

/** Hears how a run goes on; called by one thread. */
public interface RunListener {

  /**
   * The first document is about to be read.
   *
   * @param documents how many there are, where that is known
   */
  default void started(OptionalLong documents) {}

  /** A document has been written, or its failure has. */
  default void documentDone() {}

  /**
   * A document failed.
   *
   * @param failure why
   */
  default void documentFailed(FailureRecord failure) {}

  /** All documents are through; the claims are about to be aligned. */
  default void aligning() {}

  /**
   * Some events are too large for an XMI file and get none; their facts stand in facts.jsonl.
   *
   * @param events the events, one or more
   * @param settings what is too large
   */
  default void eventsTooLarge(List<EventRecord> events, AlignmentSettings settings) {}
}
