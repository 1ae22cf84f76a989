package org.reckon.training;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line that makes and measures the taggers' models. */
@Command(
    name = "training",
    description = "Makes and measures the taggers' models.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainPos.class,
      MakeLemmas.class,
      MakeGazetteer.class,
      MakeWordClasses.class,
      TrainEntities.class,
      Evaluate.class
    })
public final class Training {

  private Training() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Training()).execute(arguments));
  }
}
