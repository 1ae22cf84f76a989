package org.reckon.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * JMH's results in the units in which people speak of them, ours beside OpenNLP's: by the clock
 * with its 99.9 % confidence interval, and in parentheses by the time that the thread had a
 * processor. The two are the same on a machine that nobody else uses.
 */
final class SpeedTable {

  private static final double CONFIDENCE = 0.999;
  private static final String NONE = "-";

  private final Map<String, RunResult> results = new HashMap<>();
  private final StringBuilder table = new StringBuilder();

  /**
   * Makes the table.
   *
   * @param results of all benchmarks of this package
   */
  SpeedTable(Collection<RunResult> results) {
    for (var result : results) {
      var name = result.getParams().getBenchmark();
      this.results.put(name.substring(SpeedTable.class.getPackageName().length() + 1), result);
    }
    row("one thread, warm", "", "Reckon", "OpenNLP " + OpenNlp.version());
    var tokens = rate("TokenizerBenchmark.reckon", "bytes", 1e6);
    row("tokens and sentences", "MB/s", tokens, rate("TokenizerBenchmark.openNlp", "bytes", 1e6));
    var tags = rate("TaggingBenchmark.reckonTags", "tokens", 1);
    row("tags", "tokens/s", tags, rate("TaggingBenchmark.openNlpTags", "tokens", 1));
    var names = rate("TaggingBenchmark.reckonTagsAndEntities", "tokens", 1);
    row("tags and entities", "tokens/s", names, NONE);
    row("tags, lemmas, entities in a CAS", "tokens/s", rate("EngineBenchmark.reckon", "tokens", 1));
    row("number claims in a CAS", "MB/s", rate("ClaimBenchmark.reckon", "bytes", 1e6));
    var garbage = allocated("TokenizerBenchmark.reckon");
    row("tokens: allocated", "B/token", garbage, allocated("TokenizerBenchmark.openNlp"));
    var tagGarbage = allocated("TaggingBenchmark.reckonTags");
    row("tags: allocated", "B/token", tagGarbage, allocated("TaggingBenchmark.openNlpTags"));
    var nameGarbage = allocated("TaggingBenchmark.reckonTagsAndEntities");
    row("tags and entities: allocated", "B/token", nameGarbage);
    row("cold, to a first annotated text", "", "", "");
    var loading = shot("LoadingBenchmark.reckonTaggers");
    row("tokens to tags, ours to entities", "ms", loading, shot("LoadingBenchmark.openNlp"));
    row("all five engines", "ms", shot("LoadingBenchmark.reckonEngines"));
  }

  @Override
  public String toString() {
    return table.toString();
  }

  private void row(String what, String unit, String reckon) {
    row(what, unit, reckon, NONE);
  }

  private void row(String what, String unit, String reckon, String openNlp) {
    table.append(String.format(Locale.ROOT, "%-34s%-10s%33s%33s%n", what, unit, reckon, openNlp));
  }

  private String rate(String benchmark, String amount, double unit) {
    return text(
        statistics(benchmark, i -> score(i, amount) / unit),
        statistics(benchmark, i -> score(i, amount) / score(i, "processor") * 1e9 / unit));
  }

  private String shot(String benchmark) {
    return text(
        statistics(benchmark, i -> i.getPrimaryResult().getScore()),
        statistics(benchmark, i -> score(i, "processor")));
  }

  private String allocated(String benchmark) {
    return number(
        statistics(
                benchmark,
                i ->
                    score(i, "gc.alloc.rate.norm")
                        * i.getPrimaryResult().getScore()
                        / score(i, "tokens"))
            .getMean());
  }

  private ListStatistics statistics(String benchmark, ToDoubleFunction<IterationResult> value) {
    return new ListStatistics(
        results.get(benchmark).getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(value)
            .toArray());
  }

  private static double score(IterationResult iteration, String name) {
    return iteration.getSecondaryResults().get(name).getScore();
  }

  private static String text(ListStatistics clock, ListStatistics processor) {
    var error = clock.getN() < 2 ? "" : " ± " + number(clock.getMeanErrorAt(CONFIDENCE));
    return number(clock.getMean()) + error + " (" + number(processor.getMean()) + ")";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 1000 ? "%.1f" : "%,.0f", value);
  }
}
