package org.reckon.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasIOUtils;
import org.reckon.api.ReckonTypeSystemProvider;
import org.reckon.api.record.Direction;
import org.reckon.api.record.EventType;

/**
 * Trains the models of {@link ClaimExtractor} on annotated documents. The decisions about earlier
 * quantities of a sentence, which later ones look back at, are the annotators'.
 */
final class ClaimModelTrainer {

  /**
   * A document to learn from.
   *
   * @param gold what the annotators found
   * @param text the layers that the pipeline gave it
   * @param parse the quantities that the pipeline found
   */
  record Example(GoldFolder.Document gold, AnnotatedText text, QuantityParse parse) {}

  private static final List<String> TYPES =
      Arrays.stream(EventType.values()).map(EventType::value).toList();
  private static final List<String> DIRECTIONS =
      Arrays.stream(Direction.values()).map(Direction::value).toList();

  private final Features features = Features.forTraining();
  private final WeightLearner filter = new WeightLearner(List.of("claim", "none"), 12, 1e-3, 2, 0);
  private final WeightLearner counted = new WeightLearner(List.of("score"), 12, 1e-3, 3, 0);
  private final WeightLearner event = new WeightLearner(List.of("score"), 12, 1e-3, 3, 0);
  private final WeightLearner eventType = new WeightLearner(TYPES, 12, 1e-3, 2, 0.3);
  private final WeightLearner direction = new WeightLearner(DIRECTIONS, 12, 1e-3, 2, 0);

  private final CountedFinder countedFinder = new CountedFinder(null);
  private final EventFinder eventFinder = new EventFinder(null);

