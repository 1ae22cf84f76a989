package org.reckon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reckon.io.InputException;
import org.reckon.io.RunFolder;
import org.reckon.report.ReportWriter;
import org.reckon.runner.AlignRun;
import org.reckon.runner.AlignRunOptions;
import org.reckon.runner.RunException;
import org.reckon.runner.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Aligns again what a run has written. */
@Command(
    name = "align",
    description = "Aligns the claims of a run again, without annotating again.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Writes OUT/facts.jsonl, OUT/claims.jsonl, OUT/events.jsonl, OUT/events/*.xmi,",
      "OUT/report.html and OUT/run.json anew. What is not set is as in the run.",
    })
final class AlignCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The folder that 'reckon run' has written.")
  private Path output;

  @Option(
      names = "--one-event",
      negatable = true,
      description = "All documents are about one event; --no-one-event finds the events again.")
  private Boolean oneEvent;

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description =
          "Takes the claims from FILE instead of the run's: JSON lines as in claims.jsonl, or a"
              + " gold.json. OUT/claims.jsonl then holds these claims, until OUT is aligned without"
              + " this option.")
  private Path claims;

  @Option(
      names = "--set",
      paramLabel = "aligner.PARAMETER=VALUE",
      description = "Sets a parameter of the aligner; may be given several times.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Override
  public Integer call() throws RunException, InputException, IOException {
    RunSummary summary;
    try (var progress = new Progress(spec.commandLine().getErr())) {
      summary =
          new AlignRun(new AlignRunOptions(output, claims, oneEvent, settings), progress).run();
    }
    ReportWriter.write(new RunFolder(output));
    new SummaryTable(summary, output, spec.commandLine().getColorScheme().ansi())
        .print(spec.commandLine().getOut());
    return Reckon.DONE;
  }
}
