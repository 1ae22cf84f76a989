package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import org.reckon.claims.AnnotatedText.Entity;
import org.reckon.claims.AnnotatedText.Sentence;
import org.reckon.claims.AnnotatedText.Token;

/**
 * The shallow structure of a document that all context finders read: base noun phrases, quotations
 * and the token that an offset falls into. Built once, in one pass over the tokens.
 */
final class Phrases {

  /** How far a token index lies outside of every phrase. */
  private static final int NONE = -1;

  /** How many tokens a base noun phrase has at most. */
  private static final int LONGEST = 60;

  /**
   * A base noun phrase, possessives and whole names included.
   *
   * @param first its first token
   * @param end the token after its last
   * @param head its head noun
   */
  record Phrase(int first, int end, int head) {}

  /**
   * A quotation, the marks included.
   *
   * @param first the token of the opening mark
   * @param end the token after the closing mark
   * @param closed whether there is a closing mark before the paragraph ends
   */
  record Quotation(int first, int end, boolean closed) {}

  private final AnnotatedText text;
  private final List<Token> tokens;
  private final String[] lower;
  private final String[] lemma;
  private final int[] sentenceOf;
  private final int[] phraseOf;
  private final int[] entityOf;
  private final int[] entityFirst;
  private final int[] entityEnd;
  private final int[] quotationOf;
  private final int[] bracketAt;
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();

  Phrases(AnnotatedText text) {
    this.text = text;
    tokens = text.tokens();
    int count = tokens.size();
    lower = new String[count];
    lemma = new String[count];
    sentenceOf = filled(count);
    phraseOf = filled(count);
    entityOf = filled(count);
    quotationOf = filled(count);
    bracketAt = filled(count);
    entityFirst = new int[text.entities().size()];
    entityEnd = new int[text.entities().size()];
    for (int i = 0; i < count; i++) {
      lower[i] = straight(LowerCase.of(tokens.get(i).form()));
      lemma[i] = LowerCase.of(tokens.get(i).lemma());
    }
    for (int s = 0; s < text.sentences().size(); s++) {
      for (int i = text.sentences().get(s).firstToken();
          i < text.sentences().get(s).endToken();
          i++) {
        sentenceOf[i] = s;
      }
    }
    markEntities();
    markQuotations();
    markBrackets();
    for (Sentence sentence : text.sentences()) {
      markPhrases(sentence);
    }
  }

  private static int[] filled(int count) {
    int[] array = new int[count];
    java.util.Arrays.fill(array, NONE);
    return array;
  }

  private static String straight(String form) {
    return form.indexOf('’') < 0 ? form : form.replace('’', '\'');
  }

  AnnotatedText text() {
    return text;
  }

  int tokenCount() {
    return lower.length;
  }

  /** A token's form in lower case, its apostrophes straight. */
  String lower(int token) {
    return token < 0 || token >= lower.length ? "" : lower[token];
  }

  String form(int token) {
    return token < 0 || token >= lower.length ? "" : tokens.get(token).form();
  }

  /** A token's base form in lower case, names' as well. */
  String lemma(int token) {
    return token < 0 || token >= lower.length ? "" : lemma[token];
  }

  String pos(int token) {
    return token < 0 || token >= lower.length ? "" : tokens.get(token).pos();
  }

  boolean isVerb(int token) {
    return pos(token).startsWith("VB");
  }

  boolean isNoun(int token) {
    return pos(token).startsWith("NN");
  }

  int begin(int token) {
    return tokens.get(token).begin();
  }

  int end(int token) {
    return tokens.get(token).end();
  }

  /** The text range of the tokens from first to before end. */
  TextRange range(int first, int end) {
    return new TextRange(begin(first), end(end - 1));
  }

  String textOf(TextRange range) {
    return text.text().substring(range.begin(), range.end());
  }

  List<Sentence> sentences() {
    return text.sentences();
  }

  /** The index of a token's sentence; -1 where it stands in none. */
  int sentenceOf(int token) {
    return sentenceOf[token];
  }

  /** All base noun phrases, in text order. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** The noun phrase that holds a token, or null. */
  Phrase phraseAt(int token) {
    return token < 0 || token >= lower.length || phraseOf[token] == NONE
        ? null
        : phrases.get(phraseOf[token]);
  }

