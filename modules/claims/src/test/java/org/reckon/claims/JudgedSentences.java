package org.reckon.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads a file of judged sentences: a line a quantity, with the fields, separated by tabs,
 * document, begin and end of the quantity, begin and end of what is counted, begin and end of the
 * event word event type and direction. Offsets are UTF-16 code units of the document's text; {@code
 * -} stands for what is empty, the type {@code none} for a number that is no claim. Lines that
 * begin with {@code #} are remarks. The file holds no text of the documents.
 */
final class JudgedSentences {

  private static final int FIELDS = 9;

  private JudgedSentences() {}

  /** The documents in the file's order; texts and values are null. */
  static List<GoldFolder.Document> read(Path file) throws IOException {
    var documents = new LinkedHashMap<String, GoldFolder.Document>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("#") || line.isEmpty()) {
        continue;
      }
      var fields = line.split("\t", -1);
      if (fields.length != FIELDS) {
        throw new IOException(file + ", line " + number + ": " + FIELDS + " fields wanted");
      }
      var document =
          documents.computeIfAbsent(
              fields[0],
              id ->
                  new GoldFolder.Document(
                      id, id, null, new ArrayList<>(), new ArrayList<>(), false));
      var quantity = range(fields, 1);
      if (fields[7].equals("none")) {
        document.others().add(quantity);
      } else {
        document
            .claims()
            .add(
                new GoldFolder.Claim(
                    quantity,
                    null,
                    null,
                    null,
                    null,
                    range(fields, 3),
                    range(fields, 5),
                    fields[7],
                    fields[8].equals("-") ? null : fields[8]));
      }
    }
    return new ArrayList<>(documents.values());
  }

  private static TextRange range(String[] fields, int at) {
    return fields[at].equals("-")
        ? null
        : new TextRange(Integer.parseInt(fields[at]), Integer.parseInt(fields[at + 1]));
  }
}
