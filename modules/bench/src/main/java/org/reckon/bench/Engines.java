package org.reckon.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;

/** UIMA engines, one behind the other; belongs to one thread. */
final class Engines {

  private final List<AnalysisEngine> engines;

  private Engines(List<AnalysisEngine> engines) {
    this.engines = engines;
  }

  /** Makes the engines of some providers, in their order. */
  static Engines of(EngineProvider... providers) {
    return new Engines(Arrays.stream(providers).map(Engines::produce).toList());
  }

  /** An empty CAS for any of them. */
  static JCas newCas() {
    try {
      return JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
    } catch (UIMAException e) {
      throw new IllegalStateException(e);
    }
  }

  void process(JCas cas) {
    try {
      for (var engine : engines) {
        engine.process(cas);
      }
    } catch (AnalysisEngineProcessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AnalysisEngine produce(EngineProvider provider) {
    try {
      return UIMAFramework.produceAnalysisEngine(provider.describe(Map.of()));
    } catch (UIMAException e) {
      throw new IllegalStateException(e);
    }
  }
}
