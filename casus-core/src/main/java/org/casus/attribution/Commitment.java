package org.casus.attribution;

import java.util.ArrayList;
import java.util.List;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Polarity;
import org.casus.attribution.Factuality.Reality;
import org.casus.event.Clause;
import org.casus.event.Clause.Aspect;
import org.casus.event.Embedding;
import org.casus.event.EventMention;
import org.casus.event.EventType;

/** What a text commits itself to about one event, while its embeddings are read inside out. */
final class Commitment {
  private boolean negative;
  private Certainty certainty = Certainty.CERTAIN;
  private Reality reality;
  // Once an embedding has fixed the reality, the tense of those around it changes nothing.
  private boolean fixed;
  // "is feared to have attacked", "expected that it had attacked"
  private final boolean over;
  private final boolean would;
  private boolean sealed;
  private final List<Attribution> speakers = new ArrayList<>();

  Commitment(EventMention event) {
    this(
        event.clause(),
        event.type().quadClass().isVerbal(),
        event.rule().startsWith("intent/"),
        event.type() == EventType.THREATEN || event.type() == EventType.REJECT);
  }

  /** What a clause commits itself to that tells of no coded event. */
  Commitment(Clause clause) {
    this(clause, false, false, false);
  }

  private Commitment(Clause clause, boolean verbal, boolean intent, boolean threat) {
    // What is refused is told by the type; "will not meet" is a refusal that took place.
    negative = clause.negated() && !intent;
    would = clause.modality() == Clause.Modality.HYPOTHETICAL && clause.aspect() != Aspect.PAST;
    over = clause.kind() == Clause.Kind.VERB && clause.aspect() == Aspect.PAST;
    reality =
        switch (clause.aspect()) {
          case PAST -> Reality.PAST;
          case ONGOING -> Reality.ONGOING;
          // "The minister condemns": to say it is to do it.
          case PRESENT -> verbal ? Reality.PAST : Reality.ONGOING;
          case HABITUAL -> Reality.HABITUAL;
          case UNTENSED -> Reality.PAST;
        };
    if (threat && intent) {
      reality = Reality.PAST;
      fixed = true;
    } else {
      modal(clause);
    }
  }

  private void modal(Clause clause) {
    switch (clause.modality()) {
      case NONE -> {}
      case FUTURE -> fix(Reality.FUTURE, Certainty.CERTAIN);
      case POSSIBLE -> fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
      case NECESSARY -> fix(Reality.DEMANDED, Certainty.UNSPECIFIED);
      case HYPOTHETICAL -> {
        if (tellsOfLater(clause)) {
          fix(Reality.FUTURE, Certainty.CERTAIN);
        } else {
          fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
        }
      }
    }
  }

  // "said that it would withdraw": the future, seen from the past in which it was said.
  private static boolean tellsOfLater(Clause clause) {
    Embedding place = clause.parent();
    while (place != null && place.link() == Embedding.Link.CONJUNCT) {
      place = place.clause().parent();
    }
    return clause.aspect() != Aspect.PAST
        && place != null
        && place.link() == Embedding.Link.THAT
        && place.clause().aspect() == Aspect.PAST;
  }

  /** "the announcement that it would": the future, seen from when it was announced. */
  void laterTold() {
    if (would) {
      reality = Reality.FUTURE;
      certainty = Certainty.CERTAIN;
    }
  }

  /** Takes the tense of the clause around, where its own says nothing. */
  void inTimeOf(Clause outer) {
    modal(outer);
    if (!fixed && outer.aspect() != Aspect.UNTENSED) {
      reality =
          switch (outer.aspect()) {
            case PAST, PRESENT, UNTENSED -> reality;
            case ONGOING -> Reality.ONGOING;
            case HABITUAL -> Reality.HABITUAL;
          };
    }
  }

  /** The clause around says that it ends: what is to end is still going on. */
  void ends(Clause outer) {
    if (!fixed && outer.aspect() != Aspect.PAST && reality == Reality.PAST) {
      reality = Reality.ONGOING;
    }
  }

  /** The clause around says that it goes on. */
  void goesOn() {
    if (!fixed) {
      reality = Reality.ONGOING;
    }
  }

  /** What is said again and again to have happened happens, it is said, again and again. */
  void isHabit() {
    if (!fixed && reality == Reality.PAST) {
      reality = Reality.HABITUAL;
    }
  }

  /** A title tells the past in the present tense. */
  void asHeadline() {
    if (!fixed && reality == Reality.ONGOING) {
      reality = Reality.PAST;
    }
  }

  void fix(Reality reality, Certainty certainty) {
    if (!fixed) {
      this.reality = reality;
      fixed = true;
    }
    weaken(certainty);
  }

  /** It is held out for later; what is told as over only loses certainty. */
  void expect(Certainty certainty) {
    if (over) {
      weaken(certainty);
    } else {
      fix(Reality.FUTURE, certainty);
    }
  }

  void weaken(Certainty to) {
    if (to.ordinal() > certainty.ordinal()) {
      certainty = to;
    }
  }

  void deny() {
    if (!sealed) {
      negative = !negative;
    }
  }

  /** "prevented an answer to the raid": what is denied of the answer is not denied of the raid. */
  void seal() {
    sealed = true;
  }

  void speak(List<Attribution> attributions) {
    for (Attribution attribution : attributions) {
      boolean known =
          speakers.stream()
              .anyMatch(s -> s.speaker().mention().equals(attribution.speaker().mention()));
      if (!known) {
        speakers.add(attribution);
      }
    }
  }

  List<Attribution> speakers() {
    return List.copyOf(speakers);
  }

  Factuality factuality() {
    return new Factuality(negative ? Polarity.NEGATIVE : Polarity.POSITIVE, certainty, reality);
  }
}
