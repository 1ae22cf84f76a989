package org.reckon.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.reckon.tagging.EntityDecoder;
import org.reckon.tagging.EntityFeatures;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.Gazetteer;
import org.reckon.tagging.PosDecoder;
import org.reckon.tagging.SequenceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the entity tagger's models and measures them on the curated documents kept aside. */
@Command(name = "train-entities", description = "Trains the entity tagger.")
final class TrainEntities implements Callable<Integer> {

  @Mixin private SilverOptions silver;

  @Option(names = "--gold", required = true, description = "A root of curated folders; may repeat.")
  private List<Path> gold;

  @Option(names = "--pos", required = true, description = "The part-of-speech model.")
  private Path pos;

  @Option(names = "--output", required = true, description = "The models' folder.")
  private Path output;

  @Option(names = "--fold", defaultValue = "0", description = "The fold kept aside.")
  private int fold;

  @Option(names = "--epochs", defaultValue = "3")
  private int epochs;

  @Option(names = "--least-count", defaultValue = "4")
  private int leastCount;

  @Option(names = "--least-weight", defaultValue = "0.05")
  private float leastWeight;

  @Option(names = "--gold-weight", defaultValue = "3")
  private float goldWeight;

  @Option(names = "--rate", defaultValue = "0.1")
  private float rate;

  @Option(names = "--decay", defaultValue = "0.7")
  private float decay;

  @Option(names = "--sample", defaultValue = "1", description = "Every n-th silver document only.")
  private int sample;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--one-pass")
  private boolean onePass;

  @Option(names = "--errors")
  private boolean errors;

  @Override
  public Integer call() throws IOException {
    var log = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    SequenceModel posModel;
    try (var in = Files.newInputStream(pos)) {
      posModel = SequenceModel.read(in);
    }
    var decoder = new PosDecoder(posModel);
    List<EntityText> golds = new ArrayList<>();
    List<EntityText> checks = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Path root : gold) {
      for (var document : GoldReader.read(root)) {
        texts.add(document.text());
        var text = GoldEntities.read(document, Segmenter.segment(document.text()), goldWeight);
        (document.fold() == fold ? checks : golds).add(text);
      }
    }
    var overlap = new Overlap(texts);
    List<EntityText> silvers = new ArrayList<>();
    int n = 0;
    int skipped = 0;
    for (var document : silver.read()) {
      if (n++ % sample == 0) {
        if (overlap.touches(document.text())) {
          skipped++;
        } else {
          silvers.add(SilverEntities.read(document, Segmenter.segment(document.text())));
        }
      }
    }
    log.printf(
        "%d curated, %d kept aside, %d silver, %d silver left out%n",
        golds.size(), checks.size(), silvers.size(), skipped);
    for (var list : List.of(golds, checks, silvers)) {
      list.forEach(d -> tag(d, decoder, posModel));
    }
    var gazetteer = Gazetteer.english();
    var all = new ArrayList<>(silvers);
    all.addAll(golds);
    var first = learn(all, null, leastCount, "entities-first.model", log);
    measure("one pass", new EntityDecoder(first, null, gazetteer), checks, log);
    if (onePass) {
      return 0;
    }
    Map<String, int[]> labels = new HashMap<>();
    for (int half = 0; half < 2; half++) {
      var without = new ArrayList<EntityText>();
      var within = new ArrayList<EntityText>();
      for (var document : all) {
        (SilverOptions.fold(document.id(), 2) == half ? within : without).add(document);
      }
      var model = learn(without, null, leastCount, "half.tmp", log);
      var half1 = new EntityDecoder(model, null, gazetteer);
      for (var document : within) {
        labels.put(document.id(), label(half1, document));
      }
    }
    Files.delete(output.resolve("half.tmp"));
    var second = learn(all, d -> labels.get(d.id()), leastCount, "entities-second.model", log);
    measure("two passes", new EntityDecoder(first, second, gazetteer), checks, log);
    return 0;
  }

  private SequenceModel learn(
      List<EntityText> documents,
      Function<EntityText, int[]> firstPass,
      int least,
      String name,
      PrintWriter log)
      throws IOException {
    var trainer = new EntityTrainer(Gazetteer.english(), rate, decay);
    var table = trainer.train(documents, firstPass, epochs, least, seed, log);
    Path file = output.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      log.println(ModelWriter.write(EntityLabels.names(), table, leastWeight, 1, out));
    }
    log.printf("%s: %d bytes%n", name, Files.size(file));
    try (var in = Files.newInputStream(file)) {
      return SequenceModel.read(in);
    }
  }

  private void measure(
      String title, EntityDecoder decoder, List<EntityText> documents, PrintWriter log) {
    var evaluation = new EntityEvaluation();
    long tokens = 0;
    long start = System.nanoTime();
    for (var document : documents) {
      evaluation.add(document, label(decoder, document));
      tokens += document.text().size();
    }
    log.printf("%s, %.0f tokens a second%n", title, tokens / ((System.nanoTime() - start) / 1e9));
    evaluation.print(log, errors);
  }

  private static int[] label(EntityDecoder decoder, EntityText document) {
    var labels = new int[document.text().size()];
    decoder.label(document.text(), document.tagHashes(), labels);
    return labels;
  }

  private static void tag(EntityText document, PosDecoder decoder, SequenceModel model) {
    var tags = new int[document.text().size()];
    decoder.tag(document.text(), tags);
    for (int i = 0; i < tags.length; i++) {
      tags[i] = EntityFeatures.tagHash(model.labels().get(tags[i]));
    }
    document.setTagHashes(tags);
  }
}
