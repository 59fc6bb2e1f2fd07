package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dictionaries of other coders, taken over as they are. */
class DictionaryCommandTest {
  private static final String ACTORS =
      """
      # comment
      HUGO_CHAVEZ_  ; president
      +CHAVEZ_FRIAS_
      \t[VENGOV 19990202-20130305]
      \t[VENELI <990202]
      ZORBIAN_LIBERATION_FRONT_
      +ZLF_
       [SYRREB >20110315]
      AFGHANISTAN_
      +AFGHAN_
       [AFG]
      JOHN_QUIMBY_ [USAGOV/USAELI]
      ZORB_PARTY_ [ITL 1999]
      NOBODY_ [---]
      BROKEN_NAME [XYQABC]
      WHEN_ [FRAGOV 19991399]
      LOST_
      """;
  private static final String AGENTS =
      """
      <!-- agents
      of several lines -->
      !MINISTER! = MINISTER, MINISTRY
      PIKEMAN {PIKEMEN} [~MIL]
      ZORB_!MINISTER! [~GOVMIL]
      NO_SET_!NONE! [~GOV]
      BROKEN LINE
      SOLDIER [~MIL]
      """;
  private static final String VERBS =
      """
      &BOMB
      +BOMB_
      +CAR_BOMB

      --- ZORBLE [190] ---
      ZORBLE {ZORBLES ZORBLED ZORBLING }
      FLIMP {FLIMPS FLIMPED} [182]
      - * (WITH &BOMB) [183]  # comment
      - * DOWN DRONE_ [195]
      - &BOMB * [195]
      - + * BY $ [173]
      - + * $ [111]
      - * (FOR (OF PEACE) TALKS) [036]
      - * {NEW SANCTIONS} (AGAINST) [163:162]
      - TO * [111]
      - * NONSENSE [---]
      - * REMARKS [010]
      - * (OPEN [111]
      - * &NONE [111]
      ~ a (a b SAY) ATTACK = x
      """;

  @TempDir Path folder;

  private Cli take(String name, String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    List<String> args = new java.util.ArrayList<>(List.of("dictionary", "import"));
    args.addAll(List.of("--dictionary", folder.resolve("mine").toString()));
    args.addAll(List.of(more));
    args.add(file.toString());
    return Cli.run(args.toArray(String[]::new));
  }

  @Test
  void namesAreShownAsADiffAndNothingIsWrittenUnasked() throws IOException {
    Cli cli = take("Test.actors.txt", ACTORS);
    assertThat(cli.status()).isEqualTo(Status.SOME_LOST);
    assertThat(cli.lines())
        .contains(
            "+ Zorbian Liberation Front; ZLF | SYR REB 2011-03-15..",
            "+ John Quimby | USA GOV",
            "+ Zorb Party | ITA 1999-01-01..1999-12-31")
        .anyMatch(l -> l.startsWith("~ Hugo Ch") && l.contains("VEN ELI ..1999-02-01"))
        .contains(
            "! Test.actors.txt:12: of the codes USAGOV/USAELI only USAGOV",
            "! Test.actors.txt:14: the code --- says that it is no actor",
            "! Test.actors.txt:15: no country or kind of actor that we know: XYQABC",
            "! Test.actors.txt:16: no dates: 19991399",
            "! Test.actors.txt:17: a name without a code: Lost")
        .noneMatch(l -> l.contains("Afghan"));
    assertThat(cli.err()).contains("1 as we have them", "Nothing is written");
    assertThat(folder.resolve("mine")).doesNotExist();
  }

  @Test
  void roleWordsAreTaken() throws IOException {
    Cli cli = take("Test.agents.txt", AGENTS, "--yes");
    assertThat(cli.lines())
        .containsExactly(
            "+ MIL person: pikeman",
            "+ GOV person: zorb minister",
            "+ GOV person: zorb ministry",
            "! Test.agents.txt:5: of the code GOVMIL only the sector GOV is kept",
            "! Test.agents.txt:6: no set !NONE! in this file",
            "! Test.agents.txt:7: no line 'WORD {PLURAL} [~CODE]': BROKEN LINE");
    assertThat(folder.resolve("mine").resolve("test-agents.roles.txt"))
        .content()
        .contains("MIL person: pikeman\nMIL people: pikemen\n");
  }

