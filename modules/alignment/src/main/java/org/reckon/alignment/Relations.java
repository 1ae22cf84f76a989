package org.reckon.alignment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.FactRecord.Relation;
import org.reckon.api.record.RelationType;
import org.reckon.api.record.Status;

/** Names how the claims of one fact stand to each other, and why. */
final class Relations {

  /** How the reason of an update ends where the later figure is lower. */
  static final String LOWER = ", which is lower";

  /** Claims after a claim in document order that it is related to. */
  private static final int MOST_RELATED = 400;

  private static final String REVISED = "an earlier figure is named beside the present one: ";
  private static final String HIGHER = ", which is higher";

  private final List<DocumentRecord> documents;
  private final Values values;
  private final Set<EventType> growing = EnumSet.noneOf(EventType.class);

  Relations(List<DocumentRecord> documents, Values values) {
    this.documents = documents;
    this.values = values;
    for (var row : Tables.read("growing-types.tsv", 1)) {
      growing.add(EventType.of(row[0]));
    }
  }

  private record Verdict(RelationType relation, String why) {}

  /**
   * One relation for each pair of claims from different documents. In facts of very many claims
   * each is related to the next ones only, so that the time stays in proportion to their number.
   */
  List<Relation> of(List<Measure> fact) {
    var found = new ArrayList<Relation>();
    for (int i = 0; i < fact.size(); i++) {
      for (int j = i + 1; j < Math.min(fact.size(), i + MOST_RELATED); j++) {
        var a = fact.get(i);
        var b = fact.get(j);
        if (a.document() != b.document()) {
          var verdict = judge(a, b, fact);
          found.add(new Relation(a.claim().id(), b.claim().id(), verdict.relation, verdict.why));
        }
      }
    }
    return found;
  }

  private Verdict judge(Measure a, Measure b, List<Measure> fact) {
    var match = values.compare(a, b);
    var figures = "%s and %s".formatted(words(a), words(b));
    if (match == Values.Match.EQUAL) {
      boolean converted = !a.claim().unit().equals(b.claim().unit());
      return new Verdict(
          RelationType.EQUAL, converted ? figures + " are the same amount" : "the same figure");
    }
    if (match == Values.Match.ROUNDED) {
      return new Verdict(RelationType.ROUNDED, figures + " agree after rounding");
    }
    boolean same = Sources.same(a.source(), b.source());
    boolean vague =
        a.claim().comparator() == Comparator.VAGUE || b.claim().comparator() == Comparator.VAGUE;
    if (a.earlier() != b.earlier() && !vague) {
      return a.earlier() ? updated(a, b, REVISED) : updated(b, a, REVISED);
    }
    int order = timeOrder(a, b);
    if (order != 0) {
      return order < 0
          ? ordered(a, b, match, same, figures, fact)
          : ordered(b, a, match, same, figures, fact);
    }
    return unordered(a, b, match, same, figures);
  }

  private Verdict ordered(
      Measure early,
      Measure late,
      Values.Match match,
      boolean same,
      String figures,
      List<Measure> fact) {
    if (match == Values.Match.COMPATIBLE) {
      if (passedBound(early, late) && !isDenied(early) && !isDenied(late)) {
        return updated(early, late, later(same));
      }
      return new Verdict(RelationType.COMPATIBLE, "the bounds allow both " + figures);
    }
    boolean denied = (isDenied(early) && !superseded(early, fact)) || isDenied(late);
    if (denied && !same) {
      return new Verdict(RelationType.CONFLICTING, figures + " differ, and one of them is denied");
    }
    boolean grown = grows(early) && values.order(early, late) < 0;
    if (!same && !grown && rivals(early, late, fact)) {
      return new Verdict(RelationType.CONFLICTING, "sources that differ side by side: " + figures);
    }
    if (!same && (stillStated(early, late, fact) || stillStated(late, early, fact))) {
      return new Verdict(
          RelationType.CONFLICTING, figures + " are stated side by side in one report");
    }
    return updated(early, late, later(same));
  }

  private Verdict unordered(
      Measure a, Measure b, Values.Match match, boolean same, String figures) {
    int order = values.order(a, b);
    var low = order <= 0 ? a : b;
    var high = order <= 0 ? b : a;
    boolean grows = grows(a) && order != 0 && !isDenied(a) && !isDenied(b);
    if (match == Values.Match.COMPATIBLE) {
      if (grows && passedBound(low, high)) {
        return updated(
            low, high, same ? "the same source, a growing figure: " : "a growing figure: ");
      }
      return new Verdict(RelationType.COMPATIBLE, "the bounds allow both " + figures);
    }
    boolean named = !a.source().isEmpty() && !b.source().isEmpty();
    if (same) {
      return updated(low, high, "the same source: ");
    }
    boolean dated = published(a) != null && published(b) != null;
    if (grows && (isLoose(low) || (dated && !named))) {
      return updated(low, high, "a growing figure: ");
    }
    return new Verdict(
        RelationType.CONFLICTING, figures + " differ, and no order in time explains it");
  }

