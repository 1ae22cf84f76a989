package org.reckon.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the curated entities are and which of them are kept aside. */
final class GoldOptions {

  @Option(names = "--gold", required = true, description = "A root of curated folders; may repeat.")
  private List<Path> roots;

  @Option(
      names = "--fold",
      defaultValue = "0",
      description = "The fifth that is only measured on: ${DEFAULT-VALUE}.")
  private int fold;

  @Option(
      names = "--columns",
      description = "Hand-annotated files in columns to measure on too; may repeat.")
  private List<Path> columns = new ArrayList<>();

  List<GoldReader.GoldDocument> read() throws IOException {
    var documents = new ArrayList<GoldReader.GoldDocument>();
    for (Path root : roots) {
      documents.addAll(GoldReader.read(root));
    }
    return documents;
  }

  boolean isHeldOut(GoldReader.GoldDocument document) {
    return document.fold() == fold;
  }

  List<Path> columns() {
    return columns;
  }
}
