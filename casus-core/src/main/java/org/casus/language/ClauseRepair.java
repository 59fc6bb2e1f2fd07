package org.casus.language;

import java.util.Set;

/**
 * Mends what a clause is to the words around it: what is said without "that", what a claim says, an
 * -ing form behind a particle, a participle that opens the sentence, a plural noun taken for the
 * verb.
 */
final class ClauseRepair extends MendedTree {
  /** Nouns whose "that" tells what they say. */
  private static final Set<String> TELLING_NOUNS =
      Set.of(
          ("accusation admission allegation assertion assumption charge claim conclusion denial"
                  + " evidence fact fear hint hope idea impression information insinuation news"
                  + " notion proof report rumor rumour statement story suggestion suspicion"
                  + " threat warning")
              .split(" "));

  private static final Set<String> WILLING =
      Set.of(
          ("able bound determined due eager keen prepared ready reluctant set unable unwilling"
                  + " willing")
              .split(" "));

  private static final Set<String> COUNTING =
      Set.of("dozen", "hundred", "other", "score", "several", "thousand");

  private static final Set<String> SAYING =
      Set.of(
          ("admit add allege announce believe claim confirm deny doubt fear insist maintain report say"
                  + " state suggest suspect think")
              .split(" "));

  /** Participles of what is denied or owed to somebody: "denied him expected benefits". */
  private static final Set<String> OF_THINGS =
      Set.of(
          "armed", "continued", "expected", "needed", "paid", "promised", "required", "unlimited");

  /** What these are said of something stands behind it: "saw the town shelled by the army". */
  private static final Set<String> PREDICATING =
      Set.of(
          ("be become consider declare feel find get have hear imagine keep leave like make need"
                  + " order report see want watch")
              .split(" "));

  ClauseRepair(Token[] tokens) {
    super(tokens);
  }

  /** Mends the word at a place. */
  void mend(int at) {
    mendClaim(at);
    mendThat(at);
    mendDemanded(at);
    mendAllowed(at);
    mendOpposed(at);
    mendWilling(at);
    mendSaid(at);
    mendDenied(at);
    mendSaidThat(at);
    mendLinked(at);
    mendBehindParticle(at);
    mendOpening(at);
    mendActing(at);
    mendPassive(at);
    mendPast(at);
    mendSecondDeed(at);
    mendBacked(at);
  }

  // "to confront rebels backed by neighbours": who is backed is confronted, nobody confronts
  // backed.
  private void mendBacked(int at) {
    Token verb = tokens[at];
    boolean predicated =
        verb.relation() == Relation.XCOMP
            && verb.tag() == Tag.VERB
            && verb.has(Feature.PARTICIPLE)
            && verb.head() < at - 1
            && isNoun(tokens[at - 1])
            && !PREDICATING.contains(tokens[verb.head()].lemma());
    if (!predicated || !any(at, c -> c.relation() == Relation.OBL_AGENT)) {
      return;
    }
    Token noun = tokens[at - 1];
    Token subject = only(at, Relation.NSUBJ_PASS);
    if (subject != null && (subject.equals(noun) || noun.head() == subject.index())) {
      tokens[subject.index()] = with(subject, subject.tag(), verb.head(), Relation.OBJ);
    } else if (noun.head() != verb.head()) {
      return;
    }
    tokens[at] = with(verb, Tag.VERB, noun.index(), Relation.ACL);
  }

  // "the claim that Israel attacked Syria": "that" is no object beside the object.
  private void mendClaim(int at) {
    Token that = tokens[at];
    boolean object =
        that.relation() == Relation.OBJ && that.text().equals("that") && that.head() > at;
    if (!object || at == 0) {
      return;
    }
    Token verb = tokens[that.head()];
    Token nominal = only(verb.index(), Relation.XCOMP);
    boolean full = nominal != null && isNoun(nominal) && nominal.index() > verb.index();
    Token noun = tokens[at - 1];
    if (nominal != null && full && TELLING_NOUNS.contains(noun.lemma())) {
      tokens[at] = with(that, Tag.SCONJ, verb.index(), Relation.MARK);
      tokens[nominal.index()] = with(nominal, nominal.tag(), verb.index(), Relation.OBJ);
      if (verb.head() == noun.index()) {
        tokens[verb.index()] = with(verb, verb.tag(), noun.index(), Relation.ACL);
      }
    }
  }

