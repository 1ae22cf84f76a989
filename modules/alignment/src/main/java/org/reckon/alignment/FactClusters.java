package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups the claims of one event into facts: the best pairs are joined first, and groups are joined
 * while their pairs agree on average and none of them excludes another. Large groups of claims are
 * taken in parts, so that the time stays in proportion to the number of claims.
 */
final class FactClusters {

  /** Claims that are compared with each other at a time. */
  private static final int LARGEST_BLOCK = 240;

  /** Members of a group that are compared with another group's. */
  private static final int JUDGED_MEMBERS = 4;

  /** How much the best pair of two groups counts beside the mean of all their pairs. */
  private static final double NEAREST_SHARE = 0.3;

  private final PairScorer scorer;
  private final BoostedTrees trees;

  /**
   * Sets the judges of pairs.
   *
   * @param scorer a pair's first score; {@link PairScorer#IMPOSSIBLE} for claims that exclude each
   *     other
   * @param trees judge again what is not hopeless, with a look at the pairs beside it
   */
  FactClusters(PairScorer scorer, BoostedTrees trees) {
    this.scorer = scorer;
    this.trees = trees;
  }

  /** Groups claims; every claim is in one group, groups and claims in the order given. */
  List<List<Measure>> of(List<Measure> measures) {
    var blocks = new LinkedHashMap<String, List<Measure>>();
    for (var measure : measures) {
      blocks.computeIfAbsent(measure.dimension(), k -> new ArrayList<>()).add(measure);
    }
    var facts = new ArrayList<List<Measure>>();
    for (var block : blocks.values()) {
      facts.addAll(block(block));
    }
    facts.sort(Comparator.comparingInt(f -> f.get(0).index()));
    return facts;
  }

  private List<List<Measure>> block(List<Measure> block) {
    if (block.size() <= LARGEST_BLOCK) {
      return join(singles(block));
    }
    Map<String, List<Measure>> byType = new LinkedHashMap<>();
    for (var measure : block) {
      byType.computeIfAbsent(measure.type().value(), k -> new ArrayList<>()).add(measure);
    }
    var found = new ArrayList<List<Measure>>();
    for (var type : byType.values()) {
      found.addAll(parts(singles(type)));
    }
    return found;
  }

  private List<List<Measure>> parts(List<List<Measure>> groups) {
    var current = groups;
    while (current.size() > LARGEST_BLOCK) {
      var next = new ArrayList<List<Measure>>();
      for (int from = 0; from < current.size(); from += LARGEST_BLOCK) {
        next.addAll(join(current.subList(from, Math.min(current.size(), from + LARGEST_BLOCK))));
      }
      if (next.size() > current.size() * 3 / 4) {
        return next;
      }
      current = next;
    }
    return join(current);
  }

  private static List<List<Measure>> singles(List<Measure> measures) {
    var groups = new ArrayList<List<Measure>>();
    for (var measure : measures) {
      groups.add(List.of(measure));
    }
    return groups;
  }

  /** Clustering by the mean and the best of the pairs of two groups, with exclusions. */
  private List<List<Measure>> join(List<List<Measure>> given) {
    int n = given.size();
    var groups = new ArrayList<List<Measure>>(given);
    var scores = scores(given);
    var best = new int[n];
    for (int i = 0; i < n; i++) {
      best[i] = bestOf(i, scores, groups);
    }
    while (true) {
      int left = -1;
      for (int i = 0; i < n; i++) {
        if (best[i] >= 0 && (left < 0 || scores[i][best[i]] > scores[left][best[left]])) {
          left = i;
        }
      }
      if (left < 0 || scores[left][best[left]] <= 0) {
        break;
      }
      merge(left, best[left], groups, scores, best);
    }
    groups.removeIf(g -> g == null);
    return groups;
  }

  private double[][] scores(List<List<Measure>> given) {
    int n = given.size();
    var scores = new double[n][n];
    boolean singles = given.stream().allMatch(group -> group.size() == 1);
    var table =
        singles ? new PairTable(given.stream().map(group -> group.get(0)).toList(), scorer) : null;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        scores[i][j] = singles ? judged(table, i, j) : average(given.get(i), given.get(j));
        scores[j][i] = scores[i][j];
      }
    }
    return scores;
  }

  private double judged(PairTable table, int i, int j) {
    return table.isOpen(i, j) ? trees.score(table.vector(i, j)) : table.first(i, j);
  }

  private static void merge(
      int left, int right, List<List<Measure>> groups, double[][] scores, int[] best) {
    int leftSize = groups.get(left).size();
    int rightSize = groups.get(right).size();
    var joined = new ArrayList<>(groups.get(left));
    joined.addAll(groups.get(right));
    joined.sort(Comparator.comparingInt(Measure::index));
    groups.set(left, joined);
    groups.set(right, null);
    best[right] = -1;
    for (int k = 0; k < groups.size(); k++) {
      if (groups.get(k) != null && k != left) {
        boolean excluded =
            scores[left][k] <= PairScorer.IMPOSSIBLE / 2
                || scores[right][k] <= PairScorer.IMPOSSIBLE / 2;
        double mean =
            (scores[left][k] * leftSize + scores[right][k] * rightSize) / (leftSize + rightSize);
        double nearest = Math.max(scores[left][k], scores[right][k]);
        double joint = (1 - NEAREST_SHARE) * mean + NEAREST_SHARE * nearest;
        scores[left][k] = excluded ? PairScorer.IMPOSSIBLE : joint;
        scores[k][left] = scores[left][k];
      }
    }
    best[left] = bestOf(left, scores, groups);
    for (int k = 0; k < groups.size(); k++) {
      if (groups.get(k) != null && k != left) {
        boolean stale = best[k] == left || best[k] == right;
        boolean better = best[k] >= 0 && scores[k][left] > scores[k][best[k]];
        if (stale || better) {
          best[k] = bestOf(k, scores, groups);
        }
      }
    }
  }

  private static int bestOf(int i, double[][] scores, List<List<Measure>> groups) {
    int best = -1;
    for (int j = 0; j < groups.size(); j++) {
      if (j != i && groups.get(j) != null && (best < 0 || scores[i][j] > scores[i][best])) {
        best = j;
      }
    }
    return best;
  }

  private double average(List<Measure> a, List<Measure> b) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < a.size(); i += step(a)) {
      for (int j = 0; j < b.size(); j += step(b)) {
        double score = scorer.score(a.get(i), b.get(j));
        if (score <= PairScorer.IMPOSSIBLE) {
          return PairScorer.IMPOSSIBLE;
        }
        sum += score;
        pairs++;
      }
    }
    return sum / pairs;
  }

  /** Large groups are judged by a few of their members. */
  private static int step(List<Measure> group) {
    return Math.max(1, group.size() / JUDGED_MEMBERS);
  }
}
