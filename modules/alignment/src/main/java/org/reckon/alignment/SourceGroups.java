package org.reckon.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.api.record.CasRecords;
import org.reckon.api.record.DocumentRecord;
import org.reckon.api.record.FactRecord.Source;

/**
 * Counts who stands behind a fact: one named source once, and documents that copy each other once.
 */
final class SourceGroups {

  private final List<DocumentRecord> documents;
  private final Copies copies;

  SourceGroups(List<DocumentRecord> documents, Copies copies) {
    this.documents = documents;
    this.copies = copies;
  }

  private static final class Group {
    final Set<String> words;
    final Map<String, Integer> names = new LinkedHashMap<>();
    final Set<Integer> documents = new LinkedHashSet<>();

    Group(Set<String> words) {
      this.words = words;
    }

    /** The name given most often; of these the longest. */
    String name() {
      String best = null;
      for (var name : names.keySet()) {
        int more = best == null ? 1 : names.get(name) - names.get(best);
        if (more > 0 || (more == 0 && name.length() > best.length())) {
          best = name;
        }
      }
      return best;
    }
  }

  /** The independent sources of a fact's claims, in the order of the claims. */
  List<Source> of(List<Measure> fact) {
    var named = new ArrayList<Group>();
    Map<String, Group> outlets = new LinkedHashMap<>();
    Collection<Group> all = new LinkedHashSet<>();
    for (var measure : fact) {
      var group = measure.source().isEmpty() ? outlet(measure, outlets) : named(measure, named);
      group.documents.add(measure.document());
      all.add(group);
    }
    var sources = new ArrayList<Source>();
    for (var group : all) {
      var ids = group.documents.stream().sorted().map(d -> documents.get(d).id()).toList();
      sources.add(new Source(group.name(), ids));
    }
    return sources;
  }

  private Group outlet(Measure measure, Map<String, Group> outlets) {
    var document = documents.get(copies.original(measure.document()));
    var name = document.source() == null ? document.id() : document.source();
    var group = outlets.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new Group(Set.of()));
    group.names.put(name, 1);
    return group;
  }

  private static Group named(Measure measure, List<Group> named) {
    var name = name(measure);
    for (var group : named) {
      if (Sources.same(group.words, measure.source())) {
        group.names.merge(name, 1, Integer::sum);
        return group;
      }
    }
    var group = new Group(measure.source());
    group.names.put(name, 1);
    named.add(group);
    return group;
  }

  private static String name(Measure measure) {
    var claim = measure.claim();
    var name = claim.sourceName() != null ? claim.sourceName() : claim.source().text();
    boolean article = CasRecords.nameKey(name).length() < name.length() && name.startsWith("The ");
    return article ? name.substring(4) : name;
  }
}
