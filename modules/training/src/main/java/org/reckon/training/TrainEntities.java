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
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.Gazetteer;
import org.reckon.tagging.SequenceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the entity tagger's model and measures it on the curated documents kept aside. */
@Command(
    name = "train-entities",
    description = "Trains the entity tagger on silver text and on curated entities.",
    showDefaultValues = true)
final class TrainEntities implements Callable<Integer> {

  private static final String MODEL = "entities.model";
  private static final float RECASED_SENTENCES = 0.4f;

  @Mixin private SilverOptions silver;
  @Mixin private GoldOptions gold;

  @Option(names = "--pos", required = true, description = "The part-of-speech model.")
  private Path pos;

  @Option(names = "--output", required = true, description = "The folder of the model.")
  private Path output;

  @Option(names = "--epochs", defaultValue = "2", description = "Passes over the text.")
  private int epochs;

  @Option(names = "--least-count", defaultValue = "5", description = "Rarer features are left out.")
  private int leastCount;

  @Option(
      names = "--least-weight",
      defaultValue = "0.07",
      description = "Smaller weights are left out.")
  private float leastWeight;

  @Option(
      names = "--gold-weight",
      defaultValue = "8",
      description = "How much more a curated document counts than a silver one.")
  private float goldWeight;

  @Option(
      names = "--hand",
      description = "Hand-annotated files in columns to learn from too; may repeat.")
  private List<Path> hand = new ArrayList<>();

  @Option(
      names = "--hand-weight",
      defaultValue = "2",
      description = "How much more such a document counts than a silver one.")
  private float handWeight;

  @Option(names = "--rate", defaultValue = "0.1", description = "The first step's size.")
  private float rate;

  @Option(
      names = "--decay",
      defaultValue = "0.7",
      description = "How much smaller steps become from one pass to the next.")
  private float decay;

  @Option(
      names = "--forgetting",
      defaultValue = "0.15",
      description = "How often the letters of a capitalised word are hidden.")
  private float forgetting;

  @Option(
      names = "--sample",
      defaultValue = "1",
      description = "Only every n-th silver document is learnt from.")
  private int sample;

  @Option(
      names = "--recase",
      defaultValue = "8",
      description = "Every n-th document is learnt from a second time in other capitals; 0: none.")
  private int recase;

  @Option(names = "--seed", defaultValue = "1", description = "For the order of documents.")
  private long seed;

  @Option(names = "--errors", description = "List every miss.")
  private boolean errors;

  private final PrintWriter log = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() throws IOException {
    SequenceModel posModel;
    try (var in = Files.newInputStream(pos)) {
      posModel = SequenceModel.read(in);
    }
    List<EntityText> learn = new ArrayList<>();
    List<EntityText> check = new ArrayList<>();
    read(learn, check);
    var measurement = new EntityMeasurement(posModel, errors, log);
    measurement.tag(learn);
    measurement.tag(check);
    var decoder = new EntityDecoder(learn(learn), Gazetteer.english());
    measurement.score("curated, kept aside", decoder, check);
    measurement.scoreColumns(decoder, gold.columns());
    return 0;
  }

  private void read(List<EntityText> learn, List<EntityText> check) throws IOException {
    List<String> curated = new ArrayList<>();
    for (var document : gold.read()) {
      curated.add(document.text());
      var text = GoldEntities.read(document, Segmenter.segment(document.text()), goldWeight);
      (gold.isHeldOut(document) ? check : learn).add(text);
    }
    for (Path file : hand) {
      learn.addAll(ColumnReader.read(file, handWeight));
    }
    int golds = learn.size();
    var overlap = new Overlap(curated);
    int number = 0;
    int leftOut = 0;
    for (var document : silver.read()) {
      if (number++ % sample != 0) {
        continue;
      }
      if (overlap.touches(document.text())) {
        leftOut++;
      } else {
        learn.add(SilverEntities.read(document, Segmenter.segment(document.text())));
      }
    }
    if (recase > 0) {
      var recasing = new Recasing(RECASED_SENTENCES, seed);
      for (var document : List.copyOf(learn)) {
        if (SilverOptions.fold(document.id(), recase) == 0) {
          learn.add(recasing.copy(document, document.weight() / 2));
        }
      }
    }
    log.printf(
        "%d curated and %d silver documents to learn from, %d curated kept aside, %d silver left"
            + " out because curated ones hold their text%n",
        golds, learn.size() - golds, check.size(), leftOut);
  }

  private SequenceModel learn(List<EntityText> documents) throws IOException {
    var trainer = new EntityTrainer(Gazetteer.english(), rate, decay, forgetting);
    var table = trainer.train(documents, epochs, leastCount, seed, log);
    Path file = output.resolve(MODEL);
    try (var out = Files.newOutputStream(file)) {
      log.println(ModelWriter.write(EntityLabels.names(), table, leastWeight, 1, out));
    }
    log.printf("%s: %d bytes%n", MODEL, Files.size(file));
    try (var in = Files.newInputStream(file)) {
      return SequenceModel.read(in);
    }
  }
}
