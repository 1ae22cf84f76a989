package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every number and for every text. */
class QuantityParserPropertyTests {
  private static final String SEED = "20250308";

  private final QuantityParser parser = new QuantityParser();

  private ParsedQuantity only(String text) {
    assertThat(parser.parse(text).quantities()).as(text).hasSize(1);
    return parser.parse(text).quantities().get(0);
  }

  private static boolean same(ParsedQuantity one, ParsedQuantity two) {
    return one.comparator() == two.comparator()
        && one.unit().equals(two.unit())
        && same(one.low(), two.low())
        && same(one.high(), two.high());
  }

  private static boolean same(BigDecimal one, BigDecimal two) {
    if (one == null || two == null) {
      return one == null && two == null;
    }
    return one.compareTo(two) == 0;
  }

  @Property(tries = 1500, seed = SEED)
  void anIntegerInWordsParsesToItself(
      @ForAll("integers") long number, @ForAll("styles") SpelledNumbers.Style style) {
    String words = SpelledNumbers.write(number, style);
    var quantity = only("They counted " + words + " goats.");
    assertThat(quantity.low()).as(words).isEqualByComparingTo(BigDecimal.valueOf(number));
    assertThat(quantity.end() - quantity.begin()).as(words).isEqualTo(words.length());
  }

  @Property(tries = 500, seed = SEED)
  void digitsAndWordsAgree(
      @ForAll("plurals") long number, @ForAll("styles") SpelledNumbers.Style style) {
    String words = SpelledNumbers.write(number, style);
    String digits = String.format(Locale.ROOT, "%,d", number);
    assertThat(same(only("over " + words + " goats"), only("over " + digits + " goats")))
        .as(words)
        .isTrue();
    assertThat(same(only(words + " per cent"), only(digits + " per cent"))).as(words).isTrue();
    assertThat(same(only(words + " euros"), only("€" + digits))).as(words).isTrue();
  }

  @Property(tries = 500, seed = SEED)
  void everyWayToGroupDigitsGivesTheSameValue(@ForAll @LongRange(min = 10_000) long number) {
    String commas = String.format(Locale.ROOT, "%,d", number);
    for (String mark : List.of("", ",", "\u00A0", "\u2009", "\u202F", "'", "\u2019")) {
      String digits = commas.replace(",", mark);
      if (digits.length() > 16 && mark.isEmpty()) {
        continue;
      }
      assertThat(only("They counted " + digits + " goats.").low())
          .as(digits)
          .isEqualByComparingTo(BigDecimal.valueOf(number));
    }
  }

  @Property(tries = 1000, seed = SEED)
  void theTextAroundANumberDoesNotChangeIt(
      @ForAll("expressions") String expression,
      @ForAll("before") String before,
      @ForAll("after") String after) {
    var alone = only(expression);
    var inside = only(before + expression + after);
    assertThat(same(alone, inside)).as(before + expression + after).isTrue();
    assertThat(inside.begin() - alone.begin()).isEqualTo(before.length());
    assertThat(inside.end() - alone.end()).isEqualTo(before.length());
  }

  @Property(tries = 1000, seed = SEED)
  void aQuantitysOwnTextGivesTheSameQuantity(@ForAll("expressions") String expression) {
    var quantity = only("We saw " + expression + " there.");
    String own = ("We saw " + expression + " there.").substring(quantity.begin(), quantity.end());
    assertThat(same(only(own), quantity)).as(own).isTrue();
  }

  @Property(tries = 1500, seed = SEED)
  void noTextThrowsAndNothingOverlaps(@ForAll("anyTexts") String text) {
    ParseChecks.check(text, parser.parse(text));
  }

  @Property(tries = 40, seed = SEED)
  void manyThreadsGetTheSameAnswer(@ForAll("expressions") String expression) {
    var texts = List.of(expression, "a " + expression, expression + " x", expression);
    var alone = texts.stream().map(parser::parse).toList();
    assertThat(texts.parallelStream().map(parser::parse).toList()).isEqualTo(alone);
  }

  @Provide
  Arbitrary<Long> integers() {
    return Arbitraries.oneOf(Arbitraries.of(0L, 1L), plurals());
  }

