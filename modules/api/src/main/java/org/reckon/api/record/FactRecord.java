package org.reckon.api.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * Claims about the same measure of the same thing in the same event (annotation standard, sections
 * 3 and 5).
 *
 * @param id unique in a run
 * @param event the event's id
 * @param label the fact in a few words, for people
 * @param eventType what the figure is about
 * @param claims ids of the claims, in document order
 * @param relations one for every pair of claims from different documents
 * @param scope the links to other facts of which this one is the part or the whole
 * @param sums the sums of which this fact is the total
 * @param mismatches the sums of which this fact is the total and which a report gives, but which do
 *     not hold
 * @param low the lowest figure that a claim states; null where none states a lower bound
 * @param high the highest figure that a claim states; null where none states an upper bound
 * @param unit the unit of low and high
 * @param latest id of the claim with the latest publication time; null where no time is known
 * @param sources the independent sources
 * @param summary agreement or difference in plain words, with the figures and who says them
 */
public record FactRecord(
    String id,
    String event,
    String label,
    EventType eventType,
    List<String> claims,
    List<Relation> relations,
    List<Scope> scope,
    List<Sum> sums,
    List<Mismatch> mismatches,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String latest,
    List<Source> sources,
    String summary) {

  public FactRecord {
    claims = List.copyOf(claims);
    relations = List.copyOf(relations);
    scope = List.copyOf(scope);
    sums = List.copyOf(sums);
    // records of earlier versions have no such field
    mismatches = mismatches == null ? List.of() : List.copyOf(mismatches);
    sources = List.copyOf(sources);
  }

  /**
   * How two claims of different documents stand to each other.
   *
   * @param a id of the first claim in document order
   * @param b id of the second claim
   * @param relation the relation
   * @param why the reason in words
   */
  public record Relation(String a, String b, RelationType relation, String why) {}

  /**
   * One fact is a part of another.
   *
   * @param part id of the part
   * @param whole id of the whole
   */
  public record Scope(String part, String whole) {}

  /**
   * Facts that add up to a total.
   *
   * @param total id of the total
   * @param parts ids of the parts, two or more
   */
  public record Sum(String total, List<String> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Parts that one report lists as making up a total, and that do not.
   *
   * @param total id of the total
   * @param parts ids of the parts, two or more
   * @param stated the total as the report states it, in its unit
   * @param added what the report's figures for the parts add up to
   * @param document id of the report
   */
  public record Mismatch(
      String total, List<String> parts, BigDecimal stated, BigDecimal added, String document) {
    public Mismatch {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An independent source of a fact.
   *
   * @param name its name; an outlet that speaks for itself stands under its own name
   * @param documents ids of the documents that carry it
   */
  public record Source(String name, List<String> documents) {
    public Source {
      documents = List.copyOf(documents);
    }
  }
}
