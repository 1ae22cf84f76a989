package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;
import org.reckon.type.Age;
import org.reckon.type.NumberClaim;
import org.reckon.type.Quantity;

class NumberClaimAnnotatorTests {

  private AnalysisEngine engine;
  private JCas view;

  @BeforeEach
  void create() throws Exception {
    engine = AnalysisEngineFactory.createEngine(new NumberClaimProvider().describe(Map.of()));
    view = JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
  }

  @Test
  void writesAClaimWithAllItsParts() throws Exception {
    fill(
        "At/IN least/JJS/least 31/CD people/NNS/people were/VBD/be killed/VBN/kill in/IN Maran/NNP");
    name("Maran", "GPE");
    new DocumentMetaData(view, 0, 0).addToIndexes();
    view.select(DocumentMetaData.class).get().setDocumentId("north");

    engine.process(view);

    var claim = view.select(NumberClaim.class).single();
    assertThat(claim.getId()).isEqualTo("north-1");
    assertThat(claim.getCoveredText()).isEqualTo("At least 31");
    assertThat(claim.getQuantity().getComparator()).isEqualTo(">=");
    assertThat(claim.getQuantity().getLow()).isEqualTo("31");
    assertThat(claim.getQuantity().getHigh()).isNull();
    assertThat(claim.getQuantity().getUnit()).isEqualTo("count");
    assertThat(claim.getCounted().getCoveredText()).isEqualTo("people");
    assertThat(claim.getEvent().getCoveredText()).isEqualTo("killed");
    assertThat(claim.getEventType()).isEqualTo("death");
    assertThat(claim.getStatus()).isEqualTo("fact");
    assertThat(claim.getDirection()).isEqualTo("level");
    assertThat(claim.getPlaces()).extracting("coveredText").containsExactly("Maran");
  }

  @Test
  void takesUniversalTagsOfAnotherTagger() throws Exception {
    fill("The/DET storm/NOUN killed/VERB/kill 31/NUM people/NOUN in/ADP Maran/PROPN");

    engine.process(view);

    var claim = view.select(NumberClaim.class).single();
    assertThat(claim.getQuantity().getLow()).isEqualTo("31");
    assertThat(claim.getCounted().getCoveredText()).isEqualTo("people");
    assertThat(claim.getEventType()).isEqualTo("death");
  }

  @Test
  void keepsAnAgeApartFromQuantities() throws Exception {
    view.setDocumentText("A 45-year-old man died.");

    engine.process(view);

    assertThat(view.select(Quantity.class).isEmpty()).isTrue();
    assertThat(view.select(Age.class).single().getUnit()).isEqualTo("a");
    assertThat(view.select(Age.class).single().getValue()).isEqualTo("45");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ud83d", "12", "12 people \udc00 died", "Forty."})
  void takesAnyTextWithoutLayers(String text) throws Exception {
    view.setDocumentText(text);

    engine.process(view);

    assertThat(view.select(Quantity.class).count())
        .isEqualTo(new QuantityParser().parse(text).quantities().size());
  }

  @Test
  void leavesADocumentWithoutTextAlone() throws Exception {
    engine.process(view);

    assertThat(view.select(Quantity.class).isEmpty()).isTrue();
  }

  @Test
  void leavesQuantitiesOfAnotherEngineAlone() throws Exception {
    fill("Nine/CD men/NNS/man died/VBD/die");
    new Quantity(view, 0, 4).addToIndexes();

    engine.process(view);

    assertThat(view.select(Quantity.class).count()).isEqualTo(1);
    assertThat(view.select(NumberClaim.class).isEmpty()).isTrue();
  }

  @Test
  void isFoundAsAnEngine() {
    assertThat(ServiceLoader.load(EngineProvider.class))
        .extracting(EngineProvider::id)
        .contains("number-claims");
  }

  private void fill(String tagged) {
    var text = Tagged.text(tagged);
    view.setDocumentText(text.text());
    new Sentence(view, 0, text.text().length()).addToIndexes();
    for (var read : text.tokens()) {
      var token = new Token(view, read.begin(), read.end());
      var pos = new POS(view, read.begin(), read.end());
      pos.setPosValue(read.pos());
      pos.addToIndexes();
      var lemma = new Lemma(view, read.begin(), read.end());
      lemma.setValue(read.lemma());
      lemma.addToIndexes();
      token.setPos(pos);
      token.setLemma(lemma);
      token.addToIndexes();
    }
  }

  private void name(String words, String value) {
    int begin = view.getDocumentText().indexOf(words);
    var entity = new NamedEntity(view, begin, begin + words.length());
    entity.setValue(value);
    entity.addToIndexes();
  }
}
