package org.reckon.runner;

import java.nio.file.Path;

/**
 * What a run is to do.
 *
 * @param input a folder of texts or of XMI files, or a file of JSON lines
 * @param output the folder to write
 * @param pipeline what happens to each document
 * @param threads how many documents are worked on at the same time, 1 or more
 * @param alignment how the documents' claims are aligned
 */
public record RunOptions(
    Path input, Path output, Pipeline pipeline, int threads, AlignmentSettings alignment) {

  public RunOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; it must be 1 or more");
    }
  }

  /**
   * A run that aligns with the defaults.
   *
   * @param input a folder of texts or of XMI files, or a file of JSON lines
   * @param output the folder to write
   * @param pipeline what happens to each document
   * @param threads how many documents are worked on at the same time, 1 or more
   */
  public RunOptions(Path input, Path output, Pipeline pipeline, int threads) {
    this(input, output, pipeline, threads, AlignmentSettings.defaults());
  }
}
