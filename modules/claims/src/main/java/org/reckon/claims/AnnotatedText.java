package org.reckon.claims;

import java.util.List;

/**
 * A text with the layers that claims are read from. All offsets are UTF-16 code units; tokens,
 * sentences and entities are in text order and do not overlap their own kind.
 *
 * @param text the document's text
 * @param tokens its tokens
 * @param sentences its sentences
 * @param entities its named entities
 */
record AnnotatedText(
    String text, List<Token> tokens, List<Sentence> sentences, List<Entity> entities) {

  AnnotatedText {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
  }

  /**
   * One token.
   *
   * @param pos Penn Treebank tag
   * @param lemma lower-case base form
   */
  record Token(int begin, int end, String form, String pos, String lemma) {

    /** The same token with another tag. */
    Token withPos(String other) {
      return other.equals(pos) ? this : new Token(begin, end, form, other, lemma);
    }
  }

  /**
   * One sentence, a headline included.
   *
   * @param firstToken index of its first token
   * @param endToken index after its last token
   */
  record Sentence(int begin, int end, int firstToken, int endToken) {}

  /**
   * One named entity.
   *
   * @param value PERSON, ORGANIZATION, LOCATION, GROUP, EVENT, PRODUCT, WORK, LAW, DATE or TIME
   */
  record Entity(int begin, int end, String value) {}
}
