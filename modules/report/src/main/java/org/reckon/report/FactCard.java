package org.reckon.report;

import java.util.List;

/**
 * A fact as the page shows it.
 *
 * @param anchor the card's id
 * @param kind agreement or difference
 * @param label what is counted
 * @param statement agreement or difference in words
 * @param event the event's label; null where the run has one event only
 * @param type what the figure is about
 * @param filterSources the outlets and those who are cited, a line each
 * @param filterPlaces the places that the texts name, a line each
 * @param filterStatuses how the texts stand to the figures, a line each
 * @param spread from the lowest to the highest figure; empty where there is none
 * @param coverage how many documents and how many independent sources
 * @param cautions what the texts say against relying on the figures
 * @param strip the figures on one axis; null where there is one figure only
 * @param relations how the claims stand to each other
 * @param furtherRelations those that are less severe
 * @param relationsLeft how many more kinds of pairs there are
 * @param rows the claims in the order of time
 * @param passages the words around the claims
 * @param furtherPassages those that are shown on request
 * @param sources the independent sources
 * @param links this fact's place among other facts
 */
record FactCard(
    String anchor,
    Kind kind,
    String label,
    String statement,
    String event,
    String type,
    String filterSources,
    String filterPlaces,
    String filterStatuses,
    String spread,
    String coverage,
    List<String> cautions,
    RangeStrip strip,
    List<RelationLine> relations,
    List<RelationLine> furtherRelations,
    int relationsLeft,
    List<Row> rows,
    List<Quote> passages,
    List<Quote> furtherPassages,
    List<SourceLine> sources,
    List<FactLinks> links) {

  /**
   * Claims of one document that say the same.
   *
   * @param row the first of them
   * @param others the anchors of the others
   */
  record Row(ClaimRow row, List<String> others) {}

  /**
   * A passage and who prints it.
   *
   * @param documents the documents' names
   * @param passage the words
   */
  record Quote(List<String> documents, Passage passage) {}

  /**
   * An independent source.
   *
   * @param name its name
   * @param documents the names of the documents that carry it
   */
  record SourceLine(String name, List<String> documents) {}

  /**
   * Other facts that this one belongs with.
   *
   * @param words how it belongs with them
   * @param facts the facts
   * @param joint what stands between the facts
   * @param total the fact that they add up to with this one; null where there is none
   */
  record FactLinks(String words, List<Link> facts, String joint, Link total) {}
}
