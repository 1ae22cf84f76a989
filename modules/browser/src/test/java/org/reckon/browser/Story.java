package org.reckon.browser;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.util.CasCreationUtils;
import org.reckon.api.ReckonTypeSystemProvider;
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
import org.reckon.io.InputException;
import org.reckon.io.RecordWriter;
import org.reckon.io.RunFolder;
import org.reckon.io.XmiWriter;
import org.reckon.report.ReportWriter;
import org.xml.sax.SAXException;

/** A made-up run: told sentence by sentence, written as a run writes it, and drawn. */
final class Story {

  private final RunFolder folder;
  private final Map<String, DocumentRecord> documents = new LinkedHashMap<>();
  private final Map<String, StringBuilder> texts = new HashMap<>();
  private final Map<String, ClaimRecord> claims = new LinkedHashMap<>();
  private final List<FactRecord> facts = new ArrayList<>();

  Story(Path root) {
    this.folder = new RunFolder(root);
  }

  Story document(String id, String outlet, String title, String published) {
    documents.put(
        id,
        new DocumentRecord(
            id,
            title,
            outlet,
            Instant.parse(published),
            "https://example.org/" + id,
            0,
            Map.of(),
            Map.of(),
            List.of()));
    texts.put(id, new StringBuilder(title).append("\n\n"));
    return this;
  }

  /**
   * Lets a document say a sentence.
   *
   * @param figure its figure; "about" and "over" before a number count
   * @param counted what is counted; null for nothing
   * @param source who says so; null for the outlet
   */
  Story claim(
      String id,
      String document,
      String sentence,
      String figure,
      String counted,
      String source,
      String place,
      EventType type,
      Status status) {
    var text = texts.get(document);
    int offset = text.codePointCount(0, text.length());
    text.append(sentence).append("\n");
    var digits = figure.replaceAll("\\D", "");
    var value = digits.isEmpty() ? BigDecimal.ONE : new BigDecimal(digits);
    var comparator =
        figure.startsWith("over")
            ? Comparator.ABOVE
            : figure.startsWith("about") ? Comparator.ABOUT : Comparator.EQUAL;
    claims.put(
        id,
        new ClaimRecord(
            id,
            document,
            span(sentence, figure, offset),
            comparator,
            value,
            comparator == Comparator.ABOVE ? null : value,
            "count",
            span(sentence, counted, offset),
            null,
            type,
            place == null ? List.of() : List.of(span(sentence, place, offset)),
            List.of(),
            span(sentence, source, offset),
            source,
            null,
            status,
            Direction.LEVEL,
            0.9,
            span(sentence, sentence, offset)));
    return this;
  }

  /** Where words stand, in code points; null for null. */
  private static Span span(String sentence, String words, int offset) {
    if (words == null) {
      return null;
    }
    int at = sentence.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' is not in '" + sentence + "'");
    }
    int begin = offset + sentence.codePointCount(0, at);
    return new Span(begin, begin + words.codePointCount(0, words.length()), words);
  }

  /** Puts claims together, each pair of different documents in one relation. */
  Story fact(String id, String label, RelationType relation, String why, String... members) {
    var relations = new ArrayList<FactRecord.Relation>();
    var sources = new TreeMap<String, List<String>>();
    for (int i = 0; i < members.length; i++) {
      var claim = claims.get(members[i]);
      var source =
          claim.sourceName() == null ? documents.get(claim.doc()).source() : claim.sourceName();
      sources.computeIfAbsent(source, name -> new ArrayList<>()).add(claim.doc());
      for (int j = i + 1; j < members.length; j++) {
        if (!claim.doc().equals(claims.get(members[j]).doc())) {
          relations.add(new FactRecord.Relation(members[i], members[j], relation, why));
        }
      }
    }
    var values = List.of(members).stream().map(member -> claims.get(member).low()).sorted();
    var sorted = values.toList();
    facts.add(
        new FactRecord(
            id,
            "e1",
            label,
            claims.get(members[0]).eventType(),
            List.of(members),
            relations,
            List.of(),
            List.of(),
            List.of(),
            sorted.get(0),
            sorted.get(sorted.size() - 1),
            "count",
            null,
            sources.entrySet().stream()
                .map(source -> new FactRecord.Source(source.getKey(), source.getValue()))
                .toList(),
            label + ": " + why));
    return this;
  }

  /**
   * Writes the run and draws its report.
   *
   * @return the report
   */
  Path draw() {
    try {
      write(folder.documents(), documents.values().stream().map(this::withLength).toList());
      var factOf = new HashMap<String, String>();
      facts.forEach(fact -> fact.claims().forEach(claim -> factOf.put(claim, fact.id())));
      write(
          folder.claims(),
          claims.values().stream().map(c -> new AlignedClaim(c, factOf.get(c.id()))).toList());
      write(folder.facts(), facts);
      write(
          folder.eventList(),
          List.of(new EventRecord("e1", "the event", List.copyOf(documents.keySet()))));
      writeTexts();
      ReportWriter.write(folder);
      return folder.report();
    } catch (IOException | InputException | SAXException | org.apache.uima.UIMAException e) {
      throw new IllegalStateException(e);
    }
  }

  private DocumentRecord withLength(DocumentRecord document) {
    var text = texts.get(document.id());
    return new DocumentRecord(
        document.id(),
        document.title(),
        document.source(),
        document.published(),
        document.url(),
        text.codePointCount(0, text.length()),
        document.names(),
        document.terms(),
        document.shingles());
  }

  private void writeTexts() throws IOException, SAXException, org.apache.uima.UIMAException {
    var types = ReckonTypeSystemProvider.typeSystem();
    XmiWriter.write(types, folder.typeSystem());
    CAS cas = CasCreationUtils.createCas(types, null, null);
    for (var id : documents.keySet()) {
      cas.reset();
      cas.setDocumentLanguage("en");
      cas.setDocumentText(texts.get(id).toString());
      XmiWriter.write(cas, folder.xmi(id));
    }
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
