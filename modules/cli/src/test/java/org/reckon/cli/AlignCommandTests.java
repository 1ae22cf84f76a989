package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.api.record.EventRecord;
import org.reckon.io.AlignedClaim;
import org.reckon.io.InputException;
import org.reckon.io.JsonFile;
import org.reckon.io.RecordReader;
import org.reckon.io.RunFolder;

/** A run that is aligned again. */
class AlignCommandTests {

  private static final String CORPUS = "../../corpus";
  private static final String FERRY = CORPUS + "/ferry";

  @TempDir Path temporary;

  private final StringWriter err = new StringWriter();

  @Test
  void theSampleCorpusAlignedAgainHasTheSameBytes() throws IOException {
    reckon("run", CORPUS, "-o", path("out"));
    var before = bytes();
    assertThat(before).containsKeys("facts.jsonl", "events/e1.xmi", "report.html");
    reckon("align", path("out"));
    assertThat(bytes()).isEqualTo(before);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatIsNotSetIsAsInTheRun() throws IOException {
    reckon("run", CORPUS, "-o", path("out"), "--one-event", "--set", "aligner.windowDays=3");
    assertThat(events()).hasSize(1);
    var before = bytes();
    reckon("align", path("out"));
    assertThat(bytes()).isEqualTo(before);
    assertThat(manifest().at("/alignment/windowDays").asInt()).isEqualTo(3);
    reckon("align", path("out"), "--no-one-event");
    assertThat(events()).hasSizeGreaterThan(1);
  }

  @Test
  void theWindowOfDaysHoldsForARunAndForAligningAgain() throws IOException {
    reckon("run", CORPUS, "-o", path("out"));
    int usual = events().size();
    reckon("align", path("out"), "--set", "aligner.windowDays=0");
    var aligned = bytes();
    assertThat(events()).hasSizeGreaterThan(usual);
    reckon("run", CORPUS, "-o", path("out"), "--set", "aligner.windowDays=0");
    assertThat(bytes()).isEqualTo(aligned);
  }

  @Test
  void claimsOfAGoldFileTakeThePlaceOfTheRunsOwnUntilItIsAlignedWithoutThem() throws IOException {
    reckon("run", FERRY, "-o", path("out"));
    var before = bytes();
    reckon("align", path("out"), "--claims", FERRY + "/gold.json");
    var claims = claims();
    assertThat(claims).extracting(line -> line.claim().id()).contains("d1-1", "d5-1");
    assertThat(claims).extracting(line -> line.claim().doc()).contains("docs/d1", "docs/d5");
    assertThat(claims).anyMatch(line -> line.fact() != null);
    assertThat(claims).allMatch(line -> line.claim().sentence() != null);
    assertThat(bytes().get("events/e1.xmi")).contains("id=\"d1-1\"").doesNotContain("docs/d1-1");
    assertThat(manifest().at("/alignment/claims").asText()).endsWith("gold.json");
    reckon("align", path("out"));
    assertThat(bytes()).isEqualTo(before);
    assertThat(manifest().at("/alignment").has("claims")).isFalse();
  }

  @Test
  void claimsOfAnotherRunAreTakenByFileName() throws IOException {
    reckon("run", FERRY, "-o", path("out"));
    var before = bytes();
    Files.copy(out().claims(), temporary.resolve("ours.jsonl"));
    reckon("run", FERRY + "/docs", "-o", path("out"));
    reckon("align", path("out"), "--claims", path("ours.jsonl"));
    assertThat(claims()).extracting(line -> line.claim().doc()).contains("d1", "d5");
    assertThat(bytes().get("facts.jsonl").lines().count())
        .isEqualTo(before.get("facts.jsonl").lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "eventDocuments, 4",
    "eventCharacters, 999",
    "eventRelations, 0",
  })
  void anEventTooLargeForAnXmiFileHasItsFactsInTheLinesAlone(String limit, int small)
      throws IOException {
    reckon("run", FERRY, "-o", path("out"));
    var before = bytes();
    assertThat(before).containsKey("events/e1.xmi");
    reckon("run", FERRY, "-o", path("out"), "--set", "aligner." + limit + "=" + small);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("too large", "1 event (e1; 5 documents)", limit + "=" + small, "facts.jsonl");
    assertThat(manifest().at("/alignment/eventsWithoutXmi/0").asText()).isEqualTo("e1");
    before.remove("events/e1.xmi");
    assertThat(bytes()).isEqualTo(before);
    reckon("align", path("out"));
    assertThat(bytes()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing|align IN|RK027",
        "nothing|align nowhere|RK027",
        "nothing|align OUT --claims nowhere|RK028",
        "nothing|align OUT --set aligner.magic=1|RK006",
        "nothing|align OUT --set aligner.windowDays=-1|RK006",
        "nothing|align OUT --set pos.x=1|RK006",
        "out/documents.jsonl|align OUT|RK026",
        "out/claims.jsonl|align OUT|RK026",
        "out/TypeSystem.xml|align OUT|RK026",
        "out/xmi/docs/d1.xmi|align OUT|RK026",
        "nothing|align|Missing required parameter: 'OUT'",
      })
  void badUseIsNamedAndChangesNothing(String deleted, String line, String message)
      throws IOException {
    reckon("run", FERRY, "-o", path("out"));
    Files.deleteIfExists(temporary.resolve(deleted));
    assertRefused(line.replace("IN", FERRY), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":|claims.jsonl' line 104",
        "{\"id\":\"x\",\"doc\":\"docs/d1\"}|line 104",
        "@docs/d9@|RK029",
      })
  void aBrokenLineOfTheRunIsNamed(String line, String message) throws IOException {
    reckon("run", FERRY, "-o", path("out"));
    var lines = new ArrayList<>(Files.readAllLines(out().claims()));
    lines.add(
        line.startsWith("@")
            ? lines.get(0).replace("\"doc\":\"docs/d1\"", "\"doc\":\"docs/d9\"")
            : line);
    Files.write(out().claims(), lines);
    assertRefused("align OUT", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"doc\": \"d1\"|\"doc\": \"d7\"|RK029|'d7'",
        "\"id\": \"d1-2\"|\"id\": \"d1-1\"|RK028|'d1-1' stands there twice",
        "\"begin\": 11, \"end\": 14|\"begin\": 11, \"end\": 140000|RK028|140000",
        "\"begin\": 11, \"end\": 14|\"begin\": 12, \"end\": 15|RK028|of another text",
        "\"eventType\": \"other\"|\"eventType\": \"magic\"|RK028|magic",
        "\"status\": \"fact\"|\"state\": \"fact\"|RK028|claim 1 has no status",
        "\"claims\": [|\"claims\": [,|RK028|line 9",
      })
  void faultyClaimsAreNamed(String right, String wrong, String code, String message)
      throws IOException {
    reckon("run", FERRY, "-o", path("out"));
    var gold = Files.readString(Path.of(FERRY + "/gold.json"));
    assertThat(gold).contains(right);
    int at = gold.indexOf(right, gold.indexOf("\"claims\""));
    Files.writeString(
        temporary.resolve("gold.json"),
        gold.substring(0, at) + wrong + gold.substring(at + right.length()));
    assertRefused("align OUT --claims " + path("gold.json"), code);
    assertThat(err.toString()).contains(message);
  }

  private void assertRefused(String line, String message) throws IOException {
    var before = allBytes();
    assertThat(execute(line.replace("OUT", path("out")).split(" "))).isEqualTo(Reckon.BAD_USE);
    assertThat(err.toString()).contains(message);
    assertThat(allBytes()).isEqualTo(before);
  }

  private void reckon(String... arguments) {
    assertThat(execute(arguments)).as(err.toString()).isEqualTo(Reckon.DONE);
  }

  private int execute(String... arguments) {
    err.getBuffer().setLength(0);
    var commandLine = Reckon.commandLine();
    commandLine.setOut(new PrintWriter(new StringWriter(), true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private RunFolder out() {
    return new RunFolder(temporary.resolve("out"));
  }

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private JsonNode manifest() throws IOException {
    return JsonFile.read(out().run(), JsonNode.class);
  }

  private List<EventRecord> events() {
    return records(out().eventList(), EventRecord.class);
  }

  private List<AlignedClaim> claims() {
    return records(out().claims(), AlignedClaim.class);
  }

  private static <T> List<T> records(Path file, Class<T> type) {
    try {
      return RecordReader.readAll(file, type);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  /** All files but run.json, which tells the time. */
  private Map<String, String> bytes() throws IOException {
    var bytes = allBytes();
    bytes.remove("run.json");
    return bytes;
  }

  private Map<String, String> allBytes() throws IOException {
    var bytes = new TreeMap<String, String>();
    var root = out().root();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return bytes;
  }
}
