package org.reckon.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The documents that every engine is checked with. */
final class ContractDocuments {

  private static final int RANDOM_DOCUMENTS = 10;

  private ContractDocuments() {}

  /** Short documents: all that is odd, and some that are not. */
  static List<ContractDocument> shortOnes(long seed) {
    var documents = new ArrayList<ContractDocument>();
    add(documents, "no text", null);
    add(documents, "empty", "");
    add(documents, "one blank", " ");
    add(documents, "one line feed", "\n");
    add(documents, "one letter", "a");
    add(documents, "one digit", "7");
    add(documents, "one full stop", ".");
    add(documents, "one emoji", "\uD83D\uDE00");
    add(documents, "one high surrogate", "\uD83D");
    add(documents, "one low surrogate", "\uDE00");
    add(documents, "one combining mark", "\u0301");
    add(documents, "one NUL", "\u0000");
    add(documents, "one byte order mark", "\uFEFF");
    add(documents, "only blanks", " \t\u00A0\u2003\u3000 ".repeat(20));
    add(documents, "only line feeds", "\n".repeat(200));
    add(
        documents,
        "line ends of all kinds",
        "one\r\ntwo\rthree\n\rfour\u0085five\u2028six\f7\u000B8");
    add(documents, "C0 and C1 controls", characters(0, 0x20) + "word 12 " + characters(0x7F, 0xA0));
    add(documents, "only digits", "1234567890".repeat(40));
    add(documents, "only signs", new TextGenerator(seed).marks(300));
    add(documents, "only brackets and quotation marks", new TextGenerator(seed).brackets(300));
    add(
        documents,
        "emoji families",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 12 \uD83D\uDC4D\uD83C\uDFFEs "
            .repeat(15));
    add(
        documents,
        "flags and keycaps",
        "\uD83C\uDDEC\uD83C\uDDF71\uFE0F\u20E3".repeat(20) + "\uD83C\uDDEC");
    add(
        documents,
        "surrogates the wrong way round",
        "12\uDE00\uD83D people\uDE00 \uD83D\uD83D\uDE00".repeat(15));
    add(
        documents,
        "stacked combining marks",
        ("12 e" + "\u0301\u0316".repeat(20) + "n ").repeat(10));
    add(
        documents,
        "bidi controls",
        "\u202E12 people\u202C said \u2067\u0645\u0631\u062D\u0628\u0627 40\u2069. ".repeat(10));
    add(
        documents,
        "letters of the upper planes",
        "\uD801\uDC00\uD801\uDC28 \uD835\uDFD9\uD835\uDFDA, \uD840\uDC00. ".repeat(15));
    add(documents, "a long word", new TextGenerator(seed).word(3000));
    add(documents, "other scripts", String.join("\n", Samples.SCRIPTS));
    add(documents, "prose", new TextGenerator(seed).prose(6000));
    add(documents, "one line of prose", new TextGenerator(seed + 1).prose(2000).replace('\n', ' '));
    add(documents, "numbers", new TextGenerator(seed).numbers(2000));
    for (int i = 1; i <= RANDOM_DOCUMENTS; i++) {
      add(
          documents,
          "random Unicode %d, seed %d".formatted(i, seed),
          new TextGenerator(seed + i).unicode(500));
      add(
          documents,
          "spoiled prose %d, seed %d".formatted(i, seed),
          new TextGenerator(seed + i).spoiled(500));
    }
    return documents;
  }

  /** Long documents, in the length that a contract asks for. */
  static List<LongDocument> longOnes(EngineContract contract) {
    long seed = contract.seed();
    int longest = contract.longestDocument();
    int fifth = longest / 5;
    int tenth = longest / 10;
    var documents = new ArrayList<LongDocument>();
    documents.add(new LongDocument("prose", longest, n -> new TextGenerator(seed).prose(n)));
    documents.add(new LongDocument("numbers", longest, n -> new TextGenerator(seed).numbers(n)));
    documents.add(
        new LongDocument(
            "one line", fifth, n -> new TextGenerator(seed).prose(n).replace('\n', ' ')));
    documents.add(new LongDocument("one word", fifth, n -> new TextGenerator(seed).word(n)));
    documents.add(
        new LongDocument(
            "sentences of one word", 4 * longest / 25, n -> TextGenerator.repeated("Go.\n", n)));
    documents.add(
        new LongDocument(
            "one sentence",
            tenth,
            n -> new TextGenerator(seed).prose(n).replaceAll("[.\n\"“”]+", " ")));
    documents.add(new LongDocument("no letters", tenth, n -> new TextGenerator(seed).marks(n)));
    documents.add(new LongDocument("brackets", tenth, n -> new TextGenerator(seed).brackets(n)));
    documents.add(
        new LongDocument("random Unicode", tenth, n -> new TextGenerator(seed).unicode(n)));
    documents.add(
        new LongDocument("other scripts", tenth, n -> new TextGenerator(seed).scripts(n)));
    var units = new ArrayList<>(List.of("\n", "7 ", "hundred ", "U.S. ", "— ", "( ", "Maria "));
    units.addAll(contract.repetitions());
    for (var unit : units) {
      documents.add(
          new LongDocument("only " + Quoted.of(unit), tenth, n -> TextGenerator.repeated(unit, n)));
    }
    return documents;
  }

  private static void add(List<ContractDocument> documents, String name, String text) {
    documents.add(new ContractDocument(name, text));
  }

  private static String characters(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
