package org.reckon.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One parameter of an engine.
 *
 * @param name the UIMA configuration parameter's name
 * @param kind what values look like
 * @param defaultValue the value, as text, that holds where none is given; null where there is none
 * @param range for numbers {@code min..max} with either end open ({@code 1..}), for text the
 *     allowed values parted by {@code |}; null where every value of the kind is allowed
 * @param help one line for the user
 */
public record EngineParameter(
    String name, Kind kind, String defaultValue, String range, String help) {

  /** The kinds of values that a parameter can have. */
  public enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN
  }

  public EngineParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(help, "help");
  }

  /**
   * Reads a value.
   *
   * @param text the value as a user wrote it
   * @return a String, Integer, Float or Boolean, as UIMA's configuration parameters want it
   * @throws IllegalArgumentException if the text is not of this kind or out of range; the message
   *     says which values are allowed
   */
  public Object parse(String text) {
    return switch (kind) {
      case BOOLEAN -> parseBoolean(text);
      case INTEGER -> parseInteger(text);
      case DECIMAL -> parseDecimal(text);
      case TEXT -> parseText(text);
    };
  }

  /**
   * Checks the values that a user set on an engine and reads them.
   *
   * @param engine the engine's id, for messages
   * @param known the parameters that the engine takes
   * @param given values as text, by parameter name
   * @return the values read, in the given order
   * @throws IllegalArgumentException with one line for every unknown name and every bad value
   */
  public static Map<String, Object> check(
      String engine, List<EngineParameter> known, Map<String, String> given) {
    var faults = new StringBuilder();
    var values = new LinkedHashMap<String, Object>();
    given.forEach(
        (name, text) -> {
          try {
            values.put(name, find(engine, known, name).parse(text));
          } catch (IllegalArgumentException e) {
            faults.append(faults.isEmpty() ? "" : "\n").append(e.getMessage());
          }
        });
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.toString());
    }
    return values;
  }

  private Boolean parseBoolean(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (!lower.equals("true") && !lower.equals("false")) {
      throw wrong(text, "true or false");
    }
    return Boolean.valueOf(lower);
  }

  private Integer parseInteger(String text) {
    Integer number;
    try {
      number = Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw wrong(text, "a whole number" + inRange());
    }
    checkNumber(text, new BigDecimal(number));
    return number;
  }

  private Float parseDecimal(String text) {
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw wrong(text, "a number" + inRange());
    }
    checkNumber(text, number);
    return number.floatValue();
  }

  private String parseText(String text) {
    if (range != null && !List.of(range.split("\\|", -1)).contains(text)) {
      throw wrong(text, "one of " + range.replace("|", ", "));
    }
    return text;
  }

  private static EngineParameter find(String engine, List<EngineParameter> known, String name) {
    Optional<EngineParameter> found = known.stream().filter(p -> p.name.equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "engine %s has no parameter '%s'; it takes %s"
                    .formatted(
                        engine,
                        name,
                        known.isEmpty()
                            ? "none"
                            : known.stream()
                                .map(EngineParameter::name)
                                .collect(Collectors.joining(", ")))));
  }

  private void checkNumber(String text, BigDecimal number) {
    if (range == null) {
      return;
    }
    var ends = range.split("\\.\\.", -1);
    boolean tooLow = !ends[0].isEmpty() && number.compareTo(new BigDecimal(ends[0])) < 0;
    boolean tooHigh = !ends[1].isEmpty() && number.compareTo(new BigDecimal(ends[1])) > 0;
    if (tooLow || tooHigh) {
      throw wrong(text, "a number" + inRange());
    }
  }

  private String inRange() {
    return range == null ? "" : " in " + range;
  }

  private IllegalArgumentException wrong(String text, String allowed) {
    return new IllegalArgumentException(
        "parameter '%s' cannot be '%s': it takes %s".formatted(name, text, allowed));
  }
}
