package org.reckon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That everything runs over the sample corpus; how fast is no matter of a test. */
class BenchTests {

  private static final String CORPUS = "../../corpus";

  @TempDir Path temporary;

  @Test
  void allToolsWorkOnAllTokens() throws Exception {
    var json = temporary.resolve("bench.json");
    var table = run("speed", CORPUS, "--quick", "--json", json.toString());
    assertThat(table).contains("MB/s", "tokens/s", "B/token", "ms").doesNotContain("NaN");

    var results = results(json);
    assertThat(results).hasSize(10);
    assertThat(amount(results.get("ClaimBenchmark.reckon"), "bytes")).isGreaterThan(100);
    double bytes = amount(results.get("TokenizerBenchmark.reckon"), "bytes");
    assertThat(bytes).isGreaterThan(30_000);
    assertThat(amount(results.get("TokenizerBenchmark.openNlp"), "bytes"))
        .isCloseTo(bytes, Percentage.withPercentage(0.1));
    double tokens = amount(results.get("TokenizerBenchmark.reckon"), "tokens");
    assertThat(tokens).isBetween(bytes / 8, bytes / 3);
    assertThat(amount(results.get("TokenizerBenchmark.openNlp"), "tokens"))
        .isCloseTo(tokens, Percentage.withPercentage(5));
    for (var benchmark : new String[] {"reckonTags", "reckonTagsAndEntities", "openNlpTags"}) {
      assertThat(amount(results.get("TaggingBenchmark." + benchmark), "tokens"))
          .as(benchmark)
          .isCloseTo(tokens, Percentage.withPercentage(0.1));
    }
  }

  @Test
  void memoryIsMeasured() {
    assertThat(run("memory", CORPUS, "--documents", "4"))
        .contains("after 4 documents")
        .contains("bytes a document")
        .contains("bytes a token");
  }

  private static String run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var commandLine = Bench.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int code = commandLine.execute(arguments);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  /** What JMH wrote, by class and method. */
  private static Map<String, JsonNode> results(Path json) throws IOException {
    var results = new HashMap<String, JsonNode>();
    for (var result : new ObjectMapper().readTree(json.toFile())) {
      var name = result.path("benchmark").asText();
      results.put(name.replace(Bench.class.getPackageName() + ".", ""), result);
    }
    return results;
  }

  /** How much of something one operation works on. */
  private static double amount(JsonNode result, String what) {
    return result.path("secondaryMetrics").path(what).path("score").asDouble()
        / result.path("primaryMetric").path("score").asDouble();
  }
}
