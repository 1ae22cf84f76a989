package org.reckon.tagging;

import java.util.HashMap;
import java.util.Map;

/** The coarse part of speech of each Penn Treebank tag. */
final class PosTypes {

  private static final Map<String, String> COARSE = read();

  private PosTypes() {}

  /** The coarse part of speech, as DKPro Core names it without its prefix; X where unknown. */
  static String coarse(String tag) {
    return COARSE.getOrDefault(tag, "X");
  }

  private static Map<String, String> read() {
    Map<String, String> coarse = new HashMap<>();
    for (String[] row : TableReader.read("pos-types.tsv", 2)) {
      coarse.put(row[0], row[1]);
    }
    return Map.copyOf(coarse);
  }
}
