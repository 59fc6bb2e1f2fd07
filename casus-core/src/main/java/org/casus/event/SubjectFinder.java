package org.casus.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.language.Feature;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/**
 * Finds the grammatical subject of a verb, also where it is only understood: through relative
 * pronouns, control and raising, participles and coordination.
 */
public final class SubjectFinder {
  /** With an object and an infinitive, the object of these does it: "sent troops to fight". */
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "accuse",
          "aid",
          "allow",
          "appoint",
          "arm",
          "assign",
          "assist",
          "authorise",
          "authorize",
          "back",
          "bar",
          "bring",
          "cause",
          "charge",
          "choose",
          "commission",
          "commit",
          "dare",
          "delegate",
          "deploy",
          "dispatch",
          "elect",
          "employ",
          "empower",
          "equip",
          "exhort",
          "find",
          "fly",
          "free",
          "get",
          "have",
          "hear",
          "hire",
          "inspire",
          "keep",
          "lead",
          "leave",
          "let",
          "like",
          "love",
          "make",
          "mandate",
          "motivate",
          "move",
          "name",
          "nominate",
          "oblige",
          "pay",
          "prepare",
          "prod",
          "prompt",
          "push",
          "recruit",
          "remind",
          "require",
          "rush",
          "see",
          "select",
          "send",
          "ship",
          "support",
          "task",
          "teach",
          "tempt",
          "train",
          "transport",
          "trust",
          "use",
          "watch");

  /** "accused X of attacking": the object of these does what a gerund behind them tells. */
  private static final Set<String> OBJECT_OF_GERUND =
      Set.of(
          "accuse",
          "arrest",
          "ban",
          "bar",
          "blame",
          "charge",
          "condemn",
          "convict",
          "criticize",
          "criticise",
          "denounce",
          "deter",
          "discourage",
          "fault",
          "fine",
          "indict",
          "jail",
          "keep",
          "lambast",
          "praise",
          "prevent",
          "prohibit",
          "punish",
          "rebuke",
          "restrain",
          "sentence",
          "stop",
          "sue",
          "suspect",
          "thank",
          "try",
          "warn");

  private static final Set<String> ASKING =
      Set.of(
          "allow",
          "appeal",
          "ask",
          "beg",
          "call",
          "compel",
          "convince",
          "enable",
          "encourage",
          "expect",
          "force",
          "help",
          "implore",
          "instruct",
          "invite",
          "order",
          "permit",
          "persuade",
          "plead",
          "press",
          "pressure",
          "request",
          "summon",
          "tell",
          "urge",
          "want",
          "warn");

  private static final Set<String> CALLING = Set.of("call", "appeal", "plead", "press", "lean");
  private static final Set<String> CALLED = Set.of("on", "upon", "to", "for", "with");
  private static final Set<String> GERUND_MARKS = Set.of("of", "for", "from", "against", "into");
  private static final Set<String> PROTESTING =
      Set.of("protest", "complain", "condemn", "convey", "deliver", "denounce", "lodge");
  private static final Set<String> TOLLS =
      Set.of("kill", "wound", "injure", "maim", "leave", "claim", "destroy", "damage");
  private static final Set<String> MEANING =
      Set.of("plan", "plot", "threat", "attempt", "effort", "bid", "pledge", "vow", "decision");
  private static final Set<String> OF_A_LAND =
      Set.of("an", "ish", "ese", "ist", "qi", "ni", "li", "ch", "ti");
  private static final Set<String> PLACING = Set.of("in", "at", "near", "outside", "on");
  private static final Set<String> RELATIVE_PRONOUNS = Set.of("who", "which", "that", "whom");
  private static final Set<String> TEXTS =
      Set.of(
          "statement",
          "declaration",
          "communique",
          "letter",
          "message",
          "resolution",
          "report",
          "note",
          "memorandum",
          "appeal",
          "petition",
          "telegram",
          "speech",
          "tweet",
          "article",
          "document");
  private static final int MAX_STEPS = 12;

  private final Sentence sentence;

  /** Looks in this sentence. */
  public SubjectFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The nominal that stands as, or is understood as, the grammatical subject. */
  public Optional<Token> of(Token verb) {
    return of(verb, MAX_STEPS);
  }

  private Optional<Token> of(Token verb, int steps) {
    Optional<Token> own = own(verb);
    if (own.isPresent()) {
      return own.map(subject -> antecedent(verb, subject));
    }
    if (isImpersonal(verb) || verb.isRoot() || steps == 0) {
      return Optional.empty();
    }
    return understood(verb, sentence.token(verb.head()), steps - 1);
  }

  // "It is vital that Mali opens the road"
  private boolean isImpersonal(Token verb) {
    boolean it = false;
    boolean content = false;
    for (Token child : sentence.children(verb)) {
      it |= child.relation() == Relation.EXPL;
      content |= child.relation() == Relation.CCOMP || child.relation() == Relation.CSUBJ;
    }
    return it && content;
  }

  private Optional<Token> own(Token verb) {
    Token first = null;
    Token last = null;
    for (Token child : sentence.children(verb)) {
      if (child.relation().isSubject() && !isOblique(child)) {
        first = first == null ? child : first;
        last = child;
      }
    }
    // "The rights group Amnesty International said": of two subjects the name is meant.
    return Optional.ofNullable(last != null && last.tag() == Tag.PROPN ? last : first);
  }

  /** Whether a preposition stands before what the parser took for a subject. */
  boolean isOblique(Token subject) {
    for (Token child : sentence.children(subject)) {
      if (child.relation() == Relation.CASE
          && child.tag() == Tag.ADP
          && child.index() < subject.index()) {
        return true;
      }
    }
    return false;
  }

  /** For a relative pronoun the noun that its clause modifies, else the token itself. */
  public Token antecedent(Token verb, Token pronoun) {
    boolean relative = RELATIVE_PRONOUNS.contains(pronoun.text().toLowerCase(Locale.ROOT));
    if (!relative) {
      return pronoun;
    }
    return relativeHead(verb)
        .map(noun -> TOLLS.contains(verb.lemma()) ? deedAt(noun) : noun)
        .or(() -> nounJustBefore(pronoun))
        .orElse(pronoun);
  }

  // "the blasts in a quarter of the town that killed 12": no quarter kills.
  private Token deedAt(Token noun) {
    Token at = noun;
    boolean placed = false;
    while (!placed && at.relation() == Relation.NMOD && !at.isRoot()) {
      String preposition = caseOf(at);
      placed = PLACING.contains(preposition);
      if (!placed && !preposition.equals("of")) {
        return noun;
      }
      at = sentence.token(at.head());
    }
    return placed ? at : attackedAt(at, noun);
  }

  // The parser may hang the place on the verb: "claimed blasts in a town which killed 12".
  private Token attackedAt(Token place, Token noun) {
    if (place.isRoot() || !place.relation().isOblique() || !PLACING.contains(caseOf(place))) {
      return noun;
    }
    return sentence.children(sentence.token(place.head()), Relation.OBJ).stream()
        .filter(object -> object.index() < place.index())
        .reduce((first, second) -> second)
        .orElse(noun);
  }

  private String caseOf(Token nominal) {
    List<Token> marks = sentence.children(nominal, Relation.CASE);
    return marks.isEmpty() ? "" : marks.getFirst().lemma();
  }

  private Optional<Token> nounJustBefore(Token pronoun) {
    for (int at = pronoun.index() - 1; at >= Math.max(0, pronoun.index() - 2); at--) {
      Token before = sentence.token(at);
      if (before.tag() == Tag.NOUN || before.tag() == Tag.PROPN) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  /** The noun that the relative clause of this verb modifies, also from a later conjunct. */
  Optional<Token> relativeHead(Token verb) {
    Token at = verb;
    for (int steps = 0; steps < MAX_STEPS && !at.isRoot(); steps++) {
      Token head = sentence.token(at.head());
      if (at.relation() == Relation.ACL_RELCL || at.relation() == Relation.ADVCL_RELCL) {
        return Optional.of(head.tag() == Tag.VERB ? lastNominalBefore(head, at) : head);
      }
      if (at.relation() != Relation.CONJ) {
        return Optional.empty();
      }
      at = head;
    }
    return Optional.empty();
  }

  // A relative clause hung on a verb belongs to the nominal it follows: "castigated Turkey, which".
  private Token lastNominalBefore(Token verb, Token relative) {
    return sentence.children(verb).stream()
        .filter(c -> c.index() < relative.index() && c.index() > verb.index())
        .filter(c -> c.tag().isNominal())
        .reduce((first, second) -> second)
        .orElse(verb);
  }

  private Optional<Token> understood(Token verb, Token head, int steps) {
    return switch (verb.relation()) {
      case XCOMP -> protestsItself(verb, head) ? of(head, steps) : controller(head, steps);
      case ADVCL ->
          byGerund(verb, head)
              .or(() -> hasTo(verb) ? callee(head) : Optional.empty())
              .or(() -> subjectOrItself(head, steps));
      case CONJ -> of(head, steps);
      case CCOMP -> isFinite(verb) ? ofComplementBefore(verb, head) : controller(head, steps);
      case ACL_RELCL, ADVCL_RELCL -> relativeHead(verb);
      case ACL -> ofNounClause(verb, head, steps);
      default -> Optional.empty();
    };
  }

  private Optional<Token> ofNounClause(Token verb, Token head, int steps) {
    if (isSaidOf(head)) {
      return own(head);
    }
    boolean itself = !head.isRoot() && protestsItself(verb, sentence.token(head.head()));
    if (isText(head) || itself) {
      return possessorOrGovernor(head, steps).or(() -> Optional.of(head));
    }
    boolean to = verb.has(Feature.INFINITIVE) || hasTo(verb);
    return to && !isAsked(head) ? possessorOrGovernor(head, steps) : Optional.of(head);
  }

  // "Iran is among those calling for talks": whoever is among them calls.
  private boolean isSaidOf(Token noun) {
    return noun.tag() == Tag.PRON
        && !sentence.children(noun, Relation.COP).isEmpty()
        && own(noun).isPresent();
  }

  // "issued a statement condemning": whoever issued it condemns.
  static boolean isText(Token noun) {
    return TEXTS.contains(noun.lemma());
  }

  private boolean isFinite(Token verb) {
    return verb.has(Feature.FINITE) || !sentence.children(verb, Relation.AUX).isEmpty();
  }

  // "that forces having entered Syria should leave": parsers make two complements of such a one.
  private Optional<Token> ofComplementBefore(Token verb, Token matrix) {
    return sentence.children(matrix, Relation.CCOMP).stream()
        .filter(c -> c.index() < verb.index() && matrix.index() < c.index())
        .findFirst()
        .flatMap(this::own);
  }

  private Optional<Token> subjectOrItself(Token head, int steps) {
    return head.tag() == Tag.NOUN || head.tag() == Tag.PROPN
        ? of(head, steps).or(() -> Optional.of(head))
        : of(head, steps);
  }

  // "summoned the envoy to protest": here the infinitive tells what the summoning is for.
  private static boolean protestsItself(Token verb, Token matrix) {
    return (matrix.lemma().equals("summon") || matrix.lemma().equals("call"))
        && PROTESTING.contains(verb.lemma());
  }

  private Optional<Token> controller(Token matrix, int steps) {
    if (asks(matrix) || OBJECT_CONTROL.contains(matrix.lemma())) {
      Optional<Token> object =
          sentence.children(matrix).stream()
              .filter(c -> c.relation() == Relation.OBJ || c.relation() == Relation.IOBJ)
              .filter(c -> !isText(c))
              .findFirst()
              .or(() -> callee(matrix));
      if (object.isPresent()) {
        return object;
      }
    }
    return of(matrix, steps);
  }

  /** "called on Iran to withdraw", "appealed to rebels to leave". */
  private Optional<Token> callee(Token matrix) {
    if (!CALLING.contains(matrix.lemma())) {
      return Optional.empty();
    }
    return sentence.children(matrix).stream()
        .filter(c -> c.relation().isOblique())
        .filter(
            c ->
                sentence.children(c, Relation.CASE).stream()
                    .anyMatch(p -> CALLED.contains(p.lemma())))
        .findFirst();
  }

  private Optional<Token> byGerund(Token verb, Token matrix) {
    return OBJECT_OF_GERUND.contains(matrix.lemma()) && isGerundBehind(verb)
        ? sentence.children(matrix, Relation.OBJ).stream().findFirst()
        : Optional.empty();
  }

  private boolean isGerundBehind(Token verb) {
    for (Token child : sentence.children(verb)) {
      if ((child.relation() == Relation.MARK || child.relation() == Relation.CASE)
          && GERUND_MARKS.contains(child.lemma())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Token> possessorOrGovernor(Token noun, int steps) {
    return sentence.children(noun, Relation.NMOD_POSS).stream()
        .findFirst()
        .or(() -> by(noun))
        .or(() -> owner(noun))
        .or(() -> governor(noun).flatMap(verb -> of(verb, steps)));
  }

  // "Iranian plans to attack", "the rebel threat to march": whose plan it is means to do it.
  private Optional<Token> owner(Token noun) {
    return MEANING.contains(noun.lemma())
        ? sentence.children(noun).stream()
            .filter(c -> c.index() < noun.index())
            .filter(
                c ->
                    c.relation() == Relation.COMPOUND
                        || (c.relation() == Relation.AMOD && isOfSomebody(c)))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isOfSomebody(Token adjective) {
    String word = adjective.text().toLowerCase(Locale.ROOT);
    return Character.isUpperCase(adjective.text().charAt(0))
        && OF_A_LAND.stream().anyMatch(word::endsWith);
  }

  private Optional<Token> by(Token noun) {
    return sentence.children(noun).stream()
        .filter(c -> c.relation().isNominalModifier())
        .filter(
            c -> sentence.children(c, Relation.CASE).stream().anyMatch(p -> p.lemma().equals("by")))
        .findFirst();
  }

  private Optional<Token> governor(Token noun) {
    Token at = noun;
    for (int steps = 0; steps < MAX_STEPS && !at.isRoot(); steps++) {
      at = sentence.token(at.head());
      if (at.tag() == Tag.VERB) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  // "called on the sides to talk": the infinitive may hang on the sides.
  private boolean isAsked(Token noun) {
    boolean argument = noun.relation() == Relation.OBJ || noun.relation().isOblique();
    return argument && !noun.isRoot() && asks(sentence.token(noun.head()));
  }

  /** Whether what is asked stands behind this verb as an infinitive: "called on X to go". */
  static boolean asks(Token verb) {
    return ASKING.contains(verb.lemma().toLowerCase(Locale.ROOT));
  }

  private boolean hasTo(Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.relation() == Relation.MARK && child.lemma().equals("to")) {
        return true;
      }
    }
    return false;
  }
}
