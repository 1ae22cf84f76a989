package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.api.ReckonTypeSystemProvider;

class PosTaggerTests {

  private static JCas tag(String text) throws Exception {
    JCas cas = Spaced.cas(text);
    Spaced.engine(new PosTaggerProvider()).process(cas);
    return cas;
  }

  private static String tags(String text) throws Exception {
    return String.join(" ", tag(text).select(Token.class).map(Token::getPosValue).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two barges sank near Odessa on Monday .     | CD NNS VBD IN NNP IN NNP .",
        "The mayor said 40 people were hurt .        | DT NN VBD CD NNS VBD VBN .",
        "They did n't know how many had left .       | PRP VBD RB VB WRB JJ VBD VBN .",
        "The city 's port will open again .          | DT NN POS NN MD VB RB .",
        "She wants to record a record .              | PRP VBZ TO VB DT NN .",
        "Prices rose 3 % to $ 40 a barrel .          | NNS VBD CD NN IN $ CD DT NN .",
      })
  void tagsWordsInTheirSentence(String text, String expected) throws Exception {
    assertThat(tags(text)).isEqualTo(expected);
  }

  @Test
  void tokensCarryTheirTagLemmaAndCoarseType() throws Exception {
    JCas cas = tag("Soldiers were leaving the towns .");
    assertThat(cas.select(Token.class).map(t -> t.getLemma().getValue()))
        .containsExactly("soldier", "be", "leave", "the", "town", ".");
    assertThat(cas.select(POS.class).map(POS::getCoarseValue))
        .containsExactly("NOUN", "VERB", "VERB", "DET", "NOUN", "PUNCT");
    assertThat(cas.select(POS.class).map(p -> p.getType().getShortName()))
        .containsExactly("POS_NOUN", "POS_VERB", "POS_VERB", "POS_DET", "POS_NOUN", "POS_PUNCT");
    assertThat(cas.select(Token.class).map(t -> t.getPos().getBegin() - t.getBegin()))
        .containsOnly(0);
  }

  @Test
  void anotherTaggersWordStands() throws Exception {
    JCas cas = Spaced.cas("Ships left Dover .");
    Token first = cas.select(Token.class).get(0);
    var pos = new POS(cas, first.getBegin(), first.getEnd());
    pos.setPosValue("NNPS");
    pos.addToIndexes();
    first.setPos(pos);
    Spaced.engine(new PosTaggerProvider()).process(cas);
    assertThat(cas.select(Token.class).map(Token::getPosValue).toList())
        .isEqualTo(List.of("NNPS", "VBD", "NNP", "."));
    assertThat(cas.select(POS.class).count()).isEqualTo(4);
    assertThat(first.getLemma().getValue()).isEqualTo("Ship");
  }

  @Test
  void aTagOfAnotherTagSetStandsButDoesNotDecideTheLemma() throws Exception {
    JCas cas = Spaced.cas("Ships left Dover .");
    Token second = cas.select(Token.class).get(1);
    var pos = new POS(cas, second.getBegin(), second.getEnd());
    pos.setPosValue("VERB");
    pos.addToIndexes();
    second.setPos(pos);
    Spaced.engine(new PosTaggerProvider()).process(cas);
    assertThat(second.getPosValue()).isEqualTo("VERB");
    assertThat(second.getLemma().getValue()).isEqualTo("leave");
  }

  @Test
  void aSecondRunAddsNothing() throws Exception {
    JCas cas = tag("The bridge fell .");
    Spaced.engine(new PosTaggerProvider()).process(cas);
    assertThat(cas.select(POS.class).count()).isEqualTo(4);
    assertThat(cas.select(Lemma.class).count()).isEqualTo(4);
  }

  @Test
  void textWithoutTokensIsNoFault() throws Exception {
    var engine = Spaced.engine(new PosTaggerProvider());
    JCas empty = JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
    engine.process(empty);
    JCas text = Spaced.cas("");
    engine.process(text);
    assertThat(text.select(POS.class).isEmpty()).isTrue();
  }

  @Test
  void anyCharactersGetTags() throws Exception {
    String text = "\uD83D\uDE00 \uD800 \u0645\u0631\u062D\u0628\u0627 0 \u200B ... \uDC00x";
    assertThat(tag(text).select(Token.class).map(Token::getPosValue))
        .hasSize(7)
        .doesNotContainNull();
  }

  @Test
  void tokensWithoutSentencesAreOneSentence() throws Exception {
    JCas cas = JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
    cas.setDocumentText("ships left");
    new Token(cas, 0, 5).addToIndexes();
    new Token(cas, 6, 10).addToIndexes();
    Spaced.engine(new PosTaggerProvider()).process(cas);
    assertThat(cas.select(Token.class).map(Token::getPosValue)).containsExactly("NNS", "VBD");
  }
}
