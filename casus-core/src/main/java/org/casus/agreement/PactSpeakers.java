package org.casus.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Mention;
import org.casus.actor.Sector;
import org.casus.attribution.Attribution;
import org.casus.attribution.AttributionReader;
import org.casus.attribution.Claim;
import org.casus.event.Clause;
import org.casus.event.EventMention;
import org.casus.event.EventType;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.casus.report.CodedDocument;
import org.casus.text.Span;
import org.jspecify.annotations.Nullable;

/** Who answers for what a clause says of a pact, and whether it is so, read as of an event. */
final class PactSpeakers {
  private static final int FURTHEST = 3;
  private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");

  private final AttributionReader reader;
  private final CodedDocument coded;
  private AttributionReader.@Nullable Claims claims;

  /** Of the pacts of one document; it is read over when the first of them is found. */
  PactSpeakers(AttributionReader reader, CodedDocument coded) {
    this.reader = reader;
    this.coded = coded;
  }

  /** The claim that a clause makes; the parties of the pact, where they are known, take part. */
  Optional<Claim> claim(Clause clause, List<ActorMention> parties) {
    Span trigger = clause.predicate().span();
    EventMention told =
        new EventMention(
            EventType.AGREE,
            null,
            List.of(),
            "",
            trigger,
            trigger.in(coded.annotated().document().text()),
            parties.isEmpty() ? List.of(somebody(clause)) : parties,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            clause,
            "agreement");
    if (claims == null) {
      claims = reader.over(coded.annotated(), coded.cast());
    }
    return claims.of(told);
  }

  /**
   * The chain of speakers around a clause, outermost last; empty where the outlet asserts it. A
   * party whose deed the clause tells speaks by deeds: it is no speaker of its own.
   */
  List<Attribution> of(Clause clause, List<ActorMention> parties) {
    return claim(clause, parties).map(Claim::attribution).orElse(List.of()).stream()
        .filter(
            said -> parties.stream().noneMatch(p -> p.actor().samePartyAs(said.speaker().actor())))
        .toList();
  }

  /**
   * Who opens the quotation in which a token stands: the first actor that is the subject of a
   * sentence that ends in a colon and the opening mark, as in {@code The minister was firm: "Our
   * deal holds."}
   */
  Optional<Actor> opener(CodedDocument coded, Sentence sentence, Token quoted) {
    List<Sentence> all = coded.annotated().sentences();
    int at = quoted.index() - 1;
    for (int s = sentence.index(); s >= Math.max(0, sentence.index() - FURTHEST); s--) {
      Sentence now = all.get(s);
      for (int i = s == sentence.index() ? at : now.size() - 1; i >= 0; i--) {
        if (MARKS.contains(now.token(i).text())) {
          boolean opens = i > 0 && now.token(i - 1).text().equals(":");
          return opens ? subject(coded, now, i) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Actor> subject(CodedDocument coded, Sentence sentence, int before) {
    return sentence.tokens().subList(0, before).stream()
        .filter(token -> token.relation().isSubject())
        .flatMap(token -> coded.cast().actorOf(sentence.index(), token).stream())
        .map(ActorMention::actor)
        .filter(Actor::isCoded)
        .findFirst();
  }

  // A claim about nobody is none: where no party is told, some government stands for them.
  private static ActorMention somebody(Clause clause) {
    Token verb = clause.predicate();
    return new ActorMention(
        new Mention(clause.sentence(), verb.index(), verb.span(), verb.text()),
        new Actor(null, null, null, Sector.GOV, "GOV", ActorKind.GROUP),
        "agreement");
  }
}
