package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dictionary holds, and what it says of somebody on a day. */
class ActorDictionaryTest {
  private static final ActorDictionary DICTIONARY = ActorDictionary.load();

  @Test
  void anEntryLeadsToItsFileAndLine() {
    DictionaryEntry syria = DICTIONARY.entry("state/syria").orElseThrow();
    assertThat(syria.file()).isEqualTo("states.txt");
    assertThat(syria.line()).isPositive();
    assertThat(syria.roleOn(null).country()).isEqualTo("SYR");
    assertThat(DICTIONARY.entry("state/atlantis")).isEmpty();
  }

  @Test
  void everyStateOfTheWorldIsNamed() {
    Set<String> codes =
        DICTIONARY.entries().stream()
            .filter(entry -> entry.id().startsWith("state/"))
            .map(entry -> String.valueOf(entry.roleOn(null).country()))
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    for (String iso2 : Locale.getISOCountries()) {
      String code = new ULocale("", iso2).getISO3Country();
      if (!codes.contains(code)) {
        missing.add(code);
      }
    }
    // Territories belong to the state that holds them.
    assertThat(missing)
        .hasSizeLessThan(60)
        .doesNotContain("FRA", "USA", "PSE", "TWN", "HKG", "VAT");
  }

  @Test
  void everyStateGoesByItsCommonName() {
    PhraseTrie phrases = DICTIONARY.phrases();
    Set<String> unknown = new TreeSet<>();
    Set<String> states = new HashSet<>();
    DICTIONARY.entries().stream()
        .filter(entry -> entry.id().startsWith("state/"))
        .forEach(entry -> states.add(String.valueOf(entry.roleOn(null).country())));
    for (String iso2 : Locale.getISOCountries()) {
      ULocale country = new ULocale("", iso2);
      String name = country.getDisplayCountry(ULocale.ENGLISH);
      if (states.contains(country.getISO3Country()) && !knows(phrases, name)) {
        unknown.add(name);
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static boolean knows(PhraseTrie phrases, String name) {
    int node = PhraseTrie.ROOT;
    for (String atom : Names.spellings(name).getFirst()) {
      node = phrases.step(node, phrases.word(atom));
      if (node == PhraseTrie.NONE) {
        return false;
      }
    }
    return !phrases.meanings(node).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2010-01-01, DEU GOV", // in office
    "2005-11-21, DEU OPP", // before, by the role for that time
    "2022-01-01, DEU ELI", // after
    ", DEU GOV" // no day: the latest
  })
  void aRoleHoldsInItsTime(@Nullable String day, String expected) {
    List<DictionaryEntry> entries =
        DictionaryReader.read(
            "test.txt",
            List.of(
                new Resource.Line(1, "kind: person"),
                new Resource.Line(
                    2, "Anna Muster; Muster | DEU GOV 2005-11-22..2021-12; DEU OPP ..2005-11-21")));
    DatedRole role = entries.getFirst().roleOn(day == null ? null : LocalDate.parse(day));
    assertThat(role.country() + " " + role.sector()).isEqualTo(expected);
  }

  @Test
  void aDefaultRoleFillsTheGaps() {
    DictionaryEntry entry =
        DictionaryReader.read(
                "test.txt",
                List.of(new Resource.Line(7, "The Front | XYZ REB ..1999; XYZ PTY code=XYZPTYFRT")))
            .getFirst();
    assertThat(entry.id()).isEqualTo("organization/the-front");
    assertThat(entry.roleOn(LocalDate.of(1998, 1, 1)).sector()).isEqualTo(Sector.REB);
    assertThat(entry.actorOn(LocalDate.of(2001, 1, 1)).code()).isEqualTo("XYZPTYFRT");
    assertThat(entry.actorOn(null).code()).isEqualTo("XYZPTYFRT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.N.|UN",
        "al-Assad|al Assad",
        "Syria’s|Syria s",
        "Da'esh|Daesh",
        "Côte d'Ivoire|Cote dIvoire",
        "Çavuşoğlu|Cavusoglu"
      })
  void wordsAreComparedInPieces(String text, String pieces) {
    assertThat(String.join(" ", Atoms.of(text))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource({
    "chief of staff, chiefs of staff",
    "policeman, policemen",
    "secretary of state, secretaries of state",
    "attorney general, attorneys general",
    "ally, allies",
    "child, children",
    "boss, bosses"
  })
  void roleWordsHavePlurals(String word, String plural) {
    assertThat(RoleReader.plural(word)).isEqualTo(plural);
  }

  @Test
  void everySectorHasRoleWords() {
    Set<String> sectors =
        RoleReader.read().stream()
            .map(phrase -> String.valueOf(((Sense.Role) phrase.sense()).word().sector()))
            .collect(Collectors.toSet());
    Set<String> all =
        Stream.of(Sector.values())
            .filter(sector -> !sector.isInternational())
            .map(Sector::name)
            .collect(Collectors.toSet());
    assertThat(sectors).containsAll(all);
  }
}
