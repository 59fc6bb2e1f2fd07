package org.casus.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.attribution.Factuality.Certainty;
import org.casus.attribution.Factuality.Reality;
import org.casus.document.Zone;
import org.casus.event.Clause;
import org.casus.event.Embedding;
import org.casus.event.EventMention;
import org.casus.event.Slot;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Token;

/**
 * Reads attribution and factuality from the clauses that embed an event, from "according to" and
 * the like, and from the quotation marks around it. Thread-safe.
 */
public final class ClauseAttributionReader implements AttributionReader {
  private static final Set<String> HEDGES =
      Set.of("reportedly", "allegedly", "apparently", "purportedly", "supposedly", "possibly");
  private static final Set<String> PROBABLY = Set.of("probably", "likely", "presumably");
  private static final Set<String> ALMOST = Set.of("almost", "nearly");
  private static final Set<String> DOUBTFUL =
      Set.of(
          "doubtful",
          "dubious",
          "questionable",
          "unverified",
          "unconfirmed",
          "unclear",
          "unreliable",
          "suspect",
          "disputed");
  private static final Set<String> ACCUSING =
      Set.of("accuse", "blame", "charge", "suspect", "indict", "fault");
  private static final Set<String> GOING_ON = Set.of("continue", "keep", "go");
  private static final Set<String> REPORTS =
      Set.of("report", "claim", "accuracy", "account", "statement", "allegation", "veracity");

  private final EmbeddingLexicon lexicon = EmbeddingLexicon.load();

  @Override
  public List<Claim> read(AnnotatedDocument annotated, Cast cast, List<EventMention> events) {
    Reading reading = new Reading(annotated, cast);
    return events.stream().map(reading::claim).filter(claim -> claim.event().anyCoded()).toList();
  }

  /** One document while its claims are being read. */
  private final class Reading {
    private final AnnotatedDocument annotated;
    private final Cast cast;
    private final Quotations quotations;
    private final Map<Integer, SpeakerFinder> finders = new HashMap<>();

    Reading(AnnotatedDocument annotated, Cast cast) {
      this.annotated = annotated;
      this.cast = cast;
      this.quotations = Quotations.of(annotated);
    }

    Claim claim(EventMention event) {
      SpeakerFinder finder = finder(event.clause().sentence());
      Commitment commitment = new Commitment(event);
      readChain(event, finder, commitment);
      readAdverbs(event.clause(), finder.sentence(), commitment);
      finder.accordingTo(event.clause()).ifPresent(a -> commitment.speak(List.of(a)));
      readQuotation(event, commitment);
      readStatement(event, commitment);
      readDoubt(finder.sentence(), commitment);
      if (inTitle(event)) {
        commitment.asHeadline();
      }
      EventMention whole = withSpeakerAsFirstPerson(event, commitment.speakers());
      List<Attribution> others = withoutOwnActor(whole, commitment.speakers());
      return new Claim(whole, Interests.of(whole, others), commitment.factuality());
    }

    /** "We", said by X, is X. */
    private static EventMention withSpeakerAsFirstPerson(
        EventMention event, List<Attribution> speakers) {
      if (speakers.isEmpty()) {
        return event;
      }
      ActorMention speaker = speakers.getFirst().speaker();
      return event.withRoles(
          event.actors().stream().map(m -> speaking(m, speaker)).toList(),
          event.recipients().stream().map(m -> speaking(m, speaker)).toList());
    }

    private static ActorMention speaking(ActorMention mention, ActorMention speaker) {
      boolean own = mention.mention().isFirstPerson() && !mention.actor().isCoded();
      return own
          ? new ActorMention(mention.mention(), speaker.actor(), "speaker: " + speaker.evidence())
          : mention;
    }

