package org.reckon.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.claims.AnnotatedText.Entity;
import org.reckon.claims.Phrases.Phrase;

/**
 * Gives all mentions of one source in a document the same name: "SOHR", "the Observatory" and "the
 * monitor" are the Syrian Observatory for Human Rights.
 */
final class SourceResolver {

  /**
   * A name in the text.
   *
   * @param begin where the mention begins
   * @param name the name in full
   */
  private record Mention(int begin, String name) {}

  private final Phrases phrases;
  private final SourcePhrases sources;

  /** The fullest name of a person, by the last word of a name in lower case. */
  private final Map<String, String> persons = new HashMap<>();

  /** The fullest name of an organisation, by any of its names. */
  private final Map<String, String> organizations = new HashMap<>();

  /** Mentions of organisations in text order, by each word of their full names in lower case. */
  private final Map<String, List<Mention>> byWord = new HashMap<>();

  /** Organisations that are sources, in text order. */
  private final List<Mention> speaking = new ArrayList<>();

  /** Longer sources by common nouns, in text order, by head noun: "the health ministry". */
  private final Map<String, List<Mention>> byHead = new HashMap<>();

  /**
   * @param named the sources of the document's attributions, in text order
   */
  SourceResolver(Phrases phrases, SourcePhrases sources, List<Phrase> named) {
    this.phrases = phrases;
    this.sources = sources;
    collectNames();
    for (Phrase source : named) {
      collectSource(source);
    }
  }

  private void collectNames() {
    Set<String> names = new HashSet<>();
    Map<String, String> byInitials = new HashMap<>();
    Map<String, String> byFirstSeenWord = new HashMap<>();
    List<Entity> entities = phrases.text().entities();
    for (Entity entity : entities) {
      String name = plain(phrases.textOf(new TextRange(entity.begin(), entity.end())));
      if (entity.value().equals("PERSON")) {
        String last = lastWord(name);
        String known = persons.get(last);
        if (known == null || (name.length() > known.length() && known.indexOf(' ') < 0)) {
          persons.put(last, name);
        }
      } else if (entity.value().equals("ORGANIZATION") && names.add(name)) {
        byInitials.putIfAbsent(initials(name), name);
        for (String word : words(name)) {
          byFirstSeenWord.merge(word, name, (a, b) -> b.length() > a.length() ? b : a);
        }
      }
    }
    for (String name : names) {
      organizations.put(name, fullName(name, byInitials, byFirstSeenWord));
    }
    for (Entity entity : entities) {
      if (entity.value().equals("ORGANIZATION")) {
        String name =
            organizations.get(plain(phrases.textOf(new TextRange(entity.begin(), entity.end()))));
        for (String word : words(name)) {
          byWord
              .computeIfAbsent(word, key -> new ArrayList<>())
              .add(new Mention(entity.begin(), name));
        }
      }
    }
  }

  private static String fullName(
      String name, Map<String, String> byInitials, Map<String, String> byWord) {
    boolean acronym =
        name.length() >= 2
            && name.length() <= 8
            && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    if (acronym) {
      return byInitials.getOrDefault(name.replace(".", ""), name);
    }
    List<String> words = words(name);
    if (words.size() == 1) {
      return byWord.getOrDefault(words.get(0), name);
    }
    return name;
  }

  private void collectSource(Phrase source) {
    String value = phrases.entityValue(source.head());
    if (value.equals("ORGANIZATION")) {
      speaking.add(new Mention(phrases.begin(source.first()), organizationName(source)));
    } else if (value.isEmpty() && sources.isCommonSource(source)) {
      TextRange range = sources.range(source);
      String name = common(range);
      if (name.indexOf(' ') > 0) {
        byHead
            .computeIfAbsent(phrases.lemma(source.head()), key -> new ArrayList<>())
            .add(new Mention(range.begin(), name));
      }
    }
  }

  /** The name of a source, the same for all of its mentions. */
  String nameOf(Phrase source) {
    String value = phrases.entityValue(source.head());
    if (value.equals("PERSON")) {
      Entity entity = phrases.entityAt(source.head());
      String name = plain(phrases.textOf(new TextRange(entity.begin(), entity.end())));
      return persons.getOrDefault(lastWord(name), name);
    }
    if (value.equals("ORGANIZATION")) {
      return organizationName(source);
    }
    TextRange range = sources.range(source);
    String name = common(range);
    if (!value.isEmpty() || name.indexOf(' ') >= 0 || !isDefinite(source)) {
      return name;
    }
    int begin = range.begin();
    String head = phrases.lower(source.head());
    Mention named = lastBefore(byWord.get(head), begin);
    if (named == null) {
      named = lastBefore(byHead.get(phrases.lemma(source.head())), begin);
    }
    if (named == null && sources.isOrganizationNoun(source)) {
      named = lastBefore(speaking, begin);
    }
    return named == null ? name : named.name();
  }

  private String organizationName(Phrase source) {
    Entity entity = phrases.entityAt(source.head());
    String name = plain(phrases.textOf(new TextRange(entity.begin(), entity.end())));
    return organizations.getOrDefault(name, name);
  }

  private boolean isDefinite(Phrase source) {
    String first = phrases.lower(source.first());
    return first.equals("the") || first.equals("this") || first.equals("that");
  }

  private static Mention lastBefore(List<Mention> mentions, int begin) {
    if (mentions == null) {
      return null;
    }
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : mentions.get(low - 1);
  }

  /** A common noun phrase without its article; small at the head of a sentence as elsewhere. */
  private String common(TextRange range) {
    int first = phrases.tokenAt(range.begin());
    int end = phrases.tokenAt(range.end() - 1) + 1;
    if (end - first > 1 && phrases.pos(first).equals("DT")) {
      first++;
    }
    String name = plain(phrases.textOf(phrases.range(first, end)));
    boolean proper = phrases.pos(first).startsWith("NNP") || phrases.entityAt(first) != null;
    return proper || name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = plain.length() > 0;
      } else {
        if (space) {
          plain.append(' ');
          space = false;
        }
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String lastWord(String name) {
    return LowerCase.of(name.substring(name.lastIndexOf(' ') + 1));
  }

  /** The capital words of a name, in lower case. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        words.add(LowerCase.of(word));
      }
    }
    return words;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1 ? initials.toString() : name;
  }
}
