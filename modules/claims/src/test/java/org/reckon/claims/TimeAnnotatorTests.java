package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckon.api.EngineProvider;
import org.reckon.type.TimeExpression;

/** Times by example, on the tokens and tags that our own engines make; the table is times.tsv. */
class TimeAnnotatorTests {

  private static final List<AnalysisEngine> PREPARING = new ArrayList<>();
  private static AnalysisEngine engine;
  private static JCas view;

  @BeforeAll
  static void create() throws Exception {
    var providers = new HashMap<String, EngineProvider>();
    ServiceLoader.load(EngineProvider.class).forEach(found -> providers.put(found.id(), found));
    for (var id : List.of("tokenizer", "pos")) {
      PREPARING.add(UIMAFramework.produceAnalysisEngine(providers.get(id).describe(Map.of())));
    }
    engine = UIMAFramework.produceAnalysisEngine(providers.get("times").describe(Map.of()));
    view = PREPARING.get(1).newCAS().getJCas();
  }

  @BeforeEach
  void empty() {
    view.reset();
  }

  @ParameterizedTest(name = "{0} ({1}) -> {2}")
  @CsvFileSource(resources = "times.tsv", delimiter = '\t', quoteCharacter = '\0')
  void givenTextThenTimes(String text, String published, String expected) throws Exception {
    prepare(text, published);

    engine.process(view);

    assertThat(times()).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void leavesOutATimeInsideOfAName() throws Exception {
    prepare("He read the Saturday Review.", null);
    var name = new NamedEntity(view, 12, 27);
    name.setValue("WORK_OF_ART");
    name.addToIndexes();

    engine.process(view);

    assertThat(times()).isEmpty();
  }

  @Test
  void leavesTimesOfAnotherEngineAlone() throws Exception {
    prepare("It rained in 1995.", null);
    new TimeExpression(view, 0, 2).addToIndexes();

    engine.process(view);

    assertThat(times()).isEqualTo("[It] null -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ud83d", "12", "March 99-", "since", "every", "half a", "-08-"})
  void takesAnyText(String text) throws Exception {
    prepare(text, null);

    engine.process(view);

    assertThat(times()).doesNotContain("T");
  }

  @Test
  void takesTextWithoutTokens() throws Exception {
    view.setDocumentText("since Sunday");

    engine.process(view);

    assertThat(times()).isEmpty();
  }

  private static void prepare(String text, String published) throws Exception {
    view.setDocumentText(text);
    if (published != null) {
      var field = new MetaDataStringField(view, 0, 0);
      field.setKey("published");
      field.setValue(published);
      field.addToIndexes();
    }
    for (var preparing : PREPARING) {
      preparing.process(view);
    }
  }

  /** "[span] kind value", joined by "; ". */
  private static String times() {
    return view.select(TimeExpression.class)
        .map(
            time ->
                "[%s] %s %s"
                    .formatted(
                        time.getCoveredText(),
                        time.getKind(),
                        time.getValue() == null ? "-" : time.getValue()))
        .collect(Collectors.joining("; "));
  }
}
