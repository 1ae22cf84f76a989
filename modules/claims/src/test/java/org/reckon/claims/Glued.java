package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.AnnotatedText.Token;

/** Builds a text as printed, one sentence without tags; words and marks are tokens. */
final class Glued {

  private Glued() {}

  static AnnotatedText text(String print) {
    List<Token> tokens = new ArrayList<>();
    int begin = 0;
    while (begin < print.length()) {
      int end = begin + 1;
      if (Character.isLetterOrDigit(print.charAt(begin))) {
        while (end < print.length() && Character.isLetterOrDigit(print.charAt(end))) {
          end++;
        }
      }
      if (!Character.isWhitespace(print.charAt(begin))) {
        String form = print.substring(begin, end);
        tokens.add(new Token(begin, end, form, "", form));
      }
      begin = end;
    }
    return new AnnotatedText(
        print, tokens, List.of(new Sentence(0, print.length(), 0, tokens.size())), List.of());
  }
}
