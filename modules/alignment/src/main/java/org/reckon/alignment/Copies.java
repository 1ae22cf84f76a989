package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckon.api.record.DocumentRecord;

/** Finds documents that are copies of each other by the word runs that they share. */
final class Copies {

  /** The share of the shorter document's runs that a copy repeats. */
  private static final double SHARED = 0.6;

  /** Documents of a run that are looked at; a run in more of them is boilerplate. */
  private static final int LONGEST_POSTINGS = 32;

  /** Documents with fewer runs are too short to be told from a quotation. */
  private static final int FEWEST_RUNS = 4;

  private final int[] original;

  Copies(List<DocumentRecord> documents) {
    original = new int[documents.size()];
    var postings = postings(documents);
    for (int i = 0; i < original.length; i++) {
      original[i] = i;
      var runs = documents.get(i).shingles();
      var shared = new TreeMap<Integer, Integer>();
      for (int run : runs) {
        var seen = postings.get(run);
        if (seen != null) {
          seen.forEach(other -> shared.merge(other, 1, Integer::sum));
          if (seen.size() < LONGEST_POSTINGS) {
            seen.add(i);
          }
        }
      }
      for (var entry : shared.entrySet()) {
        int shorter = Math.min(runs.size(), documents.get(entry.getKey()).shingles().size());
        if (shorter >= FEWEST_RUNS && entry.getValue() >= SHARED * shorter) {
          original[i] = original[entry.getKey()];
          break;
        }
      }
    }
  }

  /** Empty lists for the runs that stand in several documents; most stand in one. */
  private static Map<Integer, List<Integer>> postings(List<DocumentRecord> documents) {
    var runs =
        documents.stream().flatMapToInt(d -> d.shingles().stream().mapToInt(s -> s)).toArray();
    Arrays.sort(runs);
    Map<Integer, List<Integer>> postings = new HashMap<>();
    for (int i = 1; i < runs.length; i++) {
      if (runs[i] == runs[i - 1]) {
        postings.computeIfAbsent(runs[i], k -> new ArrayList<>(2));
      }
    }
    return postings;
  }

  /** The first document of which this one is a copy; itself where it is none. */
  int original(int document) {
    return original[document];
  }
}
