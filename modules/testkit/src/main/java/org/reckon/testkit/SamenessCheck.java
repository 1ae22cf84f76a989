package org.reckon.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.internal.util.XMLUtils;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCreationUtils;
import org.xml.sax.SAXException;

/** Sees whether an engine gives the same under other circumstances. */
final class SamenessCheck {

  private static final int THREADS = 2;
  private static final int ROUNDS = 3;
  private static final int MINUTES = 5;

  /** How many characters before and after a difference a message shows. */
  private static final int CONTEXT = 60;

  private final EngineContract contract;
  private final List<ContractDocument> documents;
  private final Breaches breaches;

  SamenessCheck(EngineContract contract) {
    this.contract = contract;
    documents = RuleCheck.documents(contract);
    breaches = new Breaches(contract);
  }

  /** Two new instances. */
  void ofNewInstances() {
    var first = listings();
    compare(first, listings(), "a second new instance");
    breaches.report(
        "what an engine gives must depend on the text, the layers and the parameters only: no"
            + " chance, clock, environment, or order of a hash map");
  }

  /** One instance, with the documents in one order and then in the other. */
  void ofAUsedInstance() {
    try (var chain = EngineChain.whole(contract)) {
      var first = documents.stream().map(document -> list(chain, document)).toList();
      var backwards = new ArrayList<>(documents);
      Collections.reverse(backwards);
      var second =
          new ArrayList<>(backwards.stream().map(document -> list(chain, document)).toList());
      Collections.reverse(second);
      compare(first, second, "the same instance after other documents");
    }
    breaches.report("an engine's fields must hold nothing of a document when the next one comes");
  }

  /** Two instances at the same time. */
  void ofTwoThreads() throws InterruptedException {
    var alone = listings();
    var barrier = new CyclicBarrier(THREADS);
    var executor = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<List<List<List<String>>>> task = () -> listings(barrier);
      for (var rounds :
          executor.invokeAll(Collections.nCopies(THREADS, task), MINUTES, TimeUnit.MINUTES)) {
        for (var listings : rounds.get()) {
          compare(alone, listings, "an instance beside another in a second thread");
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a thread has failed", e);
    } finally {
      executor.shutdownNow();
    }
    breaches.report(
        "instances may share only what never changes: make static fields immutable, and leave the"
            + " rest to the instance");
  }

  /** The CAS after it was written as XMI and read again. */
  void afterXmi() {
    try (var chain = EngineChain.whole(contract)) {
      for (var document : documents) {
        var cas = chain.prepare(document);
        if (chain.viewsWithText().stream().allMatch(SamenessCheck::isLegal)) {
          compareWithXmi(document, cas, chain);
        }
      }
    }
    breaches.report(
        "XML 1.0 holds neither control characters nor lone surrogates: keep them out of features");
  }

  /** Whether XML can hold a view's text; readers see to that. */
  private static boolean isLegal(JCas view) {
    return XMLUtils.checkForNonXmlCharacters(view.getDocumentText()) < 0;
  }

  private void compareWithXmi(ContractDocument document, JCas cas, EngineChain chain) {
    try {
      chain.process();
      var before = sorted(CasListing.of(cas));
      compare(document, before, sorted(CasListing.of(throughXmi(cas, chain))), "read from XMI");
    } catch (EngineFailure e) {
      breaches.add(document, e.getMessage());
    } catch (SAXException e) {
      breaches.add(document, "gives what cannot be written as XMI: " + e.getMessage());
    }
  }

  private static JCas throughXmi(JCas cas, EngineChain chain) throws SAXException {
    try {
      var bytes = new ByteArrayOutputStream();
      XmiCasSerializer.serialize(cas.getCas(), bytes);
      var copy = CasCreationUtils.createCas(chain.types(), null, null);
      XmiCasDeserializer.deserialize(new ByteArrayInputStream(bytes.toByteArray()), copy);
      return copy.getJCas();
    } catch (IOException | ResourceInitializationException | CASException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  private List<List<String>> listings() {
    try (var chain = EngineChain.whole(contract)) {
      return documents.stream().map(document -> list(chain, document)).toList();
    }
  }

  /** Takes all documents several times, and starts each together with the other threads. */
  private List<List<List<String>>> listings(CyclicBarrier barrier)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    var rounds = new ArrayList<List<List<String>>>();
    try (var chain = EngineChain.whole(contract)) {
      for (int round = 0; round < ROUNDS; round++) {
        var listings = new ArrayList<List<String>>();
        for (var document : documents) {
          var cas = chain.prepare(document);
          barrier.await(MINUTES, TimeUnit.MINUTES);
          listings.add(process(chain, cas));
        }
        rounds.add(listings);
      }
    }
    return rounds;
  }

  private static List<String> list(EngineChain chain, ContractDocument document) {
    return process(chain, chain.prepare(document));
  }

  private static List<String> process(EngineChain chain, JCas cas) {
    try {
      chain.process();
      return CasListing.of(cas);
    } catch (EngineFailure e) {
      return List.of(e.getMessage());
    }
  }

  private void compare(List<List<String>> expected, List<List<String>> actual, String who) {
    for (int i = 0; i < documents.size(); i++) {
      compare(documents.get(i), expected.get(i), actual.get(i), who);
    }
  }

  private void compare(
      ContractDocument document, List<String> expected, List<String> actual, String who) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      var one = i < expected.size() ? expected.get(i) : "nothing more";
      var other = i < actual.size() ? actual.get(i) : "nothing more";
      if (!one.equals(other)) {
        breaches.add(
            document, "gives %s, but %s %s".formatted(show(one, other), who, show(other, one)));
        return;
      }
    }
  }

  /** The beginning of a line, and what stands where it differs from another. */
  private static String show(String line, String other) {
    int same = 0;
    while (same < line.length()
        && same < other.length()
        && line.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - CONTEXT);
    int to = Math.min(line.length(), same + CONTEXT);
    int name = Math.min(from, Math.max(0, line.indexOf(' ')));
    return line.substring(0, name)
        + (from > name ? " … " : "")
        + line.substring(from, to)
        + (to < line.length() ? " …" : "");
  }
}
