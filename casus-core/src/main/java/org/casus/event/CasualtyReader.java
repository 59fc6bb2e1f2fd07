package org.casus.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads the dead, the injured and the crowd that a sentence tells of an event. */
final class CasualtyReader {
  private static final int FARTHEST = 10;
  private static final Set<String> KILL =
      Set.of(
          "kill",
          "slay",
          "murder",
          "massacre",
          "assassinate",
          "behead",
          "execute",
          "slaughter",
          "gun",
          "lynch",
          "die",
          "perish");
  private static final Set<String> DIE = Set.of("die", "perish");
  private static final Set<String> INJURE = Set.of("injure", "wound", "hurt", "maim");
  private static final Set<String> DEAD = Set.of("dead", "death", "fatality");
  private static final Set<String> HURT = Set.of("wounded", "injured", "hurt", "injury");
  private static final Set<String> COSTING =
      Set.of("claim", "cost", "take", "lose", "loss", "leave", "end");
  private static final Set<String> NUMBERING =
      Set.of(
          "to", "at", "of", "reach", "is", "was", "pass", "exceed", "surpass", "top", "hit", "as");
  private static final Set<String> MEASURES =
      Set.of("percent", "%", "year", "month", "day", "hour", "minute", "week", "per");

  /** The last words of what bounds a number; "at" alone leads to an hour. */
  private static final Set<String> LIMITS = Set.of("least", "most", "than", "over", "about", "to");

  /** Without one of these in a sentence, it tells of nobody's death or injury. */
  private static final Set<String> TELLING = telling();

  private static final Set<String> BOUNDS =
      Set.of("at", "least", "more", "than", "about", "some", "nearly", "almost", "around", "over");

  private final ClauseTree tree;
  private final QuantityReader quantities;

  CasualtyReader(ClauseTree tree, QuantityReader quantities) {
    this.tree = tree;
    this.quantities = quantities;
  }

  private static Set<String> telling() {
    Set<String> words = new HashSet<>(Set.of("leave", "casualty", "toll", "life"));
    List.of(KILL, INJURE, DEAD, HURT).forEach(words::addAll);
    return words;
  }

  /** Whether the clause tells nothing but who was killed or injured, or how many. */
  static boolean tellsToll(Clause clause) {
    String lemma = clause.predicate().lemma();
    return KILL.contains(lemma) || INJURE.contains(lemma) || lemma.equals("leave");
  }

  /** How many died in the event of this clause. */
  @Nullable Quantity dead(Clause clause) {
    return toll(clause, KILL, DEAD);
  }

  /** How many were injured in the event of this clause. */
  @Nullable Quantity injured(Clause clause) {
    return toll(clause, INJURE, HURT);
  }

  /** How many took part, for a gathering. */
  @Nullable Quantity crowd(Clause clause) {
    return Stream.of(clause.in(Slot.SUBJECT), clause.behind("by"), clause.in(Slot.OBJECT))
        .flatMap(List::stream)
        .flatMap(head -> quantities.of(head).stream())
        .findFirst()
        .orElse(null);
  }

  /** The dead and injured that the sentence tells, of whatever event. */
  Toll toll() {
    return mayTell()
        ? new Toll(anywhere(KILL, DEAD), anywhere(INJURE, HURT))
        : new Toll(null, null);
  }

