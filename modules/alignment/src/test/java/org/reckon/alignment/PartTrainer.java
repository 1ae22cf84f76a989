package org.reckon.alignment;

import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Learns the weights of {@code part-weights.tsv} from annotated folders: logistic regression over
 * pairs of figures of one report, then the bias with the best F1 of links between facts. {@code
 * PartTrainer GOLD_ROOT[=CLAIMS_ROOT]...}: the annotated claims, or with CLAIMS_ROOT those of runs,
 * best of models that have not seen the folders. Prints the table. With {@code -Dfolds=n}, learns
 * without each n-th of the folders, and prints the scores on these instead.
 */
final class PartTrainer {

  private static final int PASSES = 60;
  private static final double PENALTY = Double.parseDouble(System.getProperty("penalty", "1"));
  private static final PartFeature[] FEATURES = PartFeature.values();

  /** What can only speak for part and whole, whatever else goes along with it in the folders. */
  private static final Set<PartFeature> FOR =
      EnumSet.of(
          PartFeature.N_OF_THE_M,
          PartFeature.PART_CUE_BEFORE,
          PartFeature.PART_CUE_BEFORE_LATER,
          PartFeature.OF_THEM,
          PartFeature.OF_THEM_FAR,
          PartFeature.OF_THE_SAME_NOUN,
          PartFeature.LIST_OPENED,
          PartFeature.LIST_GOES_ON,
          PartFeature.TOTAL_CUE,
          PartFeature.SAME_SENTENCE,
          PartFeature.NEAREST_WHOLE,
          PartFeature.PART_OF_PEOPLE,
          PartFeature.NARROWER_ROLE,
          PartFeature.MODIFIED_HEAD,
          PartFeature.CONDITION,
          PartFeature.ADDS_UP_IN_SENTENCE,
          PartFeature.ADDS_UP_NEAR,
          PartFeature.ADDS_UP_SMALL);

  /** What can only speak against it. */
  private static final Set<PartFeature> AGAINST =
      EnumSet.of(
          PartFeature.OF_ANOTHER_NOUN,
          PartFeature.ALSO_NEXT,
          PartFeature.WHOLE_IS_CONDITION,
          PartFeature.FAR_APART,
          PartFeature.MANY_BETWEEN,
          PartFeature.OTHER_TYPE,
          PartFeature.DEAD_AND_HURT,
          PartFeature.OTHER_HEAD,
          PartFeature.PEOPLE_AND_THING,
          PartFeature.OTHER_PLACE,
          PartFeature.TINY_SHARE,
          PartFeature.PLAN_AND_FACT);

  private PartTrainer() {}

  /** One event with its facts, the features of its pairs, and those that are part and whole. */
  private record Case(
      String root,
      String folder,
      Standing standing,
      List<List<Measure>> facts,
      List<Set<PartFeature>> rows,
      List<Boolean> labels,
      Map<Integer, String> factOf,
      Set<List<String>> scope) {}

