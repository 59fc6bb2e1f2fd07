package org.casus.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * A predication in one normal form: passive turned active, subjects passed on through control,
 * coordination, relative clauses and participles, light verbs joined with their nouns.
 *
 * @param sentence the index of its sentence
 * @param predicate the verb, event noun or adjective that heads it
 * @param kind what the predicate is
 * @param arguments in the order of the text
 * @param negated whether "not", "never", "no" or the like denies it
 * @param modality the auxiliary that weakens it
 * @param aspect how it runs in time
 * @param support the light verb of a nominal predicate ("carried out" of "airstrikes")
 * @param parent the clause that this one stands in as a complement, and how
 */
public record Clause(
    int sentence,
    Token predicate,
    Kind kind,
    List<Argument> arguments,
    boolean negated,
    Modality modality,
    Aspect aspect,
    @Nullable Token support,
    @Nullable Embedding parent) {
  public Clause {
    arguments = List.copyOf(arguments);
  }

  /** What heads a clause. */
  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** What an auxiliary says of whether it is so. */
  public enum Modality {
    NONE,
    /** will, shall, is to, is going to. */
    FUTURE,
    /** may, might, could, can. */
    POSSIBLE,
    /** must, should, ought to, have to, need to. */
    NECESSARY,
    /** would; an if-clause; a question. */
    HYPOTHETICAL
  }

  /** How the clause runs in time. */
  public enum Aspect {
    /** Told as over, or told as it happened. */
    PAST,
    /** Going on: progressive, or present perfect progressive. */
    ONGOING,
    /** Again and again: "routinely", the plain present of a deed. */
    HABITUAL,
    /** The plain present, or no tense of its own. */
    PRESENT,
    /** An infinitive without tense. */
    UNTENSED
  }

  /** The nominals in this slot, in the order of the text. */
  public List<Token> in(Slot slot) {
    List<Token> heads = List.of();
    for (Argument argument : arguments) {
      if (argument.slot() == slot) {
        heads = with(heads, argument.head());
      }
    }
    return heads;
  }

  /** The nominals behind this preposition, in the order of the text. */
  public List<Token> behind(String preposition) {
    List<Token> heads = List.of();
    for (Argument argument : arguments) {
      if (argument.preposition().equals(preposition)) {
        heads = with(heads, argument.head());
      }
    }
    return heads;
  }

  // Most slots hold one or none.
  private static List<Token> with(List<Token> heads, Token head) {
    if (heads.isEmpty()) {
      return List.of(head);
    }
    List<Token> more = new ArrayList<>(heads);
    more.add(head);
    return more;
  }

  /** The first nominal in this slot. */
  public Optional<Token> first(Slot slot) {
    return in(slot).stream().findFirst();
  }
}
