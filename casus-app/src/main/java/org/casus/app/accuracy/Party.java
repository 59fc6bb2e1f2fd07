package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whoever takes part in an event or answers for it, as a scorer sees them. */
record Party(
    String text, @Nullable String country, @Nullable String sector, @Nullable String code) {
  /** The actor object of the wire format or of the gold. */
  static Party of(JsonNode node) {
    String text = Gold.text(node, "text");
    return new Party(
        text == null ? "" : text,
        Gold.text(node, "country"),
        Gold.text(node, "sector"),
        Gold.text(node, "code"));
  }

  /** Those of an array; none where there is no array. */
  static List<Party> all(@Nullable JsonNode array) {
    List<Party> parties = new ArrayList<>();
    if (array != null) {
      array.forEach(node -> parties.add(of(node)));
    }
    return parties;
  }

  /** The first three letters of the code: a country, or a kind of international actor. */
  String head() {
    String known = code != null ? code : country != null ? country : "";
    return known.substring(0, Math.min(3, known.length()));
  }

  /** The country, else the sector, else a question mark. */
  String who() {
    if (country != null) {
      return country;
    }
    return sector != null ? sector : "?";
  }
}
