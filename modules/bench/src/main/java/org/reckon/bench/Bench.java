package org.reckon.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line that measures speed and memory. */
@Command(
    name = "bench",
    description = "Measures speed beside OpenNLP, whether memory grows, and how aligning grows.",
    mixinStandardHelpOptions = true)
public final class Bench {

  private static final String INPUT =
      "The texts: a folder of .txt files, a .jsonl file or a .txt file (default: ${DEFAULT-VALUE}).";

  @Spec private CommandSpec spec;

  private Bench() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }

  @Command(
      description = "Measures tokens, tags, names and the loading of models; prints a table.",
      mixinStandardHelpOptions = true)
  int speed(
      @Parameters(defaultValue = "corpus", paramLabel = "INPUT", description = INPUT) Path input,
      @Option(
              names = "--json",
              defaultValue = "bench.json",
              paramLabel = "FILE",
              description =
                  "Where JMH's own results go (default: ${DEFAULT-VALUE}); its log goes beside"
                      + " them, to FILE.log.")
          Path json,
      @Option(
              names = "--quick",
              description = "Measures each once, cold, in this process: only to see that it runs.")
          boolean quick)
      throws RunnerException {
    var texts = SampleTexts.read(input.toString());
    out()
        .printf(
            Locale.ROOT,
            "%s: %,d documents, %,d bytes; Java %s, %d processors%n",
            input,
            texts.size(),
            SampleTexts.bytes(texts),
            Runtime.version(),
            Runtime.getRuntime().availableProcessors());
    out().flush();
    var options =
        new OptionsBuilder()
            .include(Bench.class.getPackageName() + "\\.")
            .param("input", input.toString())
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString())
            .output(json + ".log")
            .shouldFailOnError(true);
    var results = new Runner((quick ? quick(options) : options).build()).run();
    out().print(new SpeedTable(results));
    out().flush();
    return 0;
  }

  private static ChainedOptionsBuilder quick(ChainedOptionsBuilder options) {
    return options
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(10));
  }

  @Command(
      description = "Runs the engines over many documents and measures what stays in memory.",
      mixinStandardHelpOptions = true)
  int memory(
      @Parameters(defaultValue = "corpus", paramLabel = "INPUT", description = INPUT) Path input,
      @Option(
              names = "--documents",
              defaultValue = "20000",
              paramLabel = "N",
              description = "How many documents, 4 or more (default: ${DEFAULT-VALUE}).")
          int documents) {
    if (documents < MemoryGrowth.FEWEST_DOCUMENTS) {
      throw new ParameterException(
          spec.commandLine(), "--documents is %d; it must be 4 or more".formatted(documents));
    }
    var growth = MemoryGrowth.measure(SampleTexts.read(input.toString()), documents);
    out()
        .printf(
            Locale.ROOT,
            "heap in use: %.2f MB before, %.2f MB after %,d documents%n"
                + "growth: %.1f ± %.1f bytes a document (standard error), %s%n"
                + "allocated: %,.0f bytes a token%n",
            growth.first() / 1e6,
            growth.last() / 1e6,
            growth.documents(),
            growth.slope(),
            growth.slopeError(),
            growth.isNoise() ? "no more than noise" : "MORE THAN NOISE",
            growth.allocatedPerToken());
    out().flush();
    return 0;
  }

  @Command(
      description = {
        "Measures how aligning grows with the number of claims, on made-up news, each size in a new"
            + " process; prints a table.",
        "Ends with 1 where a goal is missed: the growth; 10 s and 1 GB of heap for 100,000 claims."
      },
      mixinStandardHelpOptions = true)
  int align(
      @Option(
              names = "--claims",
              split = ",",
              defaultValue = "10000,100000,1000000",
              paramLabel = "N",
              description = "How many claims, ascending (default: ${DEFAULT-VALUE}).")
          List<Integer> claims,
      @Option(
              names = "--seed",
              defaultValue = "7",
              paramLabel = "SEED",
              description = "Another seed makes other news (default: ${DEFAULT-VALUE}).")
          long seed,
      @Option(
              names = "--growth",
              defaultValue = "12",
              paramLabel = "TIMES",
              description =
                  "How many times longer ten times the claims may take (default:"
                      + " ${DEFAULT-VALUE}).")
          double growth)
      throws InterruptedException {
    var sorted = claims.stream().sorted().distinct().toList();
    if (sorted.get(0) < 1 || !sorted.equals(claims)) {
      throw new ParameterException(
          spec.commandLine(),
          "--claims is %s; sizes must be 1 or more and ascending".formatted(claims));
    }
    if (!(growth > 0)) {
      throw new ParameterException(
          spec.commandLine(), "--growth is %s; it must be more than 0".formatted(growth));
    }
    out()
        .printf(
            Locale.ROOT,
            "made-up news, seed %d; Java %s, %d processors%n%s%n",
            seed,
            Runtime.version(),
            Runtime.getRuntime().availableProcessors(),
            AlignmentGrowth.HEAD);
    out().flush();
    var growths = new AlignmentGrowth(growth);
    for (int size : claims) {
      out().println(growths.add(AlignmentRun.inNewProcess(size, seed)));
      out().flush();
    }
    var misses = growths.misses();
    misses.forEach(miss -> out().println("MISSED: " + miss));
    out().flush();
    return misses.isEmpty() ? 0 : 1;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
