package org.reckon.claims;

import java.util.List;

/**
 * What {@link QuantityParser} found in a text. Nothing overlaps anything else; all lists are in
 * text order.
 *
 * @param quantities the quantities
 * @param others numbers that are no quantities
 * @param diagnostics stretches with digits or number words that were not understood whole
 */
public record QuantityParse(
    List<ParsedQuantity> quantities, List<OtherNumber> others, List<Diagnostic> diagnostics) {

  public QuantityParse {
    quantities = List.copyOf(quantities);
    others = List.copyOf(others);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A stretch of text with a number that was left out because it was not understood whole.
   *
   * @param begin where it begins, in UTF-16 code units
   * @param end where it ends, exclusive
   * @param reason why, in words
   */
  public record Diagnostic(int begin, int end, String reason) {}
}
