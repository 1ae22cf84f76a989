package org.reckon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether aligning grows as it should: a table of runs of growing size, and the goals they miss.
 */
final class AlignmentGrowth {

  /** What stands above the lines of {@link #add}. */
  static final String HEAD =
      String.format(
          Locale.ROOT,
          "%10s %10s %8s %8s %6s %9s %20s %7s %21s",
          "documents",
          "claims",
          "events",
          "found",
          "F1",
          "facts",
          "seconds (processor)",
          "times",
          "peak of heap, MB");

  private static final double MOST_SECONDS = 10;

  private final double mostTimes;
  private final List<AlignmentRun> runs = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();

  /**
   * Sets the goal for the growth.
   *
   * @param mostTimes how many times longer ten times the claims may take
   */
  AlignmentGrowth(double mostTimes) {
    this.mostTimes = mostTimes;
  }

  /** Judges the next larger run; gives its line of the table. */
  String add(AlignmentRun run) {
    var previous = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    runs.add(run);
    double times = previous == null ? 0 : run.seconds() / previous.seconds();
    if (previous != null) {
      double step = (double) run.claims() / previous.claims();
      double most = Math.pow(mostTimes, Math.log10(step));
      if (times > most) {
        misses.add(
            String.format(
                Locale.ROOT,
                "%,d claims take %.1f times longer than %,d; at most %.1f times is the goal",
                run.claims(),
                times,
                previous.claims(),
                most));
      }
    }
    boolean held = run.claims() <= AlignmentRun.CLAIMS_IN_SMALLEST_HEAP;
    if (held && run.seconds() > MOST_SECONDS) {
      misses.add(
          String.format(
              Locale.ROOT,
              "%,d claims take %.1f s; at most %.0f s is the goal",
              run.claims(),
              run.seconds(),
              MOST_SECONDS));
    }
    return String.format(
        Locale.ROOT,
        "%,10d %,10d %,8d %,8d %6.3f %,9d %20s %7s %21s",
        run.documents(),
        run.claims(),
        run.eventsMade(),
        run.events(),
        run.f1(),
        run.facts(),
        String.format(Locale.ROOT, "%.2f (%.2f)", run.seconds(), run.processorSeconds()),
        previous == null ? "" : String.format(Locale.ROOT, "%.1f", times),
        String.format(Locale.ROOT, "%,d of %,d", run.peakBytes() >> 20, run.heapBytes() >> 20));
  }

  /**
   * The goals that were missed, in words; no run with at most 100,000 claims has more than 1 GB.
   */
  List<String> misses() {
    return List.copyOf(misses);
  }
}
