package org.reckon.claims;

/**
 * Cuts a text into words, digit runs and marks in one pass. It is its own because the number
 * grammar needs other tokens than language tools give ("$3.5bn" is three), and because the
 * tokenizer of a pipeline can be anybody's.
 */
final class NumberLexer {
  private static final int LONGEST_NUMBER = 400;

  private final NumberVocabulary vocabulary;
  private final String text;
  private final NumberTokens tokens;

  private NumberLexer(String text, NumberVocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    tokens = new NumberTokens(text);
  }

  static NumberTokens scan(String text, NumberVocabulary vocabulary) {
    var lexer = new NumberLexer(text, vocabulary);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    int length = text.length();
    int position = 0;
    while (position < length) {
      int start = position;
      int breaks = 0;
      while (position < length && isBlank(text.charAt(position))) {
        char blank = text.charAt(position++);
        if (blank == '\n' || blank == '\u2028' || blank == '\u2029') {
          breaks++;
        } else if (blank == '\r' && (position == length || text.charAt(position) != '\n')) {
          breaks++;
        } else if (blank == '\t') {
          breaks += 2;
        }
      }
      if (position == length) {
        break;
      }
      char c = text.charAt(position);
      byte gap = NumberTokens.GLUED;
      if (start == 0 && position == 0) {
        gap = NumberTokens.BREAK;
      } else if (position > start) {
        // one line break is a wrapped line when the sentence goes on in lower case
        gap =
            breaks == 0 || (breaks == 1 && Character.isLowerCase(c))
                ? NumberTokens.SPACE
                : NumberTokens.BREAK;
      }
      position = token(position, c, gap);
    }
  }

  private int token(int position, char c, byte gap) {
    if (isDigit(c) || (c == '.' && leadsDecimals(position, gap))) {
      return number(position, gap);
    }
    if (isWordPart(position)) {
      return word(position, gap);
    }
    if ((c == '#' || c == '@') && gap != NumberTokens.GLUED && isWordOrDigit(position + 1)) {
      return link(position, gap, position);
    }
    if (c == ':' && text.startsWith("://", position) && lastTouches(position)) {
      return link(tokens.begin[tokens.size - 1], gap, position);
    }
    if (c == '@' && lastTouches(position) && isWordOrDigit(position + 1)) {
      return link(backToBlank(position), gap, position);
    }
    int end = position + (isPair(position) ? 2 : 1);
    tokens.add(
        NumberTokens.MARK, position, end, gap, (byte) 0, vocabulary.idOf(text, position, end));
    return end;
  }

  private int word(int position, byte gap) {
    int end = position;
    int upper = 0;
    int letters = 0;
    while (end < text.length() && isWordPart(end)) {
      char c = text.charAt(end);
      if (Character.isUpperCase(c)) {
        upper++;
      }
      letters++;
      end += isPair(end) ? 2 : 1;
    }
    byte shape = NumberTokens.LOWER;
    if (Character.isUpperCase(text.charAt(position))) {
      shape = upper == letters && letters > 1 ? NumberTokens.UPPER : NumberTokens.CAPITAL;
    } else if (upper > 0) {
      // "iPhone"
      shape = NumberTokens.CAPITAL;
    }
    tokens.add(NumberTokens.WORD, position, end, gap, shape, vocabulary.idOf(text, position, end));
    if (end + 1 < text.length() && text.charAt(end) == '.' && isWordPart(end + 1)) {
      int domain = domain(end);
      if (domain > 0) {
        return link(backToBlank(position), gap, domain);
      }
    }
    return end;
  }

  /** The end of the host name when the dot at this position is inside a web address. */
  private int domain(int dot) {
    int end = dot + 1;
    while (end < text.length()
        && (isWordPart(end)
            || (text.charAt(end) == '.' && end + 1 < text.length() && isWordPart(end + 1)))) {
      end++;
      if (end - dot > 60) {
        return 0;
      }
    }
    if (end < text.length() && text.charAt(end) == '/' && isWordOrDigit(end + 1)) {
      int last = text.lastIndexOf('.', end - 1);
      int letters = end - last - 1;
      return letters >= 2 && letters <= 6 ? end : 0;
    }
    return text.startsWith("www.", tokens.begin[tokens.size - 1]) ? end : 0;
  }

