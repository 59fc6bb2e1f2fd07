package org.casus.app.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one file of another coder becomes: files of a user's dictionary, by their path in its
 * folder, what they change, and what could not be taken.
 *
 * @param kind what the file holds
 * @param files the texts, by path
 * @param changes a line for each name, word or pattern that is new or differs: {@code +} or {@code
 *     ~}
 * @param same how many are as we have them
 * @param findings what was not taken
 */
public record DictionaryImport(
    Kind kind, Map<String, String> files, List<String> changes, long same, List<Finding> findings) {
  private static final Pattern VERB_LINE = Pattern.compile("^(---.*---|-\\s.*\\*.*\\[.*)$");
  private static final Pattern AGENT_LINE =
      Pattern.compile("^.*\\[(~[A-Za-z]*|[A-Za-z]*~)\\s*\\].*$|^![A-Z_]+!\\s*=.*$");
  private static final String FOLDER = "codebook/";

  public DictionaryImport {
    files = Map.copyOf(files);
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /** What a dictionary file holds, told by its lines. */
  public enum Kind {
    ACTORS("names"),
    AGENTS("role words"),
    VERBS("codebook entries");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** What is counted of it. */
    public String unit() {
      return unit;
    }

    static Kind of(SourceLines source) {
      boolean agents = false;
      for (SourceLines.Line line : source.lines()) {
        if (VERB_LINE.matcher(line.text()).matches()) {
          return VERBS;
        }
        agents |= AGENT_LINE.matcher(line.text()).matches();
      }
      return agents ? AGENTS : ACTORS;
    }
  }

  /**
   * Reads a file.
   *
   * @param file the dictionary of another coder
   * @param known what is known already
   * @throws IOException if it cannot be read
   */
  public static DictionaryImport of(Path file, KnownNames known) throws IOException {
    String name = file.getFileName().toString();
    SourceLines source = SourceLines.of(name, Files.readString(file));
    String stem = stem(name);
    return switch (Kind.of(source)) {
      case ACTORS -> actors(stem, ActorsFile.read(source), known);
      case AGENTS -> agents(stem, AgentsFile.read(source), known);
      case VERBS -> verbs(stem, VerbsFile.read(source));
    };
  }

  private static String stem(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceAll("\\.(txt|dic|dict|actors?|verbs?)$", "");
    String stem = bare.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return stem.isEmpty() ? "imported" : stem;
  }

  private static DictionaryImport actors(String stem, ActorsFile.Read read, KnownNames known) {
    Map<String, List<String>> byKind = new TreeMap<>();
    List<String> changes = new ArrayList<>();
    long same = 0;
    for (ActorsFile.Name name : read.names()) {
      KnownNames.Comparison compared = known.compare(name);
      if (compared.names().isEmpty()) {
        same++;
        continue;
      }
      String line = String.join("; ", compared.names()) + " | " + String.join("; ", name.roles());
      byKind.computeIfAbsent(compared.kind(), k -> new ArrayList<>()).add(line);
      changes.add(
          compared.before().isEmpty()
              ? "+ " + line
              : "~ " + line + "   (so far: " + compared.before() + ")");
    }
    StringBuilder text = new StringBuilder("# Names, imported.\n");
    byKind.forEach(
        (kind, lines) -> {
          text.append("\nkind: ").append(kind).append('\n');
          lines.forEach(l -> text.append(l).append('\n'));
        });
    Map<String, String> files =
        changes.isEmpty() ? Map.of() : Map.of(stem + ".txt", text.toString());
    return new DictionaryImport(Kind.ACTORS, files, changes, same, read.findings());
  }

  private static DictionaryImport agents(String stem, AgentsFile.Read read, KnownNames known) {
    StringBuilder text = new StringBuilder("# Role words, imported.\n");
    List<String> changes = new ArrayList<>();
    long same = 0;
    for (AgentsFile.Agent agent : read.agents()) {
      if (known.hasRole(agent.word(), agent.sector())) {
        same++;
        continue;
      }
      String line = agent.sector() + " person: " + agent.word();
      text.append(line).append('\n');
      changes.add("+ " + line);
      if (!agent.plural().isEmpty()) {
        text.append(agent.sector() + " people: " + agent.plural()).append('\n');
      }
    }
    Map<String, String> files =
        changes.isEmpty() ? Map.of() : Map.of(stem + ".roles.txt", text.toString());
    return new DictionaryImport(Kind.AGENTS, files, changes, same, read.findings());
  }

  private static DictionaryImport verbs(String stem, VerbsFile.Read read) {
    Map<String, StringBuilder> byType = new TreeMap<>();
    List<String> changes = new ArrayList<>();
    for (VerbsFile.Draft draft : read.drafts()) {
      Codes.Type type = Codes.type(draft.cameo()).orElseThrow();
      byType
          .computeIfAbsent(type.name(), t -> new StringBuilder(head(t)))
          .append(CodebookEntry.text(draft, type));
      changes.add("+ " + type.name() + " " + CodebookEntry.line(draft));
    }
    Map<String, String> files = new LinkedHashMap<>();
    byType.forEach((t, text) -> files.put(FOLDER + stem + "-" + t + ".txt", text.toString()));
    return new DictionaryImport(Kind.VERBS, files, changes, 0, read.findings());
  }

  private static String head(String type) {
    return "type: " + type + "\ntitle: Imported\ndefinition: Patterns of a verb dictionary.\n";
  }

  /**
   * Writes the files into a folder; what an earlier import of the same file wrote goes.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path folder, Path imported) throws IOException {
    String stem = stem(imported.getFileName().toString());
    Files.createDirectories(folder);
    Path codebook = folder.resolve(FOLDER);
    if (kind == Kind.VERBS && Files.isDirectory(codebook)) {
      try (Stream<Path> old = Files.list(codebook)) {
        for (Path file : old.filter(f -> isOf(stem, f)).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static boolean isOf(String stem, Path file) {
    return file.getFileName().toString().matches(Pattern.quote(stem) + "-[A-Z]+\\.txt");
  }
}