  @Test
  void verbPatternsBecomeCodebookEntries() throws IOException {
    Cli cli = take("Test.verbs.txt", VERBS, "--yes");
    assertThat(cli.lines())
        .containsExactly(
            "+ ASSAULT 190 zorble",
            "+ ASSAULT 182 flimp",
            "+ ASSAULT 183 zorble (+1) [with bomb | car bomb]",
            "+ ASSAULT 195 zorble down (+1) [object drone]",
            "+ ASSAULT 195 zorble (+1) [subject bomb | car bomb]",
            "+ COERCE 173 zorble (+1)",
            "+ ACCUSE 111 zorble (+1)",
            "+ AGREE 036 zorble (+1) [of peace] [for talks]",
            "+ COERCE 163 zorble against (+1) [object sanctions]",
            "! Test.verbs.txt:14: of the codes 163:162 only 163 is kept",
            "! Test.verbs.txt:15: the words before the verb are no subject: - TO * [111]",
            "! Test.verbs.txt:16: a pattern that codes nothing: - * NONSENSE [---]",
            "! Test.verbs.txt:17: PLOVER has no type for the code 010",
            "! Test.verbs.txt:18: a bracket that none closes: - * (OPEN [111]",
            "! Test.verbs.txt:19: no set &NONE in this file: - * &NONE [111]",
            "! Test.verbs.txt:20: a transformation of several verbs: ~ a (a b SAY) ATTACK = x");
    assertThat(folder.resolve("mine/codebook/test-verbs-ACCUSE.txt"))
        .content()
        .contains("actor: object | by\nrecipient: subject\n");
  }

  @Test
  void whatWasTakenCodesAndWins() throws IOException {
    take("Test.actors.txt", ACTORS + "HEZBOLLAH_ [LBNPTY]\n", "--yes");
    take("Test.verbs.txt", VERBS + "--- BOMB [036] ---\n", "--yes");
    Path text =
        Files.writeString(
            folder.resolve("x.jsonl"),
            """
            {"id": "x", "date": "2020-01-01", "text": "Damascus. The Zorbian Liberation Front \
            zorbled the Syrian army with car bombs. Hezbollah bombed Israel."}
            """);
    Cli cli = Cli.run("code", "--dictionary", folder.resolve("mine").toString(), text.toString());
    assertThat(cli.status()).as(cli.err()).isZero();
    JsonNode events = new JsonMapper().readTree(cli.lines().getFirst()).get("events");
    JsonNode zorbled = events.get(0);
    assertThat(zorbled.get("cameo").asString()).isEqualTo("183");
    assertThat(zorbled.get("actors").get(0).get("code").asString()).isEqualTo("SYRREB");
    JsonNode bombed = events.get(events.size() - 1);
    assertThat(bombed.get("type").asString()).isEqualTo("AGREE");
    assertThat(bombed.get("actors").get(0).get("code").asString()).isEqualTo("LBNPTY");
  }

  @Test
  void aFileWithNothingForUsIsSaidToHaveNothing() throws IOException {
    Cli cli = take("empty.txt", "; nothing\n");
    assertThat(cli.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(Cli.run("dictionary", "import", "no such file").err()).contains("no such file");
  }

  @Test
  void aBrokenDictionaryStopsTheCodingWithFileAndLine() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("broken.txt"), "kind: group\nNo roles here\n");
    Cli cli = Cli.run("code", "--dictionary", mine.toString(), folder.toString());
    assertThat(cli.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(cli.err()).contains("broken.txt:2: ");
  }

  @Test
  void aGazetteerIsMadeAndRefusedWhenEmpty() throws IOException {
    Path out = folder.resolve("made.gz");
    Path none = Files.writeString(folder.resolve("none.txt"), "x\ty\n");
    Cli nothing = Cli.run("gazetteer", "import", "-o", out.toString(), none.toString());
    assertThat(nothing.status()).isEqualTo(Status.NOTHING_READ);
    assertThat(nothing.err()).contains("none.txt:1: ", "nothing is written");
    assertThat(out).doesNotExist();
    Path town =
        Files.writeString(
            folder.resolve("SY.txt"),
            "1\tZorbtown\t\t\t35\t38\tP\tPPL\tSY\t\t02\t\t\t\t9000\t\t\t\t\n");
    Cli made = Cli.run("gazetteer", "import", "-o", out.toString(), town.toString());
    assertThat(made.status()).isZero();
    assertThat(made.err()).contains("1 places of 1 lines, in 1 countries");
  }
}
