package org.casus.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.text.Span;

/**
 * The parties of a treaty that does not say between whom it is: who accepted it, who concluded the
 * treaty that it adds to, and which group of states calls itself "the contracting States".
 */
final class UnnamedParties {
  private static final int TABLE = 170;

  // "Peru . . . . 4 May 1970": the table of a collection has dots up to the date.
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)^[^\\p{L}\\d]{0,160}\\d{1,2}\\W{1,3}(?:january|february|march|april|may|june|july"
              + "|august|september|october|november|december)\\b");

  private final PartySource source;
  private final KnownTreaties treaties;

  UnnamedParties(PartySource source, KnownTreaties treaties) {
    this.source = source;
    this.treaties = treaties;
  }

  /** The parties that the text tells in one of these ways, if it does. */
  Optional<List<ActorMention>> read() {
    return Stream.of(accepting(), bound(), grouped())
        .filter(parties -> parties.size() >= 2)
        .findFirst();
  }

  /** A table that gives of every state the day of its acceptance. */
  private List<ActorMention> accepting() {
    PartyRoll roll = new PartyRoll(source);
    source.treaty().acceptances().stream()
        .flatMap(region -> source.namedIn(region).stream())
        .filter(name -> DATED.matcher(table(name.span())).find())
        .forEach(name -> name.actors().forEach(actor -> roll.add(name.span(), actor)));
    return roll.list();
  }

  private String table(Span name) {
    String text = source.text();
    return text.substring(name.end(), Math.min(text.length(), name.end() + TABLE));
  }

  /** Who concluded the treaty that this one carries out or changes. */
  private List<ActorMention> bound() {
    return ofTreaty(source.treaty().adding());
  }

  /** Who concluded the treaty that the parties of this one join. */
  List<ActorMention> joined() {
    return ofTreaty(source.treaty().joining());
  }

  private List<ActorMention> ofTreaty(List<Span> references) {
    PartyRoll roll = new PartyRoll(source);
    references.stream()
        .flatMap(region -> treaties.in(source.text(), region).stream())
        .limit(1)
        .forEach(cited -> cited.parties().forEach(code -> addParty(cited.span(), code, roll)));
    return roll.list();
  }

  private void addParty(Span span, String code, PartyRoll roll) {
    Optional<Actor> state = source.names().state(code);
    state.ifPresent(
        actor -> {
          roll.add(span, actor);
          roll.addMembers(span, actor);
        });
  }

  /** The one group of states of which the text speaks, where its states conclude unnamed. */
  private List<ActorMention> grouped() {
    PartyRoll roll = new PartyRoll(source);
    if (source.treaty().isOfUnnamed()) {
      List<TreatyNames.Named> groups =
          source.namedIn(new Span(0, source.text().length())).stream()
              .filter(name -> PartyRoll.isOfMembers(source, name.span()))
              .toList();
      if (groups.stream().map(TreatyNames.Named::actors).distinct().count() == 1) {
        TreatyNames.Named group = groups.getFirst();
        roll.addMembers(group.span(), group.actors().getFirst());
      }
    }
    return roll.list();
  }
}
