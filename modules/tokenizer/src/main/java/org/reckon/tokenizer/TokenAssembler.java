package org.reckon.tokenizer;

/**
 * Makes tokens of the scanner's pieces: splits clitics and units off, puts abbreviations, addresses
 * and prefixed words together. It looks ahead by a bounded number of characters only, so it is
 * linear in the text.
 */
final class TokenAssembler {

  private static final int LOOK_AHEAD = 8;
  private static final int MAXIMAL_CLITICS = 4;
  private static final int SHORTEST_RULE = 3;

  private final Lexicon lexicon;
  private final char[] text;
  private final Scanner scanner;
  private final TokenList tokens;
  private final PeriodRule periods;
  private final HyphenRule hyphens;
  private final Addresses addresses;

  /** Whether the next token is the rest of the last one, if it touches it. */
  private boolean joinNext;

  private TokenAssembler(Lexicon lexicon, char[] text) {
    this.lexicon = lexicon;
    this.text = text;
    this.scanner = Scanner.over(text);
    this.tokens = new TokenList(text.length / 5 + 16);
    this.periods = new PeriodRule(lexicon, text, tokens);
    this.hyphens = new HyphenRule(lexicon, text, tokens);
    this.addresses = new Addresses(lexicon, text);
  }

  /** All tokens, in order, of a text that ends with a space. */
  static TokenList tokens(Lexicon lexicon, char[] text) {
    TokenAssembler assembler = new TokenAssembler(lexicon, text);
    assembler.run();
    return assembler.tokens;
  }

  private void run() {
    try {
      int piece = scanner.next();
      while (piece != Piece.END) {
        take(piece, scanner.begin(), scanner.end());
        piece = scanner.next();
      }
    } catch (java.io.IOException e) {
      throw new AssertionError("the scanner reads from memory", e);
    }
  }

  private void take(int piece, int begin, int end) {
    switch (piece) {
      case Piece.SPACE -> joinNext = false;
      case Piece.WORD -> word(begin, end);
      case Piece.WORD_WITH_DIGITS -> wordWithDigits(begin, end);
      case Piece.WORD_WITH_DECIMAL -> wordWithDecimal(begin, end);
      case Piece.WORD_WITH_APOSTROPHE -> wordWithApostrophe(begin, end);
      case Piece.DOTTED -> dotted(begin, end);
      case Piece.POINT_WORD -> pointWord(begin, end);
      case Piece.APOSTROPHE_WORD -> apostropheWord(begin, end);
      case Piece.APOSTROPHE_YEAR -> apostropheYear(begin, end);
      case Piece.NUMBER -> number(begin, end);
      case Piece.POINT_NUMBER -> pointNumber(begin, end);
      case Piece.PLUS_NUMBER -> plusNumber(begin, end);
      case Piece.NUMBER_WITH_WORD -> numberWithWord(begin, end);
      case Piece.HYPHENATED_NUMBER -> hyphenatedNumber(begin, end);
      case Piece.URL -> url(begin, end);
      case Piece.URL_REST -> urlRest(begin, end);
      case Piece.AT_NAME -> atName(begin, end);
      case Piece.HASHTAG -> add(begin, end, TokenKind.WORD);
      case Piece.EMOTICON -> emoticon(begin, end);
      case Piece.PERIOD -> period(begin);
      case Piece.ELLIPSIS -> ellipsis(begin, end);
      case Piece.TERMINAL -> terminal(begin, end);
      case Piece.OPEN -> add(begin, end, TokenKind.OPEN);
      case Piece.CLOSE -> add(begin, end, TokenKind.CLOSE);
      case Piece.OPEN_QUOTE -> add(begin, end, TokenKind.OPEN_QUOTE);
      case Piece.CLOSE_QUOTE -> add(begin, end, TokenKind.CLOSE_QUOTE);
      case Piece.QUOTE -> add(begin, end, TokenKind.QUOTE);
      case Piece.APOSTROPHE -> add(begin, end, TokenKind.APOSTROPHE);
      case Piece.HYPHEN -> hyphen(begin, end);
      case Piece.PAUSE -> add(begin, end, TokenKind.PAUSE);
      case Piece.SYMBOL -> symbol(begin, end);
      default -> throw new AssertionError("piece " + piece);
    }
  }

