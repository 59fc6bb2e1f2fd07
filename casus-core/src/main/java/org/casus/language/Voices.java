package org.casus.language;

import java.util.List;
import java.util.Set;

/**
 * Reads verbs without an auxiliary as passives in headlines alone: "Mayor arrested in raid", but
 * "Police arrested the mayor." and "Troops remained on alert."
 */
final class Voices {
  /** No such morphology was learnt. */
  private static final int NONE = -1;

  private final List<Morphology> morphologies;
  private final int past;
  private final int perfect;

  /** Works on words whose morphologies are these. */
  Voices(List<Morphology> morphologies) {
    this.morphologies = List.copyOf(morphologies);
    this.past = index(Feature.PAST, Feature.FINITE);
    this.perfect = index(Feature.PAST, Feature.PARTICIPLE);
  }

  private int index(Feature... features) {
    return morphologies.indexOf(new Morphology(Tag.VERB, Set.of(features)));
  }

  /** Makes passives active that stand in a plain sentence without an auxiliary. */
  void mend(Words words) {
    boolean headline = !endsInStop(words);
    for (int at = 1; at <= words.size(); at++) {
      int verb = words.heads[at];
      if (words.relations[at] == Relation.NSUBJ_PASS.ordinal()
          && isClause(words, verb)
          && !isPassive(words, verb)
          && (!headline || hasChild(words, verb, Relation.OBJ))) {
        words.relations[at] = Relation.NSUBJ.ordinal();
        activate(words, verb);
        takeObject(words, verb);
      }
    }
  }

  private static boolean endsInStop(Words words) {
    for (int at = words.size(); at > 0 && at > words.size() - 3; at--) {
      if (words.text(at).equals(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClause(Words words, int verb) {
    return switch (Relation.values()[words.relations[verb]]) {
      case ROOT, CCOMP, PARATAXIS, CONJ, ACL_RELCL -> words.tags[verb] == Tag.VERB.ordinal();
      default -> false;
    };
  }

  /** Whether an auxiliary of the passive stands with a verb or with the one it is joined to. */
  private static boolean isPassive(Words words, int verb) {
    boolean joined = words.relations[verb] == Relation.CONJ.ordinal();
    return hasChild(words, verb, Relation.AUX_PASS)
        || (joined && hasChild(words, words.heads[verb], Relation.AUX_PASS));
  }

  private static boolean hasChild(Words words, int head, Relation relation) {
    for (int at = 1; at <= words.size(); at++) {
      if (words.heads[at] == head && words.relations[at] == relation.ordinal()) {
        return true;
      }
    }
    return false;
  }

  /** What a passive was said to be called or made is the object of an active that has none. */
  private static void takeObject(Words words, int verb) {
    for (int at = verb + 1; at <= words.size() && !hasChild(words, verb, Relation.OBJ); at++) {
      boolean nominal =
          words.tags[at] == Tag.NOUN.ordinal() || words.tags[at] == Tag.PROPN.ordinal();
      if (nominal && words.heads[at] == verb && words.relations[at] == Relation.XCOMP.ordinal()) {
        words.relations[at] = Relation.OBJ.ordinal();
      }
    }
  }

  private void activate(Words words, int verb) {
    Set<Feature> features = morphologies.get(words.morphologies[verb]).features();
    int active = hasChild(words, verb, Relation.AUX) ? perfect : past;
    if (features.contains(Feature.PASSIVE) && active != NONE) {
      words.morphologies[verb] = active;
    }
  }
}
