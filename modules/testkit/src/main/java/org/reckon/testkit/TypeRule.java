package org.reckon.testkit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.TOP;

/**
 * Only what an engine declares changes in the indexes: nothing else is added, taken away or moved.
 * UIMA itself adds the document annotation when it is first asked for.
 */
final class TypeRule implements DocumentRule {

  private static final String DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation";

  private final Set<String> declared;
  private Map<String, Content> before = Map.of();

  /** How many feature structures of a type there are, and a sum over where they stand. */
  private record Content(int count, long places) {

    static final Content NONE = new Content(0, 0);

    Content and(TOP structure) {
      long place =
          structure instanceof AnnotationFS annotation
              ? 31L * annotation.getBegin() + annotation.getEnd()
              : 1;
      // mixed, so that two annotations that change places are seen
      return new Content(count + 1, places + (place ^ (place << 21)) * 0x9E3779B97F4A7C15L);
    }
  }

  TypeRule(Set<String> declared) {
    this.declared = declared;
  }

  @Override
  public void before(JCas cas) {
    before = contents(cas);
  }

  @Override
  public void after(JCas cas, Consumer<String> faults) {
    var after = contents(cas);
    var types = new TreeSet<>(before.keySet());
    types.addAll(after.keySet());
    for (var type : types) {
      var old = before.getOrDefault(type, Content.NONE);
      var now = after.getOrDefault(type, Content.NONE);
      if (now.count() > old.count()) {
        faults.accept("adds %d of %s".formatted(now.count() - old.count(), type));
      } else if (now.count() < old.count()) {
        faults.accept("takes away %d of %s".formatted(old.count() - now.count(), type));
      } else if (now.places() != old.places()) {
        faults.accept("moves what is of " + type);
      }
    }
  }

  private Map<String, Content> contents(JCas cas) {
    var contents = new TreeMap<String, Content>();
    try {
      cas.getViewIterator().forEachRemaining(view -> add(view, contents));
    } catch (CASException e) {
      throw new IllegalStateException(e);
    }
    return contents;
  }

  private void add(JCas view, Map<String, Content> contents) {
    for (TOP structure : view.getIndexedFSs()) {
      var type = structure.getType();
      if (!type.getName().equals(DOCUMENT_ANNOTATION) && !isDeclared(view, type)) {
        contents.merge(
            type.getName(), Content.NONE.and(structure), (old, one) -> old.and(structure));
      }
    }
  }

  private boolean isDeclared(JCas view, Type type) {
    return isOneOf(view, type, declared);
  }

  /** Whether a type is one of some or below one. */
  static boolean isOneOf(JCas view, Type type, Set<String> names) {
    var types = view.getTypeSystem();
    for (var above = type; above != null; above = types.getParent(above)) {
      if (names.contains(above.getName())) {
        return true;
      }
    }
    return false;
  }
}