    /** "We condemn the raid," X said: X's speech act is not attributed to X. */
    private static List<Attribution> withoutOwnActor(
        EventMention event, List<Attribution> speakers) {
      if (!event.type().quadClass().isVerbal()) {
        return speakers;
      }
      return speakers.stream()
          .filter(
              s ->
                  event.actors().stream()
                      .noneMatch(a -> a.actor().samePartyAs(s.speaker().actor())))
          .toList();
    }

    private SpeakerFinder finder(int sentence) {
      return finders.computeIfAbsent(
          sentence, i -> new SpeakerFinder(annotated, annotated.sentences().get(i), cast, lexicon));
    }

    private boolean inTitle(EventMention event) {
      return annotated.document().zones().stream()
          .anyMatch(z -> z.kind() == Zone.Kind.TITLE && z.span().covers(event.trigger()));
    }

    /** What follows "X said:" without quotation marks is X's, to the end or the next such line. */
    private void readStatement(EventMention event, Commitment commitment) {
      if (commitment.hasSpeaker() || quotations.covers(event.trigger())) {
        return;
      }
      for (int at = event.clause().sentence() - 1; at >= 0; at--) {
        if (annotated.sentences().get(at).tokens().getLast().text().equals(":")) {
          finder(at).anySpeakerOutside(quotations).ifPresent(s -> commitment.speak(List.of(s)));
          return;
        }
      }
    }

    /** An event within quotation marks that no verb attributes is said by whoever spoke last. */
    private void readQuotation(EventMention event, Commitment commitment) {
      if (commitment.hasSpeaker() || !quotations.covers(event.trigger())) {
        return;
      }
      int own = event.clause().sentence();
      IntStream.of(own, own - 1, own + 1, own - 2)
          .filter(at -> at >= 0 && at < annotated.sentences().size())
          .mapToObj(at -> finder(at).anySpeakerOutside(quotations))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(speaker -> commitment.speak(List.of(speaker)));
    }
  }

  private void readChain(EventMention event, SpeakerFinder finder, Commitment commitment) {
    Clause at = event.clause();
    boolean inner = true;
    while (at.parent() != null) {
      Embedding embedding = at.parent();
      switch (embedding.link()) {
        case CONJUNCT, RELATIVE -> {}
        case ADVERBIAL -> adverbial(at, finder, commitment);
        case CONDITION -> commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
        case PURPOSE -> commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
        case THAT, INFINITIVE -> complement(embedding, finder, commitment);
        case ARGUMENT -> argument(at, embedding, inner, finder, commitment);
      }
      at = embedding.clause();
      inner = false;
    }
    finder.trailing(event.clause()).ifPresent(a -> commitment.speak(List.of(a)));
  }

  // "accused Y of attacking", "prevented Y from attacking"
  private void adverbial(Clause at, SpeakerFinder finder, Commitment commitment) {
    boolean marked =
        finder.sentence().children(at.predicate()).stream()
            .filter(c -> c.relation() == Relation.MARK || c.relation() == Relation.CASE)
            .anyMatch(c -> Set.of("of", "from", "for", "against").contains(c.lemma()));
    Embedding embedding = at.parent();
    if (embedding != null && (marked || finder.opensWithSaying(at))) {
      complement(embedding, finder, commitment);
    }
  }

  private void argument(
      Clause at, Embedding embedding, boolean inner, SpeakerFinder finder, Commitment commitment) {
    Token top = at.support() == null ? at.predicate() : at.support();
    boolean topic = finder.isTopicOf(top, embedding.clause().predicate());
    if (!topic && finder.isComplementOf(top, embedding.clause().predicate())) {
      complement(embedding, finder, commitment);
    } else if (inner) {
      commitment.inTimeOf(embedding.clause());
    }
  }

