package org.reckon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckon.alignment.Aligner;
import org.reckon.alignment.Alignment;
import org.reckon.alignment.AlignmentOptions;

/**
 * What aligning one corpus of made-up news took.
 *
 * @param documents how many documents there were
 * @param claims how many claims
 * @param eventsMade how many events they tell of
 * @param events how many events were found
 * @param f1 of pairs of documents of one event, 0 to 1
 * @param facts how many facts were found
 * @param seconds by the clock
 * @param processorSeconds of the aligning thread, without collecting garbage
 * @param peakBytes of the heap, with the corpus and with garbage; no collection found more
 * @param heapBytes how much heap there was
 */
record AlignmentRun(
    int documents,
    int claims,
    int eventsMade,
    int events,
    double f1,
    int facts,
    double seconds,
    double processorSeconds,
    long peakBytes,
    long heapBytes) {

  /** The heap for 100,000 claims and fewer; the goal. */
  static final int SMALLEST_HEAP_MB = 1024;

  /** The claims that have to do with the smallest heap. */
  static final int CLAIMS_IN_SMALLEST_HEAP = 100_000;

  private static final int WARM_UP_CLAIMS = 10_000;
  private static final int WARM_UP_RUNS = 5;
  private static final int MOST_RUNS = 3;

  /** Seconds after which no other run begins. */
  private static final double ENOUGH = 30;

  /**
   * Measures in this process: aligns other news first, until all code is warm, and then, up to
   * three times, the news in question, of which the fastest counts.
   */
  static AlignmentRun measure(int claims, long seed) {
    var other = NewsCorpus.generate(Math.min(claims, WARM_UP_CLAIMS), seed + 1);
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      align(other);
    }
    var corpus = NewsCorpus.generate(claims, seed);
    var runs = new ArrayList<AlignmentRun>();
    double spent = 0;
    while (runs.size() < MOST_RUNS && spent < ENOUGH) {
      runs.add(once(corpus));
      spent += runs.get(runs.size() - 1).seconds;
    }
    long peak = runs.stream().mapToLong(AlignmentRun::peakBytes).max().orElseThrow();
    var best =
        runs.stream().min(java.util.Comparator.comparingDouble(r -> r.seconds)).orElseThrow();
    return best.withPeak(peak);
  }

  /**
   * Measures in a new process with its own heap: 1 GB, above 100,000 claims in proportion.
   *
   * @throws IllegalStateException if that process ends with an error, as where its heap is too
   *     small; what it said went to this process' error output
   */
  static AlignmentRun inNewProcess(int claims, long seed) throws InterruptedException {
    long heap =
        Math.max(SMALLEST_HEAP_MB, (long) SMALLEST_HEAP_MB * claims / CLAIMS_IN_SMALLEST_HEAP);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap + "m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            AlignmentRun.class.getName(),
            String.valueOf(claims),
            String.valueOf(seed));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "aligning %,d claims in %,d MB of heap ended with code %d; see the error above"
                .formatted(claims, heap, code));
      }
      return parse(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Measures for {@link #inNewProcess}: number of claims, seed. */
  public static void main(String[] arguments) {
    var run = measure(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    System.out.println(run.print());
  }

  /** The numbers in their order, separated by blanks. */
  String print() {
    return String.format(
        Locale.ROOT,
        "%d %d %d %d %.6f %d %.6f %.6f %d %d",
        documents,
        claims,
        eventsMade,
        events,
        f1,
        facts,
        seconds,
        processorSeconds,
        peakBytes,
        heapBytes);
  }

  /** Reads what {@link #print} gives. */
  static AlignmentRun parse(String printed) {
    var parts = printed.split(" ", -1);
    return new AlignmentRun(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Double.parseDouble(parts[4]),
        Integer.parseInt(parts[5]),
        Double.parseDouble(parts[6]),
        Double.parseDouble(parts[7]),
        Long.parseLong(parts[8]),
        Long.parseLong(parts[9]));
  }

  private static AlignmentRun once(NewsCorpus corpus) {
    System.gc();
    var pools = ManagementFactory.getMemoryPoolMXBeans();
    pools.removeIf(pool -> pool.getType() != java.lang.management.MemoryType.HEAP);
    pools.forEach(pool -> pool.resetPeakUsage());
    long processor = ProcessorTime.now();
    long start = System.nanoTime();
    var alignment = align(corpus);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processorSeconds = (ProcessorTime.now() - processor) / 1e9;
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new AlignmentRun(
        corpus.documents().size(),
        corpus.claims().size(),
        corpus.events(),
        alignment.events().size(),
        corpus.pairwiseF1(alignment.events()),
        alignment.facts().size(),
        seconds,
        processorSeconds,
        peak,
        Runtime.getRuntime().maxMemory());
  }

  private static Alignment align(NewsCorpus corpus) {
    return new Aligner().align(corpus.documents(), corpus.claims(), AlignmentOptions.defaults());
  }

  private AlignmentRun withPeak(long peak) {
    return new AlignmentRun(
        documents,
        claims,
        eventsMade,
        events,
        f1,
        facts,
        seconds,
        processorSeconds,
        peak,
        heapBytes);
  }
}
