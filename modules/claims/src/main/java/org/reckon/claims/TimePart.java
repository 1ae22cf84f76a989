package org.reckon.claims;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What the words of one time expression say, word by word; null or zero for what they do not say.
 */
final class TimePart {
  /** Where it stands: its first token and the token after its last. */
  int first;

  int end;

  /** The word that joins it to the part before; empty for the first. */
  String joint = "";

  DayOfWeek weekday;
  boolean plural;
  int month;
  int day;
  int lastDay;
  int year;
  int lastYear;
  int decade;
  boolean fiscal;
  int season;
  int quarter;
  int ordinal;

  /** A whole date in figures, and its value where day and month cannot be told. */
  LocalDate date;

  String figures;
  LocalTime clock;

  /** A time of day as ISO 8601 has it, with its offset. */
  String time;

  String zone = "";

  /** Whether it names a part of a day, or an hour that is not known. */
  boolean belowDay;

  /** "today", "overnight": as in the lexicon. */
  String deictic;

  /** "last", "next", "ago": as in the lexicon. */
  String point;

  String relative;
  BigDecimal count;
  boolean vague;
  String unit;

  /** The unit of "half" in "the first half of this year". */
  String within;

  boolean repeated;
  boolean everyOther;

  /** Whether it names a day or a longer stretch of the calendar by itself. */
  boolean isCalendar() {
    return weekday != null
        || month > 0
        || year > 0
        || decade > 0
        || date != null
        || figures != null
        || deictic != null
        || season > 0
        || quarter > 0;
  }

  boolean isClock() {
    return clock != null || time != null;
  }

  boolean isDuration() {
    return unit != null && unit.startsWith("P") && !isCalendar() && point == null && ordinal == 0;
  }
}
