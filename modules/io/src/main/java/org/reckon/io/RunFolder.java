package org.reckon.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The folder that a run writes: where everything stands in it.
 *
 * @param root the folder
 */
public record RunFolder(Path root) {

  /** What file systems take, less room for an ending and a mark of something unfinished. */
  private static final int LONGEST_PART = 200;

  /** The type system of all XMI files of the run. */
  public Path typeSystem() {
    return root.resolve("TypeSystem.xml");
  }

  /** The folder of the annotated documents. */
  public Path xmi() {
    return root.resolve("xmi");
  }

  /** A document's XMI file. */
  public Path xmi(String document) {
    return xmi().resolve(fileName(document) + ".xmi");
  }

  /** The folder of the events. */
  public Path events() {
    return root.resolve("events");
  }

  /** An event's XMI file: a view a document, with the facts across them. */
  public Path event(String event) {
    return events().resolve(fileName(event) + ".xmi");
  }

  /** The folder of the failures. */
  public Path failures() {
    return root.resolve("failures");
  }

  /** What is said of a document that failed. */
  public Path failure(String document) {
    return failures().resolve(fileName(document) + ".json");
  }

  /** One line a document. */
  public Path documents() {
    return root.resolve("documents.jsonl");
  }

  /** One line a quantity. */
  public Path quantities() {
    return root.resolve("quantities.jsonl");
  }

  /** One line a claim. */
  public Path claims() {
    return root.resolve("claims.jsonl");
  }

  /** One line a fact. */
  public Path facts() {
    return root.resolve("facts.jsonl");
  }

  /** One line an event. */
  public Path eventList() {
    return root.resolve("events.jsonl");
  }

  /** Where files are made that shall take the places of others together; gone when they have. */
  public Path aside() {
    return root.resolve(".align");
  }

  /** Versions, pipeline, parameters, counts, times, hashes; written last. */
  public Path run() {
    return root.resolve("run.json");
  }

  /** The report. */
  public Path report() {
    return root.resolve("report.html");
  }

  /**
   * Turns an id into a relative path that is safe on every file system: letters, digits, and {@code
   * . _ - blank} of ASCII stay, {@code /} parts folders, everything else becomes {@code %XX} a
   * UTF-8 byte. A part that is longer than file systems take is cut, with a hash of the whole at
   * its end.
   */
  static String fileName(String id) {
    var name = new StringBuilder();
    for (var part : id.split("/", -1)) {
      if (!name.isEmpty()) {
        name.append('/');
      }
      int begin = name.length();
      boolean dots = part.isEmpty() || part.equals(".") || part.equals("..");
      if (part.isEmpty()) {
        name.append("%");
      }
      part.codePoints().forEach(c -> append(name, c, dots));
      if (name.length() - begin > LONGEST_PART) {
        name.setLength(begin + LONGEST_PART);
        name.append("~%08x".formatted(part.hashCode()));
      }
    }
    return name.toString();
  }

  private static void append(StringBuilder name, int c, boolean escapeDots) {
    boolean plain =
        (c < 128 && Character.isLetterOrDigit(c))
            || c == '_'
            || c == '-'
            || c == ' '
            || (c == '.' && !escapeDots);
    if (plain) {
      name.appendCodePoint(c);
    } else {
      for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        name.append("%%%02X".formatted(b & 0xFF));
      }
    }
  }
}