  /** The first noun phrase that holds a token of a stretch, or null. */
  Phrase firstPhraseFrom(int from, int to) {
    for (int t = from; t < to; t++) {
      Phrase phrase = phraseAt(t);
      if (phrase != null) {
        return phrase;
      }
    }
    return null;
  }

  /** The value of the entity that a token belongs to; the empty string where there is none. */
  String entityValue(int token) {
    Entity entity = entityAt(token);
    return entity == null ? "" : entity.value();
  }

  /** The entity that a token belongs to, or null. */
  Entity entityAt(int token) {
    return token < 0 || token >= lower.length || entityOf[token] == NONE
        ? null
        : text.entities().get(entityOf[token]);
  }

  int entityIndex(int token) {
    return entityOf[token];
  }

  /** The first token of an entity, by its index; -1 where it covers none. */
  int entityFirst(int entity) {
    return entityFirst[entity];
  }

  /** The token after an entity's last, by the entity's index. */
  int entityEnd(int entity) {
    return entityEnd[entity];
  }

  /** The quotations, in text order. */
  List<Quotation> quotations() {
    return quotations;
  }

  /** The index of the quotation that a token stands in; -1 where it stands in none. */
  int quotationOf(int token) {
    return token < 0 || token >= lower.length ? NONE : quotationOf[token];
  }

  /** Whether a token stands inside of round brackets. */
  boolean isBracketed(int token) {
    return bracketAt[token] != NONE;
  }

  /** The opening bracket of a bracketed token; -1 where it stands in no brackets. */
  int bracketAt(int token) {
    return bracketAt[token];
  }

