package org.reckon.runner;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.reckon.io.Sha256;

/**
 * What a run does with each document: engines, one after the other.
 *
 * @param name what the pipeline is called, for people
 * @param steps the engines in the order in which they run
 */
public record Pipeline(String name, List<Step> steps) {

  public Pipeline {
    steps = List.copyOf(steps);
  }

  /**
   * One engine.
   *
   * @param key the name by which the pipeline calls it
   * @param description a resolved description that can be instantiated
   */
  public record Step(String key, AnalysisEngineDescription description) {

    /** The class or aggregate that runs. */
    public String implementation() {
      return description.isPrimitive()
          ? description.getAnnotatorImplementationName()
          : description.getMetaData().getName();
    }

    /** The version that the engine states. */
    public String version() {
      var version = description.getMetaData().getVersion();
      return version == null || version.isBlank() ? "unknown" : version;
    }

    /** The parameters that are set, by name. */
    public SortedMap<String, String> parameters() {
      var parameters = new TreeMap<String, String>();
      for (var setting :
          description.getMetaData().getConfigurationParameterSettings().getParameterSettings()) {
        parameters.put(setting.getName(), text(setting.getValue()));
      }
      return parameters;
    }

    /** Names of the types that the engine says it gives. */
    public List<String> layers() {
      var layers = new TreeSet<String>();
      for (var capability : description.getAnalysisEngineMetaData().getCapabilities()) {
        for (var output : capability.getOutputs()) {
          layers.add(output.getName());
        }
      }
      return List.copyOf(layers);
    }

    private static String text(Object value) {
      return value instanceof Object[] values
          ? String.join(",", List.of(values).stream().map(String::valueOf).toList())
          : String.valueOf(value);
    }
  }

  /** SHA-256 over engines, versions and parameters: two pipelines with one hash do the same. */
  public String hash() {
    var text = new StringBuilder();
    for (var step : steps) {
      text.append(step.key())
          .append('\t')
          .append(step.implementation())
          .append('\t')
          .append(step.version())
          .append('\t')
          .append(step.parameters())
          .append('\n');
    }
    return HexFormat.of()
        .formatHex(Sha256.start().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
