package org.casus.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.event.Codebook;
import org.junit.jupiter.api.Test;

class CodebookPagesTest {
  @Test
  void pagesInTheRepositoryAreThoseOfTheCodebook() throws IOException {
    Path folder = Path.of("..", "docs", "codebook");
    for (var page : new CodebookPages(Codebook.load()).pages().entrySet()) {
      assertThat(folder.resolve(page.getKey()))
          .as("run ./casus bench docs")
          .content()
          .isEqualTo(page.getValue());
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .contains("FORMAT.md", "README.md", "ASSAULT.md");
    }
  }
}
