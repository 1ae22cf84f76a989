package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command line as a user meets it: what it prints and how it exits. */
class CommandLineTests {

  private static final String FERRY = "../../corpus/ferry";

  @TempDir Path temporary;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theSampleCorpusRunsAndItsDifferencesAreShown() {
    assertThat(reckon("run", FERRY, "-o", path("out"))).isEqualTo(Reckon.DONE);
    assertThat(out.toString())
        .containsPattern("documents +5\n")
        .containsPattern("claims +[1-9][0-9]")
        .containsPattern("differences +[1-9]")
        .containsPattern("(updated|conflicting) +.*189.*214")
        .contains("report.html");
    assertThat(err.toString()).isEmpty();
    assertThat(temporary.resolve("out/report.html")).isNotEmptyFile();
  }

  @Test
  void partsThatDoNotAddUpAreFound() throws IOException {
    write(
        "in/toll.txt",
        "Two days after the earthquake, the Interior Ministry counts 231 dead:"
            + " 158 in Shirdeh, 51 in Hozgan and 21 in smaller settlements along the river.");
    assertThat(reckon("run", path("in"), "-o", path("out"))).isEqualTo(Reckon.DONE);
    assertThat(out.toString())
        .containsPattern("failed sums +1\n")
        .contains("the parts add up to 230, not 231 (toll)");
    assertThat(Files.readString(temporary.resolve("out/facts.jsonl")))
        .contains("\"stated\":231,\"added\":230,\"document\":\"toll\"");
    assertThat(Files.readString(temporary.resolve("out/events/e1.xmi")))
        .contains("holds=\"false\" difference=\"-1\"");
  }

  @Test
  void documentsThatFailAreNamedAndTheExitCodeSaysSo() throws IOException {
    write("in/good.txt", "The flood killed 12 people.");
    Files.write(temporary.resolve("in/bad.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reckon("run", path("in"), "-o", path("out"))).isEqualTo(Reckon.DOCUMENTS_FAILED);
    assertThat(err.toString()).contains("RK021", "bad.txt", "offset 3");
    assertThat(out.toString()).containsPattern("documents +1\n").containsPattern("failed +1\n");
    assertThat(temporary.resolve("out/failures/bad.json")).isNotEmptyFile();
    assertThat(temporary.resolve("out/xmi/bad.xmi")).doesNotExist();
    assertThat(temporary.resolve("out/xmi/good.xmi")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run nowhere -o OUT|RK001",
        "run IN -o OUT --engines magic|RK005",
        "run IN -o OUT --set tokenizer.magic=1|RK006",
        "run IN -o OUT --pipeline nowhere.xml|RK007",
        "run IN -o OUT --pipeline ../../descriptors/cross-document.xml|RK013 pipeline",
        "run IN -o OUT --engines tokenizer,event-merger|RK013 engine 'event-merger'",
        "run IN -o IN/good.txt|RK003",
        "run IN|Missing required option: '--output=OUT'",
        "run IN -o OUT --threads 0|--threads is 0",
        "run IN -o OUT --threads two|'two' is not an int",
        "run IN -o OUT --engines pos --pipeline x.xml|mutually exclusive",
        "walk|Unmatched argument",
      })
  void badUseIsNamed(String line, String message) throws IOException {
    write("in/good.txt", "The flood killed 12 people.");
    var arguments = line.replace("IN", path("in")).replace("OUT", path("out")).split(" ");
    assertThat(reckon(arguments)).isEqualTo(Reckon.BAD_USE);
    assertThat(err.toString()).contains(message);
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void helpVersionEnginesAndCompletionAreThere() {
    assertThat(reckon("--help")).isEqualTo(Reckon.DONE);
    assertThat(reckon("run", "--help")).isEqualTo(Reckon.DONE);
    assertThat(reckon("--version")).isEqualTo(Reckon.DONE);
    assertThat(reckon("engines")).isEqualTo(Reckon.DONE);
    assertThat(out.toString())
        .contains("Exit codes", "--pipeline=FILE", "reckon development")
        .containsPattern("(?m)^tokenizer ")
        .containsPattern("(?m)^pos ")
        .containsPattern("(?m)^entities ")
        .containsPattern("(?m)^number-claims ")
        .containsPattern("(?m)^event-merger ")
        .containsPattern("(?m)^aligner ");
    assertThat(reckon("generate-completion")).isEqualTo(Reckon.DONE);
    assertThat(out.toString()).contains("complete -F");
  }

  private int reckon(String... arguments) {
    CommandLine commandLine = Reckon.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    var file = temporary.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
