package org.reckon.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is measured on a corpus: one thread, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class CorpusBenchmark {

  /** The corpus: a folder or file as the command line takes it. */
  @Param("corpus")
  public String input;

  /** What a benchmark has worked on and taken; JMH reports each field as so many a second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Amount {

    /** UTF-8 bytes of text; 0 where a benchmark starts from tokens. */
    public long bytes;

    /** Tokens. */
    public long tokens;

    /** Nanoseconds of processor time: under a billion a second if others hold the processor. */
    public long processor;

    void start() {
      processor -= ProcessorTime.now();
    }

    void stop() {
      processor += ProcessorTime.now();
    }
  }

  List<String> texts() {
    return SampleTexts.read(input);
  }
}
