package org.reckon.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckon.tagging.EntityLabels;
import org.reckon.tagging.PlaceCues;
import org.reckon.tagging.TokenizedText;

/**
 * Reads the entities of the two silver systems as what is certain and what is not: where both say
 * the same, a token has one label; where they differ, it may have the labels of either or none.
 */
final class SilverEntities {

  private static final int NONE = -1;
  private static final int MISCELLANEOUS = 100;

  private static final Map<String, String> FIRST =
      Map.ofEntries(
          Map.entry("PERSON", "PERSON"),
          Map.entry("ORG", "ORGANIZATION"),
          Map.entry("GPE", "LOCATION"),
          Map.entry("LOC", "LOCATION"),
          Map.entry("FAC", "LOCATION"),
          Map.entry("NORP", "GROUP"),
          Map.entry("EVENT", "EVENT"),
          Map.entry("PRODUCT", "PRODUCT"),
          Map.entry("WORK_OF_ART", "WORK"),
          Map.entry("LAW", "LAW"),
          Map.entry("DATE", "DATE"),
          Map.entry("TIME", "TIME"));

  private static final Set<String> NO_NAME_EDGES =
      Set.of("the", "a", "an", "'s", "’s", "'", "’", "\"", "“", "”", "‘", "``", "''", ",", ".");

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "his",
          "their", "my", "your", "our", "its", "himself", "herself", "who");

  private static final int PERSON = EntityLabels.VALUES.indexOf("PERSON");
  private static final int ORGANIZATION = EntityLabels.VALUES.indexOf("ORGANIZATION");
  private static final int LOCATION = EntityLabels.VALUES.indexOf("LOCATION");
  private static final int GROUP = EntityLabels.VALUES.indexOf("GROUP");
  private static final int LAW = EntityLabels.VALUES.indexOf("LAW");
  private static final int DATE = EntityLabels.VALUES.indexOf("DATE");

  private static final long UNDATED =
      EntityLabels.ANY & ~(EntityLabels.labels(DATE) | EntityLabels.labels(DATE + 1));

  private SilverEntities() {}

  private record Span(int begin, int end, int value) {}

  static EntityText read(SilverDocument document, TokenizedText text) {
    List<Span> ones = firstSpans(document.first(), document.text());
    List<Span> twos = secondSpans(document.second(), document.text());
    Set<String> places = new HashSet<>();
    addPlaces(ones, document.first(), document.text(), places);
    addPlaces(twos, document.second(), document.text(), places);
    ones.replaceAll(span -> repaired(span, document.text(), places));
    twos.replaceAll(span -> repaired(span, document.text(), places));
    var allowed = new long[text.size()];
    Arrays.fill(allowed, EntityText.OUTSIDE);
    var tokens = new Tokens(text);
    openProperNouns(document.first(), allowed, tokens);
    var names = new ArrayList<EntityText.Name>();
    var doubtful = new long[text.size()];
    var covered = new int[text.size()];
    for (Span one : ones) {
      if (isSure(one, twos) && tokens.cover(one.begin, one.end)) {
        EntityText.mark(allowed, tokens.from, tokens.to, one.value);
        names.add(new EntityText.Name(one.begin, one.end, one.value));
      } else {
        doubt(one, meets(one, twos), one.value != ORGANIZATION, tokens, doubtful, covered);
      }
    }
    for (Span two : twos) {
      boolean sure =
          ones.stream().anyMatch(o -> overlap(o, two) && isSure(o, twos) && o.value < DATE);
      if (!sure) {
        doubt(two, meets(two, ones), true, tokens, doubtful, covered);
      }
    }
    for (int i = 0; i < allowed.length; i++) {
      if (doubtful[i] != 0) {
        allowed[i] = covered[i] > 1 ? doubtful[i] & ~EntityText.OUTSIDE : doubtful[i];
      }
    }
    return new EntityText(document.id(), text, allowed, names, 1);
  }

  /**
   * Both systems miss names, so a proper noun that neither takes up is no proof that it is none.
   */
  private static void openProperNouns(
      List<SilverDocument.Token> first, long[] allowed, Tokens tokens) {
    for (var token : first) {
      if (token.tag().startsWith("NNP") && tokens.cover(token.begin(), token.end())) {
        Arrays.fill(allowed, tokens.from, tokens.to, UNDATED);
      }
    }
  }

  private static void addPlaces(
      List<Span> spans, List<SilverDocument.Token> tokens, String text, Set<String> places) {
    int token = 0;
    for (Span span : spans) {
      while (tokens.get(token).begin() < span.begin) {
        token++;
      }
      int to = token;
      while (to < tokens.size() && tokens.get(to).end() <= span.end) {
        to++;
      }
      if (PlaceCues.english()
          .show(
              word(tokens, token - 2, text),
              word(tokens, token - 1, text),
              word(tokens, to, text),
              word(tokens, to + 1, text))) {
        places.add(text.substring(span.begin, span.end));
      }
    }
  }

  private static String word(List<SilverDocument.Token> tokens, int index, String text) {
    return index < 0 || index >= tokens.size()
        ? null
        : text.substring(tokens.get(index).begin(), tokens.get(index).end())
            .toLowerCase(Locale.ROOT);
  }

  /** A name that is shown to be a place somewhere in the document is no person elsewhere. */
  private static Span repaired(Span span, String text, Set<String> places) {
    return span.value == PERSON && places.contains(text.substring(span.begin, span.end))
        ? new Span(span.begin, span.end, LOCATION)
        : span;
  }

  private static boolean overlap(Span one, Span two) {
    return one.begin < two.end && two.begin < one.end;
  }

  private static boolean meets(Span span, List<Span> others) {
    return others.stream().anyMatch(o -> overlap(span, o));
  }

  /**
   * Opens the tokens of a name that the systems differ in. Curated text shows when such a name is
   * none at all: hardly ever where both see some name, often at its edges, and seldom where only
   * one sees a person or a place.
   */
  private static void doubt(
      Span span, boolean met, boolean trusted, Tokens tokens, long[] doubtful, int[] covered) {
    long labels = 0;
    if (span.value == MISCELLANEOUS) {
      for (int value = GROUP; value <= LAW; value++) {
        labels |= EntityLabels.labels(value);
      }
    } else {
      labels |= EntityLabels.labels(span.value);
    }
    if (met || span.value > LOCATION || !trusted) {
      labels |= EntityText.OUTSIDE;
    }
    tokens.touch(span.begin, span.end);
    for (int i = tokens.from; i < tokens.to; i++) {
      doubtful[i] |= labels;
      covered[i]++;
    }
  }

  private static boolean isSure(Span one, List<Span> twos) {
    boolean met = false;
    for (Span two : twos) {
      if (two.begin >= one.end || two.end <= one.begin) {
        continue;
      }
      boolean same =
          two.value == one.value
              || (two.value == MISCELLANEOUS && one.value >= GROUP && one.value <= LAW);
      if (one.value >= DATE) {
        return false;
      }
      if (!same || two.begin != one.begin || two.end != one.end) {
        return false;
      }
      met = true;
    }
    return met || one.value >= DATE;
  }

  private static List<Span> firstSpans(List<SilverDocument.Token> tokens, String text) {
    var spans = new ArrayList<Span>();
    int begin = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String label = tokens.get(i).entity();
      if (label.startsWith("B-") || label.startsWith("U-")) {
        begin = i;
      }
      if (label.startsWith("L-") || label.startsWith("U-")) {
        String value = FIRST.get(label.substring(2));
        if (value != null) {
          add(spans, tokens, begin, i + 1, EntityLabels.VALUES.indexOf(value), text);
        }
      }
    }
    return spans;
  }

  private static List<Span> secondSpans(List<SilverDocument.Token> tokens, String text) {
    var spans = new ArrayList<Span>();
    int begin = 0;
    int open = NONE;
    for (int i = 0; i <= tokens.size(); i++) {
      int value = NONE;
      boolean cut = true;
      if (i < tokens.size()) {
        var token = tokens.get(i);
        cut = token.startsSentence();
        String name = token.entity();
        value =
            switch (name) {
              case "PERSON", "ORGANIZATION", "LOCATION" -> EntityLabels.VALUES.indexOf(name);
              case "MISC" -> MISCELLANEOUS;
              default -> NONE;
            };
        if (value == PERSON
            && PRONOUNS.contains(
                text.substring(token.begin(), token.end()).toLowerCase(Locale.ROOT))) {
          value = NONE;
        }
      }
      if (open != NONE && (cut || value != open)) {
        add(spans, tokens, begin, i, open, text);
        open = NONE;
      }
      if (value != NONE && open == NONE) {
        open = value;
        begin = i;
      }
    }
    return spans;
  }

  private static void add(
      List<Span> spans,
      List<SilverDocument.Token> tokens,
      int from,
      int to,
      int value,
      String text) {
    int first = from;
    int last = to;
    if (value < DATE || value == MISCELLANEOUS) {
      while (first < last && isEdge(tokens.get(first), text)) {
        first++;
      }
      while (last > first
          && isEdge(tokens.get(last - 1), text)
          && !isAbbreviation(tokens.get(last - 1), text)) {
        last--;
      }
    }
    if (first < last) {
      spans.add(new Span(tokens.get(first).begin(), tokens.get(last - 1).end(), value));
    }
  }

  private static boolean isAbbreviation(SilverDocument.Token token, String text) {
    return token.end() - token.begin() > 1 && text.charAt(token.end() - 1) == '.';
  }

  private static boolean isEdge(SilverDocument.Token token, String text) {
    return NO_NAME_EDGES.contains(
        text.substring(token.begin(), token.end()).toLowerCase(Locale.ROOT));
  }
}
