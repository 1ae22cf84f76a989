package org.reckon.claims;

/**
 * A token as claims are read from it: cut where a quantity begins or ends, its tag and base form
 * never null.
 *
 * @param begin where it begins, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param form the token as written
 * @param tag Penn Treebank tag; empty where the text has no tags
 * @param lemma lower-case base form; the lower-case form where the text has no lemmas
 * @param entity value of the entity that it lies in; empty where there is none
 * @param quantity index of the quantity that it lies in, in the whole text; -1 where there is none
 */
record Word(
    int begin, int end, String form, String tag, String lemma, String entity, int quantity) {

  boolean isNoun() {
    return tag.startsWith("NN");
  }

  boolean isVerb() {
    return tag.startsWith("VB");
  }

  boolean isAdjective() {
    return tag.startsWith("JJ");
  }

  boolean isAdverb() {
    return tag.startsWith("RB");
  }
}
