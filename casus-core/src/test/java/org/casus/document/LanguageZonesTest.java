package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.casus.document.Zone.Kind;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.junit.jupiter.api.Test;

/** Documents in more than one language: what of them is coded, and what is marked. */
class LanguageZonesTest {
  private static final String ENGLISH_1 =
      "The foreign ministers of Ruritania and Borduria met on Tuesday for the first time in years.";
  private static final String ENGLISH_2 =
      "They agreed to exchange prisoners and to reopen the border, according to a statement.";
  private static final String SPANISH =
      "Los ministros se reunieron el martes por primera vez en tres años y acordaron intercambiar"
          + " prisioneros, dijeron fuentes oficiales.";
  private static final String RUSSIAN =
      "Министры иностранных дел встретились во вторник впервые за три года и договорились об обмене"
          + " пленными, сообщили официальные лица.";
  private static final String FRENCH_1 =
      "Le gouvernement ruritanien a signé mardi un accord militaire avec la Bordurie, a annoncé le"
          + " ministre de la Défense dans la capitale.";
  private static final String FRENCH_2 =
      "Les deux pays avaient rompu leurs relations il y a trois ans, après des affrontements le"
          + " long de la frontière qui ont fait douze morts.";

  private static Extraction extract(MediaKind kind, String content) {
    return new Extractor()
        .extract(new RawItem(content, kind, Metadata.NONE, new Provenance("test", 0)));
  }

  private static Document coded(MediaKind kind, String content) {
    Extraction extraction = extract(kind, content);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document();
  }

  private static List<String> zones(Document document, Kind kind) {
    return document.zones().stream()
        .filter(zone -> zone.kind() == kind)
        .map(zone -> zone.span().in(document.text()))
        .toList();
  }

  private static String page(String... paragraphs) {
    return List.of(paragraphs).stream()
        .map(paragraph -> "<p>" + paragraph + "</p>")
        .collect(Collectors.joining("", "<article>", "</article>"));
  }

  @Test
  void aForeignBlockWithinAnEnglishArticleIsMarked() {
    Document document = coded(MediaKind.HTML, page(ENGLISH_1, SPANISH, RUSSIAN, ENGLISH_2));
    assertThat(document.language()).isEqualTo("en");
    assertThat(zones(document, Kind.FOREIGN)).containsExactly(SPANISH + "\n\n" + RUSSIAN);
    assertThat(zones(document, Kind.BODY)).containsExactly(ENGLISH_1, ENGLISH_2);
  }

  @Test
  void inPlainTextNoCharacterMoves() {
    String text = ENGLISH_1 + "\n\n  " + RUSSIAN + " \n\n" + ENGLISH_2;
    Document document = coded(MediaKind.PLAIN, text);
    assertThat(document.text()).isEqualTo(text);
    assertThat(zones(document, Kind.FOREIGN)).containsExactly(RUSSIAN);
    assertThat(zones(document, Kind.BODY)).containsExactly(ENGLISH_1, ENGLISH_2);
  }

  @Test
  void theEnglishHalfOfAForeignPageIsCoded() {
    String french = FRENCH_1 + "\n\n" + FRENCH_2;
    String text =
        french + "\n\n" + french + "\n\n" + french + "\n\n" + ENGLISH_1 + "\n\n" + ENGLISH_2
            + "\n\n" + ENGLISH_1 + "\n\n" + ENGLISH_2;
    Document document = coded(MediaKind.PLAIN, text);
    assertThat(document.language()).isEqualTo("en");
    assertThat(document.languageConfidence()).isGreaterThan(0.95);
    assertThat(zones(document, Kind.FOREIGN)).hasSize(1).first().asString().startsWith(FRENCH_1);
    assertThat(zones(document, Kind.BODY)).hasSize(1).first().asString().startsWith(ENGLISH_1);
  }

  @Test
  void anEnglishQuotationIsNotEnoughToCodeAForeignPage() {
    String text = FRENCH_1 + "\n\n\"" + ENGLISH_2 + "\"\n\n" + FRENCH_2 + "\n\n" + FRENCH_1;
    Extraction extraction = extract(MediaKind.PLAIN, text);
    assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
    Extraction.Rejected rejected = (Extraction.Rejected) extraction;
    assertThat(rejected.rejection().reason()).isEqualTo(Rejection.Reason.LANGUAGE_NOT_SUPPORTED);
    assertThat(rejected.document().language()).isEqualTo("fr");
    assertThat(zones(rejected.document(), Kind.FOREIGN)).isEmpty();
  }

  @Test
  void namesAndCapitalsAreNoOtherLanguage() {
    String names =
        "Juan Manuel Santos, Alvaro Uribe Velez, Rodrigo Londono Echeverri, Luciano Marin Arango";
    String shouted = "COMANDANTE JOAQUIN VILLAMOR, COMANDANTE FRANCISCO JORDAN, COMANDANTE CEREN";
    Document document =
        coded(MediaKind.PLAIN, String.join("\n\n", ENGLISH_1, names, shouted, ENGLISH_2));
    assertThat(zones(document, Kind.FOREIGN)).isEmpty();
  }
}
