package org.reckon.runner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.StringArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceManager;
import org.reckon.api.Offsets;
import org.reckon.api.record.CasRecords;
import org.reckon.io.FailureRecord;
import org.reckon.io.InputDocument;
import org.reckon.io.InputException;
import org.reckon.io.RunFolder;
import org.reckon.io.XmiWriter;
import org.reckon.type.EngineRun;
import org.xml.sax.SAXException;

/**
 * Takes documents through its own instances of the engines, one at a time, into the output folder.
 */
final class DocumentWorker implements AutoCloseable {

  private final List<Step> steps = new ArrayList<>();
  private final RunFolder folder;
  private final JCas cas;

  /** One engine with its place in the pipeline and the time that it has taken. */
  private static final class Step {
    final Pipeline.Step definition;
    final List<String> parameters;
    final AnalysisEngine engine;
    long nanoseconds;

    Step(Pipeline.Step definition, ResourceManager resources)
        throws ResourceInitializationException {
      this.definition = definition;
      this.parameters =
          definition.parameters().entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .toList();
      this.engine =
          UIMAFramework.produceAnalysisEngine(definition.description(), resources, Map.of());
    }
  }

  /**
   * Starts the engines.
   *
   * @throws RunException RK008 if one cannot be started
   */
  DocumentWorker(Pipeline pipeline, RunTypes types, RunFolder folder) throws RunException {
    this.folder = folder;
    for (var definition : pipeline.steps()) {
      try {
        steps.add(new Step(definition, types.resources()));
      } catch (ResourceInitializationException | RuntimeException | LinkageError e) {
        close();
        throw new RunException(
            "RK008",
            "engine '%s' (%s) cannot be started: %s"
                .formatted(definition.key(), definition.implementation(), Messages.chain(e)),
            e);
      }
    }
    this.cas = types.newCas();
  }

  DocumentOutcome process(InputDocument document) {
    String engine = "reader";
    try {
      cas.reset();
      document.fill(cas);
      for (var step : steps) {
        engine = step.definition.key();
        long start = System.nanoTime();
        step.engine.process(cas);
        checkOffsets(engine);
        step.nanoseconds += System.nanoTime() - start;
      }
      engine = "writer";
      addProvenance();
      var sha256 = XmiWriter.write(cas.getCas(), folder.xmi(document.id()));
      var records = new CasRecords(cas);
      return new DocumentOutcome.Written(
          records.document(), records.quantities(), records.claims(), sha256);
    } catch (InputException e) {
      return failed(document, engine, e.code(), e.getMessage(), e);
    } catch (AnalysisEngineProcessException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      return engineFailed(document, engine, cause);
    } catch (IOException | SAXException e) {
      return failed(
          document,
          engine,
          "RK031",
          "RK031 document '%s' cannot be written: %s".formatted(document.id(), Messages.chain(e)),
          e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return engineFailed(document, engine, e);
    }
  }

  /** The time that each engine has taken so far, in nanoseconds, in the order of the pipeline. */
  List<Long> times() {
    return steps.stream().map(step -> step.nanoseconds).toList();
  }

  @Override
  public void close() {
    steps.forEach(step -> step.engine.destroy());
  }

  private void checkOffsets(String engine) {
    int length = cas.getDocumentText().length();
    // in no order: sorting them takes longer than looking at them
    for (var annotation : cas.getIndexedFSs(Annotation.class)) {
      if (!Offsets.areInside(annotation, length)) {
        throw new IllegalStateException(
            "engine '%s' made a %s".formatted(engine, Offsets.describe(annotation, length)));
      }
    }
  }

  private void addProvenance() {
    for (var step : steps) {
      var run = new EngineRun(cas);
      run.setEngine(step.definition.key());
      run.setVersion(step.definition.version());
      run.setParameters(strings(step.parameters));
      run.setLayers(strings(step.definition.layers()));
      run.addToIndexes();
    }
  }

  private StringArray strings(List<String> values) {
    return StringArray.create(cas, values.toArray(String[]::new));
  }

  private static DocumentOutcome engineFailed(
      InputDocument document, String engine, Throwable cause) {
    var remedy =
        cause instanceof OutOfMemoryError
            ? "; give more memory (RECKON_JAVA_OPTIONS=-Xmx4g) or part the document"
            : "";
    return failed(
        document,
        engine,
        "RK030",
        "RK030 engine '%s' failed on document '%s': %s%s"
            .formatted(engine, document.id(), Messages.chain(cause), remedy),
        cause);
  }

  private static DocumentOutcome failed(
      InputDocument document, String engine, String code, String message, Throwable cause) {
    return new DocumentOutcome.Failed(
        new FailureRecord(document.id(), engine, code, message, Messages.stack(cause)));
  }
}
