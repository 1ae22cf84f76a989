package org.reckon.training;

import java.util.Random;
import java.util.Set;
import org.reckon.tagging.TokenizedText;

/**
 * Copies of documents in which some sentences are set in capitals, as headlines and datelines are,
 * or have a capital on every word. All else stays as it was.
 */
final class Recasing {

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by",
          "with", "as", "is", "vs");

  private static final String MARK = "#recased";

  private final Random random;
  private final float share;

  /**
   * Makes a copier.
   *
   * @param share how many of the sentences change, from 0 to 1
   * @param seed for which ones
   */
  Recasing(float share, long seed) {
    this.share = share;
    this.random = new Random(seed);
  }

  /** A copy of a document, with a name of its own and no names to measure on. */
  EntityText copy(EntityText document, float weight) {
    var text = document.text();
    char[] letters = text.text().toString().toCharArray();
    for (int i = 0; i < text.sentenceCount(); i++) {
      recase(text, text.sentenceStart(i), text.sentenceStart(i + 1), letters);
    }
    return document.withText(document.id() + MARK, new String(letters), weight);
  }

  private void recase(TokenizedText text, int from, int to, char[] letters) {
    float lot = random.nextFloat() / share;
    for (int i = from; i < to && lot < 1; i++) {
      boolean small = SMALL.contains(text.token(i));
      int end = lot < 0.5f ? text.end(i) : text.begin(i) + (small ? 0 : 1);
      for (int at = text.begin(i); at < end; at++) {
        letters[at] = Character.toUpperCase(letters[at]);
      }
    }
  }
}
