package org.reckon.claims;

import java.math.BigDecimal;
import org.reckon.api.record.Comparator;

/** A quantity while the text is being read; the context can still give it a unit. */
final class FoundQuantity {
  /** Tokens: the span, and the bare number in it; ends are exclusive. */
  int begin;

  int end;
  int numberBegin;
  int numberEnd;
  Comparator comparator = Comparator.EQUAL;
  BigDecimal low;
  BigDecimal high;

  /** The unit, or null where the text names none. */
  String unit;

  /** A currency word that several countries use, or null. */
  String family;

  ReadNumber.Form form;
  boolean scaled;
  boolean time;
}
