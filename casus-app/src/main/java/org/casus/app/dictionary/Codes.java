package org.casus.app.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the codes of other coders' dictionaries mean in ours. */
final class Codes {
  private static final Set<String> INTERNATIONAL = Set.of("IGO", "NGO", "MNC", "IMG");
  private static final Set<String> ISO =
      Arrays.stream(Locale.getISOCountries())
          .map(two -> Locale.of("", two).getISO3Country())
          .collect(Collectors.toUnmodifiableSet());
  private static final int WORD = 3;

  private static final Map<String, String> COUNTRIES = pairs("cameo-countries.txt");
  private static final Map<String, String> SECTORS = lists("cameo-sectors.txt");
  private static final Map<String, String> TYPES = lists("cameo-types.txt");

  private Codes() {}

  /** A PLOVER type and, where the code tells it, its mode. */
  record Type(String name, @Nullable String mode) {}

  /** The type of a CAMEO event code; none for statements and for what is no code. */
  static Optional<Type> type(String code) {
    for (int length = code.length(); length >= 2; length--) {
      String known = TYPES.get(code.substring(0, length));
      if (known != null) {
        String[] words = known.split(" ", 2);
        return Optional.of(new Type(words[0], words.length < 2 ? null : words[1]));
      }
    }
    return Optional.empty();
  }

  /** The role, as our dictionaries write it, of an actor's code: {@code IRNGOVMIL}. */
  static Optional<String> role(String code) {
    if (!code.matches("[A-Z]{3,}")) {
      return Optional.empty();
    }
    String first = code.substring(0, WORD);
    if (INTERNATIONAL.contains(first)) {
      return Optional.of(first + (code.length() > WORD ? " code=" + code : ""));
    }
    String country = country(first);
    if (country == null) {
      return Optional.empty();
    }
    String today = country + code.substring(WORD);
    String sector = sector(code, WORD);
    String role = sector == null ? country : country + " " + sector;
    boolean plain = today.equals(role.replace(" ", ""));
    return Optional.of(plain ? role : role + " code=" + today);
  }

  private static @Nullable String country(String code) {
    String known = COUNTRIES.getOrDefault(code, code);
    return ISO.contains(known) || known.equals("XKX") ? known : null;
  }

  /** The first sector in a code, from a character on. */
  static @Nullable String sector(String code, int from) {
    for (int at = from; at + WORD <= code.length(); at += WORD) {
      String sector = SECTORS.get(code.substring(at, at + WORD));
      if (sector != null) {
        return sector;
      }
    }
    return null;
  }

  private static Map<String, String> pairs(String resource) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : lines(resource)) {
      String[] words = line.split(" ", 2);
      pairs.put(words[0], words[1]);
    }
    return Map.copyOf(pairs);
  }

  private static Map<String, String> lists(String resource) {
    Map<String, String> lists = new HashMap<>();
    for (String line : lines(resource)) {
      String[] parts = line.split(": ", 2);
      for (String code : parts[1].split(" ", -1)) {
        lists.put(code, parts[0]);
      }
    }
    return Map.copyOf(lists);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Codes.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
