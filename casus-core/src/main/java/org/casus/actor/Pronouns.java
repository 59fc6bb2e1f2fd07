package org.casus.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Discourse.Referent;
import org.casus.actor.Discourse.Standing;
import org.casus.actor.Reading.Nature;
import org.casus.language.Relation;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds whom a pronoun stands for among those spoken of before it. */
final class Pronouns {
  private enum Kind {
    PERSON,
    THING,
    PLURAL,
    SPEAKER,
    RELATIVE
  }

  // Every word is asked for, and nearly all are none: the plain table misses fastest.
  private static final Map<String, Kind> KINDS =
      new HashMap<>(
          Map.ofEntries(
              Map.entry("he", Kind.PERSON),
              Map.entry("him", Kind.PERSON),
              Map.entry("his", Kind.PERSON),
              Map.entry("himself", Kind.PERSON),
              Map.entry("she", Kind.PERSON),
              Map.entry("her", Kind.PERSON),
              Map.entry("hers", Kind.PERSON),
              Map.entry("herself", Kind.PERSON),
              Map.entry("it", Kind.THING),
              Map.entry("its", Kind.THING),
              Map.entry("itself", Kind.THING),
              Map.entry("they", Kind.PLURAL),
              Map.entry("them", Kind.PLURAL),
              Map.entry("their", Kind.PLURAL),
              Map.entry("theirs", Kind.PLURAL),
              Map.entry("themselves", Kind.PLURAL),
              Map.entry("i", Kind.SPEAKER),
              Map.entry("me", Kind.SPEAKER),
              Map.entry("my", Kind.SPEAKER),
              Map.entry("we", Kind.SPEAKER),
              Map.entry("us", Kind.SPEAKER),
              Map.entry("our", Kind.SPEAKER),
              Map.entry("ours", Kind.SPEAKER),
              Map.entry("who", Kind.RELATIVE),
              Map.entry("whom", Kind.RELATIVE),
              Map.entry("whose", Kind.RELATIVE),
              Map.entry("which", Kind.RELATIVE),
              Map.entry("that", Kind.RELATIVE)));
  private static final Set<String> POSSESSIVE =
      Set.of("his", "her", "its", "their", "himself", "herself", "itself", "themselves");
  private static final Set<String> BECAUSE_OF = Set.of("for", "of", "over");
  private static final Set<String> JUDGING =
      Set.of(
          ("accuse blame condemn criticise criticize denounce slam rebuke censure castigate lambast"
                  + " fault punish sanction praise thank congratulate commend applaud laud forgive")
              .split(" "));
  private static final int REACH_PERSON = 6;
  private static final int REACH_THING = 3;
  private static final int DEEPEST_CLAUSE = 12;

  private final Scene scene;
  private final Discourse discourse;
  private final Readings readings;

  Pronouns(Scene scene, Discourse discourse, Readings readings) {
    this.scene = scene;
    this.discourse = discourse;
    this.readings = readings;
  }

  /** Whether the word is a pronoun that can stand for an actor. */
  static boolean isPronoun(String word) {
    return KINDS.containsKey(word);
  }

  /** Whether the word only repeats somebody, and so is not itself taken up: "who", "we". */
  static boolean isEcho(String word) {
    Kind kind = KINDS.get(word);
    return kind == Kind.RELATIVE || kind == Kind.SPEAKER;
  }

  /** Whom the pronoun stands for. */
  Reading resolve(int sentence, Token pronoun) {
    Syntax syntax = scene.syntax(sentence);
    String word = syntax.word(pronoun.index());
    Kind kind = KINDS.get(word);
    if (kind == null || pronoun.relation() == Relation.EXPL) {
      return Reading.NOBODY;
    }
    return switch (kind) {
      case RELATIVE -> antecedent(syntax, pronoun);
      case SPEAKER -> speaker(syntax, pronoun);
      case PERSON -> stand(pronoun, best(sentence, pronoun, REACH_PERSON, kind), word);
      case THING, PLURAL -> stand(pronoun, best(sentence, pronoun, REACH_THING, kind), word);
    };
  }

