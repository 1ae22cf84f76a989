package org.reckon.tokenizer;

/** Tells web and mail addresses from words with points inside. */
final class Addresses {

  private static final int LONGEST_ENDING = 6;

  private final Lexicon lexicon;
  private final char[] text;

  Addresses(Lexicon lexicon, char[] text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** Whether words with points between them name a host or a file. */
  boolean isHost(int begin, int end) {
    int last = end;
    int points = 0;
    boolean lowerCase = true;
    for (int i = end - 1; i >= begin; i--) {
      if (text[i] == '.') {
        points++;
        last = points == 1 ? i + 1 : last;
      } else {
        lowerCase &= text[i] < 128 && !(text[i] >= 'A' && text[i] <= 'Z');
      }
    }
    boolean path =
        text[end] == '/' && Character.isLetter(text[end + 1]) && end - last <= LONGEST_ENDING;
    return (lowerCase && (points >= 2 || path)) || lexicon.hostEndings().contains(text, last, end);
  }

  /** Whether all characters may stand before the sign of a mail address. */
  boolean isMailbox(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Characters.isMailboxCharacter(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a point between the two offsets. */
  boolean hasPoint(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  /**
   * Punctuation at the end of an address belongs to the sentence, unless it closes a bracket of the
   * address.
   */
  int trim(int begin, int end) {
    int open = 0;
    for (int i = begin; i < end; i++) {
      if (text[i] == '(') {
        open++;
      } else if (text[i] == ')') {
        open--;
      }
    }
    int stop = end;
    while (stop > begin + 1) {
      char c = text[stop - 1];
      if (c == ')' && open < 0) {
        open++;
      } else if (".,;:!?'’‘]}|*".indexOf(c) < 0) {
        break;
      }
      stop--;
    }
    return stop;
  }
}
