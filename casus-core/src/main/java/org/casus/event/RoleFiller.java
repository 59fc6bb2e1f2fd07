package org.casus.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.language.Relation;
import org.casus.language.Token;

/** Finds the actors and recipients of an event in the slots that its entry names. */
final class RoleFiller {
  private static final List<SlotName> MUTUAL =
      slots("subject", "with", "between", "among", "object", "poss", "mod", "of", "by", "indirect");
  private static final List<SlotName> OTHER_SIDES =
      slots("indirect", "against", "on", "to", "with", "from", "at", "over", "object", "for", "of");
  private static final List<SlotName> CONTENT_SIDES =
      slots("object", "to", "against", "on", "with", "from", "for", "of", "over", "subject", "in");
  private static final int MAX_DEPTH = 3;

  private final ClauseTree tree;
  private final Cast cast;

  private static List<SlotName> slots(String... names) {
    return Stream.of(names).map(SlotName::of).toList();
  }

  RoleFiller(ClauseTree tree, Cast cast) {
    this.tree = tree;
    this.cast = cast;
  }

  /** Who did it and to whom. */
  record Roles(List<ActorMention> actors, List<ActorMention> recipients) {
    Roles {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }

    /** Whether anybody in it is known by country or sector. */
    boolean anyCoded() {
      return actors.stream().anyMatch(a -> a.actor().isCoded())
          || recipients.stream().anyMatch(r -> r.actor().isCoded());
    }

    /** Whether the speaker's own "we" or "I" stands in a role. */
    boolean speakerTakesPart() {
      return actors.stream().anyMatch(a -> a.mention().isFirstPerson())
          || recipients.stream().anyMatch(r -> r.mention().isFirstPerson());
    }
  }

  /** Fills the roles of an entry that fits a clause. */
  Roles fill(Clause clause, Entry entry) {
    if (entry.mutual()) {
      return new Roles(parties(clause, entry), List.of());
    }
    List<ActorMention> actors = first(clause, entry.actor());
    List<ActorMention> recipients = without(first(clause, entry.recipient()), actors);
    boolean coded = recipients.stream().anyMatch(r -> r.actor().isCoded());
    if (coded || entry.recipient().isEmpty()) {
      return new Roles(actors, recipients);
    }
    List<ActorMention> found = elsewhere(clause, entry.type(), actors);
    return new Roles(actors, found.isEmpty() ? recipients : found);
  }

  /**
   * The other party where no slot of the entry names one: behind another preposition, within the
   * object, or, for a speech act, in what is spoken of.
   */
  private List<ActorMention> elsewhere(Clause clause, EventType type, List<ActorMention> actors) {
    List<ActorMention> found = others(clause, OTHER_SIDES, actors);
    boolean speech = type.quadClass().isVerbal() || type == EventType.PROTEST;
    return found.isEmpty() && speech ? inContent(clause, actors, MAX_DEPTH) : found;
  }

  private List<ActorMention> inContent(Clause clause, List<ActorMention> actors, int depth) {
    for (Clause content : tree.contents(clause)) {
      List<ActorMention> found = others(content, CONTENT_SIDES, actors);
      if (found.isEmpty() && depth > 1) {
        found = inContent(content, actors, depth - 1);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<ActorMention> others(
      Clause clause, List<SlotName> slots, List<ActorMention> actors) {
    for (SlotName slot : slots) {
      List<ActorMention> found =
          mentions(clause, slot).stream()
              .filter(m -> m.actor().isCoded())
              .filter(m -> actors.stream().noneMatch(a -> a.actor().samePartyAs(m.actor())))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<ActorMention> parties(Clause clause, Entry entry) {
    Map<Object, ActorMention> parties = new LinkedHashMap<>();
    List<SlotName> slots = new ArrayList<>(entry.actor());
    slots.addAll(entry.recipient());
    slots.addAll(MUTUAL);
    for (SlotName slot : slots) {
      for (ActorMention mention : mentions(clause, slot)) {
        if (mention.actor().isCoded() || slot.kind() == SlotName.Kind.SUBJECT) {
          parties.putIfAbsent(key(mention), mention);
        }
      }
    }
    return List.copyOf(parties.values());
  }

  // One party named twice in a clause ("Iran ... its minister") is one unless the sectors differ.
  private static Object key(ActorMention mention) {
    Actor actor = mention.actor();
    return actor.isCoded()
        ? List.of(
            String.valueOf(actor.country()),
            String.valueOf(actor.sector()),
            String.valueOf(actor.id()))
        : mention.mention();
  }

  private List<ActorMention> first(Clause clause, List<SlotName> slots) {
    List<ActorMention> fallback = List.of();
    for (SlotName slot : slots) {
      List<ActorMention> mentions = mentions(clause, slot);
      if (mentions.stream().anyMatch(m -> m.actor().isCoded())) {
        return mentions;
      }
      if (fallback.isEmpty()) {
        fallback = mentions;
      }
    }
    return fallback;
  }

  private List<ActorMention> mentions(Clause clause, SlotName slot) {
    List<ActorMention> mentions = new ArrayList<>();
    for (Token head : tree.heads(clause, slot)) {
      mentions.addAll(party(clause.sentence(), head));
    }
    return mentions.stream().distinct().toList();
  }

  /** Whom a nominal names; where its head names nobody, whom its modifiers name. */
  private List<ActorMention> party(int sentence, Token head) {
    List<ActorMention> named = cast.actorsOf(sentence, head);
    if (named.stream().anyMatch(m -> m.actor().isCoded())) {
      return named;
    }
    Optional<ActorMention> within = within(sentence, head, MAX_DEPTH);
    if (within.isEmpty()) {
      return named;
    }
    ActorMention whose = within.get();
    return named.isEmpty()
        ? List.of(whose)
        : List.of(
            new ActorMention(
                named.getFirst().mention(),
                whose.actor(),
                "\"" + whose.mention().text() + "\" within it: " + whose.evidence()));
  }

  private Optional<ActorMention> within(int sentence, Token head, int depth) {
    for (Token child : tree.sentence().children(head)) {
      if (!belongs(child)) {
        continue;
      }
      Optional<ActorMention> coded =
          cast.actorOf(sentence, child).stream().filter(m -> m.actor().isCoded()).findFirst();
      if (coded.isEmpty() && depth > 1) {
        coded = within(sentence, child, depth - 1);
      }
      if (coded.isPresent()) {
        return coded;
      }
    }
    return Optional.empty();
  }

  private static boolean belongs(Token child) {
    return switch (child.relation()) {
      case NMOD_POSS, AMOD, COMPOUND, NMOD, NMOD_UNMARKED, NMOD_DESC, APPOS, FLAT, CONJ -> true;
      default -> child.relation() == Relation.OBL;
    };
  }

  private static List<ActorMention> without(List<ActorMention> mentions, List<ActorMention> taken) {
    return mentions.stream()
        .filter(m -> taken.stream().noneMatch(t -> t.mention().equals(m.mention())))
        .toList();
  }
}
