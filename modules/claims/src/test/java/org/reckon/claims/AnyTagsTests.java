package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever tags and entities other engines have given a text. */
class AnyTagsTests {

  private static final List<String> FORMS =
      List.of(
          ("12 1,000 3.5 1/2 half one twenty million several more than least about up to of the a "
                  + "people houses police reporters spokesman report survey figures claims John Paris Monday "
                  + "May end week ago said say told according denied announced estimates unconfirmed killed "
                  + "injured was were has been will not n't n't who which that it they he by in on at for and "
                  + "or but . , ; : ! ( ) -lrb- -rrb- \" “ ” '' - – — % $ £ & 's")
              .split(" ", -1));

  private static final List<String> TAGS =
      List.of(
          ("NN NNS NNP NNPS VB VBD VBZ VBG VBN VBP MD JJ JJR RB DT PDT PRP PRP$ WDT WP WRB IN TO CC CD "
                  + "$ HYPH POS EX , . : `` '' -LRB- -RRB- UH FW XX")
              .split(" ", -1));

  private static final List<String> VALUES =
      List.of("PERSON", "ORGANIZATION", "LOCATION", "GROUP", "EVENT", "DATE");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyTextIsReadToItsEnd(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var lines = new String[1 + random.nextInt(4)];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = line(random, 1 + random.nextInt(25));
      }
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> read(Tagged.text(lines)),
          () -> "seed " + seed + ": " + String.join("\n", lines));
    }
  }

  @Test
  void aCommaTakenForAParticipleDoesNotHoldUpTheReader() {
    var text = "Police/NNS said/VBD/say later/RB ,/VBN twelve/CD died/VBD/die ./.";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(Tagged.text(text)));
  }

  @Test
  void aNameThatIsAPossessiveLeavesItsOwner() {
    var text = Tagged.text("Twelve/CD dead/JJ :/: their/PRP$ [EVENT :/POS ]");
    var parse = new QuantityParser().parse(text.text());
    assertThat(new ContextFinder(text, parse).attributions())
        .extracting(attribution -> Tagged.textOf(text, attribution.source()))
        .containsExactly("their");
  }

  private static String line(Random random, int length) {
    var line = new StringBuilder();
    for (int i = 0; i < length; i++) {
      var word = any(FORMS, random) + "/" + any(TAGS, random);
      boolean name = random.nextInt(8) == 0;
      line.append(name ? "[" + any(VALUES, random) + " " + word + " ]" : word).append(' ');
    }
    return line.toString();
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static void read(AnnotatedText text) {
    var parse = new QuantityParser().parse(text.text());
    var context = new ContextFinder(text, parse);
    for (var claim : new ClaimExtractor().extract(text, parse)) {
      context.contextOf(claim.quantity());
      assertInside(text, claim.counted());
      assertInside(text, claim.event());
    }
    for (var attribution : context.attributions()) {
      assertInside(text, attribution.content());
      assertInside(text, attribution.source());
      assertInside(text, attribution.cue());
    }
  }

  private static void assertInside(AnnotatedText text, TextRange range) {
    assertThat(
            range == null
                || (range.begin() >= 0
                    && range.begin() < range.end()
                    && range.end() <= text.text().length()))
        .as("%s in %s", range, text.text())
        .isTrue();
  }
}
