package org.reckon.training;

import java.util.Arrays;
import java.util.List;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.TokenizedText;

/**
 * A document whose entities are known, in part or wholly.
 *
 * <p>For each token the labels that it may have are known, as a set of bits; where two systems
 * differ there is more than one, and the trainer learns from what is certain around it.
 */
final class EntityText {

  /** No name. */
  static final long OUTSIDE = 1L << EntityLabels.OUTSIDE;

  private final String id;
  private final TokenizedText text;
  private final long[] allowed;
  private final List<Name> names;
  private final float weight;
  private int[] tagHashes = {};

  /**
   * A name with its place in the text.
   *
   * @param begin where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   * @param value an index into {@link EntityLabels#VALUES}
   */
  record Name(int begin, int end, int value) {}

  EntityText(String id, TokenizedText text, long[] allowed, List<Name> names, float weight) {
    this.id = id;
    this.text = text;
    this.allowed = allowed;
    this.names = names;
    this.weight = weight;
  }

  /**
   * The same labels over other letters.
   *
   * @param newId the document's name
   * @param letters a text in which the tokens stand at the same places
   * @param newWeight how much it counts
   */
  EntityText withText(String newId, String letters, float newWeight) {
    return new EntityText(newId, text.withText(letters), allowed, List.of(), newWeight);
  }

  String id() {
    return id;
  }

  TokenizedText text() {
    return text;
  }

  long allowed(int token) {
    return allowed[token];
  }

  /** The names that a person or an agreement of systems vouches for. */
  List<Name> names() {
    return names;
  }

  float weight() {
    return weight;
  }

  int[] tagHashes() {
    return tagHashes;
  }

  void setTagHashes(int[] hashes) {
    tagHashes = hashes;
  }

  /** Marks a name's tokens with the only labels they can have. */
  static void mark(long[] allowed, int from, int to, int value) {
    if (to - from == 1) {
      allowed[from] = 1L << EntityLabels.unit(value);
      return;
    }
    Arrays.fill(allowed, from, to, 1L << EntityLabels.inside(value));
    allowed[from] = 1L << EntityLabels.begin(value);
    allowed[to - 1] = 1L << EntityLabels.last(value);
  }
}