  private void add(int begin, int end, byte kind) {
    if (joinNext && touchesLast(begin)) {
      tokens.extendLast(end, kind);
    } else {
      tokens.add(begin, end, kind);
    }
    joinNext = false;
  }

  private void word(int begin, int end) {
    int[] splits = lexicon.contraction(text, begin, end);
    boolean capitals = end - begin == 2 && Character.isUpperCase(text[begin + 1]);
    if (splits == null || capitals) {
      add(begin, end, TokenKind.WORD);
    } else {
      addParts(begin, end, splits);
    }
  }

  private void addParts(int begin, int end, int[] splits) {
    int from = begin;
    for (int split : splits) {
      add(from, begin + split, TokenKind.WORD);
      from = begin + split;
    }
    add(from, end, TokenKind.WORD);
  }

  /** "USD34" is a currency and a number, "H5N1" a word. */
  private void wordWithDigits(int begin, int end) {
    int letters = endOfLetters(begin, end);
    if (letters < end && isDigit(text[letters]) && isCurrency(begin, letters)) {
      add(begin, letters, TokenKind.SYMBOL);
      scanner.endAt(letters);
    } else {
      add(begin, end, TokenKind.WORD);
    }
  }

  /** "USD1.5" and "FJD1,250" are a currency and a number, "v2.0" is a word. */
  private void wordWithDecimal(int begin, int end) {
    int letters = endOfLetters(begin, end);
    int comma = letters;
    while (comma < end && text[comma] != ',') {
      comma++;
    }
    if (isCurrency(begin, letters) || (comma < end && (end - comma) % 4 == 0)) {
      add(begin, letters, TokenKind.SYMBOL);
      add(letters, end, TokenKind.NUMBER);
    } else {
      add(begin, end, TokenKind.WORD);
    }
  }

  private boolean isCurrency(int begin, int end) {
    return lexicon.currencyCodes().contains(text, begin, end);
  }

