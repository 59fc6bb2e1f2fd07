package org.casus.time;

import java.util.Locale;
import java.util.Set;
import org.casus.language.Feature;
import org.casus.language.Sentence;
import org.casus.language.Token;

/** Whether the words around a time speak of what was or of what will be. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final int REACH = 14;
  private static final Set<String> FUTURE_WORDS =
      Set.of(
          "will 'll ’ll wo shall due scheduled slated upcoming expected planned plans hopes ahead"
              .concat(" deadline")
              .split(" "));
  private static final Set<String> PAST_WORDS =
      Set.of(
          "was were had did said told met held took came went began became made left broke"
              .concat(" fell won lost shot hit fought signed sent saw gave got found kept led ran")
              .concat(" put struck drove died since ago has have")
              .split(" "));

  /** "They plan to meet again in March", "are to meet": what is meant to be done is to come. */
  private static final Set<String> MEANING =
      Set.of(
          "agree agrees agreed aim aims are decide decides decided hope intend intends is plan"
              .concat(" pledge pledges pledged prepare promise promises promised propose proposes")
              .concat(" proposed seek seeks vow vows vowed want wants")
              .split(" "));

  private static final Set<String> NO_VERBS =
      Set.of(
          "a an all any both her his its no our some that the their these this those".split(" "));

  /** Judged by the nearest telling word before the token, else after it. */
  static Tense at(Sentence sentence, int token) {
    for (int at = token - 1; at >= Math.max(0, token - REACH); at--) {
      Tense tense = isMeant(sentence, at) ? FUTURE : of(sentence.token(at));
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    for (int at = token + 1; at < Math.min(sentence.size(), token + REACH); at++) {
      Tense tense = of(sentence.token(at));
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    return UNKNOWN;
  }

  private static boolean isMeant(Sentence sentence, int at) {
    if (at < 1 || at + 1 >= sentence.size() || !sentence.token(at).text().equals("to")) {
      return false;
    }
    String next = sentence.token(at + 1).text();
    return MEANING.contains(sentence.token(at - 1).text())
        && Character.isLowerCase(next.charAt(0))
        && !NO_VERBS.contains(next);
  }

  private static Tense of(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    if (FUTURE_WORDS.contains(lower)) {
      return FUTURE;
    }
    boolean isPast = PAST_WORDS.contains(lower) || token.has(Feature.PAST);
    return isPast ? PAST : UNKNOWN;
  }
}
