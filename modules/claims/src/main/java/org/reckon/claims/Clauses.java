package org.reckon.claims;

/**
 * A rough clause grammar over the elements of a sentence: the verb that an element depends on and
 * the subject of a verb. Every answer is found by a walk of bounded length.
 */
final class Clauses {

  /** No such element. */
  static final int NONE = -1;

  private static final int REACH = 24;
  private static final int MOST_VERBS = 4;

  private final SentenceElements sentence;
  private final int[] governors;
  private final int[] subjects;

  Clauses(SentenceElements sentence) {
    this.sentence = sentence;
    governors = new int[sentence.size()];
    subjects = new int[sentence.size()];
    for (int i = 0; i < governors.length; i++) {
      subjects[i] = sentence.element(i).kind().isVerbal() ? findSubject(i) : NONE;
    }
    for (int i = 0; i < governors.length; i++) {
      governors[i] = findGovernor(i);
    }
  }

  /** The verbal element that an element is the object, an adverbial or the subject of. */
  int governor(int element) {
    return governors[element];
  }

  /** The noun or quantity that is the subject of a verbal element. */
  int subject(int verb) {
    return subjects[verb];
  }

  /** The first noun chunk after a verbal element, before the next one. */
  int object(int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + MOST_VERBS); i++) {
      var kind = sentence.element(i).kind();
      if (kind == Element.Kind.NOUN) {
        return i;
      }
      if (!sentence.isAside(i) && kind != Element.Kind.QUANTITY) {
        return NONE;
      }
    }
    return NONE;
  }

  private int findGovernor(int element) {
    for (int i = element - 1; i >= Math.max(0, element - REACH); i--) {
      var kind = sentence.element(i).kind();
      if (kind.isVerbal()) {
        return i;
      }
      if (kind == Element.Kind.STOP
          || kind == Element.Kind.RELATIVE
          || kind == Element.Kind.QUOTE
          || isComplementiser(i)) {
        break;
      }
    }
    for (int i = element + 1; i < Math.min(sentence.size(), element + REACH); i++) {
      var kind = sentence.element(i).kind();
      if (kind.isVerbal()) {
        return i;
      }
      if (kind == Element.Kind.STOP) {
        break;
      }
    }
    return NONE;
  }

  private boolean isComplementiser(int element) {
    return sentence.element(element).kind() == Element.Kind.PREPOSITION
        && sentence.head(element).lemma().equals("that");
  }

  private int findSubject(int verb) {
    int at = before(verb);
    if (at < 0) {
      return NONE;
    }
    var kind = sentence.element(at).kind();
    if (kind.isVerbal()) {
      return subjects[at];
    }
    if (kind == Element.Kind.CONJUNCTION) {
      return subjectOfVerbBefore(at);
    }
    if (kind == Element.Kind.RELATIVE) {
      at = before(at);
      at = at >= 0 && sentence.element(at).kind() == Element.Kind.COMMA ? before(at) : at;
    } else if (kind == Element.Kind.COMMA) {
      at = beforeInsertion(at);
    }
    return at < 0 ? NONE : firstOfChain(at);
  }

  /** The element before another, asides left out. */
  private int before(int element) {
    int at = element - 1;
    while (at >= 0 && sentence.isAside(at) && at > element - REACH) {
      at--;
    }
    return at;
  }

  private int subjectOfVerbBefore(int element) {
    for (int i = element - 1; i >= Math.max(0, element - REACH); i--) {
      if (sentence.element(i).kind().isVerbal()) {
        return subjects[i];
      }
    }
    return NONE;
  }

  /** Steps over "…, which stands between two commas,". */
  private int beforeInsertion(int comma) {
    for (int i = comma - 1; i >= Math.max(0, comma - REACH); i--) {
      if (sentence.element(i).kind() == Element.Kind.COMMA) {
        return before(i);
      }
    }
    return before(comma);
  }

  /** From the last noun of "losses at the group in Oslo" to the first. */
  private int firstOfChain(int last) {
    int at = last;
    while (isNominal(at)) {
      int link = before(at);
      if (link < 0 || sentence.element(link).kind() != Element.Kind.PREPOSITION) {
        return at;
      }
      int earlier = before(link);
      if (earlier < 0 || !isNominal(earlier)) {
        return at;
      }
      at = earlier;
    }
    return NONE;
  }

  private boolean isNominal(int element) {
    return switch (sentence.element(element).kind()) {
      case NOUN, PRONOUN, QUANTITY -> true;
      default -> false;
    };
  }
}
