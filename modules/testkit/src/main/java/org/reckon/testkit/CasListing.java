package org.reckon.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.TOP;

/**
 * What a CAS holds, a line for each indexed feature structure, so that two CASes can be compared
 * and their first difference shown. What a feature structure refers to stands in its line.
 * Annotations come in the order of their index, all else sorted, as UIMA has no order for it.
 */
final class CasListing {

  private static final Set<String> UNLISTED =
      Set.of(
          "uima.cas.AnnotationBase:sofa", "uima.tcas.Annotation:begin", "uima.tcas.Annotation:end");

  /** How many references one line follows. */
  private static final int DEEPEST = 3;

  private final List<String> lines = new ArrayList<>();

  private CasListing() {}

  /**
   * Lists a CAS with all its views.
   *
   * @throws IllegalStateException if its views cannot be read
   */
  static List<String> of(JCas cas) {
    var listing = new CasListing();
    try {
      cas.getViewIterator().forEachRemaining(listing::add);
    } catch (CASException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(listing.lines);
  }

  private void add(JCas view) {
    var text = view.getDocumentText();
    lines.add(
        "view %s with %s"
            .formatted(view.getViewName(), text == null ? "no text" : Quoted.of(text)));
    var unordered = new ArrayList<String>();
    for (TOP structure : view.getIndexedFSs()) {
      var line = new StringBuilder(name(structure));
      addFeatures(structure, line, 1);
      (structure instanceof AnnotationFS ? lines : unordered).add(line.toString());
    }
    unordered.sort(null);
    lines.addAll(unordered);
  }

  /** The type, and where it stands. */
  private static String name(FeatureStructure structure) {
    var type = structure.getType().getName();
    if (structure instanceof AnnotationFS annotation) {
      var view = annotation.getView().getViewName();
      return "%s[%d,%d]%s"
          .formatted(
              type,
              annotation.getBegin(),
              annotation.getEnd(),
              view.equals(CAS.NAME_DEFAULT_SOFA) ? "" : "@" + view);
    }
    return type;
  }

  private static void addFeatures(FeatureStructure structure, StringBuilder line, int depth) {
    for (Feature feature : structure.getType().getFeatures()) {
      if (!UNLISTED.contains(feature.getName())) {
        line.append(' ').append(feature.getShortName()).append('=');
        if (feature.getRange().isPrimitive()) {
          line.append(quoted(structure.getFeatureValueAsString(feature)));
        } else {
          addValue(structure.getFeatureValue(feature), line, depth);
        }
      }
    }
  }

  private static void addValue(FeatureStructure value, StringBuilder line, int depth) {
    if (value == null) {
      line.append("null");
    } else if (value instanceof FSArray<?> array) {
      line.append('[');
      for (var member : array) {
        addValue(member, line, depth);
        line.append(' ');
      }
      line.append(']');
    } else if (value instanceof CommonArrayFS<?> array) {
      var members = new String[array.size()];
      array.copyToArray(0, members, 0, members.length);
      line.append(Arrays.stream(members).map(CasListing::quoted).toList());
    } else {
      line.append(name(value));
      if (depth < DEEPEST) {
        line.append('{');
        addFeatures(value, line, depth + 1);
        line.append('}');
      }
    }
  }

  private static String quoted(String value) {
    return value == null ? "null" : Quoted.whole(value);
  }
}
