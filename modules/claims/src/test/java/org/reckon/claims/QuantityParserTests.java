package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every kind of expression by example; the tables are in the resources beside this class. */
class QuantityParserTests {
  private final QuantityParser parser = new QuantityParser();

  /** "span comparator low high unit", joined by "; ". */
  private String quantities(String text) {
    return parser.parse(text).quantities().stream()
        .map(
            quantity ->
                String.join(
                    " ",
                    "[" + text.substring(quantity.begin(), quantity.end()) + "]",
                    quantity.comparator().value(),
                    plain(quantity.low()),
                    plain(quantity.high()),
                    quantity.unit()))
        .collect(Collectors.joining("; "));
  }

  private String others(String text) {
    return parser.parse(text).others().stream()
        .map(other -> "[" + text.substring(other.begin(), other.end()) + "] " + other.kind())
        .collect(Collectors.joining("; "));
  }

  private static String plain(BigDecimal value) {
    return value == null ? "-" : value.toPlainString();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "quantities.tsv", delimiter = '\t', quoteCharacter = '\0')
  void givenTextThenQuantities(String text, String expected) {
    assertThat(quantities(text)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "other-numbers.tsv", delimiter = '\t', quoteCharacter = '\0')
  void givenTextWithoutQuantityThenOthers(String text, String expected) {
    assertThat(quantities(text)).isEmpty();
    assertThat(others(text)).isEqualTo(expected == null ? "" : expected);
  }
}
