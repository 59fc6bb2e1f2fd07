package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dictionary of named actors: every line is well formed, and no name is listed twice for one
 * country.
 */
class DictionaryFilesTest {
  private static final Pattern KIND = Pattern.compile("kind: (person|organization|group|state)");
  private static final Pattern DATE = Pattern.compile("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<first>[A-Z]{3})( (?<sector>[A-Z]{3}))?( code=[A-Z]{3,21})?( (?<range>\\S*\\.\\.\\S*))?");
  // Kosovo has no ISO 3166-1 code; the user-assigned XKX is what the field writes.
  private static final Set<String> COUNTRIES = countries();

  @ParameterizedTest
  @MethodSource("files")
  void everyLineIsWellFormed(String file) throws IOException {
    Map<String, String> lineOfName = new HashMap<>();
    boolean kindIsSet = false;
    for (String line : lines(file)) {
      if (KIND.matcher(line).matches()) {
        kindIsSet = true;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(kindIsSet).as("a kind stands before: %s", line).isTrue();
        check(line, lineOfName);
      }
    }
    assertThat(lineOfName).isNotEmpty();
  }

  private static List<String> files() throws IOException {
    return lines("index.txt");
  }

  private static void check(String line, Map<String, String> lineOfName) {
    String[] halves = line.split(" \\| ", -1);
    assertThat(halves).as(line).hasSize(2);
    for (String name : halves[0].split("; ", -1)) {
      assertThat(name).as(line).isNotBlank().isEqualTo(name.strip()).doesNotContain(";", "|");
      String whose = name + " of " + halves[1].substring(0, 3);
      assertThat(lineOfName.put(whose, line)).as("%s is listed once", whose).isNull();
    }
    String[] roles = halves[1].split("; ", -1);
    for (int i = 0; i < roles.length; i++) {
      boolean last = i == roles.length - 1;
      assertThat(isDated(roles[i]) || last).as("an undated role is the last: %s", line).isTrue();
      checkRole(roles[i], line);
    }
  }

  private static boolean isDated(String role) {
    return role.contains("..");
  }

  private static void checkRole(String role, String line) {
    Matcher parts = ROLE.matcher(role);
    assertThat(parts.matches()).as("the role %s of: %s", role, line).isTrue();
    String first = parts.group("first");
    String sector = parts.group("sector");
    assertThat(COUNTRIES.contains(first) || (sector == null && isInternational(first)))
        .as("%s is a country or an international kind: %s", first, line)
        .isTrue();
    if (sector != null) {
      assertThat(Sector.values()).extracting(Sector::name).contains(sector);
    }
    if (parts.group("range") != null) {
      checkRange(parts.group("range"), line);
    }
  }

  private static boolean isInternational(String code) {
    return Set.of("IGO", "NGO", "MNC", "IMG").contains(code);
  }

  private static void checkRange(String range, String line) {
    int dots = range.indexOf("..");
    String start = range.substring(0, dots);
    String end = range.substring(dots + 2);
    assertThat(start).as(line).matches(DATE);
    assertThat(end).as(line).matches(DATE);
    assertThat(start.isEmpty() && end.isEmpty()).as("a range has a side: %s", line).isFalse();
    if (!end.isEmpty()) {
      assertThat(start).as("the range ends after its start: %s", line).isLessThanOrEqualTo(end);
    }
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DictionaryFilesTest.class.getResourceAsStream("dictionary/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Set<String> countries() {
    Set<String> codes =
        new TreeSet<>(
            java.util.Locale.getISOCountries(java.util.Locale.IsoCountryCode.PART1_ALPHA3));
    codes.add("XKX");
    return codes;
  }
}
