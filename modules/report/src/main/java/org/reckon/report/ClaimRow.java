package org.reckon.report;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Direction;
import org.reckon.api.record.Span;

/**
 * A claim as a row of a table, fit to be shown.
 *
 * @param anchor the row's id
 * @param inText the id of the figure in the document's text; null where the page has no text of it
 * @param document the document's name, with a link to what is said of the document
 * @param time the publication time, ISO 8601; null where it is not known
 * @param timeWords the same for people
 * @param figure the figure as written
 * @param value the normalised value in words
 * @param counted what is counted; empty where the text names nothing
 * @param event what happened to it; empty where the text names nothing
 * @param scope where and when, as the text says it; empty where it says nothing
 * @param source who is cited; null where the outlet itself speaks
 * @param status how the text stands to the figure
 * @param statusStyle the status's written value
 */
record ClaimRow(
    String anchor,
    String inText,
    Link document,
    String time,
    String timeWords,
    String figure,
    String value,
    String counted,
    String event,
    String scope,
    String source,
    String status,
    String statusStyle) {

  private static final int LONGEST_PHRASE = 160;

  static ClaimRow of(ClaimRecord claim, Run run) {
    var documents = run.documents();
    var document = documents.get(claim.doc());
    var counted = text(claim.counted());
    var event = text(claim.event());
    var moved =
        switch (claim.direction() == null ? Direction.LEVEL : claim.direction()) {
          case LEVEL -> "";
          case UP -> " (up)";
          case DOWN -> " (down)";
        };
    return new ClaimRow(
        Anchors.claim(claim.id()),
        run.showsInText(claim) ? Anchors.figure(claim.id()) : null,
        new Link(Anchors.document(claim.doc()), documents.name(claim.doc())),
        document.published() == null ? null : document.published().toString(),
        document.published() == null ? null : Words.time(document.published()),
        text(claim.quantity()),
        Figures.inWords(claim) + moved,
        counted,
        counted.contains(event) ? "" : event,
        Stream.of(claim.places(), claim.times())
            .flatMap(spans -> spans.stream().map(ClaimRow::text).distinct())
            .collect(Collectors.joining(", ")),
        source(claim),
        Words.status(claim.status()),
        claim.status().value());
  }

  /** What two claims share that say the same. */
  ClaimRow withoutAnchor() {
    return new ClaimRow(
        "",
        null,
        document,
        time,
        timeWords,
        figure,
        value,
        counted,
        event,
        scope,
        source,
        status,
        statusStyle);
  }

  /** "civilians, killed" for a list's line. */
  String subject() {
    var words = new ArrayList<String>();
    for (var word : new String[] {counted, event}) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return String.join(", ", words);
  }

  private static String source(ClaimRecord claim) {
    if (claim.source() == null) {
      return null;
    }
    var named = claim.sourceName() != null && !claim.sourceName().isBlank();
    return named ? ShownText.shortened(claim.sourceName(), LONGEST_PHRASE) : text(claim.source());
  }

  private static String text(Span span) {
    return span == null ? "" : ShownText.shortened(span.text(), LONGEST_PHRASE);
  }
}
