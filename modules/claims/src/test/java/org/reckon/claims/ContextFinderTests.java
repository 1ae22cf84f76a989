package org.reckon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckon.api.record.Comparator;
import org.reckon.api.record.Status;

class ContextFinderTests {

  private static ParsedQuantity quantity(AnnotatedText text, String words, String unit) {
    int begin = text.text().indexOf(words);
    int end = begin + words.length();
    return new ParsedQuantity(begin, end, begin, end, Comparator.EQUAL, null, null, unit);
  }

  /** The context of the first of some quantities, which are given by their words. */
  private static ClaimContext contextOf(AnnotatedText text, String... words) {
    List<ParsedQuantity> quantities = new ArrayList<>();
    for (String word : words) {
      quantities.add(quantity(text, word, "count"));
    }
    List<ParsedQuantity> ordered = new ArrayList<>(quantities);
    ordered.sort(java.util.Comparator.comparingInt(ParsedQuantity::begin));
    return new ContextFinder(text, new QuantityParse(ordered, List.of(), List.of()))
        .contextOf(quantities.get(0));
  }

  private static List<String> words(AnnotatedText text, List<TextRange> ranges) {
    return ranges.stream().map(range -> Tagged.textOf(text, range)).toList();
  }

  @Test
  void aClaimHasItsPlacesTimesSourceAndCue() {
    AnnotatedText text =
        Tagged.text(
            "The/DT [ORGANIZATION Harbour/NNP Watch/NNP ] said/VBD/say 40/CD people/NNS/person died/VBD/die in/IN [LOCATION Maran/NNP ] and/CC [LOCATION Lorne/NNP ] since/IN Thursday/NNP ./.");
    ClaimContext context = contextOf(text, "40");
    assertThat(words(text, context.places())).containsExactly("Maran", "Lorne");
    assertThat(words(text, context.times())).containsExactly("since Thursday");
    assertThat(Tagged.textOf(text, context.source())).isEqualTo("The Harbour Watch");
    assertThat(context.sourceName()).isEqualTo("Harbour Watch");
    assertThat(Tagged.textOf(text, context.cue())).isEqualTo("said");
    assertThat(context.status()).isEqualTo(Status.FACT);
  }

  @Test
  void aRemarkInTheNextSentenceMakesFiguresUnverified() {
    AnnotatedText text =
        Tagged.text(
            "The/DT [ORGANIZATION Harbour/NNP Watch/NNP ] estimates/VBZ/estimate 40/CD people/NNS/person died/VBD/die ./.",
            "These/DT figures/NNS/figure could/MD not/RB be/VB verified/VBN/verify ./.");
    assertThat(contextOf(text, "40").status()).isEqualTo(Status.UNVERIFIED);
  }

  @Test
  void aRemarkInTheSentenceMakesTheFigureUnverified() {
    AnnotatedText text =
        Tagged.text(
            "The/DT party/NN spoke/VBD/speak of/IN 1,500/CD arrests/NNS ,/, a/DT number/NN which/WDT could/MD not/RB be/VB confirmed/VBN/confirm ./.");
    assertThat(contextOf(text, "1,500").status()).isEqualTo(Status.UNVERIFIED);
  }

  @Test
  void whatIsDeniedIsDenied() {
    AnnotatedText text =
        Tagged.text(
            "The/DT ministry/NN denied/VBD/deny reports/NNS/report that/IN two/CD marchers/NNS had/VBD/have died/VBN/die ./.");
    ClaimContext context = contextOf(text, "two");
    assertThat(context.status()).isEqualTo(Status.DENIED);
    assertThat(Tagged.textOf(text, context.source())).isEqualTo("The ministry");
  }

  @Test
  void aSupersededFigureIsDenied() {
    AnnotatedText text =
        Tagged.text(
            "It/PRP carried/VBD/carry 214/CD people/NNS ,/, not/RB 189/CD as/IN first/RB reported/VBN/report ./.");
    assertThat(contextOf(text, "189", "214").status()).isEqualTo(Status.DENIED);
    assertThat(contextOf(text, "214", "189").status()).isEqualTo(Status.FACT);
  }

