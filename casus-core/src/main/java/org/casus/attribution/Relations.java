package org.casus.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which states are allied and which are adversaries, and in which years. */
final class Relations {
  private static final Pattern LINE =
      Pattern.compile("(allies|foes) (\\d{4})-(\\d{4})?: ([A-Z ]+?)(?: / ([A-Z ]+))?");

  private final List<Relation> relations;

  private Relations(List<Relation> relations) {
    this.relations = List.copyOf(relations);
  }

  /** One line of the file; without a second side all of the first are allied. */
  private record Relation(int from, int to, Set<String> first, Set<String> second) {
    boolean isIn(@Nullable Year year) {
      return year == null ? to == Year.MAX_VALUE : from <= year.getValue() && year.getValue() <= to;
    }

    boolean joins(String one, String other) {
      return second.isEmpty() && first.contains(one) && first.contains(other);
    }

    boolean parts(String one, String other) {
      return first.contains(one) && second.contains(other)
          || first.contains(other) && second.contains(one);
    }
  }

  /** Reads the relations in the jar. */
  static Relations load() {
    try (InputStream in = Relations.class.getResourceAsStream("relations.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "relations.txt").readAllBytes();
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines such as "allies 1949-: USA CAN" and "foes 1980-1988: IRQ / IRN". */
  static Relations parse(String text) {
    return new Relations(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Relations::relation)
            .toList());
  }

  private static Relation relation(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no relation of states: " + line);
    }
    String end = matcher.group(3);
    int to = end == null ? Year.MAX_VALUE : Integer.parseInt(end);
    return new Relation(
        Integer.parseInt(matcher.group(2)), to, states(matcher.group(4)), states(matcher.group(5)));
  }

  private static Set<String> states(@Nullable String words) {
    return words == null ? Set.of() : Set.of(words.strip().split(" +"));
  }

  /** Whether two states are allied in a year; where it is not known, whether they still are. */
  boolean allied(String one, String other, @Nullable Year year) {
    return relations.stream().anyMatch(r -> r.isIn(year) && r.joins(one, other));
  }

  /**
   * Whether two states are adversaries in a year; where it is not known, whether they still are.
   */
  boolean opposed(String one, String other, @Nullable Year year) {
    return relations.stream().anyMatch(r -> r.isIn(year) && r.parts(one, other));
  }
}
