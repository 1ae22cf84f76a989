package org.reckon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reckon.api.record.ClaimRecord;

class RangeStripTests {

  private static ClaimRecord claim(String document, String figure) {
    return RunFixture.claimOf(document + "-" + figure, document, figure, "So " + figure, null);
  }

  @Test
  void oneFigureNeedsNoStrip() {
    assertThat(RangeStrip.of(List.of(claim("a", "12"), claim("b", "12")), "count")).isNull();
    assertThat(RangeStrip.of(List.of(), "count")).isNull();
  }

  @Test
  void equalFiguresShareARow() {
    var strip =
        RangeStrip.of(List.of(claim("a", "10"), claim("b", "20"), claim("c", "10")), "count");
    assertThat(strip.rows()).extracting(RangeStrip.Row::label).containsExactly("10", "20");
    assertThat(strip.rows()).extracting(RangeStrip.Row::carriers).containsExactly(2, 1);
    assertThat(strip.words()).isEqualTo("10 in 2 documents; 20 in 1 document");
  }

  @Test
  void theAxisRunsFromTheLowestToTheHighestFigure() {
    var strip =
        RangeStrip.of(List.of(claim("a", "10"), claim("b", "15"), claim("c", "20")), "count");
    assertThat(strip.rows())
        .extracting(RangeStrip.Row::from)
        .containsExactly("5.00%", "50.00%", "95.00%");
    assertThat(strip.ticks()).extracting(RangeStrip.Tick::label).containsExactly("10", "15", "20");
    assertThat(strip.logarithmic()).isFalse();
  }

  @Test
  void anOpenBoundIsAWhiskerToTheEnd() {
    var strip = RangeStrip.of(List.of(claim("a", "over 10"), claim("b", "20")), "count");
    var bound = strip.rows().get(0);
    assertThat(bound.from()).isEqualTo("5.00%");
    assertThat(bound.to()).isEqualTo("100.00%");
    assertThat(bound.openHigh()).isTrue();
    assertThat(bound.openLow()).isFalse();
  }

  @Test
  void anApproximateFigureIsHollow() {
    var strip = RangeStrip.of(List.of(claim("a", "about 10"), claim("b", "20")), "count");
    assertThat(strip.rows()).extracting(RangeStrip.Row::hollow).containsExactly("hollow", "");
  }

  @Test
  void overTwoOrdersOfMagnitudeTheAxisIsLogarithmic() {
    var strip =
        RangeStrip.of(List.of(claim("a", "10"), claim("b", "1000"), claim("c", "100000")), "count");
    assertThat(strip.logarithmic()).isTrue();
    assertThat(strip.rows().get(1).from()).isEqualTo("50.00%");
    assertThat(strip.ticks())
        .extracting(RangeStrip.Tick::label)
        .containsExactly("10", "100", "1,000", "10,000", "100,000");
  }

  @Test
  void aBoundAtTheOnlyFigureStandsInTheMiddle() {
    var strip = RangeStrip.of(List.of(claim("a", "over 10"), claim("b", "10")), "count");
    assertThat(strip.rows()).extracting(RangeStrip.Row::from).containsOnly("50.00%");
  }

  @Test
  void figuresInAnotherUnitAndTooManyRowsAreLeftOut() {
    var claims = IntStream.range(0, 20).mapToObj(i -> claim("d" + i, "" + (i + 1))).toList();
    var strip = RangeStrip.of(claims, "count");
    assertThat(strip.rows()).hasSize(16);
    assertThat(strip.left()).isEqualTo(4);
    assertThat(RangeStrip.of(claims, "km")).isNull();
  }

  @Test
  void figuresBeyondAllBoundsAreLeftOut() {
    var plain = claim("a", "10");
    var huge =
        new ClaimRecord(
            "h",
            "h",
            plain.quantity(),
            plain.comparator(),
            new BigDecimal("1e400"),
            new BigDecimal("1e400"),
            "count",
            null,
            null,
            plain.eventType(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            plain.status(),
            plain.direction(),
            1,
            null);
    var strip = RangeStrip.of(List.of(plain, claim("b", "20"), huge), "count");
    assertThat(strip.rows()).hasSize(2);
    assertThat(strip.leftWords()).isEqualTo("1 figure");
  }
}
