package org.reckon.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.io.AlignedClaim;
import org.reckon.io.FailureRecord;
import org.reckon.io.JsonFile;
import org.reckon.io.RecordReader;
import org.reckon.io.RunFolder;
import org.reckon.type.EngineRun;
import org.reckon.type.NumberClaim;

class CorpusRunTests {

  @TempDir Path temporary;

  @Test
  void aRunWritesWhatTheStandardSays() throws Exception {
    write("a/one.txt", "Storm: 31 dead, 12 missing.");
    var summary = run(1);
    assertThat(summary.claims())
        .extracting(claim -> claim.id())
        .containsExactly("a/one-1", "a/one-2");
    var out = out();
    assertThat(RecordReader.readAll(out.claims(), AlignedClaim.class)).hasSize(2);
    assertThat(Files.readAllLines(out.quantities())).hasSize(2);
    assertThat(out.facts()).exists();
    var manifest = JsonFile.read(out.run(), JsonNode.class);
    assertThat(manifest.at("/state").asText()).isEqualTo("complete");
    assertThat(manifest.at("/counts/documents").asInt()).isEqualTo(1);
    assertThat(manifest.at("/counts/claims").asInt()).isEqualTo(2);
    assertThat(manifest.at("/pipeline/engines/0/engine").asText()).isEqualTo("digits");
  }

