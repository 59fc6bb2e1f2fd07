package org.casus.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.text.Fingerprint;

/**
 * Which words evoke which events: the entries of all 16 types, found by the word that heads them.
 */
public final class Codebook {
  private static final String INTENT = "intent/";
  private static final String LIGHT_VERBS = "light-verb";
  private static final Set<String> PARTICLES =
      Set.of("up", "down", "off", "out", "over", "away", "back", "apart", "aside");
  private static final Set<String> DENYING =
      Set.of("anti", "non", "ex", "pre", "post", "counter", "pro", "by", "self");

  private final List<CodebookChapter> chapters;
  private final Map<Clause.Kind, Map<String, List<Candidate>>> byHead;
  private final Map<String, Set<String>> particles = new HashMap<>();
  private final Set<String> lightVerbs;
  private final Set<String> people;
  private final Set<String> combat;
  private final Topics topics;
  private final String version;

  private Codebook(
      List<CodebookChapter> own,
      List<CodebookChapter> shipped,
      SemanticClasses classes,
      String version) {
    this.chapters = Stream.concat(own.stream(), shipped.stream()).toList();
    this.lightVerbs = words(classes, LIGHT_VERBS);
    this.people = words(classes, "people");
    this.combat = words(classes, "combat");
    this.topics = new Topics(classes);
    this.version = version;
    this.byHead = new EnumMap<>(Clause.Kind.class);
    for (Clause.Kind kind : Clause.Kind.values()) {
      byHead.put(kind, new HashMap<>());
    }
    index(own, true);
    index(shipped, false);
    byHead.values().forEach(heads -> heads.values().forEach(Candidate::sort));
    heads(Clause.Kind.VERB).forEach(this::addParticles);
  }

  /**
   * Reads the codebook in the jar.
   *
   * @throws CodebookException when a file breaks its format
   */
  public static Codebook load() {
    return load(List.of());
  }

  /**
   * Reads the codebook in the jar, and chapters of a user's own, whose entries win.
   *
   * @param own the texts of the user's files, each with the head of a type file
   * @throws CodebookException when a file breaks its format
   */
  public static Codebook load(List<OwnChapter> own) {
    SemanticClasses classes = new SemanticClasses();
    StringBuilder everything = new StringBuilder();
    for (String name : resource("classes/index.txt").lines().map(String::strip).toList()) {
      if (!name.isEmpty()) {
        String text = resource("classes/" + name + ".txt");
        everything.append(text);
        classes.add(name, text);
      }
    }
    List<CodebookChapter> chapters = new ArrayList<>();
    for (EventType type : EventType.values()) {
      String text = resource(type.name() + ".txt");
      everything.append(text);
      CodebookFile file = CodebookFile.parse(type.name() + ".txt", text);
      chapters.add(new CodebookParser(file, classes).parse());
    }
    List<CodebookChapter> first = new ArrayList<>();
    for (OwnChapter file : own) {
      everything.append(file.text());
      first.add(new CodebookParser(CodebookFile.parse(file.name(), file.text()), classes).parse());
    }
    String version = Fingerprint.of(everything.toString()).substring(0, 12);
    return new Codebook(first, chapters, classes, version);
  }

