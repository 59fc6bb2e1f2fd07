package org.casus.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends what stands inside a nominal phrase, where the parser hangs it on the verb: what "of" joins
 * to the noun before it, a participle before its noun, a name behind its description, the first
 * half of a shared name.
 */
final class PhraseRepair extends MendedTree {
  /** Verbs that say with "of" what they are about. */
  private static final Set<String> WITH_OF =
      Set.of(
          ("absolve accuse acquit advise allege approve ask assure beware boast clear complain"
                  + " compose consist convict convince cure demand deprive despair die disapprove"
                  + " dispose dream ease empty expect expel free hear inform know learn make notify"
                  + " permit persuade purge relieve remind require rid rob smell speak strip suspect"
                  + " talk tell think tire warn")
              .split(" "));

  private static final Set<String> DEEDS =
      Set.of(
          ("abduction abuse action aggression airstrike arrest assassination assault attack attempt"
                  + " ban bid blockade bombardment bombing call crackdown decision demand"
                  + " deployment effort execution raid incursion invasion killing launch march"
                  + " massacre move murder occupation offensive offer operation protest rally"
                  + " refusal seizure shelling shooting siege statement strike takeover test threat"
                  + " use violation visit withdrawal")
              .split(" "));

  private static final Set<String> TITLES =
      Set.of(
          ("Admiral Ambassador Archbishop Bishop Captain Chancellor Colonel Emir General Governor"
                  + " Judge Justice King Major Marshal Mayor Minister Pope President Premier Prince"
                  + " Princess Queen Secretary Senator Sheikh Sultan")
              .split(" "));

  private static final Set<String> QUARTERS = Set.of("East", "North", "South", "West");

  PhraseRepair(Token[] tokens) {
    super(tokens);
  }

  /** Mends the word at a place. */
  void mend(int at) {
    mendOf(at);
    mendLeadingParticiple(at);
    mendNameBehind(at);
    mendDoer(at);
    mendTitle(at);
    mendTitleBeside(at);
    mendHalfName(at);
    mendAdjectiveWithObject(at);
    mendSmallName(at);
    mendHyphened(at);
  }

  // "met the governor of Texas"
  private void mendOf(int at) {
    Token nominal = tokens[at];
    if (nominal.relation() != Relation.OBL || nominal.isRoot() || nominal.head() >= at) {
      return;
    }
    Token of = only(at, Relation.CASE);
    if (of == null || !of.text().equals("of") || of.index() < 1) {
      return;
    }
    Token verb = tokens[nominal.head()];
    int before = headOfName(of.index() - 1);
    boolean noun = isNoun(tokens[before]) && before > verb.index() && !isUnder(before, at);
    if (noun && verb.tag() == Tag.VERB && !WITH_OF.contains(verb.lemma())) {
      tokens[at] = with(nominal, nominal.tag(), before, Relation.NMOD);
    }
  }

  /** The first word of a name that ends at a place, or the place. */
  private int headOfName(int at) {
    int head = at;
    while (tokens[head].relation() == Relation.FLAT && tokens[head].head() < head) {
      head = tokens[head].head();
    }
    return head;
  }

  // "Ousted president Smith returned": no comma ends a clause of its own.
  private void mendLeadingParticiple(int at) {
    Token participle = tokens[at];
    boolean leads =
        participle.tag() == Tag.VERB
            && participle.relation() == Relation.ADVCL
            && participle.text().endsWith("ed")
            && participle.head() > at
            && at + 1 < tokens.length
            && !any(at, c -> true);
    if (!leads || !isNominalWord(tokens[at + 1])) {
      return;
    }
    Token subject = only(participle.head(), Relation.NSUBJ);
    if (subject == null) {
      subject = only(participle.head(), Relation.NSUBJ_PASS);
    }
    if (subject != null && subject.index() > at && reaches(at + 1, subject.index())) {
      tokens[at] = with(participle, Tag.VERB, subject.index(), Relation.AMOD);
    }
  }

