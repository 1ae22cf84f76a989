package org.reckon.cli;

import java.util.concurrent.Callable;
import org.reckon.runner.EngineRegistry;
import org.reckon.runner.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the engines with their parameters. */
@Command(
    name = "engines",
    description = "Lists the engines that can be named in --engines, and their parameters.",
    mixinStandardHelpOptions = true)
final class EnginesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RunException {
    var out = spec.commandLine().getOut();
    for (var engine : EngineRegistry.load().providers()) {
      out.printf("%-14s %-12s %s%n", engine.id(), engine.version(), engine.title());
      for (var parameter : engine.parameters()) {
        out.printf(
            "    --set %s.%s=%s  %s%s%n",
            engine.id(),
            parameter.name(),
            parameter.defaultValue() == null ? "" : parameter.defaultValue(),
            parameter.help(),
            parameter.range() == null ? "" : " (" + parameter.range() + ")");
      }
    }
    return Reckon.DONE;
  }
}