  // "demanded that Turkey arrest journalists": "that" determines no plural, so a clause follows.
  private void mendThat(int at) {
    Token that = tokens[at];
    boolean determines = that.relation() == Relation.DET && that.text().equals("that");
    if (!determines || at == 0 || that.head() < at + 3) {
      return;
    }
    Token object = tokens[that.head()];
    boolean wrong =
        object.relation() == Relation.OBJ
            && object.head() == at - 1
            && object.has(Feature.PLURAL)
            && isModifier(at + 1, object)
            && isModifier(at + 2, object)
            && tokens[at + 2].tag() == Tag.NOUN;
    if (wrong) {
      tokens[at + 2] = asVerb(tokens[at + 2], at - 1, Relation.CCOMP);
      tokens[at] = with(that, Tag.SCONJ, at + 2, Relation.MARK);
      tokens[at + 1] = with(tokens[at + 1], tokens[at + 1].tag(), at + 2, Relation.NSUBJ);
      tokens[object.index()] = with(object, object.tag(), at + 2, Relation.OBJ);
    }
  }

  // "demanded that Turkey mediate": what follows "that" and a name is a verb.
  private void mendDemanded(int at) {
    Token deed = tokens[at];
    boolean said = deed.relation() == Relation.CCOMP && deed.tag() == Tag.NOUN && at > 1;
    if (!said || !any(at, c -> c.relation() == Relation.MARK && c.index() == at - 2)) {
      return;
    }
    Token name = tokens[at - 1];
    if (name.tag() == Tag.PROPN && name.relation() == Relation.COMPOUND && name.head() == at) {
      tokens[at] = asVerb(deed, deed.head(), Relation.CCOMP);
      tokens[at - 1] = with(name, Tag.PROPN, at, Relation.NSUBJ);
    }
  }

  // "allowed UN monitors to enter": the plural noun is no verb.
  private void mendAllowed(int at) {
    Token noun = tokens[at];
    boolean plural =
        noun.relation() == Relation.CCOMP
            && noun.tag() == Tag.VERB
            && noun.text().endsWith("s")
            && noun.head() < at;
    if (!plural || at == 0 || !ObjectRepair.isBidding(tokens[noun.head()])) {
      return;
    }
    Token deed = only(at, Relation.XCOMP);
    Token before = tokens[at - 1];
    boolean bare = before.relation() == Relation.NSUBJ && before.head() == at;
    if (deed != null && bare && !has(noun.head(), Relation.OBJ)) {
      tokens[at] = asNoun(noun, noun.head(), Relation.IOBJ);
      tokens[at - 1] = with(before, before.tag(), at, Relation.COMPOUND);
      tokens[deed.index()] = with(deed, deed.tag(), noun.head(), Relation.XCOMP);
    }
  }

  // "it is willing to withdraw": who is willing is somebody.
  private void mendWilling(int at) {
    Token deed = tokens[at];
    boolean clause = deed.relation() == Relation.CSUBJ && deed.head() < at;
    if (!clause || !WILLING.contains(tokens[deed.head()].lemma())) {
      return;
    }
    Token it = only(deed.head(), Relation.EXPL);
    if (it != null && any(at, c -> c.relation() == Relation.MARK && c.text().equals("to"))) {
      tokens[it.index()] = with(it, it.tag(), it.head(), Relation.NSUBJ);
      tokens[at] = with(deed, deed.tag(), deed.head(), Relation.XCOMP);
    }
  }

  // "is opposed to the plan"
  private void mendOpposed(int at) {
    Token verb = tokens[at];
    boolean joined = verb.relation() == Relation.CASE && verb.text().equals("opposed");
    if (!joined) {
      return;
    }
    Token thing = tokens[verb.head()];
    Token copula = only(thing.index(), Relation.COP);
    if (copula == null || copula.index() != at - 1 || thing.index() < at) {
      return;
    }
    tokens[at] = with(verb, Tag.VERB, thing.head(), thing.relation());
    tokens[thing.index()] = with(thing, thing.tag(), at, Relation.OBL);
    for (int child = first(thing.index()); child < at; child++) {
      if (tokens[child].head() == thing.index()) {
        boolean be = child == copula.index();
        Relation relation = be ? Relation.AUX_PASS : tokens[child].relation();
        tokens[child] = with(tokens[child], tokens[child].tag(), at, relation);
      }
    }
  }

  private boolean isModifier(int at, Token noun) {
    Token word = tokens[at];
    boolean under = word.head() == noun.index() || word.head() == at + 1;
    return isNoun(word) && under && word.relation() == Relation.COMPOUND;
  }

  // "said its jets bombed camps": no participle with an object stands behind its noun like this.
  private void mendSaid(int at) {
    Token verb = tokens[at];
    if (at == 0 || verb.tag() != Tag.VERB || !isMisplaced(at)) {
      return;
    }
    Token noun = tokens[at - 1];
    boolean said = !noun.isRoot() && SAYING.contains(tokens[noun.head()].lemma());
    if (said
        && noun.relation() == Relation.OBJ
        && any(at, c -> c.relation() == Relation.OBJ && c.index() > at)) {
      tokens[at] = with(verb, Tag.VERB, noun.head(), Relation.CCOMP);
      tokens[at - 1] = with(noun, noun.tag(), at, Relation.NSUBJ);
    }
  }

