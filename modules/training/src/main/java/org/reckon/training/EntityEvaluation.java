package org.reckon.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reckon.tagging.EntityLabels;

/** Precision, recall and F1 of names, exact in span and value. */
final class EntityEvaluation {

  private static final int CURATED = EntityLabels.VALUES.indexOf("DATE");

  private final int[] right = new int[CURATED];
  private final int[] found = new int[CURATED];
  private final int[] wanted = new int[CURATED];
  private final List<String> errors = new ArrayList<>();

  /** Takes in one document. */
  void add(EntityText document, int[] labels) {
    Set<EntityText.Name> got = new HashSet<>(names(document, labels));
    Set<EntityText.Name> want = new HashSet<>(document.names());
    want.removeIf(n -> n.value() >= CURATED);
    for (var name : got) {
      found[name.value()]++;
      if (want.contains(name)) {
        right[name.value()]++;
      } else {
        error("wrong", document, name);
      }
    }
    for (var name : want) {
      wanted[name.value()]++;
      if (!got.contains(name)) {
        error("missed", document, name);
      }
    }
  }

  private void error(String kind, EntityText document, EntityText.Name name) {
    var text = document.text().text();
    errors.add(
        "%s %d %s %s '%s' in '%s'"
            .formatted(
                document.id(),
                name.begin(),
                kind,
                EntityLabels.VALUES.get(name.value()),
                text.subSequence(name.begin(), name.end()),
                text.subSequence(
                        Math.max(0, name.begin() - 40), Math.min(text.length(), name.end() + 40))
                    .toString()
                    .replace('\n', '|')));
  }

  static List<EntityText.Name> names(EntityText document, int[] labels) {
    var names = new ArrayList<EntityText.Name>();
    int begin = 0;
    for (int i = 0; i < labels.length; i++) {
      if (EntityLabels.starts(labels[i])) {
        begin = i;
      }
      if (EntityLabels.ends(labels[i]) && EntityLabels.value(labels[i]) < CURATED) {
        names.add(
            new EntityText.Name(
                document.text().begin(begin),
                document.text().end(i),
                EntityLabels.value(labels[i])));
      }
    }
    return names;
  }

  void print(PrintWriter log, boolean withErrors) {
    if (withErrors) {
      errors.stream().sorted().forEach(log::println);
    }
    print(log, "all", 0, CURATED);
    print(log, "PERSON/ORGANIZATION/LOCATION", 0, 3);
    for (int value = 0; value < CURATED; value++) {
      print(log, EntityLabels.VALUES.get(value), value, value + 1);
    }
  }

  private void print(PrintWriter log, String name, int from, int to) {
    int r = 0;
    int f = 0;
    int w = 0;
    for (int value = from; value < to; value++) {
      r += right[value];
      f += found[value];
      w += wanted[value];
    }
    double precision = f == 0 ? 0 : 100.0 * r / f;
    double recall = w == 0 ? 0 : 100.0 * r / w;
    double f1 = f + w == 0 ? 0 : 200.0 * r / (f + w);
    log.printf(
        "%-28s P %5.1f  R %5.1f  F1 %5.1f  %d/%d/%d%n", name, precision, recall, f1, r, f, w);
  }
}
