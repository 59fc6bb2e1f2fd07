package org.casus.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mends what no English tree can be: a nominal without a preposition as an oblique, an infinitive
 * as a prepositional phrase, a second subject behind its verb, a participle as a subject, an
 * adjectival participle that takes its verb's object, a reduced clause whose verb has no passive, a
 * noun as what a verb that links nothing says of its subject. Everything else stays as the parser
 * has it.
 */
final class TreeRepair extends MendedTree {
  private static final Set<String> CATENATIVE =
      Set.of(
          ("agree aim attempt begin choose continue decide decline demand fail hope"
                  + " intend offer order plan pledge prepare promise refuse resolve seek start"
                  + " swear threaten try vow want")
              .split(" "));

  /** Present participles that stand before a noun in news as often as behind a verb. */
  private static final Set<String> ADJECTIVAL =
      Set.of(
          ("advancing attacking existing fleeing incoming invading leading outgoing opposing"
                  + " protesting remaining retiring retreating returning ruling striking surviving"
                  + " visiting warring")
              .split(" "));

  /** Behind these a participle is a complement: "stopped attacking the town", "saw it burning". */
  private static final Set<String> COMPLETED =
      Set.of(
          ("admit anticipate avoid be begin cease consider continue defend deny enjoy feel find"
                  + " finish get go halt have hear involve keep like love mean oppose postpone quit"
                  + " recall recommend remain remember resume risk see start stop suggest try")
              .split(" "));

  private static final Set<String> INTRANSITIVE =
      Set.of(
          "agree",
          "arrive",
          "clash",
          "collapse",
          "demonstrate",
          "die",
          "disagree",
          "erupt",
          "explode",
          "fall",
          "fight",
          "flee",
          "gather",
          "go",
          "leave",
          "march",
          "meet",
          "negotiate",
          "protest",
          "rally",
          "rebel",
          "resign",
          "retire",
          "retreat",
          "return",
          "riot",
          "say",
          "surrender",
          "talk",
          "travel",
          "vote",
          "withdraw");

  /** Verbs that are not passive with the preposition behind them. */
  private static final Set<String> PREPOSITIONAL =
      Set.of(
          "advance on",
          "advance to",
          "advance towards",
          "appeal for",
          "appeal to",
          "call for",
          "call on",
          "campaign for",
          "head for",
          "head to",
          "head towards",
          "move into",
          "press for",
          "push for",
          "push into",
          "react to",
          "respond to",
          "roll into");

  private TreeRepair(List<Token> tokens) {
    super(tokens.toArray(Token[]::new));
  }

  /** The tokens of a parsed sentence, joined as they must be; as they are where that is no tree. */
  static List<Token> mended(List<Token> tokens) {
    TreeRepair repair = new TreeRepair(tokens);
    ClauseRepair clauses = new ClauseRepair(repair.tokens);
    PhraseRepair phrases = new PhraseRepair(repair.tokens);
    ObjectRepair objects = new ObjectRepair(repair.tokens);
    for (int at = 0; at < repair.tokens.length; at++) {
      clauses.mendPlural(at);
      repair.mendInfinitive(at);
      repair.mendSaying(at);
      repair.mendParticipleSubject(at);
      repair.mendReducedClause(at);
      repair.mendVerbBeforeNoun(at);
      repair.mendDead(at);
      repair.mendVerbWithSubject(at);
    }
    for (int at = 0; at < repair.tokens.length; at++) {
      clauses.mend(at);
      phrases.mend(at);
      objects.mend(at);
      repair.mendStolenObject(at);
    }
    return repair.isTree() ? List.of(repair.tokens) : tokens;
  }

  // "agreed to institute a curfew": the parser takes "to institute" for a prepositional phrase.
  private void mendInfinitive(int at) {
    Token verb = tokens[at];
    if (at == 0 || !isLower(verb) || verb.isRoot() || !isPhrase(verb.relation())) {
      return;
    }
    Token mark = tokens[at - 1];
    boolean to = mark.text().equals("to") && mark.head() == at && mark.relation() == Relation.CASE;
    Token head = tokens[verb.head()];
    boolean base = verb.text().equals(verb.lemma());
    boolean verbal =
        verb.tag() == Tag.VERB
            || (verb.tag().isNominal() && CATENATIVE.contains(head.lemma()) && actsAsVerb(at));
    if (to && base && verbal && head.index() < at) {
      tokens[at - 1] = with(mark, Tag.PART, mark.head(), Relation.MARK);
      boolean noun = head.tag() == Tag.NOUN || head.tag() == Tag.PROPN;
      tokens[at] = asVerb(verb, verb.head(), noun ? Relation.ACL : Relation.XCOMP);
    }
  }

