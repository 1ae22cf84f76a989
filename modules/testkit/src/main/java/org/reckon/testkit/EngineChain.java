package org.reckon.testkit;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.DocumentAnnotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCopier;
import org.apache.uima.util.CasCreationUtils;
import org.reckon.api.EngineParameter;
import org.reckon.api.EngineProvider;
import org.reckon.api.ReckonTypeSystemProvider;

/** New instances of an engine and of those that run before it, with a CAS of their own. */
final class EngineChain implements AutoCloseable {

  private final EngineContract contract;
  private final List<EngineProvider> providersBefore;
  private final List<AnalysisEngine> before = new ArrayList<>();
  private final AnalysisEngine engine;
  private final TypeSystemDescription types;
  private final JCas cas;

  /** Where documents of several views are prepared. */
  private final JCas part;

  /** Starts the engine behind those that its contract names. */
  static EngineChain whole(EngineContract contract) {
    return new EngineChain(contract, contract.before());
  }

  /** Starts the engine alone. */
  static EngineChain alone(EngineContract contract) {
    return new EngineChain(contract, List.of());
  }

  private EngineChain(EngineContract contract, List<EngineProvider> providersBefore) {
    this.contract = contract;
    this.providersBefore = providersBefore;
    try {
      var descriptions = new ArrayList<TypeSystemDescription>();
      descriptions.add(ReckonTypeSystemProvider.typeSystem());
      for (var provider : providersBefore) {
        before.add(start(provider.describe(Map.of()), descriptions));
      }
      engine = start(describe(contract), descriptions);
      types = CasCreationUtils.mergeTypeSystems(descriptions);
      cas = CasCreationUtils.createCas(types, null, null).getJCas();
      part = CasCreationUtils.createCas(types, null, null).getJCas();
    } catch (UIMAException e) {
      throw new IllegalStateException(
          "engine '%s' cannot be started".formatted(contract.engine().id()), e);
    }
  }

  private static AnalysisEngine start(
      AnalysisEngineDescription description, List<TypeSystemDescription> types)
      throws ResourceInitializationException {
    var own = description.getAnalysisEngineMetaData().getTypeSystem();
    if (own != null) {
      types.add(own);
    }
    return UIMAFramework.produceAnalysisEngine(description);
  }

  /** Describes the engine of a contract with the contract's parameters. */
  static AnalysisEngineDescription describe(EngineContract contract) {
    var provider = contract.engine();
    return provider.describe(
        EngineParameter.check(provider.id(), provider.parameters(), contract.parameters()));
  }

  /** The types of all engines together. */
  TypeSystemDescription types() {
    return types;
  }

  /**
   * Puts a document into the CAS, with what the engines before have made of it.
   *
   * @return the CAS, the same each time
   */
  JCas prepare(ContractDocument document) {
    cas.reset();
    var views = contract.views(document);
    if (views.isEmpty()) {
      prepare(document, cas);
    }
    for (var view : views) {
      part.reset();
      prepare(view, part);
      new CasCopier(part.getCas(), cas.getCas()).copyCasView(part.getCas(), view.name(), true);
    }
    return cas;
  }

  private void prepare(ContractDocument document, JCas empty) {
    fill(document, empty);
    for (int i = 0; i < before.size(); i++) {
      try {
        before.get(i).process(empty);
      } catch (AnalysisEngineProcessException | RuntimeException e) {
        throw new IllegalStateException(
            "engine '%s', which runs before '%s', fails on %s: check it first"
                .formatted(providersBefore.get(i).id(), contract.engine().id(), document),
            e);
      }
    }
  }

  /** Puts text and metadata into the initial view, as the runner's readers do. */
  private void fill(ContractDocument document, JCas empty) {
    if (document.text() != null) {
      empty.setDocumentText(document.text());
      // DKPro Core's metadata is the document annotation; a view has one of them
      empty.select(DocumentAnnotation.class).forEach(DocumentAnnotation::removeFromIndexes);
      var metadata = new DocumentMetaData(empty, 0, document.text().length());
      metadata.setDocumentId(document.name());
      metadata.setLanguage(contract.language());
      metadata.addToIndexes();
    }
  }

  /** The views that have a text. */
  List<JCas> viewsWithText() {
    var views = new ArrayList<JCas>();
    try {
      cas.getViewIterator().forEachRemaining(views::add);
    } catch (CASException e) {
      throw new IllegalStateException(e);
    }
    views.removeIf(view -> view.getDocumentText() == null);
    return views;
  }

  /**
   * Runs the engine on what was prepared.
   *
   * @throws EngineFailure if it fails
   */
  void process() throws EngineFailure {
    try {
      engine.process(cas);
    } catch (AnalysisEngineProcessException | RuntimeException | StackOverflowError e) {
      throw new EngineFailure(e);
    }
  }

  /** The initial view. */
  JCas cas() {
    return cas;
  }

  @Override
  public void close() {
    before.forEach(AnalysisEngine::destroy);
    engine.destroy();
  }
}