  private Reading stand(Token pronoun, @Nullable Referent referent, String word) {
    if (referent == null) {
      return unknown(word);
    }
    Reading reading = referent.reading();
    Token named = scene.syntax(referent.sentence()).token(referent.token());
    return new Reading(
        reading.actors(),
        "pronoun "
            + pronoun.text()
            + " → "
            + named.text()
            + ": "
            + Descriptions.origin(reading.evidence()),
        reading.role(),
        reading.nature());
  }

  private static Reading unknown(String word) {
    return switch (KINDS.getOrDefault(word, Kind.THING)) {
      case PERSON, SPEAKER -> Reading.of(Actor.UNKNOWN, "pronoun " + word, Nature.PERSON);
      case PLURAL -> Reading.of(Actor.UNKNOWN, "pronoun " + word, Nature.PERSONS);
      case THING, RELATIVE -> Reading.NOBODY;
    };
  }

  private @Nullable Referent best(int sentence, Token pronoun, int reach, Kind kind) {
    return discourse.best(
        sentence,
        reach,
        referent -> fits(referent, kind) && !isOwnClause(referent, sentence, pronoun),
        referent ->
            score(referent, sentence, kind) + (isAccused(referent, sentence, pronoun) ? 8 : 0));
  }

  private static boolean fits(Referent referent, Kind kind) {
    Nature nature = referent.reading().nature();
    return switch (kind) {
      case PERSON -> nature == Nature.PERSON;
      case THING ->
          (nature == Nature.STATE || nature == Nature.BODY)
              && referent.reading().isCoded()
              && referent.reading().first().sector() != Sector.CVL;
      case PLURAL ->
          nature != Nature.THING && nature != Nature.PERSON && referent.reading().isCoded();
      case SPEAKER, RELATIVE -> false;
    };
  }

  // "condemned Russia for its raid": whoever is condemned did it.
  private boolean isAccused(Referent referent, int sentence, Token pronoun) {
    if (referent.sentence() != sentence || pronoun.relation() != Relation.NMOD_POSS) {
      return false;
    }
    Syntax syntax = scene.syntax(sentence);
    Token deed = syntax.parent(pronoun);
    Token verb = deed == null ? null : syntax.parent(deed);
    Token named = syntax.token(referent.token());
    return deed != null
        && verb != null
        && JUDGING.contains(verb.lemma())
        && BECAUSE_OF.contains(syntax.preposition(deed))
        && named.relation() == Relation.OBJ
        && named.head() == verb.index();
  }

  private static double score(Referent referent, int sentence, Kind kind) {
    double score = (kind == Kind.THING ? -4.0 : -3.0) * referent.distance(sentence);
    score += referent.standing().isSubject() ? 3 : 0;
    score += referent.standing().compareTo(Standing.MAIN_SUBJECT) >= 0 ? 1 : 0;
    score -= referent.standing() == Standing.PLACE ? 2 : 0;
    score -= kind == Kind.PLURAL && !referent.reading().nature().isPlural() ? 4 : 0;
    score += kind == Kind.PERSON && !referent.reading().isCoded() ? -2 : 0;
    return score;
  }

  /** "Israel struck it": what the verb's subject does to it, it does not do to itself. */
  private boolean isOwnClause(Referent referent, int sentence, Token pronoun) {
    if (referent.sentence() != sentence) {
      return false;
    }
    Token named = scene.syntax(sentence).token(referent.token());
    if (named.index() >= pronoun.index()) {
      return true;
    }
    Syntax syntax = scene.syntax(sentence);
    if (pronoun.isRoot() || POSSESSIVE.contains(syntax.word(pronoun.index()))) {
      return false;
    }
    boolean subject = named.relation().isSubject() && !pronoun.relation().isSubject();
    return named.head() == pronoun.head() || (subject && named.head() == first(syntax, pronoun));
  }

  // "Kerry called Lavrov and urged him": the second verb has the first one's subject.
  private static int first(Syntax syntax, Token pronoun) {
    Token verb = syntax.token(pronoun.head());
    for (int i = 0; i < DEEPEST_CLAUSE && !verb.isRoot() && sharesSubject(verb); i++) {
      verb = syntax.token(verb.head());
    }
    return verb.index();
  }

  private static boolean sharesSubject(Token verb) {
    return verb.relation() == Relation.CONJ || verb.relation() == Relation.XCOMP;
  }

