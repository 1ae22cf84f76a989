package org.reckon.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds documents that share their text with documents kept aside. */
final class Overlap {

  private static final int WORDS = 8;
  private static final double SHARE = 0.1;

  private final Map<Integer, Set<Integer>> owners = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();

  Overlap(List<String> keptAside) {
    for (int i = 0; i < keptAside.size(); i++) {
      Set<Integer> shingles = shingles(keptAside.get(i));
      sizes.put(i, shingles.size());
      for (int shingle : shingles) {
        owners.computeIfAbsent(shingle, s -> new HashSet<>()).add(i);
      }
    }
  }

  /** Whether a tenth of the runs of eight words of either text stand in the other. */
  boolean touches(String text) {
    Set<Integer> shingles = shingles(text);
    var shared = new HashMap<Integer, Integer>();
    for (int shingle : shingles) {
      for (int owner : owners.getOrDefault(shingle, Set.of())) {
        shared.merge(owner, 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .anyMatch(
            e ->
                e.getValue() >= SHARE * sizes.get(e.getKey())
                    || e.getValue() >= SHARE * shingles.size());
  }

  private static Set<Integer> shingles(String text) {
    String[] words = text.split("\\s+", -1);
    var shingles = new HashSet<Integer>();
    for (int i = 0; i + WORDS <= words.length; i++) {
      int hash = 17;
      for (int j = i; j < i + WORDS; j++) {
        hash = hash * 31 + words[j].hashCode();
        hash ^= hash >>> 13;
        hash *= 0x5BD1E995;
      }
      shingles.add(hash);
    }
    return shingles;
  }
}
