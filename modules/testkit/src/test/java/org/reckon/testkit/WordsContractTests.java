package org.reckon.testkit;

import org.reckon.api.EngineProvider;

/** An engine that keeps the contract passes all of it, as an author's test would run it. */
class WordsContractTests implements EngineContract {

  @Override
  public EngineProvider engine() {
    return new WordsEngine.Provider(Fault.NONE);
  }

  @Override
  public int longestDocument() {
    return 1_000_000;
  }
}
