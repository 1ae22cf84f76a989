package org.reckon.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.uima.UIMAFramework;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.RelationType;
import org.reckon.io.FailureRecord;
import org.reckon.io.Sha256;

/** Gathers what run.json says of a run. */
final class RunManifest {

  private final RunOptions options;
  private final Instant start = Instant.now();
  private final MessageDigest outputs = Sha256.start();
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private final Map<String, Object> alignment;

  RunManifest(RunOptions options) {
    this.options = options;
    this.alignment = options.alignment().toJson();
  }

  /** What stands in run.json while the run goes on. */
  Map<String, Object> started() {
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("state", "incomplete");
    manifest.put("versions", versions());
    manifest.put("input", options.input().toString());
    manifest.put("threads", options.threads());
    manifest.put("pipeline", pipeline());
    manifest.put("alignment", alignment);
    manifest.put("started", start.toString());
    return manifest;
  }

  Map<String, Object> finished(RunSummary summary) {
    var manifest = new LinkedHashMap<>(started());
    manifest.put("state", "complete");
    var end = Instant.now();
    manifest.put("finished", end.toString());
    seconds.put("total", Duration.between(start, end).toMillis() / 1000.0);
    manifest.put("seconds", seconds);
    manifest.put("counts", counts(summary));
    manifest.put("sha256", Map.of("xmi", HexFormat.of().formatHex(outputs.digest())));
    manifest.put("failures", summary.failures().stream().map(FailureRecord::document).toList());
    return manifest;
  }

  /** Takes a document's output into the hash of all outputs; called in document order. */
  void output(String document, String sha256) {
    outputs.update((document + '\t' + sha256 + '\n').getBytes(StandardCharsets.UTF_8));
  }

  void engineTimes(List<DocumentWorker> workers) {
    for (int i = 0; i < options.pipeline().steps().size(); i++) {
      long sum = 0;
      for (var worker : workers) {
        sum += worker.times().get(i);
      }
      seconds.put(options.pipeline().steps().get(i).key(), sum / 1e9);
    }
  }

  void alignment(AlignmentFiles.Written written, long nanoseconds) {
    alignment.put("eventsWithoutXmi", written.large().stream().map(EventRecord::id).toList());
    seconds.put("alignment", nanoseconds / 1e9);
  }

  private Map<String, Object> pipeline() {
    var engines = new ArrayList<Map<String, Object>>();
    for (var step : options.pipeline().steps()) {
      var engine = new LinkedHashMap<String, Object>();
      engine.put("engine", step.key());
      engine.put("implementation", step.implementation());
      engine.put("version", step.version());
      engine.put("parameters", step.parameters());
      engine.put("layers", step.layers());
      engines.add(engine);
    }
    var pipeline = new LinkedHashMap<String, Object>();
    pipeline.put("name", options.pipeline().name());
    pipeline.put("sha256", options.pipeline().hash());
    pipeline.put("engines", engines);
    return pipeline;
  }

  private static Map<String, String> versions() {
    var versions = new LinkedHashMap<String, String>();
    versions.put(
        "reckon",
        Optional.ofNullable(RunManifest.class.getPackage().getImplementationVersion())
            .orElse("development"));
    versions.put("uima", UIMAFramework.getVersionString());
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  static Map<String, Object> counts(RunSummary summary) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("documents", summary.documents().size());
    counts.put("failures", summary.failures().size());
    counts.put("quantities", summary.quantities());
    counts.put("claims", summary.claims().size());
    counts.put("facts", summary.facts().size());
    for (var relation : RelationType.values()) {
      counts.put(
          relation.value(),
          summary.facts().stream()
              .map(FactRecord::relations)
              .flatMap(List::stream)
              .filter(r -> r.relation() == relation)
              .count());
    }
    return counts;
  }
}
