package org.reckon.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Status;

/**
 * Finds sums that a sentence states in full and that do not hold: "231 dead: 158 in Shirdeh, 51 in
 * Hozgan and 21 elsewhere". Only lists that follow their total after a colon, a dash or a bracket,
 * and of which every item is one exact figure, are taken for complete.
 */
final class ToldSums {

  /**
   * A sum as a sentence states it.
   *
   * @param total the total
   * @param parts all parts that the sentence lists, two or more
   * @param added what they add up to, in the total's unit
   */
  record Told(Measure total, List<Measure> parts, BigDecimal added) {}

  /** Shares, times and the like do not add up. */
  private static final Set<String> ADDITIVE =
      Set.of("count", "money", "area", "mass", "power", "volume", "energy");

  private static final Set<EventType> PEOPLE =
      EnumSet.of(
          EventType.DEATH,
          EventType.INJURY,
          EventType.MISSING,
          EventType.RESCUE,
          EventType.HOSPITALISATION,
          EventType.OTHER);

  private static final int MOST_PARTS = 8;

  /** Words between a total and the mark that opens the list of its parts. */
  private static final int LEAD = 4;

  /** A list that misses its total by more than this share of it counts something else. */
  private static final BigDecimal FURTHEST = new BigDecimal("0.3");

  /** Counts below are given to the unit, unless they are round hundreds. */
  private static final BigDecimal EXACT_BELOW = BigDecimal.valueOf(1000);

  private static final char MARK = '\u0001';

  private static final Set<String> OPEN_WORDS = openWords();

  private ToldSums() {}

  /** The sums that fail in a report, whose measures are in document order. */
  static List<Told> failed(List<Measure> report) {
    return all(report).stream().filter(ToldSums::fails).toList();
  }

  /** The sums that a report states in full, whether they hold or not. */
  static List<Told> all(List<Measure> report) {
    var found = new ArrayList<Told>();
    for (int i = 0; i < report.size(); i++) {
      var total = report.get(i);
      var parts = isExact(total) ? parts(report, i) : List.<Measure>of();
      if (parts.size() > 1) {
        var added = BigDecimal.ZERO;
        for (var part : parts) {
          added = added.add(part.claim().low());
        }
        found.add(new Told(total, parts, added));
      }
    }
    return found;
  }

  private static boolean fails(Told sum) {
    var stated = sum.total.claim().low();
    var difference = sum.added.subtract(stated).abs();
    return difference.compareTo(stated.multiply(FURTHEST)) <= 0
        && difference.compareTo(rounding(sum.total, sum.parts)) > 0;
  }

  /** The figures of the list after a total; empty where there is none, or one that may be open. */
  private static List<Measure> parts(List<Measure> report, int place) {
    var total = report.get(place);
    var sentence = total.claim().sentence();
    if (sentence == null) {
      return List.of();
    }
    int begin = total.claim().quantity().end() - sentence.begin();
    var text = sentence.text();
    int length = text.codePointCount(0, text.length());
    if (begin < 0 || begin > length) {
      return List.of();
    }
    // the parts' figures become marks, so that no other number is left in the list
    var marked = new StringBuilder();
    var figures = new ArrayList<Measure>();
    int from = begin;
    for (int i = place + 1; i < report.size(); i++) {
      var next = report.get(i);
      if (!Breakdowns.sameSentence(next, total)) {
        break;
      }
      int at = next.claim().quantity().begin() - sentence.begin();
      int end = next.claim().quantity().end() - sentence.begin();
      if (at < from || end > length) {
        return List.of();
      }
      marked.append(slice(text, from, at)).append(MARK);
      figures.add(next);
      from = end;
    }
    marked.append(slice(text, from, length));
    int count = listed(marked.toString());
    if (count < 2 || count > MOST_PARTS) {
      return List.of();
    }
    var parts = figures.subList(0, count);
    return parts.stream().allMatch(p -> fits(p, total)) && differ(parts)
        ? List.copyOf(parts)
        : List.of();
  }

