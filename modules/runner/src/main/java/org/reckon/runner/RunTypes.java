package org.reckon.runner;

import java.util.ArrayList;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.MetaDataObject;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.reckon.api.ReckonTypeSystemProvider;

/** The types of a run: those of Reckon and of every engine in the pipeline. */
final class RunTypes {

  private final ResourceManager resources = UIMAFramework.newDefaultResourceManager();
  private final ArrayList<MetaDataObject> metadata = new ArrayList<>();
  private final TypeSystemDescription description;

  /**
   * Merges the types.
   *
   * @throws RunException RK011 if engines disagree about a type
   */
  RunTypes(Pipeline pipeline) throws RunException {
    var types = new ArrayList<TypeSystemDescription>();
    types.add(ReckonTypeSystemProvider.typeSystem());
    for (var step : pipeline.steps()) {
      var stepTypes = step.description().getAnalysisEngineMetaData().getTypeSystem();
      if (stepTypes != null) {
        types.add(stepTypes);
      }
    }
    try {
      description = CasCreationUtils.mergeTypeSystems(types, resources);
      metadata.add(description);
      for (var step : pipeline.steps()) {
        metadata.add(step.description());
      }
    } catch (ResourceInitializationException e) {
      throw new RunException(
          "RK011", "the types of the engines do not fit together: " + Messages.chain(e), e);
    }
  }

  /**
   * Takes types as they are.
   *
   * @param description the types of a run, as its TypeSystem.xml has them
   */
  RunTypes(TypeSystemDescription description) {
    this.description = description;
    metadata.add(description);
  }

  ResourceManager resources() {
    return resources;
  }

  TypeSystemDescription description() {
    return description;
  }

  JCas newCas() throws RunException {
    try {
      return CasCreationUtils.createCas(metadata, new Properties(), resources).getJCas();
    } catch (UIMAException e) {
      throw new RunException(
          "RK011", "the types of the engines do not fit together: " + Messages.chain(e), e);
    }
  }
}
