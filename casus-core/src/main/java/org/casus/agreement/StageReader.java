package org.casus.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.agreement.Agreement.Status;
import org.casus.attribution.Factuality;
import org.casus.event.Clause;
import org.casus.event.Slot;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Token;

/** Reads how far a pact has come from the verbs, nouns and adjectives around its name. */
final class StageReader {
  private final PactLexicon lexicon;

  StageReader(PactLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What the words that govern the pact, or stand before it, tell. */
  Stream<Status> around(Sentence sentence, Token pact) {
    Stream<Status> before =
        sentence.children(pact).stream()
            .filter(child -> child.relation() == Relation.AMOD)
            .flatMap(child -> status("adjective", child.text()).stream());
    Stream<Status> governing =
        pact.isRoot() || pact.relation() != Relation.NMOD
            ? Stream.empty()
            : status("noun", sentence.token(pact.head()).lemma()).stream();
    return Stream.concat(before, governing);
  }

  /**
   * What a clause tells of a pact that takes part in it.
   *
   * @param told whether it is so, as far as that can be read
   * @param there whether the pact is spoken of as one that is there: "the truce"
   */
  Optional<Status> of(Clause clause, Token pact, Optional<Factuality> told, boolean there) {
    String lemma = clause.predicate().lemma();
    Optional<Status> status =
        (clause.in(Slot.SUBJECT).contains(pact)
                ? status("subject", lemma)
                : Optional.<Status>empty())
            .or(() -> status("status", lemma));
    if (status.isEmpty()) {
      return status;
    }
    boolean denied = clause.negated() || told.map(StageReader::isDenied).orElse(false);
    boolean real = told.map(StageReader::isReal).orElse(isTold(clause));
    return !denied && real ? status : Optional.of(untold(status.get(), clause, denied, there));
  }

  /**
   * What is denied, refused, wanted or still to come is a proposal; but a pact that is to be kept,
   * or not to be broken, is there.
   */
  private Status untold(Status status, Clause clause, boolean denied, boolean there) {
    if (!there) {
      return Status.PROPOSED;
    }
    boolean keeps = lexicon.isIn("keeping", clause.predicate().lemma());
    return switch (status) {
      case IN_FORCE -> keeps ? (denied ? Status.VIOLATED : Status.AGREED) : Status.PROPOSED;
      case VIOLATED, TERMINATED -> Status.IN_FORCE;
      case PROPOSED, ANNOUNCED, AGREED, SIGNED, RATIFIED -> Status.PROPOSED;
    };
  }

  /** "a truce", "an agreement": one that the document has not spoken of. */
  boolean isIndefinite(Sentence sentence, Token pact) {
    return sentence.children(pact, Relation.DET).stream().anyMatch(d -> d.lemma().equals("a"));
  }

  private Optional<Status> status(String family, String word) {
    return lexicon.holding(family, word).map(name -> Status.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private static boolean isDenied(Factuality told) {
    return told.polarity() == Factuality.Polarity.NEGATIVE;
  }

  private static boolean isReal(Factuality told) {
    return switch (told.reality()) {
      case PAST, ONGOING, HABITUAL -> true;
      case FUTURE, DEMANDED, HYPOTHETICAL -> false;
    };
  }

  // "would sign", "must respect": nothing has come of it yet.
  private static boolean isTold(Clause clause) {
    return clause.modality() == Clause.Modality.NONE;
  }
}
