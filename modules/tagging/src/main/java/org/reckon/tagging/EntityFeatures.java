package org.reckon.tagging;

/** The features of the entity tagger, of its first pass and of its second. */
public final class EntityFeatures implements FeatureExtractor {

  private static final int MAXIMUM = 110;
  private static final int LONGEST_RUN = 6;
  private static final int EDGE = 0x5BD1E995;

  private final WordForms forms = new WordForms();
  private final CountMap seen = new CountMap(2);
  private final DocumentMemory memory = new DocumentMemory();
  private final Gazetteer gazetteer;
  private int[] tags = {};
  private int[] names = {};
  private int[] context = {};
  private TokenizedText text;
  private boolean secondPass;
  private int first;
  private int last;
  private int style;
  private int ownFeatures;

  /**
   * Makes an extractor; it belongs to one thread.
   *
   * @param gazetteer the names it knows
   */
  public EntityFeatures(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Turns to a text, for the first pass.
   *
   * @param next the text whose tokens the next calls mean
   * @param tagHashes {@link #tagHash} of the part of speech of each token
   */
  public void start(TokenizedText next, int[] tagHashes) {
    text = next;
    secondPass = false;
    forms.read(next);
    int size = next.size();
    if (names.length < size) {
      names = new int[size + size / 2];
      context = new int[names.length];
    }
    tags = tagHashes;
    gazetteer.match(forms, size, names);
    readContext();
  }

  /** The hash by which a part of speech is known here; 0 where there is none. */
  public static int tagHash(String tag) {
    return tag == null ? 0 : Hashing.of(tag);
  }

  /**
   * Turns to the second pass over the same text.
   *
   * @param labels the labels of the first pass
   */
  public void secondPass(int[] labels) {
    memory.learn(text, forms, labels);
    secondPass = true;
  }

  WordForms forms() {
    return forms;
  }

  private void readContext() {
    seen.clear();
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      int begin = text.sentenceStart(sentence);
      for (int i = begin; i < text.sentenceStart(sentence + 1); i++) {
        int kind = forms.kind[i];
        if ((kind & WordForms.LETTER) == 0) {
          continue;
        }
        if ((kind & WordForms.CAPITAL) == 0) {
          seen.add(forms.lower[i], 0, 1);
        } else if (i > begin && (kind & WordForms.ALL_CAPITALS) == 0) {
          seen.add(forms.lower[i], 1, 1);
        }
      }
    }
    for (int i = 0; i < text.size(); i++) {
      context[i] = 0;
      if ((forms.kind[i] & WordForms.CAPITAL) != 0) {
        int at = seen.find(forms.lower[i]);
        if (at >= 0) {
          context[i] = (seen.get(at, 0) > 0 ? 1 : 0) | (seen.get(at, 1) > 0 ? 2 : 0);
        }
      }
    }
  }

  /** Turns to a sentence of the text. */
  public void sentence(int index) {
    first = text.sentenceStart(index);
    last = text.sentenceStart(index + 1) - 1;
    int words = 0;
    int capitals = 0;
    int shouted = 0;
    for (int i = first; i <= last; i++) {
      int kind = forms.kind[i];
      if ((kind & WordForms.LETTER) != 0) {
        words++;
        capitals += (kind & WordForms.CAPITAL) != 0 ? 1 : 0;
        shouted += (kind & WordForms.ALL_CAPITALS) != 0 ? 1 : 0;
      }
    }
    style = shouted * 4 >= words * 3 && words > 1 ? 2 : capitals * 4 >= words * 3 ? 1 : 0;
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
    int tag = tags[i];
    int before = i > first ? f.lower[i - 1] : EDGE;
    int after = i < last ? f.lower[i + 1] : EDGE;
    int before2 = i - 1 > first ? f.lower[i - 2] : EDGE;
    int after2 = i + 1 < last ? f.lower[i + 2] : EDGE;
    int shapeBefore = i > first ? f.shortShape[i - 1] : EDGE;
    int shapeAfter = i < last ? f.shortShape[i + 1] : EDGE;
    int tagBefore = i > first ? tags[i - 1] : EDGE;
    int tagAfter = i < last ? tags[i + 1] : EDGE;
    int edge = i == first ? 1 : 0;
    int surrounding = context[i] * 6 + style * 2 + edge;
    int n = 0;
    if ((f.kind[i] & (WordForms.CAPITAL | WordForms.DIGIT)) == 0) {
      ownFeatures = 0;
      into[n++] = Hashing.feature(2, lower);
      into[n++] = Hashing.feature(3, before);
      into[n++] = Hashing.feature(4, after);
      into[n++] = Hashing.feature(5, before2);
      into[n++] = Hashing.feature(6, after2);
      into[n++] = Hashing.feature(7, before, lower);
      into[n++] = Hashing.feature(8, lower, after);
      into[n++] = Hashing.feature(9, shape, surrounding);
      into[n++] = Hashing.feature(10, shapeBefore, shape, shapeAfter);
      into[n++] = Hashing.feature(15, f.suffix3[i], shape);
      into[n++] = Hashing.feature(19, tagBefore, tag);
      into[n++] = Hashing.feature(20, tag, tagAfter);
      into[n++] = Hashing.feature(24, before, shape, after);
      int nameBefore = i > first ? names[i - 1] : 0;
      int nameAfter = i < last ? names[i + 1] : 0;
      if (nameBefore != 0) {
        into[n++] = Hashing.feature(36, nameBefore, lower);
      }
      if (nameAfter != 0) {
        into[n++] = Hashing.feature(37, nameAfter, lower);
      }
      return secondPass ? secondFeatures(i, into, n) : n;
    }
    into[n++] = Hashing.feature(1, f.exact[i]);
    into[n++] = Hashing.feature(2, lower);
    into[n++] = Hashing.feature(7, before, lower);
    into[n++] = Hashing.feature(8, lower, after);
    into[n++] = Hashing.feature(13, f.prefix3[i], shape);
    into[n++] = Hashing.feature(14, f.suffix2[i], shape);
    into[n++] = Hashing.feature(15, f.suffix3[i], shape);
    into[n++] = Hashing.feature(16, f.suffix4[i]);
    into[n++] = Hashing.feature(29, surrounding, lower);
    int nameBefore = i > first ? names[i - 1] : 0;
    int nameAfter = i < last ? names[i + 1] : 0;
    if (names[i] != 0) {
      into[n++] = Hashing.feature(30, names[i]);
      into[n++] = Hashing.feature(31, names[i], shape);
      into[n++] = Hashing.feature(32, nameBefore, names[i]);
      into[n++] = Hashing.feature(33, names[i], nameAfter);
      into[n++] = Hashing.feature(34, names[i], before);
      into[n++] = Hashing.feature(35, names[i], after);
    }
    ownFeatures = n;
    into[n++] = Hashing.feature(3, before);
    into[n++] = Hashing.feature(4, after);
    into[n++] = Hashing.feature(5, before2);
    into[n++] = Hashing.feature(6, after2);
    into[n++] = Hashing.feature(9, shape, surrounding);
    into[n++] = Hashing.feature(10, shapeBefore, shape, shapeAfter);
    into[n++] = Hashing.feature(11, before, shape);
    into[n++] = Hashing.feature(12, shape, after);
    into[n++] = Hashing.feature(17, f.shape[i]);
    into[n++] = Hashing.feature(18, tag, shape);
    into[n++] = Hashing.feature(19, tagBefore, tag);
    into[n++] = Hashing.feature(20, tag, tagAfter);
    into[n++] = Hashing.feature(21, tagBefore, shape, tagAfter);
    into[n++] = Hashing.feature(22, before2, before, shape);
    into[n++] = Hashing.feature(23, shape, after, after2);
    into[n++] = Hashing.feature(24, before, shape, after);
    into[n++] = Hashing.feature(25, i > first ? f.suffix3[i - 1] : EDGE, shape);
    into[n++] = Hashing.feature(26, i < last ? f.suffix3[i + 1] : EDGE, shape);
    into[n++] = Hashing.feature(27, before2, shape);
    into[n++] = Hashing.feature(28, after2, shape);
    if (style == 0) {
      n = runFeatures(i, into, n);
    }
    if (nameBefore != 0) {
      into[n++] = Hashing.feature(36, nameBefore, shape);
    }
    if (nameAfter != 0) {
      into[n++] = Hashing.feature(37, nameAfter, shape);
    }
    return secondPass ? secondFeatures(i, into, n) : n;
  }

  /** What stands before and after the capitalised words that a token is among, as one name may. */
  private int runFeatures(int i, int[] into, int from) {
    int begin = i;
    while (begin > first && i - begin < LONGEST_RUN && isCapital(begin - 1)) {
      begin--;
    }
    int end = i;
    while (end < last && end - i < LONGEST_RUN && isCapital(end + 1)) {
      end++;
    }
    int before = begin > first ? forms.lower[begin - 1] : EDGE;
    int after = end < last ? forms.lower[end + 1] : EDGE;
    int before2 = begin - 1 > first ? forms.lower[begin - 2] : EDGE;
    int after2 = end + 1 < last ? forms.lower[end + 2] : EDGE;
    int place = Math.min(i - begin, 3) * 4 + Math.min(end - i, 3);
    int n = from;
    into[n++] = Hashing.feature(60, before, begin == i ? 1 : 0);
    into[n++] = Hashing.feature(61, after, end == i ? 1 : 0);
    into[n++] = Hashing.feature(62, before, after);
    into[n++] = Hashing.feature(63, before2, before);
    into[n++] = Hashing.feature(64, after, after2);
    into[n++] = Hashing.feature(65, place, forms.shortShape[i]);
    if (begin < i) {
      into[n++] = Hashing.feature(66, forms.lower[begin], place);
    }
    if (end > i) {
      into[n++] = Hashing.feature(67, forms.lower[end], place);
    }
    return n;
  }

  /**
   * How many features of the last token asked for, counted from the first, come from its own
   * letters: what a name never met before does not have.
   */
  public int ownFeatures() {
    return ownFeatures;
  }

  /**
   * Whether a token is outside of names without a further look: in the second pass, a word without
   * a capital that the first pass saw no name at or beside.
   */
  public boolean isClear(int token) {
    return secondPass
        && (forms.kind[token] & WordForms.CAPITAL) == 0
        && memory.label(token) == EntityLabels.OUTSIDE
        && (token == first || memory.label(token - 1) == EntityLabels.OUTSIDE)
        && (token == last || memory.label(token + 1) == EntityLabels.OUTSIDE);
  }

  /** Whether a token has letters, all of them small, and no digit. */
  public boolean isSmallWord(int token) {
    return (forms.kind[token] & (WordForms.CAPITAL | WordForms.LETTER | WordForms.DIGIT))
            == WordForms.LETTER
        && forms.exact[token] == forms.lower[token];
  }

  /** Whether a token begins with a capital. */
  public boolean isCapital(int token) {
    return (forms.kind[token] & WordForms.CAPITAL) != 0;
  }

  private int secondFeatures(int i, int[] into, int from) {
    var f = forms;
    int label = memory.label(i);
    int before = i > first ? memory.label(i - 1) : EDGE;
    int after = i < last ? memory.label(i + 1) : EDGE;
    int shape = f.shortShape[i];
    int token = memory.tokenVote(i);
    int name = memory.nameVote(i);
    int part = memory.partVote(i);
    int acronym = memory.acronymVote(i);
    int n = from;
    into[n++] = Hashing.feature(40, label);
    into[n++] = Hashing.feature(41, before, label);
    into[n++] = Hashing.feature(42, label, after);
    into[n++] = Hashing.feature(43, before, label, after);
    into[n++] = Hashing.feature(44, label, f.lower[i]);
    into[n++] = Hashing.feature(45, label, shape, i == first ? 1 : 0);
    into[n++] = Hashing.feature(46, label, i > first ? f.lower[i - 1] : EDGE);
    into[n++] = Hashing.feature(47, label, i < last ? f.lower[i + 1] : EDGE);
    into[n++] = Hashing.feature(48, label, tags[i]);
    if (token != 0) {
      into[n++] = Hashing.feature(50, token);
      into[n++] = Hashing.feature(51, token, label);
      into[n++] = Hashing.feature(52, token, before, after);
    }
    if (name != 0) {
      into[n++] = Hashing.feature(53, name);
      into[n++] = Hashing.feature(54, name, label);
    }
    if (part != 0) {
      into[n++] = Hashing.feature(55, part);
      into[n++] = Hashing.feature(56, part, label);
      into[n++] = Hashing.feature(57, part, shape, name);
    }
    if (acronym != 0) {
      into[n++] = Hashing.feature(58, acronym);
      into[n++] = Hashing.feature(59, acronym, label);
    }
    return n;
  }
}
