package org.reckon.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckon.api.record.ClaimRecord;

/**
 * Learns from annotated folders which claims are one fact: the weights of {@code pair-weights.tsv}
 * by logistic regression over pairs of claims (coordinate descent), then the trees of {@code
 * pair-trees.tsv}, which see those scores and how pairs stand beside each other. {@code PairTrainer
 * GOLD_ROOT=CLAIMS_ROOT...}: CLAIMS_ROOT has the outputs of runs by the folders' names, best of
 * models that have not seen the folders; where it is empty, the annotated claims are taken. Writes
 * both tables to the folder {@code -Dout}. With {@code -Dfolds=n}, learns without each n-th of the
 * folders, and prints the scores on these instead, for several values that may be added to the
 * trees' answers ({@code -Dshift}: a larger one links more).
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
      Map.of(
          PairFeature.OTHER_YEAR,
          -4.0,
          PairFeature.PEOPLE_AND_THING,
          -3.0,
          PairFeature.ONE_PROJECTED,
          -3.0);

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
          PairFeature.ONE_PROJECTED,
          PairFeature.BESIDES_ONE,
          PairFeature.PART_ONE,
          PairFeature.PLACES_DIFFER,
          PairFeature.OTHER_MONTH,
          PairFeature.ONE_YEAR,
          PairFeature.OTHER_DIRECTION,
          PairFeature.CONTEXT_OTHER,
          PairFeature.RESTRICTED_ONE,
          PairFeature.RESTRICTED_DIFFER,
          PairFeature.ADDEND_ONE);

  private static final PairFeature[] FEATURES = PairFeature.values();

  private PairTrainer() {}

  /** One event with the annotated facts of its claims. */
  private record Case(
      String root,
      boolean annotated,
      String folder,
      List<Measure> measures,
      Values values,
      Standing standing,
      TotalsApart totals,
      Map<Integer, String> factOf) {

    boolean areLinked(Measure a, Measure b) {
      var fact = factOf.get(a.index());
      return fact != null && fact.equals(factOf.get(b.index()));
    }

    long links() {
      long links = 0;
      for (var a : measures) {
        for (var b : measures) {
          boolean pair = a.index() < b.index() && a.document() != b.document();
          links += pair && areLinked(a, b) ? 1 : 0;
        }
      }
      return links;
    }
  }

  /** What is learnt. */
  private record Model(Map<PairFeature, Double> weights, BoostedTrees trees) {}

  public static void main(String[] arguments) throws IOException {
    var cases = new ArrayList<Case>();
    for (var argument : arguments) {
      var parts = argument.split("=", -1);
      try (var folders = Files.list(Path.of(parts[0]))) {
        for (var folder : folders.sorted().toList()) {
          if (Files.exists(folder.resolve("gold.json"))) {
            cases.addAll(cases(parts[0], folder, parts[1].isEmpty() ? null : Path.of(parts[1])));
          }
        }
      }
    }
    int folds = Integer.getInteger("folds", 0);
    if (folds == 0) {
      var model = learn(cases);
      var shift = Double.parseDouble(System.getProperty("shift", "0"));
      var out = Path.of(System.getProperty("out"));
      var rows = new ArrayList<String>();
      for (var feature : FEATURES) {
        rows.add(String.format(Locale.ROOT, "%s\t%.2f", feature, model.weights.get(feature)));
      }
      Files.write(out.resolve("pair-weights.tsv"), rows);
      Files.write(out.resolve("pair-trees.tsv"), model.trees.shifted(shift).rows());
      System.out.println("same folders: " + text(counts(cases, model, shift)));
      return;
    }
    var foldOf = folds(cases, folds);
    var totals = new TreeMap<Double, TreeMap<String, long[]>>();
    for (int k = 0; k < folds; k++) {
      int fold = k;
      var rest = cases.stream().filter(c -> foldOf.get(c.root + c.folder) != fold).toList();
      var held = cases.stream().filter(c -> foldOf.get(c.root + c.folder) == fold).toList();
      var model = learn(rest);
      for (double shift = -0.4; shift < 1.3; shift += 0.2) {
        add(totals.computeIfAbsent(shift, s -> new TreeMap<>()), counts(held, model, shift));
      }
    }
    totals.forEach(
        (shift, counts) -> System.out.printf("held out, shift %.1f: %s%n", shift, text(counts)));
  }

  /** Deals out the folders of each root in the order of their names. */
  private static Map<String, Integer> folds(List<Case> cases, int folds) {
    var found = new HashMap<String, Integer>();
    var dealt = new HashMap<String, Integer>();
    for (var one : cases) {
      if (!found.containsKey(one.root + one.folder)) {
        found.put(one.root + one.folder, (dealt.merge(one.root, 1, Integer::sum) - 1) % folds);
      }
    }
    return found;
  }

  private static Model learn(List<Case> cases) {
    var weights = learnWeights(cases);
    var vectors = new ArrayList<float[]>();
    var labels = new ArrayList<Double>();
    for (var one : cases) {
      var scorer = new PairScorer(one.values, one.standing, one.totals, weights);
      for (var block : blocks(one.measures)) {
        var table = new PairTable(block, scorer);
        for (int i = 0; i < table.size(); i++) {
          for (int j = i + 1; j < table.size(); j++) {
            if (table.isOpen(i, j)) {
              vectors.add(table.vector(i, j));
              labels.add(one.areLinked(block.get(i), block.get(j)) ? 1.0 : 0.0);
            }
          }
        }
      }
    }
    var trees = TreeBooster.learn(vectors, labels.stream().mapToDouble(l -> l).toArray());
    return new Model(weights, trees);
  }

  private static List<List<Measure>> blocks(List<Measure> measures) {
    var blocks = new TreeMap<String, List<Measure>>();
    for (var measure : measures) {
      blocks.computeIfAbsent(measure.dimension(), k -> new ArrayList<>()).add(measure);
    }
    return List.copyOf(blocks.values());
  }

  private static Map<PairFeature, Double> learnWeights(List<Case> cases) {
    var rows = new ArrayList<Set<PairFeature>>();
    var labels = new ArrayList<Boolean>();
    for (var one : cases) {
      var scorer = new PairScorer(one.values, one.standing, one.totals, Map.of());
      for (var a : one.measures) {
        for (var b : one.measures) {
          var features = a.index() < b.index() ? scorer.features(a, b) : null;
          if (features != null) {
            rows.add(features);
            labels.add(one.areLinked(a, b));
          }
        }
      }
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

  private static Map<String, long[]> counts(List<Case> cases, Model model, double shift) {
    var totals = new TreeMap<String, long[]>();
    for (var one : cases) {
      var set = Path.of(one.root).getFileName() + (one.annotated ? " (annotated claims)" : "");
      add(totals, Map.of(set, count(one, model, shift)));
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

  private static String text(Map<String, long[]> totals) {
    var text = new StringBuilder();
    totals.forEach(
        (root, c) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%s P %.3f R %.3f F1 %.3f; ",
                    root,
                    (double) c[0] / c[1],
                    (double) c[0] / c[2],
                    f1(c))));
    return text.toString();
  }

  /** Links that are right, that were found, and that there are, between documents. */
  private static long[] count(Case one, Model model, double shift) {
    var scorer = new PairScorer(one.values, one.standing, one.totals, model.weights);
    var clusters = new FactClusters(scorer, model.trees.shifted(shift));
    long right = 0;
    long run = 0;
    for (var fact : clusters.of(one.measures)) {
      for (int i = 0; i < fact.size(); i++) {
        for (int j = i + 1; j < fact.size(); j++) {
          if (fact.get(i).document() != fact.get(j).document()) {
            run++;
            right += one.areLinked(fact.get(i), fact.get(j)) ? 1 : 0;
          }
        }
      }
    }
    return new long[] {right, run, one.links()};
  }

  private static double f1(long[] counts) {
    return 2.0 * counts[0] / Math.max(1, counts[1] + counts[2]);
  }

  /** Whether half of the documents share facts with others, so that the folder is one event. */
  private static boolean together(GoldRun.Loaded loaded) {
    var documentsOf = new HashMap<String, Set<String>>();
    for (var claim : loaded.claims()) {
      var fact = loaded.factOf().get(claim.id());
      if (fact != null) {
        documentsOf.computeIfAbsent(fact, k -> new HashSet<>()).add(claim.doc());
      }
    }
    var sharing = new HashSet<String>();
    documentsOf.values().stream().filter(d -> d.size() > 1).forEach(sharing::addAll);
    return sharing.size() * 2 >= loaded.documents().size();
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
    var options = together(loaded) ? AlignmentOptions.singleEvent() : AlignmentOptions.defaults();
    var found = new ArrayList<Case>();
    for (var event : new Aligner().events(documents, options, 0)) {
      var group = event.documents().stream().map(numbers::get).sorted().toList();
      var measures = new Measures().read(documents, group, claimsOf);
      var factOf = new HashMap<Integer, String>();
      measures.forEach(m -> factOf.put(m.index(), loaded.factOf().get(m.claim().id())));
      found.add(
          new Case(
              root,
              claimsRoot == null,
              folder.getFileName().toString(),
              measures,
              new Values(Rates.of(measures)),
              new Standing(measures),
              new TotalsApart(measures),
              factOf));
    }
    return found;
  }
}
