package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckon.claims.AnnotatedText.Entity;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.AnnotatedText.Token;

/**
 * Builds a tagged text for a test. One line is one sentence, an empty line ends a paragraph. Items
 * are {@code form/POS} or {@code form/POS/lemma}; {@code [LOCATION Maran/NNP Bay/NNP ]} marks an
 * entity.
 */
final class Tagged {

  private Tagged() {}

  static AnnotatedText text(String... lines) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank()) {
        text.append("\n\n");
        continue;
      }
      int firstToken = tokens.size();
      String value = null;
      int entityBegin = 0;
      for (String item : line.trim().split(" ", -1)) {
        if (item.startsWith("[")) {
          value = item.substring(1);
          entityBegin = text.length() + (needsSpace(text) ? 1 : 0);
        } else if (item.equals("]")) {
          entities.add(new Entity(entityBegin, text.length(), value));
        } else {
          tokens.add(token(item, text));
        }
      }
      sentences.add(
          new Sentence(tokens.get(firstToken).begin(), text.length(), firstToken, tokens.size()));
    }
    return new AnnotatedText(text.toString(), tokens, sentences, entities);
  }

  private static boolean needsSpace(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) != '\n';
  }

  private static Token token(String item, StringBuilder text) {
    int slash = item.indexOf('/', 1);
    String form = item.substring(0, slash);
    String[] rest = item.substring(slash + 1).split("/", -1);
    if (needsSpace(text)) {
      text.append(' ');
    }
    int begin = text.length();
    text.append(form);
    String lemma = rest.length > 1 ? rest[1] : form.toLowerCase(Locale.ROOT);
    return new Token(begin, text.length(), form, rest[0], lemma);
  }

  static String textOf(AnnotatedText text, TextRange range) {
    return range == null ? "" : text.text().substring(range.begin(), range.end());
  }
}
