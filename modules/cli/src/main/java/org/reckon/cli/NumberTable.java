package org.reckon.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers as a table of plain text; columns are as wide as what was printed so far needs. */
final class NumberTable {

  private static final String NONE = "-";

  private final boolean docs;
  private final boolean kinds;
  private final int[] widths;
  private boolean started;

  /**
   * Starts a table.
   *
   * @param docs whether it has a column that names the text
   * @param kinds whether it has a column that says what kind of number it is
   */
  NumberTable(boolean docs, boolean kinds) {
    this.docs = docs;
    this.kinds = kinds;
    this.widths = new int[header().size()];
  }

  /** The lines of some rows, each with its end; the first call's begin with the header. */
  String lines(List<NumberRow> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    var cells = new ArrayList<List<String>>();
    if (!started) {
      cells.add(header());
      started = true;
    }
    rows.forEach(row -> cells.add(cells(row)));
    for (var row : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    var lines = new StringBuilder();
    cells.forEach(row -> line(row, lines));
    return lines.toString();
  }

  private void line(List<String> row, StringBuilder lines) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var cell = row.get(i);
      var padding = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
      boolean right = i == (docs ? 1 : 0);
      line.append(right ? padding + cell : cell + padding).append("  ");
    }
    lines.append(line.toString().stripTrailing()).append(System.lineSeparator());
  }

  private List<String> header() {
    return select("text", "offset", "words", "comparator", "low", "high", "unit", "kind");
  }

  private List<String> cells(NumberRow row) {
    var offset = String.valueOf(row.span().begin());
    var words = printable(row.span().text());
    var kind = row.isLeftOut() ? row.kind() + ": " + row.why() : row.kind();
    if (!row.isQuantity()) {
      return select(row.doc(), offset, words, NONE, NONE, NONE, NONE, kind);
    }
    var quantity = row.quantity();
    return select(
        row.doc(),
        offset,
        words,
        quantity.comparator().value(),
        plain(quantity.low()),
        plain(quantity.high()),
        quantity.unit(),
        kind);
  }

  private List<String> select(String... columns) {
    return Arrays.asList(columns)
        .subList(docs ? 0 : 1, kinds ? columns.length : columns.length - 1);
  }

  private static String plain(BigDecimal number) {
    return number == null ? NONE : number.toPlainString();
  }

  /** One line of it: a quantity may run across the end of a line. */
  private static String printable(String words) {
    var line = new StringBuilder(words);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