  /**
   * Trains the module's models: {@code OUT_FOLDER (GOLD_ROOT RUN_ROOT | JUDGED_FILE RUN)…}. A gold
   * root has annotated folders; the run root beside it has the outputs of runs over their
   * documents, by the folders' names, from which the tokens, tags and entities are taken. A file of
   * judged sentences, see {@link JudgedSentences}, has the output of one run over all its documents
   * beside it.
   */
  public static void main(String[] arguments) throws IOException, UIMAException {
    var view = JCasFactory.createJCas(ReckonTypeSystemProvider.typeSystem());
    var examples = new ArrayList<Example>();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      if (Files.isRegularFile(Path.of(arguments[i]))) {
        for (var document : JudgedSentences.read(Path.of(arguments[i]))) {
          examples.add(example(document, Path.of(arguments[i + 1]), view));
        }
        continue;
      }
      for (var folder : GoldFolder.readAll(Path.of(arguments[i]))) {
        var run = Path.of(arguments[i + 1]).resolve(folder.name());
        for (var document : folder.documents()) {
          examples.add(example(document, run, view));
        }
      }
    }
    var trainer = trainOn(examples);
    trainer.write(trainer.learn(), Path.of(arguments[0]));
  }

  static Example example(GoldFolder.Document document, Path run, JCas view) throws IOException {
    view.reset();
    try (var stream = Files.newInputStream(annotated(run, document.stem() + ".xmi"))) {
      CasIOUtils.load(stream, view.getCas());
    }
    var text = ViewReader.read(view);
    return new Example(document, text, new QuantityParser().parse(text.text()));
  }

  private static Path annotated(Path run, String name) throws IOException {
    var direct = run.resolve("xmi").resolve(name);
    if (Files.exists(direct)) {
      return direct;
    }
    try (var files = Files.walk(run)) {
      return files
          .filter(path -> path.getFileName().toString().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Trains on examples; every decision rests on the annotators' other decisions. */
  static ClaimModelTrainer trainOn(List<Example> examples) {
    var trainer = new ClaimModelTrainer();
    examples.forEach(trainer::add);
    return trainer;
  }

  private void add(Example example) {
    var topic = DocumentTopic.of(example.text(), ClaimLexicon.shared());
    for (var sites : Sites.of(example.text(), example.parse().quantities())) {
      ClaimDraft previous = null;
      for (var site : sites) {
        var gold = goldOf(site, example.gold());
        if (gold == null && !isJudged(site, example.gold())) {
          continue;
        }
        addFilter(site, gold != null);
        if (gold == null) {
          continue;
        }
        if (previous != null && previous.site().sentence() != site.sentence()) {
          previous = null;
        }
        previous = addClaim(site, gold, previous, topic);
      }
    }
  }

  private void addFilter(ClaimSite site, boolean claimed) {
    features.clear();
    new ClaimFilter(null).describe(site, features);
    filter.addLabel(features.keys(), claimed ? 0 : 1);
  }

  private ClaimDraft addClaim(
      ClaimSite site, GoldFolder.Claim gold, ClaimDraft previous, DocumentTopic topic) {
    int countedElement = addCounted(site, gold, previous);
    int eventWord = addEvent(site, gold, countedElement, previous);
    var draft = new ClaimDraft(site, countedElement, eventWord, null, null);
    addType(draft, previous, topic, gold);
    draft = draft.about(gold.eventType());
    if (gold.direction() == null) {
      return draft;
    }
    features.clear();
    new DirectionFinder(null).describe(draft, previous, features);
    var way = Direction.of(gold.direction());
    direction.addLabel(features.keys(), DIRECTIONS.indexOf(way.value()));
    return draft.moving(way);
  }

  /** Adds the decision with and without what is known of single words, which new texts lack. */
  private void addType(
      ClaimDraft draft, ClaimDraft previous, DocumentTopic topic, GoldFolder.Claim gold) {
    var finder = new EventTypeFinder(null, null);
    int label = TYPES.indexOf(gold.eventType());
    var evidence = finder.evidence(draft, previous, topic);
    var shared = new long[TYPES.size()][];
    for (int i = 0; i < shared.length; i++) {
      features.clear();
      evidence.describe(TYPES.get(i), features);
      shared[i] = features.keys();
    }
    for (boolean leaveOut : new boolean[] {false, true}) {
      features.leaveOutWords(leaveOut);
      features.clear();
      finder.describe(draft, previous, topic, features);
      eventType.addLabel(features.keys(), shared, label);
    }
    features.leaveOutWords(false);
  }

  private int addCounted(ClaimSite site, GoldFolder.Claim gold, ClaimDraft previous) {
    var candidates = countedFinder.candidates(site);
    var options = new long[candidates.size()][];
    var right = new boolean[candidates.size()];
    int found = ClaimDraft.NONE;
    for (int i = 0; i < options.length; i++) {
      features.clear();
      countedFinder.describe(site, candidates.get(i), previous, features);
      options[i] = features.keys();
      right[i] = isElement(site, candidates.get(i), gold.counted());
      if (right[i] && found == ClaimDraft.NONE) {
        found = candidates.get(i);
      }
    }
    if (hasRight(right)) {
      counted.addRanking(options, right);
    }
    return found;
  }

  private int addEvent(
      ClaimSite site, GoldFolder.Claim gold, int countedElement, ClaimDraft previous) {
    var candidates = eventFinder.candidates(site);
    var options = new long[candidates.size()][];
    var right = new boolean[candidates.size()];
    int found = ClaimDraft.NONE;
    for (int i = 0; i < options.length; i++) {
      features.clear();
      eventFinder.describe(site, candidates.get(i), countedElement, previous, features);
      options[i] = features.keys();
      right[i] = isWord(site, candidates.get(i), gold.event());
      if (right[i] && found == ClaimDraft.NONE) {
        found = candidates.get(i);
      }
    }
    if (hasRight(right)) {
      event.addRanking(options, right);
    }
    return found;
  }

  private static boolean hasRight(boolean[] right) {
    for (boolean one : right) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  static boolean isElement(ClaimSite site, int element, TextRange gold) {
    if (element == ClaimDraft.NONE || gold == null) {
      return element == ClaimDraft.NONE && gold == null;
    }
    var found = site.sentence().element(element);
    for (int i = found.first(); i < found.end(); i++) {
      var word = site.sentence().word(i);
      if (word.quantity() < 0 && word.begin() <= gold.begin() && gold.begin() < word.end()) {
        return true;
      }
    }
    return false;
  }

  static boolean isWord(ClaimSite site, int index, TextRange gold) {
    if (index == ClaimDraft.NONE || gold == null) {
      return index == ClaimDraft.NONE && gold == null;
    }
    var word = site.sentence().word(index);
    return word.begin() < gold.end() && gold.begin() < word.end();
  }

  static GoldFolder.Claim goldOf(ClaimSite site, GoldFolder.Document gold) {
    GoldFolder.Claim best = null;
    int most = 0;
    for (var claim : gold.claims()) {
      int overlap = overlap(site, claim.quantity());
      if (overlap > most) {
        most = overlap;
        best = claim;
      }
    }
    return best;
  }

  static boolean isJudged(ClaimSite site, GoldFolder.Document gold) {
    return gold.whole() || gold.others().stream().anyMatch(range -> overlap(site, range) > 0);
  }

  private static int overlap(ClaimSite site, TextRange range) {
    var quantity = site.quantity();
    return Math.min(quantity.end(), range.end()) - Math.max(quantity.begin(), range.begin());
  }

  ClaimModels learn() {
    return new ClaimModels(
        filter.learn(),
        counted.learn(),
        event.learn(),
        eventType.learn(),
        eventType.shared(),
        direction.learn());
  }

  /** Writes the model files. */
  void write(ClaimModels models, Path folder) throws IOException {
    write(folder.resolve("model-filter.tsv.gz"), filter, models.filter());
    write(folder.resolve("model-counted.tsv.gz"), counted, models.counted());
    write(folder.resolve("model-event.tsv.gz"), event, models.event());
    write(folder.resolve("model-event-type.tsv.gz"), eventType, models.eventType());
    writeLines(folder.resolve("model-type-evidence.tsv.gz"), eventType.sharedLines(features));
    write(folder.resolve("model-direction.tsv.gz"), direction, models.direction());
  }

  private static void writeLines(Path file, List<String> learned) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("# Weights of features, learned from annotated news by ClaimModelTrainer.");
    lines.addAll(learned);
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void write(Path file, WeightLearner learner, DecisionModel model) throws IOException {
    writeLines(file, learner.lines(model, features));
  }
}
