package org.casus.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Mention;
import org.casus.event.Clause;
import org.casus.event.Slot;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/** Finds who is bound by a pact in the words around its name. */
final class PartyFinder {
  private static final Set<String> PARTNERS = Set.of("between", "with", "among");
  private static final Set<String> SIDES = Set.of("party", "side", "faction");
  private static final Set<String> ALL = Set.of("all", "both", "warring");
  private static final String UNITED_NATIONS = "IGOUNO";
  private static final Set<String> CLIMB = Set.of("conj", "xcomp", "advcl", "ccomp", "acl");

  private final Cast cast;
  private final PactLexicon lexicon;
  private final String text;

  PartyFinder(Cast cast, PactLexicon lexicon, String text) {
    this.cast = cast;
    this.lexicon = lexicon;
    this.text = text;
  }

  /** Whom the words beside the noun and the verbs that bind name, each once. */
  List<ActorMention> of(Sentence sentence, Token pact, List<Clause> read) {
    Set<ActorMention> parties = new LinkedHashSet<>(before(sentence, pact));
    for (Token child : sentence.children(pact)) {
      boolean between = prepositions(sentence, child).stream().anyMatch(PARTNERS::contains);
      if (between || isBetween(sentence, pact, child)) {
        parties.addAll(coded(sentence, child));
      }
    }
    for (Clause clause : read) {
      if (binds(clause, pact)) {
        parties.addAll(bound(sentence, clause));
      }
    }
    return parties.stream().filter(m -> maySign(m.actor())).toList();
  }

  /** Those that stand behind "with": "deals with X and Y". */
  List<ActorMention> partners(Sentence sentence, Token pact) {
    return sentence.children(pact).stream()
        .filter(child -> prepositions(sentence, child).contains("with"))
        .flatMap(child -> coded(sentence, child).stream())
        .filter(m -> maySign(m.actor()))
        .toList();
  }

  /** States and all who act for one or against one; firms, courts and newspapers conclude none. */
  static boolean maySign(Actor actor) {
    return switch (actor.sector()) {
      case GOV, MIL, REB, UAF, PRM, PTY, OPP, PRE, IGO, IMG -> true;
      case null -> actor.country() != null;
      default -> false;
    };
  }

  // "X's treaty", "the X-Y accord"; "the X-brokered truce" is not X's, nor a UN treaty the UN's.
  private List<ActorMention> before(Sentence sentence, Token pact) {
    List<ActorMention> parties = new ArrayList<>();
    for (Token child : sentence.children(pact)) {
      boolean before = child.index() < pact.index();
      switch (child.relation()) {
        case NMOD_POSS ->
            coded(sentence, child).stream().filter(m -> !isCity(m)).forEach(parties::add);
        case AMOD, COMPOUND -> {
          if (before) {
            modifier(sentence, pact, child, parties);
          }
        }
        default -> {}
      }
    }
    return parties;
  }

  private void modifier(Sentence sentence, Token pact, Token child, List<ActorMention> parties) {
    for (Token token : sentence.subtree(child)) {
      Token head = token.isRoot() ? token : sentence.token(token.head());
      boolean led = head.equals(pact) || head.relation() != Relation.AMOD || isLed(head);
      boolean name = token.tag() == Tag.PROPN || token.tag() == Tag.ADJ;
      if (led && name && token.index() < pact.index()) {
        coded(sentence, token).stream()
            .filter(m -> m.mention().head() == token.index())
            .filter(m -> !isCity(m) && m.actor().kind() != ActorKind.UNNAMED)
            .filter(m -> !String.valueOf(m.actor().code()).startsWith(UNITED_NATIONS))
            .filter(m -> !isComposed(sentence, token, m))
            .forEach(parties::add);
      }
    }
  }

  private static boolean isLed(Token participle) {
    return participle.lemma().equals("lead") || participle.lemma().equals("own");
  }

  // "The X-Y Framework" is nobody's: X and Y stand for themselves.
  private boolean isComposed(Sentence sentence, Token head, ActorMention mention) {
    return mention.actor().id() == null
        && sentence.subtree(head).stream()
            .filter(t -> !t.equals(head) && mention.mention().span().covers(t.span()))
            .anyMatch(t -> !coded(sentence, t).isEmpty());
  }

  // "an agreement between X and Y governments": X, wherever the parser hangs it.
  private static boolean isBetween(Sentence sentence, Token pact, Token child) {
    return child.relation() == Relation.NMOD
        && child.index() > pact.index() + 1
        && sentence.token(pact.index() + 1).lemma().equals("between")
        && sentence.token(child.index() - 1).lemma().equals("between");
  }

  // "the Geneva accord" is named after a place.
  private static boolean isCity(ActorMention mention) {
    return mention.actor().kind() == ActorKind.STATE && mention.actor().name() == null;
  }