  private Verdict updated(Measure early, Measure late, String reason) {
    int order = values.order(early, late);
    var change = order == 0 ? "" : order < 0 ? HIGHER : LOWER;
    return new Verdict(
        RelationType.UPDATED, reason + words(late) + " after " + words(early) + change);
  }

  /** Whether a lower bound was passed by a later figure, or an upper one fallen short of. */
  private boolean passedBound(Measure early, Measure late) {
    var comparator = early.claim().comparator();
    int order = values.order(early, late);
    if (comparator == Comparator.ABOVE || comparator == Comparator.AT_LEAST) {
      return grows(early) && order < 0 && late.claim().comparator() != Comparator.VAGUE;
    }
    boolean upper = comparator == Comparator.BELOW || comparator == Comparator.AT_MOST;
    return upper && early.type() == EventType.MISSING && order > 0;
  }

  /** Whether one report gives two sources with figures that exclude each other. */
  private boolean rivals(Measure early, Measure late, List<Measure> fact) {
    boolean fixed = early.type() == EventType.ATTENDANCE;
    for (int i = 0; i < fact.size(); i++) {
      for (int j = i + 1;
          j < fact.size() && fact.get(j).document() == fact.get(i).document();
          j++) {
        var a = fact.get(i);
        var b = fact.get(j);
        boolean both = (isOf(a, early) && isOf(b, late)) || (isOf(a, late) && isOf(b, early));
        boolean sideBySide =
            !a.source().isEmpty() && !b.source().isEmpty() && !Sources.same(a.source(), b.source());
        boolean unnamed = early.source().isEmpty() || late.source().isEmpty();
        if ((both || (fixed && unnamed))
            && sideBySide
            && a.daysBack() == b.daysBack()
            && values.compare(a, b) == Values.Match.DIFFERENT) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOf(Measure claim, Measure other) {
    return Sources.same(claim.source(), other.source());
  }

  /** Whether the other claim's report still gives this claim's figure as it stands now. */
  private boolean stillStated(Measure claim, Measure other, List<Measure> fact) {
    for (var measure : fact) {
      if (measure.document() == other.document()
          && measure.index() != other.index()
          && measure.daysBack() == 0
          && other.daysBack() == 0
          && !isDenied(measure)
          && (measure.claim().times().isEmpty() || !other.claim().times().isEmpty())
          && values.compare(measure, claim) == Values.Match.EQUAL) {
        return true;
      }
    }
    return false;
  }

  /** Whether a denied figure was once reported as it is: "not 189 as first said". */
  private boolean superseded(Measure denied, List<Measure> fact) {
    for (var measure : fact) {
      if (measure.document() != denied.document()
          && !isDenied(measure)
          && values.compare(measure, denied) == Values.Match.EQUAL) {
        return true;
      }
    }
    return false;
  }

  /** Negative where a describes an earlier state than b, 0 where the order is not known. */
  private int timeOrder(Measure a, Measure b) {
    var first = published(a);
    var second = published(b);
    if (first == null || second == null) {
      return 0;
    }
    if (a.daysBack() != b.daysBack()) {
      first = first.minus(Duration.ofDays(a.daysBack()));
      second = second.minus(Duration.ofDays(b.daysBack()));
      var firstDay = first.atZone(ZoneOffset.UTC).toLocalDate();
      return firstDay.compareTo(second.atZone(ZoneOffset.UTC).toLocalDate());
    }
    return first.compareTo(second);
  }

  private Instant published(Measure measure) {
    return documents.get(measure.document()).published();
  }

  private boolean grows(Measure measure) {
    return growing.contains(measure.type());
  }

  private static boolean isDenied(Measure measure) {
    return measure.claim().status() == Status.DENIED;
  }

  private static boolean isLoose(Measure measure) {
    return measure.claim().comparator() != Comparator.EQUAL;
  }

  private static String later(boolean same) {
    return same ? "the same source, later: " : "a later report: ";
  }

  private static String words(Measure measure) {
    return measure.claim().quantity().text().toLowerCase(Locale.ROOT);
  }
}
