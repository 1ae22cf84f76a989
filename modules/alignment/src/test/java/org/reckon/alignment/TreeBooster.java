package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learns {@link BoostedTrees} by gradient boosting with histograms (Friedman 2001; Ke et al. 2017):
 * each tree is grown leaf by leaf, the best split first, on a sample of the rows and the columns.
 * The same rows give the same trees.
 */
final class TreeBooster {

  private static final int TREES = 200;
  private static final int LEAVES = 10;
  private static final double RATE = 0.08;
  private static final double PENALTY = 10;
  private static final int LEAST_ROWS = 60;
  private static final double ROW_SHARE = 0.7;
  private static final double COLUMN_SHARE = 0.3;
  private static final int BINS = 48;
  private static final long SEED = 20;

  private final int rows;
  private final int columns;
  private final byte[][] binned;
  private final float[][] edges;
  private final List<float[]> vectors;
  private final double[] labels;
  private final double[] slopes;
  private final double[] curves;

  private TreeBooster(List<float[]> vectors, double[] labels) {
    this.rows = vectors.size();
    this.columns = vectors.get(0).length;
    this.vectors = vectors;
    this.labels = labels;
    slopes = new double[rows];
    curves = new double[rows];
    binned = new byte[columns][rows];
    edges = new float[columns][];
    for (int c = 0; c < columns; c++) {
      var values = new float[rows];
      for (int r = 0; r < rows; r++) {
        values[r] = vectors.get(r)[c];
      }
      edges[c] = edges(values);
      for (int r = 0; r < rows; r++) {
        int at = Arrays.binarySearch(edges[c], values[r]);
        binned[c][r] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  /** Upper ends of the bins but the last, which has none. */
  private static float[] edges(float[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var found = new ArrayList<Float>();
    for (int b = 1; b < BINS; b++) {
      float edge = sorted[(int) ((long) b * sorted.length / BINS)];
      boolean last = edge == sorted[sorted.length - 1];
      if (!last && (found.isEmpty() || found.get(found.size() - 1) < edge)) {
        found.add(edge);
      }
    }
    float most = sorted[sorted.length - 1];
    // rare values of a feature that is mostly one value
    for (int i = 1; i < sorted.length && found.isEmpty(); i++) {
      if (sorted[i] != sorted[i - 1] && sorted[i - 1] != most) {
        found.add(sorted[i - 1]);
      }
    }
    var edges = new float[found.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = found.get(i);
    }
    return edges;
  }

  /**
   * Learns from vectors.
   *
   * @param vectors the rows
   * @param labels 1 for a pair that is one fact, else 0
   */
  static BoostedTrees learn(List<float[]> vectors, double[] labels) {
    return new TreeBooster(vectors, labels).boost();
  }

  private BoostedTrees boost() {
    double linked = 0;
    for (double label : labels) {
      linked += label;
    }
    double start = Math.log(linked / (rows - linked));
    var scores = new double[rows];
    Arrays.fill(scores, start);
    var random = new SplittableRandom(SEED);
    var trees = new ArrayList<BoostedTrees.Tree>();
    for (int t = 0; t < TREES; t++) {
      for (int r = 0; r < rows; r++) {
        double probability = 1 / (1 + Math.exp(-scores[r]));
        slopes[r] = labels[r] - probability;
        curves[r] = probability * (1 - probability);
      }
      var sample = random.ints(rows, 0, 1000).toArray();
      var in = IntStream.range(0, rows).filter(r -> sample[r] < 1000 * ROW_SHARE).toArray();
      var use = new boolean[columns];
      for (int c = 0; c < columns; c++) {
        use[c] = random.nextInt(1000) < 1000 * COLUMN_SHARE;
      }
      var tree = new Grower(use).grow(in);
      trees.add(tree);
      for (int r = 0; r < rows; r++) {
        scores[r] += tree.answer(vectors.get(r));
      }
    }
    return new BoostedTrees(start, trees);
  }

  private record Split(int column, int bin, double gain) {}

  private static final class Leaf {
    int node;
    int[] rows;
    double[][] sums;
    Split best;
  }

  private final class Grower {
    private final boolean[] use;
    private final List<BoostedTrees.Node> nodes = new ArrayList<>();

    Grower(boolean[] use) {
      this.use = use;
    }

    BoostedTrees.Tree grow(int[] all) {
      var leaves = new ArrayList<Leaf>();
      leaves.add(leaf(all, null));
      while (leaves.size() < LEAVES) {
        Leaf widest = null;
        for (var leaf : leaves) {
          boolean better =
              leaf.best != null && (widest == null || leaf.best.gain > widest.best.gain);
          widest = better ? leaf : widest;
        }
        if (widest == null) {
          break;
        }
        leaves.remove(widest);
        split(widest, leaves);
      }
      return new BoostedTrees.Tree(nodes);
    }

    private Leaf leaf(int[] in, double[][] sums) {
      var leaf = new Leaf();
      leaf.node = nodes.size();
      leaf.rows = in;
      leaf.sums = sums == null ? sums(in) : sums;
      double slope = 0;
      double curve = 0;
      for (int r : in) {
        slope += slopes[r];
        curve += curves[r];
      }
      nodes.add(BoostedTrees.Node.leaf(RATE * slope / (curve + PENALTY)));
      leaf.best = best(leaf, slope, curve);
      return leaf;
    }

    private void split(Leaf parent, List<Leaf> leaves) {
      var by = parent.best;
      var column = binned[by.column];
      var low = IntStream.of(parent.rows).filter(r -> (column[r] & 0xff) <= by.bin).toArray();
      var high = IntStream.of(parent.rows).filter(r -> (column[r] & 0xff) > by.bin).toArray();
      boolean lowIsSmall = low.length < high.length;
      var small = sums(lowIsSmall ? low : high);
      var large = parent.sums;
      for (int c = 0; c < columns; c++) {
        for (int k = 0; use[c] && k < large[c].length; k++) {
          large[c][k] -= small[c][k];
        }
      }
      var left = leaf(low, lowIsSmall ? small : large);
      var right = leaf(high, lowIsSmall ? large : small);
      float edge = edges[by.column][by.bin];
      nodes.set(parent.node, new BoostedTrees.Node(by.column, edge, left.node, right.node));
      leaves.add(left);
      leaves.add(right);
    }

    /** By column and bin: the sums of slopes, curves and rows. */
    private double[][] sums(int[] in) {
      var sums = new double[columns][];
      IntStream.range(0, columns)
          .parallel()
          .filter(c -> use[c])
          .forEach(
              c -> {
                var own = new double[3 * (edges[c].length + 1)];
                var column = binned[c];
                for (int r : in) {
                  int at = 3 * (column[r] & 0xff);
                  own[at] += slopes[r];
                  own[at + 1] += curves[r];
                  own[at + 2] += 1;
                }
                sums[c] = own;
              });
      return sums;
    }

    private Split best(Leaf leaf, double slope, double curve) {
      Split best = null;
      double whole = slope * slope / (curve + PENALTY);
      for (int c = 0; c < columns; c++) {
        double s = 0;
        double h = 0;
        double n = 0;
        for (int b = 0; use[c] && b < edges[c].length; b++) {
          s += leaf.sums[c][3 * b];
          h += leaf.sums[c][3 * b + 1];
          n += leaf.sums[c][3 * b + 2];
          if (n >= LEAST_ROWS && leaf.rows.length - n >= LEAST_ROWS) {
            double rest = slope - s;
            double gain = s * s / (h + PENALTY) + rest * rest / (curve - h + PENALTY) - whole;
            if (gain > 1e-6 && (best == null || gain > best.gain)) {
              best = new Split(c, b, gain);
            }
          }
        }
      }
      return best;
    }
  }
}