  /** One token from an earlier position up to the next blank, without closing punctuation. */
  private int link(int from, byte gap, int position) {
    byte firstGap = gap;
    while (tokens.size > 0 && tokens.begin[tokens.size - 1] >= from) {
      tokens.size--;
      firstGap = tokens.gap[tokens.size];
    }
    int end = position;
    while (end < text.length() && !isBlank(text.charAt(end))) {
      end++;
    }
    while (end > position + 1 && ".,;:!?)]}'\"\u2019\u201D>".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    tokens.add(NumberTokens.LINK, from, end, firstGap, (byte) 0, 0);
    return end;
  }

  private boolean lastTouches(int position) {
    return tokens.size > 0
        && tokens.end[tokens.size - 1] == position
        && tokens.kind[tokens.size - 1] != NumberTokens.MARK;
  }

  private int backToBlank(int position) {
    int last = tokens.size - 1;
    int from = position;
    while (last >= 0
        && tokens.end[last] == from
        && (tokens.kind[last] != NumberTokens.MARK
            || "._-+".indexOf(text.charAt(tokens.begin[last])) >= 0)) {
      from = tokens.begin[last];
      if (tokens.gap[last--] != NumberTokens.GLUED) {
        break;
      }
    }
    return from;
  }

  private boolean leadsDecimals(int position, byte gap) {
    if (position + 1 >= text.length() || !isDigit(text.charAt(position + 1))) {
      return false;
    }
    if (gap != NumberTokens.GLUED) {
      return true;
    }
    return "($-\u2212\u2013+\u00A3\u20AC~<>[".indexOf(text.charAt(position - 1)) >= 0;
  }

  private int number(int position, byte gap) {
    int end = position;
    int commas = 0;
    int dots = 0;
    int colons = 0;
    int slashes = 0;
    int groups = 0;
    boolean wellGrouped = true;
    int firstRun = -1;
    int lastRun = 0;
    char lastMark = 0;
    boolean indian = true;
    boolean odd = false;
    if (text.charAt(end) == '.') {
      dots = 1;
      firstRun = 0;
      lastMark = '.';
      end++;
    }
    while (true) {
      int run = end;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      lastRun = end - run;
      if (firstRun < 0) {
        firstRun = lastRun;
      } else if (lastMark == ',' && lastRun != 3) {
        wellGrouped = false;
      }
      if (end + 1 >= text.length() || !isDigit(text.charAt(end + 1))) {
        break;
      }
      char mark = text.charAt(end);
      if (mark == ',') {
        if (dots > 0) {
          odd = true;
        }
        if (commas > 0 && lastRun != 2) {
          indian = false;
        }
        commas++;
      } else if (mark == '.') {
        dots++;
      } else if (mark == ':') {
        colons++;
      } else if (mark == '/' || mark == '\u2044') {
        slashes++;
      } else if (isGroupMark(mark) && exactlyThreeDigits(end + 1) && firstGroup(firstRun)) {
        if (dots > 0 || commas > 0 || (groups == 0 ? lastRun > 3 : lastRun != 3)) {
          break;
        }
        groups++;
      } else {
        break;
      }
      lastMark = mark;
      end++;
    }
    byte shape = NumberTokens.INTEGER;
    if (end - position > LONGEST_NUMBER) {
      shape = NumberTokens.MALFORMED;
    } else if (colons > 0) {
      shape = slashes > 0 || commas > 0 ? NumberTokens.MALFORMED : NumberTokens.COLONS;
    } else if (slashes > 0) {
      shape = commas > 0 || dots > 0 ? NumberTokens.MALFORMED : NumberTokens.SLASHES;
    } else if (commas > 0 || dots > 0) {
      shape = grouping(position, end, commas, dots, groups, wellGrouped, indian, odd, firstRun);
    } else if (groups > 0) {
      shape = NumberTokens.DECIMAL;
    }
    int id = end - position <= 4 ? vocabulary.idOf(text, position, end) : 0;
    tokens.add(NumberTokens.NUMBER, position, end, gap, shape, id);
    return end;
  }

  private byte grouping(
      int begin,
      int end,
      int commas,
      int dots,
      int groups,
      boolean wellGrouped,
      boolean indian,
      boolean odd,
      int firstRun) {
    if (groups > 0) {
      return commas == 0 && dots == 1 ? NumberTokens.DECIMAL : NumberTokens.MALFORMED;
    }
    if (odd) {
      boolean continental =
          commas == 1 && dots > 0 && continentalGroups(begin, text.indexOf(',', begin));
      tokens.continental |= continental;
      return continental ? NumberTokens.DECIMAL : NumberTokens.MALFORMED;
    }
    if (commas == 0) {
      if (dots == 1) {
        return NumberTokens.DECIMAL;
      }
      return text.charAt(begin) != '0' && continentalGroups(begin, end)
          ? NumberTokens.DECIMAL
          : NumberTokens.DOTS;
    }
    if (dots > 1) {
      return NumberTokens.MALFORMED;
    }
    boolean leadingZero = text.charAt(begin) == '0';
    if (firstRun <= 3 && wellGrouped && !leadingZero) {
      return NumberTokens.DECIMAL;
    }
    int point = dots == 1 ? text.indexOf('.', begin) : end;
    int lastComma = text.lastIndexOf(',', point - 1);
    if (commas > 1 && indian && firstRun <= 2 && point - lastComma == 4 && !leadingZero) {
      return NumberTokens.DECIMAL;
    }
    return commas == 1 && dots == 0 && firstRun <= 3
        ? NumberTokens.DECIMAL_COMMA
        : NumberTokens.MALFORMED;
  }

  /** Whether "1.234.567": one to three digits, then groups of three. */
  private boolean continentalGroups(int begin, int end) {
    int run = 0;
    int seen = 0;
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) == '.') {
        if (seen == 0 ? run == 0 || run > 3 : run != 3) {
          return false;
        }
        seen++;
        run = 0;
      } else {
        run++;
      }
    }
    return seen > 0 && run == 3;
  }

  private static boolean firstGroup(int firstRun) {
    return firstRun >= 1 && firstRun <= 3;
  }

  private boolean exactlyThreeDigits(int position) {
    int end = position;
    while (end < text.length() && end < position + 4 && isDigit(text.charAt(end))) {
      end++;
    }
    return end - position == 3;
  }

  /** Marks between groups of three digits that cannot be mistaken: apostrophes, narrow blanks. */
  private static boolean isGroupMark(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u00A0'
        || c == '\u2009'
        || c == '\u202F'
        || c == '\u2007'
        || c == '\u2008'
        || c == '\u200A';
  }

  static boolean isBlank(char c) {
    if (c < 128) {
      return c <= ' ';
    }
    return Character.isSpaceChar(c) || c == '\u0085';
  }

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 128 && Character.isDigit(c));
  }

  private boolean isWordOrDigit(int position) {
    return position < text.length() && (isWordPart(position) || isDigit(text.charAt(position)));
  }

  private boolean isPair(int position) {
    return Character.isHighSurrogate(text.charAt(position))
        && position + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(position + 1));
  }

  /** Letters, the accents on them, and the small raised digits of "km²". */
  private boolean isWordPart(int position) {
    char c = text.charAt(position);
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    if (c == '\u00B2'
        || c == '\u00B3'
        || c == '\u00B5'
        || c == '\u00B9'
        || (c >= '\u2070' && c <= '\u2079' && c != '\u2071')) {
      return true;
    }
    if (Character.isSurrogate(c)) {
      return isPair(position) && Character.isLetter(text.codePointAt(position));
    }
    if (c == '\u00BA') {
      return false;
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