  /**
   * A codebook file of a user's own.
   *
   * @param name its name, for messages
   * @param text in the form of a type file
   */
  public record OwnChapter(String name, String text) {
    /**
     * The {@code *.txt} files of a folder, in the order of their names; none where there is no such
     * folder.
     *
     * @throws IOException if one cannot be read
     */
    public static List<OwnChapter> of(Path folder) throws IOException {
      List<OwnChapter> chapters = new ArrayList<>();
      if (!Files.isDirectory(folder)) {
        return chapters;
      }
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          chapters.add(new OwnChapter(file.getFileName().toString(), Files.readString(file)));
        }
      }
      return chapters;
    }
  }

  private static Set<String> words(SemanticClasses classes, String name) {
    Set<String> words = new HashSet<>();
    classes.words(name).forEach(verb -> words.add(verb.getFirst()));
    return Set.copyOf(words);
  }

  private static String resource(String name) {
    try (InputStream in = Codebook.class.getResourceAsStream("codebook/" + name)) {
      if (in == null) {
        throw new CodebookException(name, 0, "the codebook has no such file");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(List<CodebookChapter> chapters, boolean own) {
    for (CodebookChapter chapter : chapters) {
      for (Entry entry : chapter.entries()) {
        for (Entry.Predicate predicate : entry.predicates()) {
          heads(predicate.kind())
              .computeIfAbsent(predicate.head(), head -> new ArrayList<>())
              .add(new Candidate(entry, predicate, own));
        }
      }
    }
  }

  private void addParticles(String verb, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      List<String> further = candidate.further();
      if (further.size() == 1 && PARTICLES.contains(further.getFirst())) {
        particles.computeIfAbsent(verb, v -> new HashSet<>()).add(further.getFirst());
      }
    }
  }

  private Map<String, List<Candidate>> heads(Clause.Kind kind) {
    return byHead.getOrDefault(kind, Map.of());
  }

  /** A user's own files, then those of the 16 types, in the order of {@link EventType}. */
  public List<CodebookChapter> chapters() {
    return chapters;
  }

  /** A hash of every file: the same codebook, the same version. */
  public String version() {
    return version;
  }

  /**
   * The entry that a rule names: {@code assault.aerial/carry-out-strike}; {@code intent/} before it
   * marks a deed that is only meant.
   */
  public Optional<Entry> entry(String rule) {
    String deed = rule.startsWith(INTENT) ? rule.substring(INTENT.length()) : rule;
    return chapters.stream()
        .flatMap(chapter -> chapter.entries().stream())
        .filter(entry -> entry.rule().equals(deed))
        .findFirst();
  }

  /** The entries that a word of this kind can evoke, those that describe it closest first. */
  List<Candidate> candidates(Clause.Kind kind, String lemma) {
    return heads(kind).getOrDefault(head(kind, lemma), List.of());
  }

  /** The word under which the entries of a word of this kind stand: itself, or it unhyphened. */
  String head(Clause.Kind kind, String lemma) {
    if (lemma.indexOf('-') <= 0) {
      return lemma;
    }
    Map<String, List<Candidate>> heads = heads(kind);
    return heads.containsKey(lemma) ? lemma : plain(kind, lemma, heads);
  }

  /** Whether a word of this kind can evoke any entry. */
  boolean knows(Clause.Kind kind, String lemma) {
    return !candidates(kind, lemma).isEmpty();
  }

  // "cease-fire" is looked up as "ceasefire", "cyber-attack" as "attack".
  private static String plain(Clause.Kind kind, String lemma, Map<String, List<Candidate>> heads) {
    String joined = lemma.replace("-", "");
    boolean denies = DENYING.contains(lemma.substring(0, lemma.indexOf('-')));
    return kind != Clause.Kind.NOUN || denies || heads.containsKey(joined)
        ? joined
        : lemma.substring(lemma.lastIndexOf('-') + 1);
  }

  /** Whether verb and particle make one predicate: "cut off", "hand over". */
  boolean isPhrasal(String verb, String particle) {
    return !particle.isEmpty()
        && particles.getOrDefault(head(Clause.Kind.VERB, verb), Set.of()).contains(particle);
  }

  /** What a text speaks of, whatever it tells. */
  Topics topics() {
    return topics;
  }

  /** Whether the verb carries event nouns as its objects: "carry out airstrikes". */
  boolean isLightVerb(String lemma) {
    return lightVerbs.contains(lemma);
  }

  /** Whether a verb or noun tells what is done to foes: "combat", "offensive". */
  boolean isCombat(String lemma) {
    return combat.contains(lemma);
  }

  /** Whether a noun names one or more persons: "soldier", "people". */
  boolean isPerson(String lemma) {
    return people.contains(lemma);
  }
}
