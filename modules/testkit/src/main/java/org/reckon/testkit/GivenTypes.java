package org.reckon.testkit;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.TOP;

/** Remembers of which types an engine has added anything to the indexes; breaks no rule. */
final class GivenTypes implements DocumentRule {

  private final Set<String> names = new HashSet<>();
  private int lastBefore;

  @Override
  public void before(JCas cas) {
    lastBefore = new TOP(cas)._id();
  }

  @Override
  public void after(JCas cas, Consumer<String> faults) {
    try {
      cas.getViewIterator().forEachRemaining(this::remember);
    } catch (CASException e) {
      throw new IllegalStateException(e);
    }
  }

  private void remember(JCas view) {
    for (TOP structure : view.getIndexedFSs()) {
      if (structure._id() > lastBefore) {
        add(view, structure.getType());
      }
    }
  }

  private void add(JCas view, Type type) {
    for (var above = type; above != null; above = view.getTypeSystem().getParent(above)) {
      names.add(above.getName());
    }
  }

  /** The names of the types that were given, and of those above them. */
  Set<String> names() {
    return names;
  }
}
