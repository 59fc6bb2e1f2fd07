package org.casus.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.casus.event.Codebook;
import org.casus.event.Entry;

/** An entry of the codebook as a political scientist wrote it. */
final class CodebookText {
  private static final String FOLDER = "casus-core/src/main/resources/org/casus/event/";

  private CodebookText() {}

  /** The file and line, and the entry's own lines below it. */
  static List<String> of(Entry entry) {
    String name = "codebook/" + entry.type().name() + ".txt";
    List<String> text = new ArrayList<>();
    text.add("  " + FOLDER + name + ":" + entry.line());
    try (InputStream in = Codebook.class.getResourceAsStream(name)) {
      if (in != null) {
        lines(in, entry.line()).forEach(line -> text.add("    | " + line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }

  private static List<String> lines(InputStream in, int from) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .skip(from - 1L)
        .takeWhile(line -> !line.isBlank())
        .toList();
  }
}
