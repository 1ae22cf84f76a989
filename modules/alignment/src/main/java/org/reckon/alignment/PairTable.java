package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All pairs of some claims of one event and one dimension, each with what speaks for one fact and
 * with how it stands beside the other pairs: a claim has at most one counterpart in another report,
 * most of the time, so that a pair is told by its rivals too.
 */
final class PairTable {

  private static final double MOST_LEAD = 20;

  private static final Set<PairFeature> BARS =
      EnumSet.of(PairFeature.OTHER_YEAR, PairFeature.PEOPLE_AND_THING, PairFeature.VALUE_FAR);

  /** Pairs with a lower first score are not looked at again. */
  private static final double HOPELESS = -3.5;

  private final List<Measure> measures;
  private final PairScorer scorer;
  private final List<List<Set<PairFeature>>> features = new ArrayList<>();
  private final double[][] first;

  /** By claim and document: the best and the second best first score. */
  private final double[][] best;

  private final double[][] second;
  private final int[] documents;
  private final int[] places;
  private final int documentCount;
  private final int[][] ofType;
  private final int[][] ofHead;

  /**
   * Compares all claims with each other; the time grows with the square of their number.
   *
   * @param measures claims of one dimension
   * @param scorer tells what they have in common
   */
  PairTable(List<Measure> measures, PairScorer scorer) {
    int n = measures.size();
    this.measures = measures;
    this.scorer = scorer;
    first = new double[n][n];
    documents = new int[n];
    places = new int[n];
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<Integer, Integer> seen = new HashMap<>();
    for (int i = 0; i < n; i++) {
      int document = measures.get(i).document();
      documents[i] = numbers.computeIfAbsent(document, k -> numbers.size());
      places[i] = seen.merge(document, 1, Integer::sum) - 1;
    }
    documentCount = numbers.size();
    best = filled(n, documentCount);
    second = filled(n, documentCount);
    ofType = new int[n][documentCount];
    ofHead = new int[n][documentCount];
    for (int i = 0; i < n; i++) {
      features.add(new ArrayList<>(n - i));
      for (int j = i; j < n; j++) {
        count(i, j);
        if (j > i) {
          compare(i, j);
        }
      }
    }
  }

  private static double[][] filled(int rows, int columns) {
    var table = new double[rows][columns];
    for (var row : table) {
      Arrays.fill(row, PairScorer.IMPOSSIBLE);
    }
    return table;
  }

  private void compare(int i, int j) {
    var found = scorer.features(measures.get(i), measures.get(j));
    double score = found == null ? PairScorer.IMPOSSIBLE : scorer.score(found);
    features.get(i).add(found);
    first[i][j] = score;
    rank(i, documents[j], score);
    rank(j, documents[i], score);
  }

  private void rank(int claim, int document, double score) {
    if (score > best[claim][document]) {
      second[claim][document] = best[claim][document];
      best[claim][document] = score;
    } else if (score > second[claim][document]) {
      second[claim][document] = score;
    }
  }

  private void count(int i, int j) {
    var a = measures.get(i);
    var b = measures.get(j);
    int type = a.type() == b.type() ? 1 : 0;
    int head = a.head() != null && a.head().equals(b.head()) ? 1 : 0;
    ofType[i][documents[j]] += type;
    ofHead[i][documents[j]] += head;
    if (i != j) {
      ofType[j][documents[i]] += type;
      ofHead[j][documents[i]] += head;
    }
  }

  int size() {
    return measures.size();
  }

  /**
   * The first score of two claims, the earlier one first; impossible pairs as the scorer has it.
   */
  double first(int i, int j) {
    return first[i][j];
  }

  /**
   * Whether a pair is worth a second look. People and things, and figures of two years that the
   * texts name, and figures that are many times apart, need more than another look.
   */
  boolean isOpen(int i, int j) {
    return first[i][j] > HOPELESS && Collections.disjoint(features.get(i).get(j - i - 1), BARS);
  }

  /** The vector of a pair that is not impossible. */
  float[] vector(int i, int j) {
    var vector = new float[PairVector.size()];
    for (var feature : features.get(i).get(j - i - 1)) {
      vector[PairVector.column(feature)] = 1;
    }
    var a = measures.get(i);
    var b = measures.get(j);
    double left = Math.abs(a.point().doubleValue());
    double right = Math.abs(b.point().doubleValue());
    double smaller = Math.min(left, right);
    double larger = Math.max(left, right);
    set(vector, PairNumber.FIRST_SCORE, first[i][j]);
    set(vector, PairNumber.VALUE_RATIO, Math.log((larger + 0.5) / (smaller + 0.5)));
    set(vector, PairNumber.VALUE_SMALLER, Math.log10(smaller + 1));
    set(vector, PairNumber.VALUE_LARGER, Math.log10(larger + 1));
    set(vector, PairNumber.LIKENESS, scorer.standing().likeness(a, b));
    set(vector, PairNumber.WORDING, scorer.standing().wording(a, b));
    set(vector, PairNumber.EARLIER_PLACE, Math.min(places[i], places[j]));
    set(vector, PairNumber.LATER_PLACE, Math.max(places[i], places[j]));
    int x = documents[i];
    int y = documents[j];
    if (x != y) {
      double one = lead(i, y, first[i][j]);
      double other = lead(j, x, first[i][j]);
      set(vector, PairNumber.LEAST_LEAD, Math.min(one, other));
      set(vector, PairNumber.LARGEST_LEAD, Math.max(one, other));
    }
    set(vector, PairNumber.FEWER_OF_TYPE, Math.min(ofType[i][y], ofType[j][x]));
    set(vector, PairNumber.MORE_OF_TYPE, Math.max(ofType[i][y], ofType[j][x]));
    set(vector, PairNumber.FEWER_OF_HEAD, Math.min(ofHead[i][y], ofHead[j][x]));
    set(vector, PairNumber.MORE_OF_HEAD, Math.max(ofHead[i][y], ofHead[j][x]));
    set(vector, PairNumber.DOCUMENTS, documentCount);
    return vector;
  }

  /** The lead over the best other claim of a document, or how far it is behind; 20 at most. */
  private double lead(int claim, int document, double score) {
    double rival = score == best[claim][document] ? second[claim][document] : best[claim][document];
    return Math.min(MOST_LEAD, score - rival);
  }

  private static void set(float[] vector, PairNumber number, double value) {
    vector[PairVector.column(number)] = (float) value;
  }
}
