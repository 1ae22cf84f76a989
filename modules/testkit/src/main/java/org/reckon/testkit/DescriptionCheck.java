package org.reckon.testkit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.uima.cas.TypeSystem;
import org.reckon.api.EngineParameter;

/** Sees whether what a provider says of its engine can be true. */
final class DescriptionCheck {

  /** What the reader puts into each document. */
  private static final Set<String> READER_GIVES =
      Set.of(
          "uima.tcas.DocumentAnnotation",
          "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
          "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField");

  private final EngineContract contract;
  private final Breaches breaches;

  DescriptionCheck(EngineContract contract) {
    this.contract = contract;
    breaches = new Breaches(contract);
  }

  void run() {
    var provider = contract.engine();
    if (provider.id() == null || !isId(provider.id())) {
      breach(
          "has the id '%s': use lower-case letters, digits and hyphens".formatted(provider.id()));
    }
    if (provider.title() == null || provider.title().isBlank() || provider.title().contains("\n")) {
      breach("has the title '%s': say in one line what it does".formatted(provider.title()));
    }
    if (provider.version() == null || provider.version().isBlank()) {
      breach("has the version '%s': give one such as 1.2.0".formatted(provider.version()));
    }
    checkParameters(provider.parameters());
    try (var chain = EngineChain.whole(contract)) {
      var types = chain.cas().getTypeSystem();
      checkTypes("gives()", provider.gives(), types);
      checkTypes("needs()", provider.needs(), types);
      checkNeeds(types);
    }
    breaches.report("put the provider right, or before() of the contract");
  }

  private void breach(String what) {
    breaches.add(null, what);
  }

  private static boolean isId(String id) {
    return !id.isEmpty()
        && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }

  private void checkParameters(Collection<EngineParameter> parameters) {
    var description = EngineChain.describe(contract);
    var declared =
        Stream.of(
                description
                    .getMetaData()
                    .getConfigurationParameterDeclarations()
                    .getConfigurationParameters())
            .map(parameter -> parameter.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    var seen = new HashSet<String>();
    for (var parameter : parameters) {
      if (!seen.add(parameter.name())) {
        breach("has two parameters '%s'".formatted(parameter.name()));
      }
      if (!declared.contains(parameter.name())) {
        breach(
            "has the parameter '%s', but its descriptor has %s"
                .formatted(
                    parameter.name(), declared.isEmpty() ? "none" : String.join(", ", declared)));
      }
      try {
        if (parameter.defaultValue() != null) {
          parameter.parse(parameter.defaultValue());
        }
      } catch (IllegalArgumentException e) {
        breach("has a default that it does not take: %s".formatted(e.getMessage()));
      }
    }
  }

  private void checkTypes(String where, Collection<String> names, TypeSystem types) {
    for (var name : new TreeSet<>(names)) {
      if (types.getType(name) == null) {
        breach("names %s in %s, which is not in its type system".formatted(name, where));
      }
    }
  }

  private void checkNeeds(TypeSystem types) {
    var given = new HashSet<>(READER_GIVES);
    contract.before().forEach(provider -> given.addAll(provider.gives()));
    for (var name : new TreeSet<>(contract.engine().needs())) {
      var needed = types.getType(name);
      boolean isGiven =
          given.stream()
              .map(types::getType)
              .anyMatch(
                  type ->
                      type != null
                          && needed != null
                          && (types.subsumes(needed, type) || types.subsumes(type, needed)));
      if (needed != null && !isGiven) {
        breach("needs %s, which no engine of the contract's before() gives".formatted(name));
      }
    }
  }
}
