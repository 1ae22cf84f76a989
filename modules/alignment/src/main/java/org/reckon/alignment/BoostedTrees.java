package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regression trees whose answers add up to the logarithm of the odds (gradient boosting; Friedman
 * 2001). Instances never change.
 */
final class BoostedTrees {

  /**
   * A node of a tree. A leaf has the feature -1 and its answer as threshold; where the feature is
   * at most the threshold, it goes on at {@code left}, else at {@code right}.
   */
  record Node(int feature, float threshold, int left, int right) {

    static Node leaf(double answer) {
      return new Node(-1, (float) answer, 0, 0);
    }
  }

  /** One tree; its first node is the root. */
  static final class Tree {
    private final List<Node> nodes;

    /** The same in one array each, which is three times as fast as going from node to node. */
    private final int[] features;

    private final float[] thresholds;
    private final int[] left;
    private final int[] right;

    Tree(List<Node> nodes) {
      this.nodes = List.copyOf(nodes);
      int n = nodes.size();
      features = new int[n];
      thresholds = new float[n];
      left = new int[n];
      right = new int[n];
      for (int i = 0; i < n; i++) {
        features[i] = nodes.get(i).feature;
        thresholds[i] = nodes.get(i).threshold;
        left[i] = nodes.get(i).left;
        right[i] = nodes.get(i).right;
      }
    }

    double answer(float[] vector) {
      int node = 0;
      while (features[node] >= 0) {
        node = vector[features[node]] <= thresholds[node] ? left[node] : right[node];
      }
      return thresholds[node];
    }
  }

  /** Pairs that are this unlikely after so many trees are not looked at further. */
  private static final double LOST = -4;

  private static final int SURE_AFTER = 40;

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
   * Judges a vector; one that is far below even after the first trees is not judged by the others.
   *
   * @return the logarithm of the odds that the pair is one fact
   */
  double score(float[] vector) {
    double sum = start;
    for (int i = 0; i < trees.length && (i != SURE_AFTER || sum > LOST); i++) {
      sum += trees[i].answer(vector);
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
    var nodes = new ArrayList<Node>();
    for (var row : rows) {
      boolean leaf = row[1].equals("-");
      var node =
          new Node(
              leaf ? -1 : PairVector.column(row[1]),
              Float.parseFloat(row[2]),
              leaf ? 0 : Integer.parseInt(row[3]),
              leaf ? 0 : Integer.parseInt(row[4]));
      int least = Math.min(node.left, node.right);
      int most = Math.max(node.left, node.right);
      if (!leaf && (least <= nodes.size() || most >= rows.size())) {
        throw new IllegalStateException(
            "%s: node %d of tree %s has a wrong child".formatted(table, nodes.size(), row[0]));
      }
      nodes.add(node);
    }
    return new Tree(nodes);
  }

  /** The rows that {@link #read} reads. */
  List<String> rows() {
    var rows = new ArrayList<String>();
    rows.add("start\t-\t%s\t\t".formatted((float) start));
    for (int t = 0; t < trees.length; t++) {
      for (var node : trees[t].nodes) {
        rows.add(
            node.feature < 0
                ? "%d\t-\t%s\t\t".formatted(t, node.threshold)
                : "%d\t%s\t%s\t%d\t%d"
                    .formatted(
                        t, PairVector.name(node.feature), node.threshold, node.left, node.right));
      }
    }
    return rows;
  }
}
