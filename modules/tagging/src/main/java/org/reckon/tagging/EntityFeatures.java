package org.reckon.tagging;

import org.reckon.words.WordClasses;

/** The features of the entity tagger. */
public final class EntityFeatures implements FeatureExtractor {

  private static final int MAXIMUM = 170;
  private static final int LONGEST_RUN = 6;
  private static final int TOPIC_WINDOW = 60;
  private static final int FIGURE_WINDOW = 6;
  private static final int EDGE = 0x5BD1E995;

  private static final long NO_PERSON = EntityLabels.ANY & ~EntityLabels.labels(0);
  private static final long NO_NAME = NO_PERSON & ~EntityLabels.labels(1) & ~EntityLabels.labels(2);

  private final WordForms forms = new WordForms();
  private final CountMap seen = new CountMap(2);
  private final Gazetteer gazetteer;
  private final WordClasses useClasses = WordClasses.byUse();
  private final WordClasses wordClasses = WordClasses.byMeaning();
  private int[] tags = {};
  private int[] names = {};
  private int[] classes = {};
  private int[] uses = {};
  private int[] context = {};
  private int[] topics = {};
  private int[] words = {0};
  private int[] sport = {0};
  private int[] figures = {0};
  private TokenizedText text;
  private int first;
  private int last;
  private int style;
  private int ownFeatures;
  private int ownLetters;

