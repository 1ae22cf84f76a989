package org.reckon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlignmentGrowthTests {

  /** Only to see that it runs, and that nothing grows with the square: that would be 100 times. */
  @Test
  void tenTimesTheClaimsTakeAboutTenTimesAsLong() {
    var out = new StringWriter();
    var commandLine = Bench.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    int code = commandLine.execute("align", "--claims", "2000,20000", "--growth", "40");
    assertThat(out.toString()).contains("seed 7", " 2,000 ", " 20,000 ").doesNotContain("MISSED");
    assertThat(code).isZero();
  }

  @Test
  void sizesMustGrow() {
    var err = new StringWriter();
    var commandLine = Bench.commandLine();
    commandLine.setErr(new PrintWriter(err, true));
    assertThat(commandLine.execute("align", "--claims", "2000,1000")).isEqualTo(2);
    assertThat(err.toString()).contains("--claims is [2000, 1000]").contains("ascending");
  }

  @Nested
  class Goals {

    private final AlignmentGrowth growth = new AlignmentGrowth(12);

    @Test
    void areReachedByTenTimesInTwelveTimesTheTime() {
      growth.add(run(10_000, 0.8));
      assertThat(growth.add(run(100_000, 9.6))).contains("100,000", "9.60", "12.0");
      growth.add(run(1_000_000, 115));
      assertThat(growth.misses()).isEmpty();
    }

    @Test
    void areMissedByMore() {
      growth.add(run(10_000, 0.5));
      growth.add(run(100_000, 6.1));
      assertThat(growth.misses())
          .containsExactly(
              "100,000 claims take 12.2 times longer than 10,000; at most 12.0 times is the goal");
    }

    @Test
    void followTheStep() {
      growth.add(run(10_000, 1));
      growth.add(run(40_000, 5));
      assertThat(growth.misses()).hasSize(1).first().asString().contains("at most 4.5 times");
    }

    @Test
    void areTenSecondsForAHundredThousandClaims() {
      growth.add(run(100_000, 10.2));
      assertThat(growth.misses())
          .containsExactly("100,000 claims take 10.2 s; at most 10 s is the goal");
    }

    private static AlignmentRun run(int claims, double seconds) {
      return new AlignmentRun(
          claims / 7, claims, 40, 41, 0.9, 90, seconds, seconds, 1 << 28, 1 << 30);
    }
  }

  @Test
  void aRunIsReadAsItWasPrinted() {
    var run = new AlignmentRun(1, 2, 3, 4, 0.5, 6, 7.25, 8.5, 9, 10);
    assertThat(AlignmentRun.parse(run.print())).isEqualTo(run);
  }
}
