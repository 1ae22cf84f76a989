package org.reckon.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Which event types the words around a quantity speak for, and in which ways. */
final class TypeEvidence {

  private final String unit;
  private final Map<String, TreeSet<String>> ways = new HashMap<>();

  TypeEvidence(String unit) {
    this.unit = unit;
  }

  /** Adds a word's vote; an empty type is none. */
  void add(String type, String way) {
    if (!type.isEmpty()) {
      ways.computeIfAbsent(type, key -> new TreeSet<>()).add(way);
    }
  }

  /** What speaks for a type, in features that do not name it. */
  void describe(String type, Features features) {
    var found = ways.get(type);
    if (found == null) {
      return;
    }
    String kind = unit.equals("count") || unit.equals("share") || unit.equals("money") ? unit : "";
    for (var way : found) {
      features.add("way", way);
      features.add("way.unit", kind, way);
    }
    boolean event = found.contains("event");
    boolean counted = found.contains("counted");
    boolean topic = found.contains("topic");
    features.add("event.counted", Boolean.toString(event), Boolean.toString(counted));
    features.add("event.topic", Boolean.toString(event), Boolean.toString(topic));
    features.add("ways", Integer.toString(Math.min(found.size(), 6)), kind);
    features.add("alone", Boolean.toString(ways.size() == 1), kind);
  }
}
