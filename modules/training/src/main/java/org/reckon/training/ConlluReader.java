package org.reckon.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reckon.tagging.TokenizedText;

/**
 * Reads hand-tagged text in CoNLL-U, with its own tokens and sentences. Language-specific tags are
 * read; the parts of a word that is written as one are taken one after the other.
 */
final class ConlluReader {

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> begins = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private int wordEnd = -1;
  private boolean wordSpace;

  private ConlluReader() {}

  /** Reads a file as one document. */
  static TaggedText read(Path file) throws IOException {
    var reader = new ConlluReader();
    boolean starts = true;
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        starts = true;
      } else if (line.charAt(0) != '#') {
        if (starts) {
          reader.sentences.add(reader.begins.size());
          starts = false;
        }
        reader.add(line.split("\t", -1));
      }
    }
    var tokens =
        new TokenizedText(
            reader.text.toString(),
            array(reader.begins),
            array(reader.ends),
            array(reader.sentences));
    return new TaggedText(file.getFileName().toString(), tokens, reader.tags, List.of());
  }

  private void add(String[] columns) {
    String id = columns[0];
    boolean space = !columns[9].contains("SpaceAfter=No");
    if (id.indexOf('-') > 0) {
      wordEnd = Integer.parseInt(id.substring(id.indexOf('-') + 1));
      wordSpace = space;
      return;
    }
    if (id.indexOf('.') > 0) {
      return;
    }
    int number = Integer.parseInt(id);
    begins.add(text.length());
    text.append(columns[1]);
    ends.add(text.length());
    tags.add(columns[4]);
    if (number < wordEnd) {
      return;
    }
    if (number == wordEnd ? wordSpace : space) {
      text.append(' ');
    }
    wordEnd = -1;
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> n).toArray();
  }
}
