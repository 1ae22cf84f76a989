package org.reckon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reckon.io.InputException;
import org.reckon.io.RunFolder;
import org.reckon.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the report of a run again. */
@Command(
    name = "report",
    description = "Draws OUT/report.html again from what a run has written.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "The folder that 'reckon run' has written.")
  private Path output;

  @Override
  public Integer call() throws InputException, IOException {
    var folder = new RunFolder(output);
    ReportWriter.write(folder);
    spec.commandLine().getOut().println("report: " + folder.report());
    return Reckon.DONE;
  }
}
