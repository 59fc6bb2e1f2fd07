package org.casus.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of agreements: what they are called, their kinds, stages, duties and provisions. */
final class PactLexicon {
  private final Map<String, List<String>> lists;
  private final Map<String, Set<String>> members = new HashMap<>();

  private PactLexicon(Map<String, List<String>> lists) {
    this.lists = lists;
    lists.forEach((name, words) -> members.put(name, new HashSet<>(words)));
  }

  /** Reads the lexicon in the jar. */
  static PactLexicon load() {
    return parse(read("pacts.txt"));
  }

  /** The text of a data file that stands beside the classes. */
  static String read(String file) {
    try (InputStream in = PactLexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a data file of so many fields between bars, without white space around them. */
  static List<List<String>> rows(String file, int fields) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : read(file).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> row = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (row.size() != fields) {
          throw new IllegalStateException(file + ": " + fields + " fields wanted: " + line);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static PactLexicon parse(String text) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String members = line;
      if (!Character.isWhitespace(line.charAt(0))) {
        int colon = line.indexOf(':');
        current = new ArrayList<>();
        lists.put(line.substring(0, colon), current);
        members = line.substring(colon + 1);
      }
      for (String word : members.split(",", -1)) {
        if (!word.isBlank()) {
          current.add(word.strip());
        }
      }
    }
    return new PactLexicon(lists);
  }

  /** Whether a noun calls something a pact. */
  boolean isPact(String lemma) {
    return isIn("pact", lemma);
  }

  /** Whether a verb concludes a pact: "sign", "reach", "ratify". */
  boolean isConclusion(String lemma) {
    return holding("status", lemma)
        .filter(s -> s.equals("signed") || s.equals("agreed") || s.equals("ratified"))
        .isPresent();
  }

  /** Whether there is a list of this name. */
  boolean has(String list) {
    return lists.containsKey(list);
  }

  /** Whether a list holds this word. */
  boolean isIn(String list, String word) {
    return members.getOrDefault(list, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /** The first list of a family ("kind", "provision") that has a word in the text. */
  Optional<String> firstIn(String family, String text) {
    String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
    return lists.entrySet().stream()
        .filter(list -> list.getKey().startsWith(family + "."))
        .filter(list -> list.getValue().stream().anyMatch(word -> stands(padded, word)))
        .map(list -> list.getKey().substring(family.length() + 1))
        .findFirst();
  }

  /** The list of a family with the most words in the text; the first of those with as many. */
  Optional<String> commonestIn(String family, String text) {
    String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
    return lists.entrySet().stream()
        .filter(list -> list.getKey().startsWith(family + "."))
        .map(list -> Map.entry(list.getKey(), count(padded, list.getValue())))
        .filter(entry -> entry.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().substring(family.length() + 1));
  }

  private static long count(String padded, List<String> words) {
    return words.stream()
        .mapToLong(word -> padded.split(" " + Pattern.quote(word) + "s? ", -1).length - 1L)
        .sum();
  }

  private static boolean stands(String padded, String word) {
    return padded.contains(" " + word + " ") || padded.contains(" " + word + "s ");
  }

  /** The list of a family that holds this lemma. */
  Optional<String> holding(String family, String lemma) {
    return lists.entrySet().stream()
        .filter(list -> list.getKey().startsWith(family + "."))
        .filter(list -> list.getValue().contains(lemma.toLowerCase(Locale.ROOT)))
        .map(list -> list.getKey().substring(family.length() + 1))
        .findFirst();
  }
}
