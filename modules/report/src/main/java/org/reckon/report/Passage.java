package org.reckon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Span;

/**
 * The words around a claim, with the figure, the counted thing and the event marked.
 *
 * @param pieces the text, cut where the marks change
 */
record Passage(List<Piece> pieces) {

  /** How many code points of a sentence are shown on either side of the figure. */
  private static final int REACH = 350;

  Passage {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of text.
   *
   * @param text the text, fit to be shown
   * @param marks what it is: one or more of figure, counted, event, parted by blanks; null where it
   *     is none of them
   */
  record Piece(String text, String marks) {}

  /**
   * Marks claims in the sentence that they share.
   *
   * @param claims claims of one document with the same sentence, at least one
   */
  static Passage of(List<ClaimRecord> claims) {
    var first = claims.get(0);
    var sentence = first.sentence() == null ? first.quantity() : first.sentence();
    int[] text = sentence.text().codePoints().toArray();
    var figures = new boolean[text.length];
    var counted = new boolean[text.length];
    var events = new boolean[text.length];
    for (var claim : claims) {
      mark(figures, text, sentence, claim.quantity());
      mark(counted, text, sentence, claim.counted());
      mark(events, text, sentence, claim.event());
    }
    int figure = claims.get(0).quantity().begin() - sentence.begin();
    int last = claims.get(claims.size() - 1).quantity().end() - sentence.begin();
    int begin = Math.max(0, Math.min(figure, text.length) - REACH);
    int end = Math.min(text.length, Math.min(Math.max(last, 0), begin + 2 * REACH) + REACH);
    var pieces = new ArrayList<Piece>();
    if (begin > 0) {
      pieces.add(new Piece("… ", null));
    }
    for (int i = begin; i < end; ) {
      int next = i + 1;
      while (next < end
          && figures[next] == figures[i]
          && counted[next] == counted[i]
          && events[next] == events[i]) {
        next++;
      }
      pieces.add(
          new Piece(
              ShownText.of(new String(text, i, next - i)),
              marks(figures[i], counted[i], events[i])));
      i = next;
    }
    if (end < text.length) {
      pieces.add(new Piece(" …", null));
    }
    return new Passage(pieces);
  }

  private static void mark(boolean[] marked, int[] text, Span sentence, Span span) {
    if (span == null) {
      return;
    }
    int begin = span.begin() - sentence.begin();
    int end = span.end() - sentence.begin();
    boolean inside = begin >= 0 && begin < end && end <= text.length;
    // words that are not where the record says are left unmarked rather than marked wrongly
    if (inside && new String(text, begin, end - begin).equals(span.text())) {
      for (int i = begin; i < end; i++) {
        marked[i] = true;
      }
    }
  }

  private static String marks(boolean figure, boolean counted, boolean event) {
    var marks = new TreeSet<String>();
    if (figure) {
      marks.add("figure");
    }
    if (counted) {
      marks.add("counted");
    }
    if (event) {
      marks.add("event");
    }
    return marks.isEmpty() ? null : String.join(" ", marks);
  }
}
