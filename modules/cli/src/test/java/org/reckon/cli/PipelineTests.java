package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckon.api.EngineProvider;
import org.reckon.type.Fact;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

/** The shipped pipelines, by UIMA alone and by a whole run. */
class PipelineTests {

  private static final String TEXT =
      "The storm killed 31 people in Marseille on Sunday, the French Red Cross said. "
          + "More than 200 houses were destroyed.";

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"tokens", "entities", "number-claims"})
  void uimaAloneLoadsAndRunsAPipeline(String name) throws Exception {
    var description =
        UIMAFramework.getXMLParser()
            .parseAnalysisEngineDescription(
                new XMLInputSource("../../descriptors/" + name + ".xml"));
    var engine = UIMAFramework.produceAnalysisEngine(description);
    try {
      JCas cas = engine.newCAS().getJCas();
      cas.setDocumentText(TEXT);
      engine.process(cas);
      assertThat(cas.select(Sentence.class).count()).isEqualTo(2);
      assertThat(cas.select(Token.class).map(Token::getCoveredText))
          .startsWith("The", "storm", "killed", "31");
      if (!name.equals("tokens")) {
        assertThat(cas.select(NamedEntity.class).map(entity -> entity.getCoveredText()))
            .contains("Marseille");
      }
      if (name.equals("number-claims")) {
        assertThat(cas.select(Quantity.class).map(quantity -> quantity.getCoveredText()))
            .containsExactly("31", "More than 200");
        var claim = cas.select(NumberClaim.class).get(0);
        assertThat(claim.getEventType()).isEqualTo("death");
        assertThat(claim.getCounted().getCoveredText()).isEqualTo("people");
      }
    } finally {
      engine.destroy();
    }
  }

  @Test
  void eachOfOurEnginesRunsAlone() throws Exception {
    for (var provider : ServiceLoader.load(EngineProvider.class)) {
      var engine = UIMAFramework.produceAnalysisEngine(provider.describe(Map.of()));
      var cas = engine.newCAS();
      cas.setDocumentText(TEXT);
      var metadata = new DocumentMetaData(cas.getJCas());
      metadata.setDocumentId("storm");
      metadata.addToIndexes();
      engine.process(cas);
      assertThat(engine.getMetaData().getName()).as(provider.id()).isNotBlank();
      engine.destroy();
    }
  }

  @Test
  void everyXmiOfARunLoadsWithUimaAloneAndEveryOffsetIsInsideTheText() throws Exception {
    run("out", 2);
    var out = temporary.resolve("out");
    var types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(out.resolve("TypeSystem.xml").toFile()));
    int files = 0;
    long facts = 0;
    try (var paths = Files.walk(out)) {
      for (var path : paths.filter(p -> p.toString().endsWith(".xmi")).toList()) {
        CAS cas = CasCreationUtils.createCas(types, null, null);
        try (var in = Files.newInputStream(path)) {
          CasIOUtils.load(in, cas);
        }
        cas.getViewIterator().forEachRemaining(view -> checkOffsets(view, path));
        facts += cas.getJCas().select(Fact.class).count();
        files++;
      }
    }
    assertThat(files).isEqualTo(6);
    assertThat(facts).isPositive();
  }

  @Test
  void oneThreadAndTwoAndASecondRunWriteTheSameBytes() throws Exception {
    run("one", 1);
    run("two", 2);
    run("again", 2);
    var one = bytes(temporary.resolve("one"));
    assertThat(one).hasSizeGreaterThan(10);
    assertThat(bytes(temporary.resolve("two"))).isEqualTo(one);
    assertThat(bytes(temporary.resolve("again"))).isEqualTo(one);
  }

  private void run(String name, int threads) {
    var commandLine = Reckon.commandLine();
    var err = new StringWriter();
    commandLine.setErr(new PrintWriter(err, true));
    commandLine.setOut(new PrintWriter(new StringWriter(), true));
    int code =
        commandLine.execute(
            "run",
            "../../corpus/ferry",
            "-o",
            temporary.resolve(name).toString(),
            "--threads",
            String.valueOf(threads));
    assertThat(code).as(err.toString()).isEqualTo(Reckon.DONE);
  }

  private static void checkOffsets(CAS view, Path path) {
    var text = view.getDocumentText();
    for (FeatureStructure structure : view.select()) {
      if (structure instanceof AnnotationFS annotation) {
        assertThat(annotation.getBegin()).as(path + " " + annotation).isBetween(0, text.length());
        assertThat(annotation.getEnd())
            .as(path + " " + annotation)
            .isBetween(annotation.getBegin(), text.length());
      }
    }
  }

  /** All files but run.json, which tells the time. */
  private static Map<String, String> bytes(Path root) throws IOException {
    var bytes = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("run.json")) {
          bytes.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return bytes;
  }
}