  /**
   * Makes an extractor; it belongs to one thread.
   *
   * @param gazetteer the names it knows
   */
  public EntityFeatures(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Turns to a text.
   *
   * @param next the text whose tokens the next calls mean
   * @param tagHashes {@link #tagHash} of the part of speech of each token
   */
  public void start(TokenizedText next, int[] tagHashes) {
    text = next;
    forms.read(next);
    int size = next.size();
    if (names.length < size) {
      names = new int[size + size / 2];
      context = new int[names.length];
      classes = new int[names.length];
      uses = new int[names.length];
      topics = new int[names.length];
      words = new int[names.length + 1];
      sport = new int[names.length + 1];
      figures = new int[names.length + 1];
    }
    for (int i = 0; i < size; i++) {
      classes[i] = wordClasses.of(forms.lower[i]);
      uses[i] = useClasses.of(forms.lower[i]);
    }
    tags = tagHashes;
    gazetteer.match(forms, size, names);
    readContext();
    readTopics(size);
  }

  /**
   * Finds where a text speaks of sport, where a city's name is more likely a club: of the words
   * around a token, how much likelier they are in such reports, and how many figures there are.
   */
  private void readTopics(int size) {
    for (int i = 0; i < size; i++) {
      int kind = forms.kind[i];
      boolean counts = (kind & WordForms.CAPITAL) == 0 && classes[i] != 0;
      words[i + 1] = words[i] + (counts ? 1 : 0);
      sport[i + 1] = sport[i] + (counts ? wordClasses.sport(classes[i]) : 0);
      figures[i + 1] = figures[i] + ((kind & WordForms.DIGIT) != 0 ? 1 : 0);
    }
    for (int i = 0; i < size; i++) {
      int from = Math.max(0, i - TOPIC_WINDOW);
      int to = Math.min(size, i + TOPIC_WINDOW);
      float mean = (sport[to] - sport[from]) / (words[to] - words[from] + 5f);
      int near =
          figures[Math.min(size, i + FIGURE_WINDOW)] - figures[Math.max(0, i - FIGURE_WINDOW)];
      topics[i] = (mean < -0.5f ? 0 : mean < 0.7f ? 1 : 2) * 3 + (near < 2 ? 0 : near < 4 ? 1 : 2);
    }
  }

  /** The hash by which a part of speech is known here; 0 where there is none. */
  public static int tagHash(String tag) {
    return tag == null ? 0 : Hashing.of(tag);
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
    int own = classes[i];
    int classBefore = i > first ? classes[i - 1] : EDGE;
    int classAfter = i < last ? classes[i + 1] : EDGE;
    int topic = topics[i];
    int use = uses[i];
    int useBefore = i > first ? uses[i - 1] : EDGE;
    int useAfter = i < last ? uses[i + 1] : EDGE;
    int useBeforeGroup = i > first ? useClasses.group(uses[i - 1]) : EDGE;
    int useAfterGroup = i < last ? useClasses.group(uses[i + 1]) : EDGE;
    int n = 0;
    if ((f.kind[i] & (WordForms.CAPITAL | WordForms.DIGIT)) == 0) {
      ownFeatures = 0;
      ownLetters = 0;
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
      into[n++] = Hashing.feature(72, classBefore, shape);
      into[n++] = Hashing.feature(73, classAfter, shape);
      into[n++] = Hashing.feature(70, own);
      into[n++] = Hashing.feature(77, own, classBefore);
      into[n++] = Hashing.feature(78, own, classAfter);
      into[n++] = Hashing.feature(86, useBefore, shape);
      into[n++] = Hashing.feature(87, useAfter, shape);
      return n;
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
    ownLetters = n;
    if (own != 0) {
      into[n++] = Hashing.feature(70, own);
      into[n++] = Hashing.feature(71, own, shape);
      into[n++] = Hashing.feature(74, wordClasses.group(own), shape);
      into[n++] = Hashing.feature(75, own, before);
      into[n++] = Hashing.feature(76, own, after);
      into[n++] = Hashing.feature(77, own, classBefore);
      into[n++] = Hashing.feature(78, own, classAfter);
    }
    if (use != 0) {
      into[n++] = Hashing.feature(84, use);
      into[n++] = Hashing.feature(85, use, shape);
      into[n++] = Hashing.feature(88, useClasses.group(use), shape);
      into[n++] = Hashing.feature(97, use, useBefore);
      into[n++] = Hashing.feature(98, use, useAfter);
    }
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
    into[n++] = Hashing.feature(72, classBefore, shape);
    into[n++] = Hashing.feature(73, classAfter, shape);
    into[n++] = Hashing.feature(79, i - 1 > first ? classes[i - 2] : EDGE, classBefore, shape);
    into[n++] = Hashing.feature(80, classAfter, i + 1 < last ? classes[i + 2] : EDGE, shape);
    into[n++] = Hashing.feature(81, classBefore, shape, classAfter);
    into[n++] = Hashing.feature(86, useBefore, shape);
    into[n++] = Hashing.feature(87, useAfter, shape);
    into[n++] = Hashing.feature(89, useBeforeGroup, shape, useAfterGroup);
    into[n++] = Hashing.feature(90, topic, lower);
    into[n++] = Hashing.feature(91, topic, own, shape);
    into[n++] = Hashing.feature(92, topic, names[i], shape);
    into[n++] = Hashing.feature(93, topic, Hashing.pair(shapeBefore, shape), shapeAfter);
    into[n++] = Hashing.feature(94, topic, before, shape);
    into[n++] = Hashing.feature(95, topic, shape, after);
    if (style == 0) {
      n = runFeatures(i, into, n);
    }
    if (nameBefore != 0) {
      into[n++] = Hashing.feature(36, nameBefore, shape);
    }
    if (nameAfter != 0) {
      into[n++] = Hashing.feature(37, nameAfter, shape);
    }
    return n;
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
    into[n++] = Hashing.feature(68, begin > first ? classes[begin - 1] : EDGE, place);
    into[n++] = Hashing.feature(69, end < last ? classes[end + 1] : EDGE, place);
    if (begin < i) {
      into[n++] = Hashing.feature(82, classes[begin], place);
    }
    if (end > i) {
      into[n++] = Hashing.feature(83, classes[end], place);
    }
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

  /** How many features of the last token asked for, counted from the first, are its letters. */
  public int ownLetters() {
    return ownLetters;
  }

  /**
   * The labels that a token can have, a bit each: nobody's name has a digit in it, and no place's
   * or organisation's has a score, a time or a date.
   */
  public long possible(int token) {
    int kind = forms.kind[token];
    return (kind & WordForms.FIGURE) != 0
        ? NO_NAME
        : (kind & WordForms.DIGIT) != 0 ? NO_PERSON : EntityLabels.ANY;
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
}
