package org.reckon.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.RelationType;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;
import org.reckon.io.AlignedClaim;
import org.reckon.io.FailureRecord;
import org.reckon.io.InputException;
import org.reckon.io.JsonFile;
import org.reckon.io.RecordWriter;
import org.reckon.io.RunFolder;

/** Builds the folder of a small run and draws its report. */
final class RunFixture {

  private final RunFolder folder;
  private final List<DocumentRecord> documents = new ArrayList<>();
  private final List<ClaimRecord> claims = new ArrayList<>();
  private final List<FactRecord> facts = new ArrayList<>();
  private final List<EventRecord> events = new ArrayList<>();
  private final List<FailureRecord> failures = new ArrayList<>();

  RunFixture(Path root) {
    this.folder = new RunFolder(root);
  }

  RunFolder folder() {
    return folder;
  }

  RunFixture document(String id, String source, String published) {
    return document(id, "Headline of " + id, source, published, null);
  }

  RunFixture document(String id, String title, String source, String published, String url) {
    var time = published == null ? null : Instant.parse(published);
    documents.add(
        new DocumentRecord(id, title, source, time, url, 500, Map.of("x", 1), Map.of(), List.of()));
    return this;
  }

  RunFixture claim(ClaimRecord claim) {
    claims.add(claim);
    return this;
  }

  /** Adds an exact count, with the sentence's figure as its words. */
  RunFixture claim(String id, String document, String figure, String sentence) {
    return claim(claimOf(id, document, figure, sentence, null));
  }

  static ClaimRecord claimOf(
      String id, String document, String figure, String sentence, String source) {
    return claimOf(id, document, sentence, figure, null, null, source, 0);
  }

  /** A claim whose sentence begins at an offset; words that are null are left out. */
  static ClaimRecord claimOf(
      String id,
      String document,
      String sentence,
      String figure,
      String counted,
      String event,
      String source,
      int offset) {
    var digits = new StringBuilder();
    figure.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    var value = digits.isEmpty() ? null : new BigDecimal(digits.toString());
    var comparator =
        figure.startsWith("over")
            ? Comparator.ABOVE
            : figure.startsWith("about") ? Comparator.ABOUT : Comparator.EQUAL;
    return new ClaimRecord(
        id,
        document,
        span(sentence, figure, offset),
        comparator,
        value,
        comparator == Comparator.ABOVE ? null : value,
        "count",
        counted == null ? null : span(sentence, counted, offset),
        event == null ? null : span(sentence, event, offset),
        EventType.DEATH,
        List.of(),
        List.of(),
        source == null ? null : new Span(0, source.length(), source),
        source,
        null,
        Status.FACT,
        Direction.LEVEL,
        0.9,
        new Span(offset, offset + sentence.codePointCount(0, sentence.length()), sentence));
  }

  /** Where words stand, in code points. */
  static Span span(String sentence, String words, int offset) {
    int begin = sentence.codePointCount(0, sentence.indexOf(words)) + offset;
    return new Span(begin, begin + words.codePointCount(0, words.length()), words);
  }

  RunFixture fact(FactRecord fact) {
    facts.add(fact);
    return this;
  }

  /** Adds a fact of two claims that stand in one relation. */
  RunFixture fact(String id, String label, String a, String b, RelationType relation) {
    return fact(
        factOf(
            id,
            label,
            List.of(a, b),
            List.of(new FactRecord.Relation(a, b, relation, "the reason")),
            List.of()));
  }

  static FactRecord factOf(
      String id,
      String label,
      List<String> claims,
      List<FactRecord.Relation> relations,
      List<FactRecord.Source> sources) {
    return new FactRecord(
        id,
        "e1",
        label,
        EventType.DEATH,
        claims,
        relations,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        "count",
        null,
        sources,
        "Summary of " + id);
  }

  RunFixture event(String id, String label, String... documents) {
    events.add(new EventRecord(id, label, List.of(documents)));
    return this;
  }

  RunFixture failure(String document, String message) {
    failures.add(new FailureRecord(document, "tokenizer", "RK031", message, "at some.Place"));
    return this;
  }

  RunFixture writeRecords() throws IOException {
    write(folder.documents(), documents);
    var factOfClaim = new java.util.HashMap<String, String>();
    facts.forEach(fact -> fact.claims().forEach(claim -> factOfClaim.put(claim, fact.id())));
    write(
        folder.claims(),
        claims.stream().map(c -> new AlignedClaim(c, factOfClaim.get(c.id()))).toList());
    write(folder.facts(), facts);
    write(folder.eventList(), events);
    for (var failure : failures) {
      JsonFile.write(failure, folder.failure(failure.document()));
    }
    return this;
  }

  /** Writes the records, draws the report and reads it with a parser that reports every fault. */
  Document draw() throws IOException, InputException {
    writeRecords();
    ReportWriter.write(folder);
    return parse(Files.readString(folder.report()));
  }

  static Document parse(String html) {
    var parser = Parser.htmlParser().setTrackErrors(20);
    var page = parser.parseInput(html, "");
    if (!parser.getErrors().isEmpty()) {
      throw new AssertionError("the page is no valid HTML: " + parser.getErrors());
    }
    return page;
  }

  private static <T> void write(Path file, List<T> records) throws IOException {
    try (var writer = new RecordWriter<T>(file)) {
      for (var record : records) {
        writer.write(record);
      }
      writer.commit();
    }
  }
}
