package org.casus.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.language.Relation;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads the dead, the injured and the crowd that a sentence tells of an event. */
final class CasualtyReader {
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
  private static final Set<String> INJURE = Set.of("injure", "wound", "hurt", "maim");
  private static final Set<String> DEAD = Set.of("dead", "death");
  private static final Set<String> HURT = Set.of("wounded", "injured", "hurt");

  private final ClauseTree tree;
  private final QuantityReader quantities;

  CasualtyReader(ClauseTree tree, QuantityReader quantities) {
    this.tree = tree;
    this.quantities = quantities;
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
    return Stream.concat(clause.in(Slot.SUBJECT).stream(), clause.behind("by").stream())
        .flatMap(head -> quantities.of(head).stream())
        .findFirst()
        .orElse(null);
  }

  private @Nullable Quantity toll(Clause clause, Set<String> verbs, Set<String> states) {
    return related(clause).flatMap(c -> told(c, verbs, states).stream()).findFirst().orElse(null);
  }

  /** The clause and those that hang on it as its consequences or conjuncts. */
  private Stream<Clause> related(Clause clause) {
    List<Clause> children =
        tree.clauses().stream()
            .filter(c -> tellsToll(c) && isConsequence(c.parent(), clause))
            .toList();
    Stream<Clause> whoseSubject =
        tree.clauses().stream()
            .filter(CasualtyReader::tellsToll)
            .filter(c -> c.in(Slot.SUBJECT).contains(clause.predicate()));
    return Stream.of(Stream.of(clause), children.stream().flatMap(this::related), whoseSubject)
        .flatMap(s -> s);
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
    boolean dies = lemma.equals("die") || lemma.equals("perish");
    if (verbs.contains(lemma)) {
      return clause.in(dies ? Slot.SUBJECT : Slot.OBJECT).stream()
          .flatMap(head -> quantities.of(head).stream())
          .findFirst();
    }
    return lemma.equals("leave") ? left(clause.predicate(), states) : Optional.empty();
  }

  // "left 12 people dead and 30 wounded"
  private Optional<Quantity> left(Token verb, Set<String> states) {
    boolean state =
        tree.sentence().subtree(verb).stream()
            .anyMatch(t -> states.contains(t.lemma()) || states.contains(t.text()));
    if (!state) {
      return Optional.empty();
    }
    return tree.sentence().subtree(verb).stream()
        .filter(t -> states.contains(t.lemma()) || states.contains(t.text()))
        .flatMap(t -> counted(t).stream())
        .findFirst();
  }

  private Optional<Quantity> counted(Token state) {
    for (int at = state.index() - 1; at >= Math.max(0, state.index() - 4); at--) {
      Token before = tree.sentence().token(at);
      Optional<Quantity> quantity =
          before.relation() == Relation.NUMMOD || before.tag() == org.casus.language.Tag.NUM
              ? quantities.of(before)
              : Optional.empty();
      if (quantity.isPresent()) {
        return quantity;
      }
    }
    return Optional.empty();
  }
}