  public static void main(String[] arguments) throws IOException {
    var cases = new ArrayList<Case>();
    for (var argument : arguments) {
      var parts = argument.split("=", -1);
      try (var folders = Files.list(Path.of(parts[0]))) {
        for (var folder : folders.sorted().toList()) {
          if (Files.exists(folder.resolve("gold.json"))) {
            cases.addAll(cases(argument, folder, parts.length > 1 ? Path.of(parts[1]) : null));
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
      System.err.println("same folders: " + text(counts(cases, weights)));
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

  private static Map<PartFeature, Double> learn(List<Case> cases) {
    var rows = new ArrayList<Set<PartFeature>>();
    var labels = new ArrayList<Boolean>();
    for (var one : cases) {
      rows.addAll(one.rows);
      labels.addAll(one.labels);
    }
    var byFeature = new EnumMap<PartFeature, List<Integer>>(PartFeature.class);
    var weights = new EnumMap<PartFeature, Double>(PartFeature.class);
    for (var feature : FEATURES) {
      byFeature.put(feature, new ArrayList<>());
      weights.put(feature, 0.0);
    }
    for (int i = 0; i < rows.size(); i++) {
      for (var feature : rows.get(i)) {
        byFeature.get(feature).add(i);
      }
    }
    var sums = new double[rows.size()];
    for (int pass = 0; pass < PASSES; pass++) {
      for (var feature : FEATURES) {
        step(feature, byFeature.get(feature), labels, sums, weights);
      }
    }
    double bias = weights.get(PartFeature.BIAS);
    double best = bias;
    double most = -1;
    for (int fifths = -5; fifths <= 15; fifths++) {
      weights.put(PartFeature.BIAS, bias + fifths / 5.0);
      double objective = 0;
      for (var counts : counts(cases, weights).values()) {
        objective += f1(counts);
      }
      if (objective > most + 1e-9) {
        most = objective;
        best = bias + fifths / 5.0;
      }
    }
    weights.put(PartFeature.BIAS, best);
    return weights;
  }

  /** One Newton step on one weight. */
  private static void step(
      PartFeature feature,
      List<Integer> rows,
      List<Boolean> labels,
      double[] sums,
      Map<PartFeature, Double> weights) {
    double weight = weights.get(feature);
    double slope = -2 * PENALTY * weight;
    double curve = 2 * PENALTY;
    for (int row : rows) {
      double probability = 1 / (1 + Math.exp(-sums[row]));
      slope += (labels.get(row) ? 1 : 0) - probability;
      curve += Math.max(probability * (1 - probability), 0.01);
    }
    double next = weight + slope / curve;
    next = FOR.contains(feature) ? Math.max(0, next) : next;
    next = AGAINST.contains(feature) ? Math.min(0, next) : next;
    for (int row : rows) {
      sums[row] += next - weight;
    }
    weights.put(feature, next);
  }

  private static Map<String, long[]> counts(List<Case> cases, Map<PartFeature, Double> weights) {
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

  private static String text(Map<String, long[]> totals) {
    var text = new StringBuilder();
    totals.forEach(
        (root, c) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%s %s P %.3f R %.3f F1 %.3f (%d/%d/%d); ",
                    Path.of(root.split("=", -1)[0]).getFileName(),
                    root.contains("=") ? "run" : "annotated",
                    (double) c[0] / Math.max(1, c[1]),
                    (double) c[0] / c[2],
                    f1(c),
                    c[0],
                    c[1],
                    c[2])));
    return text.toString();
  }

  /** Links that are right, that were found, and that there are. */
  private static long[] count(Case one, Map<PartFeature, Double> weights) {
    var found = new FactLinks(one.facts, one.standing, weights).scopes();
    var right = new HashSet<List<String>>();
    for (var link : found) {
      for (var part : one.facts.get(link.part())) {
        for (var whole : one.facts.get(link.whole())) {
          var pair = pair(part, whole, one.factOf);
          if (one.scope.contains(pair)) {
            right.add(pair);
          }
        }
      }
    }
    return new long[] {right.size(), found.size(), one.scope.size()};
  }

  private static List<String> pair(Measure part, Measure whole, Map<Integer, String> factOf) {
    return List.of(factOf.getOrDefault(part.index(), ""), factOf.getOrDefault(whole.index(), ""));
  }

  private static double f1(long[] counts) {
    return 2.0 * counts[0] / Math.max(1, counts[1] + counts[2]);
  }

  private static List<Case> cases(String root, Path folder, Path claimsRoot) throws IOException {
    var loaded = GoldRun.load(folder, claimsRoot);
    var scope = new HashSet<List<String>>();
    var gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
    for (var link : gold.path("scope")) {
      scope.add(List.of(link.get("part").asText(), link.get("whole").asText()));
    }
    var documents = loaded.documents();
    var numbers = new HashMap<String, Integer>();
    documents.forEach(d -> numbers.put(d.id(), numbers.size()));
    var claimsOf = new HashMap<Integer, List<ClaimRecord>>();
    for (var claim : loaded.claims()) {
      if (claim.low() != null || claim.high() != null) {
        claimsOf.computeIfAbsent(numbers.get(claim.doc()), k -> new ArrayList<>()).add(claim);
      }
    }
    var found = new ArrayList<Case>();
    var options = AlignmentOptions.defaults();
    for (var event : new Aligner().align(documents, List.of(), options).events()) {
      var group = event.documents().stream().map(numbers::get).sorted().toList();
      var measures = new Measures().read(documents, group, claimsOf);
      Map<Integer, String> factOf = new HashMap<>();
      for (var measure : measures) {
        var fact = loaded.factOf().get(measure.claim().id());
        if (fact != null) {
          factOf.put(measure.index(), fact);
        }
      }
      var present = new HashSet<>(factOf.values());
      var mine = new HashSet<>(scope);
      mine.removeIf(s -> !present.contains(s.get(1)));
      found.add(event(root, folder.getFileName().toString(), measures, factOf, mine));
    }
    return found;
  }

  private static Case event(
      String root,
      String folder,
      List<Measure> measures,
      Map<Integer, String> goldOf,
      Set<List<String>> scope) {
    var standing = new Standing(measures);
    var values = new Values(Rates.of(measures));
    var facts =
        new FactClusters(
                new PairScorer(values, standing, new TotalsApart(measures)),
                BoostedTrees.read("pair-trees.tsv"))
            .of(measures);
    var rows = new ArrayList<Set<PartFeature>>();
    var labels = new ArrayList<Boolean>();
    Map<Integer, Integer> factOf = new HashMap<>();
    var reports = FactLinks.reports(facts, factOf);
    var indirect = indirect(scope);
    for (var report : reports.size() > 1 ? reports : List.<List<Measure>>of()) {
      var scorer = new PartScorer(report, Breakdowns.of(report, factOf), standing, Map.of());
      for (var part : report) {
        for (var whole : report) {
          boolean other = !factOf.get(part.index()).equals(factOf.get(whole.index()));
          var features = other ? scorer.features(part, whole) : null;
          var pair = pair(part, whole, goldOf);
          if (features != null && !indirect.contains(pair)) {
            rows.add(features);
            labels.add(scope.contains(pair));
          }
        }
      }
    }
    return new Case(root, folder, standing, facts, rows, labels, goldOf, scope);
  }

  /** Parts of parts, which are neither right nor wrong. */
  private static Set<List<String>> indirect(Set<List<String>> scope) {
    var found = new HashSet<List<String>>();
    for (var a : scope) {
      for (var b : scope) {
        if (a.get(1).equals(b.get(0))) {
          found.add(List.of(a.get(0), b.get(1)));
        }
      }
    }
    found.removeAll(scope);
    return found;
  }
}
