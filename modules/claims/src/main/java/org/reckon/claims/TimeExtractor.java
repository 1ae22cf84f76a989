package org.reckon.claims;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the time expressions of an English text and gives them ISO 8601 values. It takes time
 * linear in the number of tokens. Instances have no state and may be used by many threads.
 */
final class TimeExtractor {

  /**
   * Reads a text.
   *
   * @param text the text with its tokens, sentences and tags; entities are used where there are any
   * @param published when it was published; null where that is not known, and then only absolute
   *     times get a value
   * @return the expressions, in text order, without overlaps
   */
  List<ExtractedTime> extract(AnnotatedText text, OffsetDateTime published) {
    var phrases = new Phrases(text);
    var reader = new TimePartReader(phrases);
    var filter = new TimeFilter(phrases);
    var resolver = new TimeResolver(published);
    var times = new ArrayList<ExtractedTime>();
    for (var found : new TimeFinder(phrases, new WideTimeGrammar(phrases)).expressions()) {
      var parts = reader.read(found);
      if (!filter.isNone(found.first(), found.end(), parts)) {
        var tense = TimeTense.of(phrases, found.first(), found.end());
        new Joined(phrases, resolver, tense).addTo(times, parts);
      }
    }
    return times;
  }

  /** The parts of one expression, put together. */
  private record Joined(Phrases phrases, TimeResolver resolver, TimeTense tense) {

    void addTo(List<ExtractedTime> times, List<TimePart> parts) {
      int i = 0;
      while (i < parts.size()) {
        var part = parts.get(i);
        var next = i + 1 < parts.size() ? parts.get(i + 1) : null;
        if (next != null && part.isDuration() && next.isDuration()) {
          times.add(new ExtractedTime(range(part, next), "duration", sum(part, next)));
          i += 2;
        } else if (next != null && isInterval(part, next)) {
          times.add(
              new ExtractedTime(range(part, next), TimeResolver.kind(next), interval(part, next)));
          i += 2;
        } else {
          times.add(new ExtractedTime(range(part, part), TimeResolver.kind(part), bounded(part)));
          i++;
        }
      }
    }

    private TextRange range(TimePart first, TimePart last) {
      return phrases.range(isAgent(first) ? first.first + 1 : first.first, last.end);
    }

    /** "by Sunday's blast": the first word goes with the noun. */
    private boolean isAgent(TimePart part) {
      String bound = TimeValues.of("bound", phrases.lower(part.first));
      return bound != null
          && !phrases.lower(part.first).equals("since")
          && part.end - part.first > 1
          && phrases.pos(part.end).equals("POS");
    }

    /** "two hours and 30 minutes". */
    private String sum(TimePart part, TimePart next) {
      String first = resolver.value(part, tense);
      String second = resolver.value(next, tense);
      boolean sum = next.joint.equals("and");
      if (!sum || first == null || second == null || first.equals(second)) {
        return null;
      }
      boolean hours = first.indexOf('T') > 0;
      return first + second.substring(hours && second.indexOf('T') > 0 ? 2 : 1);
    }

    private boolean isInterval(TimePart part, TimePart next) {
      boolean between = "both".equals(TimeValues.of("bound", phrases.lower(part.first)));
      boolean comparable = !part.isDuration() && !next.isDuration();
      return comparable
          && (next.joint.equals("to")
              || next.joint.equals("-")
              || next.joint.equals("–")
              || (between && next.joint.equals("and")));
    }

    private String interval(TimePart part, TimePart next) {
      if (part.month > 0 && part.year == 0) {
        part.year = next.month > 0 ? next.year : 0;
      }
      String last = resolver.value(next, tense);
      String first = resolver.valueBefore(part, last, tense);
      return first == null || last == null ? null : first + "/" + last;
    }

    /** A value with its open end: "since Thursday", "by Friday". */
    private String bounded(TimePart part) {
      String value = resolver.value(part, tense);
      String bound = TimeValues.of("bound", phrases.lower(part.first));
      boolean open = bound != null && !bound.equals("both") && !isAgent(part);
      String kind = TimeResolver.kind(part);
      if (value == null || !open || kind.equals("duration") || kind.equals("set")) {
        return value;
      }
      int slash = value.indexOf('/');
      return bound.equals("from")
          ? (slash < 0 ? value : value.substring(0, slash)) + "/.."
          : "../" + value.substring(slash + 1);
    }
  }
}