  /** Whether a verb hangs on the noun before it, or beside it where nobody is to do anything. */
  private boolean isMisplaced(int at) {
    Token verb = tokens[at];
    return switch (verb.relation()) {
      case AMOD -> verb.head() == at - 1;
      case ACL -> verb.head() == at - 1 && verb.has(Feature.PAST);
      case XCOMP -> verb.head() == tokens[at - 1].head() && !any(at, MendedTree::isMarker);
      default -> false;
    };
  }

  // "denied its forces attacked civilians": a denial without a receiver is of what follows.
  private void mendDenied(int at) {
    Token verb = tokens[at];
    boolean past =
        verb.relation() == Relation.AMOD && verb.tag() == Tag.VERB && verb.head() == at + 1;
    if (!past || at < 2 || OF_THINGS.contains(verb.text())) {
      return;
    }
    Token receiver = tokens[at - 1];
    Token object = tokens[at + 1];
    boolean between =
        receiver.relation() == Relation.IOBJ
            && isNoun(receiver)
            && object.relation() == Relation.OBJ
            && object.head() == receiver.head();
    if (between && SAYING.contains(tokens[object.head()].lemma())) {
      int said = object.head();
      tokens[at] = asVerb(verb, said, Relation.CCOMP);
      tokens[at - 1] = with(receiver, receiver.tag(), at, Relation.NSUBJ);
      tokens[at + 1] = with(object, object.tag(), at, Relation.OBJ);
      for (int child = at + 2; child < end(said); child++) {
        if (tokens[child].head() == said && tokens[child].relation().isOblique()) {
          tokens[child] = with(tokens[child], tokens[child].tag(), at, tokens[child].relation());
        }
      }
    }
  }

  // "said after the talks that they are part of it": a clause with "that" and a subject of its own
  // says of no noun what it is.
  private void mendSaidThat(int at) {
    Token word = tokens[at];
    boolean relative = word.relation() == Relation.ACL_RELCL && word.head() < at;
    if (!relative || !any(at, ClauseRepair::isThat) || !any(at, c -> isSubject(c, at))) {
      return;
    }
    Token noun = tokens[word.head()];
    int above = noun.head();
    while (above != Token.NO_HEAD && tokens[above].tag() != Tag.VERB) {
      above = tokens[above].head();
    }
    if (above != Token.NO_HEAD
        && above < at
        && SAYING.contains(tokens[above].lemma())
        && !has(above, Relation.CCOMP)) {
      tokens[at] = with(word, word.tag(), above, Relation.CCOMP);
    }
  }

  private static boolean isThat(Token token) {
    return token.relation() == Relation.MARK && token.text().equals("that");
  }

  private static boolean isSubject(Token token, int of) {
    return token.relation().isSubject() && token.index() < of;
  }

  // "who are among the groups he is fighting": who stands before "are" is among them.
  private void mendLinked(int at) {
    Token subject = tokens[at];
    boolean linked =
        at + 1 < tokens.length
            && subject.relation().isSubject()
            && tokens[at + 1].relation() == Relation.COP
            && tokens[at + 1].head() != subject.head();
    if (!linked) {
      return;
    }
    int predicate = tokens[at + 1].head();
    boolean bare = !any(predicate, c -> c.relation().isSubject()) && !isUnder(predicate, at);
    if (bare && isUnder(subject.head(), predicate)) {
      tokens[at] = with(subject, subject.tag(), predicate, Relation.NSUBJ);
    }
  }

  // "ruled out arresting them"
  private void mendBehindParticle(int at) {
    Token verb = tokens[at];
    boolean adverbial =
        at > 1
            && verb.relation() == Relation.ADVCL
            && verb.text().endsWith("ing")
            && verb.head() == at - 2
            && tokens[at - 1].relation() == Relation.COMPOUND_PRT;
    if (adverbial && !any(at, MendedTree::isMarker) && takesObject(at - 2)) {
      tokens[at] = with(verb, Tag.VERB, at - 2, Relation.XCOMP);
    }
  }

  // "Accusing Serbia of crimes, Croatia recalled its ambassador"
  private void mendOpening(int at) {
    Token participle = tokens[at];
    boolean opens =
        at == 0
            && participle.tag() == Tag.VERB
            && participle.relation() == Relation.AMOD
            && participle.text().endsWith("ing")
            && participle.head() == at + 1;
    if (!opens) {
      return;
    }
    Token noun = tokens[at + 1];
    boolean bare = noun.relation() == Relation.OBL && !any(at + 1, MendedTree::isMarker);
    if (bare && hasCommaBefore(noun.head())) {
      tokens[at] = with(participle, Tag.VERB, noun.head(), Relation.ADVCL);
      tokens[at + 1] = with(noun, noun.tag(), at, Relation.OBJ);
    }
  }

