package org.reckon.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers how an engine breaks its contract, for one message. */
final class Breaches {

  private static final int MOST_SHOWN = 8;
  private static final int MOST_IN_A_DOCUMENT = 3;

  private final String engine;
  private final List<String> found = new ArrayList<>();

  Breaches(EngineContract contract) {
    engine = contract.engine().id();
  }

  /**
   * Takes a breach in.
   *
   * @param where where it was seen, or null where that is no matter
   * @param what what the engine does
   */
  void add(ContractDocument where, String what) {
    found.add(where == null ? what : where + ": " + what);
  }

  /** Takes in the first few faults of a document; the rest are mostly the same. */
  Consumer<String> in(ContractDocument document) {
    var count = new int[1];
    return fault -> {
      if (count[0]++ < MOST_IN_A_DOCUMENT) {
        add(document, fault);
      }
    };
  }

  /**
   * Fails the test if there was any breach.
   *
   * @param remedy what its author can do
   */
  void report(String remedy) {
    if (found.isEmpty()) {
      return;
    }
    var shown = String.join("\n  ", found.subList(0, Math.min(MOST_SHOWN, found.size())));
    int more = found.size() - MOST_SHOWN;
    fail(
        "engine '%s' breaks its contract:%n  %s%s%nWhat to do: %s"
            .formatted(engine, shown, more > 0 ? "\n  and %d more".formatted(more) : "", remedy));
  }
}
