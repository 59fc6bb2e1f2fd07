package org.casus.language;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mends what a nominal is to its verb, where the grammar or the verb's class leaves no choice: a
 * nominal without a preposition as an oblique, a second subject behind its verb, what a verb that
 * links says of its subject, who is told, what is given to whom.
 */
final class ObjectRepair extends MendedTree {
  private static final Set<String> PERIODS =
      Set.of(
          ("today yesterday tomorrow tonight monday tuesday wednesday thursday friday"
                  + " saturday sunday january february march april may june july august september"
                  + " october november december day night week weekend month year morning"
                  + " afternoon evening time hour minute decade spring summer autumn fall winter"
                  + " percent mile kilometer kilometre meter metre way home")
              .split(" "));

  private static final Set<String> MONEY =
      Set.of("dollar", "euro", "pound", "franc", "yen", "rouble", "rupee", "million", "billion");

  private static final Set<String> GIVING =
      Set.of("give", "grant", "lend", "loan", "offer", "send", "pay", "award", "pledge", "promise");

  /** Verbs that say what their subject is, or how it is called. */
  private static final Set<String> LINKING =
      Set.of(
          "act",
          "appear",
          "be",
          "become",
          "call",
          "come",
          "constitute",
          "elect",
          "end",
          "feel",
          "form",
          "get",
          "go",
          "grow",
          "look",
          "mean",
          "name",
          "prove",
          "remain",
          "represent",
          "retire",
          "rise",
          "seem",
          "serve",
          "sound",
          "stand",
          "stay",
          "title",
          "total",
          "turn");

  /** Verbs whose one nominal is the one who hears of it. */
  private static final Set<String> TELLING =
      Set.of(
          ("advise assure convince email inform notify reassure remind tell trust warn")
              .split(" "));

  /** Verbs whose nominal before a clause is the one who hears of it or may do it. */
  private static final Set<String> BIDDING =
      Set.of("allow", "ask", "cause", "permit", "persuade", "urge");

  /** Verbs whose object is to do what follows with "to". */
  private static final Set<String> DRIVING =
      Set.of(
          ("authorise authorize beg compel encourage force instruct invite oblige order press"
                  + " pressure push require")
              .split(" "));

  /** Verbs whose nominal may be a receiver though nothing else is said to be given. */
  private static final Set<String> SERVING =
      Set.of(
          ("believe charge command excuse feed forgive give guarantee offer pay promise send show"
                  + " supply teach write")
              .split(" "));

  private static final Set<String> TOLD =
      Set.of("difference", "joke", "lie", "story", "tale", "thing", "time", "truth");

  /** Prepositions that are no particle and no part of a number. */
  private static final Set<String> LEADING = Set.of("at", "from", "into", "of", "towards");

  private static final Set<String> BECOMING = Set.of("become", "remain", "seem");

  private static final Set<String> NAMING =
      Set.of(
          ("appoint brand call christen consider crown declare deem dub elect entitle label make name"
                  + " nickname nominate proclaim rename title")
              .split(" "));

  /** In "a town called X" what is behind the participle is the name. */
  private static final Set<String> CALLED =
      Set.of("age", "call", "dub", "entitle", "name", "nickname", "rename", "title");

  /** Verbs that say of their object what it is: "dismissed it as false". */
  private static final Set<String> JUDGING =
      Set.of(
          "brand",
          "condemn",
          "denounce",
          "deride",
          "describe",
          "dismiss",
          "portray",
          "present",
          "regard",
          "reject",
          "ridicule",
          "treat",
          "view");

  ObjectRepair(Token[] tokens) {
    super(tokens);
  }

  /** Mends the nominal at a place. */
  void mend(int at) {
    mendJudged(at);
    mendReceiver(at);
    mendGiven(at);
    mendMarkedObject(at);
    mendBareOblique(at);
    mendUnjoined(at);
    mendNominalComplement(at);
    mendSecondSubject(at);
    mendNaming(at);
    mendBecoming(at);
    mendReceiverAlone(at);
    mendTold(at);
    mendUpTo(at);
  }