  @Test
  void uimaAloneReadsTheXmiWithTheTypeSystemBesideIt() throws Exception {
    write("one.txt", "Storm: 31 dead.");
    run(1);
    var types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(out().typeSystem().toFile()));
    var cas = JCasFactory.createJCas(types);
    try (var in = Files.newInputStream(out().xmi("one"))) {
      CasIOUtils.load(in, cas.getCas());
    }
    assertThat(cas.select(NumberClaim.class).map(claim -> claim.getCoveredText()))
        .containsExactly("31");
    assertThat(cas.select(EngineRun.class).map(EngineRun::getEngine)).containsExactly("digits");
  }

  @Test
  void oneBadDocumentDoesNotStopTheOthers() throws Exception {
    write("a.txt", "1 dead");
    write("b.txt", "2 dead, CHECKED");
    write("c.txt", "3 dead, UNCHECKED");
    write("d.txt", "4 dead, DEEP");
    write("e.txt", "5 dead, OUTSIDE");
    write("f.txt", " ");
    Files.write(input().resolve("g.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    write("h.txt", "6 dead");
    var summary = run(2);
    assertThat(summary.documents()).extracting(document -> document.id()).containsExactly("a", "h");
    assertThat(summary.failures())
        .extracting(failure -> failure.document() + " " + failure.engine() + " " + failure.code())
        .containsExactly(
            "b digits RK030",
            "c digits RK030",
            "d digits RK030",
            "e digits RK030",
            "f reader RK022",
            "g reader RK021");
    try (var files = Files.list(out().xmi())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.xmi", "h.xmi");
    }
    var failure = JsonFile.read(out().failure("b"), FailureRecord.class);
    assertThat(failure.message()).contains("digits", "'b'", "the text says so");
  }

  @Test
  void twoDocumentsOfOneIdAreNotMixedUp() throws Exception {
    Files.writeString(
        temporary.resolve("in.jsonl"),
        "{\"id\":\"a\",\"text\":\"1 dead\"}\n{\"id\":\"a\",\"text\":\"2 dead\"}\n");
    var summary = run(temporary.resolve("in.jsonl"), 2);
    assertThat(summary.claims()).extracting(claim -> claim.quantity().text()).containsExactly("1");
    assertThat(summary.failures()).extracting(FailureRecord::code).containsExactly("RK024");
  }

  @Test
  void idsThatArePathsStayInsideTheOutput() throws Exception {
    Files.writeString(
        temporary.resolve("in.jsonl"), "{\"id\":\"../../evil\",\"text\":\"1 dead\"}\n");
    run(temporary.resolve("in.jsonl"), 1);
    assertThat(out().xmi("../../evil").normalize()).exists().startsWith(out().xmi());
  }

  @Test
  void everyNumberOfThreadsAndEveryRunWritesTheSameBytes() throws Exception {
    for (int i = 0; i < 40; i++) {
      write("d" + i + ".txt", "The flood left %d dead and %d missing.".formatted(i, 2 * i));
    }
    run(1);
    var once = bytes();
    run(1);
    assertThat(bytes()).isEqualTo(once);
    run(3);
    assertThat(bytes()).isEqualTo(once);
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws Exception {
    write("a.txt", "1 dead");
    Files.writeString(temporary.resolve("out"), "mine");
    assertThatThrownBy(() -> run(1))
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith("RK003");
    assertThat(temporary.resolve("out")).hasContent("mine");
  }

  @Test
  void anOutputFolderThatHoldsSomethingElseIsRefused() throws Exception {
    write("a.txt", "1 dead");
    Files.createDirectories(temporary.resolve("out/xmi"));
    Files.writeString(temporary.resolve("out/xmi/thesis.xmi"), "mine");
    assertThatThrownBy(() -> run(1)).hasMessageStartingWith("RK004");
    assertThat(temporary.resolve("out/xmi/thesis.xmi")).hasContent("mine");
  }

  @Test
  void anOutputInsideTheInputIsRefused() throws Exception {
    write("a.txt", "1 dead");
    var options = new RunOptions(input(), input().resolve("out"), pipeline(), 1);
    assertThatThrownBy(() -> new CorpusRun(options, new RunListener() {}).run())
        .hasMessageStartingWith("RK004");
  }

  @Test
  void anOutputThatReachesTheInputThroughALinkIsRefused() throws Exception {
    write("a.txt", "1 dead");
    var link = Files.createSymbolicLink(temporary.resolve("link"), input());
    var options = new RunOptions(input(), link.resolve("out"), pipeline(), 1);
    assertThatThrownBy(() -> new CorpusRun(options, new RunListener() {}).run())
        .hasMessageStartingWith("RK004");
    assertThat(input().resolve("a.txt")).hasContent("1 dead");
  }

  @Test
  void aRunJsonOfSomebodyElseDoesNotMakeTheFolderOurs() throws Exception {
    write("a.txt", "1 dead");
    Files.createDirectories(temporary.resolve("out/events"));
    Files.writeString(temporary.resolve("out/run.json"), "{\"my\":\"run\"}");
    Files.writeString(temporary.resolve("out/events/p"), "mine");
    assertThatThrownBy(() -> run(1)).hasMessageStartingWith("RK004");
    assertThat(temporary.resolve("out/events/p")).hasContent("mine");
  }

  @Test
  void aLinkToAFolderIsThatFolder() throws Exception {
    write("a.txt", "1 dead");
    var link = Files.createSymbolicLink(temporary.resolve("link"), input());
    assertThat(run(link, 1).documents()).extracting(document -> document.id()).containsExactly("a");
  }

  @Test
  void anIdOfAnyLengthIsWritten() throws Exception {
    Files.writeString(
        temporary.resolve("in.jsonl"),
        "{\"id\":\"%s\",\"text\":\"1 dead\"}\n{\"id\":\"%s\",\"text\":\" \"}\n"
            .formatted("x".repeat(300), "y".repeat(300)));
    var summary = run(temporary.resolve("in.jsonl"), 1);
    assertThat(summary.documents()).hasSize(1);
    assertThat(summary.failures()).extracting(FailureRecord::code).containsExactly("RK022");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> run(1)).hasMessageStartingWith("RK001").hasMessageContaining("input");
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void whatAnEarlierRunWroteDoesNotStay() throws Exception {
    write("a.txt", "1 dead");
    write("b.txt", "CHECKED");
    run(1);
    Files.delete(input().resolve("a.txt"));
    write("b.txt", "2 dead");
    run(1);
    assertThat(out().xmi("a")).doesNotExist();
    assertThat(out().failure("b")).doesNotExist();
    assertThat(out().xmi("b")).exists();
  }

  @Test
  void anUnknownEngineIsNamedWithThoseThereAre() {
    assertThatThrownBy(() -> loader().engines(List.of("digits", "magic"), Map.of()))
        .hasMessageStartingWith("RK005")
        .hasMessageContaining("'magic'")
        .hasMessageContaining("digits");
  }

  @ParameterizedTest
  @CsvSource({
    "digits.maxDigits,1,has no parameter 'maxDigits'",
    "digits.minDigits,0,cannot be '0'",
    "digits.minDigits,x,cannot be 'x'",
    "letters.minDigits,1,names no engine of the pipeline",
    "minDigits,1,names no engine of the pipeline",
  })
  void badParametersAreNamed(String name, String value, String message) {
    assertThatThrownBy(() -> loader().engines(List.of("digits"), Map.of(name, value)))
        .hasMessageStartingWith("RK006")
        .hasMessageContaining(message);
  }

  @Test
  void aParameterReachesTheEngine() throws Exception {
    write("a.txt", "7 of 31 dead");
    var pipeline = loader().engines(List.of("digits"), Map.of("digits.minDigits", "2"));
    var summary = run(input(), pipeline, 1);
    assertThat(summary.claims()).extracting(claim -> claim.quantity().text()).containsExactly("31");
  }

  @Test
  void aDescriptorRunsAndTakesParametersByItsOwnKeys() throws Exception {
    write("a.txt", "7 of 31 dead");
    var file = descriptor("<node>numbers</node>");
    var pipeline = loader().descriptor(file, Map.of("numbers.minDigits", "2"));
    assertThat(pipeline.steps()).extracting(Pipeline.Step::key).containsExactly("numbers");
    var summary = run(input(), pipeline, 1);
    assertThat(summary.claims()).extracting(claim -> claim.quantity().text()).containsExactly("31");
  }

  @Test
  void aPipelineThatGivesOutNewCasesIsRefused() throws Exception {
    var file = multiplier(true);
    assertThatThrownBy(() -> loader().descriptor(file, Map.of()))
        .hasMessageStartingWith("RK013")
        .hasMessageContaining("pipeline.xml");
  }

  @Test
  void aPipelineThatKeepsItsNewCasesToItselfRunsAsOneEngine() throws Exception {
    write("a.txt", "7 of 31 dead");
    var pipeline = loader().descriptor(multiplier(false), Map.of());
    assertThat(pipeline.steps()).extracting(Pipeline.Step::key).containsExactly("test");
    assertThat(run(input(), pipeline, 1).claims()).hasSize(2);
  }

  /** Writes an aggregate of an engine and a CAS multiplier, which may give its CASes out. */
  private Path multiplier(boolean outputsNewCases) throws Exception {
    var file = descriptor("<node>numbers</node><node>merger</node>");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "</delegateAnalysisEngineSpecifiers>",
                """
                <delegateAnalysisEngine key="merger">
                  <import name="org.reckon.alignment.EventCasMerger"/>
                </delegateAnalysisEngine>
                </delegateAnalysisEngineSpecifiers>
                """)
            .replace(
                "</flowConstraints>",
                """
                </flowConstraints>
                <operationalProperties>
                  <modifiesCas>true</modifiesCas>
                  <multipleDeploymentAllowed>false</multipleDeploymentAllowed>
                  <outputsNewCASes>%s</outputsNewCASes>
                </operationalProperties>
                """
                    .formatted(outputsNewCases)));
    return file;
  }

  @Test
  void faultyDescriptorsAreNamed() throws Exception {
    var nowhere = temporary.resolve("nowhere.xml");
    assertThatThrownBy(() -> loader().descriptor(nowhere, Map.of()))
        .hasMessageStartingWith("RK007")
        .hasMessageContaining("nowhere.xml");
    var noXml = temporary.resolve("no.xml");
    Files.writeString(noXml, "pipeline: a, b");
    assertThatThrownBy(() -> loader().descriptor(noXml, Map.of()))
        .hasMessageStartingWith("RK007")
        .hasMessageContaining("no.xml");
    var strange = descriptor("<node>numbers</node><node>letters</node>");
    assertThatThrownBy(() -> loader().descriptor(strange, Map.of()))
        .hasMessageStartingWith("RK007")
        .hasMessageContaining("'letters'");
    var missing = temporary.resolve("missing.xml");
    Files.writeString(
        missing,
        Files.readString(descriptor("<node>numbers</node>"))
            .replaceFirst("location=\"[^\"]*\"", "name=\"org.example.Nothing\""));
    assertThatThrownBy(() -> loader().descriptor(missing, Map.of()))
        .hasMessageStartingWith("RK007")
        .hasMessageContaining("org/example/Nothing.xml");
  }

  @Test
  void anEngineThatCannotBeStartedIsNamed() throws Exception {
    write("a.txt", "1 dead");
    var file = descriptor("<node>numbers</node>");
    var engine = temporary.resolve("digits.xml");
    Files.writeString(
        engine, Files.readString(engine).replace(DigitsEngine.class.getName(), "org.example.None"));
    var pipeline = loader().descriptor(file, Map.of());
    var options = new RunOptions(input(), temporary.resolve("out"), pipeline, 1);
    assertThatThrownBy(() -> new CorpusRun(options, new RunListener() {}).run())
        .hasMessageStartingWith("RK008")
        .hasMessageContaining("numbers")
        .hasMessageContaining("org.example.None");
  }

  /** Writes an aggregate whose one engine is called "numbers", with the given flow. */
  private Path descriptor(String flow) throws Exception {
    var engine = temporary.resolve("digits.xml");
    try (var out = Files.newOutputStream(engine)) {
      new DigitsEngine.Provider().describe(Map.of()).toXML(out);
    }
    var file = temporary.resolve("pipeline.xml");
    Files.writeString(
        file,
        """
        <analysisEngineDescription xmlns="http://uima.apache.org/resourceSpecifier">
          <frameworkImplementation>org.apache.uima.java</frameworkImplementation>
          <primitive>false</primitive>
          <delegateAnalysisEngineSpecifiers>
            <delegateAnalysisEngine key="numbers"><import location="digits.xml"/></delegateAnalysisEngine>
          </delegateAnalysisEngineSpecifiers>
          <analysisEngineMetaData>
            <name>test</name>
            <flowConstraints><fixedFlow>%s</fixedFlow></flowConstraints>
          </analysisEngineMetaData>
        </analysisEngineDescription>
        """
            .formatted(flow));
    return file;
  }

  private static PipelineLoader loader() throws RunException {
    return new PipelineLoader(EngineRegistry.load());
  }

  private static Pipeline pipeline() throws RunException {
    return loader().engines(List.of("digits"), Map.of());
  }

  private RunSummary run(int threads) throws Exception {
    return run(input(), threads);
  }

  private RunSummary run(Path input, int threads) throws Exception {
    return run(input, pipeline(), threads);
  }

  private RunSummary run(Path input, Pipeline pipeline, int threads) throws Exception {
    var options = new RunOptions(input, temporary.resolve("out"), pipeline, threads);
    return new CorpusRun(options, new RunListener() {}).run();
  }

  private Path input() {
    return temporary.resolve("in");
  }

  private RunFolder out() {
    return new RunFolder(temporary.resolve("out"));
  }

  private void write(String name, String text) throws IOException {
    var file = input().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** All files of the output but run.json, which tells the time. */
  private Map<String, String> bytes() throws IOException {
    var bytes = new TreeMap<String, String>();
    var root = out().root();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.equals(out().run())) {
          bytes.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return bytes;
  }
}
