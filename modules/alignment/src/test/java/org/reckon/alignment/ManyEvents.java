package org.reckon.alignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.reckon.api.record.ClaimRecord;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Direction;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.EventType;
import org.reckon.api.record.Span;
import org.reckon.api.record.Status;

/** Reports of many events, 2 to 20 of each, with 20 claims apiece. */
final class ManyEvents {

  private static final String[] COUNTED = {
    "people", "children", "houses", "police officers", "protesters", "survivors", "workers"
  };
  private static final EventType[] TYPES = {
    EventType.DEATH, EventType.INJURY, EventType.DAMAGE, EventType.ARREST, EventType.OTHER
  };
  private static final String[] EVENTS = {"killed", "injured", "destroyed", "arrested", "aboard"};
  private static final int CLAIMS_PER_DOCUMENT = 20;

  private final List<DocumentRecord> documents = new ArrayList<>();
  private final List<ClaimRecord> claims = new ArrayList<>();

  /**
   * Makes the reports.
   *
   * @param size how many claims there shall be
   */
  ManyEvents(int size) {
    var random = new Random(7);
    int event = 0;
    while (claims.size() < size) {
      int reports = 2 + random.nextInt(19);
      var day = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * (event % 1000));
      for (int report = 0; report < reports && claims.size() < size; report++) {
        var id = "d" + documents.size();
        var names = new HashMap<String, Integer>();
        var terms = new HashMap<String, Integer>();
        for (int i = 0; i < 8; i++) {
          names.put("place" + event + "x" + random.nextInt(10), 1 + random.nextInt(4));
        }
        for (int i = 0; i < 60; i++) {
          terms.put("term" + random.nextInt(5000), 1);
          terms.put("event" + event + "t" + random.nextInt(20), 1);
        }
        documents.add(
            new DocumentRecord(
                id,
                "Report " + id,
                "outlet" + random.nextInt(50),
                day.plusSeconds(3600L * report),
                null,
                3000,
                names,
                terms,
                List.of()));
        for (int i = 0; i < CLAIMS_PER_DOCUMENT && claims.size() < size; i++) {
          claims.add(claim(id, i, event, random));
        }
      }
      event++;
    }
  }

  List<DocumentRecord> documents() {
    return documents;
  }

  List<ClaimRecord> claims() {
    return claims;
  }

  Alignment align() {
    return new Aligner().align(documents, claims, AlignmentOptions.defaults());
  }

  private static ClaimRecord claim(String id, int number, int event, Random random) {
    int kind = number % TYPES.length;
    var value = BigDecimal.valueOf(1 + (event * 31 + number * 7) % 400 + random.nextInt(3));
    int begin = 100 * number;
    return new ClaimRecord(
        id + "-" + number,
        id,
        new Span(begin, begin + 3, value.toString()),
        Comparator.EQUAL,
        value,
        value,
        "count",
        new Span(begin + 4, begin + 10, COUNTED[number % COUNTED.length]),
        new Span(begin + 12, begin + 18, EVENTS[kind]),
        TYPES[kind],
        List.of(new Span(begin + 20, begin + 26, "Place" + event)),
        List.of(),
        random.nextBoolean() ? null : new Span(begin + 30, begin + 36, "police"),
        null,
        null,
        Status.FACT,
        Direction.LEVEL,
        1,
        new Span(
            begin, begin + 50, value + " " + COUNTED[number % COUNTED.length] + " were there"));
  }
}
