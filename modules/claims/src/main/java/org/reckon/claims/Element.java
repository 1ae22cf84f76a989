package org.reckon.claims;

/**
 * A piece of a sentence: a noun chunk, a verb group, or a single word that is neither.
 *
 * @param kind what it is
 * @param first index of its first word in the sentence
 * @param end index after its last word
 * @param head index of its main word
 */
record Element(Kind kind, int first, int end, int head) {

  /** The kinds of pieces, each with the sign under which it stands in a path. */
  enum Kind {
    /** A noun chunk, with or without a quantity in front of its head. */
    NOUN("N"),
    /** A noun chunk that is a pronoun. */
    PRONOUN("Y"),
    /** A quantity without a noun of its own. */
    QUANTITY("Q"),
    /** A verb group in the active voice. */
    VERB("V"),
    /** A form of "be" that is not an auxiliary. */
    COPULA("B"),
    /** A verb group in the passive voice. */
    PASSIVE("U"),
    /** A past participle that stands alone. */
    PARTICIPLE("T"),
    /** A gerund that stands alone. */
    GERUND("G"),
    /** A verb group that begins with "to". */
    INFINITIVE("I"),
    PREPOSITION("P"),
    CONJUNCTION("C"),
    COMMA(","),
    /** A colon, a semicolon, a dash. */
    STOP(";"),
    OPEN("("),
    CLOSE(")"),
    QUOTE("\""),
    /** A relative or an interrogative word. */
    RELATIVE("W"),
    ADVERB("R"),
    ADJECTIVE("J"),
    OTHER("O");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    boolean isVerbal() {
      return switch (this) {
        case VERB, COPULA, PASSIVE, PARTICIPLE, GERUND, INFINITIVE -> true;
        default -> false;
      };
    }
  }
}
