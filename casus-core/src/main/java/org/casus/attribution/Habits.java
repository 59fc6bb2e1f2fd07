package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.attribution.Factuality.Reality;
import org.casus.event.Clause;
import org.casus.event.EventMention;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;

/**
 * Carries a habit on to what is told as one more of it: "It routinely shells the camps. It has also
 * hit depots."
 */
final class Habits {
  private static final Set<String> ADDING = Set.of("also", "too", "likewise");

  // A text of one endless sentence would otherwise take time by the square of its events.
  private static final int LONGEST_LOOK = 20;

  private final AnnotatedDocument annotated;

  private Habits(AnnotatedDocument annotated) {
    this.annotated = annotated;
  }

  /** The claims in the same order, with the further ones of a habit made habitual. */
  static List<Claim> read(AnnotatedDocument annotated, List<Claim> claims) {
    Habits habits = new Habits(annotated);
    List<Claim> read = new ArrayList<>();
    for (Claim claim : claims) {
      read.add(habits.isFurther(claim, read) ? claim.asHabit() : claim);
    }
    return read;
  }

  private boolean isFurther(Claim claim, List<Claim> before) {
    return claim.factuality().reality() == Reality.PAST
        && adds(claim.event().clause())
        && before.subList(Math.max(0, before.size() - LONGEST_LOOK), before.size()).stream()
            .anyMatch(habit -> isHabitBefore(habit, claim.event()));
  }

  private static boolean isHabitBefore(Claim habit, EventMention event) {
    int distance = event.clause().sentence() - habit.event().clause().sentence();
    return habit.factuality().reality() == Reality.HABITUAL
        && habit.event().type() == event.type()
        && distance <= 1
        && habit.event().actors().stream()
            .anyMatch(a -> event.actors().stream().anyMatch(b -> a.actor().samePartyAs(b.actor())));
  }

  // "has also hit": a perfect, which names no one occasion.
  private boolean adds(Clause clause) {
    Sentence sentence = annotated.sentences().get(clause.sentence());
    boolean perfect =
        sentence.children(clause.predicate(), Relation.AUX).stream()
            .anyMatch(
                a ->
                    Set.of("has", "have", "'ve", "’ve")
                        .contains(a.text().toLowerCase(Locale.ROOT)));
    return perfect
        && sentence.children(clause.predicate(), Relation.ADVMOD).stream()
            .anyMatch(a -> ADDING.contains(a.lemma()));
  }
}
