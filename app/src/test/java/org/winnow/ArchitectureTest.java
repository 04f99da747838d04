package org.winnow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house rules: packages are the stages of the flow, and imports point backwards along it.
class ArchitectureTest {
  private static final String ROOT = "org.winnow.";

  /// Package → the packages of Winnow it may import.
  private static final Map<String, List<String>> FLOW =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("source", List.of("text")),
          Map.entry("dictionary", List.of("text")),
          Map.entry("mention", List.of("text", "dictionary")),
          Map.entry("pattern", List.of("text", "mention")),
          Map.entry("claim", List.of("text", "mention", "pattern")),
          Map.entry(
              "pipeline", List.of("text", "source", "dictionary", "mention", "pattern", "claim")),
          Map.entry("index", List.of("text", "claim")),
          Map.entry("export", List.of("text", "claim", "index")),
          Map.entry("curation", List.of("text", "claim", "index")),
          Map.entry("evaluation", List.of("text", "claim")),
          Map.entry("web", everythingBut("cli")),
          Map.entry("cli", everythingBut()));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.winnow");

  private static List<String> everythingBut(String... packages) {
    return Stream.of(
            "text",
            "source",
            "dictionary",
            "mention",
            "pattern",
            "claim",
            "pipeline",
            "index",
            "export",
            "curation",
            "evaluation",
            "web")
        .filter(name -> !List.of(packages).contains(name))
        .toList();
  }

  static Stream<String> packages() {
    return CLASSES.stream().map(ArchitectureTest::stage).distinct().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsPointBackwardsAlongTheFlow(String stage) {
    assertThat(FLOW).as("a package of the house").containsKey(stage);
    TreeSet<String> forbidden = new TreeSet<>(FLOW.keySet());
    forbidden.removeAll(FLOW.getOrDefault(stage, List.of()));
    forbidden.remove(stage);
    String[] rooms = forbidden.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(ROOT + stage + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(rooms))
        .because("imports point backwards along the flow (ARCHITECTURE.md)")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noTwoPackagesImportEachOther() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLineTalksToAPerson() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheIndexKnowsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "index..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  private static String stage(JavaClass type) {
    String path = type.getPackageName().substring(ROOT.length());
    return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
  }
}
