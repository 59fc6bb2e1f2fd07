package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Finds whom a nominal names, or, where its head names nobody, whose it is. */
final class PartyFinder {
  /** "Its allies" are not it: whose they are says nothing of who they are. */
  private static final Set<String> RELATED =
      Set.of(
          "ally",
          "partner",
          "neighbour",
          "neighbor",
          "counterpart",
          "rival",
          "enemy",
          "foe",
          "opponent",
          "critic",
          "backer",
          "adversary",
          "friend",
          "captor",
          "creditor",
          "donor");

  private static final Set<String> OWNING = Set.of("for", "to", "by", "of", "at", "on");
  static final Set<String> LOCATING = Set.of("in", "at", "near");

  /** What stands somewhere and is of the country where it stands. */
  private static final Set<String> SITES =
      Set.of(
          ("airbase airfield airport area base bridge building camp checkpoint church convoy dam"
                  + " depot embassy facility factory headquarters home hospital hotel house market"
                  + " mosque office outpost pipeline plant port position post prison refinery school"
                  + " site station target town university village warehouse")
              .split(" "));

  private static final int MAX_DEPTH = 3;

  private final Sentence sentence;
  private final Cast cast;

  PartyFinder(Sentence sentence, Cast cast) {
    this.sentence = sentence;
    this.cast = cast;
  }

  /** Whom a nominal names; where its head names nobody, whom its modifiers name. */
  List<ActorMention> party(Token head) {
    return party(head, Set.of());
  }

  /** The same for the sides of what is mutual: where a treaty is signed is no side of it. */
  List<ActorMention> side(Token head) {
    return party(head, LOCATING);
  }

  private List<ActorMention> party(Token head, Set<String> passedOver) {
    List<ActorMention> named = cast.actorsOf(sentence.index(), head);
    if (Sides.hasCoded(named)) {
      return named;
    }
    Optional<ActorMention> within = within(head, passedOver, MAX_DEPTH);
    if (within.isEmpty()) {
      return named;
    }
    ActorMention whose = within.get();
    return named.isEmpty()
        ? List.of(whose)
        : List.of(
            new ActorMention(
                named.getFirst().mention(),
                whose.actor(),
                "\"" + whose.mention().text() + "\" within it: " + whose.evidence()));
  }

  private Optional<ActorMention> within(Token head, Set<String> passedOver, int depth) {
    for (Token child : belonging(head)) {
      // "the strike as a breach of Iraq's borders" is not Iraq's.
      String preposition = preposition(child);
      if (passedOver.contains(preposition) || preposition.equals("as")) {
        continue;
      }
      Optional<ActorMention> coded = coded(child);
      if (coded.isEmpty() && depth > 1) {
        coded = within(child, passedOver, depth - 1);
      }
      if (coded.isPresent()) {
        return coded;
      }
    }
    return Optional.empty();
  }

  private Optional<ActorMention> coded(Token word) {
    for (ActorMention mention : cast.actorOf(sentence.index(), word)) {
      if (mention.actor().isCoded()) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** The modifiers that can say whose a thing is; a possessive pronoun last. */
  private List<Token> belonging(Token head) {
    List<Token> tokens = new ArrayList<>();
    Optional<Token> pronoun = Optional.empty();
    for (Token child : sentence.children(head)) {
      if (child.relation() == Relation.NMOD_POSS && child.tag() == Tag.PRON) {
        pronoun = Optional.of(child);
      } else if (belongs(child)) {
        tokens.add(child);
      } else {
        tokens.addAll(ofClause(child));
      }
    }
    tokens.addAll(included(head));
    tokens.addAll(placed(head));
    boolean related = RELATED.contains(head.lemma().toLowerCase(Locale.ROOT));
    pronoun.filter(p -> !related).ifPresent(tokens::add);
    return tokens;
  }

  private static boolean belongs(Token child) {
    return switch (child.relation()) {
      case NMOD_POSS,
          AMOD,
          COMPOUND,
          NMOD,
          NMOD_UNMARKED,
          NMOD_DESC,
          APPOS,
          FLAT,
          CONJ,
          NUMMOD,
          OBL ->
          true;
      default -> false;
    };
  }

  // "the powers behind it include Iran": who is among them says who they are.
  private List<Token> included(Token head) {
    if (head.relation() != Relation.NSUBJ || head.isRoot()) {
      return List.of();
    }
    Token verb = sentence.token(head.head());
    return verb.lemma().equals("include") ? sentence.children(verb, Relation.OBJ) : List.of();
  }

  // "hit the airport in Mezzeh": where the thing stands says whose it is, wherever a parser hangs
  // it.
  private List<Token> placed(Token head) {
    boolean site = head.relation() == Relation.OBJ && SITES.contains(head.lemma());
    if (!site || head.isRoot()) {
      return List.of();
    }
    return sentence.children(sentence.token(head.head()), Relation.OBL).stream()
        .filter(
            place ->
                sentence.children(place, Relation.CASE).stream()
                    .anyMatch(
                        c ->
                            c.index() == head.index() + 1
                                && LOCATING.contains(c.text().toLowerCase(Locale.ROOT))))
        .toList();
  }

  // "shipments intended for rebels", "depots where rebels keep arms"
  private List<Token> ofClause(Token verb) {
    return switch (verb.relation()) {
      case ACL ->
          sentence.children(verb).stream()
              .filter(c -> c.relation().isOblique() && OWNING.contains(preposition(c)))
              .toList();
      case ACL_RELCL -> opensWithWhere(verb) ? sentence.children(verb, Relation.NSUBJ) : List.of();
      default -> List.of();
    };
  }

  private String preposition(Token nominal) {
    List<Token> marks = sentence.children(nominal, Relation.CASE);
    return marks.isEmpty() ? "" : marks.getFirst().text().toLowerCase(Locale.ROOT);
  }

  private boolean opensWithWhere(Token verb) {
    return sentence.children(verb, Relation.ADVMOD).stream()
        .anyMatch(a -> a.text().equalsIgnoreCase("where"));
  }
}
