package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import systems.uom.ucum.format.UCUMFormat;

/** The codes in the lexicons are those of the standards that they claim to be of. */
class UnitCodesTests {

  /** Codes of the annotation standard that UCUM does not have. */
  private static final Set<String> OWN = Set.of("pp", "bp", "magnitude");

  /** Codes in use that ISO 4217 does not have. */
  private static final Set<String> NOT_ISO = Set.of("BTC", "ETH");

  private final UCUMFormat ucum = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

  @ParameterizedTest
  @MethodSource("unitCodes")
  void everyUnitIsOneOfUcum(String code) {
    assertThat(ucum.parse(code).getDimension()).isNotNull();
  }

  @Test
  void ourOwnUnitsAreNotTakenForOnesOfUcum() {
    for (var code : OWN) {
      assertThatThrownBy(() -> ucum.parse(code)).as(code).isInstanceOf(RuntimeException.class);
    }
  }

  /** What UCUM says that a symbol of ours is, so that a slip of the pen cannot pass for a unit. */
  @ParameterizedTest
  @CsvSource({
    "har, m2, 10000",
    "[acr_us], m2, 4046.872609874252",
    "[mi_i], m, 1609.344",
    "[nmi_i], m, 1852",
    "t, kg, 1000",
    "[ston_av], kg, 907.18474",
    "[stone_av], kg, 6.35029318",
    "[bbl_us], m3, 0.158987294928",
    "[Cal], J, 4184",
    "a, d, 365.25",
    "mo, d, 30.4375",
    "GW.h, J, 3.6e12",
  })
  void aUnitIsWhatItIsMeantToBe(String code, String base, double factor) throws Exception {
    var convert = ucum.parse(code).getConverterToAny(ucum.parse(base));
    assertThat(convert.convert(1.0)).isCloseTo(factor, withinPercentage(1e-9));
  }

  @ParameterizedTest
  @MethodSource("currencyCodes")
  void everyCurrencyIsOneOfIso4217(String code) {
    assertThat(Currency.getInstance(code).getCurrencyCode()).isEqualTo(code);
  }

  static Stream<String> unitCodes() {
    var codes = codes("units.tsv");
    assertThat(codes).containsAll(OWN);
    codes.removeAll(OWN);
    return codes.stream();
  }

  static Stream<String> currencyCodes() {
    var codes = codes("currencies.tsv");
    Lexicon.rows(
        "currency-countries.tsv",
        columns -> {
          for (var pair : columns[1].split(" ", -1)) {
            codes.add(pair.substring(pair.indexOf('=') + 1));
          }
        });
    assertThat(codes).containsAll(NOT_ISO);
    codes.removeAll(NOT_ISO);
    return codes.stream();
  }

  private static Set<String> codes(String lexicon) {
    var codes = new TreeSet<String>();
    Lexicon.rows(lexicon, columns -> codes.add(columns[2]));
    return codes;
  }
}