  @Test
  void aLaterSentenceCanDenyAFigure() {
    AnnotatedText text =
        Tagged.text(
            "The/DT union/NN claimed/VBD/claim 900/CD were/VBD/be ill/JJ ./.",
            "Officials/NNS/official have/VBP rejected/VBN/reject that/DT figure/NN ./.");
    assertThat(contextOf(text, "900").status()).isEqualTo(Status.DENIED);
  }

  @Test
  void aSampleSizeIsNotWhatIsDoubted() {
    AnnotatedText text =
        Tagged.text(
            "The/DT union/NN said/VBD/say 900/CD were/VBD/be ill/JJ in/IN a/DT survey/NN of/IN 58/CD towns/NNS ./.",
            "The/DT survey/NN could/MD not/RB be/VB checked/VBN/check ./.");
    assertThat(contextOf(text, "900", "58").status()).isEqualTo(Status.UNVERIFIED);
    assertThat(contextOf(text, "58", "900").status()).isNotEqualTo(Status.UNVERIFIED);
  }

  @Test
  void whatWillBeIsProjected() {
    AnnotatedText text =
        Tagged.text("The/DT firm/NN will/MD cut/VB 450/CD jobs/NNS/job next/JJ year/NN ./.");
    assertThat(contextOf(text, "450").status()).isEqualTo(Status.PROJECTED);
  }

  @Test
  void anAmountInBracketsHasTheContextOfTheAmountBeforeThem() {
    AnnotatedText text =
        Tagged.text(
            "The/DT firm/NN will/MD pay/VB $5m/CD (/-LRB- £3m/CD )/-RRB- for/IN the/DT plant/NN in/IN [LOCATION Maran/NNP ] ./.");
    List<ParsedQuantity> quantities =
        List.of(quantity(text, "$5m", "USD"), quantity(text, "£3m", "GBP"));
    ContextFinder finder =
        new ContextFinder(text, new QuantityParse(quantities, List.of(), List.of()));
    ClaimContext host = finder.contextOf(quantities.get(0));
    ClaimContext inside = finder.contextOf(quantities.get(1));
    assertThat(inside.status()).isEqualTo(Status.PROJECTED).isEqualTo(host.status());
    assertThat(inside.places()).isEqualTo(host.places());
  }

  @Test
  void theCompanysHomeIsNoPlaceOfAClaim() {
    AnnotatedText text =
        Tagged.text(
            "The/DT [LOCATION Lorne/NNP ] -/HYPH based/VBN/base firm/NN sold/VBD/sell 40/CD boats/NNS ./.");
    assertThat(contextOf(text, "40").places()).isEmpty();
  }

  @Test
  void aDatelineIsNoPlaceOfAClaim() {
    AnnotatedText text =
        Tagged.text(
            "[LOCATION Lorne/NNP ] (/-LRB- Wire/NNP )/-RRB- -/: A/DT boat/NN sank/VBD/sink and/CC 40/CD people/NNS died/VBD/die ./.");
    assertThat(contextOf(text, "40").places()).isEmpty();
  }

  @Test
  void attributionsKeepTheWordsAtTheCueAndTheNameBehindThem() {
    AnnotatedText text =
        Tagged.text(
            "[PERSON Hana/NNP Feld/NNP ] said/VBD/say beds/NNS/bed were/VBD/be free/JJ ./.",
            "She/PRP added/VBD/add that/IN nine/CD were/VBD/be not/RB ./.");
    Attribution second =
        new ContextFinder(text, new QuantityParse(List.of(), List.of(), List.of()))
            .attributions()
            .get(1);
    assertThat(Tagged.textOf(text, second.source())).isEqualTo("She");
    assertThat(second.sourceName()).isEqualTo("Hana Feld");
  }

  @Test
  void aTextWithoutTokensHasNoContext() {
    AnnotatedText text = new AnnotatedText("40 died", List.of(), List.of(), List.of());
    ClaimContext context = contextOf(text, "40");
    assertThat(context.source()).isNull();
    assertThat(context.status()).isEqualTo(Status.FACT);
  }

  @Test
  void aTextWithoutTagsIsReadWithoutAnError() {
    AnnotatedText text = Tagged.text("Police/ said/ 40/ people/ died/ in/ Maran/ ./");
    assertThat(contextOf(text, "40").status()).isNotNull();
  }
}
