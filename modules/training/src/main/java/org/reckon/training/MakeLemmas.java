package org.reckon.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.reckon.tagging.Lemmatizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the lemmatizer's table: what both systems say and the regular endings do not give. */
@Command(name = "make-lemmas", description = "Makes the table of irregular lemmas.")
final class MakeLemmas implements Callable<Integer> {

  private static final Set<String> KEPT =
      Set.of(
          "NNS", "VB", "VBZ", "VBP", "VBD", "VBN", "VBG", "MD", "JJR", "JJS", "RBR", "RBS", "RB",
          "NN", "JJ", "PRP", "PRP$", "DT", "IN", "WP", "WP$", "POS", "TO");

  @Mixin private SilverOptions silver;

  @Option(names = "--output", required = true, description = "The table's file.")
  private Path output;

  @Option(names = "--least-count", defaultValue = "3", description = "Rarer words are left out.")
  private int leastCount;

  @Override
  public Integer call() throws IOException {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (var document : silver.read()) {
      var tagged = Projection.tags(document, Segmenter.segment(document.text()), true);
      for (int i = 0; i < tagged.tags().size(); i++) {
        String tag = tagged.tags().get(i);
        String lemma = tagged.lemmas().get(i);
        if (tag != null && lemma != null && KEPT.contains(tag)) {
          String word = tagged.text().token(i).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
          if (word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-')) {
            counts
                .computeIfAbsent(word + "\t" + tag, k -> new HashMap<>())
                .merge(lemma.toLowerCase(Locale.ROOT), 1, Integer::sum);
          }
        }
      }
    }
    var regular = Lemmatizer.regular();
    List<String> lines = new ArrayList<>();
    lines.add("# Irregular lemmas: what the regular endings of English do not give.");
    lines.add("# Derived by `make-lemmas` from news text that two systems lemmatised alike.");
    lines.add("# word<TAB>tag<TAB>lemma");
    int known = 0;
    int right = 0;
    for (var entry : counts.entrySet()) {
      int tab = entry.getKey().indexOf('\t');
      String word = entry.getKey().substring(0, tab);
      String tag = entry.getKey().substring(tab + 1);
      var best =
          entry.getValue().entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElseThrow();
      known++;
      if (regular.lemma(word, tag).equals(best.getKey())) {
        right++;
      } else if (best.getValue() >= leastCount) {
        lines.add(word + "\t" + tag + "\t" + best.getKey());
      }
    }
    Files.write(output, lines);
    new PrintWriter(System.out, true, StandardCharsets.UTF_8)
        .printf("%d words, %d regular, %d in the table%n", known, right, lines.size() - 3);
    return 0;
  }
}
