package org.reckon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearTimeTests {

  private static final int CALL_LENGTH = 4;

  @Test
  void sizesGrowByFourUpToTheGreatest() {
    var sizes = new ArrayList<Integer>();
    LinearTime.check(
        "nothing",
        200_000,
        size -> {
          sizes.add(size);
          return () -> {};
        });
    assertThat(List.copyOf(new TreeSet<>(sizes))).containsExactly(12_500, 50_000, 200_000);
  }

  @Test
  void sortingIsNearlyLinear() {
    LinearTime.check(
        "sorting",
        1_000_000,
        size -> {
          var numbers = IntStream.range(0, size).map(i -> i * 0x9E3779B9).boxed().toList();
          return () -> assertThat(numbers.stream().sorted().skip(size - 1).count()).isOne();
        });
  }

  @Test
  void stringsThatGrowCharacterByCharacterAreNot() {
    assertThatThrownBy(
            () -> LinearTime.check("growing a string", 400_000, size -> () -> grow(size)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("growing a string: size ")
        .hasMessageContaining("quadratic 16");
  }

  private static void grow(int size) {
    var text = "";
    for (int i = 0; i < size; i += CALL_LENGTH) {
      text = text.concat("call");
    }
    assertThat(text).hasSize(size);
  }
}
