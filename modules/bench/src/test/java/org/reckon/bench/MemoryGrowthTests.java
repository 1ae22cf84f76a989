package org.reckon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryGrowthTests {

  @Test
  void whatStaysBehindEveryDocumentIsGrowth() {
    var growth = MemoryGrowth.of(List.of(5000L, 6001L, 7000L, 7999L, 9000L), 10, 0);
    assertThat(growth.slope()).isCloseTo(100, within(0.1));
    assertThat(growth.slopeError()).isLessThan(0.1);
    assertThat(growth.isNoise()).isFalse();
    assertThat(growth.documents()).isEqualTo(40);
  }

  @Test
  void whatComesAndGoesIsNoise() {
    var growth = MemoryGrowth.of(List.of(5000L, 5300L, 4900L, 5200L, 5050L), 10, 0);
    assertThat(growth.slopeError()).isPositive();
    assertThat(growth.isNoise()).isTrue();
  }
}
