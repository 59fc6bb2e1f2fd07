package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.casus.attribution.Claim;
import org.casus.document.Document;
import org.casus.document.Zone;
import org.casus.event.EventType;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;

/** What a headline asserts and the body attributes, doubts or denies: the body knows better. */
class HeadlineTest {
  private static final String HEADLINE = "Israel bombed Syria";

  @Test
  void bodyAttributesToAnOfficial() {
    assertThat(claims(HEADLINE, "A Syrian minister said that Israel had bombed Syria on Tuesday."))
        .containsExactly("positive certain past A Syrian minister");
  }

  @Test
  void bodyAttributesToAnUnnamedSource() {
    assertThat(claims(HEADLINE, "Israel has bombed Syria, a source close to the army said."))
        .containsExactly("positive certain past a source");
  }

  @Test
  void bodyOnlyReportsClaims() {
    assertThat(claims(HEADLINE, "Israel allegedly bombed Syria on Tuesday."))
        .containsExactly("positive possible past");
    assertThat(claims(HEADLINE, "It is not clear whether Israel bombed Syria."))
        .containsExactly("positive possible hypothetical");
  }

  @Test
  void bodyDoubts() {
    assertThat(
            claims(
                HEADLINE,
                "Iran said that Israel had bombed Syria. The claim could not be verified."))
        .containsExactly("positive possible past Iran");
  }

  @Test
  void bodyDenies() {
    assertThat(claims(HEADLINE, "Israel denied that it had bombed Syria."))
        .containsExactly("positive possible past", "negative certain past Israel");
  }

  @Test
  void bodyAssertsToo() {
    assertThat(
            claims(
                HEADLINE,
                "Israel bombed Syria on Monday. A Syrian minister said that Israel had bombed"
                    + " Syria at night."))
        .contains("positive certain past");
  }

  @Test
  void attributedHeadlineStands() {
    assertThat(claims("Iran: Israel bombed Syria", "It was the third day of the war."))
        .containsExactly("positive certain past Iran");
  }

  private static List<String> claims(String headline, String body) {
    Document document =
        new Document(
            "test",
            headline + "\n\n" + body,
            headline,
            List.of(),
            Coding.PUBLISHED,
            null,
            null,
            "en",
            new Provenance("test", 0),
            List.of(),
            List.of(new Zone(Zone.Kind.TITLE, new Span(0, headline.length()))));
    return Coding.CODER.code(document).events().stream()
        .map(EventReport::claim)
        .filter(claim -> claim.event().type() == EventType.ASSAULT)
        .map(HeadlineTest::told)
        .toList();
  }

  private static String told(Claim claim) {
    String speakers =
        String.join(
            ", ", claim.attribution().stream().map(a -> a.speaker().mention().text()).toList());
    String factuality =
        claim.factuality().polarity()
            + " "
            + claim.factuality().certainty()
            + " "
            + claim.factuality().reality();
    return (factuality.toLowerCase(Locale.ROOT) + " " + speakers).strip();
  }
}
