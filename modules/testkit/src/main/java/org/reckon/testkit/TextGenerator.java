package org.reckon.testkit;

import java.util.List;
import java.util.Random;

/** Makes texts of any length by chance; the same seed makes the same texts. */
final class TextGenerator {

  /** Characters that programs stumble over: joiners, marks, bidi controls, odd blanks, ends. */
  private static final String ODD =
      "\u0000\u0007\u001B\u0085\u009F\u00A0\u00AD\u0300\u0301\u034F\u0483\u061C\u200B\u200C\u200D"
          + "\u200E\u200F\u2028\u2029\u202A\u202E\u2066\u2069\u20E3\uFE0F\uFEFF\uFFFC\uFFFD\uFFFE\uFFFF"
          + "\uD800\uDBFF\uDC00\uDFFF\u0130\u00DF\uFB01\t\n\r\f";

  private static final String MARKS = ".,;:!?'\"-–—…/\\|@#$%&*+=<>^~_`§¶†‡•°±×÷€£¥∞≠≤√∑←→";
  private static final String BRACKETS = "()[]{}<>«»‹›“”„‟‘’‚‛\"'`「」『』（）【】";

  private final Random random;

  TextGenerator(long seed) {
    random = new Random(seed);
  }

  /** English sentences with names, figures, sources and paragraphs. */
  String prose(int length) {
    var text = new StringBuilder(length + 200);
    while (text.length() < length) {
      var parts = any(Samples.SENTENCES).split("[{}]", -1);
      for (var part : parts) {
        switch (part) {
          case "name" -> text.append(name()).append(' ').append(name());
          case "place" -> text.append(name());
          case "number" -> text.append(2 + random.nextInt(random.nextBoolean() ? 40 : 9000));
          default -> text.append(part);
        }
      }
      text.append(random.nextInt(5) == 0 ? "\n\n" : " ");
    }
    return cut(text, length);
  }

  /** Digits, number words, units and punctuation without any sense. */
  String numbers(int length) {
    var text = new StringBuilder(length + 200);
    while (text.length() < length) {
      text.append(any(Samples.NUMBERS));
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> {}
        case 3 -> text.append(random.nextInt(1_000_000));
        case 4 -> text.append(MARKS.charAt(random.nextInt(MARKS.length())));
        case 5 -> text.append(random.nextInt(4) == 0 ? "\n" : ", ");
        default -> text.append(' ');
      }
    }
    return cut(text, length);
  }

  /** Characters of all planes, with lone surrogates, controls and what joins or turns letters. */
  String unicode(int length) {
    var text = new StringBuilder(length + 2);
    while (text.length() < length) {
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3 -> text.append((char) ('a' + random.nextInt(26)));
        case 4, 5 -> text.append(' ');
        case 6 -> text.append((char) random.nextInt(0x80));
        case 7 -> text.append((char) random.nextInt(0x10000));
        case 8 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 9 -> text.append(random.nextInt(3000));
        case 10 -> text.append(MARKS.charAt(random.nextInt(MARKS.length())));
        default -> text.append(ODD.charAt(random.nextInt(ODD.length())));
      }
    }
    return cut(text, length);
  }

  /** English sentences in which some characters were replaced by any other. */
  String spoiled(int length) {
    var text = new StringBuilder(prose(length));
    for (int i = 0; i < length; i++) {
      if (random.nextInt(25) == 0) {
        text.setCharAt(i, ODD.charAt(random.nextInt(ODD.length())));
      }
    }
    return text.toString();
  }

  /** Sentences in many scripts, some from right to left, some without blanks. */
  String scripts(int length) {
    var text = new StringBuilder(length + 200);
    while (text.length() < length) {
      text.append(any(Samples.SCRIPTS)).append(random.nextInt(4) == 0 ? "\n" : " ");
    }
    return cut(text, length);
  }

  /** Signs without any letter or digit. */
  String marks(int length) {
    var text = new StringBuilder(length);
    while (text.length() < length) {
      text.append(random.nextInt(4) == 0 ? ' ' : MARKS.charAt(random.nextInt(MARKS.length())));
    }
    return text.toString();
  }

  /** Brackets and quotation marks that hardly ever match. */
  String brackets(int length) {
    var text = new StringBuilder(length);
    while (text.length() < length) {
      text.append(
          random.nextInt(6) == 0 ? ' ' : BRACKETS.charAt(random.nextInt(BRACKETS.length())));
    }
    return text.toString();
  }

  /** Small letters without a blank. */
  String word(int length) {
    var text = new StringBuilder(length);
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  /** The same again and again. */
  static String repeated(String unit, int length) {
    return cut(new StringBuilder(unit.repeat(length / unit.length() + 1)), length);
  }

  private String name() {
    var name = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      name.append(any(Samples.SYLLABLES));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String cut(StringBuilder text, int length) {
    text.setLength(length);
    return text.toString();
  }
}
