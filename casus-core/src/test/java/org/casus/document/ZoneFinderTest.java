package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.casus.document.Zone.Kind;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Texts with their zones written in: {@code [By Jane Roe|BYLINE]}; what stands outside brackets is
 * body.
 */
class ZoneFinderTest {
  private static final String BODY =
      "The ministers of Ruritania and Borduria signed a treaty on Monday in Strelsau. They promised"
          + " to withdraw their troops from the border within a month.";
  private static final String MORE =
      "The Bordurian opposition condemned the treaty. Its leader called for protests on Friday.";

  static void check(String marked) {
    check(marked, null);
  }

  private static void check(String marked, @Nullable String title) {
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String part : marked.split("(?=\\[)|(?<=\\])", -1)) {
      int bar = part.lastIndexOf('|');
      boolean zone = part.startsWith("[") && bar > 0;
      text.append(zone ? part.substring(1, bar) : part);
      if (zone) {
        expected.add(part.substring(bar + 1, part.length() - 1) + ": " + part.substring(1, bar));
      }
    }
    List<Zone> zones = ZoneFinder.zones(text.toString(), title);
    assertSound(text.toString(), zones);
    assertThat(
            zones.stream()
                .filter(zone -> zone.kind() != Kind.BODY)
                .map(zone -> zone.kind() + ": " + zone.span().in(text)))
        .as(text.toString())
        .containsExactlyElementsOf(expected);
  }

  private static void assertSound(String text, List<Zone> zones) {
    int end = 0;
    for (Zone zone : zones) {
      assertThat(zone.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(isBlank(text, end, zone.span().start())).as("covered before " + zone).isTrue();
      assertThat(zone.span().length()).isPositive();
      end = zone.span().end();
    }
    assertThat(isBlank(text, end, text.length())).as("covered to the end").isTrue();
  }

  private static boolean isBlank(String text, int from, int to) {
    return new Span(from, to).in(text).chars().allMatch(c -> Segments.isBlank((char) c));
  }

  // --- single sentences are body, whole ---

  @Test
  void aSentenceIsBody() {
    check("The army shelled the town of Hentzau on July 9, 2020.");
    check("The army shelled the town of Hentzau on July 9, 2020");
    check("Read Admiral Smith's order, the court told the ministry of defence");
    check("By Friday Ruritanian rebels had taken the bridge");
    check("Related: nothing but this");
    check("WikiLeaks, BuzzFeed and YouTube were blocked by the Bordurian government.");
    check("U.S. President Smith met Gen. Jones in Washington D.C. on Monday.He left on Tuesday.");
    check("x");
    check("   \n\n  ");
  }

  // --- lines of their own ---

  @Test
  void headsOfBrokenText() {
    check(
        "[Ruritania and Borduria sign peace treaty|TITLE]\n\n"
            + "[By Jane Roe, Daily Planet|BYLINE]\n\n"
            + "[July 9, 2020|DATE]\n\n"
            + BODY
            + "\n\n"
            + MORE);
    check(
        "[Ruritania and Borduria sign peace treaty|TITLE]\n"
            + "[Published: Thursday, 9 July 2020 10:33 GMT|DATE]\n"
            + BODY
            + "\n"
            + MORE
            + MORE
            + MORE);
    check("[Ruritania, Borduria Sign Peace Treaty.|TITLE]\n\n" + BODY);
    check(
        "[Peace at last?|TITLE]\n\n"
            + "[Neighbours promise to withdraw troops from the border within a month.|SUMMARY]\n\n"
            + "[By Jane Roe and Max Moe|BYLINE]\n\n"
            + BODY);
    check(
        "[Ruritania and Borduria sign peace treaty|TITLE]\n\n"
            + "[Ministers Roe (left) and Moe in Strelsau (AFP/Getty Images)|CAPTION]\n\n"
            + "[RURITANIA AND BORDURIA SIGN PEACE TREATY|TITLE]\n\n"
            + BODY);
    check("[5 min read|TEASER]\n\n" + BODY + "\n\n" + MORE);
  }

  @Test
  void aParagraphIsNoStandfirstWhenTheBodyDoesNotRepeatIt() {
    check(
        "[Peace at last?|TITLE]\n\n"
            + "A volcano erupted in the Pacific ocean, killing twenty fishermen.\n\n"
            + "By Jane Roe and Max Moe\n\n"
            + BODY);
  }

  @Test
  void aLineThatGoesOnIsNoHeadline() {
    check("The president of Ruritania met the\nking of Borduria on Monday.");
    check("President Roe of Ruritania met\nKing Moe of Borduria on Monday.");
    check("What the minister said about the treaty:\n\n" + BODY);
    check("The treaty was signed.\n\n" + BODY);
  }

  @Test
  void aSingleParagraphMayHaveADateline() {
    check("[GENEVA, July 8 (Reuters) -|DATE] Rebels attacked the army near the town on Monday.");
    check("[STRELSAU (AP) —|DATE] The army shelled the town of Hentzau on Thursday.");
    check("Kenya - a country of lakes - signed the treaty on Monday in the capital.");
  }

  @Test
  void aDatelineMayStandBelowAHeadlineThatReadsLikeASentence() {
    check("The treaty was signed.\n\n[STRELSAU, July 8 (UPI) —|DATE] " + BODY);
    check("The treaty was signed.\n\n[Dec 29 (Reuters) -|DATE] " + BODY);
  }

  @Test
  void datelines() {
    check("[STRELSAU (Reuters) -|DATE] " + BODY + "\n\n" + MORE);
    check("[STRELSAU, July 9 (AFP) —|DATE] " + BODY + "\n\n" + MORE);
    check("[STRELSAU, Ruritania —|DATE] " + BODY + "\n\n" + MORE);
    check("[New Strelsau, Ruritania, July 9, 2020 (AP) --|DATE] " + BODY + "\n\n" + MORE);
    check("[STRELSAU (RURITANIA), 3 JAN 90 (EFE) --|DATE] " + BODY + "\n\n" + MORE);
    check("New Strelsau (CNN)The army shelled the town of Hentzau on Monday.");
    check("[New Strelsau (CNN)|DATE]" + BODY + MORE + BODY);
    check("[Treaty signed at the border today|TITLE]\n\n[(Reuters) -|DATE] " + BODY);
    check("NATO – the western alliance – praised the treaty.\n\n" + BODY);
    check("Roe - who leads the opposition - was arrested.\n\n" + BODY);
    check("RURITANIA--the smaller of the two--signed.\n\n" + BODY);
  }

  @Test
  void noticesWithinAndBelow() {
    for (String notice :
        List.of(
            "READ MORE: Borduria's army on the march",
            "ALSO READ | Who is Max Moe?",
            "Also read: Borduria mobilises",
            "Related: The war of 1939 explained",
            "Related stories",
            "Watch: Roe speaks in parliament",
            "Read 5 Things to Know About Borduria",
            "Read the full story here.",
            "Follow us on Twitter and Facebook",
            "Follow Jane Roe on Twitter @janeroe",
            "Share this",
            "Advertisement",
            "© 2020 Daily Planet. All rights reserved.",
            "Copyright 2020 The Associated Press.",
            "Sign up for our newsletter",
            "SUBSCRIBE",
            "Get the Strelsau morning briefing in your inbox. Subscribe to our newsletters.",
            "Email Ada Moe at ada@planet.example or write to the editor.",
            "Related Guide: How Ruritania Votes",
            "Click here to subscribe")) {
      check(BODY + "\n\n[" + notice + "|TEASER]\n\n" + MORE + MORE);
      check(BODY + "\n\n" + MORE + "\n\n[" + notice + "|TEASER]");
    }
    for (String caption :
        List.of(
            "Soldiers at the border. Photo: Max Moe/Getty", "Protesters in Strelsau (AP)",
            "Photo: Protesters in Strelsau", "Roe and Moe shake hands. REUTERS/John Doe",
            "FILE - In this June 3, 2019 photo, Roe speaks.",
                "The border post (photo credit: Jane Roe)",
            "Roe in parliament. Image: Government of Ruritania.", "Roe in Strelsau / AFP")) {
      check(BODY + "\n\n[" + caption + "|CAPTION]\n\n" + MORE + MORE);
    }
    check(BODY + "\n\n" + MORE + "\n\n[(Reporting by Jane Roe; Editing by Max Moe)|BYLINE]");
    check(BODY + "\n\n" + MORE + "\n\n[Jane Roe contributed to this report.|BYLINE]");
    check(BODY + "\n\n" + MORE + "\n\n[Tags: Ruritania, Borduria, treaty|KEYWORDS]");
  }

  @Test
  void paragraphsThatOnlyLookLikeNotices() {
    for (String paragraph :
        List.of(
            "Read together, the two treaties end the war.", "Watch groups condemned the treaty.",
            "Share prices fell after the attack.", "Related attacks killed three soldiers.",
            "Copyright law divided the two parliaments.", "Follow-up talks begin on Friday.",
            "By Friday, all troops had left.", "The minister was quoted by Reuters.",
            "\"We signed,\" Roe told reporters. (AFP)", "The talks failed, according to the AP.",
            "Topics such as water were left out.", "Subscribers protested.",
            "“Read the treaty,” Roe said. “Then judge it.”", "More than 20 people were killed.")) {
      check(BODY + "\n\n" + paragraph + "\n\n" + MORE);
    }
  }

  // --- lost line breaks ---

  @Test
  void gluedHeads() {
    check(
        "[Ruritania and Borduria sign peace treaty|TITLE] [July 9, 2020|DATE][Ministers Roe (l) and"
            + " Moe shake hands (Reuters)|CAPTION][Ruritania and Borduria sign peace"
            + " treaty|TITLE][The neighbours promised to withdraw troops from the"
            + " border.|SUMMARY][By Jane Roe, Strelsau Times|BYLINE]"
            + BODY
            + MORE);
    check(
        "[Ruritania and Borduria sign peace treaty|TITLE][By Jane Roe|BYLINE][July 9, 2020|DATE]"
            + BODY
            + MORE
            + BODY);
    check(
        "[Ruritania and Borduria sign peace treaty|TITLE]"
            + BODY
            + MORE
            + BODY
            + "[Read Moe's Speech to the Bordurian Senate|TEASER]"
            + MORE
            + " [peace treatyBorduriaRuritania|KEYWORDS]");
  }

  @Test
  void namesWithACapitalInsideAreNotCut() {
    check(
        BODY
            + MORE
            + BODY
            + "He was interviewed by BuzzFeed and McDonald, then by BuzzFeed again.");
    check("The founder of WikiLeaks met Roe." + BODY + MORE + BODY);
    check(BODY + MORE + "He left with DeVos");
  }

  @Test
  void aSentenceEndingInADateIsNotCut() {
    check(
        "[The treaty was signed on July 9, 2020|TITLE]Borduria then withdrew."
            + BODY
            + MORE
            + BODY);
  }

  @Test
  void theGivenTitleIsFound() {
    check("[Peace now|TITLE] " + BODY, "Peace Now");
    check("[Peace “now”!|TITLE]\n" + BODY, "Peace \"now\"");
    check(BODY, "Peace now");
    check(BODY, "");
  }

  @Test
  void wrappedTextIsReadByParagraphs() {
    check(
        """
        [STRELSAU, 3 JAN 90 --|DATE] THE MINISTERS OF RURITANIA AND BORDURIA
        SIGNED A TREATY ON MONDAY IN STRELSAU, AND PROMISED TO WITHDRAW THEIR
        TROOPS FROM THE BORDER WITHIN A MONTH.  THE OPPOSITION IN BORDURIA, WHICH
        CONDEMNED THE TREATY, CALLED FOR PROTESTS.

           THE ARMY HAS REFUSED TO COMMENT ON THE TREATY, AND A SPOKESMAN SAID
        THAT IT WOULD OBEY THE LAW OF THE LAND.
        """);
    String dispatch = "STRELSAU, 3 JAN 90 (EFE) -- [REPORT BY J.\nROE] [TEXT] ";
    assertThat(Dateline.length(dispatch + "ROE LEFT.")).isEqualTo(dispatch.length());
  }

  @Test
  @Timeout(20)
  void hugeTextsAreReadInLinearTime() {
    for (String unit :
        List.of("word ", "aA", "Read more ", "x.Y", "(", "\n", "\n a", "“", "July 9, 2020")) {
      String text = unit.repeat(2_000_000 / unit.length());
      assertSoundCheaply(text, ZoneFinder.zones(text, null));
    }
  }

  private static void assertSoundCheaply(String text, List<Zone> zones) {
    int end = 0;
    for (Zone zone : zones) {
      assertThat(zone.span().start() >= end && zone.span().end() <= text.length()).isTrue();
      end = zone.span().end();
    }
  }

  @Property(tries = 400)
  void anyTextIsCoveredInOrder(@ForAll("newsLike") String text) {
    assertSound(text, ZoneFinder.zones(text, null));
    assertThat(ZoneFinder.zones(text, null)).isEqualTo(ZoneFinder.zones(text, null));
  }

  @Property(tries = 300)
  void anyUnicodeIsCoveredInOrder(@ForAll String text, @ForAll String title) {
    assertSound(text, ZoneFinder.zones(text, title));
  }

  @Provide
  Arbitrary<String> newsLike() {
    return Arbitraries.of(
            "The army left.",
            "By Jane Roe",
            "July 9, 2020",
            "(AP)",
            "\n",
            "\n\n",
            " ",
            "Read more:",
            "Roe",
            "STRELSAU (AP) - ",
            "treatyThe",
            "Tags: a, b",
            "A Headline Of Four Words",
            "😀",
            "\uD83D",
            "İstanbul",
            "“",
            "”",
            ".",
            "\u00A0",
            "\uFEFF",
            "Photo: Max",
            "2020Borduria")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Test
  void zonesAreTheSameInTurkish() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      check(
          "[TITLE WITH AN I IN IT TODAY|TITLE]\n\n"
              + BODY
              + "\n\n[ADVERTISEMENT|TEASER]\n\n"
              + MORE,
          "Title with an I in it today");
    } finally {
      Locale.setDefault(before);
    }
  }
}
