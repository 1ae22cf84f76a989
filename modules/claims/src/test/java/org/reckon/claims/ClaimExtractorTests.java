package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tagged sentence in, claims out: {@code quantity | counted | event | type | direction}. */
class ClaimExtractorTests {

  private final ClaimExtractor extractor = new ClaimExtractor();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "Twelve/CD people/NNS/people were/VBD/be killed/VBN/kill ./."
            + " -> Twelve | people | killed | death | level",
        "Flood/NN water/NN destroyed/VBD/destroy 40/CD houses/NNS/house ./."
            + " -> 40 | houses | destroyed | damage | level",
        "Police/NNS/police arrested/VBD/arrest nine/CD protesters/NNS/protester ./."
            + " -> nine | protesters | arrested | arrest | level",
        "Net/JJ profit/NN rose/VBD/rise 12/CD %/NN ./."
            + " -> 12 % | Net profit | profit | profit | up",
        "Half/NN of/IN the/DT houses/NNS/house were/VBD/be damaged/VBN/damage ./."
            + " -> Half | houses | damaged | damage | level",
        "Exports/NNS/export fell/VBD/fall by/IN 7/CD %/NN last/JJ year/NN ./."
            + " -> 7 % | Exports | Exports | sale | down",
        "300/CD families/NNS/family were/VBD/be left/VBN/leave homeless/JJ by/IN the/DT storm/NN ./."
            + " -> 300 | families | homeless | displacement | level"
      })
  void readsOneClaim(String tagged, String expected) {
    assertThat(claims(tagged)).containsExactly(expected);
  }

  @Test
  void readsEachMemberOfAList() {
    var claims =
        claims(
            "The/DT blast/NN killed/VBD/kill 12/CD and/CC wounded/VBD/wound 30/CD people/NNS/people"
                + " ./.");

    assertThat(claims).hasSize(2);
    assertThat(claims.get(0)).startsWith("12 | ").endsWith("| killed | death | level");
    assertThat(claims.get(1)).isEqualTo("30 | people | wounded | injury | level");
  }

  @Test
  void findsQuantitiesWithoutTagsAtAll() {
    var text = new AnnotatedText("Twelve people were killed.", List.of(), List.of(), List.of());

    var claims = extractor.extract(text, new QuantityParser().parse(text.text()));

    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).counted()).isNull();
    assertThat(claims.get(0).event()).isNull();
  }

  @Test
  void hasNoClaimsWhereThereAreNoQuantities() {
    assertThat(claims("Nothing/NN happened/VBD/happen ./.")).isEmpty();
  }

  @Test
  void isSureOfAClaimWithinReason() {
    var text = Tagged.text("Twelve/CD people/NNS/people were/VBD/be killed/VBN/kill ./.");

    var claim = extractor.extract(text, new QuantityParser().parse(text.text())).get(0);

    assertThat(claim.confidence()).isGreaterThan(0.3).isLessThanOrEqualTo(1);
  }

  private List<String> claims(String tagged) {
    var text = Tagged.text(tagged);
    return extractor.extract(text, new QuantityParser().parse(text.text())).stream()
        .map(
            claim ->
                String.join(
                    " | ",
                    text.text().substring(claim.quantity().begin(), claim.quantity().end()),
                    Tagged.textOf(text, claim.counted()),
                    Tagged.textOf(text, claim.event()),
                    claim.eventType().value(),
                    claim.direction().value()))
        .toList();
  }
}
