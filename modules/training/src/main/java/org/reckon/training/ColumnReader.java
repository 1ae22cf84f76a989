package org.reckon.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.TokenizedText;

/**
 * Reads hand-annotated text in columns, a token a line: the word first, its label last, an empty
 * line after each sentence. Only persons, organisations and places are read.
 */
final class ColumnReader {

  private static final Map<String, String> VALUES =
      Map.of(
          "PER", "PERSON",
          "PERSON", "PERSON",
          "ORG", "ORGANIZATION",
          "ORGANIZATION", "ORGANIZATION",
          "CORPORATION", "ORGANIZATION",
          "GROUP", "ORGANIZATION",
          "LOC", "LOCATION",
          "LOCATION", "LOCATION",
          "PRODUCT", "PRODUCT",
          "CREATIVE-WORK", "WORK");

  private static final int LOCATION = EntityLabels.VALUES.indexOf("LOCATION");

  /** What such files do not mark, so that a word with no label may have it. */
  private static final long OPEN =
      Stream.of("GROUP", "EVENT", "LAW", "DATE", "TIME")
          .mapToLong(value -> EntityLabels.labels(EntityLabels.VALUES.indexOf(value)))
          .reduce(EntityText.OUTSIDE, (a, b) -> a | b);

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> begins = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final List<EntityText.Name> names = new ArrayList<>();
  private final List<EntityText> documents = new ArrayList<>();
  private String open = "O";
  private int openBegin;

  private final float weight;

  private ColumnReader(float weight) {
    this.weight = weight;
  }

  /** Reads documents to measure on. */
  static List<EntityText> read(Path file) throws IOException {
    return read(file, 1);
  }

  /**
   * Reads documents to learn from or to measure on.
   *
   * @param file the file
   * @param weight how much a document counts
   */
  static List<EntityText> read(Path file, float weight) throws IOException {
    var reader = new ColumnReader(weight);
    String name = file.getFileName().toString();
    boolean starts = true;
    List<String> lines = Files.readAllLines(file);
    boolean marked = lines.stream().anyMatch(line -> line.startsWith("-DOCSTART-"));
    for (String line : lines) {
      if (line.isBlank()) {
        reader.close();
        starts = true;
        if (!marked) {
          reader.finish(name);
        }
      } else if (line.startsWith("-DOCSTART-")) {
        reader.finish(name);
      } else {
        if (starts) {
          reader.sentences.add(reader.begins.size());
        }
        starts = false;
        String[] columns = line.split("[ \t]", -1);
        reader.add(columns[0], columns[columns.length - 1]);
      }
    }
    reader.finish(name);
    return reader.documents;
  }

  private void add(String word, String label) {
    String value = label.length() > 2 ? label.substring(2).toUpperCase(Locale.ROOT) : "O";
    if (label.startsWith("B-") || !value.equals(open)) {
      close();
      open = value;
      openBegin = text.length();
    }
    begins.add(text.length());
    text.append(word);
    ends.add(text.length());
    text.append(' ');
  }

  private void close() {
    String value = VALUES.get(open);
    if (value != null) {
      names.add(
          new EntityText.Name(
              openBegin, ends.get(ends.size() - 1), EntityLabels.VALUES.indexOf(value)));
    }
    open = "O";
  }

  private void finish(String name) {
    close();
    if (!begins.isEmpty()) {
      var tokens = new TokenizedText(text.toString(), array(begins), array(ends), array(sentences));
      var allowed = new long[begins.size()];
      Arrays.fill(allowed, OPEN);
      var under = new Tokens(tokens);
      for (var each : names) {
        under.touch(each.begin(), each.end());
        EntityText.mark(allowed, under.from, under.to, each.value());
      }
      names.removeIf(n -> n.value() > LOCATION);
      String id = documents.isEmpty() ? name : name + "-" + documents.size();
      documents.add(new EntityText(id, tokens, allowed, List.copyOf(names), weight));
    }
    text.setLength(0);
    begins.clear();
    ends.clear();
    sentences.clear();
    names.clear();
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> n).toArray();
  }
}
