package org.reckon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckon.api.EngineProvider;

class EngineChainTests {

  /** Words run before words; documents are in two views where they hold a bar. */
  private record Contract(Fault first) implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new WordsEngine.Provider(Fault.NONE);
    }

    @Override
    public List<EngineProvider> before() {
      return List.of(new WordsEngine.Provider(first));
    }

    @Override
    public List<ContractDocument> views(ContractDocument document) {
      int bar = document.text().indexOf('|');
      return bar < 0
          ? List.of()
          : List.of(
              new ContractDocument("left", document.text().substring(0, bar)),
              new ContractDocument("right", document.text().substring(bar + 1)));
    }
  }

  @Test
  void aDocumentHasItsMetadataAndWhatTheEnginesBeforeMade() {
    try (var chain = EngineChain.whole(new Contract(Fault.NONE))) {
      var cas = chain.prepare(new ContractDocument("two", "two words"));
      assertThat(cas.select(Token.class).map(Token::getCoveredText))
          .containsExactly("two", "words");
      var metadata = cas.select(DocumentMetaData.class).single();
      assertThat(metadata.getDocumentId()).isEqualTo("two");
      assertThat(metadata.getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void eachViewOfADocumentIsPreparedAlike() throws Exception {
    try (var chain = EngineChain.whole(new Contract(Fault.NONE))) {
      var cas = chain.prepare(new ContractDocument("bar", "one|two words"));
      assertThat(cas.getView("left").select(Token.class).map(Token::getCoveredText))
          .containsExactly("one");
      assertThat(cas.getView("right").select(Token.class).map(Token::getCoveredText))
          .containsExactly("two", "words");
      assertThat(cas.getView("right").select(DocumentMetaData.class).single().getDocumentId())
          .isEqualTo("right");
    }
  }

  @Test
  void aFaultOfAnEngineBeforeIsNotTheEnginesOwn() {
    try (var chain = EngineChain.whole(new Contract(Fault.THROWS))) {
      assertThatThrownBy(() -> chain.prepare(new ContractDocument("smile", "\uD83D\uDE00")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "engine 'words', which runs before 'words', fails on document 'smile' (2"
                  + " characters): check it first");
    }
  }
}
