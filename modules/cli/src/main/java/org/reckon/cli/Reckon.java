package org.reckon.cli;

import java.util.Optional;
import org.reckon.io.InputException;
import org.reckon.runner.RunException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command {@code reckon}. */
@Command(
    name = "reckon",
    description =
        "Reads many reports of the same events and answers: who says how many of what happened, and"
            + " do they agree?",
    mixinStandardHelpOptions = true,
    versionProvider = Reckon.Version.class,
    subcommands = {
      RunCommand.class,
      AlignCommand.class,
      ReportCommand.class,
      QuantitiesCommand.class,
      EnginesCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 bad use, or bad input as a whole; 2 done, but documents failed.",
    })
public final class Reckon {

  /** Done. */
  static final int DONE = 0;

  /** Bad use, or bad input as a whole. */
  static final int BAD_USE = 1;

  /** Done, but some documents failed. */
  static final int DOCUMENTS_FAILED = 2;

  private Reckon() {}

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param arguments the words after {@code reckon}
   */
  public static void main(String[] arguments) {
    int code;
    try {
      code = commandLine().execute(arguments);
    } catch (OutOfMemoryError e) {
      // whoever used the memory up is gone, so there is room for a line
      System.err.println(
          "reckon: RK014 not enough memory for so large a corpus; give more, as in"
              + " RECKON_JAVA_OPTIONS=-Xmx4g reckon ...; where 'reckon run' has written"
              + " claims.jsonl, 'reckon align OUT' does the rest");
      code = BAD_USE;
    }
    System.exit(code);
  }

  /** The command line, ready to be executed. */
  static CommandLine commandLine() {
    var commandLine = new CommandLine(new Reckon());
    commandLine.setExitCodeExceptionMapper(thrown -> BAD_USE);
    commandLine.setExecutionExceptionHandler(
        (thrown, command, parsed) -> {
          if (thrown instanceof RunException || thrown instanceof InputException) {
            command
                .getErr()
                .println(command.getColorScheme().errorText("reckon: " + thrown.getMessage()));
          } else {
            command.getErr().println("reckon: RK099 this is a fault in Reckon; please report it:");
            thrown.printStackTrace(command.getErr());
          }
          return BAD_USE;
        });
    commandLine.getCommandSpec().exitCodeOnInvalidInput(BAD_USE);
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().exitCodeOnInvalidInput(BAD_USE));
    commandLine
        .getSubcommands()
        .get("generate-completion")
        .getCommandSpec()
        .usageMessage()
        .hidden(false);
    return commandLine;
  }

  /** Says the version that the jar was built with. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "reckon "
            + Optional.ofNullable(Reckon.class.getPackage().getImplementationVersion())
                .orElse("development"),
        "Java " + Runtime.version(),
      };
    }
  }
}