  // "The agency said on Monday that planes had bombed it": what stands behind "that" is said.
  private void mendSaying(int at) {
    Token verb = tokens[at];
    boolean before = verb.relation() == Relation.ADVCL && verb.head() > at;
    if (!before || !INVERTING.contains(verb.lemma()) || !tokens[verb.head()].isRoot()) {
      return;
    }
    Token said = tokens[verb.head()];
    boolean that =
        any(
            said.index(),
            c -> c.index() > at && c.relation() == Relation.MARK && c.text().equals("that"));
    boolean speaker = any(at, c -> c.relation() == Relation.NSUBJ && c.index() < at);
    if (that && speaker && !any(at, MendedTree::isMarker)) {
      tokens[at] = with(verb, verb.tag(), Token.NO_HEAD, Relation.ROOT);
      tokens[said.index()] = with(said, said.tag(), at, Relation.CCOMP);
    }
  }

  private boolean actsAsVerb(int at) {
    boolean determined =
        any(at, c -> c.index() < at && c.relation() != Relation.CASE && !isPunctuation(c));
    return !determined
        && any(
            at,
            c ->
                c.index() > at
                    && switch (c.relation()) {
                      case OBJ, IOBJ, CCOMP, XCOMP, COMPOUND_PRT -> true;
                      case ADVMOD -> c.index() == at + 1;
                      default -> false;
                    });
  }

  private static boolean isPhrase(Relation relation) {
    return relation == Relation.OBL || relation == Relation.NMOD || relation == Relation.OBJ;
  }

  // "The group operating in Gaza said": the noun before the participle is the subject.
  private void mendParticipleSubject(int at) {
    Token verb = tokens[at];
    boolean participle =
        verb.tag() == Tag.VERB
            && verb.relation() == Relation.NSUBJ
            && verb.text().toLowerCase(Locale.ROOT).endsWith("ing");
    if (!participle || at == 0) {
      return;
    }
    Token noun = tokens[at - 1];
    boolean own =
        noun.head() == at && (noun.tag() == Tag.NOUN || noun.tag() == Tag.PROPN) && at > 1;
    if (!own) {
      return;
    }
    tokens[at - 1] = with(noun, noun.tag(), verb.head(), Relation.NSUBJ);
    tokens[at] = with(verb, Tag.VERB, at - 1, Relation.ACL);
    for (int child = first(at); child < at - 1; child++) {
      if (tokens[child].head() == at) {
        tokens[child] = with(tokens[child], tokens[child].tag(), at - 1, tokens[child].relation());
      }
    }
  }

  // "Kurdish activists demonstrated": no noun stands alone before a verb that cannot modify it.
  private void mendReducedClause(int at) {
    Token verb = tokens[at];
    boolean behind = verb.relation() == Relation.ACL || verb.relation() == Relation.AMOD;
    boolean participle = verb.tag() == Tag.VERB || (verb.tag() == Tag.ADJ && isNarrative(verb));
    if (!behind || !participle || verb.head() >= at) {
      return;
    }
    Token noun = wholeOf(tokens[verb.head()]);
    boolean past = !verb.text().endsWith("ing") && !verb.text().equalsIgnoreCase(verb.lemma());
    boolean active =
        INTRANSITIVE.contains(verb.lemma())
            || isPrepositional(at)
            || only(at, Relation.OBJ) != null
            || (CATENATIVE.contains(verb.lemma()) && only(at, Relation.XCOMP) != null);
    boolean alone = noun.isRoot() && past && active && isNoun(noun) && !tells();
    if (alone && !any(at, c -> isMarker(c) || c.relation() == Relation.AUX_PASS)) {
      tokens[at] = asVerb(verb, Token.NO_HEAD, Relation.ROOT);
      tokens[noun.index()] = with(noun, noun.tag(), at, Relation.NSUBJ);
      for (int child = at + 1; child < end(at); child++) {
        if (tokens[child].head() == noun.index()) {
          tokens[child] = with(tokens[child], tokens[child].tag(), at, tokens[child].relation());
        }
      }
    }
  }

