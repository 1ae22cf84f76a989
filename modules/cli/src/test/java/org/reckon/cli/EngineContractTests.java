package org.reckon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.reckon.alignment.ClaimAlignerProvider;
import org.reckon.alignment.EventCasMergerProvider;
import org.reckon.api.EngineProvider;
import org.reckon.claims.NumberClaimProvider;
import org.reckon.claims.TimeProvider;
import org.reckon.tagging.EntityTaggerProvider;
import org.reckon.tagging.PosTaggerProvider;
import org.reckon.testkit.ContractDocument;
import org.reckon.testkit.EngineContract;
import org.reckon.tokenizer.TokenizerProvider;

/** Every engine of the default pipeline keeps the contract. */
class EngineContractTests {

  @Nested
  class TokenizerContractTests implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new TokenizerProvider();
    }
  }

  @Nested
  class PosTaggerContractTests implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new PosTaggerProvider();
    }

    @Override
    public List<EngineProvider> before() {
      return List.of(new TokenizerProvider());
    }
  }

  @Nested
  class EntityTaggerContractTests implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new EntityTaggerProvider();
    }

    @Override
    public List<EngineProvider> before() {
      return List.of(new TokenizerProvider(), new PosTaggerProvider());
    }
  }

  @Nested
  class TimesContractTests implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new TimeProvider();
    }

    @Override
    public List<EngineProvider> before() {
      return List.of(new TokenizerProvider(), new PosTaggerProvider());
    }
  }

  @Nested
  class NumberClaimContractTests implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new NumberClaimProvider();
    }

    @Override
    public List<EngineProvider> before() {
      return List.of(new TokenizerProvider(), new PosTaggerProvider(), new EntityTaggerProvider());
    }

    @Override
    public List<String> repetitions() {
      return List.of("& ", "£12 pounds ", "12 - ", "millions of ", "end of ", "\u0130");
    }
  }

  /**
   * The contract is about the CAS that goes in, which the merger leaves alone; each document is
   * given out as an event of its own. What comes out is the business of the merger's own tests.
   */
  @Nested
  class EventCasMergerContractTests implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new EventCasMergerProvider();
    }

    @Override
    public List<EngineProvider> before() {
      return List.of(new TokenizerProvider(), new PosTaggerProvider(), new EntityTaggerProvider());
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of("documentCount", "1");
    }
  }

  /** The parts of a document are the documents of one event, each in a view. */
  @Nested
  class ClaimAlignerContractTests implements EngineContract {
    private static final String PART_ENDS = "\f";

    @Override
    public EngineProvider engine() {
      return new ClaimAlignerProvider();
    }

    @Override
    public List<EngineProvider> before() {
      return List.of(
          new TokenizerProvider(),
          new PosTaggerProvider(),
          new EntityTaggerProvider(),
          new NumberClaimProvider());
    }

    @Override
    public List<ContractDocument> views(ContractDocument document) {
      var views = new ArrayList<ContractDocument>();
      for (var part : parts(document.text())) {
        views.add(new ContractDocument("part " + (views.size() + 1), part));
      }
      return views;
    }

    private static List<String> parts(String text) {
      if (text == null) {
        return List.of();
      }
      int half = text.length() / 2;
      return text.contains(PART_ENDS)
          ? List.of(text.split(PART_ENDS, -1))
          : List.of(text.substring(0, half), text.substring(half));
    }

    @Override
    public List<ContractDocument> documents() {
      return List.of(
          new ContractDocument(
              "three reports",
              String.join(
                  PART_ENDS,
                  "The blast injured 17 people. It injured 10 women and injured 7 men.",
                  "Seventeen people were injured. Ten women were injured. Seven men were injured.",
                  "At least 20 people were injured, among them 4 children.")));
    }

    /**
     * Relations are between any two claims of an event; the aligner's own tests let events grow.
     */
    @Override
    public Stream<DynamicTest> takesLinearTime() {
      return Stream.empty();
    }
  }
}
