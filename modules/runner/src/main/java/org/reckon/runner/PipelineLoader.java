package org.reckon.runner;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;
import org.reckon.api.EngineParameter;
import org.reckon.api.EngineParameter.Kind;
import org.reckon.api.EngineProvider;

/** Loads pipelines from UIMA descriptors or from the ids of engines. */
public final class PipelineLoader {

  private final EngineRegistry registry;

  /**
   * Makes a loader.
   *
   * @param registry where engines are found by their ids
   */
  public PipelineLoader(EngineRegistry registry) {
    this.registry = registry;
  }

  /**
   * Puts engines one after the other.
   *
   * @param ids the engines' ids
   * @param settings values as text by {@code engine.parameter}
   * @throws RunException RK005 for unknown engines, RK006 for unknown or bad parameters, RK013 for
   *     a CAS multiplier
   */
  public Pipeline engines(List<String> ids, Map<String, String> settings) throws RunException {
    var providers = registry.find(ids);
    var byEngine = byEngine(ids, settings);
    var faults = new ArrayList<String>();
    var steps = new ArrayList<Pipeline.Step>();
    for (var provider : providers) {
      var values =
          check(
              provider.id(),
              provider.parameters(),
              byEngine.getOrDefault(provider.id(), Map.of()),
              faults);
      var description = provider.describe(values);
      description.getMetaData().setVersion(provider.version());
      refuseNewCases(description, "engine '%s'".formatted(provider.id()));
      steps.add(new Pipeline.Step(provider.id(), description));
    }
    report(faults);
    return new Pipeline(String.join(",", ids), steps);
  }

