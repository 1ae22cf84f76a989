package org.reckon.runner;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a run is to be aligned again.
 *
 * @param output the folder that the run has written
 * @param claims a file of claims to take instead of the run's; null for the run's own
 * @param oneEvent whether all documents are known to be about one event; null for what held before
 * @param settings values as text by {@code aligner.parameter}; the others are as they were
 */
public record AlignRunOptions(
    Path output, Path claims, Boolean oneEvent, Map<String, String> settings) {

  public AlignRunOptions {
    settings = Map.copyOf(settings);
  }
}
