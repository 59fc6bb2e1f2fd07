package org.casus.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The road between the modules, and the rules that hold in all of them. */
class ModulesTest {
  /** What each module but core may not know, by the first word of its package. */
  private static final Map<String, List<String>> AHEAD =
      Map.of("store", List.of("app", "bench"), "app", List.of("bench"), "bench", List.of());

  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          "org\\.casus\\.(.*\\.)?(utils?|commons?|helpers?|impl|models?|dto|services?|managers?)(\\..*)?"
              + "|.*(Utils?|Helper|Impl|Dto|DTO|Service|Manager)");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.casus");

  @Test
  void everyModuleIsHere() {
    Set<String> modules = new TreeSet<>();
    ALL.forEach(type -> modules.add(type.getPackageName().split("\\.", -1)[2]));
    assertThat(modules).containsAll(AHEAD.keySet()).contains("text", "report", "agreement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"store", "app", "bench"})
  void aModuleKnowsOnlyThoseBeforeIt(String module) {
    String[] ahead =
        AHEAD.get(module).stream().map(m -> "org.casus." + m + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("org.casus." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ahead)
        .check(ALL);
  }

  @Test
  void coreKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.casus.store..", "org.casus.app..", "org.casus.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.casus.store..", "org.casus.app..", "org.casus.bench..")
        .check(ALL);
  }

  @Test
  void noPackagesUseEachOther() {
    slices().matching("org.casus.(**)").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void noNameIsEmpty() {
    noClasses()
        .should()
        .haveNameMatching(EMPTY_NAME.pattern())
        .orShould()
        .dependOnClassesThat(oursOfEmptyName())
        .check(ALL);
  }

  private static DescribedPredicate<JavaClass> oursOfEmptyName() {
    return DescribedPredicate.describe(
        "are ours and have empty names",
        type ->
            type.getPackageName().startsWith("org.casus")
                && EMPTY_NAME.matcher(type.getName()).matches());
  }
}
