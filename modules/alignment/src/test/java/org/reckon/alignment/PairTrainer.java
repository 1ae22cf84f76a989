package org.reckon.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckon.api.record.ClaimRecord;

/**
 * Learns the weights of {@code pair-weights.tsv} from annotated folders: logistic regression over
 * pairs of claims by coordinate descent, then the bias with the best F1 of links after clustering.
 * {@code PairTrainer GOLD_ROOT=CLAIMS_ROOT...}: CLAIMS_ROOT has the outputs of runs by the folders'
 * names, best of models that have not seen the folders. Prints the table. With {@code -Dfolds=n},
 * learns without each n-th of the folders, and prints the scores on these instead.
 */
final class PairTrainer {

  private static final int PASSES = 40;
  private static final double PENALTY = 1;

  /** No value may speak louder than this. */
  private static final double LARGEST_VALUE_WEIGHT = 1.2;

  /** Figures that a course of events explains are not kept apart by their distance. */
  private static final double LARGEST_DISTANCE_WEIGHT = 0.4;

  /** What keeps claims apart, however alike they are otherwise: the most that it may weigh. */
  private static final Map<PairFeature, Double> BARS =
      Map.of(PairFeature.OTHER_YEAR, -4.0, PairFeature.PEOPLE_AND_THING, -3.0);

  /** What can only speak for one fact, whatever else goes along with it in the folders. */
  private static final Set<PairFeature> FOR =
      EnumSet.of(
          PairFeature.SAME_HEAD,
          PairFeature.SAME_POPULATION,
          PairFeature.MODIFIERS_SHARED,
          PairFeature.HEAD_IS_MODIFIER,
          PairFeature.SAME_EVENT_WORD,
          PairFeature.SAME_EVENT_CLASS,
          PairFeature.PLACES_SHARED,
          PairFeature.SAME_PERIOD,
          PairFeature.SAME_SOURCE,
          PairFeature.SIDE_BY_SIDE,
          PairFeature.CONTEXT_ALIKE,
          PairFeature.CONTEXT_SIMILAR,
          PairFeature.RESTRICTED_SHARED,
          PairFeature.BOTH_HEADLINES,
          PairFeature.PRINCIPAL_BOTH,
          PairFeature.SAME_COMPARATOR);

  /** What can only speak against it. */
  private static final Set<PairFeature> AGAINST =
      EnumSet.of(
          PairFeature.OTHER_PART,
          PairFeature.OTHER_ROLE,
          PairFeature.OTHER_THING,
          PairFeature.OTHER_UNKNOWN,
          PairFeature.MODIFIERS_DIFFER,
          PairFeature.OTHER_EVENT_CLASS,
          PairFeature.OTHER_EVENT_WORD,
          PairFeature.OTHER_TYPE,
          PairFeature.FAR_TYPE,
          PairFeature.UNTYPED,
          PairFeature.BESIDES_ONE,
          PairFeature.PART_ONE,
          PairFeature.PLACES_DIFFER,
          PairFeature.OTHER_MONTH,
          PairFeature.OTHER_DIRECTION,
          PairFeature.CONTEXT_OTHER,
          PairFeature.RESTRICTED_ONE,
          PairFeature.RESTRICTED_DIFFER,
          PairFeature.ADDEND_ONE);

  private static final PairFeature[] FEATURES = PairFeature.values();

  private PairTrainer() {}

  /** One event with the features of its pairs and the pairs that are linked. */
  private record Case(
      String root,
      String folder,
      List<Measure> measures,
      Map<Long, Set<PairFeature>> features,
      Map<Long, Boolean> linked,
      long gold,
      Map<Integer, String> factOf) {}

  public static void main(String[] arguments) throws IOException {
    var cases = new ArrayList<Case>();
    for (var argument : arguments) {
      var parts = argument.split("=", -1);
      try (var folders = Files.list(Path.of(parts[0]))) {
        for (var folder : folders.sorted().toList()) {
          if (Files.exists(folder.resolve("gold.json"))) {
            cases.addAll(cases(parts[0], folder, Path.of(parts[1])));
          }
        }
      }
    }
    int folds = Integer.getInteger("folds", 0);
    if (folds == 0) {
      var weights = learn(cases);
      for (var feature : FEATURES) {
        System.out.printf(Locale.ROOT, "%s\t%.2f%n", feature, weights.get(feature));
      }
      System.err.println("same folders: " + scores(cases, weights));
      return;
    }
    var names = cases.stream().map(Case::folder).distinct().toList();
    var totals = new TreeMap<String, long[]>();
    for (int k = 0; k < folds; k++) {
      int fold = k;
      var rest = cases.stream().filter(c -> names.indexOf(c.folder) % folds != fold).toList();
      var held = cases.stream().filter(c -> names.indexOf(c.folder) % folds == fold).toList();
      add(totals, counts(held, learn(rest)));
    }
    System.out.println("held out: " + text(totals));
  }