  private boolean reaches(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!isNominalWord(tokens[at])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNominalWord(Token token) {
    return isNoun(token) || token.tag() == Tag.ADJ;
  }

  // "questioned the aid agency Oxfam"
  private void mendNameBehind(int at) {
    Token name = tokens[at];
    boolean complement =
        name.relation() == Relation.XCOMP
            && name.tag() == Tag.PROPN
            && at > 0
            && !any(at, c -> c.relation() == Relation.COP || isMarker(c));
    if (!complement || ObjectRepair.isNaming(tokens[name.head()])) {
      return;
    }
    Token described = tokens[at - 1];
    boolean object = described.head() == name.head() && described.relation() == Relation.OBJ;
    if (object && described.tag() == Tag.NOUN) {
      tokens[at] = with(name, Tag.PROPN, described.index(), Relation.APPOS);
    }
  }

  // "condemned the attack by rebels": who did it belongs to the deed.
  private void mendDoer(int at) {
    Token doer = tokens[at];
    if (doer.relation() != Relation.OBL || doer.isRoot() || doer.head() >= at || !isNoun(doer)) {
      return;
    }
    Token by = only(at, Relation.CASE);
    if (by == null || !by.text().equals("by")) {
      return;
    }
    Token deed = tokens[by.index() - 1];
    boolean told =
        deed.relation() == Relation.OBJ
            && deed.head() == doer.head()
            && DEEDS.contains(deed.lemma());
    if (told && !has(doer.head(), Relation.AUX_PASS)) {
      tokens[at] = with(doer, doer.tag(), deed.index(), Relation.NMOD);
    }
  }

  // "Justice Paula Marsden": a title describes the name behind it.
  private void mendTitle(int at) {
    Token title = tokens[at];
    boolean leads =
        title.tag() == Tag.PROPN
            && TITLES.contains(title.text())
            && at + 1 < tokens.length
            && tokens[at + 1].relation() == Relation.FLAT
            && tokens[at + 1].head() == at;
    if (!leads) {
      return;
    }
    tokens[at + 1] = with(tokens[at + 1], Tag.PROPN, title.head(), title.relation());
    tokens[at] = with(title, Tag.PROPN, at + 1, Relation.NMOD_DESC);
    for (int child = 0; child < tokens.length; child++) {
      if (tokens[child].head() == at) {
        tokens[child] = with(tokens[child], tokens[child].tag(), at + 1, tokens[child].relation());
      }
    }
  }

  // "telephoned President Ann Smith": a title is nobody beside the name.
  private void mendTitleBeside(int at) {
    Token title = tokens[at];
    boolean leads =
        (title.tag() == Tag.PROPN || title.tag() == Tag.NOUN)
            && TITLES.contains(capitalised(title.text()))
            && at + 1 < tokens.length
            && tokens[at + 1].tag() == Tag.PROPN
            && tokens[at + 1].head() == title.head()
            && !title.isRoot();
    boolean nominal =
        switch (title.relation()) {
          case IOBJ, OBJ, NSUBJ, OBL -> true;
          default -> false;
        };
    if (leads && nominal && title.head() < at && !isMarker(tokens[at + 1])) {
      tokens[at] = with(title, title.tag(), at + 1, Relation.NMOD_DESC);
    }
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  // "North and South Korea talked"
  private void mendHalfName(int at) {
    boolean halved =
        at + 3 < tokens.length
            && QUARTERS.contains(tokens[at].text())
            && tokens[at + 1].text().equals("and")
            && QUARTERS.contains(tokens[at + 2].text())
            && tokens[at + 3].tag() == Tag.PROPN
            && tokens[at + 2].head() == at + 3
            && !isUnder(tokens[at + 3].head(), at);
    if (!halved || tokens[at].head() == at + 3) {
      return;
    }
    Token whole = tokens[at + 3];
    tokens[at] = with(tokens[at], Tag.PROPN, whole.head(), whole.relation());
    tokens[at + 1] = with(tokens[at + 1], Tag.CCONJ, at + 3, Relation.CC);
    tokens[at + 3] = with(whole, Tag.PROPN, at, Relation.CONJ);
  }

  // "that Chad free the prisoners": what has a subject and an object is a verb.
  private void mendAdjectiveWithObject(int at) {
    Token word = tokens[at];
    boolean acts =
        word.tag() == Tag.ADJ
            && any(at, c -> c.relation() == Relation.OBJ && c.index() > at)
            && any(at, c -> c.relation() == Relation.NSUBJ && c.index() < at)
            && !any(at, c -> c.relation() == Relation.COP);
    if (acts) {
      tokens[at] = asVerb(word, word.head(), word.relation());
    }
  }

  // "military exercises": in a sentence with capitals a plural in small letters is no name.
  private void mendSmallName(int at) {
    Token word = tokens[at];
    boolean small =
        word.tag() == Tag.PROPN
            && at > 0
            && word.text().length() > 4
            && word.text().endsWith("s")
            && Character.isLowerCase(word.text().charAt(0))
            && Character.isUpperCase(tokens[0].text().charAt(0));
    if (small && tokens[at - 1].tag() == Tag.ADJ && tokens[at - 1].head() == at) {
      tokens[at] = asNoun(word, word.head(), word.relation());
    }
  }

  /** The nominal behind a participle that hangs on it without a preposition. */
  private @Nullable Token bareNominalOf(int participle) {
    for (int at = participle + 1; at < end(participle); at++) {
      if (tokens[at].head() == participle && isNoun(tokens[at])) {
        return any(at, MendedTree::isMarker) ? null : tokens[at];
      }
    }
    return null;
  }

  // "war-torn Mozambique", "Iran-backed rebels": the participle and its noun modify what follows.
  private void mendHyphened(int at) {
    Token noun = tokens[at];
    boolean joined =
        at + 3 < tokens.length
            && isNoun(noun)
            && tokens[at + 1].text().equals("-")
            && noun.span().end() == tokens[at + 1].span().start()
            && tokens[at + 1].span().end() == tokens[at + 2].span().start();
    if (!joined) {
      return;
    }
    Token participle = tokens[at + 2];
    Token whole = bareNominalOf(at + 2);
    boolean stolen =
        participle.tag() == Tag.VERB
            && participle.head() == at
            && !participle.text().endsWith("ing")
            && whole != null
            && whole.index() > at + 2
            && reaches(at + 3, whole.index());
    if (whole == null || !stolen) {
      return;
    }
    tokens[whole.index()] = with(whole, whole.tag(), noun.head(), noun.relation());
    tokens[at + 2] = with(participle, Tag.VERB, whole.index(), Relation.AMOD);
    tokens[at] = with(noun, noun.tag(), at + 2, Relation.COMPOUND);
    for (int child = first(at); child < end(at); child++) {
      boolean inside = child > at && child < at + 3;
      if (tokens[child].head() == at && !inside) {
        tokens[child] =
            with(tokens[child], tokens[child].tag(), whole.index(), tokens[child].relation());
      }
    }
  }
}
