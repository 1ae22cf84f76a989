package org.reckon.claims;

/**
 * Finds the quantities in a text, exact as written, and tells the numbers that are none.
 *
 * <p>It knows digits with every common kind of grouping, number words, scales ("million", "lakh",
 * "bn"), fractions and ratios, ranges, bounds and approximations, money, percentages, units of
 * measure and the words for zero. Dates, clock times, ages, ordinals, scores, identifiers,
 * addresses, telephone numbers and web addresses are told apart and listed as {@link OtherNumber}.
 *
 * <p>The parser is total: any text is accepted, lone surrogates included, and no exception is
 * thrown. It takes time linear in the text's length. It never reads a part of a number as a number:
 * what it does not understand whole is left out and listed as a {@link QuantityParse.Diagnostic}.
 *
 * <p>The language is English. Lexicons are the {@code .tsv} files beside this class. Instances have
 * no state and may be used by many threads at a time.
 */
public final class QuantityParser {
  private final NumberLexicon lexicon = NumberLexicon.instance();

  /**
   * Reads a text.
   *
   * @param text any text
   * @return the quantities, the other numbers and what was left out; offsets are UTF-16 code units
   *     of the text
   */
  public QuantityParse parse(CharSequence text) {
    var tokens = NumberLexer.scan(text.toString(), lexicon.vocabulary);
    return new QuantityGrammar(tokens, lexicon).parse();
  }
}
