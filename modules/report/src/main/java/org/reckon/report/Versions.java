package org.reckon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What made a run, as run.json says it. */
final class Versions {

  private static final int LONGEST = 80;

  private Versions() {}

  /** Reckon's version, and the engines with theirs. */
  static List<String> of(Map<String, Object> settings) {
    var versions = new ArrayList<String>();
    var reckon = text(settings.get("versions"), "reckon");
    versions.add("Reckon " + (reckon.isEmpty() ? own() : reckon));
    if (settings.get("pipeline") instanceof Map<?, ?> pipeline
        && pipeline.get("engines") instanceof List<?> engines) {
      for (var engine : engines) {
        var name = text(engine, "engine");
        if (!name.isEmpty()) {
          versions.add((name + " " + text(engine, "version")).strip());
        }
      }
    }
    return versions;
  }

  /** Whether run.json says that the run did not come to its end. */
  static boolean isIncomplete(Map<String, Object> settings) {
    return "incomplete".equals(settings.get("state"));
  }

  private static String text(Object fields, String key) {
    return fields instanceof Map<?, ?> map && map.get(key) instanceof String text
        ? ShownText.shortened(text, LONGEST)
        : "";
  }

  private static String own() {
    var version = Versions.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