  // "dismissed as false reports that it left": the reports, which are long, stand behind what they
  // are called.
  private void mendJudged(int at) {
    Token noun = tokens[at];
    boolean behindAs =
        at > 2
            && noun.relation() == Relation.OBL
            && noun.tag() == Tag.NOUN
            && tokens[at - 1].tag() == Tag.ADJ
            && tokens[at - 1].head() == at
            && tokens[at - 2].text().equals("as")
            && tokens[at - 2].head() == at;
    if (!behindAs || !JUDGING.contains(tokens[noun.head()].lemma()) || !takesObject(noun.head())) {
      return;
    }
    boolean told =
        any(
            at,
            c -> (c.relation() == Relation.ACL || c.relation() == Relation.ACL_RELCL) && isThat(c));
    if (told) {
      tokens[at - 1] = with(tokens[at - 1], Tag.ADJ, noun.head(), Relation.OBL);
      tokens[at - 2] = with(tokens[at - 2], tokens[at - 2].tag(), at - 1, Relation.CASE);
      tokens[at] = with(noun, noun.tag(), noun.head(), Relation.OBJ);
    }
  }

  private boolean isThat(Token clause) {
    return any(clause.index(), c -> c.relation() == Relation.MARK && c.text().equals("that"));
  }

  // "called him a liar", "a town called Sirte": no verb of naming gives a name to a receiver.
  private void mendNaming(int at) {
    Token name = tokens[at];
    if (name.relation() != Relation.OBJ || name.head() >= at || name.isRoot()) {
      return;
    }
    Token verb = tokens[name.head()];
    Token named = only(verb.index(), Relation.IOBJ);
    if (named != null && named.index() < at && isNaming(verb)) {
      relate(named, Relation.OBJ);
      relate(name, Relation.XCOMP);
    } else if (isCalled(verb) && !any(verb.index(), c -> c != name && fills(c))) {
      relate(name, Relation.XCOMP);
    }
  }

  /** Whether a verb gives a name or a rank to its object. */
  static boolean isNaming(Token verb) {
    return NAMING.contains(verb.lemma());
  }

  private static boolean isCalled(Token verb) {
    return verb.relation() == Relation.ACL
        && CALLED.contains(verb.lemma())
        && !verb.text().endsWith("ing");
  }

  // "became a member"
  private void mendBecoming(int at) {
    Token nominal = tokens[at];
    if (nominal.relation() != Relation.OBJ || nominal.isRoot() || !isNoun(nominal)) {
      return;
    }
    Token verb = tokens[nominal.head()];
    boolean alone = !any(verb.index(), c -> c.relation() == Relation.XCOMP);
    if (BECOMING.contains(verb.lemma()) && alone) {
      relate(nominal, Relation.XCOMP);
    }
  }

  // "submitted a report": only some verbs take a receiver and nothing that is received.
  private void mendReceiverAlone(int at) {
    Token receiver = tokens[at];
    if (receiver.relation() != Relation.IOBJ || receiver.isRoot()) {
      return;
    }
    String verb = tokens[receiver.head()].lemma();
    boolean may = TELLING.contains(verb) || BIDDING.contains(verb) || SERVING.contains(verb);
    boolean alone = !has(receiver.head(), Relation.OBJ) && !has(receiver.head(), Relation.CCOMP);
    if (!may && alone) {
      relate(receiver, Relation.OBJ);
    }
  }

  // "told the court that ..."
  private void mendTold(int at) {
    Token hearer = tokens[at];
    boolean heard = hearer.relation() == Relation.OBJ || hearer.relation() == Relation.IOBJ;
    if (!heard || hearer.isRoot()) {
      return;
    }
    int verb = hearer.head();
    if (isBidding(tokens[verb])) {
      raisePurpose(hearer);
    }
    boolean clause =
        any(verb, c -> c.relation() == Relation.CCOMP || c.relation() == Relation.XCOMP);
    boolean told =
        TELLING.contains(tokens[verb].lemma())
            ? !TOLD.contains(hearer.lemma())
            : clause && BIDDING.contains(tokens[verb].lemma());
    if (told && only(verb, Relation.OBJ) != null && only(verb, Relation.IOBJ) == null) {
      relate(hearer, Relation.IOBJ);
    }
  }

  static boolean isBidding(Token verb) {
    return BIDDING.contains(verb.lemma()) || DRIVING.contains(verb.lemma());
  }

  // "urged the rebels to withdraw": what is bidden is no purpose and no part of who is bidden.
  private void raisePurpose(Token hearer) {
    if (any(hearer.head(), c -> c.relation() == Relation.XCOMP)) {
      return;
    }
    Token deed = only(hearer.index(), Relation.ACL);
    deed = deed == null ? only(hearer.head(), Relation.ADVCL) : deed;
    if (deed != null && deed.index() > hearer.index() && isInfinitive(deed.index())) {
      tokens[deed.index()] = with(deed, deed.tag(), hearer.head(), Relation.XCOMP);
    }
  }

