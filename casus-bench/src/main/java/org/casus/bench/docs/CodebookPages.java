package org.casus.bench.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.event.Clause;
import org.casus.event.Codebook;
import org.casus.event.CodebookChapter;
import org.casus.event.Entry;
import org.casus.event.Entry.Example;
import org.casus.event.EventType;

/** The Markdown pages of {@code docs/codebook}: one for each event type, made from its file. */
public final class CodebookPages {
  private final Codebook codebook;

  /** Pages of this codebook. */
  public CodebookPages(Codebook codebook) {
    this.codebook = codebook;
  }

  /** The text of each page by its file name ({@code ASSAULT.md}), and {@code README.md}. */
  public Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index());
    for (CodebookChapter chapter : codebook.chapters()) {
      pages.put(chapter.type() + ".md", page(chapter));
    }
    return pages;
  }

  /** Writes every page into a folder. */
  public void write(Path folder) {
    pages()
        .forEach(
            (name, text) -> {
              try {
                Files.writeString(folder.resolve(name), text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private String index() {
    StringBuilder page = new StringBuilder("# The codebook\n\n");
    page.append("Made from the files of the codebook by `./casus bench docs`; do not edit.\n");
    page.append("How the files are written: [FORMAT.md](FORMAT.md).\n\n");
    page.append("| type | quad class | score | entries | predicates |\n|---|---|---|---|---|\n");
    for (CodebookChapter chapter : codebook.chapters()) {
      EventType type = chapter.type();
      page.append(
          String.format(
              Locale.ROOT,
              "| [%s](%s.md) | %s | %s | %d | %d |\n",
              type,
              type,
              words(type.quadClass().name()),
              type.intensity(),
              chapter.entries().size(),
              predicates(chapter)));
    }
    return page.toString();
  }

  private static int predicates(CodebookChapter chapter) {
    return chapter.entries().stream().mapToInt(entry -> entry.predicates().size()).sum();
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String page(CodebookChapter chapter) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(chapter.type()).append(": ").append(chapter.title()).append("\n\n");
    page.append(chapter.definition()).append("\n\n");
    chapter.entries().forEach(entry -> append(page, entry));
    return page.toString().stripTrailing() + "\n";
  }

  private static void append(StringBuilder page, Entry entry) {
    page.append("## ").append(entry.name()).append("\n\n");
    page.append("Rule `").append(entry.rule()).append("`, CAMEO ").append(entry.cameo());
    if (!entry.contexts().isEmpty()) {
      page.append(", contexts ").append(String.join(", ", entry.contexts()));
    }
    page.append(entry.mutual() ? ", mutual" : "").append("\n\n");
    for (Clause.Kind kind : Clause.Kind.values()) {
      String lemmas = lemmas(entry, kind);
      if (!lemmas.isEmpty()) {
        page.append("- ").append(words(kind.name())).append(": ").append(lemmas).append('\n');
      }
    }
    page.append('\n');
    entry.examples().forEach(example -> append(page, example));
    entry.counterexamples().forEach(text -> page.append("> ✗ ").append(text).append("\n>\n"));
    page.append('\n');
  }

  private static String lemmas(Entry entry, Clause.Kind kind) {
    return entry.predicates().stream()
        .filter(predicate -> predicate.kind() == kind)
        .map(predicate -> String.join(" ", predicate.lemmas()))
        .collect(Collectors.joining(", "));
  }

  private static void append(StringBuilder page, Example example) {
    page.append("> ✓ ").append(example.text());
    List<String> actors = example.actors();
    if (!actors.isEmpty() || !example.recipients().isEmpty()) {
      page.append(" (").append(String.join(", ", actors));
      page.append(example.recipients().isEmpty() ? "" : " → ");
      page.append(String.join(", ", example.recipients())).append(')');
    }
    page.append("\n>\n");
  }
}