  private boolean isPrepositional(int at) {
    String verb = asVerb(tokens[at], Token.NO_HEAD, Relation.ROOT).lemma();
    return at + 1 < tokens.length
        && PREPOSITIONAL.contains(verb + " " + tokens[at + 1].text())
        && any(at, c -> c.relation() == Relation.OBL);
  }

  // "hundreds of people"
  private Token wholeOf(Token part) {
    Token whole = part;
    while (whole.relation() == Relation.NMOD && !whole.isRoot() && isOf(whole)) {
      whole = tokens[whole.head()];
    }
    return whole;
  }

  private boolean isOf(Token part) {
    Token preposition = only(part.index(), Relation.CASE);
    return preposition != null && preposition.text().equals("of");
  }

  // "Young people blocked streets": where nothing else is told, the past form before a noun tells.
  private void mendVerbBeforeNoun(int at) {
    Token verb = tokens[at];
    boolean past = verb.relation() == Relation.AMOD && verb.head() > at && isNarrative(verb);
    if (!past || at == 0 || tells() || !isNoun(tokens[verb.head()])) {
      return;
    }
    Token object = tokens[verb.head()];
    Token subject = object.isRoot() ? subjectBefore(object, at) : root();
    if (subject == null || subject.index() >= at || !isNoun(subject) || hasComma(subject, at)) {
      return;
    }
    if (!object.isRoot() && object.head() != subject.index()) {
      return;
    }
    if (any(object.index(), MendedTree::isMarker) && !nameTakesPlace(object, at)) {
      return;
    }
    int root = object.isRoot() ? object.index() : subject.index();
    tokens[at] = asVerb(verb, Token.NO_HEAD, Relation.ROOT);
    tokens[object.index()] = with(object, object.tag(), at, Relation.OBJ);
    tokens[subject.index()] = with(subject, subject.tag(), at, Relation.NSUBJ);
    handOver(object.index(), subject.index());
    for (int child = at + 1; child < end(at); child++) {
      Token token = tokens[child];
      boolean moves = token.head() == root && token.index() > object.index();
      if (moves && token.relation() != Relation.CONJ) {
        Relation relation = token.relation() == Relation.NMOD ? Relation.OBL : token.relation();
        tokens[child] = with(token, token.tag(), at, relation);
      }
    }
  }

  // "The withdrawal from Kherson surprised analysts": the preposition is the name's.
  private boolean nameTakesPlace(Token object, int participle) {
    Token name = tokens[participle - 1];
    boolean between = name.relation() == Relation.COMPOUND && name.head() == object.index();
    if (!between || any(object.index(), c -> isMarker(c) && c.index() > participle)) {
      return false;
    }
    tokens[name.index()] = with(name, name.tag(), object.head(), object.relation());
    for (int child = first(name.index()); child < name.index(); child++) {
      if (tokens[child].head() == object.index()) {
        tokens[child] =
            with(tokens[child], tokens[child].tag(), name.index(), tokens[child].relation());
      }
    }
    return true;
  }

  // "The army fought rebels": what stands before the subject belongs to it.
  private void handOver(int object, int subject) {
    for (int child = first(object); child < subject; child++) {
      Token token = tokens[child];
      if (token.head() == object && isNounsOwn(token.relation())) {
        tokens[child] = with(token, token.tag(), subject, token.relation());
      }
    }
  }

  private static boolean isNounsOwn(Relation relation) {
    return switch (relation) {
      case DET, AMOD, COMPOUND, NUMMOD, NMOD_POSS -> true;
      default -> false;
    };
  }

