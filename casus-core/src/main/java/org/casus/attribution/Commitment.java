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
import org.casus.language.Feature;
import org.jspecify.annotations.Nullable;

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
  // Its own words have said when it is: "the ongoing fight", "the 2014 protests".
  private boolean timed;
  private boolean goingOn;
  private boolean settled;
  private boolean ending;
  private boolean word;
  // "stop selling", where a noun may be what the stop is only meant for: "to stop the crisis"
  private final boolean gerund;
  // The promise is the deed, and not what is promised.
  private final boolean promise;
  private final boolean preparation;
  private final List<Attribution> speakers = new ArrayList<>();

  Commitment(EventMention event) {
    this(
        event.clause(),
        event.type(),
        event.type().quadClass().isVerbal(),
        event.rule().startsWith("intent/"));
  }

  /** What a clause commits itself to that tells of no coded event. */
  Commitment(Clause clause) {
    this(clause, null, false, false);
  }

  private Commitment(Clause clause, @Nullable EventType act, boolean verbal, boolean intent) {
    // What is refused is told by the type; "will not meet" is a refusal that took place.
    negative = clause.negated() && !intent;
    would = clause.modality() == Clause.Modality.HYPOTHETICAL && clause.aspect() != Aspect.PAST;
    gerund = clause.kind() == Clause.Kind.VERB && clause.aspect() == Aspect.UNTENSED;
    over = clause.kind() == Clause.Kind.VERB && clause.aspect() == Aspect.PAST;
    promise = intent && act == EventType.AGREE;
    preparation = act == EventType.MOBILIZE;
    reality =
        switch (clause.aspect()) {
          case PAST -> Duration.lasts(clause) ? Reality.ONGOING : Reality.PAST;
          case ONGOING -> Reality.ONGOING;
          // "The minister condemns": to say it is to do it.
          case PRESENT ->
              verbal && !isState(clause) || isOne(clause) ? Reality.PAST : Reality.ONGOING;
          case HABITUAL -> Reality.HABITUAL;
          case UNTENSED -> Reality.PAST;
        };
    if (intent && (act == EventType.THREATEN || act == EventType.REJECT)) {
      reality = Reality.PAST;
      fixed = true;
    } else {
      modal(clause);
    }
  }

  // "is critical of", "is in contact with": no act of a moment.
  private static boolean isState(Clause clause) {
    return clause.kind() != Clause.Kind.VERB
        && clause.support() == null
        && Duration.isLasting(clause.predicate().lemma());
  }

  // "The raid shows that ...": one raid is over when it is spoken of, a war is not.
  private static boolean isOne(Clause clause) {
    return clause.kind() == Clause.Kind.NOUN
        && clause.support() == null
        && clause.predicate().has(Feature.SINGULAR)
        && !Duration.isLasting(clause.predicate().lemma());
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
    if (!fixed && !timed && outer.aspect() != Aspect.UNTENSED) {
      reality =
          switch (outer.aspect()) {
            case PAST, PRESENT, UNTENSED -> reality;
            case ONGOING -> Reality.ONGOING;
            case HABITUAL -> Reality.HABITUAL;
          };
    }
  }

  /** It is said to end: unless it has, it is still going on. */
  void ends(Factuality end) {
    boolean ended = end.polarity() == Polarity.POSITIVE && end.reality() == Reality.PAST;
    ending = ended || (gerund && end.polarity() == Polarity.POSITIVE);
    if (!fixed && !ended && reality == Reality.PAST) {
      reality = Reality.ONGOING;
    }
  }

  /** Whether what it tells is said to come to an end. */
  boolean isEnding() {
    return ending;
  }

  /** It is only interrupted: what ends may be taken up again. */
  void pauses(Factuality end) {
    ends(end);
    ending = false;
  }

  /** It is said to go on: so it went on before, even where only its going on is demanded. */
  void goesOn() {
    goingOn = true;
    timed = true;
    if (!fixed) {
      reality = Reality.ONGOING;
    } else if (reality == Reality.DEMANDED) {
      reality = Reality.ONGOING;
      certainty = Certainty.CERTAIN;
    }
  }

  /** It is said to be done again and again. */
  void repeats() {
    timed = true;
    if (!fixed) {
      reality = Reality.HABITUAL;
    }
  }

  /** Its own words say when it is: what is meant, wanted or possible around it changes nothing. */
  void settle(Reality when) {
    if (!fixed) {
      reality = reality == Reality.HABITUAL ? reality : when;
      fixed = true;
      settled = true;
      timed = true;
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
    if (settled || (goingOn && reality == Reality.DEMANDED)) {
      return;
    }
    if (!fixed) {
      this.reality = reality;
      fixed = true;
    }
    weaken(certainty);
  }

  /** Somebody takes it on: where the promise is the event, that has taken place. */
  void isPromised() {
    if (promise && !fixed) {
      reality = Reality.PAST;
      fixed = true;
    } else {
      expect(Certainty.CERTAIN);
    }
  }

  /** Somebody tries it; whoever is trying to arm or to muster is at it. */
  void attempted(Clause outer) {
    if (preparation && outer.aspect() == Aspect.ONGOING) {
      inTimeOf(outer);
    } else {
      fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
    }
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

  /** It stands in somebody's word: who refuses to give it leaves open what it would tell. */
  void isWord() {
    word = true;
  }

  void denyOrLeaveOpen() {
    if (word) {
      weaken(Certainty.POSSIBLE);
    } else {
      deny();
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
              .map(Attribution::speaker)
              .filter(s -> s.mention().equals(attribution.speaker().mention()))
              .anyMatch(s -> s.actor().equals(attribution.speaker().actor()));
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
