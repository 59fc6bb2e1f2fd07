package org.casus.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.language.Sentence;
import org.casus.text.Fingerprint;

/**
 * Which words evoke which events: the entries of all 16 types, found by the word that heads them.
 */
public final class Codebook {
  private static final String INTENT = "intent/";
  private static final String LIGHT_VERBS = "light-verb";

  private final List<CodebookChapter> chapters;
  private final Vocabulary vocabulary;
  private final Candidates candidates;
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
    this.version = version;
    List<Topics.Phrase> phrases = Topics.phrases(classes);
    Set<String> words = words(chapters);
    phrases.forEach(phrase -> words.addAll(phrase.words()));
    this.vocabulary = new Vocabulary(words);
    this.candidates = new Candidates(own, shipped, vocabulary);
    this.topics = new Topics(phrases, vocabulary);
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

  private static Set<String> words(List<CodebookChapter> chapters) {
    Set<String> words = new HashSet<>();
    for (CodebookChapter chapter : chapters) {
      for (Entry entry : chapter.entries()) {
        words.addAll(entry.words());
      }
    }
    return words;
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

  /** The entries by the words that head their predicates. */
  Candidates candidates() {
    return candidates;
  }

  /** The words of a sentence by their numbers. */
  SentenceWords words(Sentence sentence) {
    return new SentenceWords(sentence, vocabulary);
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
