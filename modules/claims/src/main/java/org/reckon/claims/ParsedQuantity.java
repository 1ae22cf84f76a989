package org.reckon.claims;

import java.math.BigDecimal;
import org.reckon.api.record.Comparator;

/**
 * A quantity found in a text.
 *
 * @param begin where it begins, in UTF-16 code units, comparator words included
 * @param end where it ends, exclusive, unit or currency included
 * @param numberBegin where the bare number begins, without comparator words and currency
 * @param numberEnd where the bare number ends, exclusive, without unit and currency
 * @param comparator how the bounds are meant
 * @param low the lower bound, exact as written; null where that end is open
 * @param high the upper bound; null where that end is open
 * @param unit a UCUM or ISO 4217 code, or one of count, %, pp, bp, ratio, magnitude
 */
public record ParsedQuantity(
    int begin,
    int end,
    int numberBegin,
    int numberEnd,
    Comparator comparator,
    BigDecimal low,
    BigDecimal high,
    String unit) {}
