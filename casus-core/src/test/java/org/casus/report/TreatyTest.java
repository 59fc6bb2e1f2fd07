package org.casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.agreement.Agreement;
import org.casus.agreement.Agreement.Status;
import org.casus.agreement.DocumentAgreements;
import org.casus.agreement.ForeignTreaty;
import org.casus.document.Document;
import org.casus.document.Evidence;
import org.casus.document.Extraction;
import org.casus.document.Publication;
import org.casus.document.Publication.Fact;
import org.casus.document.Rejection;
import org.casus.event.EventTime;
import org.casus.event.EventTime.Basis;
import org.casus.source.Provenance;
import org.casus.text.Span;
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
  void aDateThatNobodyGaveIsNoDayOfSignature() {
    // The document bears a date that was found on its page.
    assertThat(treaty(OPENING).signed()).isNull();
  }

  @Test
  void theDateThatTheInputGivesIsTakenAndSaysSo() {
    EventTime signed = Objects.requireNonNull(given(OPENING).getFirst().signed());
    assertThat(signed.interval().start()).isEqualTo(Coding.PUBLISHED);
    assertThat(signed.basis()).isEqualTo(Basis.DOCUMENT);
    assertThat(signed.text()).isEmpty();
    assertThat(signed.span()).isEqualTo(new Span(0, 0));
  }

  @Test
  void wordsWinOverTheDateOfTheDocument() {
    EventTime signed =
        Objects.requireNonNull(
            given(OPENING + "Done at Muscat on 3 May 1999.").getFirst().signed());
    assertThat(signed.interval().start()).hasToString("1999-05-03");
    assertThat(signed.basis()).isEqualTo(Basis.TEXT);
  }

  @Test
  void newsOfAPactIsNeverDatedByItsDocument() {
    assertThat(given("Kenya and Oman signed a trade agreement in Muscat, the minister said."))
        .singleElement()
        .extracting(Agreement::signed)
        .isNull();
  }

  /** The agreements of a text whose date the input gives. */
  private static List<Agreement> given(String text) {
    Publication given =
        new Publication(null, null, null, null, Map.of(Fact.PUBLISHED, Evidence.GIVEN));
    Document document =
        new Document(
            "test",
            text,
            null,
            List.of(),
            Coding.PUBLISHED,
            null,
            null,
            "en",
            null,
            new Provenance("test", 0),
            List.of(),
            List.of(),
            given);
    return AGREEMENTS.read(Coding.CODER.code(document));
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
    assertThat(parties(treaty)).contains("IGOEUREEC", "MAR", "FRA").doesNotContain("USA");
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
    assertThat(parties(treaty)).contains("IGOEUREEC", "TUN");
  }

  private static List<String> partiesOn(String day, String text) {
    CodedDocument coded = Coding.CODER.code(document(text, "en", LocalDate.parse(day)));
    return parties(AGREEMENTS.read(coded).getFirst());
  }

  @Test
  void memberStatesNamedTogetherAreThoseOfTheDay() {
    String text =
        "PREAMBLE The Governments of the Member States of the Gulf Cooperation Council, DESIRING to "
            + "trade freely, HAVE AGREED as follows: the Contracting Parties shall lower duties.";
    assertThat(partiesOn("1999-04-01", text))
        .containsExactlyInAnyOrder("ARE", "BHR", "KWT", "OMN", "QAT", "SAU");
    String union =
        "An association is hereby established between the Community and its Member States, of the "
            + "one part; and Chad, of the other part. The aims of this Agreement are to trade.";
    assertThat(partiesOn("1990-04-01", union))
        .contains("IGOEUREEC", "TCD", "ESP", "DEU")
        .doesNotContain("AUT", "POL");
  }

  @Test
  void theDayOfSignatureDecidesWhoWasAMember() {
    String text =
        "PREAMBLE The Member States of the Association of Southeast Asian Nations, hereinafter "
            + "referred to as the Parties, HAVE AGREED as follows: duties fall. ";
    assertThat(partiesOn("2010-01-01", text + "Done at Manila, on 3 May 1990."))
        .contains("BRN")
        .doesNotContain("VNM");
    assertThat(partiesOn("2010-01-01", text)).contains("BRN", "VNM");
  }

  @Test
  void statesThatOnlyAGroupNamesAreItsMembersOfTheDay() {
    assertThat(
            parties(
                treaty(
                    "The object of this Convention is to promote trade between the ACP States and the"
                        + " Community. The Contracting Parties shall lower their duties.")))
        .contains("KEN", "FJI", "TLS", "IGOEUREEC")
        .doesNotContain("FRA", "IGOACP");
  }

  @Test
  void whoFoundsAnOrganisationWithoutANameIsItsMember() {
    assertThat(
            parties(
                treaty(
                    "The Governments represented at the Conference, determined to trade, decide to"
                        + " conclude a Treaty establishing the Southern African Customs Union. The"
                        + " Contracting Parties HAVE AGREED as follows:")))
        .containsExactlyInAnyOrder("BWA", "LSO", "NAM", "SWZ", "ZAF");
  }

  @Test
  void regionsOfABlocAreNotTheBloc() {
    assertThat(
            parties(
                treaty(
                    "The Contracting Parties shall free the trade between Chad, Mali and the northern"
                        + " regions of the East African Community. This Agreement has no end.")))
        .containsExactlyInAnyOrder("TCD", "MLI");
  }

  @Test
  void whoeverIsFoundedIsNoParty() {
    assertThat(
            parties(
                treaty(
                    "TREATY ESTABLISHING THE EAST AFRICAN COMMUNITY. PREAMBLE WHEREAS the Republic "
                        + "of Uganda and the Republic of Kenya have long been neighbours; AND "
                        + "WHEREAS trade among, other things, in Ghana and Togo has grown, it is "
                        + "hereby agreed that this Treaty binds the Contracting Parties.")))
        .containsExactlyInAnyOrder("UGA", "KEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHL PER     | Noting the need for growth; CONVINCED that trade brings it; The Governments of Chile and Peru HAVE AGREED as follows:
          NOR KEN     | The Parties, taking into account Norway's obligations under the Agreement between Kenya and the EU, shall establish a free trade area. The objectives of this Agreement are to trade.
          IGOEUREEC TGO | Products originating in Togo shall be imported into the Community free of duties. The Contracting Parties shall see to it that this Agreement holds.
          KEN OMN     | Note: the name of Peru and of Chile was struck from this Agreement. PREAMBLE The Republic of Kenya and the Sultanate of Oman, DESIRING to trade, HAVE AGREED as follows:
          TCD MLI     | The Contracting Parties, guided by the Treaty between the Republic of Chad and the Republic of Mali on friendship, HAVE AGREED as follows:
          TCD MLI TGO | PROTOCOL ON CUSTOMS. Came into force on 3 May 1990 for the following States: Chad 4 May, Mali 5 May, Togo 7 May. The Contracting Parties shall lower their duties.
          MYS         | The Members of this Agreement shall be the Governments of SARAWAK and NORTH BORNEO; the Contracting Parties shall trade freely.
          BEL LUX     | His Majesty the King of the Belgians and the Grand Duchy of Luxembourg (hereinafter called "the Parties"), DESIRING to trade, HAVE AGREED as follows:
          """)
  void partiesStandElsewhereThanInTheTitle(String codes, String text) {
    assertThat(parties(treaty(text))).containsExactlyInAnyOrder(codes.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | BOL CUB | 2003-06-03 | TRATADO DE LIBRE COMERCIO PREÁMBULO El Gobierno de la República de Bolivia y el Gobierno de la República de Cuba, en adelante "las Partes", DECIDIDOS A: comerciar con Brasil, CELEBRAN EL PRESENTE TRATADO. Hecho en La Paz, el 3 de junio de 2003.
          fr | MLI TGO | 1994-04-01 | TRAITÉ DE LIBRE-ÉCHANGE PRÉAMBULE Le Gouvernement de la République du Mali et le Gouvernement de la République Togolaise, ci-après « les Parties contractantes », Conscients des liens avec le Bénin, sont convenus de ce qui suit. Fait à Bamako, le 1er avril 1994.
          """)
  void treatiesInSpanishAndFrenchAreReadByTheirNames(
      String language, String codes, String day, String text) {
    Document document = foreign(language, text);
    CodedDocument coded = Coding.CODER.code(document);
    assertThat(coded.events()).isEmpty();
    Agreement treaty = AGREEMENTS.read(coded).getFirst();
    assertThat(parties(treaty)).containsExactlyInAnyOrder(codes.split(" ", -1));
    assertThat(treaty.kind()).isEqualTo("trade");
    assertThat(Objects.requireNonNull(treaty.signed()).interval().start()).hasToString(day);
  }

  @Test
  void newsInSpanishIsNoTreaty() {
    assertThat(
            ForeignTreaty.of(
                rejected(
                    "es",
                    "Acuerdo histórico: el Gobierno de la República de Chile y el de Perú "
                        + "firmaron ayer un tratado de libre comercio, dijo el ministro.")))
        .isEmpty();
  }

  private static Document foreign(String language, String text) {
    return ForeignTreaty.of(rejected(language, text)).orElseThrow();
  }

  private static Extraction.Rejected rejected(String language, String text) {
    return new Extraction.Rejected(
        document(text, language, Coding.PUBLISHED),
        new Rejection(Rejection.Reason.LANGUAGE_NOT_SUPPORTED, language));
  }

  private static Document document(String text, String language, LocalDate day) {
    Provenance here = new Provenance("test", 0);
    return new Document(
        "test", text, null, List.of(), day, null, null, language, here, List.of(), List.of());
  }

  @Test
  void aReportOfATreatyIsNone() {
    Agreement pact =
        treaty("Kenya and Oman have agreed to a trade treaty. The parties hailed the agreement.");
    assertThat(pact.signed()).isNull();
  }
}
