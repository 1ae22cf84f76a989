package org.reckon.training;

import java.util.List;

/**
 * A document as two systems tagged it. Offsets are UTF-16 units of the text.
 *
 * @param id its name in the silver files
 * @param text the text
 * @param first what the first system says; it splits hyphenated words and says where sentences end
 * @param second what the second system says; empty where that file lacks the document
 */
record SilverDocument(String id, String text, List<Token> first, List<Token> second) {

  /**
   * A token of one system.
   *
   * @param begin where it begins
   * @param end where it ends, exclusive
   * @param lemma its lemma
   * @param tag its Penn Treebank tag
   * @param entity its entity label as the file has it
   * @param startsSentence whether it is the first of a sentence
   */
  record Token(
      int begin, int end, String lemma, String tag, String entity, boolean startsSentence) {}
}