  private static Map<PairFeature, Double> learn(List<Case> cases) {
    var rows = new ArrayList<Set<PairFeature>>();
    var labels = new ArrayList<Boolean>();
    for (var one : cases) {
      one.features.forEach(
          (pair, features) -> {
            rows.add(features);
            labels.add(one.linked.get(pair));
          });
    }
    var byFeature = new EnumMap<PairFeature, List<Integer>>(PairFeature.class);
    for (var feature : FEATURES) {
      byFeature.put(feature, new ArrayList<>());
    }
    for (int i = 0; i < rows.size(); i++) {
      for (var feature : rows.get(i)) {
        byFeature.get(feature).add(i);
      }
    }
    var sums = new double[rows.size()];
    var weights = new EnumMap<PairFeature, Double>(PairFeature.class);
    for (var feature : FEATURES) {
      weights.put(feature, 0.0);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (var feature : FEATURES) {
        step(feature, byFeature.get(feature), labels, sums, weights);
      }
    }
    double bias = weights.get(PairFeature.BIAS);
    double best = bias;
    double most = -1;
    for (int tenths = -5; tenths <= 30; tenths++) {
      weights.put(PairFeature.BIAS, bias + tenths / 10.0);
      double objective = 0;
      for (var counts : counts(cases, weights).values()) {
        objective += f1(counts);
      }
      if (objective > most + 1e-9) {
        most = objective;
        best = bias + tenths / 10.0;
      }
    }
    weights.put(PairFeature.BIAS, best);
    return weights;
  }

  /** One Newton step on one weight. */
  private static void step(
      PairFeature feature,
      List<Integer> rows,
      List<Boolean> labels,
      double[] sums,
      Map<PairFeature, Double> weights) {
    double weight = weights.get(feature);
    double slope = -2 * PENALTY * weight;
    double curve = 2 * PENALTY;
    for (int row : rows) {
      double probability = 1 / (1 + Math.exp(-sums[row]));
      slope += (labels.get(row) ? 1 : 0) - probability;
      curve += Math.max(probability * (1 - probability), 0.01);
    }
    double next = weight + slope / curve;
    if (feature.name().startsWith("VALUE_")) {
      boolean within = feature.name().startsWith("VALUE_WITHIN_");
      double least = within ? -LARGEST_DISTANCE_WEIGHT : -LARGEST_VALUE_WEIGHT;
      next = Math.max(least, Math.min(LARGEST_VALUE_WEIGHT, next));
    }
    next = Math.min(BARS.getOrDefault(feature, next), next);
    next = FOR.contains(feature) ? Math.max(0, next) : next;
    next = AGAINST.contains(feature) ? Math.min(0, next) : next;
    for (int row : rows) {
      sums[row] += next - weight;
    }
    weights.put(feature, next);
  }

  private static Map<String, long[]> counts(List<Case> cases, Map<PairFeature, Double> weights) {
    var totals = new TreeMap<String, long[]>();
    for (var one : cases) {
      add(totals, Map.of(one.root, count(one, weights)));
    }
    return totals;
  }

  private static void add(Map<String, long[]> totals, Map<String, long[]> more) {
    more.forEach(
        (root, counts) -> {
          var sum = totals.computeIfAbsent(root, unseen -> new long[3]);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += counts[i];
          }
        });
  }

  private static String scores(List<Case> cases, Map<PairFeature, Double> weights) {
    return text(counts(cases, weights));
  }

  private static String text(Map<String, long[]> totals) {
    var text = new StringBuilder();
    totals.forEach(
        (root, c) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%s P %.3f R %.3f F1 %.3f; ",
                    Path.of(root).getFileName(),
                    (double) c[0] / c[1],
                    (double) c[0] / c[2],
                    f1(c))));
    return text.toString();
  }

  /** Links that are right, that were found, and that there are, between documents. */
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

  private static List<Case> cases(String root, Path folder, Path claimsRoot) throws IOException {
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
      var features = new TreeMap<Long, Set<PairFeature>>();
      var links = new HashMap<Long, Boolean>();
      long gold = 0;
      for (var a : measures) {
        for (var b : measures) {
          if (a.index() < b.index()) {
            var fact = factOf.get(a.index());
            boolean linked = fact != null && fact.equals(factOf.get(b.index()));
            var pair = scorer.features(a, b);
            if (pair != null) {
              features.put(key(a, b), pair);
              links.put(key(a, b), linked);
            }
            gold += linked && a.document() != b.document() ? 1 : 0;
          }
        }
      }
      found.add(
          new Case(root, folder.getFileName().toString(), measures, features, links, gold, factOf));
    }
    return found;
  }
}
