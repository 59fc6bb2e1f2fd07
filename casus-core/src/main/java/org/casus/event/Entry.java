package org.casus.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the codebook: the predicates of one meaning, what it asks of their arguments, and
 * what it makes of them.
 *
 * @param type the event type of its file
 * @param name its name in that file
 * @param line the line of the file where it begins, from 1
 * @param predicates what evokes it
 * @param conditions all of them must hold
 * @param exceptions none of them may hold
 * @param actor the slots that fill the actor, tried in order
 * @param recipient the slots that fill the recipient, tried in order
 * @param mutual whether every party is an actor
 * @param mode the PLOVER mode
 * @param contexts the PLOVER contexts
 * @param cameo the CAMEO code
 * @param examples sentences that code by it
 * @param counterexamples sentences that must not code as its type
 */
public record Entry(
    EventType type,
    String name,
    int line,
    List<Predicate> predicates,
    List<Condition> conditions,
    List<Condition> exceptions,
    List<SlotName> actor,
    List<SlotName> recipient,
    boolean mutual,
    @Nullable String mode,
    List<String> contexts,
    String cameo,
    List<Example> examples,
    List<String> counterexamples) {
  public Entry {
    predicates = List.copyOf(predicates);
    conditions = List.copyOf(conditions);
    exceptions = List.copyOf(exceptions);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    contexts = List.copyOf(contexts);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** The rule that an event names: {@code assault.aerial/carry-out-strike}. */
  public String rule() {
    String typeName = type.name().toLowerCase(Locale.ROOT);
    return (mode == null ? typeName : typeName + "." + mode) + "/" + name;
  }

  /** Whether whoever says the sentence does what the entry tells, by saying so. */
  boolean bySpeaker() {
    for (SlotName slot : actor) {
      if (slot.kind() == SlotName.Kind.SPEAKER) {
        return true;
      }
    }
    return false;
  }

  /** All words that it asks for, in small letters. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    predicates.forEach(predicate -> words.addAll(predicate.lemmas()));
    conditions.forEach(condition -> words.addAll(condition.words()));
    exceptions.forEach(exception -> words.addAll(exception.words()));
    return words;
  }

  /**
   * Words that evoke an entry.
   *
   * @param kind what the first word is
   * @param lemmas in dictionary form; a verb's come first, a noun's last is its head
   */
  public record Predicate(Clause.Kind kind, List<String> lemmas) {
    public Predicate {
      lemmas = List.copyOf(lemmas);
    }

    /** The lemma of the token that heads the clause. */
    String head() {
      return kind == Clause.Kind.NOUN ? lemmas.getLast() : lemmas.getFirst();
    }
  }

  /**
   * A sentence that codes by the entry.
   *
   * @param text the sentence
   * @param actors the words of the actors, in order
   * @param recipients the words of the recipients, in order
   */
  public record Example(String text, List<String> actors, List<String> recipients) {
    public Example {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }
  }
}
