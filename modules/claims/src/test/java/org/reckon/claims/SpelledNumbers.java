package org.reckon.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes integers in words, in the styles that people use. */
final class SpelledNumbers {
  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] SCALES = {
    "", "thousand", "million", "billion", "trillion", "quadrillion"
  };

  /**
   * How a number is written out.
   *
   * @param and "and" before tens and ones
   * @param hyphens "twenty-one", not "twenty one"
   * @param commas a comma after each scale word that more follows
   * @param article "a hundred", not "one hundred", where the number begins so
   */
  record Style(boolean and, boolean hyphens, boolean commas, boolean article, Case letters) {}

  /** The letters of a number written out. */
  enum Case {
    LOWER,
    TITLE,
    UPPER
  }

  private SpelledNumbers() {}

  static String write(long number, Style style) {
    List<String> words = new ArrayList<>();
    long rest = number;
    for (int scale = SCALES.length - 1; scale >= 0; scale--) {
      long unit = Math.round(Math.pow(1000, scale));
      int group = (int) (rest / unit);
      rest %= unit;
      if (group > 0) {
        boolean last = scale == 0 && !words.isEmpty();
        group(group, style, last, words);
        if (scale > 0) {
          words.add(SCALES[scale] + (style.commas() && rest >= 100 ? "," : ""));
        }
      }
    }
    if (style.article() && words.size() > 1 && words.get(0).equals("one")) {
      words.set(0, "a");
    }
    String text = words.isEmpty() ? "zero" : String.join(" ", words);
    return switch (style.letters()) {
      case LOWER -> text;
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case TITLE -> title(text);
    };
  }

  private static void group(int group, Style style, boolean last, List<String> words) {
    int hundreds = group / 100;
    int rest = group % 100;
    if (hundreds > 0) {
      words.add(SMALL[hundreds]);
      words.add("hundred");
    }
    if (rest > 0 && style.and() && (hundreds > 0 || last)) {
      words.add("and");
    }
    if (rest >= 20) {
      String ten = TENS[rest / 10];
      int one = rest % 10;
      words.add(one == 0 ? ten : ten + (style.hyphens() ? "-" : " ") + SMALL[one]);
    } else if (rest > 0) {
      words.add(SMALL[rest]);
    }
  }

  private static String title(String text) {
    var title = new StringBuilder(text);
    for (int i = 0; i < title.length(); i++) {
      if (i == 0 || !Character.isLetter(title.charAt(i - 1))) {
        title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
      }
    }
    return title.toString();
  }
}
