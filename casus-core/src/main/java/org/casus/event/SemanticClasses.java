package org.casus.event;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The classes of words that codebook conditions name: {@code @weapon} is "missile, rocket ...". */
final class SemanticClasses {
  private final Map<String, Set<String>> members = new TreeMap<>();
  private final Map<String, List<List<String>>> words = new ConcurrentHashMap<>();
  private final Map<String, List<Condition.Test>> tests = new HashMap<>();
  private final Map<String, Condition> conditions = new HashMap<>();

  /**
   * Adds a class from the text of its file: comma-separated members, a class of its own name with
   * {@code @} before it among them, {@code #} for comments.
   */
  void add(String name, String text) {
    words.clear();
    tests.clear();
    conditions.clear();
    Set<String> words = members.computeIfAbsent(name, n -> new LinkedHashSet<>());
    for (String line : text.lines().toList()) {
      String content = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
      Arrays.stream(content.split(",", -1))
          .map(word -> word.strip().toLowerCase(Locale.ROOT))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
  }

  /** The names of all classes. */
  Set<String> names() {
    return Set.copyOf(members.keySet());
  }

  /** Whether a class of this name was added. */
  boolean contains(String name) {
    return members.containsKey(name);
  }

  /**
   * The condition that stands in a file so; hundreds of entries set the same ones, and each is made
   * once.
   *
   * @param text a slot and its alternatives
   * @param made makes it
   */
  Condition condition(String text, Function<String, Condition> made) {
    Condition known = conditions.get(text);
    if (known == null) {
      known = made.apply(text);
      conditions.put(text, known);
    }
    return known;
  }

  /** The alternatives of a condition that the words of a class are. */
  List<Condition.Test> tests(String name) {
    List<Condition.Test> known = tests.get(name);
    if (known == null) {
      known = words(name).stream().<Condition.Test>map(Condition.Test.Words::new).toList();
      tests.put(name, known);
    }
    return known;
  }

  /** The words of a class and of the classes within it, each split at its spaces. */
  List<List<String>> words(String name) {
    return words.computeIfAbsent(name, this::wordsWithin);
  }

  private List<List<String>> wordsWithin(String name) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        for (String word : members.getOrDefault(next, Set.of())) {
          if (word.startsWith("@")) {
            open.push(word.substring(1));
          } else {
            words.add(word);
          }
        }
      }
    }
    return words.stream().map(word -> List.of(word.split(" +"))).toList();
  }
}
