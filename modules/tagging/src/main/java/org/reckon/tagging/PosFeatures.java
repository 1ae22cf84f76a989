package org.reckon.tagging;

import org.reckon.words.WordClasses;

/** The features of the part-of-speech tagger. */
public final class PosFeatures implements FeatureExtractor {

  private static final int MAXIMUM = 48;
  private static final int EDGE = 0x5BD1E995;
  private static final int HISTORY = 64;

  private final WordForms forms = new WordForms();
  private final WordClasses classes = WordClasses.byUse();
  private int[] uses = {};
  private TokenizedText text;
  private int first;
  private int last;

  /**
   * Turns to a text.
   *
   * @param next the text whose tokens the next calls mean
   */
  public void start(TokenizedText next) {
    text = next;
    forms.read(next);
    if (uses.length < next.size()) {
      uses = new int[next.size() + next.size() / 2];
    }
    for (int i = 0; i < next.size(); i++) {
      uses[i] = classes.of(forms.lower[i]);
    }
  }

  /** Turns to a sentence of the text. */
  public void sentence(int index) {
    first = text.sentenceStart(index);
    last = text.sentenceStart(index + 1) - 1;
  }

  WordForms forms() {
    return forms;
  }

  @Override
  public int maximum() {
    return MAXIMUM;
  }

  @Override
  public int word(int i) {
    return Hashing.feature(99, forms.exact[i]);
  }

  @Override
  public int features(int i, int[] into) {
    var f = forms;
    int lower = f.lower[i];
    int shape = f.shortShape[i];
    int before = i > first ? f.lower[i - 1] : EDGE;
    int after = i < last ? f.lower[i + 1] : EDGE;
    int edge = i == first ? 1 : 0;
    int n = 0;
    into[n++] = Hashing.feature(1, f.exact[i]);
    into[n++] = Hashing.feature(2, lower);
    into[n++] = Hashing.feature(3, f.prefix1[i], f.kind[i]);
    into[n++] = Hashing.feature(4, f.prefix2[i]);
    into[n++] = Hashing.feature(5, f.prefix3[i]);
    into[n++] = Hashing.feature(6, f.suffix1[i], f.kind[i]);
    into[n++] = Hashing.feature(7, f.suffix2[i]);
    into[n++] = Hashing.feature(8, f.suffix3[i]);
    into[n++] = Hashing.feature(9, f.suffix4[i]);
    into[n++] = Hashing.feature(10, f.shape[i]);
    into[n++] = Hashing.feature(11, shape, edge);
    into[n++] = Hashing.feature(12, before);
    into[n++] = Hashing.feature(13, after);
    into[n++] = Hashing.feature(14, before, lower);
    into[n++] = Hashing.feature(15, lower, after);
    into[n++] = Hashing.feature(16, before, after);
    into[n++] = Hashing.feature(17, i - 1 > first ? f.lower[i - 2] : EDGE);
    into[n++] = Hashing.feature(18, i + 1 < last ? f.lower[i + 2] : EDGE);
    into[n++] = Hashing.feature(19, shape, i > first ? f.shortShape[i - 1] : EDGE);
    into[n++] = Hashing.feature(20, shape, i < last ? f.shortShape[i + 1] : EDGE);
    into[n++] = Hashing.feature(21, i < last ? f.suffix3[i + 1] : EDGE);
    into[n++] = Hashing.feature(22, i < last ? f.suffix2[i + 1] : EDGE, f.suffix2[i]);
    into[n++] = Hashing.feature(23, i > first ? f.suffix3[i - 1] : EDGE);
    int use = uses[i];
    int useBefore = i > first ? uses[i - 1] : EDGE;
    int useAfter = i < last ? uses[i + 1] : EDGE;
    into[n++] = Hashing.feature(33, use);
    into[n++] = Hashing.feature(34, use, shape);
    into[n++] = Hashing.feature(35, useBefore);
    into[n++] = Hashing.feature(36, useAfter);
    into[n++] = Hashing.feature(37, useBefore, use);
    into[n++] = Hashing.feature(38, use, useAfter);
    if ((f.kind[i] & (WordForms.LETTER | WordForms.DIGIT)) == 0) {
      into[n++] = Hashing.feature(32, lower, gaps(i));
    }
    return n;
  }

  /** On which sides of a token there is space: what tells an opening quotation mark. */
  private int gaps(int i) {
    int before = i == 0 || text.begin(i) > text.end(i - 1) ? 1 : 0;
    int after = i + 1 == text.size() || text.begin(i + 1) > text.end(i) ? 2 : 0;
    return before | after;
  }

  /**
   * Writes the features of a token that depend on the two labels before it.
   *
   * @param i the token's index
   * @param previous the label of the token before it in the sentence; -1 where there is none
   * @param beforePrevious the label of the token before that; -1 where there is none
   * @param into where the features go
   * @param from the first free place
   * @return the first place that is free afterwards
   */
  public int history(int i, int previous, int beforePrevious, int[] into, int from) {
    var f = forms;
    int both = previous * HISTORY + beforePrevious;
    int lower = f.lower[i];
    int n = from;
    into[n++] = Hashing.feature(24, previous);
    into[n++] = Hashing.feature(25, both);
    into[n++] = Hashing.feature(26, previous, lower);
    into[n++] = Hashing.feature(27, both, lower);
    into[n++] = Hashing.feature(28, previous, f.suffix3[i]);
    into[n++] = Hashing.feature(29, previous, i < last ? f.lower[i + 1] : EDGE);
    into[n++] = Hashing.feature(30, both, f.shortShape[i]);
    into[n++] = Hashing.feature(31, previous, i < last ? f.suffix3[i + 1] : EDGE, f.suffix2[i]);
    into[n++] = Hashing.feature(39, previous, uses[i]);
    into[n++] = Hashing.feature(40, both, uses[i]);
    return n;
  }
}
