package org.reckon.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckon.api.record.DocumentRecord;

class EventClustersTests {

  @Test
  void reportsOfOneEventStayTogetherEvenWhenTheyAreShort() {
    var groups =
        find(
            document("a", null, List.of("lorne", "harbour watch"), "ferry", "sink", "wave"),
            document("b", null, List.of("lorne"), "ferry", "capsize", "wave"),
            document("c", null, List.of("harbour watch"), "ferry", "survivor", "sink"));
    assertThat(groups).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void aMixedCorpusFallsApartIntoItsEvents() {
    var groups =
        find(
            document("a", null, List.of("lorne", "harbour watch"), "ferry", "sink", "wave"),
            document("b", null, List.of("brenna", "elling"), "measles", "vaccine", "clinic"),
            document("c", null, List.of("lorne", "harbour watch"), "ferry", "survivor", "wave"),
            document("d", null, List.of("brenna", "elling"), "measles", "outbreak", "clinic"),
            document("e", null, List.of("norvik"), "turbine", "profit", "dividend"));
    assertThat(groups).containsExactly(List.of(0, 2), List.of(1, 3), List.of(4));
  }

  @Test
  void whatIsFarApartInTimeNeedsMoreInCommon() {
    var words = new String[] {"storm", "roof", "farm", "tide", "dyke", "barn", "levee", "ditch"};
    var first = document("a", "2024-01-03T00:00:00Z", List.of("lorne", "vale"), words);
    var again =
        new String[] {"storm", "dyke", "tide", "cellar", "sandbag", "pump", "hail", "canal"};
    var soon = document("b", "2024-01-05T00:00:00Z", List.of("crane"), again);
    var late = document("b", "2025-09-05T00:00:00Z", List.of("crane"), again);
    var other = document("c", null, List.of("brenna", "elling"), "measles", "vaccine", "clinic");
    var another = document("d", null, List.of("norvik"), "turbine", "profit", "dividend");
    assertThat(find(first, soon, other, another)).contains(List.of(0, 1));
    assertThat(find(first, late, other, another)).contains(List.of(0), List.of(1));
  }

  @Test
  void manyReportsOfOneEventStayTogether() {
    var topics = List.of("wave", "survivor", "captain", "manifest", "inquiry");
    var reports = new DocumentRecord[100];
    for (int i = 0; i < reports.length; i++) {
      reports[i] =
          document(
              "d" + i, null, List.of("lorne", "harbour watch"), "ferry", "sink", topics.get(i % 5));
    }
    assertThat(find(reports)).hasSize(1);
  }

  @Test
  void whatTheWholeCorpusSharesMakesNoEvent() {
    var towns =
        List.of("arden", "brenna", "corvik", "dunmere", "elling", "farrow", "gorst", "hale");
    var shootings = new DocumentRecord[8];
    for (int i = 0; i < shootings.length; i++) {
      shootings[i] =
          document(
              "d" + i,
              null,
              List.of(towns.get(i), towns.get(i) + "son"),
              "gunman",
              "shotgun",
              "bullet",
              "wound" + i,
              "porch" + i,
              "witness" + i);
    }
    assertThat(find(shootings)).hasSize(8);
  }

  @Test
  void aReportOfAnotherKindFindsItsEventAmongOthers() {
    var groups =
        find(
            document("a", null, List.of("kuramo bridge"), "barge", "pontoon", "span", "lorry"),
            document("b", null, List.of("kuramo bridge"), "barge", "pontoon", "span", "canoe"),
            document("c", null, List.of("elling clinic"), "measles", "vaccine", "ward", "nurse"),
            document("d", null, List.of("elling clinic"), "measles", "vaccine", "ward", "fever"),
            document("e", null, List.of("norvik steel"), "furnace", "smelter", "ore", "union"),
            document("f", null, List.of("norvik steel"), "furnace", "smelter", "ore", "slag"),
            document("g", null, List.of("kuramo"), "column", "blame", "minister", "scaffold"));
    assertThat(groups).containsExactly(List.of(0, 1, 6), List.of(2, 3), List.of(4, 5));
  }

  @Test
  void theOrderOfTheDocumentsPlaysNoPart() {
    var documents = new ArrayList<DocumentRecord>();
    for (int i = 0; i < 60; i++) {
      var event = String.valueOf((char) ('a' + i % 20));
      documents.add(
          document(
              "d" + i,
              null,
              List.of("town" + event, "name" + i),
              "theme" + event,
              "topic" + i % 7,
              "word" + i,
              "detail" + event + i % 2));
    }
    var found = ids(documents);
    assertThat(found).hasSize(20);
    long seed = 20;
    Collections.shuffle(documents, new Random(seed));
    assertThat(ids(documents)).as("seed %d", seed).isEqualTo(found);
  }

  private static Set<Set<String>> ids(List<DocumentRecord> documents) {
    var ids = new HashSet<Set<String>>();
    for (var group : find(documents.toArray(DocumentRecord[]::new))) {
      ids.add(group.stream().map(i -> documents.get(i).id()).collect(Collectors.toSet()));
    }
    return ids;
  }

  @Test
  void noDocumentsGiveNoEvents() {
    assertThat(find()).isEmpty();
  }

  private static List<List<Integer>> find(DocumentRecord... documents) {
    return new EventClusters(List.of(documents), AlignmentOptions.DEFAULT_WINDOW_DAYS).find();
  }

  private static DocumentRecord document(
      String id, String published, List<String> names, String... terms) {
    Map<String, Integer> nameCounts = new HashMap<>();
    names.forEach(name -> nameCounts.put(name, 2));
    Map<String, Integer> termCounts = new HashMap<>();
    new ArrayList<>(List.of(terms)).forEach(term -> termCounts.put(term, 1));
    return new DocumentRecord(
        id,
        null,
        null,
        published == null ? null : Instant.parse(published),
        null,
        300,
        nameCounts,
        termCounts,
        List.of());
  }
}
