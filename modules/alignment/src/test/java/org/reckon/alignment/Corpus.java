package org.reckon.alignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.FactRecord;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;

/** Builds small corpora of claims for the tests. */
final class Corpus {

  private final List<DocumentRecord> documents = new ArrayList<>();
  private final List<ClaimRecord> claims = new ArrayList<>();
  private String text;

  /** A document without a publication time. */
  Corpus document(String id) {
    return document(id, null);
  }

  /** A document that was published at a time, ISO 8601. */
  Corpus document(String id, String published) {
    documents.add(
        new DocumentRecord(
            id,
            null,
            null,
            published == null ? null : Instant.parse(published),
            null,
            1000,
            Map.of(),
            Map.of(),
            List.of()));
    return this;
  }

  /** Adds a claim to the last document. */
  Corpus claim(ClaimBuilder claim) {
    var document = documents.get(documents.size() - 1).id();
    int number = 1 + (int) claims.stream().filter(c -> c.doc().equals(document)).count();
    int begin = 100 * number;
    if (claim.gap >= 0) {
      begin = claims.get(claims.size() - 1).quantity().end() + claim.gap;
    }
    claims.add(claim.build(document, document + "-" + number, begin, null));
    return this;
  }

  /** Adds a document of whose sentences the next claims are told. */
  Corpus text(String id, String words) {
    document(id);
    text = words;
    return this;
  }

  /** Adds a claim to the last document, where its text next has the figure. */
  Corpus told(ClaimBuilder claim) {
    var document = documents.get(documents.size() - 1).id();
    int number = 1 + (int) claims.stream().filter(c -> c.doc().equals(document)).count();
    int from = number == 1 ? 0 : claims.get(claims.size() - 1).quantity().end();
    var words = claim.words == null ? claim.figure : claim.words;
    int begin = text.indexOf(words, from);
    if (begin < 0) {
      throw new AssertionError("no " + words + " in: " + text.substring(from));
    }
    var sentence = new Span(0, text.length(), text);
    for (int stop = text.indexOf(". "); stop >= 0; stop = text.indexOf(". ", stop + 1)) {
      sentence =
          stop < begin
              ? new Span(stop + 2, text.length(), text.substring(stop + 2))
              : new Span(sentence.begin(), stop + 1, text.substring(sentence.begin(), stop + 1));
      if (stop >= begin) {
        break;
      }
    }
    claims.add(claim.build(document, document + "-" + number, begin, sentence));
    return this;
  }

  /** The links of parts to their wholes, each as "figure of figure". */
  List<String> parts() {
    return align().facts().stream()
        .flatMap(f -> f.scope().stream())
        .distinct()
        .map(s -> figure(s.part()) + " of " + figure(s.whole()))
        .toList();
  }

  /** The sums that hold, each as "figure + figure = figure". */
  List<String> sums() {
    return align().facts().stream()
        .flatMap(f -> f.sums().stream())
        .map(s -> join(s.parts()) + " = " + figure(s.total()))
        .toList();
  }

  /** The sums that fail, each as "figure + figure is sum, not total, in document". */
  List<String> mismatches() {
    return align().facts().stream()
        .flatMap(f -> f.mismatches().stream())
        .map(
            m ->
                join(m.parts())
                    + " is %s, not %s, in %s".formatted(m.added(), m.stated(), m.document()))
        .toList();
  }

  private String join(List<String> facts) {
    return String.join(" + ", facts.stream().map(this::figure).toList());
  }

  /** The figure of a fact's last claim as written. */
  private String figure(String fact) {
    var found = align().facts().stream().filter(f -> f.id().equals(fact)).findFirst().orElseThrow();
    var id = found.claims().get(found.claims().size() - 1);
    return claims.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow()
        .quantity()
        .text();
  }

  List<ClaimRecord> claims() {
    return List.copyOf(claims);
  }

