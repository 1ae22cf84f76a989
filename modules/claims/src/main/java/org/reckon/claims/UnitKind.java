package org.reckon.claims;

import java.util.Map;

/** Folds the codes of units into the few kinds by which claims differ. */
final class UnitKind {

  private static final Map<String, String> KINDS = Lexicon.table("unit-kinds.tsv");

  private UnitKind() {}

  static String of(String unit) {
    var kind = KINDS.get(unit);
    if (kind != null) {
      return kind;
    }
    boolean currency = unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return currency ? "money" : "unit";
  }
}
