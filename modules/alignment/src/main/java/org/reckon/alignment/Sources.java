package org.reckon.alignment;

import java.util.Set;

/** Whether two names are those of one source. */
final class Sources {

  private Sources() {}

  /** Whether the words of one name are all in the other, or one is the other's initials. */
  static boolean same(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.containsAll(b) || b.containsAll(a) || isAcronym(a, b) || isAcronym(b, a);
  }

  /** The words are sorted, so the initials are compared as sets of letters. */
  private static boolean isAcronym(Set<String> shortName, Set<String> longName) {
    if (shortName.size() != 1 || longName.size() < 3) {
      return false;
    }
    var letters = shortName.iterator().next();
    if (letters.length() < longName.size() || letters.length() > longName.size() + 2) {
      return false;
    }
    return longName.stream().allMatch(word -> letters.indexOf(word.charAt(0)) >= 0);
  }
}
