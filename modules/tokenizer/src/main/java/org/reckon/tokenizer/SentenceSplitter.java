package org.reckon.tokenizer;

import java.util.Arrays;

/**
 * Finds where sentences end, by rules over the kinds of tokens, their capitals and the line breaks
 * between them. A blank line always ends a sentence; a single line break does where the line is no
 * line of wrapped prose.
 */
final class SentenceSplitter {

  /** No prose is wrapped wider than this; a longer line is a paragraph. */
  private static final int WIDEST_WRAP = 140;

  /** No prose is wrapped narrower than this; shorter lines are headlines or list items. */
  private static final int NARROWEST_WRAP = 60;

  private static final int LOOK_AHEAD = 40;

  private final Lexicon lexicon;
  private final char[] text;
  private final TokenList tokens;
  private int[] firsts = new int[64];
  private int count;

  /** Whether a straight quote is open. */
  private boolean quoteOpen;

  private int lineBegin;
  private int blockEnd = -1;
  private int blockWidth;

  private SentenceSplitter(Lexicon lexicon, char[] text, TokenList tokens) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = tokens;
  }

  /** The first token of each sentence, in order. */
  static int[] firstTokens(Lexicon lexicon, char[] text, TokenList tokens) {
    SentenceSplitter splitter = new SentenceSplitter(lexicon, text, tokens);
    splitter.run();
    return Arrays.copyOf(splitter.firsts, splitter.count);
  }

  private void run() {
    int size = tokens.size();
    if (size == 0) {
      return;
    }
    begin(0);
    lineBegin = tokens.begin(0);
    int terminal = -1;
    for (int i = 0; i < size - 1; i++) {
      byte kind = tokens.kind(i);
      boolean closes = isCloser(i);
      if (kind == TokenKind.QUOTE) {
        quoteOpen = !closes;
      }
      if (mayEnd(kind)) {
        terminal = i;
      } else if (!closes) {
        terminal = -1;
      }
      int breaks = lineBreaks(tokens.end(i), tokens.begin(i + 1));
      boolean ends =
          breaks > 1
              || (terminal >= 0 && endsAt(terminal, i))
              || (breaks == 1 && lineEndsSentence(i));
      if (breaks > 0) {
        lineBegin = tokens.begin(i + 1);
      }
      if (breaks > 1) {
        quoteOpen = false;
      }
      if (ends) {
        begin(i + 1);
        terminal = -1;
      }
    }
  }

  private void begin(int token) {
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, count * 2);
    }
    firsts[count++] = token;
  }

  private static boolean mayEnd(byte kind) {
    return switch (kind) {
      case TokenKind.PERIOD,
          TokenKind.TERMINAL,
          TokenKind.ELLIPSIS,
          TokenKind.ABBREVIATION,
          TokenKind.INITIAL,
          TokenKind.EMOTICON ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a token closes a quotation or a bracket, so that it belongs to what stands before it.
   */
  private boolean isCloser(int token) {
    return switch (tokens.kind(token)) {
      case TokenKind.CLOSE, TokenKind.CLOSE_QUOTE -> true;
      case TokenKind.QUOTE -> {
        boolean left = token > 0 && tokens.end(token - 1) == tokens.begin(token);
        boolean right = token + 1 < tokens.size() && tokens.end(token) == tokens.begin(token + 1);
        yield left == right ? quoteOpen : left;
      }
      case TokenKind.APOSTROPHE -> token > 0 && tokens.end(token - 1) == tokens.begin(token);
      default -> false;
    };
  }

  /**
   * Whether a sentence ends behind {@code last}, which is {@code terminal} or a closer behind it.
   */
  private boolean endsAt(int terminal, int last) {
    int next = last + 1;
    byte nextKind = tokens.kind(next);
    boolean startsWithLetter = nextKind == TokenKind.INITIAL || nextKind == TokenKind.ABBREVIATION;
    if ((mayEnd(nextKind) && !startsWithLetter) || isCloser(next)) {
      return false;
    }
    int word = next;
    while (word < tokens.size() - 1 && word - next < 3 && isOpener(tokens.kind(word))) {
      word++;
    }
    boolean gap = tokens.end(last) < tokens.begin(next);
    boolean lowerCase = isLowerCase(word);
    boolean pause = nextKind == TokenKind.PAUSE || nextKind == TokenKind.HYPHEN;
    boolean closed = last > terminal;
    return switch (tokens.kind(terminal)) {
      case TokenKind.PERIOD -> !pause && !(closed && lowerCase) && (gap || !lowerCase);
      case TokenKind.TERMINAL -> !pause && !lowerCase;
      case TokenKind.ELLIPSIS -> gap && isUpperCase(word);
      case TokenKind.EMOTICON -> isUpperCase(word);
      case TokenKind.INITIAL -> isStarter(word);
      default -> abbreviationEnds(terminal, word);
    };
  }

  private boolean abbreviationEnds(int terminal, int word) {
    int begin = tokens.begin(terminal);
    AbbreviationKind kind = lexicon.abbreviation(text, begin, tokens.end(terminal) - 1);
    if (kind == AbbreviationKind.TITLE || kind == AbbreviationKind.NUMBERED) {
      return false;
    }
    if (kind == AbbreviationKind.OPEN) {
      return isStarter(word) || opensQuotation(terminal + 1);
    }
    return isStarter(word);
  }

  private boolean opensQuotation(int token) {
    return isOpener(tokens.kind(token)) && tokens.kind(token) != TokenKind.OPEN;
  }

  private static boolean isOpener(byte kind) {
    return kind == TokenKind.OPEN
        || kind == TokenKind.OPEN_QUOTE
        || kind == TokenKind.QUOTE
        || kind == TokenKind.APOSTROPHE;
  }

  private boolean isStarter(int token) {
    return lexicon.sentenceStarters().contains(text, tokens.begin(token), tokens.end(token));
  }

  private boolean isUpperCase(int token) {
    return Character.isUpperCase(
        Character.codePointAt(text, tokens.begin(token), tokens.end(token)));
  }

  private boolean isLowerCase(int token) {
    return Character.isLowerCase(
        Character.codePointAt(text, tokens.begin(token), tokens.end(token)));
  }

  /** 0 for no line break in a gap, 1 for one, 2 for a blank line. */
  private int lineBreaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      if (Characters.isLineEnd(text[i])) {
        if (text[i] == '\u2029' || ++breaks > 1) {
          return 2;
        }
        if (text[i] == '\r' && i + 1 < to && text[i + 1] == '\n') {
          i++;
        }
      }
    }
    return breaks;
  }

  /**
   * Whether the single line break behind {@code token} ends a sentence that has no final
   * punctuation.
   */
  private boolean lineEndsSentence(int token) {
    int length = tokens.end(token) - lineBegin;
    int next = tokens.begin(token + 1);
    if (length > WIDEST_WRAP) {
      return true;
    }
    if (isLowerCase(token + 1)) {
      return false;
    }
    int width = Math.max(blockWidth(token), NARROWEST_WRAP);
    if (width > WIDEST_WRAP) {
      return true;
    }
    int wordEnd = next;
    while (wordEnd < text.length
        && wordEnd - next < LOOK_AHEAD
        && !Character.isWhitespace(text[wordEnd])) {
      wordEnd++;
    }
    return length + 1 + (wordEnd - next) <= width;
  }

  /**
   * The length of the longest line in the block of lines, up to a blank line, that holds the
   * token's line.
   */
  private int blockWidth(int token) {
    if (tokens.begin(token) < blockEnd) {
      return blockWidth;
    }
    int widest = 0;
    int begin = lineBegin;
    int last = lineBegin;
    int i = lineBegin;
    boolean blank = false;
    while (i < text.length) {
      char c = text[i];
      if (c == '\n' || c == '\r') {
        if (blank) {
          break;
        }
        widest = Math.max(widest, last - begin);
        if (c == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
          i++;
        }
        begin = i + 1;
        last = begin;
        blank = true;
      } else if (!Character.isWhitespace(c)) {
        if (blank) {
          begin = i;
        }
        blank = false;
        last = i + 1;
      }
      i++;
    }
    blockWidth = Math.max(widest, last - begin);
    blockEnd = i;
    return blockWidth;
  }
}
