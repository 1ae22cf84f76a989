package org.reckon.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    var again = new String[] {"storm", "roof", "dyke", "tide", "barn"};
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
