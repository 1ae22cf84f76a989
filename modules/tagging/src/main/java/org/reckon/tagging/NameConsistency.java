package org.reckon.tagging;

/**
 * Gives all mentions of a name in a document one value: the one that their scores add up to the
 * most for. A name that a cue shows to be a place somewhere is hardly a person anywhere, whatever
 * its letters look like. Spans stay as they are; dates and times are left alone.
 */
final class NameConsistency {

  private static final int VALUES = EntityLabels.VALUES.indexOf("DATE");
  private static final int SEEN = VALUES;
  private static final int SEVERAL = -1;
  private static final int MOST = 1 << 29;

  private static final int ORGANIZATION = EntityLabels.VALUES.indexOf("ORGANIZATION");
  private static final int PLACE = EntityLabels.VALUES.indexOf("LOCATION");
  private static final int SURE = 16 * SequenceModel.SCALE;

  private final PlaceCues cues = PlaceCues.english();
  private final CountMap names = new CountMap(VALUES + 1);

  void clear() {
    names.clear();
  }

  /**
   * Takes in the names of a stretch of tokens.
   *
   * @param forms the tokens of the document
   * @param scores a row of scores for each token of the stretch
   * @param labels the labels of the document
   * @param from the first token of the stretch
   * @param to the token after the last
   */
  void learn(WordForms forms, int[] scores, int[] labels, int from, int to) {
    int begin = from;
    for (int i = from; i < to; i++) {
      if (EntityLabels.starts(labels[i])) {
        begin = i;
      }
      if (EntityLabels.ends(labels[i]) && EntityLabels.value(labels[i]) < VALUES) {
        learn(forms, scores, begin, i + 1, from, EntityLabels.value(labels[i]));
      }
    }
  }

  private void learn(WordForms forms, int[] scores, int begin, int end, int from, int own) {
    int key = key(forms, begin, end);
    for (int value = 0; value < VALUES; value++) {
      int sum = 0;
      for (int i = begin; i < end; i++) {
        int label =
            end - begin == 1
                ? EntityLabels.unit(value)
                : i == begin
                    ? EntityLabels.begin(value)
                    : i == end - 1 ? EntityLabels.last(value) : EntityLabels.inside(value);
        sum += scores[(i - from) * EntityLabels.COUNT + label];
      }
      int at = names.find(key);
      if (at < 0 || Math.abs(names.get(at, value)) < MOST) {
        names.add(key, value, sum);
      }
    }
    int at = names.find(key);
    int seen = names.get(at, SEEN);
    boolean shown = own <= PLACE && cues.show(forms, begin, end);
    if (shown) {
      names.add(key, PLACE, own == ORGANIZATION ? SURE / 2 : SURE);
    }
    if (shown && own != PLACE) {
      names.add(key, SEEN, SEVERAL - seen);
    } else if (seen == 0) {
      names.add(key, SEEN, own + 1);
    } else if (seen != own + 1 && seen != SEVERAL) {
      names.add(key, SEEN, SEVERAL - seen);
    }
  }

  /** Changes the values of the names that were seen with several. */
  void unite(WordForms forms, int[] labels, int size) {
    int begin = 0;
    for (int i = 0; i < size; i++) {
      if (EntityLabels.starts(labels[i])) {
        begin = i;
      }
      if (EntityLabels.ends(labels[i]) && EntityLabels.value(labels[i]) < VALUES) {
        int at = names.find(key(forms, begin, i + 1));
        if (at >= 0 && names.get(at, SEEN) == SEVERAL) {
          relabel(labels, begin, i + 1, best(at));
        }
      }
    }
  }

  private int best(int at) {
    int best = 0;
    for (int value = 1; value < VALUES; value++) {
      if (names.get(at, value) > names.get(at, best)) {
        best = value;
      }
    }
    return best;
  }

  private static void relabel(int[] labels, int begin, int end, int value) {
    for (int i = begin; i < end; i++) {
      int place = (labels[i] - 1) & 3;
      labels[i] = EntityLabels.begin(value) + place;
    }
  }

  private static int key(WordForms forms, int begin, int end) {
    int hash = Hashing.SEED;
    for (int i = begin; i < end; i++) {
      hash = Hashing.pair(hash, forms.lower[i]);
    }
    return hash;
  }
}
