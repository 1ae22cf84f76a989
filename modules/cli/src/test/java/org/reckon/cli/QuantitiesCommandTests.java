package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reckon quantities} as a user meets it. */
class QuantitiesCommandTests {

  private static final String TEXT =
      "😢 On 8 March 2025 over 740 civilians fled; $3.5bn was lost, said Ana Ruiz, 45.\n";

  @TempDir Path temporary;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void standardInputIsReadAndAQuantityIsALine() {
    assertThat(reckon(TEXT, "quantities")).isEqualTo(Reckon.DONE);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            offset  words     comparator  low         high        unit
                18  over 740  >           740         -           count
                43  $3.5bn    =           3500000000  3500000000  USD
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void jsonLinesAreThoseOfARun() throws IOException {
    write("a.txt", TEXT);
    assertThat(reckon("", "quantities", "--json", path("a.txt"))).isEqualTo(Reckon.DONE);
    assertThat(reckon("", "run", path("a.txt"), "-o", path("out"))).isEqualTo(Reckon.DONE);
    var ofRun = Files.readString(temporary.resolve("out/quantities.jsonl"));
    assertThat(ofRun).contains("\"over 740\"", "3500000000");
    assertThat(out.toString())
        .startsWith(
            ofRun.replace(
                "\"doc\":\"a\"", "\"doc\":\"" + path("a.txt").replace("\\", "\\\\") + "\""));
  }

  @Test
  void allNumbersAreNamedOnDemand() {
    assertThat(reckon(TEXT + "It had 1,23,4567,8 of 12 parts.", "quantities", "--all"))
        .isEqualTo(Reckon.DONE);
    assertThat(out.toString())
        .containsPattern(" 5  8 March 2025 +- +- +- +- +date\n")
        .containsPattern("18  over 740 +> +740 +- +count +quantity\n")
        .containsPattern("75  45 +- +- +- +- +age\n")
        .containsPattern("86  1,23,4567,8 +- +- +- +- +left out: digits that are no number\n");
    assertThat(err.toString()).isEmpty();
    assertThat(reckon(TEXT + "It had 1,23,4567,8 of 12 parts.", "quantities", "--all", "--json"))
        .isEqualTo(Reckon.DONE);
    assertThat(out.toString())
        .contains(
            "{\"doc\":\"-\",\"other\":{\"begin\":5,\"end\":17,\"text\":\"8 March"
                + " 2025\"},\"kind\":\"date\"}\n")
        .contains(
            "{\"doc\":\"-\",\"leftOut\":{\"begin\":86,\"end\":97,\"text\":\"1,23,4567,8\"},"
                + "\"why\":\"digits that are no number\"}\n");
  }

  @Test
  void whatIsLeftOutIsNeverPassedOverInSilence() {
    assertThat(reckon("It had 1,23,4567,8 parts.", "quantities")).isEqualTo(Reckon.DONE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "reckon: standard input offset 7: '1,23,4567,8' was left out: digits that are no"
                + " number\n");
  }

  @Test
  void severalFilesAreToldApart() throws IOException {
    write("a.txt", "12 fell.");
    write("b.txt", "It fell by\n45\nkm.");
    assertThat(reckon("7 rose.", "quantities", path("a.txt"), "-", path("b.txt")))
        .isEqualTo(Reckon.DONE);
    assertThat(out.toString().lines()).hasSize(4).first().asString().startsWith("text ");
    assertThat(out.toString())
        .containsPattern("a.txt +0  12 +=")
        .containsPattern("(?m)^- +0  7 +=")
        .containsPattern("b.txt +11  45 km +=");
  }

  @Test
  void aFileThatIsNotUtf8IsNamedAndTheOthersAreRead() throws IOException {
    write("good.txt", "12 fell.");
    Files.write(
        temporary.resolve("bad.txt"), "12 caf\u00e9s".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reckon("", "quantities", path("bad.txt"), path("good.txt")))
        .isEqualTo(Reckon.DOCUMENTS_FAILED);
    assertThat(err.toString()).contains("RK021", "bad.txt", "byte 0xE9 at offset 6");
    assertThat(out.toString()).contains("good.txt").doesNotContain("bad.txt");
  }

  @Test
  void filesThatAreNotThereAreAllNamedBeforeAnythingIsRead() throws IOException {
    write("good.txt", "12 fell.");
    assertThat(
            reckon("", "quantities", path("good.txt"), path("nowhere.txt"), temporary.toString()))
        .isEqualTo(Reckon.BAD_USE);
    assertThat(err.toString()).contains("RK001", "nowhere.txt' does not exist", "is a folder");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void offsetsGoOnFromBlockToBlock() {
    var text = ("😢 " + "word ".repeat(30) + "\n\n").repeat(8_000) + "They lost 45 km of road.";
    assertThat(reckon(text, "quantities", "--json")).isEqualTo(Reckon.DONE);
    int begin = text.codePointCount(0, text.indexOf("45 km"));
    assertThat(text.length()).isGreaterThan(1 << 20);
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .contains("\"begin\":" + begin + ",\"end\":" + (begin + 5) + ",\"text\":\"45 km\"");
  }

  @Test
  void aTextWithoutNumbersPrintsNothing() {
    for (var text : List.of("", "Nothing to see.")) {
      assertThat(reckon(text, "quantities")).isEqualTo(Reckon.DONE);
    }
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEmpty();
  }

  private int reckon(String input, String... arguments) {
    var commandLine = Reckon.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    var before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return commandLine.execute(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(temporary.resolve(name), text);
  }
}
