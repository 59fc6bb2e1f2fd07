package org.casus.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.actor.ActorMention;
import org.casus.agreement.Provision.Duty;
import org.casus.event.Clause;
import org.casus.event.ClauseReader;
import org.casus.event.EventMention;
import org.casus.event.EventType;
import org.casus.event.Slot;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.casus.report.CodedDocument;
import org.jspecify.annotations.Nullable;

/**
 * What the parties of a concluded pact demand with one voice of others, when the same document
 * tells of both: "The two ministers called on the rebels to disarm."
 */
final class JointDemands {
  private static final Set<String> POINTERS =
      Set.of("this", "that", "it", "they", "these", "which");
  private static final Set<String> COVERING =
      Set.of("include", "apply", "cover", "concern", "extend", "affect", "mean", "refer");

  private final CodedDocument coded;
  private final PactLexicon lexicon;
  private final ClauseReader clauses;

  /** What is demanded, by the sides that demand it together. */
  private final Map<Set<String>, List<EventMention>> demands;

  JointDemands(CodedDocument coded, PactLexicon lexicon, ClauseReader clauses) {
    this.coded = coded;
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.demands =
        coded.events().stream()
            .map(report -> report.claim().event())
            .filter(event -> event.type() == EventType.REQUEST)
            .collect(Collectors.groupingBy(JointDemands::sides));
  }

  /** The demands that every one of these sides makes. */
  List<Provision> of(Set<String> sides) {
    return demands.getOrDefault(sides, List.of()).stream().map(this::provision).toList();
  }

  private static Set<String> sides(EventMention event) {
    return event.actors().stream()
        .filter(m -> m.actor().isCoded())
        .map(m -> PactDraft.side(m.actor()))
        .collect(Collectors.toSet());
  }

  private Provision provision(EventMention demand) {
    Sentence sentence = coded.annotated().sentences().get(demand.clause().sentence());
    ActorMention by =
        demand.recipients().stream()
            .findFirst()
            .or(() -> demandedOf(sentence, demand))
            .orElse(null);
    Provision read =
        new ProvisionReader(coded, sentence, lexicon)
            .provision(demand.clause().predicate(), Duty.DEMANDS, by);
    return read.except() != null ? read : read.withExcept(exemption(sentence.index() + 1));
  }

  /** Who is to do what is demanded: the subject of the clause below the demand. */
  private Optional<ActorMention> demandedOf(Sentence sentence, EventMention demand) {
    return clauses.read(sentence).stream()
        .filter(clause -> isBelow(sentence, clause.predicate(), demand.clause().predicate()))
        .flatMap(clause -> clause.in(Slot.SUBJECT).stream())
        .flatMap(subject -> coded.cast().actorsOf(sentence.index(), subject).stream())
        .findFirst();
  }

  private static boolean isBelow(Sentence sentence, Token predicate, Token demand) {
    return !predicate.equals(demand) && sentence.subtree(demand).contains(predicate);
  }

  // "This would not include Iran": who is left out is told in the next sentence.
  private @Nullable ActorMention exemption(int sentence) {
    if (sentence >= coded.annotated().sentences().size()) {
      return null;
    }
    return clauses.read(coded.annotated().sentences().get(sentence)).stream()
        .filter(JointDemands::leavesOut)
        .flatMap(clause -> clause.arguments().stream())
        .filter(argument -> argument.slot() != Slot.SUBJECT)
        .flatMap(argument -> coded.cast().actorsOf(sentence, argument.head()).stream())
        .filter(mention -> mention.actor().isCoded())
        .findFirst()
        .orElse(null);
  }

  private static boolean leavesOut(Clause clause) {
    return clause.negated()
        && COVERING.contains(clause.predicate().lemma())
        && clause.in(Slot.SUBJECT).stream().anyMatch(t -> POINTERS.contains(t.lemma()));
  }
}
