package org.reckon.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows from the words beside a name that it is a place. */
final class PlaceCues {

  private static final Set<String> BEFORE = new HashSet<>();
  private static final Set<String> AFTER = new HashSet<>();

  static {
    read();
  }

  private PlaceCues() {}

  private static void read() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                PlaceCues.class.getResourceAsStream("place-cues.tsv"), StandardCharsets.UTF_8))) {
      for (String line : in.lines().toList()) {
        if (line.startsWith("before\t")) {
          BEFORE.add(line.substring("before\t".length()));
        } else if (line.startsWith("after\t")) {
          AFTER.add(line.substring("after\t".length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a name stands beside a cue.
   *
   * @param text the whole text
   * @param tokens its tokens
   * @param from the name's first token
   * @param to the token after the name
   */
  static boolean shows(
      String text, List<SilverDocument.Token> tokens, int from, int to) {
    if (from >= 2
        && word(text, tokens.get(from - 1)).equals("of")
        && BEFORE.contains(word(text, tokens.get(from - 2)))) {
      return true;
    }
    int after = to < tokens.size() && word(text, tokens.get(to)).equals("-") ? to + 1 : to;
    return after < tokens.size() && AFTER.contains(word(text, tokens.get(after)));
  }

  private static String word(String text, SilverDocument.Token token) {
    return text.substring(token.begin(), token.end()).toLowerCase(Locale.ROOT);
  }
}
