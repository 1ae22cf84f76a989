package org.reckon.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reckon.api.record.QuantityRecord;
import org.reckon.api.record.Span;
import org.reckon.claims.ParsedQuantity;
import org.reckon.claims.QuantityParse;
import org.reckon.io.JsonLine;

/**
 * A number that was found in a text.
 *
 * @param doc the text's name
 * @param span the words; offsets are code points of the whole text
 * @param quantity what it says; null where it is no quantity
 * @param kind "quantity", what else it is ("date", "age"), or {@link #LEFT_OUT}
 * @param why why it was left out; null where it was not
 */
record NumberRow(String doc, Span span, ParsedQuantity quantity, String kind, String why) {

  /** The kind of a number that was not understood whole. */
  static final String LEFT_OUT = "left out";

  /** A number that is no quantity, in JSON. */
  private record Other(String doc, Span other, String kind) {}

  /** A number that was not understood whole, in JSON. */
  private record LeftOut(String doc, Span leftOut, String why) {}

  /** A stretch of a parse, in UTF-16 code units of its text. */
  private record Found(int begin, int end, ParsedQuantity quantity, String kind, String why) {}

  /**
   * All that a parse found, in the order of the text.
   *
   * @param doc the text's name
   * @param text the text, or a block of it
   * @param before the code points of the text before the block
   */
  static List<NumberRow> of(String doc, String text, int before, QuantityParse parse) {
    var found = new ArrayList<Found>();
    for (var quantity : parse.quantities()) {
      found.add(new Found(quantity.begin(), quantity.end(), quantity, "quantity", null));
    }
    for (var other : parse.others()) {
      var kind = other.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      found.add(new Found(other.begin(), other.end(), null, kind, null));
    }
    for (var left : parse.diagnostics()) {
      found.add(new Found(left.begin(), left.end(), null, LEFT_OUT, left.reason()));
    }
    found.sort(Comparator.comparingInt(Found::begin));
    var rows = new ArrayList<NumberRow>(found.size());
    int at = 0;
    int points = before;
    for (var item : found) {
      points += text.codePointCount(at, item.begin());
      int end = points + text.codePointCount(item.begin(), item.end());
      var span = new Span(points, end, text.substring(item.begin(), item.end()));
      rows.add(new NumberRow(doc, span, item.quantity(), item.kind(), item.why()));
      at = item.end();
      points = end;
    }
    return rows;
  }

  boolean isQuantity() {
    return quantity != null;
  }

  boolean isLeftOut() {
    return why != null;
  }

  /** The row as a line of JSON; a quantity's is that of {@code quantities.jsonl}. */
  String json() {
    if (isQuantity()) {
      return JsonLine.of(
          new QuantityRecord(
              doc, span, quantity.comparator(), quantity.low(), quantity.high(), quantity.unit()));
    }
    return JsonLine.of(isLeftOut() ? new LeftOut(doc, span, why) : new Other(doc, span, kind));
  }
}
