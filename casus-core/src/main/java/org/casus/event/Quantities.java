package org.casus.event;

import java.util.Locale;
import java.util.Set;
import org.casus.language.Tag;
import org.casus.language.Token;

/** The nouns that only measure what stands behind their "of": "hundreds of airstrikes". */
final class Quantities {
  private static final Set<String> NOUNS =
      Set.of(
          "number",
          "series",
          "dozen",
          "score",
          "ten",
          "hundred",
          "thousand",
          "million",
          "couple",
          "range",
          "wave",
          "round",
          "string",
          "variety",
          "lot",
          "type",
          "kind",
          "form",
          "piece",
          "batch",
          "load",
          "all",
          "some",
          "many",
          "most",
          "use",
          "act",
          "campaign",
          "imposition",
          "signing",
          "barrage",
          "spate",
          "flurry",
          "majority",
          "handful",
          "day",
          "week",
          "month",
          "hour",
          "year",
          "part",
          "portion",
          "half",
          "bulk",
          "rest",
          "remainder",
          "dose",
          "%",
          "percent",
          "third",
          "quarter");

  private Quantities() {}

  /** Whether the noun behind "of" is what is really spoken of. */
  static boolean counts(Token noun) {
    return noun.tag() == Tag.NUM || NOUNS.contains(noun.lemma().toLowerCase(Locale.ROOT));
  }
}
