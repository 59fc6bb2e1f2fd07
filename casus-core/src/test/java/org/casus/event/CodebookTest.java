package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodebookTest {
  private static final Set<String> CONTEXTS =
      Set.of(
          "military",
          "intelligence",
          "executive",
          "legislative",
          "election",
          "political_institutions",
          "pro_democracy",
          "pro_autocracy",
          "economic",
          "legal",
          "reparations",
          "human_rights",
          "rights_freedoms",
          "repression",
          "human_security",
          "gender",
          "lgbt",
          "religion_ethnicity",
          "inequality",
          "diplomatic",
          "territory",
          "peacekeeping",
          "health",
          "asylum",
          "migration",
          "disasters",
          "natural_resource",
          "environment",
          "technology",
          "terrorism",
          "cbrn",
          "cyber",
          "misinformation",
          "crime",
          "corruption",
          "illegal_drugs",
          "trafficking");

  private final Codebook codebook = Codebook.load();

  @Test
  void everyTypeHasEntriesThatCodeAndThatMustNot() {
    assertThat(codebook.chapters()).hasSize(16);
    for (CodebookChapter chapter : codebook.chapters()) {
      assertThat(chapter.definition()).as(chapter.type().name()).isNotBlank();
      assertThat(chapter.entries()).as(chapter.type().name()).hasSizeGreaterThanOrEqualTo(15);
      assertThat(chapter.entries())
          .allSatisfy(e -> assertThat(e.examples()).as(e.rule()).isNotEmpty());
      assertThat(chapter.entries()).anySatisfy(e -> assertThat(e.counterexamples()).isNotEmpty());
    }
  }

  @Test
  void namesAreUniqueAndFieldsAreThoseOfTheCodebooks() {
    List<Entry> entries =
        codebook.chapters().stream().flatMap(chapter -> chapter.entries().stream()).toList();
    assertThat(entries.stream().map(Entry::rule)).doesNotHaveDuplicates();
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.cameo()).as(entry.rule()).matches("\\d{2,4}");
              assertThat(CONTEXTS).as(entry.rule()).containsAll(entry.contexts());
              assertThat(codebook.entry(entry.rule())).contains(entry);
            });
  }

  @Test
  void indexNamesEveryClassFile() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(Codebook.class.getResource("codebook/classes/index.txt"))
                .toURI());
    try (var files = Files.list(Objects.requireNonNull(folder.getParent()));
        InputStream in = Codebook.class.getResourceAsStream("codebook/classes/index.txt")) {
      Set<String> present =
          files
              .map(f -> f.getFileName().toString().replace(".txt", ""))
              .filter(name -> !name.equals("index"))
              .collect(Collectors.toSet());
      String index = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(index.lines().filter(line -> !line.isBlank()).map(String::strip))
          .containsExactlyInAnyOrderElementsOf(present);
    }
  }

  @Test
  void brokenFilesAreNamedWithTheirLine() {
    check(
        "type: AID\ntitle: Aid\ndefinition: Help.\nentry: x\nverbs: help\nwhim: y\n",
        "AID.txt:6",
        "unknown key 'whim'");
    check(
        "type: AID\ntitle: Aid\ndefinition: Help.\nentry: x\nverbs: help\nwhen: object @nowhere\n",
        "AID.txt:6",
        "nowhere");
    check(
        "type: AID\ntitle: Aid\ndefinition: Help.\nentry: x\ncameo: 070\n",
        "AID.txt:4",
        "no predicate");
    check("type: AID\ntitle: Aid\ndefinition: Help.\nnonsense\n", "AID.txt:4", "nonsense");
  }

  private static void check(String text, String place, String problem) {
    assertThatThrownBy(
            () ->
                new CodebookParser(CodebookFile.parse("AID.txt", text), new SemanticClasses())
                    .parse())
        .isInstanceOf(CodebookException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(problem);
  }
}
