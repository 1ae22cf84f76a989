package org.reckon.words;

/**
 * The hash by which a word is known, whatever its case: letters count as small, digits as 0 and
 * typographic quotes and dashes as plain ones. Models hold these values (FNV-1a over UTF-16 units),
 * so a change here voids every model.
 */
public final class WordHash {

  /** The hash of nothing, from which every word's hash starts. */
  public static final int SEED = 0x811C9DC5;

  private WordHash() {}

  /** The hash of a word with one more unit, which {@link #fold} has been over. */
  public static int append(int hash, int unit) {
    return (hash ^ unit) * 0x01000193;
  }

  /**
   * The hash of a word.
   *
   * @param text the text it stands in
   * @param begin where it begins
   * @param end where it ends, exclusive
   */
  public static int of(CharSequence text, int begin, int end) {
    int hash = SEED;
    for (int i = begin; i < end; i++) {
      hash = append(hash, lowerCase(fold(text.charAt(i))));
    }
    return hash;
  }

  /** A UTF-16 unit with its digit as 0 and its quotation mark or dash as a plain one. */
  public static int fold(int unit) {
    if (unit < 128) {
      return unit >= '0' && unit <= '9' ? '0' : unit;
    }
    return switch (unit) {
      case '\u2018', '\u2019', '\u00B4', '\u02BC' -> '\'';
      case '\u201C', '\u201D', '\u00AB', '\u00BB' -> '"';
      case '\u2013', '\u2014', '\u2010', '\u2011', '\u2012', '\u2212' -> '-';
      default -> Character.isDigit((char) unit) ? '0' : unit;
    };
  }

  /** A UTF-16 unit in lower case. */
  public static int lowerCase(int unit) {
    if (unit < 128) {
      return unit >= 'A' && unit <= 'Z' ? unit + 32 : unit;
    }
    return Character.toLowerCase(unit);
  }
}