  private Reading antecedent(Syntax syntax, Token relative) {
    Token at = relative;
    for (int i = 0; i < DEEPEST_CLAUSE && !at.isRoot(); i++) {
      Token parent = syntax.token(at.head());
      if (at.relation() == Relation.ACL_RELCL && parent.index() < relative.index()) {
        Reading reading = readings.read(syntax.sentence().index(), parent);
        return new Reading(
            reading.actors(),
            "relative → " + parent.text() + ": " + Descriptions.origin(reading.evidence()),
            reading.role(),
            reading.nature());
      }
      at = parent;
    }
    return Reading.NOBODY;
  }

  /** Who says the sentence that "I" or "we" stands in. */
  private Reading speaker(Syntax syntax, Token pronoun) {
    int sentence = syntax.sentence().index();
    Token at = pronoun;
    for (int i = 0; i < DEEPEST_CLAUSE && !at.isRoot(); i++) {
      Relation relation = at.relation();
      Token parent = syntax.token(at.head());
      if (relation == Relation.CCOMP || relation == Relation.PARATAXIS) {
        Reading speaker = subject(syntax, parent);
        if (speaker.isCoded()) {
          return said(pronoun, speaker);
        }
      }
      at = parent;
    }
    for (Token clause : syntax.sentence().children(at, Relation.PARATAXIS)) {
      Reading speaker = subject(syntax, clause);
      if (speaker.isCoded()) {
        return said(pronoun, speaker);
      }
    }
    return scene.isQuoted(sentence, pronoun.index())
        ? quoted(sentence, pronoun)
        : stated(sentence, pronoun);
  }

  /** Who says what stands between quotation marks: whoever spoke last, else the publisher. */
  private Reading quoted(int sentence, Token pronoun) {
    Referent last = discourse.latest(sentence, REACH_THING, r -> r.standing() == Standing.SPEAKER);
    return last == null ? published(pronoun) : said(pronoun, last.reading());
  }

  /** Who says what stands without quotation marks: whoever the text lets make a statement. */
  private Reading stated(int sentence, Token pronoun) {
    Reading statement = discourse.statement();
    if (statement != null) {
      return said(pronoun, statement);
    }
    if (scene.publisher() != null) {
      return published(pronoun);
    }
    Referent last =
        discourse.latest(
            sentence, REACH_THING, r -> r.standing() == Standing.SPEAKER && speaks(r.reading()));
    return last == null ? unknown("we") : said(pronoun, last.reading());
  }

  private Reading published(Token pronoun) {
    Actor publisher = scene.publisher();
    return publisher == null
        ? unknown("we")
        : said(pronoun, Reading.of(publisher, "publisher", Nature.BODY));
  }

  // Rebels and crowds are quoted, but seldom at length.
  private static boolean speaks(Reading reading) {
    Sector sector = reading.first().sector();
    return sector == null
        || switch (sector) {
          case REB, CVL, UAF, CRM, UNK, JRN -> false;
          default -> true;
        };
  }

  private Reading subject(Syntax syntax, Token verb) {
    if (!DocumentCast.SAYING.contains(verb.lemma())) {
      return Reading.NOBODY;
    }
    for (Token child : syntax.sentence().children(verb)) {
      if (child.relation().isSubject() && !isPronoun(syntax.word(child.index()))) {
        return readings.read(syntax.sentence().index(), child);
      }
    }
    return before(syntax, verb);
  }

  // The tree may hang the speaker on the quoted verb; he stands right before the verb of saying.
  private Reading before(Syntax syntax, Token verb) {
    if (verb.index() == 0) {
      return Reading.NOBODY;
    }
    Token previous = syntax.token(verb.index() - 1);
    boolean name = previous.tag().isNominal() && !isPronoun(syntax.word(previous.index()));
    return name ? readings.read(syntax.sentence().index(), previous) : Reading.NOBODY;
  }

  private static Reading said(Token pronoun, Reading speaker) {
    return new Reading(
        speaker.actors(),
        "pronoun " + pronoun.text() + " → speaker: " + Descriptions.origin(speaker.evidence()),
        speaker.role(),
        speaker.nature());
  }
}
