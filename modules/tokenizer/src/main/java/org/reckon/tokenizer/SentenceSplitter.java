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

  /** How many tokens a speaker and the verb may have. */
  private static final int LONGEST_SPEAKER = 6;

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
    int noteEnd = -1;
    for (int i = 0; i < size - 1; i++) {
      byte kind = tokens.kind(i);
      boolean closes = i <= noteEnd || isCloser(i);
      if (kind == TokenKind.QUOTE) {
        quoteOpen = !closes;
      }
      if (mayEnd(kind) && i > noteEnd) {
        terminal = i;
      } else if (!closes) {
        terminal = -1;
      }
      int breaks = lineBreaks(tokens.end(i), tokens.begin(i + 1));
      if (terminal >= 0 && i >= noteEnd && breaks == 0) {
        noteEnd = Math.max(noteEnd, endOfNote(i + 1));
      }
      boolean ends =
          breaks > 1
              || (terminal >= 0 && i >= noteEnd && endsAt(terminal, i))
              || endsTimestamp(i)
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
          TokenKind.EMOTICON,
          TokenKind.ADDRESS,
          TokenKind.RULE ->
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
        boolean left = touchesPrevious(token);
        boolean right = token + 1 < tokens.size() && tokens.end(token) == tokens.begin(token + 1);
        yield left == right ? quoteOpen : left;
      }
      case TokenKind.APOSTROPHE -> touchesPrevious(token);
      case TokenKind.SYMBOL -> text[tokens.begin(token)] == '>' && touchesPrevious(token);
      default -> false;
    };
  }

  /**
   * Whether a sentence ends behind {@code last}, which is {@code terminal} or a closer behind it.
   */
  private boolean endsAt(int terminal, int last) {
    int next = last + 1;
    if (isCloser(next) || isPunctuation(tokens.kind(next))) {
      return false;
    }
    int word = next;
    while (word < tokens.size() - 1 && word - next < 3 && isOpener(tokens.kind(word))) {
      word++;
    }
    boolean gap = tokens.end(last) < tokens.begin(next);
    boolean closed = last > terminal;
    boolean lowerCase = isLowerCase(word);
    return switch (tokens.kind(terminal)) {
      case TokenKind.PERIOD -> !isItemNumber(terminal) && (lowerCase ? gap && !closed : true);
      case TokenKind.TERMINAL ->
          lowerCase ? !closed && endsBeforeLowerCase(terminal) : !(closed && isSpeaker(word));
      case TokenKind.ELLIPSIS ->
          terminal > firsts[count - 1] && isUpperCase(word) && !(gap && isPronounI(word));
      case TokenKind.EMOTICON -> isUpperCase(word);
      case TokenKind.RULE -> gap && isUpperCase(word);
      case TokenKind.ADDRESS ->
          gap && (isUpperCase(word) || tokens.kind(word) == TokenKind.ADDRESS);
      case TokenKind.INITIAL -> isStarter(word);
      default -> abbreviationEnds(terminal, word);
    };
  }

  /** Marks that never begin a sentence behind a final mark. */
  private static boolean isPunctuation(byte kind) {
    return switch (kind) {
      case TokenKind.PERIOD,
          TokenKind.TERMINAL,
          TokenKind.ELLIPSIS,
          TokenKind.EMOTICON,
          TokenKind.PAUSE,
          TokenKind.HYPHEN ->
          true;
      default -> false;
    };
  }

  /** Whether the period stands behind the number of a list's item, as in "1. Lock the door." */
  private boolean isItemNumber(int terminal) {
    return terminal == firsts[count - 1] + 1
        && tokens.kind(terminal - 1) == TokenKind.NUMBER
        && tokens.end(terminal - 1) - tokens.begin(terminal - 1) <= 2
        && touchesPrevious(terminal);
  }

  /** Whether a date in digits and a time of day end here, as at the end of a message's header. */
  private boolean endsTimestamp(int token) {
    int begin = tokens.begin(token);
    if (token < 2
        || tokens.end(token) - begin != 2
        || (text[begin + 1] != 'M' && text[begin + 1] != 'm')
        || tokens.kind(token - 1) != TokenKind.NUMBER
        || tokens.kind(token - 2) != TokenKind.NUMBER) {
      return false;
    }
    return contains(token - 1, ':') && contains(token - 2, '/') && endsClock(token + 1);
  }

  private boolean contains(int token, char wanted) {
    for (int i = tokens.begin(token); i < tokens.end(token); i++) {
      if (text[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** A question ends everywhere; "Yahoo!" may be a name. */
  private boolean endsBeforeLowerCase(int terminal) {
    return text[tokens.end(terminal) - 1] == '?' || terminal == 0 || !isUpperCase(terminal - 1);
  }

  /** Whether a name and a verb of speech follow, which belong to the quotation before them. */
  private boolean isSpeaker(int token) {
    int end = Math.min(tokens.size(), token + LONGEST_SPEAKER);
    for (int i = token + 1; i < end; i++) {
      byte kind = tokens.kind(i);
      if (kind != TokenKind.WORD && kind != TokenKind.ABBREVIATION && kind != TokenKind.INITIAL) {
        return false;
      }
      if (lexicon.speechVerbs().contains(text, tokens.begin(i), tokens.end(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A note's number or a cut in brackets, such as "[6]" or "[...]", belongs to the sentence before
   * it.
   *
   * @return the token of the closing bracket, -1 where no note begins at {@code token}
   */
  private int endOfNote(int token) {
    if (token + 2 >= tokens.size()
        || text[tokens.begin(token)] != '['
        || text[tokens.begin(token + 2)] != ']') {
      return -1;
    }
    byte inside = tokens.kind(token + 1);
    return inside == TokenKind.NUMBER || inside == TokenKind.ELLIPSIS ? token + 2 : -1;
  }

  private boolean touchesPrevious(int token) {
    return token > 0 && tokens.end(token - 1) == tokens.begin(token);
  }

  private boolean abbreviationEnds(int terminal, int word) {
    int begin = tokens.begin(terminal);
    AbbreviationKind kind = lexicon.abbreviation(text, begin, tokens.end(terminal) - 1);
    if (kind == AbbreviationKind.TITLE || kind == AbbreviationKind.NUMBERED) {
      return false;
    }
    if (kind == AbbreviationKind.FINAL) {
      return isUpperCase(word);
    }
    if (kind == AbbreviationKind.CLOCK) {
      return endsClock(word);
    }
    if (kind == AbbreviationKind.OPEN) {
      return isStarter(word) || opensQuotation(terminal + 1);
    }
    return isStarter(word);
  }

  /** Whether a word begins a sentence behind a time of day. */
  private boolean endsClock(int word) {
    return isUpperCase(word)
        && !lexicon.clockFollowers().contains(text, tokens.begin(word), tokens.end(word));
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

  private boolean isPronounI(int token) {
    return text[tokens.begin(token)] == 'I' && tokens.end(token) - tokens.begin(token) == 1;
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
    if (isLowerCase(token + 1) || goesOn(token)) {
      return false;
    }
    if (length > WIDEST_WRAP) {
      return true;
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

  /** Whether a line cannot end a sentence with this token: the dash of a dateline, an initial. */
  private boolean goesOn(int token) {
    byte kind = tokens.kind(token);
    char last = text[tokens.end(token) - 1];
    return kind == TokenKind.INITIAL || kind == TokenKind.HYPHEN || last == '–' || last == '—';
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
