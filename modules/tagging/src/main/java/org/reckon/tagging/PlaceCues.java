package org.reckon.tagging;

import java.util.HashSet;
import java.util.Set;

/**
 * Words that show the name beside them to be a place: "the town of Marwick", "Marwick-based".
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class PlaceCues {

  private static final PlaceCues ENGLISH = read();
  private static final int OF = Hashing.of("of");
  private static final int HYPHEN = Hashing.of("-");

  private final Set<Integer> before;
  private final Set<Integer> after;

  private PlaceCues(Set<Integer> before, Set<Integer> after) {
    this.before = Set.copyOf(before);
    this.after = Set.copyOf(after);
  }

  /** The cues in the jar. */
  public static PlaceCues english() {
    return ENGLISH;
  }

  private static PlaceCues read() {
    Set<Integer> before = new HashSet<>();
    Set<Integer> after = new HashSet<>();
    for (String[] row : TableReader.read("place-cues.tsv", 2)) {
      switch (row[0]) {
        case "before" -> before.add(Hashing.of(row[1]));
        case "after" -> after.add(Hashing.of(row[1]));
        default ->
            throw new IllegalStateException(
                "place-cues.tsv has the side '%s'; it can be before or after".formatted(row[0]));
      }
    }
    return new PlaceCues(before, after);
  }

  /**
   * Whether a name stands beside a cue.
   *
   * @param twoBefore the second word before the name, in lower case; null where there is none
   * @param oneBefore the word before the name
   * @param oneAfter the word after the name
   * @param twoAfter the second word after it
   */
  public boolean show(String twoBefore, String oneBefore, String oneAfter, String twoAfter) {
    return show(hash(twoBefore), hash(oneBefore), hash(oneAfter), hash(twoAfter));
  }

  private static int hash(String word) {
    return word == null ? 0 : Hashing.of(word);
  }

  /** Whether the name of the tokens from {@code begin} to before {@code end} has a cue. */
  boolean show(WordForms forms, int begin, int end) {
    return show(
        begin > 1 ? forms.lower[begin - 2] : 0,
        begin > 0 ? forms.lower[begin - 1] : 0,
        end < forms.size() ? forms.lower[end] : 0,
        end + 1 < forms.size() ? forms.lower[end + 1] : 0);
  }

  private boolean show(int twoBefore, int oneBefore, int oneAfter, int twoAfter) {
    return (oneBefore == OF && before.contains(twoBefore))
        || after.contains(oneAfter == HYPHEN ? twoAfter : oneAfter);
  }
}
