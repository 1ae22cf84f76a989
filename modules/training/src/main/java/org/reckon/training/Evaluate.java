package org.reckon.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.reckon.tagging.EntityDecoder;
import org.reckon.tagging.Gazetteer;
import org.reckon.tagging.SequenceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures models on the documents that they were not trained on. */
@Command(
    name = "evaluate",
    description = "Measures the models of a folder on what was kept aside.",
    showDefaultValues = true)
final class Evaluate implements Callable<Integer> {

  @Mixin private SilverOptions silver;
  @Mixin private GoldOptions gold;

  @Option(names = "--models", required = true, description = "The folder of the models.")
  private Path models;

  @Option(
      names = "--conllu",
      description = "Hand-tagged files in CoNLL-U to measure the parts of speech on; may repeat.")
  private List<Path> conllu = new ArrayList<>();

  @Option(names = "--errors", description = "List every miss.")
  private boolean errors;

  @Override
  public Integer call() throws IOException {
    var log = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    SequenceModel pos = read("pos.model");
    List<TaggedText> tagged = new ArrayList<>();
    for (var document : silver.read()) {
      if (silver.isHeldOut(document.id())) {
        tagged.add(Projection.tags(document, Segmenter.segment(document.text()), false));
      }
    }
    PosEvaluation.print(pos, tagged, log);
    PosEvaluation.printConllu(pos, conllu, log);
    List<EntityText> check = new ArrayList<>();
    for (var document : gold.read()) {
      if (gold.isHeldOut(document)) {
        check.add(GoldEntities.read(document, Segmenter.segment(document.text()), 1));
      }
    }
    var measurement = new EntityMeasurement(pos, errors, log);
    measurement.tag(check);
    var decoder = new EntityDecoder(read("entities.model"), Gazetteer.english());
    measurement.score("curated entities kept aside", decoder, check);
    measurement.scoreColumns(decoder, gold.columns());
    return 0;
  }

  private SequenceModel read(String name) throws IOException {
    try (var in = Files.newInputStream(models.resolve(name))) {
      return SequenceModel.read(in);
    }
  }
}
