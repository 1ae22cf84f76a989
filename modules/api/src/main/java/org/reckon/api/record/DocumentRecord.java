package org.reckon.api.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the corpus level knows of a document without its text.
 *
 * @param id the document's id
 * @param title its headline; null where none is known
 * @param source the outlet; null where none is known
 * @param published when it was published; null where that is not known
 * @param url where it was published; null where that is not known
 * @param length the text's length in Unicode code points
 * @param names how often each entity's name stands in the text, by the name in lower case without a
 *     possessive ending
 * @param terms how often each content lemma (nouns, verbs, adjectives) stands in the text
 * @param shingles hashes of runs of eight words, one in eight kept by its hash, ascending:
 *     documents that share many are copies of each other
 */
public record DocumentRecord(
    String id,
    String title,
    String source,
    Instant published,
    String url,
    int length,
    Map<String, Integer> names,
    Map<String, Integer> terms,
    List<Integer> shingles) {

  public DocumentRecord {
    names = java.util.Collections.unmodifiableMap(new TreeMap<>(names));
    terms = java.util.Collections.unmodifiableMap(new TreeMap<>(terms));
    shingles = List.copyOf(shingles);
  }
}
