package org.reckon.claims;

/** Looks at the words that stand before a verb in its group: "has not yet said". */
final class VerbGroups {

  private final Phrases phrases;

  VerbGroups(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The first token of the verb group that ends in a verb: "has not yet said". */
  int groupStart(int verb, int limit) {
    int i = verb;
    while (i > limit) {
      String tag = phrases.pos(i - 1);
      boolean auxiliary =
          tag.equals("MD")
              || tag.startsWith("RB")
              || (phrases.isVerb(i - 1) && isAuxiliary(phrases.lemma(i - 1)));
      if (!auxiliary) {
        break;
      }
      i--;
    }
    return i;
  }

  private static boolean isAuxiliary(String lemma) {
    return lemma.equals("have") || lemma.equals("be") || lemma.equals("do");
  }

  boolean hasHave(int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrases.lemma(i).equals("have") || phrases.lower(i).equals("'ve")) {
        return !hasBeen(i, to);
      }
    }
    return false;
  }

  private boolean hasBeen(int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrases.lower(i).equals("been")) {
        return true;
      }
    }
    return false;
  }

  boolean hasModal(int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrases.pos(i).equals("MD") || phrases.lemma(i).equals("do")) {
        return true;
      }
    }
    return false;
  }

  boolean isNegated(int from, int to) {
    for (int i = from; i < to; i++) {
      String lower = phrases.lower(i);
      if (lower.equals("not") || lower.equals("n't") || lower.equals("never")) {
        return true;
      }
    }
    return false;
  }
}
