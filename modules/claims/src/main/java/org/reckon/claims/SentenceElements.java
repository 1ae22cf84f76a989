package org.reckon.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into noun chunks, verb groups and the words between them, in one pass. */
final class SentenceElements {

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get", "to");

  /** No chunk is longer, which keeps the cutting linear in any text. */
  private static final int LONGEST_CHUNK = 30;

  private static final int MOST_ADVERBS = 4;
  private static final int YEAR_LENGTH = 4;
  private static final String TIME = "time";

  private final List<Word> words;
  private final List<Element> elements = new ArrayList<>();
  private final int[] elementOfWord;
  private final boolean[] aside;
  private final boolean[] withQuantity;
  private final Clauses clauses;

  SentenceElements(List<Word> words) {
    this.words = List.copyOf(words);
    this.elementOfWord = new int[words.size()];
    cut();
    this.aside = new boolean[elements.size()];
    this.withQuantity = new boolean[elements.size()];
    for (int i = 0; i < elementOfWord.length; i++) {
      withQuantity[elementOfWord[i]] |= words.get(i).quantity() >= 0;
    }
    markAsides();
    this.clauses = new Clauses(this);
  }

  /** Which verb each element depends on. */
  Clauses clauses() {
    return clauses;
  }

  private void cut() {
    int at = 0;
    while (at < words.size()) {
      var element = next(at);
      for (int i = element.first(); i < element.end(); i++) {
        elementOfWord[i] = elements.size();
      }
      elements.add(element);
      at = element.end();
    }
  }

  /**
   * Adverbs, times with their prepositions and quantities in brackets say little about how the rest
   * of a sentence hangs together.
   */
  private void markAsides() {
    int open = -1;
    boolean onlyQuantities = false;
    for (int i = 0; i < aside.length; i++) {
      var kind = elements.get(i).kind();
      if (kind == Element.Kind.OPEN) {
        open = i;
        onlyQuantities = true;
      } else if (kind == Element.Kind.CLOSE) {
        if (open >= 0 && onlyQuantities) {
          Arrays.fill(aside, open, i + 1, true);
        }
        open = -1;
      } else {
        onlyQuantities &= kind == Element.Kind.QUANTITY || kind == Element.Kind.STOP;
      }
      if (kind == Element.Kind.ADVERB) {
        aside[i] = true;
      } else if (isTime(i)) {
        aside[i] = true;
        if (i > 0 && elements.get(i - 1).kind() == Element.Kind.PREPOSITION) {
          aside[i - 1] = true;
        }
      }
    }
  }

  private boolean isTime(int index) {
    if (hasQuantity(index)) {
      return false;
    }
    var word = head(index);
    return switch (elements.get(index).kind()) {
      case NOUN -> ClaimLexicon.shared().thing(word.lemma()).equals(TIME);
      case OTHER -> word.tag().equals("CD") && word.form().length() == YEAR_LENGTH;
      default -> false;
    };
  }

  /** Whether an element is passed over when paths through the sentence are told. */
  boolean isAside(int index) {
    return aside[index];
  }

  List<Word> words() {
    return words;
  }

  Word word(int index) {
    return words.get(index);
  }

  List<Element> elements() {
    return elements;
  }

  Element element(int index) {
    return elements.get(index);
  }

  int size() {
    return elements.size();
  }

  /** The index of the element that a word lies in. */
  int elementOf(int word) {
    return elementOfWord[word];
  }

  /** The main word of an element. */
  Word head(int element) {
    return words.get(elements.get(element).head());
  }

  /** Whether an element holds a quantity. */
  boolean hasQuantity(int element) {
    return withQuantity[element];
  }

  private Element next(int at) {
    var word = words.get(at);
    if (word.quantity() < 0) {
      var verbs = verbGroup(at);
      if (verbs != null) {
        return verbs;
      }
      if (word.tag().equals("PRP") || word.tag().equals("EX")) {
        return new Element(Element.Kind.PRONOUN, at, at + 1, at);
      }
    }
    var nouns = nounChunk(at);
    return nouns != null ? nouns : new Element(kindOf(word), at, at + 1, at);
  }

