package org.reckon.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Finds out what kind of corpus a path holds. */
final class CorpusReaders {

  private CorpusReaders() {}

  static CorpusReader open(Path input) throws InputException {
    if (!Files.exists(input)) {
      throw new InputException(
          "RK001",
          "input '%s' does not exist; give a folder of .txt or .xmi files, or a .jsonl file"
              .formatted(input));
    }
    if (!Files.isReadable(input)) {
      throw new InputException(
          "RK001", "input '%s' cannot be read; check its permissions".formatted(input));
    }
    if (Files.isDirectory(input)) {
      return openFolder(input);
    }
    var name = input.getFileName().toString();
    if (name.endsWith(".jsonl")) {
      return new JsonLinesReader(input);
    }
    var folder = input.toAbsolutePath().getParent();
    if (name.endsWith(".txt")) {
      return new FileReader(
          List.of(new TextDocument(input, stem(name), DocumentTable.read(folder).row(input))));
    }
    if (name.endsWith(".xmi")) {
      return new FileReader(List.of(new XmiDocument(input, stem(name))));
    }
    throw new InputException(
        "RK002", "input '%s' is neither a folder nor a .txt, .xmi or .jsonl file".formatted(input));
  }

  private static CorpusReader openFolder(Path given) throws InputException {
    Path folder;
    try {
      folder = given.toRealPath(); // a link to a folder is that folder
    } catch (IOException e) {
      throw new InputException(
          "RK001", "input folder '%s' cannot be listed: %s".formatted(given, e.getMessage()), e);
    }
    var texts = new ArrayList<Path>();
    var xmis = new ArrayList<Path>();
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        var name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
          texts.add(file);
        } else if (name.endsWith(".xmi")) {
          xmis.add(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          "RK001", "input folder '%s' cannot be listed: %s".formatted(folder, e.getMessage()), e);
    }
    if (texts.isEmpty() && xmis.isEmpty()) {
      throw new InputException(
          "RK002",
          "input folder '%s' holds no .txt and no .xmi files, below it neither".formatted(folder));
    }
    if (!texts.isEmpty() && !xmis.isEmpty()) {
      throw new InputException(
          "RK002",
          "input folder '%s' holds .txt and .xmi files (%s, %s); give a folder with one kind"
              .formatted(folder, folder.relativize(texts.get(0)), folder.relativize(xmis.get(0))));
    }
    var documents = new ArrayList<InputDocument>();
    if (texts.isEmpty()) {
      for (var file : inOrder(folder, xmis)) {
        documents.add(new XmiDocument(file, id(folder, file)));
      }
    } else {
      var tables = new TreeMap<Path, DocumentTable>();
      for (var file : inOrder(folder, texts)) {
        var parent = file.getParent();
        var table = tables.get(parent);
        if (table == null) {
          table = DocumentTable.read(parent);
          tables.put(parent, table);
        }
        documents.add(new TextDocument(file, id(folder, file), table.row(file)));
      }
    }
    return new FileReader(documents);
  }

  /** By the ids, so that the order is the same on every file system. */
  private static List<Path> inOrder(Path folder, List<Path> files) {
    files.sort(Comparator.comparing(file -> id(folder, file)));
    return files;
  }

  private static String id(Path folder, Path file) {
    return stem(folder.relativize(file).toString().replace('\\', '/'));
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - 4);
  }

  /** Hands out files that are listed already. */
  private static final class FileReader implements CorpusReader {

    private final List<InputDocument> documents;
    private final Iterator<InputDocument> iterator;

    FileReader(List<InputDocument> documents) {
      this.documents = documents;
      this.iterator = documents.iterator();
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.of(documents.size());
    }

    @Override
    public boolean hasNext() {
      return iterator.hasNext();
    }

    @Override
    public InputDocument next() {
      return iterator.next();
    }

    @Override
    public void close() {}
  }
}
