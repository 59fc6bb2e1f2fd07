package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.casus.agreement.DocumentAgreements;
import org.casus.document.Document;
import org.casus.source.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties of treaties that do not say between whom they are. */
class UnnamedPartiesTest {
  private static final DocumentAgreements AGREEMENTS =
      new DocumentAgreements(Coding.CODER.events().codebook());

  private static List<String> partiesOn(String day, String text) {
    Document document =
        new Document(
            "test",
            text,
            null,
            List.of(),
            LocalDate.parse(day),
            null,
            null,
            "en",
            new Provenance("test", 0),
            List.of(),
            List.of());
    return AGREEMENTS.read(Coding.CODER.code(document)).getFirst().parties().stream()
        .map(p -> p.actor().country() == null ? p.actor().code() : p.actor().country())
        .map(String::valueOf)
        .toList();
  }

  @Test
  void whoJoinsATreatyIsBoundWithThoseWhoConcludedIt() {
    String text =
        "The Kingdom of Spain shall accede to the North Atlantic Treaty on the day on which this"
            + " Protocol enters into force. The Contracting Parties shall tell Spain.";
    assertThat(partiesOn("1981-12-10", text)).contains("ESP", "USA", "TUR").doesNotContain("POL");
  }

  @Test
  void aTreatyIsKnownByThePlaceAndTheDayOfItsSignature() {
    String text =
        "Portugal and Spain hereby become parties to the Convention of Association signed at"
            + " Ankara, on 12 September 1963. The provisions of this Protocol are annexed to the"
            + " Convention.";
    assertThat(partiesOn("1987-07-23", text)).contains("PRT", "ESP", "TUR", "BEL", "IGOEUREEC");
    assertThat(partiesOn("1987-07-23", text.replace("1963", "1973"))).doesNotContain("TUR", "BEL");
  }

  @Test
  void whatCarriesOutATreatyBindsItsParties() {
    String text =
        "DECISION. The Council of Ministers, acting pursuant to the Treaty of Chaguaramas, hereby"
            + " lays down the rules of origin. The provisions of this Agreement hold from 1 May.";
    assertThat(partiesOn("1976-02-01", text)).contains("JAM", "TTO", "BLZ").doesNotContain("SUR");
    assertThat(partiesOn("1996-02-01", text)).contains("SUR");
  }

  @Test
  void aTreatyWithPartiesOfItsOwnTakesNoneFromAnotherOne() {
    String text =
        "Canada and the Republic of Peru (hereinafter referred to as the \"Parties\"), DESIRING to"
            + " act in accordance with the North American Free Trade Agreement, HAVE AGREED as"
            + " follows:";
    assertThat(partiesOn("2005-02-01", text)).containsExactly("CAN", "PER");
  }

  @Test
  void statesAreNotNamedWhereTheirGroupIs() {
    String text =
        "The Governments of the Contracting States, DESIRING to raise the peoples of the Central"
            + " American Republics, HAVE AGREED upon the following Treaty:";
    assertThat(partiesOn("1960-12-13", text))
        .containsExactlyInAnyOrder("CRI", "GTM", "HND", "NIC", "SLV");
    String two = text.replace("HAVE", "and those of the Nordic countries, HAVE");
    assertThat(partiesOn("1960-12-13", two)).isEmpty();
  }

  @Test
  void aGroupThatIsOnlySpokenOfConcludesNothing() {
    String text =
        "The Contracting Parties, RECALLING what the Baltic States have done, HAVE AGREED to lower"
            + " their duties.";
    assertThat(partiesOn("1996-02-01", text)).doesNotContain("EST", "LVA", "LTU");
  }

  @Test
  void aTableTellsWhoAcceptedTheTreaty() {
    String text =
        "PROTOCOL ON COCOA. DESIRING to trade in it; State Date of deposit of the instrument of"
            + " ratification Ghana . . . 4 May 1970 Togo* ...... 17 June 1971 Communications were"
            + " received from France on them. The Contracting Parties HAVE AGREED as follows:";
    assertThat(partiesOn("1970-01-02", text)).containsExactly("GHA", "TGO");
  }

  @Test
  void whoCeasedToBeAPartyWasOne() {
    String text =
        "AGREEMENT. Note: Chad and Togo withdrew from the Union in 1999. On that day they ceased to"
            + " be Parties to the Agreement. PREAMBLE The Republic of Mali and the Republic of"
            + " Benin (hereinafter called the Parties), RECALLING their friendship, HAVE AGREED:";
    assertThat(partiesOn("1990-01-02", text)).containsExactlyInAnyOrder("MLI", "BEN", "TCD", "TGO");
    assertThat(partiesOn("1990-01-02", text.replace("Parties to the Agreement", "friends")))
        .containsExactlyInAnyOrder("MLI", "BEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1980-12-16 | The Council shall promote the association of the overseas countries and territories with the European Economic Community. The provisions of this Convention hold for five years. | GRC
          1970-09-29 | The Council shall promote the association of the overseas countries and territories with the European Economic Community. The provisions of this Convention hold for five years. | MSR
          """)
  void territoriesAreThoseOfTheDay(String day, String text, String other) {
    assertThat(partiesOn(day, text))
        .contains("NCL", "PYF", "ANT", "IGOEUREEC")
        .doesNotContain(other);
  }

  @Test
  void statesAreAssociatedWithTheCommunity() {
    String text =
        "The object of this Convention is to raise the exports of the Associated States. The"
            + " Contracting Parties shall meet once a year.";
    assertThat(partiesOn("1965-01-02", text)).contains("SEN", "RWA", "IGOEUREEC");
  }

  @Test
  void obligationsTellThePartiesHoweverTheyAreBroughtIn() {
    String text =
        "The Parties, by taking into account the Norway's obligations arising from its Area with"
            + " the EU and the Agreement between Jordan and the EU, shall free their trade. The"
            + " objectives of this Agreement are to trade.";
    assertThat(partiesOn("2001-01-02", text)).containsExactly("NOR", "JOR");
  }

  @ParameterizedTest
  @CsvSource({"1974-01-02, Yugoslavia, YUG", "1996-01-02, Federal Republic of Yugoslavia, SRB"})
  void yugoslaviaIsTheOneOfItsName(String day, String name, String code) {
    String text =
        "The Government of "
            + name
            + " and the Government of Romania (hereinafter called the Parties),"
            + " DESIRING to trade, HAVE AGREED as follows:";
    assertThat(partiesOn(day, text)).contains(code, "ROU");
  }
}
