package org.reckon.tokenizer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the tokenizer knows about words; read once from the tables beside this class. */
final class Lexicon {

  private static final Lexicon ENGLISH = new Lexicon();

  private final WordTable<AbbreviationKind> abbreviations;
  private final WordTable<int[]> contractions;
  private final WordTable<String> hyphenPrefixes = words("hyphen-prefixes.tsv");
  private final WordTable<String> unitSuffixes = exactWords("unit-suffixes.tsv");
  private final WordTable<String> currencyCodes = exactWords("currency-codes.tsv");
  private final WordTable<String> leadingApostrophes = words("leading-apostrophes.tsv");
  private final WordTable<String> slashWords = words("slash-words.tsv");
  private final WordTable<String> hostEndings = words("host-endings.tsv");
  private final WordTable<String> sentenceStarters = exactWords("sentence-starters.tsv");
  private final WordTable<String> clockFollowers = exactWords("clock-followers.tsv");
  private final WordTable<String> speechVerbs = words("speech-verbs.tsv");

  private Lexicon() {
    Map<String, AbbreviationKind> kinds = new HashMap<>();
    for (String[] row : rows("abbreviations.tsv", 2)) {
      kinds.put(row[0], AbbreviationKind.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
    abbreviations = new WordTable<>(kinds, false);

    Map<String, int[]> splits = new HashMap<>();
    for (String[] row : rows("contractions.tsv", 1)) {
      String[] parts = row[0].split("\\|", -1);
      int[] cuts = new int[parts.length - 1];
      int offset = 0;
      for (int i = 0; i < cuts.length; i++) {
        offset += parts[i].length();
        cuts[i] = offset;
      }
      splits.put(String.join("", parts), cuts);
    }
    contractions = new WordTable<>(splits, true);
  }

  static Lexicon english() {
    return ENGLISH;
  }

  /**
   * How the word between the offsets acts when a period follows it; null where it is no
   * abbreviation.
   */
  AbbreviationKind abbreviation(char[] text, int begin, int end) {
    return abbreviations.get(text, begin, end);
  }

  /** Where a word such as "cannot" is split, relative to its begin; null where it is one token. */
  int[] contraction(char[] text, int begin, int end) {
    return contractions.get(text, begin, end);
  }

  /** Prefixes that stay with the word behind their hyphen. */
  WordTable<String> hyphenPrefixes() {
    return hyphenPrefixes;
  }

  /** Units and scales that may be glued to a number and are tokens of their own. */
  WordTable<String> unitSuffixes() {
    return unitSuffixes;
  }

  /** Currency codes that may be glued to the number behind them. */
  WordTable<String> currencyCodes() {
    return currencyCodes;
  }

  /** Words that begin with an apostrophe. */
  WordTable<String> leadingApostrophes() {
    return leadingApostrophes;
  }

  /** Short forms with a slash inside. */
  WordTable<String> slashWords() {
    return slashWords;
  }

  /** Top-level domains and file extensions. */
  WordTable<String> hostEndings() {
    return hostEndings;
  }

  /**
   * Capitalised words that rarely stand inside a name, so that they show where a sentence begins.
   */
  WordTable<String> sentenceStarters() {
    return sentenceStarters;
  }

  /** Capitalised words that go on behind a time of day. */
  WordTable<String> clockFollowers() {
    return clockFollowers;
  }

  /** Verbs that stand behind a quotation and its speaker. */
  WordTable<String> speechVerbs() {
    return speechVerbs;
  }

  private static WordTable<String> words(String table) {
    return new WordTable<>(keys(table), true);
  }

  private static WordTable<String> exactWords(String table) {
    return new WordTable<>(keys(table), false);
  }

  private static Map<String, String> keys(String table) {
    Map<String, String> keys = new HashMap<>();
    for (String[] row : rows(table, 1)) {
      keys.put(row[0], row[0]);
    }
    return keys;
  }

  private static List<String[]> rows(String table, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (var stream = Lexicon.class.getResourceAsStream(table);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != columns || row[0].isEmpty()) {
          throw new IllegalStateException(
              "%s: '%s' has %d columns, expected %d".formatted(table, line, row.length, columns));
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + table, e);
    }
    return rows;
  }
}
