package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.casus.agreement.Agreement;
import org.casus.agreement.Agreement.Status;
import org.casus.agreement.DocumentAgreements;
import org.casus.event.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of treaties themselves: parties, date, place, kind, purpose. */
class TreatyTest {
  private static final DocumentAgreements AGREEMENTS =
      new DocumentAgreements(Coding.CODER.events().codebook());

  private static final String OPENING =
      "The Government of the Republic of Kenya and the Government of the Sultanate of Oman "
          + "(hereinafter referred to as the \"Contracting Parties\"), DESIRING to strengthen the "
          + "friendship with India and Brazil, HAVE AGREED as follows: The aim of this Agreement "
          + "is to facilitate trade in spices between them. ";

  private static Agreement treaty(String text) {
    List<Agreement> agreements = AGREEMENTS.read(Coding.code(text));
    assertThat(agreements).as(text).hasSize(1);
    return agreements.getFirst();
  }

  private static List<String> parties(Agreement treaty) {
    return treaty.parties().stream()
        .map(p -> p.actor().country() == null ? p.actor().code() : p.actor().country())
        .map(String::valueOf)
        .toList();
  }

  @Test
  void thePartiesStandBeforeTheRecitals() {
    Agreement treaty = treaty(OPENING);
    assertThat(parties(treaty)).containsExactly("KEN", "OMN");
    assertThat(treaty.status()).isEqualTo(Status.SIGNED);
    assertThat(treaty.kind()).isEqualTo("trade");
    assertThat(treaty.purposes().getFirst().words().text())
        .isEqualTo("to facilitate trade in spices between them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Done at Muscat, this fourteenth day of March, two thousand and six.           | 2006-03-14
          DONE at Muscat on the twenty-first day of June nineteen hundred and ninety-four. | 1994-06-21
          Done in Muscat, in duplicate, on 3 May 1999.                                  | 1999-05-03
          Signed at Muscat on the 30th day of November, 2011.                           | 2011-11-30
          Date of signing: October 7, 1987                                              | 1987-10-07
          """)
  void theClosingClauseTellsTheDate(String closing, String day) {
    EventTime signed = Objects.requireNonNull(treaty(OPENING + closing).signed());
    assertThat(signed.interval().start()).hasToString(day);
    assertThat(closing).contains(signed.text());
  }

  @Test
  void theClosingClauseTellsThePlace() {
    Agreement treaty = treaty(OPENING + "Done at Muscat, this first day of May, 2001.");
    assertThat(Objects.requireNonNull(treaty.place()).place().name()).isEqualTo("Muscat");
  }

  @Test
  void withoutADateInTheTextThereIsNone() {
    // The document bears a date of its own, which is the day of its publication.
    assertThat(treaty(OPENING).signed()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KEN OMN         | AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC OF KENYA AND THE SULTANATE OF OMAN
          ISL LIE CHE PER | Iceland, the Principality ofLiechtenstein, theSwissConfederation and the Republic of Peru
          FRO NOR         | The Government of Denmark and the Home Government of the Faroe Islands, and Norway
          SRB MNE TUR     | Serbia and Montenegro and the Republic of Turkey
          HKG NZL         | The Hong Kong Special Administrative Region of the People's Republic of China and New Zealand
          CZE SVK AUT     | The Czech and Slovak Federal Republic and the Republic of Austria
          GIN GNB         | The Republic of Guinea and the Republic of Guinea-Bissau
          MKD TUR         | The Former Yugoslav Republic of Macedonia and the Republic of Turkey
          FRA TUN         | The French Republic and the Tunisian Republic
          ROU OMN         | Romania and the Sultanate of Oman
          """)
  void statesByTheirFullNamesHoweverTheyArePrinted(String codes, String names) {
    Agreement treaty =
        treaty(
            names
                + " (hereinafter called \"the Parties\"), DESIRING to trade, HAVE AGREED as follows:");
    assertThat(parties(treaty)).containsExactlyInAnyOrder(codes.split(" ", -1));
    treaty.parties().forEach(p -> assertThat(names).contains(p.mention().text()));
  }

  @Test
  void memberStatesAreNotTheUnitedStates() {
    Agreement treaty =
        treaty(
            "The European Community and its Member States, of the one part, and the Kingdom of "
                + "Morocco, of the other part, RECALLING their friendship, HAVE AGREED as follows:");
    assertThat(parties(treaty)).containsExactlyInAnyOrder("IGOEUREEC", "MAR");
  }

  @Test
  void membersInAListArePartiesAndTheirBlocIsNot() {
    Agreement treaty =
        treaty(
            "FREE TRADE AGREEMENT BETWEEN THE EFTA STATES AND THE REPUBLIC OF PERU. The Republic of "
                + "Iceland, the Principality of Liechtenstein, the Kingdom of Norway and the Swiss "
                + "Confederation (hereinafter referred to as the EFTA States), and the Republic of "
                + "Peru, RECALLING the membership of all Parties in the World Trade Organization, "
                + "HAVE AGREED as follows:");
    assertThat(parties(treaty)).containsExactlyInAnyOrder("ISL", "LIE", "NOR", "CHE", "PER");
  }

  @Test
  void theCommunityIsTheUnion() {
    Agreement treaty =
        treaty(
            "An association is hereby established between the Community and its Member States, of "
                + "the one part, and Tunisia, of the other part. The aims of this Agreement are to "
                + "promote trade.");
    assertThat(parties(treaty)).containsExactlyInAnyOrder("IGOEUREEC", "TUN");
  }

  @Test
  void aReportOfATreatyIsNone() {
    Agreement pact =
        treaty("Kenya and Oman have agreed to a trade treaty. The parties hailed the agreement.");
    assertThat(pact.signed()).isNull();
  }
}
