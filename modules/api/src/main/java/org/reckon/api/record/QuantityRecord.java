package org.reckon.api.record;

import java.math.BigDecimal;

/**
 * A quantity as a run writes it (annotation standard, section 5).
 *
 * @param doc the document's id
 * @param quantity the words
 * @param comparator how the bounds are meant
 * @param low the lower bound, exact as written; null where that end is open
 * @param high the upper bound; null where that end is open
 * @param unit a UCUM or ISO 4217 code, or one of count, %, pp, bp, ratio, magnitude
 */
public record QuantityRecord(
    String doc,
    Span quantity,
    Comparator comparator,
    BigDecimal low,
    BigDecimal high,
    String unit) {}
