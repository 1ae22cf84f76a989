package org.reckon.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.uima.jcas.JCas;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.QuantityRecord;
import org.reckon.io.CorpusReader;
import org.reckon.io.FailureRecord;
import org.reckon.io.InputDocument;
import org.reckon.io.InputException;
import org.reckon.io.JsonFile;
import org.reckon.io.RecordWriter;
import org.reckon.io.RunFolder;
import org.reckon.io.XmiWriter;
import org.xml.sax.SAXException;

/** Runs a corpus through a pipeline and the aligner, into an output folder. To be used once. */
public final class CorpusRun {

  private final RunOptions options;
  private final RunListener listener;
  private final RunFolder folder;
  private final RunManifest manifest;

  private final List<DocumentRecord> documents = new ArrayList<>();
  private final List<ClaimRecord> claims = new ArrayList<>();
  private final List<FailureRecord> failures = new ArrayList<>();
  private int quantities;
  private int read;

  /**
   * Prepares a run; nothing is read or written yet.
   *
   * @param options what to do
   * @param listener who hears of it
   */
  public CorpusRun(RunOptions options, RunListener listener) {
    this.options = options;
    this.listener = listener;
    this.folder = new RunFolder(options.output());
    this.manifest = new RunManifest(options);
  }

  /**
   * Runs. Documents that fail are told of and do not end the run.
   *
   * @return how it ended
   * @throws RunException if the run cannot start or its output cannot be written
   * @throws InputException if the input is bad as a whole
   * @throws InterruptedException if the thread was interrupted; the output is then incomplete, as
   *     its run.json says
   */
  public RunSummary run() throws RunException, InputException, InterruptedException {
    OutputCheck.check(options.input(), folder);
    try (var reader = CorpusReader.open(options.input())) {
      var types = new RunTypes(options.pipeline());
      var workers = workers(types);
      try {
        JsonFile.write(manifest.started(), folder.run());
        OutputCheck.prepare(folder);
        XmiWriter.write(types.description(), folder.typeSystem());
        annotate(reader, workers);
      } finally {
        workers.forEach(DocumentWorker::close);
      }
      return align(types);
    } catch (IOException | UncheckedIOException | SAXException e) {
      throw new RunException(
          "RK012",
          "output '%s' cannot be written: %s; the run is incomplete, start it again"
              .formatted(options.output(), Messages.chain(e)),
          e);
    }
  }

  private List<DocumentWorker> workers(RunTypes types) throws RunException {
    var workers = new ArrayList<DocumentWorker>();
    try {
      for (int i = 0; i < options.threads(); i++) {
        workers.add(new DocumentWorker(options.pipeline(), types, folder));
      }
    } catch (RunException e) {
      workers.forEach(DocumentWorker::close);
      throw e;
    }
    return workers;
  }

  /** Documents are worked on at the same time, but told of in the order of the input. */
  private void annotate(CorpusReader reader, List<DocumentWorker> workers)
      throws IOException, InterruptedException {
    listener.started(reader.size());
    BlockingQueue<DocumentWorker> idle = new LinkedBlockingQueue<>(workers);
    ExecutorService executor = Executors.newFixedThreadPool(options.threads());
    var seen = new HashSet<Path>();
    var pending = new ArrayDeque<Future<DocumentOutcome>>();
    int window = 4 * options.threads();
    try (var documentLines = new RecordWriter<DocumentRecord>(folder.documents());
        var quantityLines = new RecordWriter<QuantityRecord>(folder.quantities())) {
      while (reader.hasNext() || !pending.isEmpty()) {
        if (reader.hasNext() && pending.size() < window) {
          var document = once(reader.next(), seen);
          pending.add(
              executor.submit(
                  () -> {
                    var worker = idle.take();
                    try {
                      return worker.process(document);
                    } finally {
                      idle.add(worker);
                    }
                  }));
        } else {
          collect(pending.remove().get(), documentLines, quantityLines);
        }
      }
      documentLines.commit();
      quantityLines.commit();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed outside a document", e.getCause());
    } finally {
      executor.shutdownNow();
    }
    manifest.engineTimes(workers);
  }

  private void collect(
      DocumentOutcome outcome,
      RecordWriter<DocumentRecord> documentLines,
      RecordWriter<QuantityRecord> quantityLines)
      throws IOException {
    if (outcome instanceof DocumentOutcome.Written written) {
      documentLines.write(written.document());
      documents.add(written.document());
      for (var quantity : written.quantities()) {
        quantityLines.write(quantity);
      }
      quantities += written.quantities().size();
      claims.addAll(written.claims());
      manifest.output(written.document().id(), written.sha256());
    } else if (outcome instanceof DocumentOutcome.Failed failed) {
      failures.add(failed.failure());
      JsonFile.write(failed.failure(), folder.failure(failed.failure().document()));
      listener.documentFailed(failed.failure());
    }
    listener.documentDone();
  }

  /** A second document under the same name fails instead of taking the first one's place. */
  private InputDocument once(InputDocument document, Set<Path> seen) {
    int number = ++read;
    if (seen.add(folder.xmi(document.id()))) {
      return document;
    }
    return new InputDocument() {
      @Override
      public String id() {
        return document.id() + " (again, document " + number + ")";
      }

      @Override
      public void fill(JCas cas) throws InputException {
        throw new InputException(
            "RK024",
            "document id '%s' stands twice in the input; give each document its own id"
                .formatted(document.id()));
      }
    };
  }

  private RunSummary align(RunTypes types)
      throws IOException, SAXException, RunException, InputException {
    listener.aligning();
    long start = System.nanoTime();
    var written =
        new AlignmentFiles(options.alignment(), types, folder, folder).write(documents, claims);
    if (!written.large().isEmpty()) {
      listener.eventsTooLarge(written.large(), options.alignment());
    }
    manifest.alignment(written, System.nanoTime() - start);
    var summary = new RunSummary(documents, quantities, claims, written.facts(), failures);
    JsonFile.write(manifest.finished(summary), folder.run());
    return summary;
  }
}
