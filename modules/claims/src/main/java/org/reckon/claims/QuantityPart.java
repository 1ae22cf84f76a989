package org.reckon.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import org.reckon.api.record.Comparator;

/** A number with its sign, currency and unit, as it was read. */
final class QuantityPart {
  int begin;
  int end;
  ReadNumber number;
  BigDecimal value;
  String unit;
  String family;
  boolean time;
  boolean currencyFirst;
  Comparator after;

  BigDecimal mantissa() {
    return value.divide(number.scale(), MathContext.DECIMAL64);
  }
}
