package org.casus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one-way road of packages, and what no stage on it may do. Without exceptions. */
class ArchitectureTest {
  /** The road: a package uses only what stands before it. */
  private static final List<String> ROAD =
      List.of(
          "text",
          "source",
          "document",
          "language",
          "place",
          "time",
          "actor",
          "event",
          "attribution",
          "report",
          "agreement",
          "story");

  private static final Pattern EMPTY_NAME =
      Pattern.compile("(?i)utils?|commons?|helpers?|impl|models?|dto|services?|managers?");

  private static final Pattern EMPTY_NAME_ENDING =
      Pattern.compile(".*(Utils?|Helper|Impl|Dto|DTO|Service|Manager)");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.casus");

  @Test
  void everyPackageStandsOnTheRoad() {
    Set<String> stages = new TreeSet<>();
    CORE.forEach(type -> stages.add(stageOf(type)));
    assertThat(stages).isSubsetOf(ROAD).hasSizeGreaterThanOrEqualTo(11);
  }

  @Test
  void dataTravelsOneWay() {
    check(
        classes()
            .should(
                new ArchCondition<>("use only the stages before their own") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isAhead(use.getTargetClass().getBaseComponentType(), type))
                        .forEach(
                            use ->
                                events.add(
                                    SimpleConditionEvent.violated(type, use.getDescription())));
                  }
                }));
  }

  @Test
  void noNameIsEmpty() {
    check(
        classes()
            .should(
                new ArchCondition<>("say what they are") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    if (isEmptyName(type)) {
                      events.add(SimpleConditionEvent.violated(type, type.getName()));
                    }
                  }
                }));
  }

  @Test
  void stagesAreClosedToTheWorld() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                named(
                    "java\\.net\\.(?!URI|URL$|URLDecoder|URLEncoder|MalformedURL).*"
                        + "|java\\.nio\\.channels\\..*Socket.*|javax\\.net\\..*|java\\.net\\.http\\..*"
                        + "|java\\.sql\\..*"))
            .because("core opens no socket and no database"));
  }

  @Test
  void stagesAreSilent() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                named(
                    "java\\.util\\.logging\\..*|org\\.slf4j\\..*|java\\.lang\\.System\\$Logger.*"
                        + "|org\\.apache\\.(logging|commons\\.logging)\\..*"))
            .because("core does not log"));
    check(
        noClasses()
            .should()
            .accessTargetWhere(target("java\\.lang\\.System\\.(out|err|in|console)"))
            .because("core neither prints nor asks"));
    check(noClasses().should().callMethodWhere(target(".*\\.printStackTrace")));
  }

  @Test
  void stagesKnowNoClockAndNoChance() {
    check(
        noClasses()
            .should()
            .accessTargetWhere(
                target(
                    "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
                        + "|java\\.time\\.(\\w+\\.now|Clock\\.system\\w*)"
                        + "|java\\.lang\\.Math\\.random"
                        + "|java\\.util\\.UUID\\.randomUUID"))
            .because("the same input gives the same bytes, on any day"));
    check(
        noClasses()
            .should()
            .callConstructorWhere(target("java\\.util\\.(Date|Random)\\.<init>", 0))
            .because("the same input gives the same bytes, on any day"));
  }

  private static void check(ArchRule rule) {
    rule.check(CORE);
  }

  private static String stageOf(JavaClass type) {
    List<String> parts = partsOf(type);
    return parts.size() > 2 ? parts.get(2) : "";
  }

  private static boolean isAhead(JavaClass used, JavaClass user) {
    return used.getPackageName().startsWith("org.casus.")
        && ROAD.indexOf(stageOf(used)) > ROAD.indexOf(stageOf(user));
  }

  private static boolean isEmptyName(JavaClass type) {
    return EMPTY_NAME_ENDING.matcher(type.getSimpleName()).matches()
        || partsOf(type).stream().anyMatch(part -> EMPTY_NAME.matcher(part).matches());
  }

  private static List<String> partsOf(JavaClass type) {
    return List.of(type.getPackageName().split("\\.", -1));
  }

  private static DescribedPredicate<JavaClass> named(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return DescribedPredicate.describe(pattern, type -> compiled.matcher(type.getName()).matches());
  }

  private static DescribedPredicate<JavaAccess<?>> target(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return DescribedPredicate.describe(
        pattern, access -> compiled.matcher(nameOf(access)).matches());
  }

  private static DescribedPredicate<JavaAccess<?>> target(String pattern, int parameters) {
    return target(pattern)
        .and(
            DescribedPredicate.describe(
                parameters + " parameters",
                access ->
                    access.getTarget() instanceof CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().size() == parameters));
  }

  private static String nameOf(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }
}
