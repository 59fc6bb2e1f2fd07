package org.casus.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.casus.actor.ActorDictionary;
import org.casus.language.NameLexicon;
import org.casus.language.NameLexicon.Kind;
import org.casus.place.Gazetteer;

/**
 * The lexicon of names, drawn from what later stages know: the gazetteer, the dictionary of actors,
 * the names of states and the word lists of the place package.
 */
final class NameWords {
  private static final int LEAST_INHABITANTS = 20_000;
  private static final List<String> BODIES =
      List.of("armed-groups", "governments", "international", "media", "militaries", "parties");

  private final Map<String, Set<Kind>> phrases = new TreeMap<>();

  private NameWords() {}

  /**
   * Gathers the lexicon.
   *
   * @throws IOException when a list cannot be read
   */
  static NameLexicon gather() throws IOException {
    NameWords words = new NameWords();
    words.cities();
    words.places();
    words.states();
    words.dictionary("leaders", Kind.PERSON);
    words.dictionary("officials", Kind.PERSON);
    for (String name : BODIES) {
      words.dictionary(name, Kind.ORGANISATION);
    }
    words.classes();
    return NameLexicon.of(words.phrases);
  }

  private void add(String phrase, Kind kind) {
    String small = phrase.strip().toLowerCase(Locale.ROOT).replace("-", " - ");
    if (small.length() > 1) {
      phrases
          .computeIfAbsent(small.replaceAll(" +", " "), p -> EnumSet.noneOf(Kind.class))
          .add(kind);
    }
  }

  private static String text(Class<?> owner, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no list of words " + name);
      }
      byte[] bytes =
          name.endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static List<String[]> lines(Class<?> owner, String name, String separator)
      throws IOException {
    return text(owner, name)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(separator, -1))
        .toList();
  }

  private void cities() throws IOException {
    for (String[] line : lines(Gazetteer.class, "gazetteer.tsv.gz", "\t")) {
      boolean division = line[0].startsWith("/");
      if (division && line.length > 1) {
        add(line[1], Kind.PLACE);
      } else if (line.length > 2 && Integer.parseInt("0" + line[2]) >= LEAST_INHABITANTS) {
        add(line[0], Kind.PLACE);
      }
    }
  }

  private void places() throws IOException {
    for (String[] line : lines(Gazetteer.class, "countries.tsv", "\t")) {
      add(line[2], Kind.PLACE);
      others(line, 7);
    }
    for (String[] line : lines(Gazetteer.class, "names.tsv", "\t")) {
      add(line[1], Kind.PLACE);
      others(line, 2);
    }
    for (String[] line : lines(Gazetteer.class, "places.tsv", "\t")) {
      add(line[0], Kind.PLACE);
      others(line, 5);
    }
  }

  private void others(String[] line, int column) {
    if (line.length > column) {
      Arrays.stream(line[column].split("[;=]")).forEach(name -> add(name, Kind.PLACE));
    }
  }

  private void states() throws IOException {
    for (String[] line : lines(ActorDictionary.class, "states.txt", "\\|")) {
      if (line.length > 3) {
        names(line[1]).forEach(name -> add(name, Kind.PLACE));
        names(line[2]).forEach(name -> add(name, Kind.NATIONALITY));
        names(line[3]).forEach(name -> add(name, Kind.NATIONALITY));
      }
    }
  }

  private static List<String> names(String list) {
    return Arrays.stream(list.split(";")).map(String::strip).toList();
  }

  private void dictionary(String name, Kind kind) throws IOException {
    for (String[] line : lines(ActorDictionary.class, "dictionary/" + name + ".txt", "\\|")) {
      if (line.length > 1) {
        names(line[0]).forEach(one -> add(one, kind));
      }
    }
  }

  private void classes() throws IOException {
    Map<String, Kind> kinds =
        Map.of(
            "[first]", Kind.FIRST_NAME,
            "[surname]", Kind.PERSON,
            "[title]", Kind.TITLE,
            "[organisation]", Kind.ORGANISATION_WORD,
            "[authority]", Kind.ORGANISATION_WORD);
    Kind current = null;
    for (String[] line : lines(Gazetteer.class, "words.txt", " ")) {
      if (line[0].startsWith("[")) {
        current = kinds.get(line[0]);
      } else if (current != null) {
        for (String word : line) {
          add(word, current);
        }
      }
    }
  }
}
