package org.reckon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Span;

/**
 * A document's text, cut where its layers begin and end.
 *
 * @param pieces the text
 */
record MarkedText(List<Piece> pieces) {

  private static final List<String> MARKS = List.of("counted", "event", "name", "time");

  MarkedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of text.
   *
   * @param text the text, fit to be shown
   * @param marks one or more of counted, event, name, time, parted by blanks; null where it is none
   * @param link where the figure leads; null where it is no figure
   * @param anchor the figure's id; null where it is no figure
   * @param further the ids of other claims about the same figure
   */
  record Piece(String text, String marks, String link, String anchor, List<String> further) {}

  private record Figure(int begin, int end, List<ClaimRecord> claims) {}

  /**
   * Whether a claim's figure stands where the record says, so that there is something to lead to.
   */
  static boolean holds(String text, ClaimRecord claim) {
    return range(text, claim.quantity()) != null;
  }

  /**
   * Marks a text.
   *
   * @param document the text and its layers
   * @param claims the document's claims
   * @param link the id that a claim's figure leads to
   */
  static MarkedText of(
      DocumentText document, List<ClaimRecord> claims, Function<ClaimRecord, String> link) {
    var text = document.text();
    var marks = new byte[text.length()];
    for (var layer : document.layers()) {
      mark(marks, new int[] {layer.begin(), layer.end()}, layer.mark());
    }
    for (var claim : claims) {
      mark(marks, range(text, claim.counted()), "counted");
      mark(marks, range(text, claim.event()), "event");
    }
    var figures = figures(text, claims);
    var pieces = new ArrayList<Piece>();
    int next = 0;
    for (int i = 0; i < text.length(); ) {
      if (next < figures.size() && figures.get(next).begin() == i) {
        var figure = figures.get(next++);
        var first = figure.claims().get(0);
        pieces.add(
            new Piece(
                ShownText.of(text.substring(i, figure.end())),
                null,
                link.apply(first),
                Anchors.figure(first.id()),
                figure.claims().stream().skip(1).map(c -> Anchors.figure(c.id())).toList()));
        i = figure.end();
        continue;
      }
      int limit = next < figures.size() ? figures.get(next).begin() : text.length();
      int end = i + 1;
      while (end < limit && marks[end] == marks[i]) {
        end++;
      }
      pieces.add(
          new Piece(ShownText.of(text.substring(i, end)), words(marks[i]), null, null, List.of()));
      i = end;
    }
    return new MarkedText(pieces);
  }

  /** The figures from left to right; what overlaps an earlier one shares its link. */
  private static List<Figure> figures(String text, List<ClaimRecord> claims) {
    var ordered = new ArrayList<>(claims);
    ordered.removeIf(claim -> !holds(text, claim));
    ordered.sort(java.util.Comparator.comparingInt(claim -> claim.quantity().begin()));
    var figures = new ArrayList<Figure>();
    for (var claim : ordered) {
      int[] range = range(text, claim.quantity());
      var last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
      if (last != null && range[0] < last.end()) {
        last.claims().add(claim);
      } else {
        figures.add(new Figure(range[0], range[1], new ArrayList<>(List.of(claim))));
      }
    }
    return figures;
  }

  /**
   * Where a span of code points stands in UTF-16 units; null where its words do not stand there.
   */
  private static int[] range(String text, Span span) {
    if (span == null || span.begin() < 0 || span.begin() >= span.end()) {
      return null;
    }
    // a string has at least as many units as code points
    if (span.end() > text.length() || span.end() > text.codePointCount(0, text.length())) {
      return null;
    }
    int begin = text.offsetByCodePoints(0, span.begin());
    int end = text.offsetByCodePoints(begin, span.end() - span.begin());
    return text.substring(begin, end).equals(span.text()) ? new int[] {begin, end} : null;
  }

  private static void mark(byte[] marks, int[] range, String mark) {
    if (range != null) {
      int bit = 1 << MARKS.indexOf(mark);
      for (int i = range[0]; i < range[1]; i++) {
        marks[i] |= (byte) bit;
      }
    }
  }

  private static String words(byte marks) {
    var words = new TreeSet<String>();
    for (int i = 0; i < MARKS.size(); i++) {
      if ((marks & (1 << i)) != 0) {
        words.add(MARKS.get(i));
      }
    }
    return words.isEmpty() ? null : String.join(" ", words);
  }
}
