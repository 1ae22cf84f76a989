package org.reckon.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;

/**
 * Fits the weights of {@code pair-weights.tsv} to annotated folders by coordinate ascent on the F1
 * of links after clustering: {@code WeightTuner ROUNDS GOLD_ROOT[=CLAIMS_ROOT]...}. Prints the
 * fitted table. With {@code -Dfolds=n}, fits without each n-th of the folders and scores these.
 */
final class WeightTuner {

  private static final double[] STEPS = {-1, -0.5, -0.2, 0.2, 0.5, 1};

  /** What ties are broken by must stay below what the words say. */
  private static final double LARGEST_VALUE_WEIGHT = 1.2;

  /** Another year is another fact, however alike the claims are. */
  private static final double OTHER_YEAR_WEIGHT = -4;

  private WeightTuner() {}

  /** One event with the features of all its pairs. */
  private record Case(
      String folder,
      List<Measure> measures,
      Map<Long, Set<PairFeature>> features,
      long gold,
      Map<Integer, String> factOf) {}

  public static void main(String[] arguments) throws IOException {
    var cases = new ArrayList<Case>();
    for (int i = 1; i < arguments.length; i++) {
      var parts = arguments[i].split("=", -1);
      try (var folders = Files.list(Path.of(parts[0]))) {
        for (var folder : folders.sorted().toList()) {
          if (Files.exists(folder.resolve("gold.json"))) {
            cases.addAll(cases(folder, parts.length > 1 ? Path.of(parts[1]) : null));
          }
        }
      }
    }
    int rounds = Integer.parseInt(arguments[0]);
    int folds = Integer.getInteger("folds", 0);
    if (folds > 0) {
      var total = new long[3];
      var names = cases.stream().map(Case::folder).distinct().toList();
      for (int k = 0; k < folds; k++) {
        int fold = k;
        var held = cases.stream().filter(c -> names.indexOf(c.folder) % folds == fold).toList();
        var rest = cases.stream().filter(c -> names.indexOf(c.folder) % folds != fold).toList();
        var weights = tune(rest, rounds, false);
        var counts = counts(held, weights);
        for (int i = 0; i < 3; i++) {
          total[i] += counts[i];
        }
        System.err.printf("fold %d: %.3f%n", k, f1(counts));
      }
      System.err.printf(
          "held out: P %.3f R %.3f F1 %.3f%n",
          (double) total[0] / total[1], (double) total[0] / total[2], f1(total));
      return;
    }
    var weights = tune(cases, rounds, true);
    for (var feature : PairFeature.values()) {
      System.out.printf(Locale.ROOT, "%s\t%.2f%n", feature, weights.get(feature));
    }
  }

  private static Map<PairFeature, Double> tune(List<Case> cases, int rounds, boolean talk) {
    var weights = new EnumMap<PairFeature, Double>(PairFeature.class);
    for (var row : Tables.read("pair-weights.tsv", 2)) {
      weights.put(PairFeature.valueOf(row[0]), Double.valueOf(row[1]));
    }
    var prior = new EnumMap<>(weights);
    double best = objective(cases, weights, prior);
    if (talk) {
      System.err.printf("start %.4f%n", best);
    }
    for (int round = 0; round < rounds; round++) {
      double before = best;
      for (var feature : PairFeature.values()) {
        double start = weights.get(feature);
        double chosen = start;
        for (double step : STEPS) {
          double candidate = start + step;
          boolean value = feature.name().startsWith("VALUE_");
          boolean year = feature == PairFeature.OTHER_YEAR && candidate > OTHER_YEAR_WEIGHT;
          if (year || (value && candidate > LARGEST_VALUE_WEIGHT)) {
            continue;
          }
          weights.put(feature, candidate);
          double score = objective(cases, weights, prior);
          if (score > best + 1e-4) {
            best = score;
            chosen = candidate;
          }
        }
        weights.put(feature, chosen);
      }
      if (talk) {
        System.err.printf("round %d %.4f%n", round, best);
      }
      if (best - before < 5e-4) {
        break;
      }
    }
    return weights;
  }

