package org.reckon.runner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.reckon.io.JsonFile;
import org.reckon.io.RunFolder;

/** Keeps a run from writing where it would do harm, and clears away what an earlier run wrote. */
final class OutputCheck {

  private OutputCheck() {}

  static void check(Path input, RunFolder folder) throws RunException {
    var output = folder.root();
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new RunException(
          "RK003", "output '%s' is a file; give a folder, it need not exist".formatted(output));
    }
    var in = real(input);
    var out = real(output);
    if (in.startsWith(out) || (Files.isDirectory(in) && out.startsWith(in))) {
      throw new RunException(
          "RK004",
          "output '%s' and input '%s' lie inside each other; give an output elsewhere"
              .formatted(output, input));
    }
    if (Files.isDirectory(output) && !isOurs(folder) && !isEmpty(output)) {
      throw new RunException(
          "RK004",
          "output folder '%s' holds files that no run has written; give another, or empty it"
              .formatted(output));
    }
  }

  /** Takes away what an earlier run wrote, so that nothing of it passes for the new one's. */
  static void prepare(RunFolder folder) throws IOException {
    Files.createDirectories(folder.root());
    for (var path : List.of(folder.xmi(), folder.events(), folder.failures(), folder.aside())) {
      deleteTree(path);
    }
    for (var path :
        List.of(
            folder.documents(),
            folder.quantities(),
            folder.claims(),
            folder.facts(),
            folder.eventList(),
            folder.report())) {
      Files.deleteIfExists(path);
    }
  }

  /** The path with symbolic links followed as far as it exists. */
  private static Path real(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    for (var parent = absolute; parent != null; parent = parent.getParent()) {
      try {
        return parent.toRealPath().resolve(parent.relativize(absolute)).normalize();
      } catch (IOException e) {
        // does not exist yet: its parent may
      }
    }
    return absolute;
  }

  /** Whether a run has written the folder: its run.json says so, not just any file of that name. */
  static boolean isOurs(RunFolder folder) {
    if (!Files.exists(folder.run())) {
      return false;
    }
    try {
      var manifest = JsonFile.read(folder.run(), JsonNode.class);
      return manifest.has("state") && manifest.at("/versions").has("reckon");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isEmpty(Path directory) throws RunException {
    try (var entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new RunException(
          "RK004",
          "output folder '%s' cannot be listed: %s".formatted(directory, e.getMessage()),
          e);
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (Files.isDirectory(root)) {
      try (var paths = Files.walk(root)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
