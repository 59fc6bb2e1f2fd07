package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Sector;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Whom the words in the slots of a clause name, and which of them are the same side. */
final class Sides {
  /** "In support of X", "in retaliation for X" says why, not where or to whom. */
  private static final Set<String> STANDING =
      Set.of(
          "aid",
          "answer",
          "concert",
          "conjunction",
          "cooperation",
          "coordination",
          "defence",
          "defense",
          "favor",
          "favour",
          "honor",
          "honour",
          "reply",
          "response",
          "retaliation",
          "return",
          "revenge",
          "solidarity",
          "support");

  private static final Set<String> OWN_WORDS =
      Set.of("its", "their", "his", "her", "itself", "themselves", "himself", "herself");

  private static final SlotName TO_INFINITIVE = SlotName.of("to-inf");

  private final ClauseTree tree;
  private final PartyFinder parties;

  Sides(ClauseTree tree, Cast cast) {
    this.tree = tree;
    this.parties = new PartyFinder(tree.sentence(), cast);
  }

  static List<SlotName> slots(String... names) {
    return Stream.of(names).map(SlotName::of).toList();
  }

  List<ActorMention> mentions(Clause clause, SlotName slot) {
    List<ActorMention> mentions = new ArrayList<>(0);
    for (Token head : tree.heads(clause, slot)) {
      if (!slot.preposition().equals("in") || !STANDING.contains(head.lemma())) {
        mentions.addAll(parties.party(head));
      }
    }
    return mentions.size() > 1 ? mentions.stream().distinct().toList() : mentions;
  }

  List<ActorMention> sidesIn(Clause clause, SlotName slot) {
    int sentence = clause.sentence();
    return tree.heads(clause, slot).stream()
        .flatMap(head -> parties.side(head).stream())
        .distinct()
        .sorted(
            Comparator.comparingInt(
                m -> m.mention().sentence() == sentence ? m.mention().span().start() : -1))
        .toList();
  }

  List<ActorMention> first(Clause clause, List<SlotName> slots) {
    List<ActorMention> fallback = List.of();
    for (SlotName slot : slots) {
      List<ActorMention> mentions = mentions(clause, slot);
      if (hasCoded(mentions)) {
        return mentions;
      }
      List<ActorMention> inDeed = inDeed(clause, slot);
      if (!inDeed.isEmpty()) {
        return inDeed;
      }
      if (fallback.isEmpty()) {
        fallback = mentions;
      }
    }
    return fallback;
  }

  // "offered to mediate between X and Y", "agreed to send aid to X"
  private List<ActorMention> inDeed(Clause clause, SlotName slot) {
    if (slot.kind() != SlotName.Kind.PREPOSITION || clause.kind() == Clause.Kind.NOUN) {
      return List.of();
    }
    List<ActorMention> mentions = new ArrayList<>(0);
    for (Token head : tree.heads(clause, TO_INFINITIVE)) {
      tree.clauseOf(head).ifPresent(deed -> mentions.addAll(mentions(deed, slot)));
    }
    return coded(mentions);
  }

  static List<ActorMention> coded(List<ActorMention> mentions) {
    return mentions.isEmpty()
        ? mentions
        : mentions.stream().filter(m -> m.actor().isCoded()).toList();
  }

  static boolean hasCoded(List<ActorMention> mentions) {
    for (ActorMention mention : mentions) {
      if (mention.actor().isCoded()) {
        return true;
      }
    }
    return false;
  }

  static List<ActorMention> without(List<ActorMention> mentions, List<ActorMention> taken) {
    return mentions.stream().filter(m -> taken.stream().noneMatch(t -> isSame(t, m))).toList();
  }

  static boolean isOwn(ActorMention actor, ActorMention mention) {
    return actor.actor().samePartyAs(mention.actor())
        || isOwnForce(actor.actor(), mention.actor())
        || isSame(actor, mention);
  }

  /** Whether the words can only mean the same side again: "Iran ... its", "Iran ... Tehran". */
  private static boolean isSame(ActorMention taken, ActorMention mention) {
    Actor actor = mention.actor();
    String words = mention.mention().text().toLowerCase(Locale.ROOT);
    int end = words.indexOf(' ');
    boolean own = OWN_WORDS.contains(end < 0 ? words : words.substring(0, end));
    return taken.mention().equals(mention.mention())
        || (own && (actor.samePartyAs(taken.actor()) || isOwnForce(taken.actor(), actor)))
        || (actor.id() != null && actor.id().equals(taken.actor().id()));
  }

  /** Whether a name means a town, and by it those who live there. */
  static boolean isTown(Actor actor, Token name) {
    return name.tag() == Tag.PROPN
        && actor.name() == null
        && actor.country() != null
        && actor.sector() == Sector.CVL;
  }

  static boolean isOwnForce(Actor actor, Actor force) {
    return force.sector() == Sector.MIL
        && force.country() != null
        && force.country().equals(actor.country());
  }

  static boolean isPlaced(Actor actor) {
    return actor.country() != null || actor.sector() == Sector.IGO || actor.id() != null;
  }
}