  private boolean mayTell() {
    for (Token token : tree.sentence().tokens()) {
      if (TELLING.contains(token.lemma())
          || (canBeState(token) && TELLING.contains(lower(token)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean canBeState(Token token) {
    return token.tag() == Tag.NOUN || token.tag() == Tag.ADJ;
  }

  private @Nullable Quantity anywhere(Set<String> verbs, Set<String> states) {
    for (Clause clause : tree.clauses()) {
      if (!clause.negated() && clause.modality() == Clause.Modality.NONE) {
        Optional<Quantity> told = told(clause, verbs, states);
        if (told.isPresent()) {
          return told.get();
        }
      }
    }
    return stated(states).orElse(null);
  }

  private @Nullable Quantity toll(Clause clause, Set<String> verbs, Set<String> states) {
    return related(clause)
        .flatMap(c -> told(c, verbs, states).stream())
        .findFirst()
        .or(() -> stated(states))
        .orElse(null);
  }

  /** The clause, those that hang on it as its consequences or conjuncts, and what it did. */
  private Stream<Clause> related(Clause clause) {
    List<Clause> children =
        tree.clauses().stream()
            .filter(c -> tellsToll(c) && isConsequence(c.parent(), clause))
            .toList();
    Stream<Clause> whoseSubject =
        tree.clauses().stream()
            .filter(CasualtyReader::tellsToll)
            .filter(c -> c.in(Slot.SUBJECT).stream().anyMatch(s -> isDeed(s, clause)));
    return Stream.of(
            Stream.of(clause),
            children.stream().flatMap(this::related),
            whoseSubject,
            outer(clause))
        .flatMap(s -> s);
  }

  // "a series of strikes killed 12"
  private boolean isDeed(Token subject, Clause clause) {
    return subject.equals(clause.predicate())
        || (Quantities.counts(subject)
            && tree.sentence().children(subject).contains(clause.predicate()));
  }

  /** "12 were killed in the attack" tells the toll of the attack. */
  private static Stream<Clause> outer(Clause clause) {
    Embedding place = clause.parent();
    return place != null
            && clause.kind() == Clause.Kind.NOUN
            && place.link() == Embedding.Link.ARGUMENT
            && tellsToll(place.clause())
        ? Stream.of(place.clause())
        : Stream.empty();
  }

  private static boolean isConsequence(@Nullable Embedding place, Clause outer) {
    return place != null && place.clause().equals(outer) && isConsequence(place);
  }

  /** Whether a clause in this place can tell the toll of the clause around it. */
  static boolean isConsequence(Embedding place) {
    return switch (place.link()) {
      case ADVERBIAL, CONJUNCT, RELATIVE -> true;
      case THAT, INFINITIVE, ARGUMENT, CONDITION, PURPOSE -> false;
    };
  }

  private Optional<Quantity> told(Clause clause, Set<String> verbs, Set<String> states) {
    String lemma = clause.predicate().lemma();
    if (verbs.contains(lemma)) {
      Slot slot = DIE.contains(lemma) ? Slot.SUBJECT : Slot.OBJECT;
      return Stream.concat(clause.in(slot).stream(), bounded(clause))
          .flatMap(head -> quantities.of(head).stream())
          .findFirst();
    }
    return lemma.equals("leave") ? left(clause.predicate(), states) : Optional.empty();
  }

  // "killed between 10 and 15 soldiers": parsers take the bound for a preposition.
  private Stream<Token> bounded(Clause clause) {
    return Stream.of("between", "to", "over", "about", "around", "up to", "at", "than")
        .flatMap(preposition -> clause.behind(preposition).stream())
        .filter(head -> head.tag() == Tag.NOUN || isBounded(head));
  }

  // "wounded at least 25", but not "wounded at 25 degrees" and not "at 9"
  private boolean isBounded(Token number) {
    return number.tag() == Tag.NUM
        && number.index() > 0
        && LIMITS.contains(lower(tree.sentence().token(number.index() - 1)))
        && !isMeasure(number.index() + 1);
  }

  // "left 12 people dead and 30 wounded"
  private Optional<Quantity> left(Token verb, Set<String> states) {
    return tree.sentence().subtree(verb).stream()
        .filter(t -> isState(t, states))
        .flatMap(t -> counted(t).stream())
        .findFirst();
  }

  private static boolean isState(Token token, Set<String> states) {
    return states.contains(token.lemma()) || states.contains(lower(token));
  }

  private Optional<Quantity> counted(Token state) {
    for (int at = state.index() - 1; at >= Math.max(0, state.index() - 4); at--) {
      Token before = tree.sentence().token(at);
      if (before.tag() == Tag.PUNCT || before.tag() == Tag.VERB) {
        return Optional.empty();
      }
      Optional<Quantity> quantity =
          before.relation() == Relation.NUMMOD || before.tag() == Tag.NUM
              ? quantities.of(before)
              : Optional.empty();
      if (quantity.isPresent()) {
        return quantity;
      }
    }
    return Optional.empty();
  }

  /** "with 12 dead", "43 deaths", "no casualties", "the death toll rose to 50", "cost 12 lives". */
  private Optional<Quantity> stated(Set<String> states) {
    for (Token token : tree.sentence().tokens()) {
      Optional<Quantity> quantity = stated(token, states);
      if (quantity.isPresent()) {
        return quantity;
      }
    }
    return Optional.empty();
  }

  private Optional<Quantity> stated(Token token, Set<String> states) {
    boolean dead = states == DEAD;
    if (token.lemma().equals("casualty")) {
      return quantities.of(token).filter(q -> q.high() == 0);
    }
    if (dead && token.lemma().equals("toll")) {
      return afterToll(token);
    }
    if (dead && token.lemma().equals("life") && isCost(token)) {
      return quantities
          .of(token)
          .or(() -> ofLives(token))
          .or(() -> quantities.of(tree.sentence().token(token.head())));
    }
    if (!canBeState(token) || !isState(token, states)) {
      return Optional.empty();
    }
    return token.tag() == Tag.NOUN ? quantities.of(token).or(() -> counted(token)) : ofState(token);
  }

  // "12 dead", "dozens were wounded"
  private Optional<Quantity> ofState(Token state) {
    return tree.sentence().children(state).stream()
        .filter(c -> c.relation().isSubject())
        .flatMap(c -> quantities.of(c).stream())
        .findFirst()
        .or(() -> counted(state));
  }

  private boolean isCost(Token life) {
    return !life.isRoot() && COSTING.contains(tree.sentence().token(life.head()).lemma());
  }

  // "claimed the lives of 12 people"
  private Optional<Quantity> ofLives(Token lives) {
    return tree.sentence().children(lives, Relation.NMOD).stream()
        .flatMap(n -> quantities.of(n).stream())
        .findFirst();
  }

  private Optional<Quantity> afterToll(Token toll) {
    int end = Math.min(tree.sentence().size(), toll.index() + FARTHEST);
    for (int at = toll.index() + 1; at < end; at++) {
      Token token = tree.sentence().token(at);
      boolean led = NUMBERING.contains(tree.sentence().token(leader(at)).lemma());
      if (token.tag() == Tag.NUM && led && !isMeasure(at + 1)) {
        return quantities.of(token);
      }
    }
    return Optional.empty();
  }

  /** The word before a number and what bounds it: "to" of "to at least 43". */
  private int leader(int at) {
    int before = at - 1;
    while (before > 0 && BOUNDS.contains(lower(tree.sentence().token(before)))) {
      before--;
    }
    return before;
  }

  private boolean isMeasure(int at) {
    return at < tree.sentence().size() && MEASURES.contains(tree.sentence().token(at).lemma());
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
