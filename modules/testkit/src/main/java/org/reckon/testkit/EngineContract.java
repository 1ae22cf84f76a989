package org.reckon.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reckon.api.EngineProvider;

/**
 * The contract that every engine must keep, as a JUnit test interface. A test class of an engine
 * implements it by naming the engine, and JUnit runs all of it:
 *
 * <pre>{@code
 * class MyTaggerContractTests implements EngineContract {
 *   @Override
 *   public EngineProvider engine() {
 *     return new MyTaggerProvider();
 *   }
 *
 *   @Override
 *   public List<EngineProvider> before() {
 *     return List.of(new TokenizerProvider());
 *   }
 * }
 * }</pre>
 *
 * <p>Documents are made by chance from {@link #seed()} and are the same each time; messages name
 * the document. {@link #documents()} adds more: an engine for texts that the testkit does not have,
 * such as another language, needs one in which there is something for it.
 */
public interface EngineContract {

  /** The engine that is checked. */
  EngineProvider engine();

  /** The engines that run before it, in this order; they must keep the contract themselves. */
  default List<EngineProvider> before() {
    return List.of();
  }

  /** The parameters that the engine is given, as text by name, as a user would set them. */
  default Map<String, String> parameters() {
    return Map.of();
  }

  /** The language that documents are said to have, an ISO 639-1 code. */
  default String language() {
    return "en";
  }

  /**
   * The views that a document is put into, for an engine that reads several. The engines before run
   * on each of them.
   *
   * @param document a document of the contract; it may be without text
   * @return documents whose names are those of the views; none where the document itself goes into
   *     the initial view
   */
  default List<ContractDocument> views(ContractDocument document) {
    return List.of();
  }

  /** Documents that the engine is checked with besides those of the testkit. */
  default List<ContractDocument> documents() {
    return List.of();
  }

  /**
   * Stretches of text that long documents are made of, each repeated up to a tenth of {@link
   * #longestDocument()}, besides those of the testkit. A repeated word shows whether an engine
   * looks at the same stretch again and again.
   */
  default List<String> repetitions() {
    return List.of();
  }

  /** The length of the longest document that the engine must take, in UTF-16 code units. */
  default int longestDocument() {
    return 5_000_000;
  }

  /** Where chance begins; with another seed the random documents are others. */
  default long seed() {
    return 1;
  }

  /**
   * What the provider says of the engine can be true: the id and the title have their form, the
   * types exist, the parameters are those of the descriptor, and the types that the engine needs
   * are given by the reader or by an engine before.
   */
  @Test
  default void describesItself() {
    new DescriptionCheck(this).run();
  }

  /** No document makes the engine fail. */
  @Test
  default void takesEveryDocument() {
    new RuleCheck(this)
        .onEveryDocument(
            "an engine takes any text; where it finds nothing, it adds nothing",
            () -> (cas, faults) -> {});
  }

  /** The text stays as it was. */
  @Test
  default void leavesTheTextAlone() {
    new RuleCheck(this)
        .onEveryDocument(
            "another form of a text belongs in a view that the engine makes", TextRule::new);
  }

  /** Annotations lie inside the text and never begin or end inside of a surrogate pair. */
  @Test
  default void setsOffsetsBetweenCharacters() {
    new RuleCheck(this)
        .onEveryDocument(
            "offsets are UTF-16 code units with 0 <= begin <= end <= length; a character beyond"
                + " U+FFFF has two of them, so step by Character.charCount",
            OffsetRule::new);
  }

  /** Tokens are in order and lie inside sentences; only for engines that give tokens. */
  @TestFactory
  default Stream<DynamicTest> putsTokensIntoSentences() {
    return TokenRule.appliesTo(engine())
        ? Stream.of(
            DynamicTest.dynamicTest(
                "tokens and sentences",
                () ->
                    new RuleCheck(this)
                        .onEveryDocument(
                            "tokens do not overlap, and a sentence ends where a token ends",
                            TokenRule::new)))
        : Stream.empty();
  }

  /** Only what the provider declares with {@link EngineProvider#gives()} changes in the CAS. */
  @Test
  default void givesOnlyWhatItDeclares() {
    new RuleCheck(this)
        .onEveryDocument(
            "name the type in the provider's gives(), or leave it as it is",
            () -> new TypeRule(engine().gives()));
  }

  /** Each type that the provider declares is given in some document. */
  @Test
  default void givesAllThatItDeclares() {
    new RuleCheck(this).onDeclaredTypes();
  }

  /**
   * The engine runs where no other engine ran before it, or declares with {@link
   * EngineProvider#needs()} what it cannot do without.
   */
  @Test
  default void runsAloneOrDeclaresItsNeeds() {
    new RuleCheck(this).alone();
  }

  /** Two new instances give the same. */
  @Test
  default void isDeterministic() {
    new SamenessCheck(this).ofNewInstances();
  }

  /** An instance gives the same whatever documents it had before. */
  @Test
  default void forgetsTheDocumentBefore() {
    new SamenessCheck(this).ofAUsedInstance();
  }

  /** Two instances that work in two threads at once give the same as one alone. */
  @Test
  default void sharesNothingBetweenThreads() throws InterruptedException {
    new SamenessCheck(this).ofTwoThreads();
  }

  /** What the engine gives comes back from XMI as it was. */
  @Test
  default void survivesXmi() {
    new SamenessCheck(this).afterXmi();
  }

  /**
   * Long documents of many kinds are taken, keep the rules above, and take time in proportion to
   * their length ({@link LinearTime}).
   */
  @TestFactory
  default Stream<DynamicTest> takesLinearTime() {
    return new RuleCheck(this).longDocuments();
  }
}