  private void complement(Embedding embedding, SpeakerFinder finder, Commitment commitment) {
    Clause outer = embedding.clause();
    Optional<Signature> signature = finder.signature(outer);
    if (signature.isEmpty()) {
      commitment.inTimeOf(outer);
      return;
    }
    hold(signature.get(), outer, commitment);
    if (GOING_ON.contains(outer.predicate().lemma())) {
      commitment.goesOn();
    }
    boolean speaks = signature.get().speaks();
    boolean deedOf =
        embedding.link() == Embedding.Link.INFINITIVE && !takesInfinitive(signature.get(), outer);
    if (speaks && !deedOf) {
      commitment.speak(finder.speakers(outer, signature.get()));
    }
  }

  // "maintains a presence to fight" says nothing; "claims to have fought" does.
  private static boolean takesInfinitive(Signature signature, Clause outer) {
    return switch (signature) {
      case DEMANDS, THREATENS, COMMITS, DENIES -> true;
      case CLAIMS ->
          outer.in(Slot.OBJECT).isEmpty() || ACCUSING.contains(outer.predicate().lemma());
      case ASSERTS, DOUBTS, PLANS, EXPECTS, PERMITS, ATTEMPTS, FACTIVE, IMPLIES, FAILS -> false;
    };
  }

  private static void hold(Signature signature, Clause outer, Commitment commitment) {
    switch (signature) {
      case ASSERTS -> {}
      case CLAIMS -> commitment.weaken(Certainty.POSSIBLE);
      case DENIES -> {
        if (!outer.negated()) {
          commitment.deny();
        }
      }
      case DOUBTS -> commitment.weaken(Certainty.POSSIBLE);
      case DEMANDS -> commitment.fix(Reality.DEMANDED, Certainty.UNSPECIFIED);
      case THREATENS -> commitment.fix(Reality.FUTURE, Certainty.POSSIBLE);
      case COMMITS -> commitment.fix(Reality.FUTURE, Certainty.PROBABLE);
      case PLANS, EXPECTS -> commitment.fix(Reality.FUTURE, Certainty.PROBABLE);
      case PERMITS -> commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
      case ATTEMPTS -> commitment.fix(Reality.HYPOTHETICAL, Certainty.POSSIBLE);
      case FACTIVE -> commitment.inTimeOf(outer);
      case IMPLIES -> {
        commitment.inTimeOf(outer);
        if (outer.negated()) {
          commitment.deny();
        }
      }
      case FAILS -> {
        if (!outer.negated()) {
          commitment.deny();
        }
      }
    }
  }

  private static void readAdverbs(Clause clause, Sentence sentence, Commitment commitment) {
    Token top = clause.support() == null ? clause.predicate() : clause.support();
    List<Token> about = new ArrayList<>(sentence.children(top));
    about.addAll(sentence.children(clause.predicate()));
    for (Token child : about) {
      String lemma = child.lemma().toLowerCase(Locale.ROOT);
      if (HEDGES.contains(lemma) || lemma.equals("alleged") || lemma.equals("suspected")) {
        commitment.weaken(Certainty.POSSIBLE);
      } else if (PROBABLY.contains(lemma) && child.relation() == Relation.ADVMOD) {
        commitment.weaken(Certainty.PROBABLE);
      } else if (ALMOST.contains(lemma)
          && child.relation() == Relation.ADVMOD
          && child.index() < top.index()) {
        commitment.deny();
      }
    }
  }

  // "While X says that ..., the accuracy of such reports is doubtful."
  private static void readDoubt(Sentence sentence, Commitment commitment) {
    if (!commitment.hasSpeaker()) {
      return;
    }
    for (Token token : sentence.tokens()) {
      if (DOUBTFUL.contains(token.lemma().toLowerCase(Locale.ROOT))
          && sentence.children(token).stream()
              .anyMatch(c -> c.relation().isSubject() && reports(sentence, c))) {
        commitment.weaken(Certainty.POSSIBLE);
      }
    }
  }

  private static boolean reports(Sentence sentence, Token subject) {
    return sentence.subtree(subject).stream().anyMatch(t -> REPORTS.contains(t.lemma()));
  }
}
