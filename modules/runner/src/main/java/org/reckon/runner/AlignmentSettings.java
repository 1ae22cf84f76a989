package org.reckon.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckon.alignment.AlignmentOptions;
import org.reckon.alignment.ClaimAligner;
import org.reckon.alignment.ClaimAlignerProvider;
import org.reckon.api.EngineParameter;
import org.reckon.api.EngineParameter.Kind;

/**
 * How a run aligns the claims of its documents, and how large an event may be to get an XMI file.
 *
 * @param oneEvent whether all documents are known to be about one event
 * @param windowDays how many days apart two reports of one event usually are at most
 * @param eventDocuments the most documents that the XMI file of an event holds; an event of more
 *     gets none
 * @param eventCharacters the most characters (Unicode code points) of text that the XMI file of an
 *     event holds; an event of more gets none
 * @param eventRelations the most relations between claims that the XMI file of an event holds; an
 *     event of more gets none
 */
public record AlignmentSettings(
    boolean oneEvent, int windowDays, int eventDocuments, int eventCharacters, int eventRelations) {

  private static final String EVENT_DOCUMENTS = "eventDocuments";
  private static final String EVENT_CHARACTERS = "eventCharacters";
  private static final String EVENT_RELATIONS = "eventRelations";
  private static final String ALIGNER = "aligner";

  private static final AlignmentSettings DEFAULTS =
      new AlignmentSettings(
          false, AlignmentOptions.DEFAULT_WINDOW_DAYS, 1_000, 10_000_000, 100_000);

  /** Events are found by themselves; an event's XMI file fits into the launcher's heap. */
  public static AlignmentSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Whether a setting is one of the aligner and not of an engine of the pipeline.
   *
   * @param name {@code engine.parameter}
   */
  public static boolean isAligner(String name) {
    return name.startsWith(ALIGNER + ".");
  }

  /**
   * Changes settings.
   *
   * @param settings values as text by {@code aligner.parameter}
   * @throws RunException RK006 with a line for every unknown parameter and bad value
   */
  public AlignmentSettings with(Map<String, String> settings) throws RunException {
    var given = new LinkedHashMap<String, String>();
    var faults = new ArrayList<String>();
    settings.forEach(
        (name, value) -> {
          if (isAligner(name)) {
            given.put(name.substring(ALIGNER.length() + 1), value);
          } else {
            faults.add(
                "'%s' is no parameter of the aligner; write aligner.parameter=value"
                    .formatted(name));
          }
        });
    Map<String, Object> values = Map.of();
    try {
      values = EngineParameter.check(ALIGNER, parameters(), given);
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
    }
    if (!faults.isEmpty()) {
      throw new RunException("RK006", String.join("\n", faults));
    }
    return of(values);
  }

  /**
   * Sets whether all documents are about one event.
   *
   * @param value null changes nothing
   */
  public AlignmentSettings withOneEvent(Boolean value) {
    return value == null
        ? this
        : new AlignmentSettings(value, windowDays, eventDocuments, eventCharacters, eventRelations);
  }

  /** What the aligner wants to know. */
  AlignmentOptions options() {
    return new AlignmentOptions(oneEvent, windowDays);
  }

  /** As run.json has it. */
  Map<String, Object> toJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put(ClaimAligner.PARAM_ONE_EVENT, oneEvent);
    json.put(ClaimAligner.PARAM_WINDOW_DAYS, windowDays);
    json.put(EVENT_DOCUMENTS, eventDocuments);
    json.put(EVENT_CHARACTERS, eventCharacters);
    json.put(EVENT_RELATIONS, eventRelations);
    return json;
  }

  /** From run.json; what it does not say, or says in no way that we know, is the default. */
  static AlignmentSettings ofJson(Map<?, ?> json) {
    var known = new LinkedHashMap<String, Object>();
    for (var parameter : parameters()) {
      var value = json.get(parameter.name());
      if (value != null) {
        try {
          known.put(parameter.name(), parameter.parse(value.toString()));
        } catch (IllegalArgumentException e) {
          known.remove(parameter.name());
        }
      }
    }
    return defaults().of(known);
  }

  private AlignmentSettings of(Map<String, Object> values) {
    return new AlignmentSettings(
        (Boolean) values.getOrDefault(ClaimAligner.PARAM_ONE_EVENT, oneEvent),
        (Integer) values.getOrDefault(ClaimAligner.PARAM_WINDOW_DAYS, windowDays),
        (Integer) values.getOrDefault(EVENT_DOCUMENTS, eventDocuments),
        (Integer) values.getOrDefault(EVENT_CHARACTERS, eventCharacters),
        (Integer) values.getOrDefault(EVENT_RELATIONS, eventRelations));
  }

  /** Those of the engine, and those that only a run has. */
  private static List<EngineParameter> parameters() {
    var parameters = new ArrayList<>(new ClaimAlignerProvider().parameters());
    parameters.add(
        new EngineParameter(
            EVENT_DOCUMENTS,
            Kind.INTEGER,
            null,
            "0..",
            "the most documents that the XMI file of an event holds"));
    parameters.add(
        new EngineParameter(
            EVENT_CHARACTERS,
            Kind.INTEGER,
            null,
            "0..",
            "the most characters that the XMI file of an event holds"));
    parameters.add(
        new EngineParameter(
            EVENT_RELATIONS,
            Kind.INTEGER,
            null,
            "0..",
            "the most relations that the XMI file of an event holds"));
    return parameters;
  }
}
