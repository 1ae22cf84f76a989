package org.reckon.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads Brown clusters in the form that NLP4J has them: a serialised map of words to prefixes. */
final class BrownClusters {

  private BrownClusters() {}

  /**
   * Reads a file.
   *
   * @param file the serialised map, without compression
   * @return per word the prefixes of its path in the tree of clusters, the longest of them whole
   */
  static Map<String, Set<String>> read(Path file) throws IOException, ClassNotFoundException {
    try (var in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.setObjectInputFilter(
          ObjectInputFilter.Config.createFilter(
              "java.util.HashMap;java.util.HashSet;java.lang.String;java.util.Map$Entry;!*"));
      var clusters = new HashMap<String, Set<String>>();
      for (var entry : ((Map<?, ?>) in.readObject()).entrySet()) {
        var prefixes = new java.util.HashSet<String>();
        for (Object prefix : (Set<?>) entry.getValue()) {
          prefixes.add((String) prefix);
        }
        clusters.put((String) entry.getKey(), prefixes);
      }
      return clusters;
    }
  }
}
