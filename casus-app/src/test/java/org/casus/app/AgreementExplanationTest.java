package org.casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Mention;
import org.casus.agreement.Agreement;
import org.casus.agreement.Provision;
import org.casus.document.Document;
import org.casus.event.EventTime;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementExplanationTest {
  private static final String TEXT = "Kenya's pact with Oman commits Kenya to lower its tariffs.";

  private static ActorMention party(String words, String code) {
    Span span = new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    Actor actor = new Actor(words, "state/" + words, code, null, code, ActorKind.STATE);
    return new ActorMention(new Mention(0, 0, span, words), actor, "dictionary state/" + words);
  }

  @Test
  void everyFieldIsToldWithItsWords() {
    assertThat(explained(null))
        .startsWith("trade, agreed  agreement f00")
        .contains(
            "\"Kenya\" is Kenya, KEN",
            "\"Oman\" is Oman, OMN",
            "for OMN",
            "the text gives no date",
            "economic, commits: \"commits Kenya to lower its tariffs\"",
            "told by      \"pact\"");
  }

  @Test
  void aDateThatIsNotInTheTextSaysSo() {
    assertThat(explained(EventTime.ofDocument(LocalDate.of(2020, 7, 9))))
        .contains("2020-07-09, the date of the document; the text gives none");
  }

  private static String explained(@Nullable EventTime signed) {
    Span duty = new Span(TEXT.indexOf("commits"), TEXT.length() - 1);
    Provision tariffs =
        new Provision(
            "economic",
            Provision.Duty.COMMITS,
            party("Kenya", "KEN"),
            null,
            null,
            duty,
            duty.in(TEXT));
    Agreement pact =
        new Agreement(
            "f00",
            "trade",
            null,
            Agreement.Status.AGREED,
            List.of(party("Kenya", "KEN"), party("Oman", "OMN")),
            List.of(new Agreement.Signatory(party("Oman", "OMN"), "OMN")),
            signed,
            null,
            List.of(),
            List.of(tariffs),
            List.of(),
            List.of(new Span(8, 12)));
    Document document =
        new Document(
            "d",
            TEXT,
            null,
            List.of(),
            LocalDate.of(2020, 7, 9),
            null,
            null,
            "en",
            new Provenance("test", 0),
            List.of(),
            List.of());
    return new AgreementExplanation(document, pact).render();
  }
}
