package org.reckon.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Reads single tokens that are a date, a year or a time of day in digits. All take any string. */
final class TimeForms {

  private static final int[] NONE = {};

  private TimeForms() {}

  /** The number that a string of one to four ASCII digits states; -1 for any other. */
  static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      value = value * 10 + digit - '0';
    }
    return value;
  }

  /** A day of the month, "8" or "8th"; -1 where it is none. */
  static int day(String lower) {
    String digits =
        lower.length() > 2 && Character.isLetter(lower.charAt(lower.length() - 1))
            ? lower.substring(0, lower.length() - 2)
            : lower;
    int day = digits.length() <= 2 ? number(digits) : -1;
    return day >= 1 && day <= 31 ? day : -1;
  }

  /** A year of our time, "mid-2023" included; -1 where it is none. */
  static int year(String lower) {
    String year = withoutPart(lower);
    return year.length() == 4 && TimeGrammar.isYear(year) ? number(year) : -1;
  }

  /** The first year of "the 1990s", "mid-1990s" and "'90s"; -1 where it is no decade. */
  static int decade(String lower) {
    String decade = withoutPart(lower);
    if (!decade.endsWith("0s")) {
      return -1;
    }
    String digits = decade.substring(0, decade.length() - 1);
    if (digits.length() == 3 && digits.charAt(0) == '\'') {
      int year = number(digits.substring(1));
      return year < 0 ? -1 : year >= 30 ? 1900 + year : 2000 + year;
    }
    return digits.length() == 4 && TimeGrammar.isYear(digits) ? number(digits) : -1;
  }

  private static String withoutPart(String lower) {
    int hyphen = lower.indexOf('-');
    String part = hyphen < 0 ? "" : lower.substring(0, hyphen);
    return part.equals("mid") || part.equals("early") || part.equals("late")
        ? lower.substring(hyphen + 1)
        : lower;
  }

  /** The day of "2025-03-08" or "2025-03-08T14:30:00Z"; null where it is none. */
  static LocalDate isoDate(String form) {
    if (form.length() < 10 || form.charAt(4) != '-' || form.charAt(7) != '-') {
      return null;
    }
    try {
      var day = LocalDate.parse(form.substring(0, 10));
      return form.length() == 10 || isoTime(form) != null ? day : null;
    } catch (DateTimeException e) {
      return null; // digits that are no date of the calendar
    }
  }

  /** The time of day of "2025-03-08T14:30:00Z" with its offset, as ISO 8601; null without one. */
  static String isoTime(String form) {
    if (form.length() < 16 || Character.toUpperCase(form.charAt(10)) != 'T') {
      return null;
    }
    String upper = form.toUpperCase(Locale.ROOT);
    boolean offset =
        upper.endsWith("Z") || upper.indexOf('+', 16) > 0 || upper.indexOf('-', 16) > 0;
    try {
      return offset
          ? OffsetDateTime.parse(upper).toOffsetTime().toString()
          : LocalTime.parse(upper.substring(11)).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The value of a date in figures, "25/12/2024", "12/25/2024", "08.03.2025": a point or a first
   * number over 12 puts the day first; with a slash, where both could be the month, only the year
   * is known.
   *
   * @return ISO 8601, {@code 2025-XX-XX} where day and month cannot be told; null where the token
   *     is no date
   */
  static String numericDate(String form) {
    int[] parts = parts(form);
    if (parts.length == 0) {
      return null;
    }
    boolean dayFirst = form.indexOf('.') > 0 || parts[0] > 12 || parts[0] == parts[1];
    boolean monthFirst = !dayFirst && parts[1] > 12;
    int day = monthFirst ? parts[1] : parts[0];
    int month = monthFirst ? parts[0] : parts[1];
    try {
      String date = LocalDate.of(parts[2], month, day).toString();
      return dayFirst || monthFirst ? date : "%04d-XX-XX".formatted(parts[2]);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int[] parts(String form) {
    char mark = form.indexOf('/') > 0 ? '/' : '.';
    int first = form.indexOf(mark);
    int second = form.indexOf(mark, first + 1);
    if (first < 1 || first > 2 || second - first < 2 || second - first > 3) {
      return NONE;
    }
    String year = form.substring(second + 1);
    if (year.length() != 4 || !TimeGrammar.isYear(year)) {
      return NONE;
    }
    int[] parts = {
      number(form.substring(0, first)), number(form.substring(first + 1, second)), number(year)
    };
    return parts[0] < 1 || parts[1] < 1 ? NONE : parts;
  }

  /**
   * The time of day of "14:30", "14:30:15", "10.30", "10" or "1400"; null where it is none.
   *
   * @param half what comes after it: 0 for "a.m.", 12 for "p.m.", -1 for neither
   */
  static LocalTime clock(String form, int half) {
    String digits = form.replace('.', ':');
    String[] parts =
        digits.length() == 4 && digits.indexOf(':') < 0
            ? new String[] {digits.substring(0, 2), digits.substring(2)}
            : digits.split(":", -1);
    int hour = number(parts[0]);
    int minute = parts.length > 1 ? number(parts[1]) : 0;
    int second = parts.length > 2 ? number(parts[2]) : 0;
    if (half >= 0 && hour <= 12) {
      hour = hour % 12 + half;
    }
    return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
        ? null
        : LocalTime.of(hour, minute, second);
  }
}
