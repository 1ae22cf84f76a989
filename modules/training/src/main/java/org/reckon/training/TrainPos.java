package org.reckon.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.reckon.tagging.SequenceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the part-of-speech tagger's model and measures it on the documents kept aside. */
@Command(
    name = "train-pos",
    description = "Trains the part-of-speech tagger on silver text.",
    showDefaultValues = true)
final class TrainPos implements Callable<Integer> {

  @Mixin private SilverOptions silver;

  @Option(names = "--output", required = true, description = "The model's file.")
  private Path output;

  @Option(names = "--epochs", defaultValue = "5", description = "Passes over the text.")
  private int epochs;

  @Option(names = "--least-count", defaultValue = "4", description = "Rarer features are left out.")
  private int leastCount;

  @Option(
      names = "--least-weight",
      defaultValue = "0.3",
      description = "Smaller weights are left out.")
  private float leastWeight;

  @Option(names = "--seed", defaultValue = "1", description = "For the order of documents.")
  private long seed;

  @Option(
      names = "--conllu",
      description = "Hand-tagged files in CoNLL-U to measure on too; may repeat.")
  private List<Path> conllu = new ArrayList<>();

  @Option(names = "--agreed-only", description = "Learn only where both systems agree.")
  private boolean agreedOnly;

  @Override
  public Integer call() throws IOException {
    var log = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    List<TaggedText> learn = new ArrayList<>();
    List<TaggedText> check = new ArrayList<>();
    for (var document : silver.read()) {
      var text = Segmenter.segment(document.text());
      if (silver.isHeldOut(document.id())) {
        check.add(Projection.tags(document, text, false));
      } else {
        learn.add(Projection.tags(document, text, agreedOnly));
      }
    }
    log.printf("%d documents to learn from, %d kept aside%n", learn.size(), check.size());
    var trainer = new PosTrainer(learn);
    WeightTable table = trainer.train(learn, epochs, leastCount, seed, log);
    try (var out = Files.newOutputStream(output)) {
      log.println(ModelWriter.write(trainer.labels(), table, leastWeight, 1, out));
    }
    log.printf("%d bytes%n", Files.size(output));
    try (var in = Files.newInputStream(output)) {
      SequenceModel model = SequenceModel.read(in);
      PosEvaluation.print(model, check, log);
      PosEvaluation.printConllu(model, conllu, log);
    }
    return 0;
  }
}
