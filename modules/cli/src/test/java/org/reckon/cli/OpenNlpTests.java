package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.uima.UIMAFramework;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckon.type.EngineRun;
import org.reckon.type.NumberClaim;

/** DKPro Core's OpenNLP engines in the place of ours, by whole runs. */
class OpenNlpTests {

  private static final String TEXT =
      "The storm killed 31 people in Marseille on Sunday, the mayor said. "
          + "More than 200 houses were destroyed.";

  /** OpenNLP's tagger between our tokenizer and our claims. */
  private static final Path TAGGER = Path.of("src/test/resources/opennlp-pos.xml");

  /**
   * Universal tags: they cannot come from our own tagger, which gives those of the Penn Treebank.
   */
  private static final String[] TAGS = {
    "DET", "NOUN", "VERB", "NUM", "NOUN", "ADP", "PROPN", "ADP", "PROPN", "PUNCT", "DET", "NOUN",
    "VERB", "PUNCT", "ADV", "ADP", "NUM", "NOUN", "AUX", "VERB", "PUNCT"
  };

  @TempDir Path temporary;

  @Test
  void everyPartOfSpeechComesFromTheOtherTagger() throws Exception {
    var cas = run(TAGGER, List.of());
    assertThat(cas.select(Token.class).map(Token::getPosValue)).containsExactly(TAGS);
    assertThat(cas.select(POS.class).map(pos -> pos.getType().getShortName()))
        .containsExactly(Arrays.stream(TAGS).map(tag -> "POS_" + tag).toArray(String[]::new));
    assertThat(cas.getIndexedFSs(EngineRun.class))
        .extracting(EngineRun::getEngine)
        .containsExactlyInAnyOrder("tokenizer", "opennlp-pos", "pos", "number-claims");
  }

  @Test
  void lemmasAreOursWhereTheOtherTaggerGivesNone() throws Exception {
    assertThat(run(TAGGER, List.of()).select(Token.class).map(t -> t.getLemma().getValue()))
        .startsWith("the", "storm", "kill", "31", "people")
        .contains("house", "be", "destroy");
  }

  @Test
  void claimsAreFoundOnTheTagsOfTheOtherTagger() throws Exception {
    checkClaims(run(TAGGER, List.of()));
  }

  @Test
  void claimsAreFoundOnTheTokensOfTheOtherTokenizer() throws Exception {
    var pipeline = temporary.resolve("opennlp.xml");
    Files.writeString(
        pipeline,
        Files.readString(TAGGER)
            .replace("org.reckon.tokenizer.Tokenizer", "org.dkpro.core.opennlp.OpenNlpSegmenter"));
    var cas =
        run(
            pipeline,
            List.of(
                "tokenizer.language=en",
                "tokenizer.segmentationModelLocation=" + model("sentence"),
                "tokenizer.tokenizationModelLocation=" + model("tokens")));
    assertThat(cas.select(Sentence.class).count()).isEqualTo(2);
    assertThat(cas.select(Token.class).map(Token::getPosValue)).containsExactly(TAGS);
    checkClaims(cas);
  }

  private static void checkClaims(JCas cas) {
    assertThat(cas.select(NumberClaim.class).map(OpenNlpTests::summary))
        .containsExactly("31 = people killed death", "200 > houses destroyed damage");
  }

  private static String summary(NumberClaim claim) {
    return String.join(
        " ",
        claim.getQuantity().getLow(),
        claim.getQuantity().getComparator(),
        claim.getCounted().getCoveredText(),
        claim.getEvent().getCoveredText(),
        claim.getEventType());
  }

  /** Runs the text through a pipeline and loads what was written. */
  private JCas run(Path pipeline, List<String> settings) throws Exception {
    var text = Files.writeString(temporary.resolve("storm.txt"), TEXT);
    var out = temporary.resolve("out");
    var arguments =
        new ArrayList<>(
            List.of("run", text.toString(), "-o", out.toString(), "--pipeline", "" + pipeline));
    var all = new ArrayList<>(settings);
    all.add("opennlp-pos.modelLocation=" + model("pos"));
    all.add(
        "opennlp-pos.POSMappingLocation="
            + "classpath:/org/dkpro/core/api/lexmorph/tagset/en-ud-pos.map");
    all.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    var commandLine = Reckon.commandLine();
    var err = new StringWriter();
    commandLine.setErr(new PrintWriter(err, true));
    commandLine.setOut(new PrintWriter(new StringWriter(), true));
    int code = commandLine.execute(arguments.toArray(String[]::new));
    assertThat(code).as(err.toString()).isEqualTo(Reckon.DONE);
    return load(out);
  }

  /** Where a model of OpenNLP's lies on the class path; its jar states its name. */
  private static String model(String kind) throws IOException {
    for (var url :
        Collections.list(OpenNlpTests.class.getClassLoader().getResources("model.properties"))) {
      var properties = new Properties();
      try (var in = url.openStream()) {
        properties.load(in);
      }
      var name = properties.getProperty("model.name");
      if (name.contains("-" + kind + "-")) {
        return "classpath:/" + name;
      }
    }
    throw new AssertionError("there is no OpenNLP model for " + kind);
  }

  private static JCas load(Path out) throws Exception {
    var types =
        UIMAFramework.getXMLParser()
            .parseTypeSystemDescription(new XMLInputSource(out.resolve("TypeSystem.xml").toFile()));
    var cas = CasCreationUtils.createCas(types, null, null);
    try (var in = Files.newInputStream(out.resolve("xmi/storm.xmi"))) {
      CasIOUtils.load(in, cas);
    }
    return cas.getJCas();
  }
}
