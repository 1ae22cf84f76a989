package org.reckon.report;

import org.reckon.api.record.FactRecord;

/** How the claims of a fact stand to each other as a whole, the most severe first. */
enum Kind {
  CONFLICTING(
      "conflicting",
      "≠",
      "Conflict",
      "Conflicts",
      "The figures cannot all be true, and no order in time explains why they differ."),
  UPDATED(
      "updated",
      "→",
      "Updated",
      "Updated figures",
      "The figures differ because a later report carries a later state of the count."),
  COMPATIBLE(
      "compatible",
      "∩",
      "Compatible",
      "Compatible figures",
      "The figures are not the same, but they can all be true."),
  AGREEMENT("agreement", "=", "Agreement", "Agreements", "The figures are the same, or rounded."),
  SINGLE(
      "single",
      "·",
      "Not compared",
      "Facts from one document",
      "Only one document gives these figures, so there is nothing to compare them with.");

  private final String style;
  private final String symbol;
  private final String title;
  private final String heading;
  private final String meaning;

  Kind(String style, String symbol, String title, String heading, String meaning) {
    this.style = style;
    this.symbol = symbol;
    this.title = title;
    this.heading = heading;
    this.meaning = meaning;
  }

  /** The kind of a fact: that of its most severe relation. */
  static Kind of(FactRecord fact) {
    var worst = SINGLE;
    for (var relation : fact.relations()) {
      var kind =
          switch (relation.relation()) {
            case CONFLICTING -> CONFLICTING;
            case UPDATED -> UPDATED;
            case COMPATIBLE -> COMPATIBLE;
            case EQUAL, ROUNDED -> AGREEMENT;
          };
      if (kind.compareTo(worst) < 0) {
        worst = kind;
      }
    }
    return worst;
  }

  String style() {
    return style;
  }

  String symbol() {
    return symbol;
  }

  String title() {
    return title;
  }

  String heading() {
    return heading;
  }

  String meaning() {
    return meaning;
  }
}
