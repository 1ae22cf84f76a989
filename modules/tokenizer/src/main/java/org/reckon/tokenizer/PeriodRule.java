package org.reckon.tokenizer;

/** Decides whether a period belongs to the word before it. */
final class PeriodRule {

  private static final int LOOK_AHEAD = 24;

  private final Lexicon lexicon;
  private final char[] text;
  private final TokenList tokens;

  PeriodRule(Lexicon lexicon, char[] text, TokenList tokens) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = tokens;
  }

  /** Whether the period at {@code period} belongs to the last token, which it touches. */
  boolean isAbbreviated(int period) {
    int last = tokens.size() - 1;
    byte kind = tokens.kind(last);
    if (kind == TokenKind.ACRONYM) {
      return true;
    }
    if (kind != TokenKind.WORD) {
      return false;
    }
    int begin = tokens.begin(last);
    AbbreviationKind abbreviation = lexicon.abbreviation(text, begin, period);
    boolean numberFollows =
        Character.isDigit(text[Math.min(skipSpaces(period + 1), text.length - 1)]);
    if (abbreviation != null && (abbreviation != AbbreviationKind.NUMBERED || numberFollows)) {
      return true;
    }
    return period - begin == 1 && Character.isUpperCase(text[begin]) && isInitial(begin, period);
  }

  /**
   * A capital letter with a period is an initial behind another one, and where a name goes on
   * behind it.
   */
  private boolean isInitial(int begin, int period) {
    int last = tokens.size() - 1;
    if (last > 0
        && tokens.kind(last - 1) == TokenKind.INITIAL
        && begin - tokens.end(last - 1) <= 1) {
      return true;
    }
    int next = skipSpaces(period + 1);
    if (text[begin] == 'I' || next >= text.length) {
      return false;
    }
    if (text[next] == '"' || text[next] == '“' || text[next] == '(') {
      next++;
    }
    if (!Character.isUpperCase(text[next])) {
      return text[next] == ',' || Character.isLowerCase(text[next]);
    }
    int end = next;
    while (end < text.length && end - next < LOOK_AHEAD && Character.isLetter(text[end])) {
      end++;
    }
    return !lexicon.sentenceStarters().contains(text, next, end);
  }

  /**
   * The next character that is no space, over one line break at most, because prose may be wrapped
   * there.
   */
  private int skipSpaces(int from) {
    int position = from;
    boolean broken = false;
    while (position < text.length && position - from < LOOK_AHEAD) {
      char c = text[position];
      if (c == '\n' && !broken) {
        broken = true;
      } else if (c != ' ' && c != '\u00A0' && c != '\r') {
        break;
      }
      position++;
    }
    return position;
  }
}
