package org.reckon.claims;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reckon.claims.TimeFinder.TimeExpression;

/** Takes a time expression apart: into what each of its words says, and at the words that join. */
final class TimePartReader {

  private static final Set<String> JOINTS = Set.of("and", "to", "-", "–", "or");

  private static final Set<String> SECONDARY = Set.of("in", "on");

  private final QuantityParser numbers = new QuantityParser();
  private final Phrases phrases;
  private int end;

  TimePartReader(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The parts of an expression, in text order, at least one. */
  List<TimePart> read(TimeExpression expression) {
    var parts = new ArrayList<TimePart>();
    end = expression.end();
    var part = begin(parts, expression.first(), "");
    int i = expression.first();
    while (i < end) {
      String lower = phrases.lower(i);
      boolean goesOn = part.isDuration() && part.count != null && phrases.pos(i).equals("CD");
      boolean joins =
          JOINTS.contains(lower)
              || (SECONDARY.contains(lower) && part.isDuration() && part.relative == null);
      if (joins && i > expression.first() && !isInsideNumber(i)) {
        part.end = i;
        part = begin(parts, i + 1, lower);
        i++;
      } else if (goesOn) {
        part.end = i;
        part = begin(parts, i, "and");
        i = Math.max(i + 1, fill(part, i, lower));
      } else {
        i = Math.max(i + 1, fill(part, i, lower));
      }
    }
    part.end = end;
    return parts;
  }

  private static TimePart begin(List<TimePart> parts, int first, String joint) {
    var part = new TimePart();
    part.first = first;
    part.joint = joint;
    parts.add(part);
    return part;
  }

  /** The hyphen of "11-day". */
  private boolean isInsideNumber(int token) {
    return phrases.lower(token).equals("-") && TimeValues.has("unit", phrases.lower(token + 1));
  }

  /** Takes in the word at a token; returns the token after what it took in. */
  private int fill(TimePart part, int i, String lower) {
    int next = inFigures(part, i, lower);
    if (next < 0) {
      next = clock(part, i, lower);
    }
    if (next < 0) {
      next = calendar(part, i, lower);
    }
    if (next < 0) {
      next = pointed(part, i, lower);
    }
    return next < 0 ? counted(part, i, lower) : next;
  }

  private int inFigures(TimePart part, int i, String lower) {
    var date = TimeForms.isoDate(phrases.form(i));
    if (date != null) {
      part.date = date;
      part.time = TimeForms.isoTime(phrases.form(i));
      return i + 1;
    }
    String figures = TimeForms.numericDate(lower);
    if (figures == null) {
      return -1;
    }
    if (figures.indexOf('X') < 0) {
      part.date = LocalDate.parse(figures);
    } else {
      part.figures = figures;
    }
    return i + 1;
  }

  private int clock(TimePart part, int i, String lower) {
    String next = i + 1 < end ? phrases.lower(i + 1) : "";
    if (TimeValues.has("hour", lower)) {
      part.clock = LocalTime.parse(TimeValues.of("hour", lower));
      part.belowDay = true;
      return i + 1;
    }
    if (TimeValues.has("zone", lower)) {
      part.zone = TimeValues.of("zone", lower);
      return i + 1;
    }
    if (TimeValues.has("part", lower)) {
      part.belowDay = true;
      return i + 1;
    }
    if (next.equals("o'clock")) {
      part.belowDay = true;
      return i + 2;
    }
    if (lower.isEmpty() || !Character.isDigit(lower.charAt(0))) {
      return -1;
    }
    boolean half = TimeValues.has("half", next);
    if (half || lower.indexOf(':') > 0 || (lower.length() == 4 && TimeValues.has("zone", next))) {
      part.clock = TimeForms.clock(lower, half ? TimeValues.number("half", next) : -1);
      part.belowDay |= part.clock != null;
      return half ? i + 2 : i + 1;
    }
    if (TimeGrammar.isClock(lower)) {
      int letters = lower.indexOf(lower.contains("p") ? 'p' : 'a');
      part.clock = TimeForms.clock(lower.substring(0, letters), lower.contains("p") ? 12 : 0);
      part.belowDay = true;
      return i + 1;
    }
    return -1;
  }

  private int calendar(TimePart part, int i, String lower) {
    int weekday = TimeValues.number("weekday", lower);
    int plural = TimeValues.number("weekdays", lower);
    if (weekday + plural > 0) {
      part.weekday = DayOfWeek.of(weekday + plural);
      part.plural = plural > 0;
      return i + 1;
    }
    int month = month(lower);
    if (month > 0) {
      part.month = month;
      return i + 1;
    }
    int day = TimeForms.day(lower);
    boolean afterMonth = i > part.first && month(phrases.lower(i - 1)) > 0;
    boolean through = isDash(i + 1) || phrases.lower(i + 1).equals("to");
    boolean range = through && i + 2 < end && TimeForms.day(phrases.lower(i + 2)) > 0;
    boolean of = phrases.lower(i + 1).equals("of");
    boolean beforeMonth = month(phrases.lower(range ? i + 3 : of ? i + 2 : i + 1)) > 0;
    if (day > 0 && part.day == 0 && (afterMonth || beforeMonth)) {
      part.day = day;
      part.lastDay = range ? TimeForms.day(phrases.lower(i + 2)) : 0;
      return range ? i + 3 : i + 1;
    }
    if (TimeForms.decade(lower) > 0) {
      part.decade = TimeForms.decade(lower);
      return i + 1;
    }
    return year(part, i, lower);
  }

  private int year(TimePart part, int i, String lower) {
    if (TimeForms.year(lower) > 0) {
      part.year = TimeForms.year(lower);
      boolean range = isDash(i + 1) && i + 2 < end && phrases.lower(i + 2).length() == 2;
      if (range) {
        part.lastYear = yearAfter(part.year, phrases.lower(i + 2));
      }
      return range ? i + 3 : i + 1;
    }
    if (TimeGrammar.isYearRange(lower)) {
      part.year = TimeForms.number(lower.substring(0, 4));
      part.lastYear = yearAfter(part.year, lower.substring(5));
      return i + 1;
    }
    if (lower.startsWith("fy") && lower.length() > 2 && Character.isDigit(lower.charAt(2))) {
      part.fiscal = true;
      return i + 1;
    }
    boolean quarter = lower.length() == 2 && lower.charAt(0) == 'q';
    if (quarter && lower.charAt(1) >= '1' && lower.charAt(1) <= '4') {
      part.quarter = lower.charAt(1) - '0';
      return i + 1;
    }
    return -1;
  }

  private static int yearAfter(int first, String digits) {
    int last = TimeForms.number(digits);
    return last >= 0 && digits.length() == 2 ? first / 100 * 100 + last : Math.max(last, 0);
  }

  private int pointed(TimePart part, int i, String lower) {
    if (TimeValues.has("day", lower)) {
      part.deictic = TimeValues.of("day", lower);
      part.belowDay |= lower.equals("tonight") || lower.equals("overnight");
      return i + 1;
    }
    if (TimeValues.has("season", lower)) {
      part.season = TimeValues.number("season", lower);
      return i + 1;
    }
    if (lower.equals("fiscal") || lower.equals("financial")) {
      part.fiscal = true;
      return i + 1;
    }
    if (lower.equals("every") || lower.equals("each") || TimeValues.has("set", lower)) {
      part.repeated = true;
      part.unit = TimeValues.of("set", lower);
      return i + 1;
    }
    if (lower.equals("other") && part.repeated) {
      part.everyOther = true;
      return i + 1;
    }
    if (TimeValues.has("ordinal", lower) && part.count == null) {
      part.ordinal = TimeValues.number("ordinal", lower);
      return i + 1;
    }
    if (TimeValues.has("point", lower)) {
      part.point = TimeValues.of("point", lower);
      return i + 1;
    }
    if (TimeValues.has("relative", lower) && part.unit != null) {
      part.relative = TimeValues.of("relative", lower);
      return i + 1;
    }
    return -1;
  }

  private int counted(TimePart part, int i, String lower) {
    String unit = TimeValues.of("unit", lower);
    boolean fraction = lower.equals("half") && isArticle(i + 1);
    if (fraction) {
      part.count = new BigDecimal("0.5");
      return i + 2;
    }
    if (unit != null) {
      part.within = part.ordinal > 0 ? part.unit : null;
      part.unit = unit;
      return i + 1;
    }
    if (TimeValues.has("vague", lower)) {
      part.vague = true;
      part.count = null;
      return i + 1;
    }
    if (isArticle(i) && part.count == null && i + 1 < end) {
      part.count = TimeValues.has("unit", phrases.lower(i + 1)) ? BigDecimal.ONE : null;
      return i + 1;
    }
    return phrases.pos(i).equals("CD") ? number(part, i) : i + 1;
  }

  /** "two", "two and a half"; "two to three" is a number that is not known. */
  private int number(TimePart part, int i) {
    int t = i;
    while (t < end && phrases.pos(t).equals("CD")) {
      t++;
    }
    if (phrases.lower(t).equals("and") && t + 2 < end && phrases.lower(t + 2).equals("half")) {
      t += 3;
    } else if (t + 1 < end && isRangeOfCounts(t)) {
      part.vague = true;
      return t + 2;
    }
    if (t == i + 1 && TimeValues.has("count", phrases.lower(i))) {
      part.count = new BigDecimal(TimeValues.of("count", phrases.lower(i)));
      return t;
    }
    var found = numbers.parse(phrases.textOf(phrases.range(i, t))).quantities();
    var low = found.size() == 1 ? found.get(0).low() : null;
    var high = low == null ? null : found.get(0).high();
    if (high != null && low.compareTo(high) == 0) {
      part.count = low;
    } else {
      part.vague = true;
    }
    return t;
  }

  private boolean isRangeOfCounts(int joint) {
    return JOINTS.contains(phrases.lower(joint))
        && phrases.pos(joint + 1).equals("CD")
        && TimeValues.has("unit", phrases.lower(joint + 2));
  }

  private static int month(String lower) {
    return TimeValues.number("month", lower.startsWith("mid-") ? lower.substring(4) : lower);
  }

  private boolean isDash(int token) {
    return phrases.lower(token).equals("-") || phrases.lower(token).equals("–");
  }

  private boolean isArticle(int token) {
    return phrases.lower(token).equals("a") || phrases.lower(token).equals("an");
  }
}