  /**
   * Loads a UIMA descriptor.
   *
   * @param file an analysis engine descriptor, primitive or aggregate
   * @param settings values as text by {@code engine.parameter}, an engine being called as in the
   *     aggregate
   * @throws RunException RK007 if the descriptor is faulty, RK006 for unknown or bad parameters,
   *     RK013 if it gives out new CASes
   */
  public Pipeline descriptor(Path file, Map<String, String> settings) throws RunException {
    if (!Files.isRegularFile(file)) {
      throw new RunException(
          "RK007", "pipeline '%s' is no file; give an analysis engine descriptor".formatted(file));
    }
    try {
      return descriptor(file.toUri().toURL(), file.toString(), settings);
    } catch (IOException e) {
      throw new RunException(
          "RK007", "pipeline '%s' cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Loads a UIMA descriptor from anywhere.
   *
   * @param url where the descriptor stands
   * @param name what messages call it
   * @param settings values as text by {@code engine.parameter}
   * @throws RunException RK007 if the descriptor is faulty, RK006 for unknown or bad parameters,
   *     RK013 if it gives out new CASes
   */
  public Pipeline descriptor(URL url, String name, Map<String, String> settings)
      throws RunException {
    try {
      var description =
          UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(url));
      description.resolveImports(UIMAFramework.newDefaultResourceManager());
      refuseNewCases(description, "pipeline '%s'".formatted(name));
      var delegates = delegates(description, name);
      set(delegates, settings);
      return new Pipeline(
          name, isPlain(description, delegates.values()) ? steps(delegates) : whole(description));
    } catch (InvalidXMLException | IOException e) {
      throw new RunException(
          "RK007",
          "pipeline '%s' is faulty: %s; see descriptors/ for examples"
              .formatted(name, Messages.chain(e)),
          e);
    }
  }

  private static Map<String, AnalysisEngineDescription> delegates(
      AnalysisEngineDescription description, String name) throws InvalidXMLException, RunException {
    var delegates = new LinkedHashMap<String, AnalysisEngineDescription>();
    if (description.isPrimitive()) {
      delegates.put(nameOf(description), description);
      return delegates;
    }
    var specifiers = description.getDelegateAnalysisEngineSpecifiers();
    var flow = description.getAnalysisEngineMetaData().getFlowConstraints();
    if (!(flow instanceof FixedFlow fixed) || fixed.getFixedFlow() == null) {
      throw new RunException(
          "RK007",
          "pipeline '%s' has no fixedFlow that names its engines in order".formatted(name));
    }
    for (var key : fixed.getFixedFlow()) {
      var specifier = specifiers.get(key);
      if (specifier == null) {
        throw new RunException(
            "RK007",
            "pipeline '%s' has '%s' in its flow, but its engines are %s"
                .formatted(name, key, new TreeMap<>(specifiers).keySet()));
      }
      if (!(specifier instanceof AnalysisEngineDescription delegate)) {
        throw new RunException(
            "RK007", "pipeline '%s': '%s' is no analysis engine".formatted(name, key));
      }
      delegates.put(key, delegate);
    }
    return delegates;
  }

  /** A run writes the CAS that it read; a CAS that an engine makes beside it would be lost. */
  private static void refuseNewCases(AnalysisEngineDescription description, String what)
      throws RunException {
    if (makesNewCases(description)) {
      throw new RunException(
          "RK013",
          "%s gives out new CASes, which a run does not take: a run finds events and aligns claims by"
                  .formatted(what)
              + " itself, so leave out what comes after the claims (descriptors/number-claims.xml), or"
              + " run this pipeline with UIMA");
    }
  }

  private static boolean makesNewCases(AnalysisEngineDescription description) {
    var operation = description.getAnalysisEngineMetaData().getOperationalProperties();
    return operation != null && operation.getOutputsNewCASes();
  }

  /** Whether running the delegates one after the other is the same as running the aggregate. */
  private static boolean isPlain(
      AnalysisEngineDescription description, Collection<AnalysisEngineDescription> delegates) {
    if (description.isPrimitive()) {
      return true;
    }
    // a descriptor that leaves these out has null in their place
    var mappings = description.getSofaMappings();
    var metadata = description.getAnalysisEngineMetaData();
    return description.getFlowControllerDeclaration() == null
        && (mappings == null || mappings.length == 0)
        && metadata.getConfigurationParameterDeclarations().getConfigurationParameters().length == 0
        && delegates.stream().noneMatch(PipelineLoader::makesNewCases);
  }

  private static List<Pipeline.Step> whole(AnalysisEngineDescription description) {
    return List.of(new Pipeline.Step(nameOf(description), description));
  }

  private static String nameOf(AnalysisEngineDescription description) {
    var name = description.getMetaData().getName();
    return name == null || name.isBlank() ? "pipeline" : name;
  }

  private static List<Pipeline.Step> steps(Map<String, AnalysisEngineDescription> delegates) {
    var steps = new ArrayList<Pipeline.Step>();
    delegates.forEach((key, delegate) -> steps.add(new Pipeline.Step(key, delegate)));
    return steps;
  }

  private void set(Map<String, AnalysisEngineDescription> delegates, Map<String, String> settings)
      throws RunException {
    var byEngine = byEngine(List.copyOf(delegates.keySet()), settings);
    var faults = new ArrayList<String>();
    byEngine.forEach(
        (engine, given) -> {
          var delegate = delegates.get(engine);
          var metadata = delegate.getMetaData();
          check(engine, parameters(delegate), given, faults)
              .forEach(metadata.getConfigurationParameterSettings()::setParameterValue);
        });
    report(faults);
  }

  /** What the engine's provider says of its parameters, or else what its descriptor says. */
  private List<EngineParameter> parameters(AnalysisEngineDescription description) {
    for (EngineProvider provider : registry.providers()) {
      var known = provider.describe(Map.of());
      if (description.isPrimitive()
          && description
              .getAnnotatorImplementationName()
              .equals(known.getAnnotatorImplementationName())) {
        return provider.parameters();
      }
    }
    var parameters = new ArrayList<EngineParameter>();
    for (var declared :
        description
            .getMetaData()
            .getConfigurationParameterDeclarations()
            .getConfigurationParameters()) {
      if (!declared.isMultiValued()) {
        parameters.add(
            new EngineParameter(
                declared.getName(),
                kind(declared),
                null,
                null,
                declared.getDescription() == null ? "" : declared.getDescription()));
      }
    }
    return parameters;
  }

  private static Kind kind(ConfigurationParameter parameter) {
    return switch (parameter.getType()) {
      case ConfigurationParameter.TYPE_BOOLEAN -> Kind.BOOLEAN;
      case ConfigurationParameter.TYPE_INTEGER -> Kind.INTEGER;
      case ConfigurationParameter.TYPE_FLOAT -> Kind.DECIMAL;
      default -> Kind.TEXT;
    };
  }

  private static Map<String, Map<String, String>> byEngine(
      List<String> engines, Map<String, String> settings) throws RunException {
    var byEngine = new LinkedHashMap<String, Map<String, String>>();
    var faults = new ArrayList<String>();
    settings.forEach(
        (name, value) -> {
          int dot = name.lastIndexOf('.');
          var engine = dot < 0 ? "" : name.substring(0, dot);
          if (engines.contains(engine)) {
            byEngine
                .computeIfAbsent(engine, e -> new LinkedHashMap<>())
                .put(name.substring(dot + 1), value);
          } else {
            faults.add(
                "'%s' names no engine of the pipeline; write engine.parameter=value with one of %s"
                    .formatted(name, String.join(", ", engines)));
          }
        });
    report(faults);
    return byEngine;
  }

  private static Map<String, Object> check(
      String engine, List<EngineParameter> known, Map<String, String> given, List<String> faults) {
    try {
      return EngineParameter.check(engine, known, given);
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
      return Map.of();
    }
  }

  private static void report(List<String> faults) throws RunException {
    if (!faults.isEmpty()) {
      throw new RunException("RK006", String.join("\n", faults));
    }
  }
}
