package org.reckon.claims;

import java.util.List;
import java.util.Set;

/** Tells what only looks like a time: "the Sunday Times", "Theresa May", "over 1995 people". */
final class TimeFilter {

  private static final Set<String> YEAR_LEADS =
      Set.of("in", "since", "until", "till", "during", "throughout", "from", "of");
  private static final Set<String> AFTER_MARCH = Set.of("on", "for", "against", "of");

  private final Phrases phrases;

  TimeFilter(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * Whether an expression names no time.
   *
   * @param first its first token
   * @param end the token after its last
   * @param parts what its words say
   */
  boolean isNone(int first, int end, List<TimePart> parts) {
    boolean compound = phrases.lower(end - 1).equals("quarter") && phrases.lower(end).equals("-");
    if (parts.stream().noneMatch(TimeFilter::saysWhen) || compound || isInName(first, end)) {
      return true;
    }
    var only = parts.get(0);
    if (parts.size() > 1 || isMore(only)) {
      return false;
    }
    int word = end - 1;
    if (only.weekday != null) {
      return isNamedDay(first, word);
    }
    if (only.month > 0) {
      return only.point == null && isNamedMonth(first, word);
    }
    if (only.year > 0) {
      return isCount(first, word);
    }
    return only.season > 0 && only.point == null && isNoSeason(first, word);
  }

  /** Whether something beside a single weekday, month, year or season is named. */
  private static boolean isMore(TimePart part) {
    int named =
        (part.weekday == null ? 0 : 1)
            + (part.month > 0 ? 1 : 0)
            + (part.year > 0 ? 1 : 0)
            + (part.season > 0 ? 1 : 0);
    return named != 1 || part.day > 0 || part.belowDay || part.repeated || part.lastYear > 0;
  }

  /** "the second half", "this time", "the day" name nothing that is known here. */
  private static boolean saysWhen(TimePart part) {
    if (part.isCalendar() || part.isClock() || part.repeated || part.fiscal) {
      return true;
    }
    if (part.unit == null) {
      return part.belowDay;
    }
    boolean bare = part.point == null && part.count == null && !part.vague;
    return switch (part.unit) {
      case "none" -> false;
      case "P1D" -> !bare || part.ordinal > 0;
      case "P6M" -> part.point != null && part.ordinal == 0;
      case "P3M" -> part.count == null && !part.vague;
      default -> true;
    };
  }

  private boolean isInName(int first, int end) {
    for (int i = first; i < end; i++) {
      var entity = phrases.entityAt(i);
      if (entity != null && !entity.value().equals("DATE") && !entity.value().equals("TIME")) {
        boolean longer =
            entity.begin() < phrases.begin(first) || entity.end() > phrases.end(end - 1);
        if (longer || entity.value().equals("PERSON")) {
          return true;
        }
      }
    }
    return false;
  }

  /** "the Sunday Times", "Black Friday", "the Sun"; "sat" is no Saturday. */
  private boolean isNamedDay(int first, int word) {
    if (!isCapital(word)) {
      return true;
    }
    if (isCapital(word + 1) && TimeValues.has("name-after", phrases.lower(word + 1))) {
      return true;
    }
    if (isCapital(word - 1) && TimeValues.has("name-before", phrases.lower(word - 1))) {
      return true;
    }
    boolean abbreviated = phrases.lower(word).length() < 5;
    return abbreviated && first == word && !TimeGrammar.isLead(phrases.lower(word - 1));
  }

  /** "May said", "the March on Washington", "They march". */
  private boolean isNamedMonth(int first, int word) {
    if (!isCapital(word)) {
      return true;
    }
    String lower = phrases.lower(word);
    String before = phrases.lower(first - 1);
    boolean led = first < word || TimeGrammar.isLead(before);
    if (lower.equals("march") && !led && AFTER_MARCH.contains(phrases.lower(word + 1))) {
      return true;
    }
    boolean afterName = first == word && phrases.pos(word - 1).startsWith("NNP");
    if (lower.equals("may") && !led) {
      return afterName || !phrases.pos(word - 1).equals("DT");
    }
    return afterName && !led && lower.length() < 6;
  }

  /** "over 1995 people" counts; "in 1995 people" does not. */
  private boolean isCount(int first, int word) {
    String lead = phrases.lower(first == word ? word - 1 : first);
    return phrases.pos(word + 1).equals("NNS")
        && !YEAR_LEADS.contains(lead)
        && phrases.lower(word).length() == 4;
  }

  /** "the fall of the wall", "a spring": a season has a year, or stands without "of". */
  private boolean isNoSeason(int first, int word) {
    String article = phrases.lower(word - 1);
    boolean moved = phrases.lower(word).equals("fall") && !isCapital(word);
    boolean led = first < word - 1 || TimeGrammar.isLead(phrases.lower(first - 1));
    return article.equals("a")
        || article.equals("an")
        || phrases.lower(word + 1).equals("of")
        || (moved && (!led || phrases.lower(word + 1).equals("in")));
  }

  private boolean isCapital(int token) {
    String form = phrases.form(token);
    return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
  }
}
