package org.reckon.report;

import java.util.List;

/**
 * The whole page. Cards are made while the page is written, none is kept.
 *
 * @param style the style sheet
 * @param styleHash its SHA-256 for the content security policy
 * @param script the script, without which the page is whole
 * @param scriptHash its SHA-256
 * @param title the page's title
 * @param counts the figures of the head
 * @param engines what made the run
 * @param notCovered what the page does not cover
 * @param sections the facts
 * @param alone how many figures stand alone, in words
 * @param documents the documents that have figures
 * @param silent the documents that have none
 * @param failures what failed
 */
record Page(
    String style,
    String styleHash,
    String script,
    String scriptHash,
    String title,
    List<Count> counts,
    List<String> engines,
    List<String> notCovered,
    List<Section> sections,
    String alone,
    Iterable<DocumentCard> documents,
    Iterable<DocumentCard> silent,
    List<Failure> failures) {

  /**
   * A figure of the head.
   *
   * @param number the number
   * @param name of what
   * @param detail what it is made up of; empty for none
   * @param style the kind of fact it counts; empty for none
   * @param anchor where more is said; null for nowhere
   */
  record Count(String number, String name, String detail, String style, String anchor) {}

  /**
   * The facts of one kind.
   *
   * @param kind the kind
   * @param size how many there are, in words
   * @param cards the cards
   */
  record Section(Kind kind, String size, Iterable<FactCard> cards) {}

  /**
   * A document that failed.
   *
   * @param document its id
   * @param engine the engine that failed
   * @param code the error's code
   * @param message what, where, and what to do next
   */
  record Failure(String document, String engine, String code, String message) {}
}
