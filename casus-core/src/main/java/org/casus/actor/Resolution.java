package org.casus.actor;

import java.util.List;

/** What became of a mention when we looked for the actor it names. */
public sealed interface Resolution {
  /**
   * The words name these actors: one, or several where they describe several ("the two").
   *
   * @param actors at least one
   * @param evidence the dictionary entry, role rule or antecedent that says so
   */
  record Resolved(List<Actor> actors, String evidence) implements Resolution {
    public Resolved {
      actors = List.copyOf(actors);
      if (actors.isEmpty()) {
        throw new IllegalArgumentException("resolved to nobody");
      }
    }
  }

  /** The words could name any of these, and the text does not tell which. */
  record Ambiguous(List<Actor> candidates) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** Nothing is known of whom the words name. */
  record Unknown() implements Resolution {}
}
