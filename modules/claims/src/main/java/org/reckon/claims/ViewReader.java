package org.reckon.claims;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.jcas.JCas;

/**
 * Reads the layers that claims rest on from a view. A layer that is missing is empty; tokens
 * without sentences are one sentence.
 */
final class ViewReader {

  private static final Map<String, String> ENTITY_VALUES = Lexicon.table("entity-values.tsv");

  /** A longer entity, in UTF-16 code units, is no name. */
  private static final int LONGEST_NAME = 500;

  private ViewReader() {}

  static AnnotatedText read(JCas view) {
    var tokens = new ArrayList<AnnotatedText.Token>();
    for (var token : view.select(de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token.class)) {
      if (token.getBegin() < token.getEnd() && token.getBegin() >= endOf(tokens)) {
        var pos = token.getPos();
        var lemma = token.getLemma();
        tokens.add(
            new AnnotatedText.Token(
                token.getBegin(),
                token.getEnd(),
                token.getCoveredText(),
                pos == null || pos.getPosValue() == null ? "" : pos.getPosValue(),
                lemma == null || lemma.getValue() == null ? "" : lemma.getValue()));
      }
    }
    return new AnnotatedText(
        view.getDocumentText(),
        UniversalTags.toPenn(tokens),
        sentences(view, tokens),
        entities(view));
  }

  private static int endOf(List<AnnotatedText.Token> tokens) {
    return tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
  }

  private static List<AnnotatedText.Sentence> sentences(
      JCas view, List<AnnotatedText.Token> tokens) {
    var sentences = new ArrayList<AnnotatedText.Sentence>();
    int token = 0;
    int end = 0;
    for (var sentence :
        view.select(de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence.class)) {
      if (sentence.getBegin() < end || sentence.getBegin() == sentence.getEnd()) {
        continue;
      }
      while (token < tokens.size() && tokens.get(token).begin() < sentence.getBegin()) {
        token++;
      }
      int first = token;
      while (token < tokens.size() && tokens.get(token).begin() < sentence.getEnd()) {
        token++;
      }
      end = sentence.getEnd();
      sentences.add(new AnnotatedText.Sentence(sentence.getBegin(), end, first, token));
    }
    if (sentences.isEmpty() && !tokens.isEmpty()) {
      sentences.add(
          new AnnotatedText.Sentence(tokens.get(0).begin(), endOf(tokens), 0, tokens.size()));
    }
    return sentences;
  }

  private static List<AnnotatedText.Entity> entities(JCas view) {
    var entities = new ArrayList<AnnotatedText.Entity>();
    int end = 0;
    for (var entity : view.select(NamedEntity.class)) {
      var value = entity.getValue() == null ? null : ENTITY_VALUES.get(entity.getValue());
      int length = entity.getEnd() - entity.getBegin();
      if (value != null && entity.getBegin() >= end && length > 0 && length <= LONGEST_NAME) {
        entities.add(new AnnotatedText.Entity(entity.getBegin(), entity.getEnd(), value));
        end = entity.getEnd();
      }
    }
    return entities;
  }
}
