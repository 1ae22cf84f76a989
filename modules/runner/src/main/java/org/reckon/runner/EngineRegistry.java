package org.reckon.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.reckon.api.EngineProvider;

/** The engines that are on the class path, by their ids. */
public final class EngineRegistry {

  private final Map<String, EngineProvider> providers = new TreeMap<>();

  private EngineRegistry() {}

  /**
   * Finds all engines through {@link ServiceLoader}.
   *
   * @throws RunException RK010 with one line for every provider that cannot be loaded and every id
   *     that two providers claim
   */
  public static EngineRegistry load() throws RunException {
    var registry = new EngineRegistry();
    var faults = new ArrayList<String>();
    var loader = ServiceLoader.load(EngineProvider.class).iterator();
    boolean more = true;
    while (more) {
      try {
        more = loader.hasNext();
        if (more) {
          registry.add(loader.next(), faults);
        }
      } catch (ServiceConfigurationError e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new RunException("RK010", "engines cannot be loaded:\n" + String.join("\n", faults));
    }
    return registry;
  }

  /** All engines, in the order of their ids. */
  public Collection<EngineProvider> providers() {
    return Collections.unmodifiableCollection(providers.values());
  }

  /**
   * Finds engines.
   *
   * @param ids their ids
   * @return the providers in the given order
   * @throws RunException RK005 that names every unknown id
   */
  public List<EngineProvider> find(List<String> ids) throws RunException {
    var found = new ArrayList<EngineProvider>();
    var unknown = new ArrayList<String>();
    for (var id : ids) {
      var provider = providers.get(id);
      if (provider == null) {
        unknown.add("'" + id + "'");
      } else {
        found.add(provider);
      }
    }
    if (!unknown.isEmpty()) {
      throw new RunException(
          "RK005",
          "there is no engine %s; there are %s"
              .formatted(String.join(", ", unknown), String.join(", ", providers.keySet())));
    }
    return found;
  }

  private void add(EngineProvider provider, List<String> faults) {
    var earlier = providers.putIfAbsent(provider.id(), provider);
    if (earlier != null) {
      faults.add(
          "engine id '%s' is claimed by %s and by %s"
              .formatted(
                  provider.id(), earlier.getClass().getName(), provider.getClass().getName()));
    }
  }
}