  Alignment align() {
    return new Aligner().align(documents, claims, AlignmentOptions.singleEvent());
  }

  /** The facts of one event as lists of claim ids, each list joined with blanks. */
  List<String> facts() {
    return align().facts().stream().map(f -> String.join(" ", f.claims())).toList();
  }

  /** The relations between all claims, each as "a relation b". */
  List<String> relations() {
    return align().facts().stream()
        .flatMap(f -> f.relations().stream())
        .map(r -> r.a() + " " + r.relation().value() + " " + r.b())
        .toList();
  }

  /** The only fact. */
  FactRecord fact() {
    var facts = align().facts();
    if (facts.size() != 1) {
      throw new AssertionError("one fact expected: " + facts);
    }
    return facts.get(0);
  }

  static ClaimBuilder claim(
      String figure, String unit, String counted, EventType type, String event) {
    return new ClaimBuilder(figure, unit, counted, type, event);
  }

  static ClaimBuilder deaths(String figure, String counted) {
    return claim(figure, "count", counted, EventType.DEATH, "killed");
  }

  static ClaimBuilder injured(String figure, String counted) {
    return claim(figure, "count", counted, EventType.INJURY, "injured");
  }

  /** A claim as a figure ("12", "&gt;=12", "10..15", "~300") with what it is about. */
  static final class ClaimBuilder {
    private final String figure;
    private final String unit;
    private final String counted;
    private final EventType type;
    private final String event;
    private int gap = -1;
    private String words;
    private String source;
    private String time;
    private String place;
    private Status status = Status.FACT;
    private Direction direction = Direction.LEVEL;

    private ClaimBuilder(String figure, String unit, String counted, EventType type, String event) {
      this.figure = figure;
      this.unit = unit;
      this.counted = counted;
      this.type = type;
      this.event = event;
    }

    /** Puts the claim so many characters behind the one before. */
    ClaimBuilder after(int characters) {
      gap = characters;
      return this;
    }

    /** Sets the words of a figure that the text does not give in digits. */
    ClaimBuilder written(String quantity) {
      words = quantity;
      return this;
    }

    ClaimBuilder by(String name) {
      source = name;
      return this;
    }

    ClaimBuilder at(String when) {
      time = when;
      return this;
    }

    ClaimBuilder in(String where) {
      place = where;
      return this;
    }

    ClaimBuilder status(Status value) {
      status = value;
      return this;
    }

    ClaimBuilder direction(Direction value) {
      direction = value;
      return this;
    }

    private ClaimRecord build(String document, String id, int begin, Span sentence) {
      var written = words == null ? figure : words;
      int digits = 0;
      while (digits < figure.length() && !Character.isDigit(figure.charAt(digits))) {
        digits++;
      }
      var bounds = figure.substring(digits).split("\\.\\.", -1);
      var sign = digits == 0 ? "=" : figure.substring(0, digits);
      var comparator = bounds.length == 2 ? Comparator.RANGE : Comparator.of(sign);
      var low = new BigDecimal(bounds[0]);
      var high = new BigDecimal(bounds[bounds.length - 1]);
      boolean lower =
          comparator == Comparator.ABOVE
              || comparator == Comparator.AT_LEAST
              || comparator == Comparator.VAGUE;
      boolean upper = comparator == Comparator.BELOW || comparator == Comparator.AT_MOST;
      return new ClaimRecord(
          id,
          document,
          new Span(begin, begin + written.length(), written),
          comparator,
          upper ? null : low,
          lower ? null : high,
          unit,
          span(counted, begin + 10),
          span(event, begin + 40),
          type,
          place == null ? List.of() : List.of(span(place, begin + 60)),
          time == null ? List.of() : List.of(span(time, begin + 70)),
          span(source, begin + 80),
          source,
          null,
          status,
          direction,
          1,
          sentence);
    }

    private static Span span(String text, int begin) {
      return text == null ? null : new Span(begin, begin + text.length(), text);
    }
  }
}
