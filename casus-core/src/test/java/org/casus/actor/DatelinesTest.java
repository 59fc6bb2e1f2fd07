package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.document.Document;
import org.casus.document.Zone;
import org.casus.source.Provenance;
import org.casus.text.Span;
import org.junit.jupiter.api.Test;

/** What datelines tell of countries and speakers. */
class DatelinesTest {
  private static final PhraseTrie PHRASES = ActorDictionary.load().phrases();
  private static final LocalDate DAY = LocalDate.of(1989, 11, 18);

  @Test
  void theCountryOfTheCapitalIsKnown() {
    assertThat(of("KHARTOUM, May 3 (Reuters) - ").countries()).containsExactly("SDN");
    assertThat(of("Springfield (AP) - ").countries()).isEmpty();
  }

  @Test
  void thePressSpeaksForNobody() {
    assertThat(of("BOGOTA, 3 OCT 89 (AFP) -- ").speaker(DAY)).isNull();
    assertThat(of("LIMA, 9 JAN 90 (RADIO CADENA NACIONAL) -- ").speaker(DAY)).isNull();
  }

  @Test
  void whoeverBroadcastsOrMakesTheSpeechSpeaks() {
    Actor rebels = of("CLANDESTINE, 18 NOV 89 (RADIO VENCEREMOS) -- ").speaker(DAY);
    assertThat(rebels).isNotNull();
    assertThat(rebels.country()).isEqualTo("SLV");
    assertThat(rebels.sector()).isEqualTo(Sector.REB);
    Actor president =
        of("BOGOTA, 20 APR 89 (TELEVISION) -- [SPEECH] [PRESIDENT VIRGILIO BARCO] ").speaker(DAY);
    assertThat(president).isNotNull();
    assertThat(president.country()).isEqualTo("COL");
    assertThat(president.sector()).isEqualTo(Sector.GOV);
  }

  private static Datelines of(String dateline) {
    String text = dateline + "The police fired.";
    Document document =
        new Document(
            "test",
            text,
            null,
            List.of(),
            DAY,
            null,
            null,
            "en",
            new Provenance("test", 0),
            List.of(),
            List.of(new Zone(Zone.Kind.DATE, new Span(0, dateline.length()))));
    return new Datelines(document, PHRASES);
  }
}
