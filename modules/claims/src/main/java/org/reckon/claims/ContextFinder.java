package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.AttributionFinder.Frame;
import org.reckon.claims.TimeFinder.TimeExpression;

/**
 * Finds where, when, by whom and how surely a text states its figures. Built once for a document;
 * not safe for use by several threads at once.
 */
final class ContextFinder {

  private final Phrases phrases;
  private final AttributionFinder attributions;
  private final SourcePhrases sourcePhrases;
  private final SourceResolver resolver;
  private final PlaceFinder places;
  private final TimeFinder times;
  private final StatusFinder status;

  ContextFinder(AnnotatedText text, QuantityParse quantities) {
    phrases = new Phrases(text);
    attributions = new AttributionFinder(phrases);
    sourcePhrases = new SourcePhrases(phrases);
    resolver = new SourceResolver(phrases);
    places = new PlaceFinder(phrases);
    times = new TimeFinder(phrases);
    status = new StatusFinder(phrases);
  }

  /** The context of a quantity of this document. */
  ClaimContext contextOf(ParsedQuantity quantity) {
    int first = phrases.tokenAt(quantity.begin());
    int end = Math.max(first + 1, phrases.tokenAt(quantity.end() - 1) + 1);
    if (first >= phrases.tokenCount() || phrases.sentenceOf(first) < 0) {
      return new ClaimContext(
          List.of(), List.of(), null, null, null, org.reckon.api.record.Status.FACT);
    }
    Frame frame = attributions.frameOver(first);
    TextRange source = frame == null ? null : sourcePhrases.range(frame.named());
    return new ClaimContext(
        places.placesOf(first, end),
        timesOf(first, end),
        source,
        source == null ? null : resolver.nameOf(source),
        frame == null || frame.cueFirst() < 0
            ? null
            : phrases.range(frame.cueFirst(), frame.cueEnd()),
        status.statusOf(first, end, frame));
  }

  private List<TextRange> timesOf(int first, int end) {
    List<TextRange> found = new ArrayList<>();
    for (TimeExpression time : times.expressions()) {
      if (phrases.sentenceOf(time.first()) == phrases.sentenceOf(first)
          && (time.end() <= first || time.first() >= end)) {
        found.add(new TextRange(time.begin(), time.endOffset()));
      }
    }
    return found;
  }

  /** All attributions of the document, in text order. */
  List<Attribution> attributions() {
    List<Attribution> found = new ArrayList<>();
    for (Frame frame : attributions.frames()) {
      boolean figure = frame.kind().equals("figure");
      if (frame.first() >= frame.end() || figure) {
        continue;
      }
      found.add(
          new Attribution(
              phrases.range(frame.first(), frame.end()),
              sourcePhrases.range(frame.source()),
              resolver.nameOf(sourcePhrases.range(frame.named())),
              frame.cueFirst() < 0 ? null : phrases.range(frame.cueFirst(), frame.cueEnd())));
    }
    return found;
  }
}