  private boolean isInfinitive(int verb) {
    return any(verb, c -> c.relation() == Relation.MARK && c.text().equals("to"));
  }

  private void relate(Token token, Relation relation) {
    tokens[token.index()] = with(token, token.tag(), token.head(), relation);
  }

  // "gave Ivory Coast five million dollars": the name before a sum is who gets it.
  private void mendReceiver(int at) {
    Token sum = tokens[at];
    boolean money = sum.relation() == Relation.OBJ && MONEY.contains(sum.lemma());
    if (!money || !GIVING.contains(tokens[sum.head()].lemma())) {
      return;
    }
    int name = at - 1;
    while (name > sum.head() && !isAmountStart(name)) {
      name--;
    }
    name--;
    if (name > sum.head() && tokens[name].tag() == Tag.PROPN) {
      int first = name;
      while (first - 1 > sum.head() && isOfName(tokens[first - 1])) {
        first--;
        Relation relation = tokens[first].tag() == Tag.DET ? Relation.DET : Relation.COMPOUND;
        tokens[first] = with(tokens[first], tokens[first].tag(), name, relation);
      }
      tokens[name] = with(tokens[name], Tag.PROPN, sum.head(), Relation.IOBJ);
      for (int amount = name + 1; amount < at; amount++) {
        if (tokens[amount].head() <= name) {
          tokens[amount] = with(tokens[amount], tokens[amount].tag(), at, Relation.NUMMOD);
        }
      }
    }
  }

  // "gave Iranian dissidents asylum": a plural with words of its own is who gets it.
  private void mendGiven(int at) {
    Token given = tokens[at];
    boolean object = given.relation() == Relation.OBJ && at > 1 && given.head() < at - 1;
    if (!object || !GIVING.contains(tokens[given.head()].lemma())) {
      return;
    }
    Token receiver = tokens[at - 1];
    boolean plural =
        receiver.relation() == Relation.COMPOUND
            && receiver.head() == at
            && receiver.tag() == Tag.NOUN
            && receiver.has(Feature.PLURAL);
    if (plural && any(at - 1, c -> c.relation() == Relation.AMOD)) {
      tokens[at - 1] = with(receiver, Tag.NOUN, given.head(), Relation.IOBJ);
    }
  }

  // "pulled out of Chechnya": what a preposition marks is no object.
  private void mendMarkedObject(int at) {
    Token nominal = tokens[at];
    boolean marked =
        nominal.relation() == Relation.OBJ
            && isNoun(nominal)
            && any(at, c -> c.relation() == Relation.CASE && LEADING.contains(c.text()));
    if (marked && tokens[nominal.head()].tag() == Tag.VERB && nominal.head() < at) {
      relate(nominal, Relation.OBL);
    }
  }

  private boolean isAmountStart(int at) {
    return (tokens[at].tag() == Tag.NUM || tokens[at].text().equals("$"))
        && tokens[at - 1].tag() != Tag.NUM
        && !tokens[at - 1].text().equals("$");
  }

  private static boolean isOfName(Token token) {
    return token.tag() == Tag.PROPN || token.tag() == Tag.DET || token.tag() == Tag.ADJ;
  }

  // "A hundred farmers demonstrated": a nominal without a preposition is a subject or an object.
  private void mendBareOblique(int at) {
    Token nominal = tokens[at];
    if (nominal.relation() != Relation.OBL || !isCountable(nominal) || nominal.isRoot()) {
      return;
    }
    int verb = nominal.head();
    boolean bare =
        !any(at, c -> isMarker(c) && !isOfQuantity(c))
            && !PERIODS.contains(nominal.lemma().toLowerCase(Locale.ROOT));
    if (!bare || tokens[verb].tag() != Tag.VERB) {
      return;
    }
    if (at < verb && !any(verb, c -> c.relation().isSubject()) && isFinite(verb)) {
      boolean passive = any(verb, c -> c.relation() == Relation.AUX_PASS);
      Relation subject = passive ? Relation.NSUBJ_PASS : Relation.NSUBJ;
      tokens[at] = with(nominal, nominal.tag(), verb, subject);
    } else if (at > verb && takesObject(verb)) {
      tokens[at] = with(nominal, nominal.tag(), verb, Relation.OBJ);
    }
  }

