package org.casus.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.event.Clause.Aspect;
import org.casus.event.Clause.Modality;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** What the auxiliaries, particles and adverbs about a verb say: voice, denial, modality, time. */
public final class VerbPhrase {
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "neither", "nor", "no", "hardly", "barely", "n’t");
  private static final Set<String> NOBODY = Set.of("nobody", "nothing", "none", "neither");
  private static final Set<String> PERIODS =
      Set.of(
          "hour", "day", "night", "morning", "evening", "week", "weekend", "month", "year",
          "spring", "summer", "autumn", "winter", "season", "time");
  private static final Set<String> HABITUAL =
      Set.of(
          "routinely",
          "regularly",
          "often",
          "frequently",
          "usually",
          "habitually",
          "daily",
          "periodically",
          "commonly",
          "typically",
          "normally",
          "consistently",
          "constantly",
          "continually",
          "systematically",
          "always",
          "persistently",
          "invariably",
          "weekly",
          "nightly",
          "monthly",
          "yearly",
          "annually");
  private static final Set<String> INVARIANT =
      Set.of(
          "hit",
          "put",
          "cut",
          "set",
          "let",
          "shut",
          "cost",
          "hurt",
          "quit",
          "read",
          "spread",
          "split",
          "beat",
          "broadcast",
          "cast",
          "burst",
          "rid",
          "shed",
          "thrust",
          "upset",
          "bid");

  /** These have no passive, or none without an auxiliary and a clause behind it. */
  private static final Set<String> ACTIVE_ONLY =
      Set.of(
          "remain",
          "threaten",
          "vow",
          "promise",
          "pledge",
          "agree",
          "refuse",
          "decline",
          "offer",
          "seek",
          "decide",
          "plan",
          "fail",
          "manage",
          "try",
          "attempt",
          "continue",
          "begin",
          "arrive",
          "rise",
          "fall",
          "die",
          "go",
          "come",
          "appear",
          "happen",
          "rage",
          "erupt",
          "resign",
          "warn",
          "respond",
          "demonstrate",
          "rally",
          "march",
          "protest",
          "riot",
          "surrender",
          "fight",
          "flee");

  // "no fewer than 30 died", "no other state signed"
  private static final Set<String> COMPARING =
      Set.of(
          "more", "less", "few", "fewer", "other", "doubt", "well", "better", "great", "greater");

  private static final Set<String> FULL_STOPS =
      Set.of(".", "!", "?", "…", "\"", "”", "'", "’", ")");
  private static final Set<String> INVERTING = Set.of("had", "were", "should");
  private static final Set<String> GERUND_MARKS = Set.of("of", "for", "from", "against");
  private static final String ING = "ing";
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can");
  private static final Set<String> NECESSARY = Set.of("must", "should", "ought");

  private final Sentence sentence;

  /** Looks in this sentence. */
  public VerbPhrase(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Whether the grammatical subject suffers what the verb tells. */
  public boolean passive(Token verb) {
    List<Token> children = sentence.children(verb);
    if (hasPassiveAuxiliary(children) || has(children, Relation.OBL_AGENT)) {
      return true;
    }
    if (isActing(verb)) {
      return false;
    }
    boolean hasObject = has(children, Relation.OBJ);
    boolean ownAuxiliary = has(children, Relation.AUX) || has(children, Relation.AUX_PASS);
    if (has(children, Relation.NSUBJ_PASS)) {
      return !hasObject && !(ownAuxiliary && verb.has(Feature.INFINITIVE));
    }
    boolean pastParticiple = verb.has(Feature.PARTICIPLE) && !verb.has(Feature.PRESENT);
    if (!pastParticiple || hasObject || ownAuxiliary) {
      return false;
    }
    return switch (verb.relation()) {
      case ACL, ADVCL, XCOMP -> true;
      case CONJ -> verb.has(Feature.PASSIVE) && passive(sentence.token(verb.head()));
      default -> verb.has(Feature.PASSIVE) && !isFullClause(children);
    };
  }

  // "having withdrawn" is no passive, whatever a parser calls it.
  private static boolean hasPassiveAuxiliary(List<Token> children) {
    for (Token child : children) {
      if (child.relation() == Relation.AUX_PASS && !child.lemma().equals("have")) {
        return true;
      }
    }
    return false;
  }

  // "Five killed in ambush" drops its auxiliary as a headline; a sentence with a full stop does
  // not.
  private boolean isFullClause(List<Token> children) {
    return has(children, Relation.NSUBJ)
        && FULL_STOPS.contains(sentence.token(sentence.size() - 1).text());
  }

  // A parser's passive subject without an auxiliary: "A minister threatened today to resign".
  private boolean isActing(Token verb) {
    boolean modifies = verb.relation() == Relation.ACL || verb.relation() == Relation.ADVCL;
    return !modifies
        && ACTIVE_ONLY.contains(verb.lemma())
        && !has(sentence.children(verb), Relation.AUX);
  }

  private static boolean has(List<Token> children, Relation relation) {
    for (Token child : children) {
      if (child.relation() == relation) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause is denied. */
  public boolean negated(Token verb) {
    for (Token child : sentence.children(verb)) {
      boolean nominal = child.relation().isSubject() || child.relation() == Relation.OBJ;
      if (nominal ? negatedNominal(child) : negates(child)) {
        return true;
      }
    }
    return negatedThroughOr(verb);
  }

  private static boolean negates(Token child) {
    boolean place =
        switch (child.relation()) {
          case ADVMOD, DET, CC, CC_PRECONJ -> true;
          default -> false;
        };
    return place && NEGATIONS.contains(child.text().toLowerCase(Locale.ROOT));
  }

  private boolean negatedNominal(Token nominal) {
    if (NOBODY.contains(nominal.lemma())) {
      return true;
    }
    for (Token child : sentence.children(nominal)) {
      if (child.relation() == Relation.DET
          && (child.lemma().equals("no") || child.lemma().equals("neither"))
          && !COMPARING.contains(sentence.token(child.index() + 1).lemma())) {
        return true;
      }
    }
    return false;
  }

  // "did not attack or shell": the "not" reaches a conjunct behind "or" that has no auxiliary.
  private boolean negatedThroughOr(Token verb) {
    if (verb.relation() != Relation.CONJ) {
      return false;
    }
    boolean or =
        sentence.children(verb, Relation.CC).stream()
            .anyMatch(c -> c.lemma().equals("or") || c.lemma().equals("nor"));
    boolean ownAuxiliary = !sentence.children(verb, Relation.AUX).isEmpty();
    return or && !ownAuxiliary && negated(sentence.token(verb.head()));
  }

  /** What its auxiliaries say of whether it is so; a bare conjunct shares its first conjunct's. */
  Modality modality(Token verb) {
    if (isInverted(verb)) {
      return Modality.HYPOTHETICAL;
    }
    for (Token child : sentence.children(verb)) {
      if (child.relation() == Relation.AUX) {
        Modality modality = modalityOf(child.lemma().toLowerCase(Locale.ROOT));
        if (modality != Modality.NONE) {
          return modality;
        }
      }
    }
    if (isToBe(verb)) {
      return Modality.FUTURE;
    }
    boolean bareConjunct =
        verb.relation() == Relation.CONJ
            && verb.has(Feature.INFINITIVE)
            && sentence.children(verb, Relation.AUX).isEmpty();
    return bareConjunct ? modality(sentence.token(verb.head())) : Modality.NONE;
  }

  // "is to visit", "were to withdraw"
  private boolean isToBe(Token verb) {
    boolean to = false;
    boolean be = false;
    for (Token child : sentence.children(verb)) {
      to |= child.index() < verb.index() && child.text().equalsIgnoreCase("to");
      be |= isBeOf(child, verb);
    }
    return to && be;
  }

  private static boolean isBeOf(Token child, Token verb) {
    return (child.relation() == Relation.AUX || child.relation() == Relation.COP)
        && child.lemma().equals("be")
        && !child.has(Feature.INFINITIVE)
        && child.index() + 2 >= verb.index() - 1;
  }

  // "Had it attacked, they would have left": no question, so a condition.
  private boolean isInverted(Token verb) {
    int opening = Integer.MAX_VALUE;
    for (Token child : sentence.children(verb)) {
      if (opening < child.index() && child.relation().isSubject()) {
        return !sentence.token(sentence.size() - 1).text().equals("?");
      }
      if (isOpeningAuxiliary(child)) {
        opening = child.index();
      }
    }
    return false;
  }

  private boolean isOpeningAuxiliary(Token child) {
    return child.relation() == Relation.AUX
        && INVERTING.contains(child.text().toLowerCase(Locale.ROOT))
        && (child.index() == 0 || sentence.token(child.index() - 1).tag() == Tag.PUNCT);
  }

  /** Whether it is an auxiliary by which somebody has to do something: "must". */
  static boolean isDuty(Token token) {
    return token.relation() == Relation.AUX && mayBeDuty(token);
  }

  /** Whether it is a word by which somebody has to do something, should it be an auxiliary. */
  static boolean mayBeDuty(Token token) {
    return NECESSARY.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  private static Modality modalityOf(String auxiliary) {
    if (FUTURE.contains(auxiliary)) {
      return Modality.FUTURE;
    }
    if (POSSIBLE.contains(auxiliary)) {
      return Modality.POSSIBLE;
    }
    if (NECESSARY.contains(auxiliary)) {
      return Modality.NECESSARY;
    }
    return auxiliary.equals("would") || auxiliary.equals("'d")
        ? Modality.HYPOTHETICAL
        : Modality.NONE;
  }

  /** How it runs in time, by its own form; a participle that modifies takes part in its head's. */
  Aspect aspect(Token verb) {
    for (Token child : sentence.children(verb)) {
      if (isAgainAndAgain(child)) {
        return Aspect.HABITUAL;
      }
    }
    return tense(verb);
  }

  private boolean isAgainAndAgain(Token child) {
    return child.relation() == Relation.ADVMOD
        ? HABITUAL.contains(child.lemma())
        : child.relation().isOblique() && PERIODS.contains(child.lemma()) && isEverySoOften(child);
  }

  // "bombed the camps almost every week"
  private boolean isEverySoOften(Token period) {
    for (Token child : sentence.children(period)) {
      if (child.relation() == Relation.DET
          && (child.lemma().equals("every") || child.lemma().equals("each"))) {
        return true;
      }
    }
    return false;
  }

  private Aspect tense(Token verb) {
    boolean any = false;
    boolean be = false;
    boolean have = false;
    boolean past = false;
    boolean untensed = false;
    for (Token child : sentence.children(verb)) {
      if (child.relation() == Relation.AUX || child.relation() == Relation.AUX_PASS) {
        any = true;
        be |= child.lemma().equals("be");
        have |= child.lemma().equals("have");
        past |= child.has(Feature.PAST);
        untensed |= child.has(Feature.INFINITIVE);
      }
    }
    boolean ing = endsInIng(verb);
    if (ing && be) {
      return past && !have ? Aspect.PAST : Aspect.ONGOING;
    }
    if (have || past) {
      return Aspect.PAST;
    }
    if (any) {
      return untensed ? Aspect.UNTENSED : Aspect.PRESENT;
    }
    return bare(verb, ing);
  }

  /** Whether a word has the form of a present participle. */
  static boolean endsInIng(Token word) {
    String text = word.text();
    return text.regionMatches(true, text.length() - ING.length(), ING, 0, ING.length());
  }

  private Aspect bare(Token verb, boolean ing) {
    if (ing) {
      return participle(verb);
    }
    if (hasMark(verb, "to") || verb.has(Feature.INFINITIVE) || verb.tag() == Tag.NOUN) {
      return Aspect.UNTENSED;
    }
    return isPastForm(verb) ? Aspect.PAST : Aspect.PRESENT;
  }

  /** Whether this word, in its dictionary form, marks the clause of a verb. */
  boolean hasMark(Token verb, String lemma) {
    for (Token child : sentence.children(verb)) {
      if (child.relation() == Relation.MARK && child.lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  // A form that is neither the base nor its -s is a past, whatever the tagger thinks.
  private static boolean isPastForm(Token verb) {
    String form = verb.text().toLowerCase(Locale.ROOT);
    boolean base = form.equals(verb.lemma());
    if (base) {
      // "Missiles hit the port": news tells the past unless an infinitive says otherwise.
      return INVARIANT.contains(form) && !verb.has(Feature.INFINITIVE);
    }
    return !form.endsWith("s") || verb.has(Feature.PAST);
  }

  /**
   * Whether a parser has made "that" an object beside another: "the claim that they attacked it" is
   * no relative clause.
   */
  public boolean hasSpareThat(Token verb) {
    List<Token> objects = sentence.children(verb, Relation.OBJ);
    return objects.size() > 1 && objects.getFirst().text().equalsIgnoreCase("that");
  }

  /** Whether a gerund stands behind "of", "for" or the like: "accused of arming". */
  boolean isComplement(Token verb) {
    for (Token child : sentence.children(verb)) {
      if ((child.relation() == Relation.MARK || child.relation() == Relation.CASE)
          && GERUND_MARKS.contains(child.lemma())) {
        return true;
      }
    }
    return false;
  }

  // "issued a statement demanding": it was demanded when it was issued.
  private boolean issued(Token text) {
    return SubjectFinder.isText(text)
        && text.relation() == Relation.OBJ
        && sentence.token(text.head()).tag() == Tag.VERB;
  }

  private Aspect participle(Token verb) {
    if (isComplement(verb)) {
      return Aspect.UNTENSED;
    }
    if (verb.isRoot()) {
      return Aspect.ONGOING;
    }
    Token head = sentence.token(verb.head());
    if (verb.relation() == Relation.ACL) {
      return issued(head) ? aspect(sentence.token(head.head())) : Aspect.ONGOING;
    }
    boolean adverbial = verb.relation() == Relation.ADVCL || verb.relation() == Relation.CONJ;
    return adverbial && head.tag() == Tag.VERB && head.index() < verb.index()
        ? aspect(head)
        : Aspect.UNTENSED;
  }
}