  /** "over zero" and "some one" are said in idioms only. */
  @Provide
  Arbitrary<Long> plurals() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(2, 999),
        Arbitraries.longs().between(1000, 999_999),
        Arbitraries.longs().between(2, 1_000_000_000_000_000L),
        Arbitraries.of(100L, 1000L, 10_000L, 1_000_000L, 1_000_001L, 1_000_000_000_000_000L));
  }

  @Provide
  Arbitrary<SpelledNumbers.Style> styles() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(SpelledNumbers.Case.class))
        .as(SpelledNumbers.Style::new);
  }

  /** Quantities that hold their own unit, so that no context can lend them one. */
  @Provide
  Arbitrary<String> expressions() {
    var number =
        Arbitraries.oneOf(
            Arbitraries.longs().between(2, 99).map(String::valueOf),
            Arbitraries.longs()
                .between(2200, 99_999)
                .map(n -> String.format(Locale.ROOT, "%,d", n)),
            Combinators.combine(plurals(), styles())
                .as((n, style) -> SpelledNumbers.write(n, style)),
            Arbitraries.longs().between(11, 99).map(n -> n / 10 + "." + n % 10 + " million"));
    var bound =
        Arbitraries.of(
            "",
            "over ",
            "more than ",
            "at least ",
            "about ",
            "nearly ",
            "up to ",
            "no fewer than ",
            "fewer than ",
            "as many as ",
            "almost ",
            "roughly ");
    var unit =
        Arbitraries.of(" kilometres", " per cent", " tonnes", " euros", " acres", "%", " mph");
    var measures =
        Combinators.combine(bound, number, unit)
            .as(
                (b, n, u) ->
                    b
                        + n
                        + (Character.isLetter(n.charAt(n.length() - 1)) && u.equals("%")
                            ? " percent"
                            : u));
    var money =
        Combinators.combine(
                bound,
                Arbitraries.of("$", "€", "£", "US$", "A$", "USD "),
                Arbitraries.longs().between(2, 900),
                Arbitraries.of("", "m", "bn", "k", " million", " billion"))
            .as((b, sign, n, scale) -> b + sign + n + scale);
    var ranges =
        Combinators.combine(
                Arbitraries.longs().between(3, 40),
                Arbitraries.longs().between(1, 40),
                Arbitraries.of("-", "–", " to "),
                Arbitraries.of(" km", " per cent", " tonnes"))
            .as((low, gap, dash, u) -> low + dash + (low + gap) + u);
    return Arbitraries.oneOf(measures, money, ranges);
  }

  @Provide
  Arbitrary<String> before() {
    return Arbitraries.of(
        "",
        "The report says ",
        "On the plain, ",
        "They lost ",
        "“",
        "(",
        "It saw ",
        "Result: ",
        "Ünal sagte: ",
        "First line\n\n",
        "They had — so they said — ",
        "😢 ");
  }

  @Provide
  Arbitrary<String> after() {
    return Arbitraries.of(
        "",
        ".",
        ", she said.",
        " in the valley.",
        "; that was all",
        "”",
        ")",
        "\n\nNext line",
        "!",
        " – a lot",
        " 😢");
  }

  @Provide
  Arbitrary<String> anyTexts() {
    var pieces =
        Arbitraries.of(
            "one",
            "twenty",
            "hundred",
            "thousand",
            "half",
            "a",
            "and",
            "to",
            "-",
            "–",
            "1",
            "12",
            "3.5",
            "1,234",
            "12,5",
            "1.234,5",
            ".",
            ",",
            "/",
            ":",
            "(",
            ")",
            "$",
            "£",
            "%",
            "km",
            "m",
            "in",
            "'",
            "\"",
            "more than",
            "between",
            "or so",
            "per",
            "of",
            "May",
            "2024",
            "p.m.",
            "no",
            "nobody",
            "±",
            "10^6",
            "x10",
            "1/2",
            "½",
            "third",
            "\n",
            "\n\n",
            "\ud83d\ude22",
            "\ud800",
            "\udc00",
            "\u00a0",
            "USD",
            "Rs",
            "°C",
            "#",
            "@",
            "www.x.y",
            "555-0199",
            "0800",
            "year-old",
            "several",
            "dozens",
            "minus",
            "+",
            "odd",
            "1980s",
            "7th",
            "No.",
            "point",
            "\u0661\u0662");
    var built =
        Combinators.combine(pieces, Arbitraries.of("", " ", " ", "-"))
            .as((piece, gap) -> piece + gap)
            .list()
            .ofMaxSize(14)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(
        built, built, Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(60));
  }
}
