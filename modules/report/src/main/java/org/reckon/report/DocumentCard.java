package org.reckon.report;

import java.util.List;

/**
 * A document as the page shows it: where its figures went, and those that stand alone.
 *
 * @param anchor the card's id
 * @param id the document's id
 * @param name the name that the page uses for it
 * @param title its headline; empty where it is not known or is the name already
 * @param time the publication time, ISO 8601; null where it is not known
 * @param timeWords the same for people
 * @param url where it was published; null where that is not known or is no web address
 * @param text the text; null where the page has none
 * @param facts the facts that it has a part in
 * @param alone the figures that are in no fact
 */
record DocumentCard(
    String anchor,
    String id,
    String name,
    String title,
    String time,
    String timeWords,
    String url,
    MarkedText text,
    List<InFact> facts,
    List<Alone> alone) {

  /**
   * The document's part in a fact.
   *
   * @param kind how the fact's claims stand to each other
   * @param figures the document's figures as written
   * @param fact the fact
   */
  record InFact(Kind kind, List<String> figures, Link fact) {}

  /**
   * A figure that stands alone.
   *
   * @param row the claim
   * @param passage the words around it
   */
  record Alone(ClaimRow row, Passage passage) {}

  /** How many figures the document has, in words. */
  String counts() {
    return Words.count(facts.size(), "fact")
        + ", "
        + Words.count(alone.size(), "figure")
        + " alone";
  }
}
