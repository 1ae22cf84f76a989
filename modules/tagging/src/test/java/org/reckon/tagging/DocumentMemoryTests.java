package org.reckon.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentMemoryTests {

  private static final int PERSON = 0;
  private static final int ORGANIZATION = 1;
  private static final int PLACE = 2;

  private final DocumentMemory memory = new DocumentMemory();

  private void learn(String text, int... labels) {
    var tokens = Spaced.text(text);
    var forms = new WordForms();
    forms.read(tokens);
    memory.learn(tokens, forms, labels);
  }

  @Test
  void aTokenLearnsFromItsOtherMentionsOnly() {
    learn("Ali saw Ali", EntityLabels.unit(PERSON), 0, EntityLabels.unit(PLACE));
    assertThat(memory.tokenVote(0)).isNotZero().isNotEqualTo(memory.tokenVote(2));
    assertThat(memory.tokenVote(1)).isZero();
  }

  @Test
  void aNameSeenOnceTeachesNothing() {
    learn("Ali slept", EntityLabels.unit(PERSON), 0);
    assertThat(memory.tokenVote(0)).isZero();
    assertThat(memory.nameVote(0)).isZero();
    assertThat(memory.partVote(0)).isZero();
  }

  @Test
  void aPartLearnsFromTheLongerName() {
    learn(
        "Ann Lee and Lee",
        EntityLabels.begin(PERSON),
        EntityLabels.last(PERSON),
        0,
        EntityLabels.unit(PLACE));
    assertThat(memory.partVote(3)).isNotZero();
    assertThat(memory.partVote(1)).isZero();
  }

  @Test
  void initialsLearnFromTheNameTheyStandFor() {
    learn(
        "World Trade Body and WTB",
        EntityLabels.begin(ORGANIZATION),
        EntityLabels.inside(ORGANIZATION),
        EntityLabels.last(ORGANIZATION),
        0,
        0);
    assertThat(memory.acronymVote(4)).isNotZero();
    assertThat(memory.acronymVote(0)).isZero();
  }
}
