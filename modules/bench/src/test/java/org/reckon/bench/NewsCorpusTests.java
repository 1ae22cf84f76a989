package org.reckon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reckon.alignment.Aligner;
import org.reckon.alignment.AlignmentOptions;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.RelationType;
import org.reckon.testkit.LinearTime;

class NewsCorpusTests {

  private static final long SEED = 7;

  private final NewsCorpus news = NewsCorpus.generate(20_000, SEED);

  @Test
  void theSameSeedMakesTheSameNews() {
    assertThat(NewsCorpus.generate(2_000, SEED)).isEqualTo(NewsCorpus.generate(2_000, SEED));
    assertThat(NewsCorpus.generate(2_000, SEED + 1).claims())
        .isNotEqualTo(NewsCorpus.generate(2_000, SEED).claims());
  }

  @Test
  void thereAreAsManyClaimsAsWanted() {
    for (int claims : new int[] {1, 2, 999, 20_000}) {
      assertThat(NewsCorpus.generate(claims, SEED).claims()).hasSize(claims);
    }
  }

  @Test
  void mostEventsAreSmallAndAFewLarge() {
    var sizes =
        news.eventOf().values().stream()
            .collect(Collectors.groupingBy(event -> event, Collectors.counting()))
            .values();
    double single = sizes.stream().filter(size -> size == 1).count() / (double) sizes.size();
    assertThat(single).isBetween(0.4, 0.7);
    assertThat(sizes).anyMatch(size -> size > 30).allMatch(size -> size <= 80);
  }

  @Test
  void namesAreSharedByManyEvents() {
    var events = new HashMap<String, Map<Integer, Integer>>();
    for (var document : news.documents()) {
      for (var name : document.names().keySet()) {
        events
            .computeIfAbsent(name, k -> new HashMap<>())
            .merge(news.eventOf().get(document.id()), 1, Integer::sum);
      }
    }
    long shared = events.values().stream().filter(found -> found.size() > 10).count();
    assertThat(shared).isGreaterThan(100);
  }

  @Test
  void aSpanIsWhereItsSentenceHasIt() {
    for (var claim : news.claims()) {
      var sentence = claim.sentence();
      for (var span : List.of(claim.quantity(), claim.counted(), claim.event())) {
        assertThat(
                sentence
                    .text()
                    .substring(span.begin() - sentence.begin(), span.end() - sentence.begin()))
            .isEqualTo(span.text());
      }
    }
  }

  @Test
  void figuresAreExactRoundedBoundedAndVague() {
    assertThat(news.claims())
        .extracting(claim -> claim.comparator())
        .contains(
            Comparator.EQUAL,
            Comparator.ABOUT,
            Comparator.AT_LEAST,
            Comparator.ABOVE,
            Comparator.VAGUE);
    assertThat(news.claims())
        .extracting(claim -> claim.eventType())
        .contains(EventType.DEATH, EventType.ATTENDANCE, EventType.REVENUE, EventType.COMPOSITION);
  }

  /** Measured: 0.91 with this seed, 0.91 and 0.97 with the next two. */
  @Test
  void eventsAreFoundAgain() {
    var aligned = new Aligner().align(news.documents(), news.claims(), AlignmentOptions.defaults());
    assertThat(news.pairwiseF1(aligned.events())).isGreaterThan(0.8);
    assertThat(aligned.facts()).anyMatch(fact -> !fact.scope().isEmpty());
    assertThat(aligned.facts())
        .flatExtracting(fact -> fact.relations())
        .extracting(relation -> relation.relation())
        .contains(RelationType.values());
  }

  @Test
  void timeGrowsWithTheNumberOfClaims() {
    LinearTime.check(
        "aligning",
        32_000,
        claims -> {
          var corpus = NewsCorpus.generate(claims, SEED);
          return () ->
              new Aligner().align(corpus.documents(), corpus.claims(), AlignmentOptions.defaults());
        });
  }

  @Test
  void pairsOfDocumentsAreJudged() {
    var made = new NewsCorpus(List.of(), List.of(), Map.of("a", 1, "b", 1, "c", 1, "d", 2));
    assertThat(made.pairwiseF1(events("a b c", "d"))).isEqualTo(1);
    // one of three pairs is found, and one of two found ones is right
    assertThat(made.pairwiseF1(events("a b", "c d"))).isCloseTo(2.0 / 5, within(1e-9));
    assertThat(made.pairwiseF1(events("a", "b", "c", "d"))).isZero();
  }

  private static List<EventRecord> events(String... documents) {
    return Arrays.stream(documents)
        .map(ids -> new EventRecord("e", "", List.of(ids.split(" ", -1))))
        .toList();
  }
}
