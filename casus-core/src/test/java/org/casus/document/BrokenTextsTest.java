package org.casus.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scraped texts with their zones written in, one beside the other in a file. */
class BrokenTextsTest {
  private static final Path FILE =
      Path.of("src/test/resources/org/casus/document/broken-texts.txt");

  static Stream<String> texts() throws IOException {
    return Stream.of(Files.readString(FILE).split("\n---\n", -1))
        .map(text -> text.lines().filter(line -> !line.startsWith("# ")).toList())
        .map(lines -> String.join("\n", lines).strip());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void zonesAreFoundWithoutMovingACharacter(String marked) {
    ZoneFinderTest.check(marked);
  }
}
