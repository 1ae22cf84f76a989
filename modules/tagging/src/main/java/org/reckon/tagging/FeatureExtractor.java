package org.reckon.tagging;

/**
 * Turns the surroundings of a token into hashed features. An extractor looks at one text at a time
 * and keeps its scratch arrays, so an instance belongs to one thread.
 */
interface FeatureExtractor {

  /** The most features that a token can have, those of its history included. */
  int maximum();

  /**
   * Writes the features of a token that do not depend on other tokens' labels.
   *
   * @param token the token's index
   * @param into where the features go, from index 0
   * @return the number of features written
   */
  int features(int token, int[] into);

  /**
   * The one feature by which frequent words that always have the same label are known. It is looked
   * up before any other, and nothing else is where the model holds it.
   *
   * @param token the token's index
   * @return the hashed feature
   */
  int word(int token);
}
