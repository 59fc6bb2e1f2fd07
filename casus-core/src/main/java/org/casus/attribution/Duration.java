package org.casus.attribution;

import java.util.Set;
import org.casus.event.Clause;
import org.casus.event.Embedding;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Token;

/** Tells deeds that last from those that are over once done. */
final class Duration {
  private static final Set<String> WORDS =
      Set.of(
          "aggression",
          "aid",
          "assistance",
          "backing",
          "battle",
          "blockade",
          "boycott",
          "campaign",
          "conflict",
          "contact",
          "critical",
          "cooperation",
          "crackdown",
          "custody",
          "detention",
          "dispute",
          "embargo",
          "fight",
          "fighting",
          "help",
          "imprisonment",
          "insurgency",
          "occupation",
          "offensive",
          "opposed",
          "operation",
          "oppression",
          "persecution",
          "presence",
          "pressure",
          "rebellion",
          "repression",
          "siege",
          "strife",
          "steadfast",
          "struggle",
          "support",
          "supportive",
          "unrest",
          "uprising",
          "violence",
          "war",
          "warfare");

  /** "rebels backed by Turkey": as long as they are called so, they are. */
  private static final Set<String> VERBS =
      Set.of(
          "back", "besiege", "control", "finance", "fund", "govern", "occupy", "rule", "shelter",
          "sponsor", "support");

  private Duration() {}

  /** Whether an event noun or adjective tells of something that goes on for a time. */
  static boolean isLasting(String word) {
    return WORDS.contains(word);
  }

  /** Whether a clause is the participle of what lasts, without a time of its own. */
  static boolean lasts(Clause clause) {
    Token verb = clause.predicate();
    Embedding place = clause.parent();
    Token first =
        place != null && place.link() == Embedding.Link.CONJUNCT
            ? place.clause().predicate()
            : verb;
    return first.relation() == Relation.ACL
        && verb.has(Feature.PARTICIPLE)
        && VERBS.contains(verb.lemma());
  }
}
