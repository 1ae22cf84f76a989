package org.reckon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reckon.io.InputException;
import org.reckon.io.RunFolder;
import org.reckon.report.ReportWriter;
import org.reckon.runner.AlignmentSettings;
import org.reckon.runner.CorpusRun;
import org.reckon.runner.EngineRegistry;
import org.reckon.runner.Pipeline;
import org.reckon.runner.PipelineLoader;
import org.reckon.runner.RunException;
import org.reckon.runner.RunOptions;
import org.reckon.runner.RunSummary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a corpus through a pipeline. */
@Command(
    name = "run",
    description = "Annotates a corpus, aligns its number claims, and shows where they differ.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Writes OUT/xmi/*.xmi with OUT/TypeSystem.xml, OUT/claims.jsonl, OUT/facts.jsonl,",
      "OUT/events/*.xmi, OUT/report.html, OUT/run.json, and OUT/failures/*.json for documents",
      "that could not be done.",
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      description =
          "A folder of .txt files (UTF-8; a documents.csv beside them gives id, title, source,"
              + " published, url by file), a folder of .xmi files, or a .jsonl file (id, text, and"
              + " any of title, source, published, url).")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "The folder to write; what an earlier run wrote there is replaced.")
  private Path output;

  @ArgGroup private PipelineChoice choice;

  @Option(
      names = "--set",
      paramLabel = "ENGINE.PARAMETER=VALUE",
      description =
          "Sets a parameter of an engine; may be given several times. 'aligner' is the aligner that"
              + " runs when all documents are through.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--one-event",
      description = "All documents are about one event (default: the events are found).")
  private boolean oneEvent;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many documents are worked on at the same time (default: the processors, here"
              + " ${DEFAULT-VALUE}). The output is the same for every N.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** A pipeline comes from a file or from ids, not from both. */
  private static final class PipelineChoice {
    @Option(
        names = "--pipeline",
        paramLabel = "FILE",
        description = "A UIMA analysis engine descriptor (default: descriptors/number-claims.xml).")
    private Path pipeline;

    @Option(
        names = "--engines",
        split = ",",
        paramLabel = "ID",
        description = "Engines by their ids, in the order in which they run; see 'reckon engines'.")
    private List<String> engines;
  }

  @Override
  public Integer call() throws RunException, InputException, IOException {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads is " + threads + "; it must be 1 or more");
    }
    RunSummary summary;
    try {
      summary = run(new RunOptions(input, output, pipeline(), threads, alignment()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      spec.commandLine()
          .getErr()
          .println("reckon: interrupted; the output is incomplete, start the run again");
      return Reckon.BAD_USE;
    }
    ReportWriter.write(new RunFolder(output));
    new SummaryTable(summary, output, spec.commandLine().getColorScheme().ansi())
        .print(spec.commandLine().getOut());
    return summary.failures().isEmpty() ? Reckon.DONE : Reckon.DOCUMENTS_FAILED;
  }

  private RunSummary run(RunOptions options)
      throws RunException, InputException, InterruptedException {
    try (var progress = new Progress(spec.commandLine().getErr())) {
      return new CorpusRun(options, progress).run();
    }
  }

  private AlignmentSettings alignment() throws RunException {
    return AlignmentSettings.defaults().with(settings(true)).withOneEvent(oneEvent ? true : null);
  }

  /** The settings of the aligner, or all others. */
  private Map<String, String> settings(boolean aligner) {
    var chosen = new LinkedHashMap<>(settings);
    chosen.keySet().removeIf(name -> AlignmentSettings.isAligner(name) != aligner);
    return chosen;
  }

  private Pipeline pipeline() throws RunException {
    var loader = new PipelineLoader(EngineRegistry.load());
    if (choice == null) {
      return loader.descriptor(
          RunCommand.class.getResource("number-claims.xml"), "number-claims", settings(false));
    }
    return choice.pipeline == null
        ? loader.engines(choice.engines, settings(false))
        : loader.descriptor(choice.pipeline, settings(false));
  }
}