  // "condemned in the strongest terms the attack": nothing joins the two, so the verb has an
  // object.
  private void mendUnjoined(int at) {
    Token nominal = tokens[at];
    boolean joined = nominal.relation() == Relation.CONJ && isNoun(nominal) && nominal.head() < at;
    if (!joined) {
      return;
    }
    Token first = tokens[nominal.head()];
    boolean oblique = first.relation() == Relation.OBL && first.head() < first.index();
    if (oblique && takesObject(first.head()) && opensUnjoined(first.index(), at)) {
      tokens[at] = with(nominal, nominal.tag(), first.head(), Relation.OBJ);
    }
  }

  /** Whether the words of a nominal follow right behind another, "both" or an article first. */
  private boolean opensUnjoined(int first, int at) {
    Token next = tokens[first + 1];
    boolean opens = next.relation() == Relation.CC_PRECONJ || next.relation() == Relation.DET;
    return first + 1 < at && opens && next.head() == at;
  }

  // "wounded at least 25": the bound is no preposition of the verb's.
  private boolean isCountable(Token nominal) {
    boolean bounded =
        nominal.tag() == Tag.NUM
            && any(nominal.index(), c -> c.text().equals("least") || c.text().equals("most"));
    return isNoun(nominal) || bounded;
  }

  // "killed up to 30 soldiers" is no "kill up"
  private void mendUpTo(int at) {
    Token up = tokens[at];
    boolean particle = up.relation() == Relation.COMPOUND_PRT && up.text().equals("up");
    if (!particle || at + 2 >= tokens.length || tokens[at + 2].tag() != Tag.NUM) {
      return;
    }
    Token to = tokens[at + 1];
    if (to.text().equals("to") && to.relation() == Relation.CASE) {
      tokens[at] = with(up, up.tag(), at + 2, Relation.ADVMOD);
      tokens[at + 1] = with(to, to.tag(), at, Relation.FIXED);
    }
  }

  // "up to 40 students"
  private boolean isOfQuantity(Token marker) {
    int at = marker.index();
    return at > 0
        && at + 1 < tokens.length
        && tokens[at - 1].text().equalsIgnoreCase("up")
        && tokens[at + 1].tag() == Tag.NUM;
  }

  // "The president hosted the premier": of two subjects about a verb the later is its object.
  private void mendSecondSubject(int at) {
    Token second = tokens[at];
    if (second.relation() != Relation.NSUBJ || second.head() >= at || second.isRoot()) {
      return;
    }
    int verb = second.head();
    boolean active = tokens[verb].tag() == Tag.VERB && !INVERTING.contains(tokens[verb].lemma());
    boolean first = any(verb, c -> c.relation() == Relation.NSUBJ && c.index() < verb);
    if (active && first && isNoun(second) && takesObject(verb)) {
      tokens[at] = with(second, second.tag(), verb, Relation.OBJ);
    }
  }

  // "Rebels shelled Aleppo": only some verbs say what their subject is or becomes.
  private void mendNominalComplement(int at) {
    Token nominal = tokens[at];
    boolean noun =
        isNoun(nominal)
            || any(at, c -> c.relation() == Relation.DET || c.relation() == Relation.COMPOUND);
    if (nominal.relation() != Relation.XCOMP || !noun || nominal.head() >= at) {
      return;
    }
    Token verb = tokens[nominal.head()];
    boolean says = LINKING.contains(verb.lemma()) || verb.tag() != Tag.VERB;
    boolean bare = !any(at, c -> isMarker(c) || c.relation() == Relation.COP);
    boolean other =
        Stream.of(tokens).anyMatch(c -> c.head() == verb.index() && c.index() != at && fills(c));
    if (!says && bare && !other) {
      tokens[at] =
          isNoun(nominal)
              ? with(nominal, nominal.tag(), verb.index(), Relation.OBJ)
              : asNoun(nominal, verb.index(), Relation.OBJ);
    }
  }

  private static boolean fills(Token token) {
    return switch (token.relation()) {
      case OBJ, IOBJ, CCOMP, XCOMP, NSUBJ_PASS -> true;
      default -> false;
    };
  }

  private boolean isFinite(int verb) {
    boolean main = tokens[verb].isRoot() || tokens[verb].relation() == Relation.CCOMP;
    return tokens[verb].has(Feature.FINITE)
        || (main && !tokens[verb].text().endsWith("ing"))
        || any(verb, c -> c.relation() == Relation.AUX || c.relation() == Relation.AUX_PASS);
  }
}
