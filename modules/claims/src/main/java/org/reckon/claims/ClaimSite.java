package org.reckon.claims;

import java.util.List;

/**
 * Where a quantity stands: its sentence cut into elements, its own place among them, and the paths
 * that lead from it to the others.
 */
final class ClaimSite {

  /** How far, in elements, anything is looked for. */
  static final int REACH = 28;

  private static final int LONGEST_PATH = 6;

  private final ParsedQuantity quantity;
  private final SentenceElements sentence;
  private final int firstWord;
  private final int endWord;
  private final int element;
  private final String unit;

  /**
   * Finds a quantity's place.
   *
   * @param firstWord its first word in the sentence
   * @param endWord the word after its last
   */
  ClaimSite(ParsedQuantity quantity, SentenceElements sentence, int firstWord, int endWord) {
    this.quantity = quantity;
    this.sentence = sentence;
    this.firstWord = firstWord;
    this.endWord = endWord;
    this.element = sentence.elementOf(firstWord);
    this.unit = UnitKind.of(quantity.unit());
  }

  ParsedQuantity quantity() {
    return quantity;
  }

  SentenceElements sentence() {
    return sentence;
  }

  /** The quantity's first word. */
  int firstWord() {
    return firstWord;
  }

  /** The word after the quantity's last. */
  int endWord() {
    return endWord;
  }

  /** The element that the quantity stands in or is. */
  int element() {
    return element;
  }

  /** The kind of its unit: count, money, share, time … */
  String unit() {
    return unit;
  }

  /** Whether the quantity belongs to a noun chunk whose head follows it. */
  boolean isInChunk() {
    var own = sentence.element(element);
    return own.kind() == Element.Kind.NOUN && own.head() >= endWord;
  }

  /** Whether there are tags to judge the quantity's place by. */
  boolean isTagged() {
    return !sentence.word(firstWord).tag().isEmpty();
  }

  int firstReached() {
    return Math.max(0, element - REACH);
  }

  int endReached() {
    return Math.min(sentence.size(), element + REACH + 1);
  }

  /** The word at a distance from the quantity: -1 is right before it, 1 right after it. */
  Word neighbour(int distance) {
    int index = distance < 0 ? firstWord + distance : endWord + distance - 1;
    List<Word> words = sentence.words();
    return index < 0 || index >= words.size() ? null : words.get(index);
  }

  String lemma(int distance) {
    var word = neighbour(distance);
    return word == null ? "" : word.lemma();
  }

  String tag(int distance) {
    var word = neighbour(distance);
    return word == null ? "" : word.tag();
  }

  /** The sign of an element in a path; prepositions and conjunctions are themselves. */
  String sign(int index) {
    var found = sentence.element(index);
    return switch (found.kind()) {
      case PREPOSITION, CONJUNCTION, RELATIVE -> " " + sentence.head(index).lemma() + " ";
      case NOUN -> sentence.hasQuantity(index) ? "M" : "N";
      default -> found.kind().sign();
    };
  }

  /** The signs of the elements between two, with a mark for the direction. */
  String path(int from, int to) {
    if (from == to) {
      return "=";
    }
    var path = new StringBuilder(from < to ? ">" : "<");
    int step = from < to ? 1 : -1;
    int length = 0;
    for (int i = from + step; i != to; i += step) {
      if (sentence.isAside(i) && !isBracketOf(i, from, to)) {
        continue;
      }
      if (length++ == LONGEST_PATH) {
        path.append('+');
        break;
      }
      path.append(sign(i));
    }
    return path.toString();
  }

  /** Whether one end of a path lies in the brackets that an element belongs to. */
  private boolean isBracketOf(int index, int from, int to) {
    var kind = sentence.element(index).kind();
    boolean bracket =
        kind == Element.Kind.OPEN
            || kind == Element.Kind.CLOSE
            || kind == Element.Kind.QUANTITY
            || kind == Element.Kind.STOP;
    return bracket && (sentence.isAside(from) || sentence.isAside(to));
  }

  /** What an element is to the verb that another depends on. */
  String role(int index, int other) {
    var clauses = sentence.clauses();
    int verb = clauses.governor(other);
    if (verb == Clauses.NONE) {
      return "-";
    }
    if (index == verb) {
      return "verb";
    }
    if (index == clauses.subject(verb)) {
      return "subject";
    }
    if (index == clauses.object(verb)) {
      return "object";
    }
    int own = clauses.governor(index);
    return own == verb ? "same" : own == clauses.governor(verb) && own >= 0 ? "upper" : "far";
  }

  /** Whether an element stands before or after its verb. */
  String position(int index) {
    int verb = sentence.clauses().governor(index);
    return verb == Clauses.NONE ? "-" : verb < index ? "o" : "s";
  }

  /** The main word of the verb that an element depends on; empty where there is none. */
  String governor(int index) {
    int verb = sentence.clauses().governor(index);
    return verb == Clauses.NONE ? "" : sentence.head(verb).lemma();
  }
}