  private Element nounChunk(int from) {
    int head = -1;
    int lastQuantity = -1;
    int at = from;
    while (at < words.size() && at < from + LONGEST_CHUNK) {
      var word = words.get(at);
      boolean opens = isDeterminer(word) && at > from && !isDeterminer(words.get(at - 1));
      if (opens || !belongs(at, from)) {
        break;
      }
      if (word.quantity() >= 0) {
        boolean another = word.quantity() != lastQuantity;
        if (another && head >= 0 && !words.get(at - 1).tag().equals("POS")) {
          break;
        }
        lastQuantity = word.quantity();
      } else if (word.isNoun() || (word.tag().equals("CD") && at > from)) {
        head = at;
      }
      at++;
    }
    if (at == from) {
      return null;
    }
    if (head < 0) {
      return headless(from, at);
    }
    boolean possessive = head + 1 < at && words.get(head + 1).tag().equals("POS");
    return new Element(Element.Kind.NOUN, from, possessive ? head + 2 : head + 1, head);
  }

  /** A run that may begin a noun chunk but has no noun: a quantity, adjectives, a determiner. */
  private Element headless(int from, int end) {
    for (int i = from; i < end; i++) {
      int quantity = words.get(i).quantity();
      if (quantity >= 0) {
        if (i > from) {
          return new Element(kindOf(words.get(from)), from, i, i - 1);
        }
        int last = i;
        while (last < end && words.get(last).quantity() == quantity) {
          last++;
        }
        return new Element(Element.Kind.QUANTITY, from, last, last - 1);
      }
    }
    var first = words.get(from);
    if (isDeterminer(first) && end == from + 1 && isPronominal(first)) {
      return new Element(Element.Kind.PRONOUN, from, end, from);
    }
    if (isDeterminer(first) && end > from + 1) {
      return new Element(Element.Kind.NOUN, from, end, end - 1);
    }
    return new Element(kindOf(first), from, from + 1, from);
  }

  private static boolean isPronominal(Word word) {
    return switch (word.lemma()) {
      case "this", "that", "these", "those", "some", "all", "each", "both" -> true;
      default -> false;
    };
  }

  private boolean belongs(int at, int from) {
    var word = words.get(at);
    if (word.quantity() >= 0 || word.isNoun() || word.isAdjective() || isDeterminer(word)) {
      return true;
    }
    return switch (word.tag()) {
      case "POS" -> at > from;
      case "CD", "$", "#" -> true;
      case "RB", "RBR", "RBS" -> at + 1 < words.size() && words.get(at + 1).isAdjective();
      case "VBN", "VBG" -> isModifier(at, from);
      case "HYPH", ":" -> word.form().equals("-") && at > from && continues(at + 1);
      default -> false;
    };
  }

  /** Whether a participle stands between a determiner or a number and a noun. */
  private boolean isModifier(int at, int from) {
    if (at + 1 >= words.size() || (at == from && at > 0 && !followsPreposition(at))) {
      return false;
    }
    var next = words.get(at + 1);
    if (next.quantity() >= 0 || (!next.isNoun() && !next.isAdjective())) {
      return false;
    }
    if (at == from) {
      return words.get(at).tag().equals("VBN");
    }
    var previous = words.get(at - 1);
    return previous.quantity() >= 0
        || previous.isAdjective()
        || isDeterminer(previous)
        || previous.tag().equals("POS")
        || previous.tag().equals("HYPH");
  }

  private boolean followsPreposition(int at) {
    return words.get(at - 1).tag().equals("IN");
  }

  private boolean continues(int at) {
    return at < words.size()
        && (words.get(at).isNoun() || words.get(at).isAdjective() || words.get(at).isVerb());
  }

