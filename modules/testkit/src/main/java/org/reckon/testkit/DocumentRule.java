package org.reckon.testkit;

import java.util.function.Consumer;
import org.apache.uima.jcas.JCas;

/** Something that holds for every document that an engine has taken; made anew for each. */
interface DocumentRule {

  /** Looks at the CAS before the engine runs. */
  default void before(JCas cas) {}

  /** Looks at the CAS after the engine has run, and says what is wrong. */
  void after(JCas cas, Consumer<String> faults);
}
