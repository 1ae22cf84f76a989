package org.reckon.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;
import org.reckon.api.record.CasRecords;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.DocumentRecord;
import org.reckon.io.ClaimFile;
import org.reckon.io.FailureRecord;
import org.reckon.io.InputException;
import org.reckon.io.JsonFile;
import org.reckon.io.RecordReader;
import org.reckon.io.RunFolder;
import org.xml.sax.SAXException;

/**
 * Aligns again what a run has written, without annotating again. The new files are made aside, and
 * take the old ones' places when all of them are whole. To be used once.
 */
public final class AlignRun {

  /** In run.json: where the claims are from, where they are not the run's own. */
  private static final String CLAIMS = "claims";

  private final AlignRunOptions options;
  private final RunListener listener;
  private final RunFolder folder;

  /**
   * Prepares; nothing is read or written yet.
   *
   * @param options what to do
   * @param listener who hears of it
   */
  public AlignRun(AlignRunOptions options, RunListener listener) {
    this.options = options;
    this.listener = listener;
    this.folder = new RunFolder(options.output());
  }

  /**
   * Aligns. Where this fails before the new files are whole, the folder stays as it was.
   *
   * @return the run as it now stands
   * @throws RunException RK006 for bad settings, RK012 if the files cannot be written, RK027 if the
   *     folder is no run's output
   * @throws InputException RK026 if what the run wrote is missing or broken, RK028 and RK029 for
   *     claims that are faulty or of no document of the run
   */
  public RunSummary run() throws RunException, InputException {
    var manifest = manifest();
    var before = manifest.get("alignment") instanceof Map<?, ?> json ? json : Map.of();
    var settings =
        AlignmentSettings.ofJson(before).withOneEvent(options.oneEvent()).with(options.settings());
    var documents = RecordReader.readAll(folder.documents(), DocumentRecord.class);
    var types = types();
    var claims = claims(documents, types, before.containsKey(CLAIMS));
    listener.aligning();
    long start = System.nanoTime();
    var aside = new RunFolder(folder.aside());
    try {
      OutputCheck.deleteTree(aside.root());
      var written = new AlignmentFiles(settings, types, folder, aside).write(documents, claims);
      if (!written.large().isEmpty()) {
        listener.eventsTooLarge(written.large(), settings);
      }
      var summary =
          new RunSummary(documents, quantities(manifest), claims, written.facts(), failures());
      var alignment = settings.toJson();
      alignment.put("eventsWithoutXmi", written.large().stream().map(event -> event.id()).toList());
      // until all files are in place, claims.jsonl may be either
      if (options.claims() != null || before.containsKey(CLAIMS)) {
        alignment.put(CLAIMS, String.valueOf(options.claims()));
      }
      manifest.put("state", "incomplete");
      manifest.put("alignment", alignment);
      JsonFile.write(manifest, folder.run());
      replace(aside);
      if (options.claims() == null) {
        alignment.remove(CLAIMS);
      }
      alignment.put("finished", Instant.now().toString());
      alignment.put("seconds", (System.nanoTime() - start) / 1e9);
      manifest.put("state", "complete");
      manifest.put("counts", RunManifest.counts(summary));
      JsonFile.write(manifest, folder.run());
      return summary;
    } catch (IOException | UncheckedIOException | SAXException e) {
      throw new RunException(
          "RK012",
          "output '%s' cannot be written: %s; align again when that is mended"
              .formatted(options.output(), Messages.chain(e)),
          e);
    } finally {
      clear(aside.root());
    }
  }

  private Map<String, Object> manifest() throws RunException {
    if (!OutputCheck.isOurs(folder)) {
      throw new RunException(
          "RK027",
          "'%s' is not the output of a run: it has no run.json of Reckon's; give the OUT of 'reckon run'"
              .formatted(options.output()));
    }
    var manifest = new LinkedHashMap<String, Object>();
    try {
      Map<?, ?> entries = JsonFile.read(folder.run(), Map.class);
      entries.forEach((key, value) -> manifest.put(key.toString(), value));
    } catch (IOException e) {
      throw new RunException(
          "RK027", "'%s' cannot be read: %s".formatted(folder.run(), e.getMessage()), e);
    }
    return manifest;
  }

  private RunTypes types() throws InputException {
    try {
      return new RunTypes(
          UIMAFramework.getXMLParser()
              .parseTypeSystemDescription(new XMLInputSource(folder.typeSystem().toFile())));
    } catch (IOException | InvalidXMLException e) {
      throw new InputException(
          "RK026",
          "'%s' cannot be read: %s; run again to write it anew"
              .formatted(folder.typeSystem(), Messages.chain(e)),
          e);
    }
  }

  private List<ClaimRecord> claims(List<DocumentRecord> documents, RunTypes types, boolean replaced)
      throws InputException, RunException {
    var files = new DocumentFiles(types, folder);
    if (options.claims() != null) {
      return new ClaimSentences(files, options.claims())
          .add(documents, ClaimFile.ofAnybody(options.claims(), documents));
    }
    if (!replaced) {
      return ClaimFile.ofRun(folder.claims(), documents);
    }
    // claims.jsonl holds those of another file; the run's own are in its XMI
    var claims = new ArrayList<ClaimRecord>();
    for (var document : documents) {
      claims.addAll(new CasRecords(files.read(document)).claims());
    }
    return claims;
  }

  private static int quantities(Map<String, Object> manifest) {
    return manifest.get("counts") instanceof Map<?, ?> counts
            && counts.get("quantities") instanceof Number number
        ? number.intValue()
        : 0;
  }

  private List<FailureRecord> failures() throws IOException {
    var failures = new ArrayList<FailureRecord>();
    if (Files.isDirectory(folder.failures())) {
      try (var paths = Files.walk(folder.failures())) {
        for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
          failures.add(JsonFile.read(path, FailureRecord.class));
        }
      }
    }
    failures.sort(Comparator.comparing(failure -> String.valueOf(failure.document())));
    return failures;
  }

  private void replace(RunFolder aside) throws IOException {
    OutputCheck.deleteTree(folder.events());
    if (Files.isDirectory(aside.events())) {
      Files.move(aside.events(), folder.events());
    }
    move(aside.facts(), folder.facts());
    move(aside.claims(), folder.claims());
    move(aside.eventList(), folder.eventList());
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void clear(Path aside) throws RunException {
    try {
      OutputCheck.deleteTree(aside);
    } catch (IOException e) {
      throw new RunException(
          "RK012", "'%s' cannot be deleted: %s".formatted(aside, e.getMessage()), e);
    }
  }
}
