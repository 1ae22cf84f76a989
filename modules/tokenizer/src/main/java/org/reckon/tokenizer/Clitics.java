package org.reckon.tokenizer;

/** Finds "n't", "'s" and their like at the ends of words. */
final class Clitics {

  private Clitics() {}

  /** Where the last clitic of a word begins; -1 where it has none. */
  static int last(char[] text, int begin, int end) {
    int mark = end - 1;
    while (mark > begin && end - mark <= 3 && !Characters.isApostrophe(text[mark])) {
      mark--;
    }
    if (mark <= begin || !Characters.isApostrophe(text[mark])) {
      return -1;
    }
    char first = mark + 1 < end ? Characters.lower(text[mark + 1]) : 0;
    char second = mark + 2 < end ? Characters.lower(text[mark + 2]) : 0;
    if (second == 0) {
      if (first == 't' && Characters.lower(text[mark - 1]) == 'n') {
        return mark - 1;
      }
      return first == 's' || first == 'm' || first == 'd' ? mark : -1;
    }
    boolean full =
        (first == 'r' && second == 'e')
            || (first == 'v' && second == 'e')
            || (first == 'l' && second == 'l');
    return full ? mark : -1;
  }
}
