package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regression trees whose answers add up to the logarithm of the odds (gradient boosting; Friedman
 * 2001). Trees lie in one array each of features, thresholds and children, so that a vector is
 * judged in well under a microsecond. Instances never change.
 */
final class BoostedTrees {

  /** One tree; node 0 is its root. A leaf has the feature -1 and its answer as threshold. */
  record Tree(int[] features, float[] thresholds, int[] left, int[] right) {

    double answer(float[] vector) {
      int node = 0;
      while (features[node] >= 0) {
        node = vector[features[node]] <= thresholds[node] ? left[node] : right[node];
      }
      return thresholds[node];
    }
  }

  private final Tree[] trees;
  private final double start;

  BoostedTrees(double start, List<Tree> trees) {
    this.start = start;
    this.trees = trees.toArray(new Tree[0]);
  }

  /** The same trees with answers that are larger by a constant. */
  BoostedTrees shifted(double by) {
    return new BoostedTrees(start + by, Arrays.asList(trees));
  }

  /**
   * Judges a vector.
   *
   * @return the logarithm of the odds that the pair is one fact
   */
  double score(float[] vector) {
    double sum = start;
    for (var tree : trees) {
      sum += tree.answer(vector);
    }
    return sum;
  }

  /**
   * Reads a table with the columns tree, feature, threshold, left and right, a row a node; a leaf
   * has the feature {@code -}. The row of the tree {@code start} holds the constant.
   *
   * @throws IllegalStateException if the table is damaged or names an unknown feature
   */
  static BoostedTrees read(String table) {
    double start = 0;
    var trees = new ArrayList<Tree>();
    var rows = new ArrayList<String[]>();
    for (var row : Tables.read(table, 5)) {
      if (row[0].equals("start")) {
        start = Double.parseDouble(row[2]);
        continue;
      }
      if (!rows.isEmpty() && !rows.get(0)[0].equals(row[0])) {
        trees.add(tree(rows, table));
        rows.clear();
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException(table + " holds no tree");
    }
    trees.add(tree(rows, table));
    return new BoostedTrees(start, trees);
  }

  private static Tree tree(List<String[]> rows, String table) {
    int n = rows.size();
    var tree = new Tree(new int[n], new float[n], new int[n], new int[n]);
    for (int i = 0; i < n; i++) {
      var row = rows.get(i);
      boolean leaf = row[1].equals("-");
      tree.features[i] = leaf ? -1 : PairVector.column(row[1]);
      tree.thresholds[i] = Float.parseFloat(row[2]);
      tree.left[i] = leaf ? 0 : Integer.parseInt(row[3]);
      tree.right[i] = leaf ? 0 : Integer.parseInt(row[4]);
      if (!leaf && (tree.left[i] <= i || tree.right[i] <= i || Math.max(tree.left[i], tree.right[i]) >= n)) {
        throw new IllegalStateException(table + ": tree " + row[0] + " has a wrong child at " + i);
      }
    }
    return tree;
  }

  /** The rows that {@link #read} reads. */
  List<String> rows() {
    var rows = new ArrayList<String>();
    rows.add("start\t-\t%s\t\t".formatted((float) start));
    for (int t = 0; t < trees.length; t++) {
      var tree = trees[t];
      for (int i = 0; i < tree.features.length; i++) {
        rows.add(
            tree.features[i] < 0
                ? "%d\t-\t%s\t\t".formatted(t, tree.thresholds[i])
                : "%d\t%s\t%s\t%d\t%d"
                    .formatted(
                        t,
                        PairVector.name(tree.features[i]),
                        tree.thresholds[i],
                        tree.left[i],
                        tree.right[i]));
      }
    }
    return rows;
  }
}
