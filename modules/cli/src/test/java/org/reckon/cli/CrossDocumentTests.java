package org.reckon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckon.io.CorpusReader;
import org.reckon.type.ClaimRelation;
import org.reckon.type.Fact;
import org.reckon.type.FactScope;
import org.reckon.type.FactSum;
import org.reckon.type.NumberClaim;

/** The aggregate {@code descriptors/cross-document.xml} by UIMA alone, beside a whole run. */
class CrossDocumentTests {

  private static final Path CORPUS = Path.of("../../corpus");
  private static final Path FERRY = CORPUS.resolve("ferry");

  @TempDir Path temporary;

  @Test
  void uimaAloneFindsTheFactsOfARun() throws Exception {
    var found = uima(FERRY, Map.of());
    assertThat(found).hasSizeGreaterThan(20);
    assertThat(found).isEqualTo(run(FERRY));
  }

  @Test
  void aMixedCorpusFallsApartIntoTheEventsOfARun() throws Exception {
    var mixed = temporary.resolve("mixed");
    for (var event : List.of("ferry", "earthquake")) {
      copy(CORPUS.resolve(event).resolve("docs"), mixed.resolve(event));
    }
    var found = uima(mixed, Map.of());
    assertThat(found.keySet()).anyMatch(id -> id.startsWith("e1-"));
    assertThat(found.keySet()).anyMatch(id -> id.startsWith("e2-"));
    assertThat(found).isEqualTo(run(mixed));
  }

  @Test
  void theLastDocumentMayBeToldByACount() throws Exception {
    assertThat(uima(FERRY, Map.of("documentCount", 5))).isEqualTo(uima(FERRY, Map.of()));
  }

  @Test
  void aCollectionThatNobodyEndsIsAFault() throws Exception {
    var engine = engine(Map.of("documentCount", 6));
    try {
      assertThat(process(engine, FERRY, false)).isEmpty();
      assertThatThrownBy(engine::collectionProcessComplete).rootCause().hasMessageContaining("(5,");
    } finally {
      engine.destroy();
    }
  }

  /** What UIMA finds, a fact's listing by its id. */
  private static Map<String, List<String>> uima(Path corpus, Map<String, Object> parameters)
      throws Exception {
    var engine = engine(parameters);
    try {
      var facts = process(engine, corpus, parameters.isEmpty());
      engine.collectionProcessComplete();
      return facts;
    } finally {
      engine.destroy();
    }
  }

  private static AnalysisEngine engine(Map<String, Object> parameters) throws Exception {
    var description =
        UIMAFramework.getXMLParser()
            .parseAnalysisEngineDescription(
                new XMLInputSource("../../descriptors/cross-document.xml"));
    parameters.forEach(
        description.getMetaData().getConfigurationParameterSettings()::setParameterValue);
    return UIMAFramework.produceAnalysisEngine(description);
  }

  private static Map<String, List<String>> process(
      AnalysisEngine engine, Path corpus, boolean isMarked) throws Exception {
    var facts = new TreeMap<String, List<String>>();
    JCas document = engine.newJCas();
    try (var reader = CorpusReader.open(corpus)) {
      while (reader.hasNext()) {
        document.reset();
        reader.next().fill(document);
        document
            .select(DocumentMetaData.class)
            .single()
            .setIsLastSegment(isMarked && !reader.hasNext());
        var events = engine.processAndOutputNewCASes(document.getCas());
        while (events.hasNext()) {
          CAS event = events.next();
          facts.putAll(list(event.getJCas()));
          event.release();
        }
        assertThat(document.select(Fact.class).isEmpty()).isTrue();
      }
    }
    return facts;
  }

  private static Map<String, List<String>> list(JCas event) {
    var facts = new TreeMap<String, List<String>>();
    var factOf = new TreeMap<String, String>();
    for (var fact : event.select(Fact.class)) {
      var lines = new ArrayList<String>();
      lines.add(fact.getLabel());
      lines.add(fact.getEventType());
      lines.add(fact.getLow() + " to " + fact.getHigh() + " " + fact.getUnit());
      lines.add("by " + String.join(", ", fact.getSources().toArray()));
      for (NumberClaim claim : fact.getClaims()) {
        lines.add("claim " + claim.getId());
        factOf.put(claim.getId(), fact.getId());
      }
      facts.put(fact.getId(), lines);
    }
    for (var relation : event.select(ClaimRelation.class)) {
      var a = relation.getA().getId();
      facts
          .get(factOf.get(a))
          .add(
              "%s %s %s: %s"
                  .formatted(
                      a, relation.getRelation(), relation.getB().getId(), relation.getWhy()));
    }
    for (var scope : event.select(FactScope.class)) {
      facts.get(scope.getPart().getId()).add("part of " + scope.getWhole().getId());
    }
    for (var sum : event.select(FactSum.class)) {
      for (Fact part : sum.getParts()) {
        facts.get(sum.getTotal().getId()).add("sum of " + part.getId());
      }
    }
    facts.values().forEach(lines -> lines.sort(null));
    return facts;
  }

  /** What a run writes, listed alike. */
  private Map<String, List<String>> run(Path corpus) throws Exception {
    var out = temporary.resolve("out");
    var commandLine = Reckon.commandLine();
    var err = new StringWriter();
    commandLine.setErr(new PrintWriter(err, true));
    commandLine.setOut(new PrintWriter(new StringWriter(), true));
    int code = commandLine.execute("run", corpus.toString(), "-o", out.toString());
    assertThat(code).as(err.toString()).isEqualTo(Reckon.DONE);
    var facts = new TreeMap<String, List<String>>();
    for (var line : Files.readAllLines(out.resolve("facts.jsonl"))) {
      var fact = new ObjectMapper().readTree(line);
      facts.put(fact.get("id").asText(), list(fact));
    }
    return facts;
  }

  private static List<String> list(JsonNode fact) {
    var lines = new ArrayList<String>();
    lines.add(fact.get("label").asText());
    lines.add(fact.get("eventType").asText());
    lines.add(
        "%s to %s %s"
            .formatted(
                fact.get("low").asText(), fact.get("high").asText(), fact.get("unit").asText()));
    lines.add("by " + String.join(", ", fact.get("sources").findValuesAsText("name")));
    fact.get("claims").forEach(claim -> lines.add("claim " + claim.asText()));
    for (var relation : fact.get("relations")) {
      lines.add(
          "%s %s %s: %s"
              .formatted(
                  relation.get("a").asText(),
                  relation.get("relation").asText(),
                  relation.get("b").asText(),
                  relation.get("why").asText()));
    }
    var id = fact.get("id").asText();
    for (var scope : fact.get("scope")) {
      if (scope.get("part").asText().equals(id)) {
        lines.add("part of " + scope.get("whole").asText());
      }
    }
    for (var sum : fact.get("sums")) {
      sum.get("parts").forEach(part -> lines.add("sum of " + part.asText()));
    }
    lines.sort(null);
    return lines;
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
