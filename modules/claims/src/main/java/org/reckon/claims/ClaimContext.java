package org.reckon.claims;

import java.util.List;
import org.reckon.api.record.Status;

/**
 * What a text says around a figure. Ranges are in UTF-16 code units.
 *
 * @param places where, for this claim
 * @param times when, for this claim
 * @param source who says so; null where the outlet itself speaks
 * @param sourceName the source's name as resolved inside the document; null where source is null
 * @param cue the words that attribute; null where there are none
 * @param status how the text stands to the figure
 */
record ClaimContext(
    List<TextRange> places,
    List<TextRange> times,
    TextRange source,
    String sourceName,
    TextRange cue,
    Status status) {

  ClaimContext {
    places = List.copyOf(places);
    times = List.copyOf(times);
  }
}
