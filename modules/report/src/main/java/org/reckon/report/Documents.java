package org.reckon.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckon.api.record.ClaimRecord;

/** The documents of a run: their order and the names under which the page speaks of them. */
final class Documents {

  private static final int LONGEST_NAME = 48;

  private final Map<String, DocumentHead> heads = new LinkedHashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> nameUses = new HashMap<>();

  Documents(List<DocumentHead> documents) {
    for (var document : documents) {
      if (heads.putIfAbsent(document.id(), document) == null) {
        positions.put(document.id(), positions.size());
        nameUses.merge(plainName(document), 1, Integer::sum);
      }
    }
  }

  Collection<DocumentHead> all() {
    return heads.values();
  }

  /** The document of an id; one of which nothing else is known where the run does not list it. */
  DocumentHead get(String id) {
    var head = heads.get(id);
    return head == null ? new DocumentHead(id, null, null, null, null, 0) : head;
  }

  /** The outlet, else the headline, else the id; with the id where two documents share the name. */
  String name(String id) {
    var head = get(id);
    var name = plainName(head);
    return nameUses.getOrDefault(name, 1) > 1 && !name.equals(ShownText.of(id))
        ? name + " (" + ShownText.shortened(id, LONGEST_NAME) + ")"
        : name;
  }

  /** The outlet, else the headline, else the id; documents of one outlet share it. */
  String outlet(String id) {
    return plainName(get(id));
  }

  /** The names of documents, in document order, each once. */
  List<String> names(Collection<String> ids) {
    return ids.stream()
        .distinct()
        .sorted(Comparator.comparingInt(this::position))
        .map(this::name)
        .toList();
  }

  /** Claims in the order of their publication, those of unknown time last. */
  List<ClaimRecord> inTime(List<ClaimRecord> claims) {
    var ordered = new ArrayList<>(claims);
    ordered.sort(
        Comparator.<ClaimRecord, Instant>comparing(
                claim -> get(claim.doc()).published(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(claim -> position(claim.doc()))
            .thenComparingInt(claim -> claim.quantity().begin()));
    return ordered;
  }

  /**
   * Which of two claims was published first.
   *
   * @return less than 0 for the first, more than 0 for the second, 0 where that is not known
   */
  int order(ClaimRecord a, ClaimRecord b) {
    var first = get(a.doc()).published();
    var second = get(b.doc()).published();
    return first == null || second == null ? 0 : first.compareTo(second);
  }

  private int position(String id) {
    return positions.getOrDefault(id, Integer.MAX_VALUE);
  }

  private static String plainName(DocumentHead head) {
    if (head.source() != null && !head.source().isBlank()) {
      return ShownText.shortened(head.source(), LONGEST_NAME);
    }
    if (head.title() != null && !head.title().isBlank()) {
      return ShownText.shortened(head.title().strip(), LONGEST_NAME);
    }
    return ShownText.shortened(head.id(), LONGEST_NAME);
  }
}
