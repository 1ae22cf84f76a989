package org.reckon.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.reckon.claims.QuantityParser;
import org.reckon.io.InputException;
import org.reckon.io.TextBlocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the quantities of texts, without a run. */
@Command(
    name = "quantities",
    description =
        "Prints the quantities of a text, one a line: the quickest way to try the parser.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A number that is not understood whole is never read as a smaller one: it is",
      "left out and named on standard error, or with --all among the others.",
      "Offsets are Unicode code points.",
    })
final class QuantitiesCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final QuantityParser parser = new QuantityParser();

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Texts in UTF-8; '-' or none is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--json",
      description = "Prints JSON lines, as quantities.jsonl of a run has them; doc is the file.")
  private boolean json;

  @Option(
      names = "--all",
      description =
          "Prints the other numbers too: dates, ages, scores, identifiers, and what was left out.")
  private boolean all;

  private NumberTable table;

  @Override
  public Integer call() throws InputException {
    var inputs = files.isEmpty() ? List.of(STANDARD_INPUT) : files;
    check(inputs);
    table = new NumberTable(inputs.size() > 1, all);
    boolean failed = false;
    for (var input : inputs) {
      try (var blocks = new TextBlocks(open(input), name(input))) {
        print(input, blocks);
      } catch (InputException e) {
        failed = true;
        spec.commandLine().getErr().println("reckon: " + e.getMessage());
      } catch (IOException e) {
        throw new IllegalStateException("cannot close " + name(input), e);
      }
      if (spec.commandLine().getOut().checkError()) {
        break; // nobody reads on, as after "| head"
      }
    }
    return failed ? Reckon.DOCUMENTS_FAILED : Reckon.DONE;
  }

  /** Names all files that are not there, before anything is printed. */
  private static void check(List<String> inputs) throws InputException {
    var faults = new ArrayList<String>();
    for (var input : inputs) {
      if (!input.equals(STANDARD_INPUT)) {
        var file = Path.of(input);
        if (!Files.exists(file)) {
          faults.add("'" + input + "' does not exist");
        } else if (Files.isDirectory(file)) {
          faults.add("'" + input + "' is a folder");
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InputException(
          "RK001",
          String.join(", ", faults) + "; give text files, or 'reckon run' for a whole folder");
    }
  }

  private static InputStream open(String input) throws InputException {
    if (input.equals(STANDARD_INPUT)) {
      return new FilterInputStream(System.in) {
        @Override
        public void close() {
          // not ours to close
        }
      };
    }
    try {
      return Files.newInputStream(Path.of(input));
    } catch (AccessDeniedException e) {
      throw new InputException(
          "RK020", name(input) + " cannot be read: no permission; check its permissions", e);
    } catch (IOException e) {
      throw new InputException("RK020", name(input) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String name(String input) {
    return input.equals(STANDARD_INPUT) ? "standard input" : "'" + input + "'";
  }

  private void print(String input, TextBlocks blocks) throws InputException {
    var out = spec.commandLine().getOut();
    int before = 0;
    for (var block = blocks.next(); block != null; block = blocks.next()) {
      var shown = new ArrayList<NumberRow>();
      for (var row : NumberRow.of(input, block, before, parser.parse(block))) {
        if (all || row.isQuantity()) {
          shown.add(row);
        } else if (row.isLeftOut()) {
          spec.commandLine()
              .getErr()
              .printf(
                  "reckon: %s offset %d: '%s' was left out: %s%n",
                  name(input), row.span().begin(), row.span().text(), row.why());
        }
      }
      out.print(json ? jsonLines(shown) : table.lines(shown));
      if (out.checkError()) {
        return;
      }
      before += block.codePointCount(0, block.length());
    }
  }

  private static String jsonLines(List<NumberRow> rows) {
    var lines = new StringBuilder();
    rows.forEach(row -> lines.append(row.json()).append('\n'));
    return lines.toString();
  }
}
