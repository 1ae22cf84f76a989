package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.Set;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.EventType;

/**
 * A claim in comparable form: what it measures, of what, where and when.
 *
 * @param index the claim's place among all claims of the run
 * @param document the document's place among all documents of the run
 * @param claim the claim
 * @param type its event type, told by its words where the claim has none
 * @param dimension claims of different dimensions are never compared
 * @param low the lower bound in the dimension's base unit; money in its own currency
 * @param high the upper bound, likewise
 * @param head the base form of what is counted; null where nothing is named
 * @param population its class; null where it is in none
 * @param modifiers what else the counted noun phrase says, in base forms
 * @param event the event's word as a stem; null where there is none
 * @param eventClass the class of the event's words; null where they are in none
 * @param besides whether it counts others, besides some that were named before
 * @param part whether the text says that it is a part of something named before
 * @param places keys of the places
 * @param period the period where it is not that of the event itself; null for the event's own time
 * @param daysBack how many days before its publication the document says that the figure stood
 * @param source words of the source's name; empty where the outlet itself speaks
 * @param near stems of the words around the figure
 * @param earlier whether words before the figure say that it is an earlier one
 * @param headline whether it stands in the document's first line
 */
record Measure(
    int index,
    int document,
    ClaimRecord claim,
    EventType type,
    String dimension,
    BigDecimal low,
    BigDecimal high,
    String head,
    Words.Population population,
    Set<String> modifiers,
    String event,
    String eventClass,
    boolean besides,
    boolean part,
    Set<String> places,
    String period,
    int daysBack,
    Set<String> source,
    Set<String> near,
    boolean earlier,
    boolean headline) {

  /** The value that stands for the claim where one number is wanted. */
  BigDecimal point() {
    return low != null ? low : high;
  }

  /** Whether people are counted, or nothing is named. */
  boolean countsPeople() {
    return population == null ? head == null : population.kind() != Words.Kind.THING;
  }
}
