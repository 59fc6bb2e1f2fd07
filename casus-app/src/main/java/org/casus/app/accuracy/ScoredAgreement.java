package org.casus.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A pact as a scorer sees it, whether a person coded it or the program.
 *
 * @param kind what it is about
 * @param status how far it has come
 * @param parties who is bound
 * @param signed the first day on which it may be signed
 * @param dateInText whether words of the text say so
 * @param dateOfDocument whether it is the document's own date
 */
record ScoredAgreement(
    String kind,
    String status,
    List<Party> parties,
    @Nullable String signed,
    boolean dateInText,
    boolean dateOfDocument) {
  ScoredAgreement {
    parties = List.copyOf(parties);
  }

  /** The agreement objects of an array, of the wire format or of the gold. */
  static List<ScoredAgreement> all(@Nullable JsonNode array) {
    List<ScoredAgreement> agreements = new ArrayList<>();
    if (array != null) {
      array.forEach(agreement -> agreements.add(of(agreement)));
    }
    return agreements;
  }

  private static ScoredAgreement of(JsonNode agreement) {
    JsonNode signed = agreement.get("signed");
    boolean dated = "document".equals(Gold.text(signed, "basis"));
    return new ScoredAgreement(
        agreement.path("kind").asString(""),
        agreement.path("status").asString(""),
        Party.all(agreement.get("parties")),
        Gold.text(signed, "start"),
        Gold.text(signed, "text") != null,
        dated);
  }

  /** Countries or sectors of the parties. */
  Set<String> who() {
    return new TreeSet<>(ScoredEvent.who(parties));
  }
}
