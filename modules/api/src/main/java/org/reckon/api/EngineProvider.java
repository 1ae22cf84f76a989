package org.reckon.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;

/**
 * Makes one kind of analysis engine known to Reckon. Implementations are found through {@link
 * java.util.ServiceLoader}; they are stateless and cheap to make, and load nothing before {@link
 * #describe} is called.
 */
public interface EngineProvider {

  /**
   * The name by which pipelines and the command line call the engine.
   *
   * @return lower-case letters, digits and hyphens, unique among all engines of a run
   */
  String id();

  /** One line that says what the engine does, for lists. */
  String title();

  /** The engine's version, a semantic version such as {@code 1.2.0}. */
  String version();

  /** Names of the UIMA types that must be in the CAS before the engine runs. */
  default Set<String> needs() {
    return Set.of();
  }

  /** Names of the UIMA types that the engine adds. */
  default Set<String> gives() {
    return Set.of();
  }

  /** The parameters that the engine takes, in the order in which help shows them. */
  default List<EngineParameter> parameters() {
    return List.of();
  }

  /**
   * Describes an engine that is ready to be instantiated, alone or inside an aggregate.
   *
   * @param values parameter values by name, already checked by {@link EngineParameter#check}; a
   *     parameter that is absent keeps its default
   * @return a new description with its type system
   */
  AnalysisEngineDescription describe(Map<String, Object> values);
}
