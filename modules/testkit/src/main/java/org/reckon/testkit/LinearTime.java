package org.reckon.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * Tells work whose time grows in proportion to its size from work whose time grows with the square.
 *
 * <p>The work is done in sizes that grow by 4, and the processor time of the calling thread is
 * compared: 4 times the size takes 4 times the time where it is linear, 16 times where it is
 * quadratic, and may take 8 times. What looks too slow is measured again, and each size counts with
 * its shortest time, so that a busy machine fails nothing. Times below a twentieth of a second tell
 * nothing and pass.
 */
public final class LinearTime {

  private static final int SMALLEST = 10_000;
  private static final int FACTOR = 4;
  private static final double EXPECTED = 4.5;
  private static final double MOST = 8;
  private static final int ATTEMPTS = 3;

  /** How often the smallest size runs, until it is warm. */
  private static final int COLD_RUNS = 3;

  private static final double SHORTEST_SECONDS = 0.05;

  private LinearTime() {}

  /**
   * Checks that work is linear.
   *
   * @param what what messages call the work
   * @param size the greatest size, up to a few units less; at least 4
   * @param work prepares the work of a size; only running what it returns is timed
   * @throws AssertionError if 4 times the size takes more than 8 times the time, each time it is
   *     measured; the message has both sizes and times
   */
  public static void check(String what, int size, IntFunction<Runnable> work) {
    int small = size / FACTOR;
    while (small / FACTOR >= SMALLEST) {
      small /= FACTOR;
    }
    double seconds = Double.MAX_VALUE;
    for (int run = 0; run < COLD_RUNS; run++) {
      seconds = Math.min(seconds, seconds(work.apply(small)));
    }
    while (small <= size / FACTOR) {
      int large = small * FACTOR;
      seconds = compare(what, small, seconds, large, work);
      small = large;
    }
  }

  /** Compares two sizes and returns the time of the larger one. */
  private static double compare(
      String what, int small, double smallSeconds, int large, IntFunction<Runnable> work) {
    double one = smallSeconds;
    double four = seconds(work.apply(large));
    if (four > EXPECTED * one) {
      // it may have run in code that was not yet warm
      one = Math.min(one, seconds(work.apply(small)));
    }
    for (int attempt = 1; four > SHORTEST_SECONDS && four > MOST * one; attempt++) {
      if (attempt == ATTEMPTS) {
        fail(
            ("%s: size %,d takes %.2f s, but size %,d takes %.2f s, %.1f times as long; linear is"
                    + " %d times, quadratic %d, and at most %.0f are allowed. What to do: profile it"
                    + " at the larger size, and look for loops that go back to what they have seen")
                .formatted(
                    what, small, one, large, four, four / one, FACTOR, FACTOR * FACTOR, MOST));
      }
      one = Math.min(one, seconds(work.apply(small)));
      four = Math.min(four, seconds(work.apply(large)));
    }
    return four;
  }

  private static double seconds(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    boolean counted = threads.isCurrentThreadCpuTimeSupported();
    long start = counted ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    work.run();
    long end = counted ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    return (end - start) / 1e9;
  }
}
