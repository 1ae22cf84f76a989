package org.reckon.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.component.JCasMultiplier_ImplBase;
import org.reckon.api.EngineProvider;

/**
 * The arrows of the design: they go down only, and engines know neither each other nor the runner.
 */
@AnalyzeClasses(packages = "org.reckon", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule ARROWS_GO_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy("org.reckon.api..", "org.reckon.type..")
          .layer("words")
          .definedBy("org.reckon.words..")
          .layer("tokenizer")
          .definedBy("org.reckon.tokenizer..")
          .layer("tagging")
          .definedBy("org.reckon.tagging..")
          .layer("claims")
          .definedBy("org.reckon.claims..")
          .layer("alignment")
          .definedBy("org.reckon.alignment..")
          .layer("io")
          .definedBy("org.reckon.io..")
          .layer("runner")
          .definedBy("org.reckon.runner..")
          .layer("report")
          .definedBy("org.reckon.report..")
          .layer("cli")
          .definedBy("org.reckon.cli..")
          .layer("testkit")
          .definedBy("org.reckon.testkit..")
          .whereLayer("testkit")
          .mayOnlyAccessLayers("api")
          .whereLayer("testkit")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("runner")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("io")
          .mayOnlyBeAccessedByLayers("cli", "report", "runner")
          .whereLayer("alignment")
          .mayOnlyBeAccessedByLayers("runner")
          .whereLayer("words")
          .mayOnlyBeAccessedByLayers("tagging", "claims")
          .whereLayer("claims")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("tagging")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("tokenizer")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule ONLY_SHELLS_KNOW_UIMA =
      noClasses()
          .that(
              resideInAPackage("org.reckon.tokenizer..")
                  .or(resideInAPackage("org.reckon.tagging.."))
                  .or(resideInAPackage("org.reckon.claims.."))
                  .or(resideInAPackage("org.reckon.alignment..")))
          .and(not(new Shells()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.uima..", "org.reckon.type..", "de.tudarmstadt..");

  @ArchTest
  static final ArchRule PROVIDERS_ARE_CALLED_PROVIDERS =
      classes()
          .that()
          .areAssignableTo(EngineProvider.class)
          .should()
          .haveSimpleNameEndingWith("Provider");

  /** Engines, their providers, and what reads or writes a CAS for them. */
  private static final class Shells
      extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
    Shells() {
      super("engines, their providers, and what reads or writes a CAS for them");
    }

    @Override
    public boolean test(JavaClass type) {
      return type.isAssignableTo(JCasAnnotator_ImplBase.class)
          || type.isAssignableTo(JCasMultiplier_ImplBase.class)
          || type.isAssignableTo(EngineProvider.class)
          || type.getSimpleName().startsWith("Cas")
          || type.getSimpleName().endsWith("Reader")
          || type.getSimpleName().endsWith("Writer");
    }
  }
}
