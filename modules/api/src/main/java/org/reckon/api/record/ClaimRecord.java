package org.reckon.api.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number claim as a run writes it (annotation standard, section 5).
 *
 * @param id unique in a run
 * @param doc the document's id
 * @param quantity the words of the quantity
 * @param comparator how the bounds are meant
 * @param low the lower bound, exact as written; null where that end is open
 * @param high the upper bound; null where that end is open
 * @param unit a UCUM or ISO 4217 code, or one of count, %, pp, bp, ratio, magnitude
 * @param counted what is counted or measured; null where the text names nothing
 * @param event the word that says what happened; null where there is none
 * @param eventType what the figure is about
 * @param places where
 * @param times when
 * @param source who says so; null where the outlet itself speaks
 * @param sourceName the source's name as resolved inside the document; null where source is null
 * @param cue the words that attribute; null where there are none
 * @param status how the text stands to the figure
 * @param direction which way the figure moves
 * @param confidence how sure the annotator is, 0 to 1
 * @param sentence the sentence that holds the quantity, for display; null where none is known
 */
public record ClaimRecord(
    String id,
    String doc,
    Span quantity,
    Comparator comparator,
    BigDecimal low,
    BigDecimal high,
    String unit,
    Span counted,
    Span event,
    EventType eventType,
    List<Span> places,
    List<Span> times,
    Span source,
    String sourceName,
    Span cue,
    Status status,
    Direction direction,
    double confidence,
    Span sentence) {

  public ClaimRecord {
    places = List.copyOf(places);
    times = List.copyOf(times);
  }
}