  private boolean hasCommaBefore(int end) {
    for (int at = 0; at < end; at++) {
      if (tokens[at].text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  // "killed 12 people and wounded 30": a participle before a number alone is a second deed.
  private void mendSecondDeed(int at) {
    Token word = tokens[at];
    boolean before =
        (word.relation() == Relation.AMOD || word.relation() == Relation.CASE)
            && word.head() > at
            && word.text().endsWith("ed");
    if (!before || at == 0 || tokens[at - 1].relation() != Relation.CC) {
      return;
    }
    Token number = tokens[word.head()];
    boolean counted =
        number.tag() == Tag.NUM
            || COUNTING.contains(number.lemma())
            || any(number.index(), c -> c.relation() == Relation.NUMMOD && c.index() > at);
    if (!counted || number.relation() != Relation.CONJ) {
      return;
    }
    Token object = tokens[number.head()];
    boolean ofVerb = object.relation() == Relation.OBJ && tokens[object.head()].tag() == Tag.VERB;
    if (ofVerb && VerbForms.load().base(word.text()).isPresent()) {
      tokens[at] = asVerb(word, object.head(), Relation.CONJ);
      tokens[number.index()] = with(number, number.tag(), at, Relation.OBJ);
      tokens[at - 1] = with(tokens[at - 1], tokens[at - 1].tag(), at, Relation.CC);
    }
  }

  // "Aid was suspended": what has a passive subject is done.
  private void mendPassive(int at) {
    Token word = tokens[at];
    Token copula = only(at, Relation.COP);
    boolean done =
        word.tag() == Tag.ADJ
            && copula != null
            && word.text().endsWith("ed")
            && any(at, c -> c.relation() == Relation.NSUBJ_PASS)
            && VerbForms.load().base(word.text()).isPresent();
    if (done && copula != null) {
      tokens[at] = asVerb(word, word.head(), word.relation());
      tokens[copula.index()] = with(copula, Tag.AUX, at, Relation.AUX_PASS);
    }
  }

  // "Chad shot down a jet": a verb whose form is that of the past tells what its subject did.
  private void mendPast(int at) {
    Token verb = tokens[at];
    boolean formless =
        verb.tag() == Tag.VERB
            ? verb.features().stream().noneMatch(ClauseRepair::isOfTense)
            : verb.tag() == Tag.NOUN && any(at, c -> c.relation() == Relation.OBJ);
    if (!formless || VerbForms.load().baseOfPast(verb.text()).isEmpty()) {
      return;
    }
    boolean tells = any(at, c -> c.relation() == Relation.NSUBJ && c.index() < at);
    if (tells && !any(at, c -> c.tag() == Tag.AUX || c.relation() == Relation.MARK)) {
      tokens[at] = past(verb);
    }
  }

  private static boolean isOfTense(Feature feature) {
    return switch (feature) {
      case PAST, PRESENT, PARTICIPLE, INFINITIVE -> true;
      default -> false;
    };
  }

  // "those calling for sanctions": what modifies with an object or a phrase of its own acts.
  private void mendActing(int at) {
    Token word = tokens[at];
    boolean named =
        word.tag() == Tag.NOUN && word.relation() == Relation.ACL && word.text().endsWith("ing");
    if (named && any(at, c -> c.relation() == Relation.OBL || c.relation() == Relation.OBJ)) {
      tokens[at] = asVerb(word, word.head(), word.relation());
    }
  }

  private static boolean modifies(Token token) {
    return token.relation() == Relation.COMPOUND || token.relation() == Relation.AMOD;
  }

  /** Mends "Iran-Iraq talks resumed": nothing modifies a verb as it does a noun. */
  void mendPlural(int at) {
    Token noun = tokens[at];
    boolean plural = noun.isRoot() && noun.tag() == Tag.VERB && noun.text().endsWith("s");
    if (!plural || !any(at, c -> c.index() < at && modifies(c))) {
      return;
    }
    tokens[at] = asNoun(noun, Token.NO_HEAD, Relation.ROOT);
    Token verb = only(at, Relation.ACL);
    boolean tells = verb != null && verb.index() == at + 1 && verb.text().endsWith("ed");
    if (verb != null && tells && takesObject(verb.index())) {
      tokens[verb.index()] = with(verb, Tag.VERB, Token.NO_HEAD, Relation.ROOT);
      tokens[at] = asNoun(noun, verb.index(), Relation.NSUBJ);
      for (int child = verb.index() + 1; child < end(at); child++) {
        if (tokens[child].head() == at) {
          tokens[child] =
              with(tokens[child], tokens[child].tag(), verb.index(), tokens[child].relation());
        }
      }
    }
  }
}
