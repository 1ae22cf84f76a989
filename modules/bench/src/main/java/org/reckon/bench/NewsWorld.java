package org.reckon.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What all made-up events share: words, places, people, outlets. */
final class NewsWorld {

  /** Words more frequent than those that one event makes its own. */
  static final int FREQUENT = 1500;

  private static final int WORDS = 20_000;
  private static final int TOPIC_WORDS = 250;

  final NewsTables tables = new NewsTables();
  final NewsWords words = new NewsWords(0, WORDS, 1);
  final NewsWords countries = new NewsWords(20_000, 150, 0.8);
  final NewsWords towns = new NewsWords(21_000, 6000, 0.7);
  final NewsWords firstNames = new NewsWords(30_000, 300, 0.6);
  final NewsWords lastNames = new NewsWords(31_000, 8000, 0.7);
  final NewsWords outlets = new NewsWords(40_000, 120, 0.9);
  private final NewsWords[] leaders = {
    new NewsWords(41_000, 60, 1), new NewsWords(42_000, 60, 1),
  };

  /** The words of a kind of event, which all events of that kind share. */
  private final Map<String, NewsWords> topics = new LinkedHashMap<>();

  NewsWorld() {
    for (var kind : tables.kinds()) {
      topics.put(kind, new NewsWords(50_000 + topics.size() * TOPIC_WORDS, TOPIC_WORDS, 0.9));
    }
  }

  NewsWords topic(String kind) {
    return topics.get(kind);
  }

  String person(Random random) {
    return firstNames.name(random) + " " + lastNames.name(random);
  }

  /** Somebody whom reports of many events name. */
  String leader(Random random) {
    return leaders[0].name(random) + " " + leaders[1].name(random);
  }
}
