package org.reckon.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.reckon.api.record.Status;

/** Trains the models of {@link ContextFinder} on annotated documents. */
final class ContextModelTrainer {

  /**
   * A document to learn from.
   *
   * @param gold what the annotators found
   * @param text the layers that the pipeline gave it
   */
  record Example(GoldContexts.Document gold, AnnotatedText text) {

    QuantityParse parse() {
      return new QuantityParse(
          gold.claims().stream().map(GoldContexts.Claim::quantity).toList(), List.of(), List.of());
    }
  }

  private static final List<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::value).toList();
  private static final List<String> CHOICE = List.of("no", "yes");

  private final Features features = Features.forTraining();
  private final WeightLearner status = new WeightLearner(STATUSES, 8, 1e-2, 2, 0);
  private final WeightLearner place = new WeightLearner(CHOICE, 8, 1e-2, 2, 0);
  private final WeightLearner time = new WeightLearner(CHOICE, 8, 1e-2, 2, 0);

  void add(Example example) {
    ContextFinder finder = new ContextFinder(example.text(), example.parse(), null);
    FigureSite previous = null;
    String previousStatus = Status.FACT.value();
    for (GoldContexts.Claim claim : example.gold().claims()) {
      FigureSite site = finder.sites().of(claim.quantity());
      if (site == null) {
        continue;
      }
      features.clear();
      finder.status().describe(site, previous, previousStatus, features);
      status.addLabel(features.keys(), STATUSES.indexOf(claim.status()));
      previous = site;
      previousStatus = claim.status();
      addOptions(finder, site, finder.scope().places(site), claim.places(), place);
      addOptions(finder, site, finder.scope().times(site), claim.times(), time);
    }
  }

  private void addOptions(
      ContextFinder finder,
      FigureSite site,
      List<ScopeFinder.Option> options,
      List<TextRange> gold,
      WeightLearner learner) {
    AttributionFrame frame = finder.frameOver(site);
    for (int i = 0; i < options.size(); i++) {
      features.clear();
      finder.scope().describe(site, frame, options, i, features);
      TextRange range = finder.range(options.get(i));
      learner.addLabel(features.keys(), meetsAny(range, gold) ? 1 : 0);
    }
  }

  static boolean meetsAny(TextRange range, List<TextRange> others) {
    return others.stream()
        .anyMatch(other -> range.begin() < other.end() && other.begin() < range.end());
  }

  ContextModels learn() {
    return new ContextModels(status.learn(), place.learn(), time.learn());
  }

  void write(ContextModels models, Path folder) throws IOException {
    write(folder.resolve("model-status.tsv.gz"), status, models.status());
    write(folder.resolve("model-place.tsv.gz"), place, models.place());
    write(folder.resolve("model-time.tsv.gz"), time, models.time());
  }

  private void write(Path file, WeightLearner learner, DecisionModel model) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of features, learned from annotated news by ContextModelTrainer.");
    lines.addAll(learner.lines(model, features));
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
