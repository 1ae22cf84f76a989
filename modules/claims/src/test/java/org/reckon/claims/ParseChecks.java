package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What holds for the parse of every text. */
final class ParseChecks {

  private ParseChecks() {}

  /** Holds that nothing overlaps, no offset cuts a character, and all values make sense. */
  static void check(String text, QuantityParse parse) {
    inOrder(text, parse.quantities().stream().map(q -> new TextRange(q.begin(), q.end())).toList());
    inOrder(text, parse.others().stream().map(o -> new TextRange(o.begin(), o.end())).toList());
    inOrder(
        text, parse.diagnostics().stream().map(d -> new TextRange(d.begin(), d.end())).toList());
    var all = new ArrayList<TextRange>();
    parse.others().forEach(other -> all.add(new TextRange(other.begin(), other.end())));
    parse.diagnostics().forEach(d -> all.add(new TextRange(d.begin(), d.end())));
    for (var quantity : parse.quantities()) {
      all.add(new TextRange(quantity.begin(), quantity.end()));
      check(text, quantity);
    }
    all.sort(Comparator.comparingInt(TextRange::begin));
    inOrder(text, all);
  }

  private static void check(String text, ParsedQuantity quantity) {
    assertThat(quantity.numberBegin()).as(text).isGreaterThanOrEqualTo(quantity.begin());
    assertThat(quantity.numberEnd())
        .as(text)
        .isGreaterThan(quantity.numberBegin())
        .isLessThanOrEqualTo(quantity.end());
    assertThat(quantity.unit()).as(text).isNotBlank();
    assertThat(quantity.comparator()).as(text).isNotNull();
    assertThat(quantity.low() == null && quantity.high() == null).as(text).isFalse();
    if (quantity.low() != null && quantity.high() != null) {
      assertThat(quantity.low()).as(text).isLessThanOrEqualTo(quantity.high());
    }
  }

  /** Ranges are not empty, lie in the text, follow each other, and begin and end at characters. */
  private static void inOrder(String text, List<TextRange> ranges) {
    int last = 0;
    for (var range : ranges) {
      assertThat(range.begin()).as(text).isGreaterThanOrEqualTo(last);
      assertThat(range.end())
          .as(text)
          .isGreaterThan(range.begin())
          .isLessThanOrEqualTo(text.length());
      assertThat(cutsCharacter(text, range.begin())).as(text).isFalse();
      assertThat(cutsCharacter(text, range.end())).as(text).isFalse();
      last = range.end();
    }
  }

  private static boolean cutsCharacter(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isHighSurrogate(text.charAt(offset - 1))
        && Character.isLowSurrogate(text.charAt(offset));
  }
}
