package org.reckon.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.util.CasCreationUtils;
import org.reckon.api.ReckonTypeSystemProvider;
import org.xml.sax.SAXException;

/**
 * Trains and measures the context models: {@code ContextModelMain GOLD_ROOTS TAGGED_ROOT OUT}, the
 * roots parted by commas, TAGGED_ROOT with {@code FOLDER/xmi/DOCUMENT.xmi} as a run of the tagging
 * pipeline writes them, OUT the folder for the models ({@code -} measures only). Measured by cross
 * validation in five parts, gold quantities given.
 */
final class ContextModelMain {

  private static final int PARTS = 5;

  private ContextModelMain() {}

  public static void main(String[] arguments) throws IOException, UIMAException, SAXException {
    List<ContextModelTrainer.Example> examples = new ArrayList<>();
    for (String root : arguments[0].split(",", -1)) {
      for (GoldContexts.Document document : GoldContexts.readAll(Path.of(root))) {
        Path xmi = Path.of(arguments[1], document.folder(), "xmi", document.stem() + ".xmi");
        if (Files.exists(xmi)) {
          examples.add(new ContextModelTrainer.Example(document, read(xmi)));
        }
      }
    }
    measure(examples);
    if (!arguments[2].equals("-")) {
      ContextModelTrainer trainer = new ContextModelTrainer();
      examples.forEach(trainer::add);
      trainer.write(trainer.learn(), Path.of(arguments[2]));
    }
  }

  private static AnnotatedText read(Path xmi) throws IOException, UIMAException, SAXException {
    var cas = CasCreationUtils.createCas(ReckonTypeSystemProvider.typeSystem(), null, null);
    try (var stream = Files.newInputStream(xmi)) {
      XmiCasDeserializer.deserialize(stream, cas, true);
    }
    return ViewReader.read(cas.getJCas());
  }

  private static void measure(List<ContextModelTrainer.Example> examples) {
    int[] status = new int[2];
    int[] places = new int[3];
    int[] times = new int[3];
    for (int part = 0; part < PARTS; part++) {
      ContextModelTrainer trainer = new ContextModelTrainer();
      for (ContextModelTrainer.Example example : examples) {
        if (partOf(example) != part) {
          trainer.add(example);
        }
      }
      ContextModels models = trainer.learn();
      for (ContextModelTrainer.Example example : examples) {
        if (partOf(example) == part) {
          ContextFinder finder = new ContextFinder(example.text(), example.parse(), models);
          for (GoldContexts.Claim claim : example.gold().claims()) {
            ClaimContext context = finder.contextOf(claim.quantity());
            status[0] += context.status().value().equals(claim.status()) ? 1 : 0;
            status[1]++;
            count(claim.places(), context.places(), places);
            count(claim.times(), context.times(), times);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d claims: status %.3f, places %s, times %s%n",
        status[1],
        status[0] / (double) status[1],
        figure(places),
        figure(times));
  }

  private static int partOf(ContextModelTrainer.Example example) {
    return Math.floorMod(example.gold().part().hashCode(), PARTS);
  }

  private static void count(List<TextRange> gold, List<TextRange> found, int[] counts) {
    for (TextRange range : gold) {
      counts[0] += ContextModelTrainer.meetsAny(range, found) ? 1 : 0;
    }
    counts[1] += found.size();
    counts[2] += gold.size();
  }

  private static String figure(int[] counts) {
    double precision = counts[0] / (double) Math.max(1, counts[1]);
    double recall = counts[0] / (double) Math.max(1, counts[2]);
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F %.3f",
        precision,
        recall,
        2 * precision * recall / Math.max(1e-9, precision + recall));
  }
}