  private int endOfLetters(int begin, int end) {
    int letters = begin;
    while (letters < end && !isDigit(text[letters])) {
      letters++;
    }
    return letters;
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  private void wordWithApostrophe(int begin, int end) {
    int[] splits = lexicon.contraction(text, begin, end);
    if (splits != null) {
      addParts(begin, end, splits);
      return;
    }
    int[] cuts = new int[MAXIMAL_CLITICS];
    int count = 0;
    int rest = end;
    while (count < MAXIMAL_CLITICS) {
      int cut = Clitics.last(text, begin, rest);
      if (cut <= begin) {
        break;
      }
      cuts[count++] = cut;
      rest = cut;
    }
    word(begin, rest);
    for (int i = count - 1; i >= 0; i--) {
      add(cuts[i], i == 0 ? end : cuts[i - 1], TokenKind.WORD);
    }
  }

  private void dotted(int begin, int end) {
    if (isAcronym(begin, end)) {
      add(begin, end, TokenKind.ACRONYM);
    } else if (lexicon.abbreviation(text, begin, end) != null) {
      add(begin, end, TokenKind.WORD);
    } else if (addresses.isHost(begin, end)) {
      host(begin, end);
    } else {
      int from = begin;
      for (int i = begin; i <= end; i++) {
        if (i == end || text[i] == '.') {
          word(from, i);
          if (i < end) {
            period(i);
          }
          from = i + 1;
        }
      }
    }
  }

  /** Whether single characters stand between the points: "U.S". */
  private boolean isAcronym(int begin, int end) {
    for (int i = begin + 1; i < end; i += 2) {
      if (text[i] != '.') {
        return false;
      }
    }
    return (end - begin) % 2 == 1;
  }

  /** A host may go on to the left over hyphens, and to the right with a path. */
  private void host(int begin, int end) {
    int first = tokens.size();
    while (first >= 2
        && tokens.touches(first - 1, first == tokens.size() ? begin : tokens.begin(first))
        && tokens.kind(first - 1) == TokenKind.HYPHEN
        && tokens.touches(first - 2, tokens.begin(first - 1))
        && tokens.kind(first - 2) == TokenKind.WORD) {
      first -= 2;
    }
    if (first < tokens.size()) {
      tokens.joinFrom(first, end, TokenKind.WORD);
      joinNext = false;
    } else {
      add(begin, end, TokenKind.WORD);
    }
    if (text[end] == '/') {
      scanner.expectRestOfUrl();
    }
  }

  private void apostropheWord(int begin, int end) {
    int[] splits = touchesLast(begin) ? null : lexicon.contraction(text, begin, end);
    if (splits != null) {
      addParts(begin, end, splits);
      return;
    }
    boolean clitic = touchesLast(begin) && Clitics.last(text, begin - 1, end) == begin;
    if (clitic || lexicon.leadingApostrophes().contains(text, begin, end)) {
      add(begin, end, TokenKind.WORD);
    } else {
      add(begin, begin + 1, TokenKind.APOSTROPHE);
      scanner.endAt(begin + 1);
    }
  }

  private void apostropheYear(int begin, int end) {
    if (touchesLast(begin) || Characters.lower(text[end - 1]) != 's') {
      add(begin, begin + 1, TokenKind.APOSTROPHE);
      scanner.endAt(begin + 1);
    } else {
      add(begin, end, TokenKind.NUMBER);
    }
  }

  /** A number whose groups are parted by spaces ends before a group that has too many digits. */
  private void number(int begin, int end) {
    int stop = end;
    if (isDigit(text[end])) {
      for (int i = begin; i < end; i++) {
        if (Characters.isNarrowSpace(text[i])) {
          stop = i;
        }
      }
    }
    scanner.endAt(stop);
    add(begin, stop, TokenKind.NUMBER);
  }

  private void pointNumber(int begin, int end) {
    if (touchesLast(begin) && !isOpening(tokens.kind(tokens.size() - 1))) {
      scanner.endAt(begin + 1);
      period(begin);
    } else {
      add(begin, end, TokenKind.NUMBER);
    }
  }

  /** ".com" and ".doc" are words where nothing, or a bracket, stands before them. */
  private void pointWord(int begin, int end) {
    boolean ending = lexicon.hostEndings().contains(text, begin + 1, end);
    if (ending && !(touchesLast(begin) && tokens.kind(tokens.size() - 1) != TokenKind.CLOSE)) {
      add(begin, end, TokenKind.WORD);
    } else {
      scanner.endAt(begin + 1);
      period(begin);
    }
  }

  private static boolean isOpening(byte kind) {
    return kind == TokenKind.OPEN
        || kind == TokenKind.OPEN_QUOTE
        || kind == TokenKind.QUOTE
        || kind == TokenKind.SYMBOL
        || kind == TokenKind.HYPHEN;
  }

  private void plusNumber(int begin, int end) {
    if (touchesLast(begin)) {
      add(begin, begin + 1, TokenKind.SYMBOL);
      scanner.endAt(begin + 1);
    } else {
      add(begin, end, TokenKind.NUMBER);
    }
  }

  /** "3.5bn" is a number and a scale, "21st" a word. */
  private void numberWithWord(int begin, int end) {
    int letters = begin;
    while (letters < end && !Character.isLetter(text[letters])) {
      letters++;
    }
    boolean insideName =
        touchesLast(begin)
            && tokens.kind(tokens.size() - 1) == TokenKind.HYPHEN
            && hyphens.isNameBeforeHyphen(tokens.size() - 1);
    if (!insideName && lexicon.unitSuffixes().contains(text, letters, end)) {
      add(begin, letters, TokenKind.NUMBER);
      add(letters, end, text[end - 2] == '.' ? TokenKind.ACRONYM : TokenKind.WORD);
    } else {
      add(begin, end, TokenKind.NUMBER);
    }
  }

  /**
   * "555-0173" is a telephone number; "500-1000" is a range, and so is what stands behind a
   * currency sign.
   */
  private void hyphenatedNumber(int begin, int end) {
    int hyphen = begin;
    while (text[hyphen] != '-') {
      hyphen++;
    }
    boolean goesOn = isDigit(text[end]) || (text[end] == '.' && isDigit(text[end + 1]));
    boolean round =
        end - hyphen == 5
            && (text[hyphen - 1] == '0' || text[hyphen - 1] == '5')
            && text[hyphen + 1] != '0'
            && text[end - 1] == '0';
    boolean money = touchesLast(begin) && tokens.kind(tokens.size() - 1) == TokenKind.SYMBOL;
    if (goesOn || round || money) {
      add(begin, hyphen, TokenKind.NUMBER);
      scanner.endAt(hyphen);
    } else {
      add(begin, end, TokenKind.NUMBER);
    }
  }

  private void url(int begin, int end) {
    int stop = addresses.trim(begin, end);
    scanner.endAt(stop);
    add(begin, stop, TokenKind.ADDRESS);
  }

  private void urlRest(int begin, int end) {
    int stop = Math.max(begin + 1, addresses.trim(begin, end));
    scanner.endAt(stop);
    tokens.extendLast(stop, TokenKind.WORD);
  }

  private void atName(int begin, int end) {
    int first = tokens.size();
    int next = begin;
    while (first > 0
        && tokens.touches(first - 1, next)
        && addresses.isMailbox(tokens.begin(first - 1), next)) {
      first--;
      next = tokens.begin(first);
    }
    if (first < tokens.size()) {
      tokens.joinFrom(
          first, end, addresses.hasPoint(begin, end) ? TokenKind.ADDRESS : TokenKind.WORD);
      joinNext = false;
    } else {
      add(begin, end, TokenKind.WORD);
    }
  }

  private void emoticon(int begin, int end) {
    char eyes = text[begin];
    boolean faces = eyes == ':' || eyes == ';' || eyes == '=';
    if (!faces) {
      add(begin, end, TokenKind.EMOTICON);
      return;
    }
    char mouth = text[end - 1];
    boolean letterFollows = Character.isLetterOrDigit(text[end]);
    boolean real =
        Character.isLetter(mouth)
            ? !touchesLast(begin) && !letterFollows
            : mouth == ')' || (!touchesLast(begin) && !letterFollows);
    if (real) {
      add(begin, end, TokenKind.EMOTICON);
    } else {
      scanner.endAt(begin + 1);
      add(begin, begin + 1, eyes == '=' ? TokenKind.SYMBOL : TokenKind.PAUSE);
    }
  }

  /** Two periods behind an abbreviation are its own and the sentence's. */
  private void ellipsis(int begin, int end) {
    if (end - begin == 2 && touchesLast(begin) && periods.isAbbreviated(begin)) {
      scanner.endAt(begin + 1);
      period(begin);
    } else {
      add(begin, end, TokenKind.ELLIPSIS);
    }
  }

  private void terminal(int begin, int end) {
    if (text[begin] == '.' && touchesLast(begin) && periods.isAbbreviated(begin)) {
      scanner.endAt(begin + 1);
      period(begin);
    } else {
      add(begin, end, TokenKind.TERMINAL);
    }
  }

  private void period(int begin) {
    int end = begin + 1;
    if (touchesLast(begin) && periods.isAbbreviated(begin)) {
      int last = tokens.size() - 1;
      boolean initial =
          tokens.end(last) - tokens.begin(last) == 1 && Character.isUpperCase(text[begin - 1]);
      tokens.extendLast(end, initial ? TokenKind.INITIAL : TokenKind.ABBREVIATION);
      joinNext = false;
    } else {
      add(begin, end, TokenKind.PERIOD);
    }
  }

  private void hyphen(int begin, int end) {
    if (touchesLast(begin) && hyphens.belongsToWord(begin)) {
      tokens.extendLast(end, TokenKind.WORD);
      joinNext = Character.isLetterOrDigit(text[end]);
    } else {
      add(begin, end, TokenKind.HYPHEN);
    }
  }

  private void symbol(int begin, int end) {
    if (end - begin >= SHORTEST_RULE && text[begin] == text[end - 1]) {
      add(begin, end, TokenKind.RULE);
      return;
    }
    if (text[begin] == '/' && end - begin == 1 && touchesLast(begin)) {
      int last = tokens.size() - 1;
      int stop = end;
      while (stop - end < LOOK_AHEAD && Character.isLetter(text[stop])) {
        stop++;
      }
      if (lexicon.slashWords().contains(text, tokens.begin(last), stop)) {
        tokens.extendLast(end, TokenKind.WORD);
        joinNext = stop > end;
        return;
      }
    }
    add(begin, end, TokenKind.SYMBOL);
  }

  private boolean touchesLast(int begin) {
    return tokens.size() > 0 && tokens.touches(tokens.size() - 1, begin);
  }
}
