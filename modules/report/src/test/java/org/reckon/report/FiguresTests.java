package org.reckon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.api.record.Comparator;

class FiguresTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0, 0",
    "7, 7",
    "0.1, 0.1",
    "973, 973",
    "4982, '4,982'",
    "-1200.50, '−1,200.5'",
    "1000000, 1 million",
    "3500000000, 3.5 billion",
    "34600000, 34.6 million",
    "1234567, '1,234,567'",
    "999999, '999,999'",
    "2e12, 2 trillion",
    "5e15, '5,000 trillion'",
    "1e50, 1E+50",
  })
  void numbersAreReadable(BigDecimal value, String shown) {
    assertThat(Figures.number(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "740, 973, count, 740 to 973",
    "300, 300.0, count, 300",
    "740, , count, 740 or more",
    ", 50, km, up to 50 km",
    "10, 12, %, 10 to 12%",
    "3.5e9, 4e9, USD, USD 3.5 billion to 4 billion",
    ", , count, ''",
    "2, 3, [furlong], 2 to 3 [furlong]",
  })
  void aSpreadNamesBothEnds(BigDecimal low, BigDecimal high, String unit, String shown) {
    assertThat(Figures.spread(low, high, unit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "=, 12, 12, 12",
    ">, 740, , > 740",
    ">=, 12, , ≥ 12",
    "<, , 50, < 50",
    "<=, , 50, ≤ 50",
    "~, 300, 300, ≈ 300",
    "range, 10, 15, 10–15",
    "vague, 100, , 100 …",
  })
  void symbolsAreShort(String comparator, BigDecimal low, BigDecimal high, String shown) {
    assertThat(Figures.inSymbols(Comparator.of(comparator), low, high)).isEqualTo(shown);
  }
}
