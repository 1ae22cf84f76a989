package org.reckon.tokenizer;

/** Decides what stays together around a hyphen. */
final class HyphenRule {

  private static final int LONGEST_BROKEN_WORD = 4;

  private final Lexicon lexicon;
  private final char[] text;
  private final TokenList tokens;

  HyphenRule(Lexicon lexicon, char[] text, TokenList tokens) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = tokens;
  }

  /** Whether the hyphen at {@code hyphen} belongs to the last token, which it touches. */
  boolean belongsToWord(int hyphen) {
    return isPrefix(hyphen) || isBrokenOff(hyphen);
  }

  /** Whether capitals stand right before a hyphen, as in "H-1B". */
  boolean isNameBeforeHyphen(int hyphen) {
    return hyphen > 0
        && tokens.touches(hyphen - 1, tokens.begin(hyphen))
        && tokens.kind(hyphen - 1) == TokenKind.WORD
        && Character.isUpperCase(text[tokens.end(hyphen - 1) - 1]);
  }

  /**
   * Whether the token before a hyphen is a prefix, and neither part of a longer chain nor of a
   * name.
   */
  private boolean isPrefix(int hyphen) {
    int last = tokens.size() - 1;
    int begin = tokens.begin(last);
    if (!lexicon.hyphenPrefixes().contains(text, begin, hyphen)) {
      return false;
    }
    if (last == 0) {
      return true;
    }
    boolean chain = tokens.kind(last - 1) == TokenKind.HYPHEN && tokens.touches(last - 1, begin);
    return !chain && !(Character.isUpperCase(text[hyphen + 1]) && isNamePart(last - 1, begin));
  }

  /**
   * Whether a token is a capitalised word, other than a typical first word, right before {@code
   * next}.
   */
  private boolean isNamePart(int token, int next) {
    return tokens.kind(token) == TokenKind.WORD
        && next - tokens.end(token) == 1
        && Character.isUpperCase(text[tokens.begin(token)])
        && !lexicon.sentenceStarters().contains(text, tokens.begin(token), tokens.end(token));
  }

  /** Whether a hyphen stands for the rest of a word: "wh- who". */
  private boolean isBrokenOff(int hyphen) {
    int last = tokens.size() - 1;
    int begin = tokens.begin(last);
    if (tokens.kind(last) != TokenKind.WORD
        || Character.isLetterOrDigit(text[hyphen + 1])
        || text[hyphen + 1] == '-'
        || hyphen - begin > LONGEST_BROKEN_WORD) {
      return false;
    }
    for (int i = begin; i < hyphen; i++) {
      if ("aeiouyAEIOUY".indexOf(text[i]) >= 0 && hyphen - begin > 1) {
        return false;
      }
    }
    return hyphen - begin == 1 || Character.isLowerCase(text[hyphen - 1]);
  }
}
