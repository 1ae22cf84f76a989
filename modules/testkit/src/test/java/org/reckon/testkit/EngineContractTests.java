package org.reckon.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckon.api.EngineProvider;

/** Every check of the contract can fail, and says what is wrong where. */
class EngineContractTests {

  /** A test of the contract. */
  interface Check {
    void run(EngineContract contract) throws Throwable;
  }

  static Stream<Arguments> faults() {
    Check takesEveryDocument = EngineContract::takesEveryDocument;
    Check leavesTheTextAlone = EngineContract::leavesTheTextAlone;
    Check setsOffsets = EngineContract::setsOffsetsBetweenCharacters;
    Check putsTokens = contract -> runAll(contract.putsTokensIntoSentences());
    Check givesOnly = EngineContract::givesOnlyWhatItDeclares;
    Check linearTime = contract -> runAll(contract.takesLinearTime());
    return Stream.of(
        Arguments.of(
            Fault.THROWS,
            takesEveryDocument,
            "'one low surrogate' (1 characters): fails with java.lang.IllegalStateException: no smiling at"),
        Arguments.of(
            Fault.OVERFLOWS,
            takesEveryDocument,
            "'only line feeds' (200 characters): fails with java.lang.StackOverflowError"),
        Arguments.of(
            Fault.SETS_TEXT,
            leavesTheTextAlone,
            "'one letter' (1 characters): changes the text of view _InitialView from \"a\" to \"a.\""),
        Arguments.of(
            Fault.ENDS_OUTSIDE,
            setsOffsets,
            "'one digit' (1 characters): adds a org.reckon.type.Quantity from 0 to 2 in a text of 1"),
        Arguments.of(
            Fault.BEGINS_AFTER_ITS_END,
            setsOffsets,
            "adds a org.reckon.type.Quantity from 1 to 0 in a text of 1 characters"),
        Arguments.of(
            Fault.HIDDEN_OUTSIDE,
            setsOffsets,
            "'one digit' (1 characters): adds a org.reckon.type.Quantity from 0 to 9999999 in"),
        Arguments.of(
            Fault.PARTS_SURROGATES,
            setsOffsets,
            "'one emoji' (2 characters): adds a org.reckon.type.Quantity from 0 to 1 in a text of 2"
                + " characters: 1 lies between the two halves of \"\\uD83D\\uDE00\""),
        Arguments.of(Fault.TOKENS_OVERLAP, putsTokens, "which overlaps the one before"),
        Arguments.of(
            Fault.EMPTY_TOKENS, putsTokens, "'one letter' (1 characters): adds an empty token"),
        Arguments.of(
            Fault.TOKENS_OUTSIDE_OF_SENTENCES,
            putsTokens,
            "'one emoji' (2 characters): leaves token \"\\uD83D\\uDE00\" from 0 to 2 outside of every"),
        Arguments.of(
            Fault.ADDS_UNDECLARED,
            givesOnly,
            "adds 1 of de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"),
        Arguments.of(
            Fault.TAKES_AWAY,
            givesOnly,
            "takes away 1 of de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"),
        Arguments.of(
            Fault.MOVES,
            givesOnly,
            "moves what is of de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"),
        Arguments.of(
            Fault.GIVES_LESS,
            (Check) EngineContract::givesAllThatItDeclares,
            "gives no org.reckon.type.NumberClaim in any document"),
        Arguments.of(
            Fault.NEEDS_TOKENS,
            (Check) EngineContract::runsAloneOrDeclaresItsNeeds,
            "'one letter' (1 characters): fails with java.lang.IllegalStateException: no tokens"),
        Arguments.of(
            Fault.CHANCE,
            (Check) EngineContract::isDeterministic,
            ", but a second new instance org.reckon.type.NumberClaim[0,1] "),
        Arguments.of(
            Fault.REMEMBERS,
            (Check) EngineContract::forgetsTheDocumentBefore,
            ", but the same instance after other documents "),
        Arguments.of(
            Fault.SHARES,
            (Check) EngineContract::sharesNothingBetweenThreads,
            "sourceName=\"1 inside\""),
        Arguments.of(
            Fault.NOT_FOR_XML,
            (Check) EngineContract::survivesXmi,
            "'one digit' (1 characters): gives what cannot be written as XMI"),
        Arguments.of(Fault.QUADRATIC, linearTime, "engine 'words' on document 'prose': size"),
        Arguments.of(
            Fault.QUADRATIC_ON_LONG_WORDS,
            linearTime,
            "engine 'words' on document 'one word': size"),
        Arguments.of(Fault.FAILS_ON_LONG, linearTime, "java.lang.IllegalStateException: too long"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aFaultIsSeen(Fault fault, Check check, String message) {
    var contract = new Contract(fault);
    assertThatThrownBy(() -> check.run(contract))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }

  private static void runAll(Stream<DynamicTest> tests) throws Throwable {
    try (tests) {
      for (var test : tests.toList()) {
        Executable executable = test.getExecutable();
        executable.execute();
      }
    }
  }

  private record Contract(Fault fault) implements EngineContract {
    @Override
    public EngineProvider engine() {
      return new WordsEngine.Provider(fault);
    }

    @Override
    public int longestDocument() {
      return fault == Fault.QUADRATIC ? 100_000 : 800_000;
    }
  }
}
