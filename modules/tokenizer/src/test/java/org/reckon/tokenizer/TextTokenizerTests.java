package org.reckon.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One line a case: the text with a bar wherever a token ends and the next follows without a space.
 */
class TextTokenizerTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They did|n't know that Harlan|'s boat had n't left|.",
        "She|’d|’ve gone if they|’re late|, would|n't|'ve they|?",
        "|'T|is late|, c'm|on|, you would|a known and IM me",
        "We can|not stay and I|'m gon|na leave|.",
        "O'Connor met the workers|' union at eight o'clock|.",
        "the |'90s and the 1990s|, not the 80's",
      })
  void cliticsAreTokens(String marked) {
    assertTokens(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a 45|-|year|-|old UK|-|based monitor",
        "non-lethal anti-government re-elected co-author mid-1990s",
        "an e-mail to the vice-president|'s ex-wife",
        "al|-|Rashid and pre- and post-war aid",
        "a non-U.S. firm",
        "a Morning Post|-|Herald poll by the Anti-Toll League|; New E-mail",
        "he kn- knew that t- this is it",
        "first -- and last |- of all|—|really",
      })
  void hyphensPartWordsButNotPrefixes(String marked) {
    assertTokens(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|$|3.5|bn|, |£|12|m and US|$ |40",
        "USD|34.6 million and Rs|500 and EUR|12|k",
        "12,500 or 12.500 or 12'500 or 12’500 or 12\u00A0500 or 1\u202F250\u2009000,5 people",
        "10|–|15 or 10|-|15 or 500|-|1250 days",
        "at 5:30|pm or 17:45 on 08/03/2019 or 2019-03-08",
        "call 555-0142 or 212-555-0142",
        "45|km 6|ft 38 °C 90|% 21st 3rd 5G",
        "NBC 6|'s crew and 2018|'s loss and PhP|1,250,000 but a T8.0 scale",
        "2½ or ½ cups at 2019-03-08T07:30:00Z -> done",
        "an H|-|1B visa at 5:30|p.m. today",
        "|.5 and |+3 and 2/3 and 1,2",
      })
  void numbersStayWholeAndUnitsPart(String marked) {
    assertTokens(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Lee and Dr. J. K. Abara of Tallow Inc. spoke at 5 p.m. in the U.S. capital|.",
        "No. 5 is open|. They said no|. Never|.",
        "i.e. the U.S.|-|led force|, etc.",
        "Plan B|. It failed|.",
        "The SEC|. Sen. A. B. Otieno|, Brent A. \"|Tony|\" Vale|, E. minor",
        "at 12 S. 4th St. by 9 a.m.",
        "made by Tallow Inc.|. Yes|..",
      })
  void abbreviationsKeepTheirPeriod(String marked) {
    assertTokens(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see http://example.org/a_(b)?c=d&e=f|, or www.example.com|.",
        "(|example.co.uk/news/today|)",
        "write to jo.bloggs+news@mail.example.org|.",
        "|#relief from @harbour_watch |:-|) no :-) yes",
        "report-final.pdf and my-site.example.com",
        "he left|.|She stayed|.",
        "t.me/harbourwatch/12|, kinks.video/a/b |.com |.doc",
      })
  void addressesStayWhole(String marked) {
    assertTokens(marked.replace("|:-|)", ":)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩‍👩‍👧‍👦|👍🏽|🇫🇷|🇩🇪 ❤️|1️⃣",
        "What|?! No|... \"|Yes|…|\" (|ok|)|!!!",
        "and|/|or b/c w/o",
        "AT&T and C++ and an A|++ for person(s)",
      })
  void symbols(String marked) {
    assertTokens(marked);
  }

  @Test
  void aNoBreakSpaceBeforeFourDigitsPartsNumbers() {
    assertThat(new TextTokenizer().segment("12\u00A02019").tokenCount()).isEqualTo(2);
  }

  @Test
  void aWordMayGoOnWithMarksAndJoiners() {
    assertTokens("cafe\u0301 co\u00ADoperate ‎नमस्ते".replace("‎", ""));
  }

  private static void assertTokens(String marked) {
    String text = marked.replace("|", "");
    Segmentation segmentation = new TextTokenizer().segment(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < segmentation.tokenCount(); i++) {
      found.add(text.substring(segmentation.tokenBegin(i), segmentation.tokenEnd(i)));
    }
    List<String> expected = new ArrayList<>();
    for (String token : marked.split("[ |]+", -1)) {
      if (!token.isEmpty()) {
        expected.add(token);
      }
    }
    assertThat(found).isEqualTo(expected);
  }
}
