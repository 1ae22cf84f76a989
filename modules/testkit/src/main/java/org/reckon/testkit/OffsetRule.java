package org.reckon.testkit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.TOP;
import org.reckon.api.Offsets;

/**
 * What an engine adds lies inside the text and parts no surrogate pair: annotations in the indexes
 * and those that only other feature structures refer to.
 */
final class OffsetRule implements DocumentRule {

  private final Map<Type, List<Feature>> references = new HashMap<>();
  private final BitSet seen = new BitSet();
  private int lastBefore;

  @Override
  public void before(JCas cas) {
    lastBefore = new TOP(cas)._id();
  }

  @Override
  public void after(JCas cas, Consumer<String> faults) {
    try {
      cas.getViewIterator()
          .forEachRemaining(
              view -> {
                for (TOP structure : view.getIndexedFSs()) {
                  visit(structure, faults);
                }
              });
    } catch (CASException e) {
      throw new IllegalStateException(e);
    }
  }

  private void visit(TOP first, Consumer<String> faults) {
    var waiting = new ArrayList<TOP>();
    add(first, waiting);
    while (!waiting.isEmpty()) {
      var structure = waiting.remove(waiting.size() - 1);
      if (structure instanceof AnnotationFS annotation) {
        check(annotation, faults);
      }
      if (structure instanceof FSArray<?> array) {
        array.forEach(member -> add((TOP) member, waiting));
      }
      for (var feature : references.computeIfAbsent(structure.getType(), OffsetRule::references)) {
        add(structure.getFeatureValue(feature), waiting);
      }
    }
  }

  private void add(TOP structure, List<TOP> waiting) {
    if (structure != null && structure._id() > lastBefore && !seen.get(structure._id())) {
      seen.set(structure._id());
      waiting.add(structure);
    }
  }

  private static List<Feature> references(Type type) {
    return type.getFeatures().stream()
        .filter(feature -> !feature.getRange().isPrimitive())
        .filter(feature -> !feature.getName().equals("uima.cas.AnnotationBase:sofa"))
        .toList();
  }

  private static void check(AnnotationFS annotation, Consumer<String> faults) {
    var text = annotation.getView().getDocumentText();
    int length = text == null ? 0 : text.length();
    if (!Offsets.areInside(annotation, length)) {
      faults.accept("adds a " + Offsets.describe(annotation, length));
    } else if (text != null) {
      checkPair(annotation, annotation.getBegin(), text, faults);
      checkPair(annotation, annotation.getEnd(), text, faults);
    }
  }

  private static void checkPair(
      AnnotationFS annotation, int offset, String text, Consumer<String> faults) {
    if (Offsets.splitsPair(text, offset)) {
      faults.accept(
          "adds a %s: %d lies between the two halves of %s"
              .formatted(
                  Offsets.describe(annotation, text.length()),
                  offset,
                  Quoted.of(text.substring(offset - 1, offset + 1))));
    }
  }
}
