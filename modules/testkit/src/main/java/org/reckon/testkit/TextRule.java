package org.reckon.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;

/** The text of each view that was there stays as it was. */
final class TextRule implements DocumentRule {

  private Map<String, String> before = Map.of();

  @Override
  public void before(JCas cas) {
    before = texts(cas);
  }

  @Override
  public void after(JCas cas, Consumer<String> faults) {
    var after = texts(cas);
    before.forEach(
        (view, text) -> {
          if (!after.containsKey(view)) {
            faults.accept("takes view %s away".formatted(view));
          } else if (!Objects.equals(after.get(view), text)) {
            faults.accept(
                "changes the text of view %s from %s to %s"
                    .formatted(view, show(text), show(after.get(view))));
          }
        });
  }

  private static String show(String text) {
    return text == null ? "none" : Quoted.of(text);
  }

  private static Map<String, String> texts(JCas cas) {
    var texts = new HashMap<String, String>();
    try {
      cas.getViewIterator()
          .forEachRemaining(view -> texts.put(view.getViewName(), view.getDocumentText()));
    } catch (CASException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