  private Element verbGroup(int from) {
    int at = from;
    if (!startsVerbs(from)) {
      return null;
    }
    int head = from;
    boolean passive = false;
    boolean open = true;
    while (at < words.size() && at < from + LONGEST_CHUNK) {
      var word = words.get(at);
      if (word.quantity() >= 0) {
        break;
      }
      if (word.isVerb() || word.tag().equals("MD") || word.tag().equals("TO")) {
        if (!open || (at > from && word.tag().equals("TO"))) {
          break;
        }
        if (word.isVerb()) {
          passive = word.tag().equals("VBN") && at > from && isPassiveAuxiliary(words.get(head));
          head = at;
        }
        open = word.tag().equals("MD") || AUXILIARIES.contains(word.lemma());
        at++;
      } else if (word.isAdverb() && open && verbFollows(at + 1)) {
        at++;
      } else {
        break;
      }
    }
    int end = head + 1;
    return new Element(kindOfVerbs(from, head, passive), from, end, head);
  }

  private boolean startsVerbs(int at) {
    var word = words.get(at);
    if (word.tag().equals("TO")) {
      return verbFollows(at + 1);
    }
    if (word.tag().equals("MD")) {
      return true;
    }
    if (!word.isVerb()) {
      return false;
    }
    boolean participle = word.tag().equals("VBN") || word.tag().equals("VBG");
    return !participle || !isModifier(at, at);
  }

  private boolean verbFollows(int from) {
    int at = from;
    while (at < words.size()
        && at < from + MOST_ADVERBS
        && words.get(at).isAdverb()
        && words.get(at).quantity() < 0) {
      at++;
    }
    return at < words.size() && words.get(at).isVerb() && words.get(at).quantity() < 0;
  }

  private Element.Kind kindOfVerbs(int from, int head, boolean passive) {
    var first = words.get(from);
    var main = words.get(head);
    if (passive) {
      return Element.Kind.PASSIVE;
    }
    if (first.tag().equals("TO")) {
      return Element.Kind.INFINITIVE;
    }
    if (main.lemma().equals("be")) {
      return Element.Kind.COPULA;
    }
    if (from == head && main.tag().equals("VBN")) {
      return Element.Kind.PARTICIPLE;
    }
    if (from == head && main.tag().equals("VBG")) {
      return Element.Kind.GERUND;
    }
    return Element.Kind.VERB;
  }

  private static boolean isPassiveAuxiliary(Word word) {
    return word.lemma().equals("be") || word.lemma().equals("get");
  }

  private static boolean isDeterminer(Word word) {
    return word.quantity() < 0
        && switch (word.tag()) {
          case "DT", "PDT", "PRP$", "WP$" -> true;
          default -> false;
        };
  }

  private static Element.Kind kindOf(Word word) {
    if (word.quantity() >= 0) {
      return Element.Kind.QUANTITY;
    }
    return switch (word.tag()) {
      case "IN", "TO" -> Element.Kind.PREPOSITION;
      case "CC" -> Element.Kind.CONJUNCTION;
      case "," -> Element.Kind.COMMA;
      case ":" -> Element.Kind.STOP;
      case "-LRB-" -> Element.Kind.OPEN;
      case "-RRB-" -> Element.Kind.CLOSE;
      case "``", "''" -> Element.Kind.QUOTE;
      case "WDT", "WP", "WRB" -> Element.Kind.RELATIVE;
      case "RB", "RBR", "RBS", "RP" -> Element.Kind.ADVERB;
      case "JJ", "JJR", "JJS" -> Element.Kind.ADJECTIVE;
      default -> byForm(word);
    };
  }

  /** Signs that taggers disagree about. */
  private static Element.Kind byForm(Word word) {
    return switch (word.form()) {
      case "(", "[" -> Element.Kind.OPEN;
      case ")", "]" -> Element.Kind.CLOSE;
      case "-", "–", "—", ";", ":", "--" -> Element.Kind.STOP;
      case "\"", "“", "”" -> Element.Kind.QUOTE;
      default -> Element.Kind.OTHER;
    };
  }
}
