package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One deed in many constructions: done, denied, tried, threatened, alleged, demanded. */
class MinimalPairsTest {
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
    if (pair.told().equals("untold")) {
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
