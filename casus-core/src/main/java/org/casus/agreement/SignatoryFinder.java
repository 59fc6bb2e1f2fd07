package org.casus.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Mention;
import org.casus.event.Clause;
import org.casus.event.Slot;
import org.casus.language.Relation;
import org.casus.language.Sentence;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.casus.text.Span;

/** Finds the persons who sign, by name where the text gives one beside the office. */
final class SignatoryFinder {
  private final Cast cast;
  private final String text;

  SignatoryFinder(Cast cast, String text) {
    this.cast = cast;
    this.text = text;
  }

  /** The persons among those who sign, and with whom they do. */
  List<ActorMention> of(Sentence sentence, Clause signing) {
    return signing.arguments().stream()
        .filter(a -> a.slot() == Slot.SUBJECT || a.preposition().equals("with"))
        .flatMap(a -> cast.actorsOf(sentence.index(), a.head()).stream())
        .filter(m -> m.actor().kind() == ActorKind.PERSON)
        .map(m -> named(sentence, m))
        .toList();
  }

  // "The chief of staff of X's army, General Y, signed": the name, wherever the parser hangs it.
  private ActorMention named(Sentence sentence, ActorMention office) {
    boolean elsewhere = office.mention().sentence() != sentence.index();
    if (office.actor().name() != null || elsewhere) {
      return office;
    }
    Token head = sentence.token(office.mention().head());
    return sentence.subtree(head).stream()
        .filter(token -> token.relation() == Relation.APPOS && isName(sentence, token))
        .flatMap(token -> beside(sentence, token, office).stream())
        .findFirst()
        .orElse(office);
  }

  private static boolean isName(Sentence sentence, Token token) {
    return token.tag() == Tag.PROPN || !sentence.children(token, Relation.FLAT).isEmpty();
  }

  private Optional<ActorMention> beside(Sentence sentence, Token name, ActorMention office) {
    Actor known = office.actor();
    Stream<Actor> readings =
        cast.actorOf(sentence.index(), name).stream()
            .map(ActorMention::actor)
            .filter(actor -> Objects.equals(actor.country(), known.country()));
    return readings
        .map(actor -> actor.kind() == ActorKind.PERSON ? actor : known)
        .map(actor -> new ActorMention(words(sentence, name), actor, office.evidence()))
        .findFirst();
  }

  private Mention words(Sentence sentence, Token name) {
    Span span = name.span();
    for (Token token : sentence.subtree(name)) {
      if (token.tag() != Tag.PUNCT) {
        span = Span.covering(span, token.span());
      }
    }
    return new Mention(sentence.index(), name.index(), span, span.in(text));
  }
}
