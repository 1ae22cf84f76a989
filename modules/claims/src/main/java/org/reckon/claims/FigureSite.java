package org.reckon.claims;

/**
 * Where a figure stands for its context.
 *
 * @param first its first token
 * @param end the token after its last
 * @param unit what kind of unit it has: money, share, count or measure
 */
record FigureSite(int first, int end, String unit) {

  /** The site of a quantity with a UCUM or ISO 4217 code. */
  static FigureSite of(int first, int end, String code) {
    return new FigureSite(first, end, kindOf(code));
  }

  private static String kindOf(String code) {
    return switch (code) {
      case "count" -> "count";
      case "%", "pp", "bp", "ratio" -> "share";
      default -> isCurrency(code) ? "money" : "measure";
    };
  }

  private static boolean isCurrency(String code) {
    return code.length() == 3 && code.chars().allMatch(Character::isUpperCase);
  }
}
