package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.casus.event.Condition.ActorClass;
import org.casus.event.Condition.Test.ActorTest;
import org.casus.event.Condition.Test.Anything;
import org.casus.event.Condition.Test.Words;
import org.junit.jupiter.api.Test;

/** How closely candidates describe what they fit, and the words that they look for. */
class CandidateTest {
  private static final SlotName OBJECT = SlotName.of("object");
  private static final Condition WORD =
      new Condition(OBJECT, List.of(new Words(List.of("bridge"))));
  private static final Condition ACTOR =
      new Condition(OBJECT, List.of(new Words(List.of("crowd")), new ActorTest(ActorClass.ARMED)));
  private static final Condition ANYTHING = new Condition(OBJECT, List.of(new Anything()));

  @Test
  void wordsWeighMoreThanActorsAndActorsMoreThanAnything() {
    assertThat(weight("blast", WORD)).isEqualTo(10);
    assertThat(weight("blast", ACTOR)).isEqualTo(5);
    assertThat(weight("blast", ANYTHING)).isEqualTo(3);
    assertThat(weight("blast", WORD, ANYTHING)).isEqualTo(13);
  }

  @Test
  void furtherWordsOfThePredicateWeigh() {
    assertThat(weight("blast")).isZero();
    assertThat(weight("blast off")).isEqualTo(6);
  }

  @Test
  void theUsersOwnComesBeforeAllThatIsShipped() {
    Candidate own = candidate(Clause.Kind.VERB, List.of("blast"), List.of(), true);
    Candidate close = candidate(Clause.Kind.VERB, List.of("blast"), List.of(WORD, ACTOR), false);
    Candidate vague = candidate(Clause.Kind.VERB, List.of("blast"), List.of(), false);
    Candidate asVague = candidate(Clause.Kind.VERB, List.of("blast"), List.of(), false);

    assertThat(Candidate.sorted(List.of(vague, asVague, close, own)))
        .containsExactly(own, close, vague, asVague);
  }

  @Test
  void aVerbIsFollowedByItsOtherWordsAndANounPreceded() {
    Candidate verb = candidate(Clause.Kind.VERB, List.of("take", "prisoner", "away"));
    Candidate noun = candidate(Clause.Kind.NOUN, List.of("armed", "border", "clash"));

    assertThat(others(verb)).containsExactly("prisoner", "away");
    assertThat(verb.further()).containsExactly("prisoner", "away");
    assertThat(others(noun)).containsExactly("border", "armed");
  }

  private static List<String> others(Candidate candidate) {
    List<String> words = candidate.predicate().lemmas();
    Vocabulary vocabulary = vocabulary(candidate.entry());
    return IntStream.range(0, candidate.others())
        .map(candidate::other)
        .mapToObj(
            number ->
                words.stream()
                    .filter(w -> vocabulary.number(w) == number)
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private static int weight(String verb, Condition... conditions) {
    List<String> lemmas = List.of(verb.split(" "));
    return candidate(Clause.Kind.VERB, lemmas, List.of(conditions), false).weight();
  }

  private static Candidate candidate(Clause.Kind kind, List<String> lemmas) {
    return candidate(kind, lemmas, List.of(), false);
  }

  private static Candidate candidate(
      Clause.Kind kind, List<String> lemmas, List<Condition> conditions, boolean own) {
    EntryDraft draft = new EntryDraft(EventType.ASSAULT, "blast", 1);
    draft.predicates.add(new Entry.Predicate(kind, lemmas));
    draft.conditions.addAll(conditions);
    Entry entry = draft.entry(List.of(), List.of());
    return new Candidate(entry, entry.predicates().getFirst(), new Demands(vocabulary(entry)), own);
  }

  private static Vocabulary vocabulary(Entry entry) {
    return new Vocabulary(entry.words());
  }
}
