package org.reckon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.EventType;

/** What made-up news count and whom they quote, from the tables beside this class. */
final class NewsTables {

  /** The kind of event whose measures any report may give. */
  private static final String BACKGROUND = "*";

  /** How a figure comes to its last value. */
  enum Course {
    GROWS,
    SHRINKS,
    FIXED,
    DISPUTED
  }

  /** Where a figure holds. */
  enum Place {
    EVENT,
    PART,
    PAST
  }

  /**
   * Something that reports count.
   *
   * @param name unique in a kind of event
   * @param whole the name of what it is a part of; null where it is none
   * @param type what the figure is about
   * @param unit as in claims
   * @param counted the words for what is counted
   * @param event the word for what happened
   * @param smallest the least last value; of a part, in percent of its whole
   * @param largest the greatest last value, likewise
   * @param course how it comes to its last value
   * @param place where it holds
   */
  record Counted(
      String name,
      String whole,
      EventType type,
      String unit,
      String counted,
      String event,
      double smallest,
      double largest,
      Course course,
      Place place) {

    private static Counted of(String[] row) {
      return new Counted(
          row[1],
          row[2].equals("-") ? null : row[2],
          EventType.of(row[3]),
          row[4],
          row[5],
          row[6],
          Double.parseDouble(row[7]),
          Double.parseDouble(row[8]),
          Course.valueOf(row[9].toUpperCase(java.util.Locale.ROOT)),
          Place.valueOf(row[10].toUpperCase(java.util.Locale.ROOT)));
    }
  }

  private static final int MEASURE_COLUMNS = 11;

  private final Map<String, List<Counted>> kinds = new LinkedHashMap<>();
  private final List<Counted> background;
  private final List<String> sources = new ArrayList<>();

  NewsTables() {
    for (var row : read("news-measures.tsv", MEASURE_COLUMNS)) {
      kinds.computeIfAbsent(row[0], k -> new ArrayList<>()).add(Counted.of(row));
    }
    background = kinds.remove(BACKGROUND);
    read("news-sources.tsv", 1).forEach(row -> sources.add(row[0]));
  }

  /** The kinds of events. */
  List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  /** What reports of a kind of event count, the most important first; wholes before their parts. */
  List<Counted> counted(String kind) {
    return kinds.get(kind);
  }

  /** What any report may give beside its event. */
  List<Counted> background() {
    return background;
  }

  /** Whom reports quote. */
  List<String> sources() {
    return sources;
  }

  private static List<String[]> read(String name, int columns) {
    try (var stream = NewsTables.class.getResourceAsStream(name)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var rows = text.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
      for (var row : rows) {
        if (row.length != columns) {
          throw new IllegalStateException(
              "%s: %s has %d columns instead of %d"
                  .formatted(name, String.join(" ", row), row.length, columns));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
