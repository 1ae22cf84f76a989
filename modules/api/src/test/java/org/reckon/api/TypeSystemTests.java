package org.reckon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.spi.TypeSystemProvider;
import org.junit.jupiter.api.Test;

class TypeSystemTests {

  private static final String[] OURS = {
    "org.reckon.type.Quantity",
    "org.reckon.type.Age",
    "org.reckon.type.NumberClaim",
    "org.reckon.type.Attribution",
    "org.reckon.type.Fact",
    "org.reckon.type.ClaimRelation",
    "org.reckon.type.FactScope",
    "org.reckon.type.FactSum",
    "org.reckon.type.EngineRun",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
    "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
  };

  @Test
  void uimaFindsTheTypesThroughItsSpi() {
    var found =
        ServiceLoader.load(TypeSystemProvider.class).stream()
            .flatMap(provider -> provider.get().listTypeSystemDescriptions().stream())
            .flatMap(types -> Arrays.stream(types.getTypes()))
            .map(type -> type.getName())
            .collect(Collectors.toSet());
    assertThat(found).contains(OURS);
  }

  @Test
  void uimaFitFindsTheTypes() throws Exception {
    TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
    assertThat(types.getTypes()).extracting(type -> type.getName()).contains(OURS);
  }

  @Test
  void everyTypeAndFeatureOfOursIsDescribed() {
    for (var type : ReckonTypeSystemProvider.typeSystem().getTypes()) {
      if (type.getName().startsWith("org.reckon.")) {
        assertThat(type.getDescription()).as(type.getName()).isNotBlank();
        for (var feature : type.getFeatures()) {
          assertThat(feature.getDescription())
              .as(type.getName() + ":" + feature.getName())
              .isNotBlank();
        }
      }
    }
  }
}
