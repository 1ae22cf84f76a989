package org.reckon.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Holds an engine to rules, document by document. */
final class RuleCheck {

  private static final int WARM_UP_ROUNDS = 4;

  private final EngineContract contract;

  RuleCheck(EngineContract contract) {
    this.contract = contract;
  }

  /** The testkit's short documents and those of a contract. */
  static List<ContractDocument> documents(EngineContract contract) {
    var documents = new ArrayList<>(ContractDocuments.shortOnes(contract.seed()));
    documents.addAll(contract.documents());
    return documents;
  }

  /** Holds the engine to a rule on all short documents. */
  void onEveryDocument(String remedy, Supplier<DocumentRule> rule) {
    var breaches = new Breaches(contract);
    try (var chain = EngineChain.whole(contract)) {
      documents(contract).forEach(document -> check(chain, document, rule.get(), breaches));
    }
    breaches.report(remedy);
  }

  /** Sees whether each type that is declared is given. */
  void onDeclaredTypes() {
    var given = new GivenTypes();
    var breaches = new Breaches(contract);
    try (var chain = EngineChain.whole(contract)) {
      documents(contract).forEach(document -> check(chain, document, given, breaches));
    }
    var missing = new TreeSet<>(contract.engine().gives());
    missing.removeAll(given.names());
    missing.forEach(type -> breaches.add(null, "gives no %s in any document".formatted(type)));
    breaches.report(
        "take the type out of the provider's gives(), or return a document from the contract's"
            + " documents() in which the engine finds it");
  }

  /** Sees whether the engine runs alone, or else says what it needs. */
  void alone() {
    if (!contract.engine().needs().isEmpty()) {
      return;
    }
    var breaches = new Breaches(contract);
    try (var chain = EngineChain.alone(contract)) {
      documents(contract)
          .forEach(document -> check(chain, document, (cas, faults) -> {}, breaches));
    }
    breaches.report(
        "the provider's needs() is empty, so no other engine has run: name the types there that"
            + " must be in the CAS, or add nothing where they are missing");
  }

  private static void check(
      EngineChain chain, ContractDocument document, DocumentRule rule, Breaches breaches) {
    var cas = chain.prepare(document);
    rule.before(cas);
    try {
      chain.process();
      rule.after(cas, breaches.in(document));
    } catch (EngineFailure e) {
      breaches.add(document, e.getMessage());
    }
  }

  /** A test for each long document. */
  Stream<DynamicTest> longDocuments() {
    var chain = EngineChain.whole(contract);
    warmUp(chain);
    return ContractDocuments.longOnes(contract).stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    "%s, %,d characters".formatted(document.name(), document.length()),
                    () -> check(chain, document)))
        .onClose(chain::close);
  }

  /** Lets the compiler see the engine at work; failures are the business of other tests. */
  private void warmUp(EngineChain chain) {
    var ignored = new Breaches(contract);
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      documents(contract).forEach(document -> check(chain, document, (cas, faults) -> {}, ignored));
    }
  }

  private void check(EngineChain chain, LongDocument document) {
    var breaches = new Breaches(contract);
    var rules = new ArrayList<DocumentRule>();
    LinearTime.check(
        "engine '%s' on document '%s'".formatted(contract.engine().id(), document.name()),
        document.length(),
        length -> {
          var ofLength = document.ofLength(length);
          var cas = chain.prepare(ofLength);
          rules.clear();
          rules.addAll(List.of(new TextRule(), new OffsetRule()));
          if (TokenRule.appliesTo(contract.engine())) {
            rules.add(new TokenRule());
          }
          rules.forEach(rule -> rule.before(cas));
          return () -> run(chain, ofLength, breaches);
        });
    // what ran last is the longest
    var cas = chain.cas();
    var longest = new ContractDocument(document.name(), cas.getDocumentText());
    rules.forEach(rule -> rule.after(cas, breaches.in(longest)));
    breaches.report("the rules for short documents hold for long ones too");
  }

  private static void run(EngineChain chain, ContractDocument document, Breaches breaches) {
    try {
      chain.process();
    } catch (EngineFailure e) {
      breaches.add(document, e.getMessage());
      breaches.report("an engine takes a text of any length");
    }
  }
}
