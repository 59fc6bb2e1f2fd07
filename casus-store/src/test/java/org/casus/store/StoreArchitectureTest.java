package org.casus.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StoreArchitectureTest {
  private static final JavaClasses STORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.casus.store");

  @Test
  void theWireFormatKnowsNoStore() {
    noClasses()
        .that()
        .resideInAPackage("org.casus.store.wire")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.casus.store", "java.sql", "org.duckdb")
        .check(STORE);
  }

  @Test
  void noCoreStageKnowsTheStore() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.casus.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.casus.store..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.casus"));
  }

  @Test
  void momentsAreGivenNotTaken() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(STORE);
  }
}
