package org.reckon.testkit;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import java.util.function.Consumer;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.reckon.api.EngineProvider;
import org.reckon.api.Offsets;

/**
 * Tokens and sentences have something in them and do not overlap their own kind; where there are
 * sentences, each token lies in one.
 */
final class TokenRule implements DocumentRule {

  /** Whether an engine gives tokens. */
  static boolean appliesTo(EngineProvider engine) {
    return engine.gives().contains(Token._TypeName);
  }

  @Override
  public void after(JCas cas, Consumer<String> faults) {
    List<Token> tokens = cas.select(Token.class).asList();
    List<Sentence> sentences = cas.select(Sentence.class).asList();
    checkOrder("token", tokens, faults);
    checkOrder("sentence", sentences, faults);
    if (sentences.isEmpty()) {
      return;
    }
    int sentence = 0;
    for (var token : tokens) {
      while (sentence < sentences.size() - 1
          && sentences.get(sentence).getEnd() <= token.getBegin()) {
        sentence++;
      }
      var around = sentences.get(sentence);
      if (token.getBegin() < around.getBegin() || token.getEnd() > around.getEnd()) {
        faults.accept("leaves " + show("token", token) + " outside of every sentence");
      }
    }
  }

  private static void checkOrder(
      String kind, List<? extends Annotation> annotations, Consumer<String> faults) {
    int end = 0;
    for (var annotation : annotations) {
      if (annotation.getBegin() == annotation.getEnd()) {
        faults.accept("adds an empty " + show(kind, annotation));
      } else if (annotation.getBegin() < end) {
        faults.accept(
            "adds %s, which overlaps the one before, which ends at %d"
                .formatted(show(kind, annotation), end));
      }
      end = Math.max(end, annotation.getEnd());
    }
  }

  private static String show(String kind, Annotation annotation) {
    var text = annotation.getView().getDocumentText();
    return "%s %s from %d to %d"
        .formatted(
            kind,
            Offsets.areInside(annotation, text == null ? 0 : text.length())
                ? Quoted.of(annotation.getCoveredText())
                : "outside of the text",
            annotation.getBegin(),
            annotation.getEnd());
  }
}