  /** The first token that ends after an offset; the token count where none does. */
  int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void markBrackets() {
    for (Sentence sentence : text.sentences()) {
      int open = NONE;
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (isOpening(i)) {
          open = i;
        } else if (open != NONE && isClosing(i)) {
          java.util.Arrays.fill(bracketAt, open, i + 1, open);
          open = NONE;
        }
      }
    }
  }

  boolean isOpening(int token) {
    return lower(token).equals("(") || lower(token).equals("-lrb-");
  }

  boolean isClosing(int token) {
    return lower(token).equals(")") || lower(token).equals("-rrb-");
  }

  private void markEntities() {
    int token = 0;
    for (int e = 0; e < text.entities().size(); e++) {
      Entity entity = text.entities().get(e);
      while (token < tokens.size() && tokens.get(token).end() <= entity.begin()) {
        token++;
      }
      entityFirst[e] = NONE;
      for (; token < tokens.size() && tokens.get(token).begin() < entity.end(); token++) {
        if (entityFirst[e] == NONE) {
          entityFirst[e] = token;
        }
        entityOf[token] = e;
        entityEnd[e] = token + 1;
      }
    }
  }

  private void markQuotations() {
    int open = NONE;
    int nextBreak = text.text().indexOf('\n');
    for (int i = 0; i < tokens.size(); i++) {
      boolean newParagraph = false;
      while (nextBreak >= 0 && nextBreak < tokens.get(i).begin()) {
        newParagraph = true;
        nextBreak = text.text().indexOf('\n', nextBreak + 1);
      }
      if (newParagraph && open != NONE) {
        close(open, i, false);
        open = NONE;
      }
      switch (markAt(i)) {
        case OPENING -> open = open == NONE ? i : open;
        case CLOSING -> {
          if (open != NONE) {
            close(open, i + 1, true);
            open = NONE;
          }
        }
        case EITHER -> {
          if (open == NONE) {
            open = i;
          } else {
            close(open, i + 1, true);
            open = NONE;
          }
        }
        default -> {}
      }
    }
    if (open != NONE) {
      close(open, tokens.size(), false);
    }
  }

  private enum Mark {
    NO,
    OPENING,
    CLOSING,
    EITHER
  }

  /**
   * Which way a quotation mark looks. A straight one tells by the spaces around it; each sentence
   * of a quotation can open anew.
   */
  private Mark markAt(int token) {
    return switch (tokens.get(token).form()) {
      case "“", "``" -> Mark.OPENING;
      case "”" -> Mark.CLOSING;
      case "\"", "''" -> straightMark(tokens.get(token).begin(), tokens.get(token).end());
      default -> Mark.NO;
    };
  }

  private Mark straightMark(int begin, int end) {
    String all = text.text();
    boolean spaceBefore = begin == 0 || !isAttached(all.charAt(begin - 1));
    boolean spaceAfter = end >= all.length() || !isAttached(all.charAt(end));
    if (spaceBefore == spaceAfter) {
      return Mark.EITHER;
    }
    return spaceBefore ? Mark.OPENING : Mark.CLOSING;
  }

  private static boolean isAttached(char c) {
    return !Character.isWhitespace(c) && c != '(' && c != ')' && c != '-' && c != '–' && c != '—';
  }

  private void close(int open, int end, boolean closed) {
    for (int i = open; i < end; i++) {
      quotationOf[i] = quotations.size();
    }
    quotations.add(new Quotation(open, end, closed));
  }

  private void markPhrases(Sentence sentence) {
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      int end = phraseEnd(i, Math.min(sentence.endToken(), i + LONGEST));
      if (end == i) {
        i++;
        continue;
      }
      int head = end - 1;
      int entity = entityOf[head];
      if (entity != NONE && entityFirst[entity] > i && lower[head].length() < 2) {
        head = entityFirst[entity];
      }
      for (int t = i; t < end; t++) {
        phraseOf[t] = phrases.size();
      }
      phrases.add(new Phrase(i, end, head));
      i = end;
    }
  }

  /** Reads one base noun phrase from a token; the token itself where none begins there. */
  private int phraseEnd(int first, int limit) {
    String tag = pos(first);
    if (tag.equals("PRP") || tag.equals("EX")) {
      return first + 1;
    }
    int i = first;
    int lastNoun = NONE;
    boolean afterNoun = false;
    while (i < limit) {
      int entity = entityOf[i];
      if (entity != NONE && isNameLike(text.entities().get(entity))) {
        if (afterNoun && entityFirst[entity] == i && !joins(i)) {
          break;
        }
        i = Math.min(entityEnd[entity], limit);
        lastNoun = i - 1;
        afterNoun = true;
        continue;
      }
      String pos = pos(i);
      if (pos.startsWith("NN")) {
        lastNoun = i;
        afterNoun = true;
      } else if (pos.equals("POS")) {
        if (!afterNoun) {
          break;
        }
        afterNoun = false;
      } else if (isModifier(pos, i, first, limit)) {
        if (pos.equals("HYPH")) {
          // "UK-based": what follows the hyphen belongs to it
          afterNoun = false;
          i += i + 1 < limit && isWordAfterHyphen(i + 1) ? 1 : 0;
        } else if (afterNoun && !joinsNumber(i)) {
          break;
        }
      } else {
        break;
      }
      i++;
    }
    return lastNoun == NONE ? (isBareHead(first, i) ? i : first) : trailing(lastNoun, i);
  }

  /** A possessive that no noun follows still belongs to the phrase. */
  private int trailing(int lastNoun, int stop) {
    return lastNoun + 1 < stop && pos(lastNoun + 1).equals("POS") ? lastNoun + 2 : lastNoun + 1;
  }

  private boolean joins(int token) {
    // a name right after a common noun is its apposition: "spokesman Parviz Tal"
    return token > 0 && begin(token) - end(token - 1) <= 1;
  }

  private boolean isWordAfterHyphen(int token) {
    String pos = pos(token);
    return pos.startsWith("VB") || pos.startsWith("JJ") || pos.equals("RB") || pos.equals("IN");
  }

  private boolean joinsNumber(int token) {
    return pos(token).equals("CD") && token + 1 < lower.length && pos(token + 1).startsWith("NN");
  }

  /** "the wounded", "all three", "others": phrases without a noun. */
  private boolean isBareHead(int first, int end) {
    return end > first
        && (pos(end - 1).equals("CD") || (pos(first).equals("DT") && end - first > 1));
  }

  private static boolean isNameLike(Entity entity) {
    return !entity.value().equals("DATE")
        && !entity.value().equals("TIME")
        && !entity.value().equals("GROUP");
  }

  private boolean isModifier(String pos, int token, int first, int limit) {
    return switch (pos) {
      case "DT", "PDT", "PRP$", "WP$" -> token == first || pos(token - 1).equals("PDT");
      case "CD", "JJ", "JJR", "JJS", "$", "#", "HYPH" -> true;
      case "VBG", "VBN" ->
          token + 1 < limit
              && (pos(token + 1).startsWith("NN") || pos(token + 1).startsWith("JJ"))
              && token > first;
      case "CC" -> lower[token].equals("&");
      case "RB", "RBR", "RBS" ->
          token > first && token + 1 < limit && pos(token + 1).startsWith("JJ");
      default -> false;
    };
  }
}