  // "said that its forces attacked civilians": a participle with a subject of its own tells.
  private void mendVerbWithSubject(int at) {
    Token verb = tokens[at];
    if (verb.relation() != Relation.AMOD || verb.head() <= at || !isNarrative(verb)) {
      return;
    }
    Token object = tokens[verb.head()];
    Token subject = only(at, Relation.NSUBJ);
    boolean said = subject != null && subject.index() < at && only(at, Relation.MARK) != null;
    if (!said || !isNoun(object) || object.relation() != Relation.OBJ || object.head() >= at) {
      return;
    }
    tokens[at] = asVerb(verb, object.head(), Relation.CCOMP);
    tokens[object.index()] = with(object, object.tag(), at, Relation.OBJ);
  }

  /** What a noun's clause is about, or a name before the participle, where none can modify it. */
  private @Nullable Token subjectBefore(Token object, int participle) {
    Token subject = only(object.index(), Relation.NSUBJ);
    if (subject != null) {
      return subject;
    }
    Token name = tokens[participle - 1];
    boolean before = name.relation() == Relation.COMPOUND && name.head() == object.index();
    return before ? name : null;
  }

  private static boolean isNarrative(Token verb) {
    boolean taken =
        verb.tag() == Tag.ADJ
            && verb.text().endsWith("ed")
            && VerbForms.load().base(verb.text()).isPresent();
    boolean past = verb.tag() == Tag.VERB && !verb.text().equalsIgnoreCase(verb.lemma());
    return (taken || past)
        && !verb.text().endsWith("ing")
        && !verb.text().endsWith("en")
        && isLower(verb);
  }

  private @Nullable Token root() {
    return Stream.of(tokens).filter(Token::isRoot).findFirst().orElse(null);
  }

  private boolean hasComma(Token from, int to) {
    for (int at = from.index() + 1; at < to; at++) {
      if (tokens[at].text().equals(",") || tokens[at].text().equals(":")) {
        return true;
      }
    }
    return false;
  }

  private boolean tells() {
    return Stream.of(tokens).anyMatch(TreeRepair::isFiniteVerb);
  }

  private static boolean isFiniteVerb(Token token) {
    boolean verb = token.tag() == Tag.VERB || token.tag() == Tag.AUX;
    boolean modifies =
        switch (token.relation()) {
          case ACL, ACL_RELCL, AMOD -> true;
          default -> false;
        };
    return verb && token.has(Feature.FINITE) && !modifies;
  }

  // "shot dead three policemen"
  private void mendDead(int at) {
    Token dead = tokens[at];
    boolean modifies =
        at > 0
            && dead.text().equals("dead")
            && dead.relation() == Relation.AMOD
            && dead.head() > at;
    if (modifies && tokens[at - 1].lemma().equals("shoot") && dead.head() != at - 1) {
      tokens[at] = with(dead, dead.tag(), at - 1, Relation.XCOMP);
    }
  }

  // "rejected proposed changes", "killed outgoing premier X": the participle modifies the object.
  private void mendStolenObject(int at) {
    Token participle = tokens[at];
    boolean beside = at > 0 && participle.head() == at - 1 && tokens[at - 1].tag() == Tag.VERB;
    boolean adjectival =
        participle.tag() == Tag.VERB
            && participle.relation() == Relation.XCOMP
            && isParticiple(participle);
    if (!beside || !adjectival || COMPLETED.contains(tokens[at - 1].lemma())) {
      return;
    }
    Token object = only(at, Relation.OBJ);
    if (object != null && object.index() > at && takesObjectBut(at - 1, at)) {
      tokens[at] = with(participle, Tag.VERB, object.index(), Relation.AMOD);
      tokens[object.index()] = with(object, object.tag(), at - 1, Relation.OBJ);
      for (int child = at + 1; child < end(at); child++) {
        if (tokens[child].head() == at) {
          tokens[child] =
              with(tokens[child], tokens[child].tag(), at - 1, tokens[child].relation());
        }
      }
    }
  }

  private boolean takesObjectBut(int verb, int complement) {
    return !any(verb, c -> c.index() != complement && c.relation() == Relation.OBJ);
  }

  private static boolean isParticiple(Token verb) {
    String form = verb.text().toLowerCase(Locale.ROOT);
    return ADJECTIVAL.contains(form) || (form.endsWith("ed") && !form.equals(verb.lemma()));
  }

  private static boolean isLower(Token token) {
    return Character.isLowerCase(token.text().charAt(0));
  }
}
