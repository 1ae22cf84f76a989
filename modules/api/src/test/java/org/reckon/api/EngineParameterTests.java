package org.reckon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckon.api.EngineParameter.Kind;

class EngineParameterTests {

  private static final List<EngineParameter> KNOWN =
      List.of(
          new EngineParameter("size", Kind.INTEGER, "3", "1..9", "A size."),
          new EngineParameter("share", Kind.DECIMAL, null, "0..", "A share."),
          new EngineParameter("strict", Kind.BOOLEAN, "false", null, "Whether to be strict."),
          new EngineParameter("style", Kind.TEXT, "plain", "plain|fancy", "A style."));

  @Test
  void goodValuesAreReadAsUimaWantsThem() {
    assertThat(
            EngineParameter.check(
                "toy",
                KNOWN,
                Map.of("size", "9", "share", "0.5", "strict", "TRUE", "style", "fancy")))
        .containsOnly(
            Map.entry("size", 9),
            Map.entry("share", 0.5f),
            Map.entry("strict", true),
            Map.entry("style", "fancy"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "size#10#parameter 'size' cannot be '10': it takes a number in 1..9",
        "size#big#parameter 'size' cannot be 'big': it takes a whole number in 1..9",
        "share#-1#parameter 'share' cannot be '-1': it takes a number in 0..",
        "strict#yes#parameter 'strict' cannot be 'yes': it takes true or false",
        "style#odd#parameter 'style' cannot be 'odd': it takes one of plain, fancy",
        "colour#red#engine toy has no parameter 'colour'; it takes size, share, strict, style",
      })
  void aBadValueIsNamedWithWhatIsAllowed(String name, String value, String message) {
    assertThatThrownBy(() -> EngineParameter.check("toy", KNOWN, Map.of(name, value)))
        .hasMessage(message);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(
            () -> EngineParameter.check("toy", KNOWN, Map.of("size", "0", "colour", "red")))
        .hasMessageContaining("'size'")
        .hasMessageContaining("'colour'");
  }
}