  /** F1 over all links, and over folders, with a small preference for the weights set by hand. */
  private static double objective(
      List<Case> cases, Map<PairFeature, Double> weights, Map<PairFeature, Double> prior) {
    var byFolder = new HashMap<String, long[]>();
    var all = new long[3];
    for (var one : cases) {
      var counts = count(one, weights);
      var sum = byFolder.computeIfAbsent(one.folder, k -> new long[3]);
      for (int i = 0; i < 3; i++) {
        sum[i] += counts[i];
        all[i] += counts[i];
      }
    }
    double mean = 0;
    int folders = 0;
    for (var counts : byFolder.values()) {
      if (counts[2] > 0) {
        mean += f1(counts);
        folders++;
      }
    }
    double moved = 0;
    for (var feature : PairFeature.values()) {
      moved += Math.abs(weights.get(feature) - prior.get(feature));
    }
    return 0.5 * f1(all) + 0.5 * mean / Math.max(1, folders) - 0.0006 * moved;
  }

  private static long[] counts(List<Case> cases, Map<PairFeature, Double> weights) {
    var all = new long[3];
    for (var one : cases) {
      var counts = count(one, weights);
      for (int i = 0; i < 3; i++) {
        all[i] += counts[i];
      }
    }
    return all;
  }

  private static long[] count(Case one, Map<PairFeature, Double> weights) {
    var clusters =
        new FactClusters(
            (a, b) -> {
              var features = one.features.get(key(a, b));
              if (features == null) {
                return PairScorer.IMPOSSIBLE;
              }
              double sum = 0;
              for (var feature : features) {
                sum += weights.get(feature);
              }
              return sum;
            });
    long right = 0;
    long run = 0;
    for (var fact : clusters.of(one.measures)) {
      for (int i = 0; i < fact.size(); i++) {
        for (int j = i + 1; j < fact.size(); j++) {
          if (fact.get(i).document() != fact.get(j).document()) {
            run++;
            var a = one.factOf.get(fact.get(i).index());
            right += a != null && a.equals(one.factOf.get(fact.get(j).index())) ? 1 : 0;
          }
        }
      }
    }
    return new long[] {right, run, one.gold};
  }

  private static long key(Measure a, Measure b) {
    int low = Math.min(a.index(), b.index());
    int high = Math.max(a.index(), b.index());
    return (long) low << 32 | high;
  }

  private static double f1(long[] counts) {
    return 2.0 * counts[0] / Math.max(1, counts[1] + counts[2]);
  }

  private static List<Case> cases(Path folder, Path claimsRoot) throws IOException {
    var loaded = GoldRun.load(folder, claimsRoot);
    var documents = loaded.documents();
    var numbers = new HashMap<String, Integer>();
    documents.forEach(d -> numbers.put(d.id(), numbers.size()));
    var claimsOf = new HashMap<Integer, List<ClaimRecord>>();
    for (var claim : loaded.claims()) {
      if (claim.low() != null || claim.high() != null) {
        claimsOf.computeIfAbsent(numbers.get(claim.doc()), k -> new ArrayList<>()).add(claim);
      }
    }
    var options = AlignmentOptions.defaults();
    var found = new ArrayList<Case>();
    for (var event : new Aligner().align(documents, List.of(), options).events()) {
      var group = event.documents().stream().map(numbers::get).sorted().toList();
      var measures = new Measures().read(documents, group, claimsOf);
      var factOf = new HashMap<Integer, String>();
      measures.forEach(m -> factOf.put(m.index(), loaded.factOf().get(m.claim().id())));
      var scorer = new PairScorer(new Values(Rates.of(measures)), new Standing(measures));
      var features = new HashMap<Long, Set<PairFeature>>();
      long gold = 0;
      for (var a : measures) {
        for (var b : measures) {
          if (a.index() < b.index()) {
            var pair = scorer.features(a, b);
            if (pair != null) {
              features.put(key(a, b), pair);
            }
            var fact = factOf.get(a.index());
            boolean linked = fact != null && fact.equals(factOf.get(b.index()));
            gold += linked && a.document() != b.document() ? 1 : 0;
          }
        }
      }
      found.add(new Case(folder.getFileName().toString(), measures, features, gold, factOf));
    }
    return found;
  }
}
