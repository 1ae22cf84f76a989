package org.reckon.claims;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives the words of a time expression their ISO 8601 value, seen from the day of publication.
 *
 * <p>A weekday is the nearest one up to the day of publication, a date without a year the nearest
 * to it; a verb that looks ahead makes either the next one. "last" and "next" go strictly back and
 * ahead; weeks begin on Monday. The day of publication is the one at the offset that its time
 * carries. A time of publication at midnight is taken for a bare date.
 */
final class TimeResolver {

  private static final int YEARS_SEARCHED = 8;

  private static final DateTimeFormatter HOUR = format("uuuu-MM-dd'T'HH");
  private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter WEEK = DateTimeFormatter.ISO_WEEK_DATE;

  private final OffsetDateTime published;
  private final LocalDate today;

  /**
   * Sees times from a day.
   *
   * @param published when the text was published; null where that is not known
   */
  TimeResolver(OffsetDateTime published) {
    this.published = published;
    today = published == null ? null : published.toLocalDate();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** What kind of time a part names: date, time, duration or set. */
  static String kind(TimePart part) {
    if (part.repeated || part.plural) {
      return "set";
    }
    boolean hours = part.unit != null && part.unit.startsWith("PT");
    if (part.isClock() || part.belowDay || (hours && part.relative != null)) {
      return "time";
    }
    boolean counted = part.count != null || part.vague || "span".equals(part.point);
    boolean length = part.unit != null && counted && part.ordinal == 0 && !part.isCalendar();
    return length && part.relative == null ? "duration" : "date";
  }

  /** The value of a part as ISO 8601; null where it is not known. */
  String value(TimePart part, TimeTense tense) {
    if (part.repeated || part.plural) {
      return set(part);
    }
    String date = date(part, tense);
    String time = part.isClock() ? time(part) : null;
    if (time == null || (date != null && !isDay(date))) {
      return date;
    }
    boolean midnight = date != null && time.equals("00:00") && part.belowDay && part.date == null;
    return midnight ? date : (date == null ? "" : date) + "T" + time;
  }

  /** The value of a part that begins an interval, whose end is known or null. */
  String valueBefore(TimePart part, String last, TimeTense tense) {
    boolean day = last != null && last.length() >= 10 && isDay(last.substring(0, 10));
    if (!day) {
      return value(part, tense);
    }
    var seen = new TimeResolver(OffsetDateTime.parse(last.substring(0, 10) + "T00:00:00Z"));
    if (part.weekday != null && part.month == 0) {
      return seen.value(part, TimeTense.PAST);
    }
    if (part.isClock() && !part.isCalendar()) {
      part.date = seen.today;
    }
    return part.month > 0 && part.year == 0 ? seen.value(part, TimeTense.PAST) : value(part, tense);
  }

  private static boolean isDay(String value) {
    return value.length() == 10 && value.indexOf('X') < 0 && value.charAt(4) == '-';
  }

  private static String time(TimePart part) {
    return part.time != null ? part.time : part.clock + part.zone;
  }

  private static String set(TimePart part) {
    if (part.weekday != null) {
      return "XXXX-WXX-" + part.weekday.getValue();
    }
    if (part.month > 0) {
      return "XXXX-%02d".formatted(part.month);
    }
    String unit = part.unit == null && part.belowDay ? "P1D" : part.unit;
    if (unit == null || !unit.startsWith("P") || part.vague) {
      return null;
    }
    var count = part.everyOther ? BigDecimal.valueOf(2) : part.count;
    return "R/" + duration(unit, count == null ? BigDecimal.ONE : count);
  }

  private String date(TimePart part, TimeTense tense) {
    if (part.date != null) {
      return part.date.toString();
    }
    if (part.figures != null || part.fiscal) {
      return part.fiscal ? null : part.figures;
    }
    if (part.decade > 0) {
      return part.decade / 10 + "X";
    }
    if (part.month > 0) {
      return month(part, tense);
    }
    if (part.year > 0) {
      return year(part);
    }
    if (part.within != null && part.point != null && today != null) {
      return withinYear(part);
    }
    if (part.unit != null && (part.count != null || part.vague) && part.season == 0) {
      return counted(part);
    }
    return today == null ? null : pointed(part, tense);
  }

  /** "the first half of this year". */
  private String withinYear(TimePart part) {
    if (!"P1Y".equals(part.unit) || part.point.equals("other")) {
      return null;
    }
    part.year = today.getYear() + step(part.point);
    part.unit = part.within;
    return year(part);
  }

  private static int step(String point) {
    return point.equals("last") ? -1 : point.equals("next") ? 1 : 0;
  }

  private String year(TimePart part) {
    if (part.season > 0) {
      return part.year + "-" + part.season;
    }
    int quarter = "P3M".equals(part.unit) ? part.ordinal : part.quarter;
    if (quarter > 0) {
      return months(part.year, quarter * 3 - 2, quarter * 3);
    }
    if ("P6M".equals(part.unit) && (part.ordinal == 1 || part.ordinal == 2)) {
      return months(part.year, part.ordinal * 6 - 5, part.ordinal * 6);
    }
    boolean opening = "P1M".equals(part.unit) && part.ordinal == 1 && part.count != null;
    if (opening && part.count.compareTo(BigDecimal.valueOf(12)) < 0 && isWhole(part.count)) {
      return months(part.year, 1, part.count.intValue());
    }
    return part.lastYear > part.year ? part.year + "/" + part.lastYear : "" + part.year;
  }

  private static String months(int year, int first, int last) {
    return YearMonth.of(year, first) + "/" + YearMonth.of(year, last);
  }

  private String month(TimePart part, TimeTense tense) {
    int year = part.year > 0 ? part.year : yearOf(part, tense);
    if (year < 0 || ("other".equals(part.point) && part.year == 0 && part.day == 0)) {
      return null;
    }
    var month = YearMonth.of(year == 0 ? 2000 : year, part.month);
    if (part.day > 0
        && !(month.isValidDay(part.day) && month.isValidDay(Math.max(1, part.lastDay)))) {
      return null;
    }
    String stem = year == 0 ? "XXXX-%02d".formatted(part.month) : month.toString();
    if (part.day == 0) {
      return stem;
    }
    String day = stem + "-%02d".formatted(part.day);
    return part.lastDay > part.day ? day + "/" + stem + "-%02d".formatted(part.lastDay) : day;
  }

  /** The year that a month or a day without one belongs to; 0 where any can, -1 where none can. */
  private int yearOf(TimePart part, TimeTense tense) {
    if (today == null) {
      return 0;
    }
    if ("this".equals(part.point)) {
      return today.getYear();
    }
    int day = Math.max(1, part.day);
    var seen = part.day == 0 ? today.withDayOfMonth(1) : today;
    var days =
        IntStream.rangeClosed(today.getYear() - YEARS_SEARCHED, today.getYear() + YEARS_SEARCHED)
            .mapToObj(year -> YearMonth.of(year, part.month))
            .filter(month -> month.isValidDay(day))
            .map(month -> month.atDay(day))
            .filter(
                at -> part.day == 0 || part.weekday == null || at.getDayOfWeek() == part.weekday);
    boolean back = "last".equals(part.point) || "span".equals(part.point);
    boolean ahead = "next".equals(part.point);
    Optional<LocalDate> found;
    if (back || (tense == TimeTense.PAST && !ahead)) {
      found =
          days.filter(at -> at.isBefore(seen) || (!back && at.equals(seen))).reduce((a, b) -> b);
    } else if (ahead || tense == TimeTense.FUTURE) {
      found = days.filter(at -> at.isAfter(seen) || (!ahead && at.equals(seen))).findFirst();
    } else {
      found = days.reduce((a, b) -> distance(b, seen) < distance(a, seen) ? b : a);
    }
    return found.map(LocalDate::getYear).orElse(-1);
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  /** "three weeks", "the past three weeks", "three weeks ago", "three weeks later". */
  private String counted(TimePart part) {
    if (part.vague || !part.unit.startsWith("P") || "other".equals(part.relative)) {
      return null;
    }
    if (part.relative != null) {
      return today == null || !isWhole(part.count) ? null : ago(part.unit, part.count.intValue());
    }
    if (part.ordinal > 0 || "other".equals(part.point)) {
      return null;
    }
    String length = duration(part.unit, part.count);
    if (today == null || part.point == null) {
      return length;
    }
    return switch (part.point) {
      case "next" -> today + "/" + length;
      case "this" -> null;
      default -> length + "/" + today;
    };
  }

  private static boolean isWhole(BigDecimal count) {
    return count.stripTrailingZeros().scale() <= 0 && count.compareTo(BigDecimal.valueOf(9999)) < 0;
  }

  private String ago(String unit, int count) {
    boolean timed = published.toLocalTime().toSecondOfDay() > 0;
    return switch (unit) {
      case "PT1H" -> timed ? HOUR.format(published.minusHours(count)) : null;
      case "PT1M" -> timed ? MINUTE.format(published.minusMinutes(count)) : null;
      case "P1D" -> today.minusDays(count).toString();
      case "P1W" -> week(today.minusWeeks(count));
      case "P2W" -> week(today.minusWeeks(2L * count));
      case "P1M" -> YearMonth.from(today).minusMonths(count).toString();
      case "P1Y" -> year(today.getYear() - count);
      case "P10Y" -> decade(today.getYear() - 10 * count);
      default -> null;
    };
  }

  private static String year(int year) {
    return year < 0 ? null : "%04d".formatted(year);
  }

  private static String decade(int year) {
    return year < 0 ? null : "%03dX".formatted(year / 10);
  }

  private static String week(LocalDate day) {
    return WEEK.format(day).substring(0, "2025-W10".length());
  }

  /** A number of units as an ISO 8601 duration, "PT3H"; fractions as decimals. */
  static String duration(String unit, BigDecimal count) {
    int digits = unit.startsWith("PT") ? 2 : 1;
    var factor = new BigDecimal(unit.substring(digits, unit.length() - 1));
    var amount = factor.multiply(count).stripTrailingZeros().toPlainString();
    return unit.substring(0, digits) + amount + unit.charAt(unit.length() - 1);
  }

  private String pointed(TimePart part, TimeTense tense) {
    if (part.weekday != null) {
      var day = weekday(part.weekday, part.point, tense);
      return day == null ? null : day.toString();
    }
    if (part.deictic != null) {
      return switch (part.deictic) {
        case "other" -> null;
        case "overnight" -> today.minusDays(1) + "/" + today;
        default -> today.plusDays(Integer.parseInt(part.deictic)).toString();
      };
    }
    if (part.season > 0) {
      return season(part.season, part.point, tense);
    }
    if (part.unit == null) {
      return part.belowDay && !part.isClock() ? partOfDay(part.point) : null;
    }
    if ("weekend".equals(part.unit)) {
      return weekend(part.point, tense);
    }
    return part.point == null || part.ordinal > 0 ? null : unit(part);
  }

  private LocalDate weekday(DayOfWeek weekday, String point, TimeTense tense) {
    if (point == null) {
      return today.with(
          tense == TimeTense.FUTURE
              ? TemporalAdjusters.nextOrSame(weekday)
              : TemporalAdjusters.previousOrSame(weekday));
    }
    return switch (point) {
      case "last", "span" -> today.with(TemporalAdjusters.previous(weekday));
      case "next" -> today.with(TemporalAdjusters.next(weekday));
      case "this" -> today.with(weekday);
      default -> null;
    };
  }

  private String partOfDay(String point) {
    if (point == null) {
      return null;
    }
    return switch (point) {
      case "this" -> today.toString();
      case "last" -> today.minusDays(1).toString();
      default -> null;
    };
  }

  private String season(int season, String point, TimeTense tense) {
    if ("other".equals(point)) {
      return null;
    }
    int firstMonth = (season - 20) * 3;
    int year = today.getYear();
    var starts =
        IntStream.rangeClosed(year - 2, year + 2).mapToObj(y -> LocalDate.of(y, firstMonth, 1));
    Optional<LocalDate> found;
    if ("last".equals(point) || "span".equals(point)) {
      found = starts.filter(start -> !start.plusMonths(3).isAfter(today)).reduce((a, b) -> b);
    } else if ("next".equals(point)) {
      found = starts.filter(start -> start.isAfter(today)).findFirst();
    } else if ("this".equals(point) && season < 24) {
      found = Optional.of(LocalDate.of(year, firstMonth, 1));
    } else if (tense == TimeTense.FUTURE) {
      found = starts.filter(start -> start.plusMonths(3).isAfter(today)).findFirst();
    } else {
      var middle = today.minusDays(45);
      found = starts.reduce((a, b) -> distance(b, middle) < distance(a, middle) ? b : a);
    }
    return found.map(start -> start.getYear() + "-" + season).orElse(null);
  }

  private String weekend(String point, TimeTense tense) {
    var saturday = today.with(DayOfWeek.SATURDAY);
    if (point == null && tense != TimeTense.FUTURE) {
      saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    } else if ("last".equals(point) || "span".equals(point)) {
      saturday = saturday.minusWeeks(1);
    } else if ("next".equals(point)) {
      saturday = saturday.plusWeeks(1);
    } else if ("other".equals(point)) {
      return null;
    }
    return saturday + "/" + saturday.plusDays(1);
  }

  private String unit(TimePart part) {
    if (part.point.equals("other") || !part.unit.startsWith("P")) {
      return null;
    }
    if (part.point.equals("span")) {
      return part.unit + "/" + today;
    }
    int step = step(part.point);
    return switch (part.unit) {
      case "P1W" -> week(today.plusWeeks(step));
      case "P1M" -> YearMonth.from(today).plusMonths(step).toString();
      case "P1Y" -> Year.from(today).plusYears(step).toString();
      case "P10Y" -> decade(today.getYear() + 10 * step);
      case "P3M" -> quarter(today.plusMonths(3L * step));
      default -> null;
    };
  }

  private static String quarter(LocalDate day) {
    int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
    return months(day.getYear(), quarter * 3 - 2, quarter * 3);
  }
}