  private static String slice(String text, int begin, int end) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end))
        .toLowerCase(Locale.ROOT);
  }

  /** How many figures the list has that follows a total; 0 where it is none or may be open. */
  private static int listed(String text) {
    var opening = opening(text);
    if (opening < 0) {
      return 0;
    }
    char opener = text.charAt(opening);
    var list = text.substring(opening + 1);
    int end = end(list, opener);
    if (end < 0) {
      return 0;
    }
    boolean closed = opener != ':' && end < list.length();
    list = list.substring(0, end);
    if (list.indexOf('(') >= 0 || list.chars().anyMatch(Character::isDigit)) {
      return 0;
    }
    for (var word : Words.split(list)) {
      if (OPEN_WORDS.contains(word)) {
        return 0;
      }
    }
    int count = 0;
    for (var item : list.split(",|;| and | & ", -1)) {
      boolean blank = item.isBlank();
      long marks = item.chars().filter(c -> c == MARK).count();
      if (marks > 1 || (!blank && marks == 0)) {
        return 0;
      }
      count += (int) marks;
    }
    return closed || list.contains(" and ") || list.contains(" & ") ? count : 0;
  }

  /** The place of the mark that opens a list soon after the total; negative where none does. */
  private static int opening(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash =
          (c == '-' || c == '–' || c == '—')
              && i > 0
              && (c == '—' || Character.isWhitespace(text.charAt(i - 1)));
      if (c == ':' || c == '(' || dash) {
        return Words.split(text.substring(0, i)).size() <= LEAD ? i : -1;
      }
      if (c == MARK || c == ',' || c == ';') {
        return -1;
      }
    }
    return -1;
  }

  private static int end(String list, char opener) {
    if (opener == '(') {
      return list.indexOf(')');
    }
    if (opener == ':') {
      return list.length();
    }
    for (int i = 1; i < list.length(); i++) {
      char c = list.charAt(i);
      boolean dash = c == '—' || ((c == '-' || c == '–') && list.charAt(i - 1) == ' ');
      if (dash) {
        return i;
      }
    }
    return list.length();
  }

  private static boolean fits(Measure part, Measure total) {
    boolean people = total.countsPeople() && part.countsPeople();
    boolean sameThing =
        part.head() == null
            || part.head().equals(total.head())
            || (people && !part.dimension().equals("money"));
    boolean sameType =
        part.type() == total.type()
            || (people && PEOPLE.contains(part.type()) && PEOPLE.contains(total.type()));
    return isExact(part)
        && ADDITIVE.contains(part.dimension())
        && part.claim().unit().equals(total.claim().unit())
        && part.claim().direction() == total.claim().direction()
        && part.claim().status() == total.claim().status()
        && Objects.equals(part.period(), total.period())
        && part.point().compareTo(total.point()) < 0
        && sameThing
        && sameType;
  }

  /**
   * Whether the parts are told apart by what, where or how, so that they can be a list of parts.
   */
  private static boolean differ(List<Measure> parts) {
    var kinds = new TreeSet<String>();
    for (var part : parts) {
      kinds.add(
          part.head()
              + " "
              + part.modifiers()
              + " "
              + part.type()
              + " "
              + part.event()
              + " "
              + part.places()
              + " "
              + part.near());
    }
    return kinds.size() == parts.size();
  }

  private static boolean isExact(Measure measure) {
    var claim = measure.claim();
    return claim.comparator() == Comparator.EQUAL
        && claim.low() != null
        && claim.low().signum() > 0
        && claim.status() != Status.DENIED;
  }

  /** By how much figures that are rounded as these are may miss their sum. */
  private static BigDecimal rounding(Measure total, List<Measure> parts) {
    var sum = half(total);
    for (var part : parts) {
      sum = sum.add(half(part));
    }
    return sum;
  }

  /** Half of the last digit that a figure gives. */
  private static BigDecimal half(Measure measure) {
    var value = measure.claim().low().stripTrailingZeros();
    boolean whole = measure.dimension().equals("count") && value.scale() > -2;
    boolean small = measure.claim().low().compareTo(EXACT_BELOW) < 0;
    if (whole && (small || value.scale() >= 0) && value.scale() <= 0) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.ONE.movePointLeft(value.scale()).divide(BigDecimal.valueOf(2));
  }

  private static Set<String> openWords() {
    var found = new TreeSet<String>();
    for (var row : Tables.read("part-words.tsv", 2)) {
      if (row[1].equals("open-list")) {
        found.add(row[0]);
      }
    }
    return found;
  }
}
