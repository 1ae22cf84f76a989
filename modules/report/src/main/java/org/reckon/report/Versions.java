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
    versions.add(
        "Reckon " + (settings.get("version") instanceof String text ? shown(text) : own()));
    if (settings.get("engines") instanceof List<?> engines) {
      for (var engine : engines) {
        if (engine instanceof Map<?, ?> fields && fields.get("id") instanceof String id) {
          var version = fields.get("version") instanceof String text ? " " + shown(text) : "";
          versions.add(shown(id) + version);
        }
      }
    }
    return versions;
  }

  private static String own() {
    var version = Versions.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static String shown(String text) {
    return ShownText.shortened(text, LONGEST);
  }
}
