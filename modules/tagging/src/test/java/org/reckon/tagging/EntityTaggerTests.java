package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import java.util.List;
import java.util.Random;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.api.ReckonTypeSystemProvider;

class EntityTaggerTests {

  private static AnalysisEngine pos;
  private static AnalysisEngine entities;

  @BeforeAll
  static void engines() throws Exception {
    pos = Spaced.engine(new PosTaggerProvider());
    entities = Spaced.engine(new EntityTaggerProvider());
  }

  private static List<String> names(String text) throws Exception {
    JCas cas = Spaced.cas(text);
    pos.process(cas);
    entities.process(cas);
    return names(cas);
  }

  private static List<String> names(JCas cas) {
    return cas.select(NamedEntity.class).map(e -> e.getCoveredText() + "/" + e.getValue()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor of Lisbon met President Anna Keller in Berlin . | Lisbon/LOCATION Anna Keller/PERSON Berlin/LOCATION",
        "The French army left Mali . | French/GROUP Mali/LOCATION",
        "The World Health Organization said so . | World Health Organization/ORGANIZATION",
        "Greece 's parliament voted . | Greece/LOCATION",
        "Police found nobody there . | ''",
      })
  void findsNames(String text, String expected) throws Exception {
    assertThat(String.join(" ", names(text))).isEqualTo(expected);
  }

  @Test
  void aNameHasOneValueInADocument() throws Exception {
    var names =
        names(
            """
            Floods hit the town of Tarnwick on Friday .
            Tarnwick has 900 houses .
            Many had to leave Tarnwick by boat .
            Help came late , Tarnwick said .
            """);
    assertThat(names)
        .filteredOn(n -> n.startsWith("Tarnwick/"))
        .hasSize(4)
        .containsOnly("Tarnwick/LOCATION");
  }

  @Test
  void twoInstancesAgree() throws Exception {
    String text = "Maria Lopez of the Red Cross flew from Peru to Geneva in March 2019 .";
    JCas one = Spaced.cas(text);
    JCas two = Spaced.cas(text);
    pos.process(one);
    pos.process(two);
    entities.process(one);
    Spaced.engine(new EntityTaggerProvider()).process(two);
    assertThat(names(one)).isNotEmpty().isEqualTo(names(two));
  }

  @Test
  void anInstanceForgetsTheDocumentBefore() throws Exception {
    String text = "Jordan said little about Paris .";
    List<String> fresh = names(text);
    names("Paris Hilton met Jordan Miller . Paris smiled , and Jordan smiled .");
    assertThat(names(text)).isEqualTo(fresh);
  }

  @Test
  void partsOfSpeechNeedNotBeThere() throws Exception {
    JCas cas = Spaced.cas("The ship left Norway for Iceland .");
    entities.process(cas);
    assertThat(names(cas)).containsExactly("Norway/LOCATION", "Iceland/LOCATION");
  }

  @Test
  void entitiesThatStandAlreadyStay() throws Exception {
    JCas cas = Spaced.cas("The ship left Norway .");
    new NamedEntity(cas, 4, 8).addToIndexes();
    entities.process(cas);
    assertThat(cas.select(NamedEntity.class).map(NamedEntity::getCoveredText))
        .containsExactly("ship");
  }

  @Test
  void textWithoutTokensOrLettersIsNoFault() throws Exception {
    entities.process(JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem()));
    assertThat(names("")).isEmpty();
    assertThat(names("... --- !!! \uD800 \uDC00 \uD83D\uDE00")).isEmpty();
  }

  @Test
  void aSentenceOfManyTokensIsReadToItsEnd() throws Exception {
    String text = "and then ".repeat(2000) + "Norway fell .";
    assertThat(names(text)).containsExactly("Norway/LOCATION");
  }

  @Test
  void anyCharactersAreRead() throws Exception {
    long seed = 11;
    var random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(300);
      for (int i = 0; i < length; i++) {
        int kind = random.nextInt(4);
        text.append(
            switch (kind) {
              case 0 -> ' ';
              case 1 -> (char) ('A' + random.nextInt(60));
              default -> (char) random.nextInt(0x10000);
            });
      }
      JCas cas = Spaced.cas(text.toString());
      pos.process(cas);
      entities.process(cas);
      assertThat(cas.select(NamedEntity.class).asList())
          .as("seed %d, round %d", seed, round)
          .allMatch(e -> e.getBegin() < e.getEnd() && e.getEnd() <= text.length());
    }
  }
}
