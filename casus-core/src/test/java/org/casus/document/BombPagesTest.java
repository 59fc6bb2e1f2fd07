package org.casus.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.document.Rejection.Reason;
import org.casus.source.Limits;
import org.casus.source.MediaKind;
import org.casus.source.Metadata;
import org.casus.source.Provenance;
import org.casus.source.RawItem;
import org.junit.jupiter.api.Test;

/** Pages that would cost far more than their size, and text whose characters take two units. */
class BombPagesTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final String ARTICLE =
      "<p>The minister signed the treaty in the capital on Monday, and the army left the border."
          + " He said that the talks would go on, and that the people of the town were safe.";

  private static Extraction extract(String page) {
    return EXTRACTOR.extract(
        new RawItem(page, MediaKind.HTML, Metadata.NONE, new Provenance("test", 0)));
  }

  private static void checkTooLarge(String page, String detail) {
    assertThat(extract(page))
        .isInstanceOfSatisfying(
            Extraction.Rejected.class,
            unfit -> {
              assertThat(unfit.rejection().reason()).isEqualTo(Reason.TOO_LARGE);
              assertThat(unfit.rejection().detail()).contains(detail);
            });
  }

  private static String text(String page) {
    return ((Extraction.Extracted) extract(page)).document().text();
  }

  @Test
  void aMillionNestedTagsAreTooMany() {
    checkTooLarge("<div>".repeat(1_000_000) + ARTICLE, "1000001 tags; the most is 200000");
  }

  @Test
  void anAttributeOfFiftyMegabytesIsTooLong() {
    String page = "<p title='" + "x".repeat(50 << 20) + "'>" + ARTICLE;
    checkTooLarge(page, "the most is " + Limits.DEFAULT.characters());
  }

  @Test
  void deepNestingWithinTheLimitIsRead() {
    for (String tag : new String[] {"div", "b", "font", "blockquote", "span", "section"}) {
      String page = ("<" + tag + ">").repeat(20_000) + ARTICLE;
      assertThat(text(page)).as(tag).contains("signed the treaty");
    }
  }

  @Test
  void entitiesOfADoctypeAreNeverExpandedOrFetched() {
    String page =
        "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            + ARTICLE
            + " The word was &b; and &f; again.";
    assertThat(text(page)).contains("&b;", "&f;").doesNotContain("haha", "root:");
  }

  @Test
  void zonesCoverTextOfAnyScript() {
    for (String words :
        new String[] {
          "😀👩‍👩‍👧 𝔗𝔯𝔢𝔞𝔱𝔶",
          "cafe\u0301 n\u0303",
          "אמר כי הצבא עזב",
          "قال الوزير",
          "x" + (char) 0xD83D
        }) {
      String page = ARTICLE.replace("town", "town " + words);
      Document document = ((Extraction.Extracted) extract(page)).document();
      assertThat(document.text()).contains("town");
      assertThat(document.zones())
          .allSatisfy(zone -> assertThat(zone.span().in(document.text())).isNotBlank());
      assertThat(document.zones().getLast().span().end()).isEqualTo(document.text().length());
    }
  }
}
