package org.reckon.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckon.api.EngineParameter;
import org.reckon.api.EngineParameter.Kind;
import org.reckon.api.EngineProvider;

/** What a provider says wrongly of its engine is seen. */
class DescriptionTests {

  private static final Provider GOOD =
      new Provider("words", "Words", "1.0.0", Set.of(), Set.of(Token._TypeName), List.of());

  private record Provider(
      String id,
      String title,
      String version,
      Set<String> needs,
      Set<String> gives,
      List<EngineParameter> parameters)
      implements EngineProvider {

    @Override
    public AnalysisEngineDescription describe(Map<String, Object> values) {
      return new WordsEngine.Provider(Fault.NONE).describe(Map.of());
    }

    Provider id(String other) {
      return new Provider(other, title, version, needs, gives, parameters);
    }

    Provider title(String other) {
      return new Provider(id, other, version, needs, gives, parameters);
    }

    Provider version(String other) {
      return new Provider(id, title, other, needs, gives, parameters);
    }

    Provider needs(String type) {
      return new Provider(id, title, version, Set.of(type), gives, parameters);
    }

    Provider gives(String type) {
      return new Provider(id, title, version, needs, Set.of(type), parameters);
    }

    Provider parameters(EngineParameter... other) {
      return new Provider(id, title, version, needs, gives, List.of(other));
    }
  }

  static Stream<Arguments> faults() {
    var known = new EngineParameter(WordsEngine.PARAM_FAULT, Kind.TEXT, "NONE", null, "the fault");
    return Stream.of(
        Arguments.of(GOOD.id("My Words"), "has the id 'My Words'"),
        Arguments.of(GOOD.title("two\nlines"), "has the title 'two\nlines'"),
        Arguments.of(GOOD.version(" "), "has the version ' '"),
        Arguments.of(
            GOOD.gives("org.example.Missing"),
            "names org.example.Missing in gives(), which is not in its type system"),
        Arguments.of(
            GOOD.needs("org.example.Missing"),
            "names org.example.Missing in needs(), which is not in its type system"),
        Arguments.of(
            GOOD.needs(NamedEntity._TypeName),
            "needs %s, which no engine of the contract's before() gives"
                .formatted(NamedEntity._TypeName)),
        Arguments.of(GOOD.parameters(known, known), "has two parameters 'fault'"),
        Arguments.of(
            GOOD.parameters(new EngineParameter("speed", Kind.INTEGER, "1", "1..", "how fast")),
            "has the parameter 'speed', but its descriptor has fault"),
        Arguments.of(
            GOOD.parameters(
                new EngineParameter(
                    WordsEngine.PARAM_FAULT, Kind.INTEGER, "0", "1..", "the fault")),
            "has a default that it does not take: parameter 'fault' cannot be '0'"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsSeen(EngineProvider provider, String message) {
    EngineContract contract = () -> provider;
    assertThatThrownBy(contract::describesItself)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }
}
