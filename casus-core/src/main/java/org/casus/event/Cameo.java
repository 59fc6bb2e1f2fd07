package org.casus.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The event codes of CAMEO 1.1b3: two digits name a root, each further digit refines it.
 *
 * <p>The scores are those that the Integrated Crisis Early Warning System gives each code, after
 * Goldstein (1992), "A Conflict-Cooperation Scale for WEIS Events Data".
 */
public final class Cameo {
  private static final Map<String, OptionalDouble> GOLDSTEIN = read("cameo-goldstein.txt");

  private Cameo() {}

  /** Whether CAMEO has this code. */
  public static boolean has(String code) {
    return GOLDSTEIN.containsKey(code);
  }

  /**
   * The Goldstein score of a code, -10 (most hostile) to 10 (most cooperative); that of the nearest
   * code it refines where it has none of its own, and none where CAMEO has no such root.
   */
  public static OptionalDouble goldstein(String code) {
    for (int length = code.length(); length >= 2; length--) {
      OptionalDouble score =
          GOLDSTEIN.getOrDefault(code.substring(0, length), OptionalDouble.empty());
      if (score.isPresent()) {
        return score;
      }
    }
    return OptionalDouble.empty();
  }

  private static Map<String, OptionalDouble> read(String resource) {
    Map<String, OptionalDouble> scores = new HashMap<>();
    codes(resource).forEach(entry -> put(entry, scores));
    return Map.copyOf(scores);
  }

  private static Stream<String> codes(String resource) {
    return text(resource)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split(" ", -1)));
  }

  private static void put(String entry, Map<String, OptionalDouble> scores) {
    int equals = entry.indexOf('=');
    if (equals < 0) {
      scores.put(entry, OptionalDouble.empty());
    } else {
      double score = Double.parseDouble(entry.substring(equals + 1));
      scores.put(entry.substring(0, equals), OptionalDouble.of(score));
    }
  }

  private static String text(String resource) {
    try (InputStream in = Cameo.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