  /** Who concludes, declares, keeps or breaks it. */
  private List<ActorMention> bound(Sentence sentence, Clause clause) {
    String lemma = clause.predicate().lemma();
    if (lexicon.isIn("keeping", lemma)) {
      return keepers(sentence, clause);
    }
    if (!makesParty(lemma)) {
      return List.of();
    }
    return clause.arguments().stream()
        .filter(a -> a.slot() == Slot.SUBJECT || a.preposition().equals("with"))
        .flatMap(a -> coded(sentence, a.head()).stream())
        .toList();
  }

  /** "X complies with it"; "Y urged X to comply with it": X. */
  private List<ActorMention> keepers(Sentence sentence, Clause clause) {
    return urged(sentence, clause.predicate())
        .map(token -> coded(sentence, token))
        .orElseGet(
            () ->
                clause.in(Slot.SUBJECT).stream()
                    .flatMap(token -> coded(sentence, token).stream())
                    .toList());
  }

  private Optional<Token> urged(Sentence sentence, Token verb) {
    Token at = verb;
    while (!at.isRoot() && CLIMB.contains(at.relation().label())) {
      at = sentence.token(at.head());
      if (lexicon.isIn("urging", at.lemma())) {
        Token urging = at;
        return sentence.children(urging).stream()
            .filter(c -> c.index() > urging.index() && c.index() < verb.index())
            .filter(c -> c.relation() == Relation.OBJ || c.relation() == Relation.OBL)
            .findFirst();
      }
    }
    boolean bare = sentence.children(verb).stream().noneMatch(c -> c.relation().isSubject());
    return bare ? urgedBefore(sentence, verb) : Optional.empty();
  }

  // In a long list of demands the parser loses the verb that governs them all.
  private Optional<Token> urgedBefore(Sentence sentence, Token verb) {
    return sentence.tokens().subList(0, verb.index()).reversed().stream()
        .filter(t -> t.tag() == Tag.VERB && lexicon.isIn("urging", t.lemma()))
        .flatMap(t -> sentence.children(t, Relation.OBJ).stream())
        .findFirst();
  }

  /** "signed a pact", "agreed to a truce", "complied with a deal". */
  private static boolean binds(Clause clause, Token pact) {
    return clause.in(Slot.OBJECT).contains(pact)
        || Stream.of("to", "on", "upon", "with", "by")
            .anyMatch(p -> clause.behind(p).contains(pact));
  }

  // Whoever concludes, declares or breaks it is a party.
  private boolean makesParty(String lemma) {
    return (lexicon.isConclusion(lemma) && !lexicon.isIn("bystanding", lemma))
        || lexicon
            .holding("status", lemma)
            .filter(s -> s.equals("violated") || lexicon.isIn("declaring", lemma))
            .isPresent();
  }

  /**
   * "All the parties to the conflict", "both sides", where they are to keep or conclude a truce of
   * this land.
   *
   * @param country where the truce holds
   */
  Optional<ActorMention> sides(Sentence sentence, String country) {
    boolean kept =
        sentence.tokens().stream()
            .filter(t -> t.tag() == Tag.VERB)
            .anyMatch(t -> lexicon.isIn("keeping", t.lemma()) || lexicon.isConclusion(t.lemma()));
    return sentence.tokens().stream()
        .filter(token -> kept && isSides(sentence, token))
        .findFirst()
        .map(token -> sides(sentence, token, country));
  }

  private static boolean isSides(Sentence sentence, Token token) {
    return SIDES.contains(token.lemma()) && quantifier(sentence, token) < token.index();
  }

  /** Where "all the", "both" or "the warring" begins; the token's own place where none stands. */
  private static int quantifier(Sentence sentence, Token token) {
    for (int i = token.index() - 1; i >= Math.max(0, token.index() - 2); i--) {
      if (ALL.contains(lower(sentence.token(i).text()))) {
        return i;
      }
    }
    return token.index();
  }

  private ActorMention sides(Sentence sentence, Token token, String country) {
    int last = token.index();
    boolean conflict =
        last + 3 < sentence.size()
            && sentence.token(last + 1).lemma().equals("to")
            && sentence.token(last + 3).tag() == Tag.NOUN;
    Span first = sentence.token(quantifier(sentence, token)).span();
    Span span = Span.covering(first, sentence.token(conflict ? last + 3 : last).span());
    return new ActorMention(
        new Mention(sentence.index(), token.index(), span, span.in(text)),
        new Actor(null, null, country, null, country, ActorKind.GROUP),
        "the sides of the truce");
  }

  private static List<String> prepositions(Sentence sentence, Token token) {
    return sentence.children(token, Relation.CASE).stream().map(Token::lemma).toList();
  }

  private List<ActorMention> coded(Sentence sentence, Token head) {
    return cast.actorsOf(sentence.index(), head).stream().filter(m -> m.actor().isCoded()).toList();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
