package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every table of {@code docs/quantities.md} is what the parser finds. */
class QuantityPageTests {

  private static final Path PAGE = Path.of("../../docs/quantities.md");

  private final QuantityParser parser = new QuantityParser();

  @ParameterizedTest
  @MethodSource
  void quantities(
      String text, String words, String comparator, String low, String high, String unit) {
    assertThat(parser.parse(text).quantities())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(text.substring(found.begin(), found.end())).isEqualTo(words);
              assertThat("`" + found.comparator().value() + "`").isEqualTo(comparator);
              assertThat(plain(found.low())).isEqualTo(low);
              assertThat(plain(found.high())).isEqualTo(high);
              assertThat("`" + found.unit() + "`").isEqualTo(unit);
            });
  }

  static Stream<Object[]> quantities() throws IOException {
    return rows("| text | quantity | comparator | low | high | unit |");
  }

  @ParameterizedTest
  @MethodSource
  void otherNumbers(String text, String words, String kind) {
    var parse = parser.parse(text);
    assertThat(parse.quantities()).isEmpty();
    assertThat(parse.others())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(text.substring(found.begin(), found.end())).isEqualTo(words);
              assertThat(found.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                  .isEqualTo(kind);
            });
  }

  static Stream<Object[]> otherNumbers() throws IOException {
    return rows("| text | number | what it is |");
  }

  @ParameterizedTest
  @MethodSource
  void leftOut(String text, String words, String why) {
    var parse = parser.parse(text);
    assertThat(parse.quantities()).isEmpty();
    assertThat(parse.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(text.substring(found.begin(), found.end())).isEqualTo(words);
              assertThat(found.reason()).isEqualTo(why);
            });
  }

  static Stream<Object[]> leftOut() throws IOException {
    return rows("| text | left out | why |");
  }

  @ParameterizedTest
  @MethodSource
  void notLookedFor(String what, String text, String quantities) {
    var found =
        parser.parse(text).quantities().stream()
            .map(quantity -> text.substring(quantity.begin(), quantity.end()))
            .toList();
    assertThat(found.isEmpty() ? "none" : String.join(", ", found)).as(what).isEqualTo(quantities);
  }

  static Stream<Object[]> notLookedFor() throws IOException {
    return rows("| what | text | quantities |");
  }

  private static String plain(BigDecimal number) {
    return number == null ? "–" : number.toPlainString();
  }

  /** The cells of all tables of the page that have this header. */
  private static Stream<Object[]> rows(String header) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    boolean inside = false;
    for (var line : Files.readAllLines(PAGE)) {
      inside = line.startsWith("|") && (inside || line.equals(header));
      if (inside && !line.equals(header) && !line.startsWith("|---")) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray();
        rows.add(Arrays.copyOfRange(cells, 1, cells.length - 1));
      }
    }
    assertThat(rows).as(header).isNotEmpty();
    return rows.stream();
  }
}
