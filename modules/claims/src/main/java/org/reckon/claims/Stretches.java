package org.reckon.claims;

import java.util.Set;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.Phrases.Phrase;

/** How far what is said goes: where chains of clauses begin and end, found in one pass each way. */
final class Stretches {

  private static final Set<String> CONTRAST = ClauseWords.of("contrast");

  /** Longer than any sentence of prose; keeps the work linear where nothing ends a sentence. */
  static final int LONGEST = 300;

  private final Phrases phrases;
  private final int[] stretchFirst;
  private final int[] stretchEnd;
  private final int[] chainEnd;

  Stretches(Phrases phrases) {
    this.phrases = phrases;
    stretchFirst = new int[phrases.tokenCount()];
    stretchEnd = new int[phrases.tokenCount()];
    chainEnd = new int[phrases.tokenCount()];
    for (Sentence sentence : phrases.sentences()) {
      markStretches(sentence);
    }
  }

  /** Where the clause chain that ends before a token begins: after a semicolon. */
  int stretchFirst(int before, Sentence sentence) {
    return before <= sentence.firstToken()
        ? sentence.firstToken()
        : Math.max(stretchFirst[before - 1], before - LONGEST);
  }

  int stretchEnd(int from, Sentence sentence) {
    return from >= sentence.endToken() ? sentence.endToken() : bounded(from, stretchEnd[from]);
  }

  /** The end of the chain of clauses, contrasts included. */
  int chainEnd(int from, Sentence sentence) {
    return from >= sentence.endToken() ? sentence.endToken() : bounded(from, chainEnd[from]);
  }

  private static int bounded(int from, int end) {
    return Math.max(from, Math.min(end, from + LONGEST));
  }

  /** Finds for each token, in one pass each way, where its chain of clauses begins and ends. */
  private void markStretches(Sentence sentence) {
    int first = sentence.firstToken();
    for (int t = first; t < sentence.endToken(); t++) {
      if (isSemicolon(t)) {
        first = t + 1;
      }
      stretchFirst[t] = first;
    }
    int end = sentence.endToken();
    int chain = end;
    for (int t = sentence.endToken() - 1; t >= sentence.firstToken(); t--) {
      if (isSemicolon(t)) {
        chain = t;
      }
      chainEnd[t] = chain;
      if (isSemicolon(t) || opensContrast(t)) {
        end = t;
      }
      stretchEnd[t] = end;
    }
  }

  private boolean isSemicolon(int token) {
    return phrases.lower(token).equals(";")
        && phrases.quotationOf(token) < 0
        && !phrases.isBracketed(token);
  }

  private boolean opensContrast(int token) {
    if (phrases.quotationOf(token) >= 0) {
      return false;
    }
    String lower = phrases.lower(token);
    return (lower.equals(",") && CONTRAST.contains(phrases.lower(token + 1)));
  }

  boolean isPunctuation(int token) {
    String form = phrases.form(token);
    return !form.isEmpty()
        && form.codePoints().noneMatch(Character::isLetterOrDigit)
        && !form.equals("%")
        && !form.equals("$")
        && !form.equals("£")
        && !form.equals("€")
        && !form.equals("&");
  }

  boolean isClosingQuote(int token) {
    int quotation = phrases.quotationOf(token);
    return quotation >= 0
        && phrases.quotations().get(quotation).end() == token + 1
        && phrases.quotations().get(quotation).closed();
  }

  /** Whether a quotation ends right before a token of its own sentence. */
  boolean isQuotedBefore(int token, Sentence sentence) {
    return token > sentence.firstToken() && isClosingQuote(token - 1);
  }

  /** A noun phrase with a finite verb after it: "found voters favoured". */
  boolean clauseFollows(int first, Sentence sentence) {
    Phrase phrase = first < sentence.endToken() ? phrases.phraseAt(first) : null;
    if (phrase == null) {
      return false;
    }
    String tag = phrases.pos(phrase.end());
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  /** A comma or colon that opens direct speech. */
  boolean opensSpeech(int token, Sentence sentence) {
    if (phrases.lower(token).equals(":")) {
      return true;
    }
    int next = phrases.quotationOf(token) >= 0 ? token : token + 1;
    if (next >= sentence.endToken() || phrases.quotationOf(next) < 0) {
      return false;
    }
    return phrases.quotations().get(phrases.quotationOf(next)).first() == next;
  }
}
