package org.reckon.runner;

import java.nio.file.Path;

/**
 * What a run is to do.
 *
 * @param input a folder of texts or of XMI files, or a file of JSON lines
 * @param output the folder to write
 * @param pipeline what happens to each document
 * @param threads how many documents are worked on at the same time, 1 or more
 */
public record RunOptions(Path input, Path output, Pipeline pipeline, int threads) {

  public RunOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; it must be 1 or more");
    }
  }
}
