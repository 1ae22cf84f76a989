package org.reckon.tagging;

import java.util.Arrays;

/**
 * What a first pass over a document thought of its names, for a second pass: of each token, each
 * whole name and each part of a longer name, which values it had elsewhere in the document.
 *
 * <p>After Krishnan and Manning, "An effective two-stage model for exploiting non-local
 * dependencies in named entity recognition", ACL 2006. A mention's own vote never counts for
 * itself.
 */
final class DocumentMemory {

  private static final int VALUES = EntityLabels.VALUE_COUNT;
  private static final int NONE = VALUES;
  private static final int CELLS = VALUES + 1;
  private static final int MOST_INITIALS = 8;

  private final CountMap tokens = new CountMap(CELLS);
  private final CountMap names = new CountMap(CELLS);
  private final CountMap parts = new CountMap(CELLS);
  private final CountMap acronyms = new CountMap(CELLS);
  private final int[] votes = new int[CELLS];

  private WordForms forms;
  private int[] labels = {};
  private int[] nameHash = {};
  private int[] nameSize = {};

  /** Takes in the labels of the first pass. */
  void learn(TokenizedText text, WordForms words, int[] firstLabels) {
    forms = words;
    int size = text.size();
    if (labels.length < size) {
      labels = new int[size + size / 2];
      nameHash = new int[labels.length];
      nameSize = new int[labels.length];
    }
    System.arraycopy(firstLabels, 0, labels, 0, size);
    tokens.clear();
    names.clear();
    parts.clear();
    acronyms.clear();
    Arrays.fill(nameSize, 0, size, 0);
    int begin = 0;
    for (int i = 0; i < size; i++) {
      int label = labels[i];
      if (label == EntityLabels.OUTSIDE) {
        if ((forms.kind[i] & WordForms.CAPITAL) != 0) {
          tokens.add(forms.lower[i], NONE, 1);
        }
        continue;
      }
      if (EntityLabels.starts(label)) {
        begin = i;
      }
      if (EntityLabels.ends(label)) {
        add(text, begin, i + 1, EntityLabels.value(label));
      }
    }
  }

  private void add(TokenizedText text, int begin, int end, int value) {
    int hash = Hashing.SEED;
    for (int i = begin; i < end; i++) {
      hash = Hashing.pair(hash, forms.lower[i]);
      if (isWord(i)) {
        tokens.add(forms.lower[i], value, 1);
        if (end - begin > 1) {
          parts.add(forms.lower[i], value, 1);
        }
      }
    }
    names.add(hash, value, 1);
    for (int i = begin; i < end; i++) {
      nameHash[i] = hash;
      nameSize[i] = end - begin;
    }
    if (end - begin > 1 && end - begin <= MOST_INITIALS) {
      addInitials(text, begin, end, value);
    }
  }

  private void addInitials(TokenizedText text, int begin, int end, int value) {
    int hash = Hashing.SEED;
    int count = 0;
    for (int i = begin; i < end; i++) {
      if ((forms.kind[i] & WordForms.CAPITAL) != 0) {
        hash = Hashing.append(hash, text.text().charAt(text.begin(i)));
        count++;
      }
    }
    if (count > 1) {
      acronyms.add(hash, value, 1);
    }
  }

  private boolean isWord(int i) {
    return (forms.kind[i] & WordForms.CAPITAL) != 0;
  }

  /** The label of the first pass. */
  int label(int i) {
    return labels[i];
  }

  /** The value a capitalised token has elsewhere, with how sure that is; 0 where unknown. */
  int tokenVote(int i) {
    if (!isWord(i)) {
      return 0;
    }
    int own = labels[i] == EntityLabels.OUTSIDE ? NONE : EntityLabels.value(labels[i]);
    return vote(tokens.find(forms.lower[i]), tokens, own);
  }

  /** The value that the whole name a token is in has elsewhere; 0 where unknown. */
  int nameVote(int i) {
    if (nameSize[i] == 0) {
      return 0;
    }
    return vote(names.find(nameHash[i]), names, EntityLabels.value(labels[i]));
  }

  /** The value of the longer names elsewhere that a token is part of; 0 where there are none. */
  int partVote(int i) {
    if (!isWord(i)) {
      return 0;
    }
    int own = nameSize[i] > 1 ? EntityLabels.value(labels[i]) : -1;
    return vote(parts.find(forms.lower[i]), parts, own);
  }

  /** The value of the names whose initials a token of capitals is; 0 where there are none. */
  int acronymVote(int i) {
    if ((forms.kind[i] & WordForms.ALL_CAPITALS) == 0) {
      return 0;
    }
    return vote(acronyms.find(forms.exact[i]), acronyms, -1);
  }

  private int vote(int at, CountMap map, int own) {
    if (at < 0) {
      return 0;
    }
    int all = 0;
    int best = 0;
    for (int value = 0; value < CELLS; value++) {
      votes[value] = map.get(at, value) - (value == own ? 1 : 0);
      all += votes[value];
      if (votes[value] > votes[best]) {
        best = value;
      }
    }
    if (all == 0) {
      return 0;
    }
    int sure = votes[best] == all ? 2 : votes[best] * 3 >= all * 2 ? 1 : 0;
    int many = all == 1 ? 0 : all < 4 ? 1 : 2;
    return 1 + (best * 3 + sure) * 3 + many;
  }
}
