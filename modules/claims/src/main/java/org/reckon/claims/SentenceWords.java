package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.AnnotatedText.Entity;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.AnnotatedText.Token;

/**
 * Turns tokens into words, sentence by sentence in text order: marks which lie in a quantity or an
 * entity, and cuts tokens where a quantity begins or ends inside them.
 */
final class SentenceWords {

  private final AnnotatedText text;
  private final List<ParsedQuantity> quantities;
  private int quantity;
  private int entity;

  SentenceWords(AnnotatedText text, List<ParsedQuantity> quantities) {
    this.text = text;
    this.quantities = quantities;
  }

  /** The words of a sentence; sentences must be asked for in text order. */
  List<Word> of(Sentence sentence) {
    var words = new ArrayList<Word>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      addToken(text.tokens().get(i), words);
    }
    return words;
  }

  private void addToken(Token token, List<Word> words) {
    int at = token.begin();
    while (at < token.end()) {
      while (quantity < quantities.size() && quantities.get(quantity).end() <= at) {
        quantity++;
      }
      int begin =
          quantity < quantities.size() ? quantities.get(quantity).begin() : Integer.MAX_VALUE;
      boolean inside = begin <= at;
      int end = Math.min(token.end(), inside ? quantities.get(quantity).end() : begin);
      boolean whole = at == token.begin() && end == token.end();
      words.add(whole ? whole(token, inside) : piece(token, at, end, inside));
      at = end;
    }
  }

  private Word whole(Token token, boolean inside) {
    String tag = token.pos() == null ? "" : token.pos();
    boolean noLemma = token.lemma() == null || token.lemma().isEmpty();
    String lemma = LowerCase.of(noLemma ? token.form() : token.lemma());
    return new Word(
        token.begin(),
        token.end(),
        token.form(),
        tag,
        lemma,
        entityAt(token.begin(), token.end()),
        inside ? quantity : -1);
  }

  /** A part of a token: "180" and "-seat". What is no quantity is taken for a noun. */
  private Word piece(Token token, int begin, int end, boolean inside) {
    int from = begin;
    while (!inside && from < end - 1 && !Character.isLetter(text.text().charAt(from))) {
      from++;
    }
    String form = text.text().substring(from, end);
    String tag = inside ? "CD" : Character.isLetter(form.charAt(0)) ? "NN" : ":";
    return new Word(
        from,
        end,
        form,
        token.pos() == null ? "" : tag,
        LowerCase.of(form),
        entityAt(token.begin(), token.end()),
        inside ? quantity : -1);
  }

  private String entityAt(int begin, int end) {
    List<Entity> entities = text.entities();
    while (entity < entities.size() && entities.get(entity).end() <= begin) {
      entity++;
    }
    return entity < entities.size() && entities.get(entity).begin() < end
        ? entities.get(entity).value()
        : "";
  }
}
