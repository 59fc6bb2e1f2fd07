package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One deed in many constructions: done, denied, tried, threatened, alleged, demanded. */
class MinimalPairsTest {
  // FIXME: taggers and parsers read "expelled" before "Syrian", "arrest" behind a bare subject and
  // "withdrawing" behind "of" as no verbs.
  private static final Set<String> WRONG =
      Set.of(
          "Turkey has routinely expelled Syrian diplomats.",
          "Turkey admitted that it had expelled Syrian diplomats.",
          "Turkey was accused of withdrawing from Syria.",
          "Qatar demanded that Turkey arrest Syrian journalists.",
          "Turkey was accused of having arrested Syrian journalists.",
          "Turkey denied having expelled Syrian diplomats.",
          "Turkey denied that it had expelled Syrian diplomats.",
          "Had Turkey expelled Syrian diplomats, Qatar would have left.",
          "Qatar said that Turkey had not expelled Syrian diplomats.");

  private static final List<String> FORMS = List.of("past", "base", "ing", "done", "does");

  /** A sentence and what it says of the deed of this type. */
  record Pair(String type, String text, String told) {
    @Override
    public String toString() {
      return type + ": " + text;
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void deedIsToldAsTheConstructionHasIt(Pair pair) {
    List<String> told =
        Coding.claims(pair.text()).stream()
            .filter(claim -> claim.startsWith(pair.type() + " "))
            .map(claim -> claim.substring(claim.indexOf(": ") + 2).replaceAll(" by .*", ""))
            .toList();
    if (WRONG.contains(pair.text())) {
      boolean right =
          pair.told().equals("untold")
              ? told.stream().noneMatch(MinimalPairsTest::tookPlace)
              : told.contains(pair.told());
      assertThat(right).as("right now: take it out of the wrong ones").isFalse();
    } else if (pair.told().equals("untold")) {
      assertThat(told).noneMatch(MinimalPairsTest::tookPlace);
    } else {
      assertThat(told).contains(pair.told());
    }
  }

  private static boolean tookPlace(String claim) {
    return claim.matches("positive (certain|probable) (past|ongoing|habitual).*");
  }

  static List<Pair> pairs() {
    List<String[]> deeds = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("@")) {
        deeds.add(line.substring(1).split("[:,]"));
      } else {
        deeds.forEach(deed -> pairs.add(pair(line, deed)));
      }
    }
    return pairs;
  }

  private static Pair pair(String line, String[] deed) {
    String text = line.substring(0, line.indexOf("=>")).strip();
    for (int at = 0; at < FORMS.size(); at++) {
      text = text.replace("{" + FORMS.get(at) + "}", deed[at + 1].strip());
    }
    return new Pair(deed[0].strip(), text, line.substring(line.indexOf("=>") + 2).strip());
  }

  private static List<String> lines() {
    try (InputStream in = MinimalPairsTest.class.getResourceAsStream("minimal-pairs.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return Stream.of(new String(bytes, StandardCharsets.UTF_8).split("\n"))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
