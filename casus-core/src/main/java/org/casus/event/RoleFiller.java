package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorKind;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.actor.Sector;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;

/** Finds the actors and recipients of an event in the slots that its entry names. */
final class RoleFiller {
  private static final List<SlotName> MUTUAL =
      slots("subject", "with", "between", "among", "object", "poss", "mod", "of", "by", "indirect");
  private static final List<SlotName> OTHER_SIDES =
      slots(
          "indirect",
          "against",
          "on",
          "upon",
          "to",
          "towards",
          "toward",
          "with",
          "from",
          "at",
          "over",
          "into",
          "object",
          "for",
          "of");
  private static final List<SlotName> CONTENT_SIDES =
      slots(
          "indirect",
          "object",
          "to",
          "against",
          "on",
          "with",
          "from",
          "for",
          "of",
          "over",
          "subject",
          "in");

  /** In what is blamed or demanded, whose deed it is comes first. */
  private static final List<SlotName> DOER_SIDES =
      slots(
          "subject", "by", "poss", "object", "to", "against", "on", "of", "mod", "with", "from",
          "for", "over");

  /** Behind these verbs the object is what is spoken of. */
  private static final Set<String> ON_A_TOPIC =
      Set.of("discuss", "debate", "review", "examine", "address", "consider", "explore", "study");

  private static final Set<String> OF_A_STATE = Set.of("arrest", "deport", "investigate");
  private static final Set<String> OWN_WORDS =
      Set.of("its", "their", "his", "her", "itself", "themselves", "himself", "herself");
  private static final Set<EventType> LENDING =
      Set.of(EventType.AGREE, EventType.AID, EventType.COOPERATE, EventType.REJECT);

  /** Whose object these verbs make an event noun, decides or directs the event. */
  private static final Set<String> DECIDING =
      Set.of(
          "announce",
          "order",
          "authorize",
          "authorise",
          "approve",
          "declare",
          "plan",
          "accelerate",
          "speed",
          "complete",
          "finish",
          "extend",
          "prolong",
          "delay",
          "postpone",
          "prepare");

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

  private static final Set<String> TOOLS =
      Set.of(
          ("aircraft artillery bomb bomber drone fighter gun helicopter jet knife missile mortar"
                  + " plane rocket tank warplane")
              .split(" "));

  private static final Set<String> NEWS =
      Set.of("allegation", "announcement", "claim", "fact", "news", "report", "revelation");

  /** Words for kinds of attacks, by whomever. */
  private static final Set<String> KINDS = Set.of("terror", "terrorist");

  /** What one side is to give that the other asks for. */
  private static final Set<String> GIVEN_FROM =
      Set.of(
          "aid",
          "answer",
          "apology",
          "assistance",
          "assurance",
          "compensation",
          "concession",
          "explanation",
          "extradition",
          "guarantee",
          "handover",
          "help",
          "support");

  /** Deeds that are known by the capital where they happened rather than by who did them. */
  private static final Set<String> HITTING =
      Set.of("assassination", "attack", "bombing", "killing", "massacre", "murder", "shooting");

  /** Where these are done does not say by whom: "attacks in Paris", but "arrests in Cuba". */
  private static final Set<EventType> DONE_ANYWHERE = Set.of(EventType.ASSAULT, EventType.RETREAT);

  /** Behind these stands who gets something or takes part: "extradite two men to Britain". */
  private static final Set<String> TOGETHER = Set.of("to", "with", "between", "for");

  /** Whom the object of these verbs names did what stands behind "of" or "for". */
  private static final Set<String> BLAMING =
      Set.of(
          ("accuse blame condemn criticise criticize denounce suspect censure castigate slam fault"
                  + " sanction punish rebuke lambast convict")
              .split(" "));

  private static final Set<String> AGAINST = Set.of("against", "on", "of");

  /** These are done by whoever rules there. */
  private static final Set<String> MISRULE =
      Set.of("abuse", "torture", "atrocity", "repression", "oppression", "execution", "genocide");

  /** What forces and arms are made ready for. */
  private static final Set<String> HOSTILE =
      Set.of(
          ("attack bomb bombard destroy fight hit invade overrun raid shell storm strike target"
                  + " threaten")
              .split(" "));

  private static final List<SlotName> AIMED_AT = slots("object", "at", "on", "against");

  /** "part of the Saudi aggression against Yemen": whose it is comes before whom it hits. */
  private static final List<SlotName> ACCUSED_SIDES =
      slots("subject", "by", "poss", "mod", "object", "of");

  /** Whom it is said to is nobody's other side. */
  private static final List<SlotName> IN_WHAT_IS_SAID = slots("that.subject");

  private static final SlotName SUBJECT = SlotName.of("subject");
  private static final SlotName TO_INFINITIVE = SlotName.of("to-inf");
  private static final SlotName BY = SlotName.of("by");
  private static final SlotName FROM = SlotName.of("from");
  private static final SlotName BETWEEN = SlotName.of("between");
  private static final int MAX_DEPTH = 3;

  private final ClauseTree tree;
  private final PartyFinder parties;

  private static List<SlotName> slots(String... names) {
    return Stream.of(names).map(SlotName::of).toList();
  }

  RoleFiller(ClauseTree tree, Cast cast) {
    this.tree = tree;
    this.parties = new PartyFinder(tree.sentence(), cast);
  }

  /** Who did it and to whom. */
  record Roles(List<ActorMention> actors, List<ActorMention> recipients) {
    Roles {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }

    /** Whom the other side deals with: the recipients, or of a mutual event the further parties. */
    List<ActorMention> against(List<ActorMention> side) {
      return recipients.isEmpty()
          ? actors.stream().filter(a -> side.stream().noneMatch(s -> isOwn(s, a))).toList()
          : recipients;
    }

    /** Whether anybody in it is known by country or sector. */
    boolean anyCoded() {
      return hasCoded(actors) || hasCoded(recipients);
    }

    /** Whether the speaker's own "we" or "I" stands in a role. */
    boolean speakerTakesPart() {
      return actors.stream().anyMatch(a -> a.mention().isFirstPerson())
          || recipients.stream().anyMatch(r -> r.mention().isFirstPerson());
    }
  }

  /** Fills the roles of an entry that fits a clause. */
  Roles fill(EntryMatcher.Match match) {
    return fill(match.clause(), match.entry());
  }

  private Roles fill(Clause clause, Entry entry) {
    if (entry.mutual()) {
      return mutual(clause, entry);
    }
    if (entry.bySpeaker()) {
      return new Roles(judges(clause), judged(clause, entry));
    }
    List<ActorMention> actors = actors(clause, entry);
    List<ActorMention> bidden =
        entry.type() == EventType.REQUEST ? bidden(clause, actors) : List.of();
    List<ActorMention> recipients =
        bidden.isEmpty()
            ? partners(clause, entry.type(), without(aimedAt(clause, entry), actors))
            : bidden;
    if (entry.type() == EventType.MOBILIZE) {
      return ofMobilization(
          clause, actors, recipients.isEmpty() ? targets(clause, actors, MAX_DEPTH) : recipients);
    }
    if (actors.isEmpty() && entry.mode() != null && OF_A_STATE.contains(entry.mode())) {
      actors = stateThere(clause);
    }
    boolean lent = LENDING.contains(entry.type()) && areNobodysForces(recipients);
    List<ActorMention> inNews = inNews(clause, entry.type(), actors);
    if (!inNews.isEmpty()) {
      return new Roles(actors, inNews);
    }
    boolean told = hasCoded(recipients) && !lent;
    if (told || entry.recipient().isEmpty()) {
      return new Roles(actors, recipients);
    }
    List<ActorMention> found =
        partners(
            clause,
            entry.type(),
            entry.type() == EventType.ACCUSE && entry.recipient().equals(IN_WHAT_IS_SAID)
                ? inContent(clause, ACCUSED_SIDES, actors, MAX_DEPTH)
                : elsewhere(clause, entry.type(), actors));
    return new Roles(actors, found.isEmpty() ? recipients : found);
  }

  // "demanded the release of two men by China", "sought the extradition of a spy from Chile"
  private List<ActorMention> bidden(Clause clause, List<ActorMention> actors) {
    return Stream.concat(clause.in(Slot.OBJECT).stream(), clause.behind("for").stream())
        .flatMap(head -> tree.clauseOf(head).stream())
        .filter(deed -> deed.kind() == Clause.Kind.NOUN)
        .flatMap(
            deed ->
                Stream.concat(
                    mentions(deed, BY).stream(),
                    GIVEN_FROM.contains(deed.predicate().lemma())
                        ? mentions(deed, FROM).stream()
                        : Stream.empty()))
        .filter(m -> m.actor().isCoded() && actors.stream().noneMatch(a -> isOwn(a, m)))
        .distinct()
        .toList();
  }

  // "flew strikes in Syria using bombers against the militia": what is used is used on somebody.
  private List<ActorMention> aimedAt(Clause clause, Entry entry) {
    if (entry.type() == EventType.ASSAULT) {
      List<ActorMention> targets =
          tree.meansOf(clause)
              .map(means -> mentions(means, SlotName.of("against")))
              .orElse(List.of());
      if (hasCoded(targets)) {
        return targets;
      }
    }
    return first(clause, entry.recipient());
  }

  /** Who claims a deed: "claimed the bombing", "claimed responsibility for it". */
  List<ActorMention> claimers(Clause deed) {
    Embedding place = deed.parent();
    boolean claimed =
        place != null
            && deed.kind() == Clause.Kind.NOUN
            && place.clause().predicate().lemma().equals("claim")
            && (place.clause().in(Slot.OBJECT).contains(deed.predicate())
                || place.clause().behind("for").contains(deed.predicate()));
    return claimed && place != null ? mentions(place.clause(), SUBJECT) : List.of();
  }

  /** The towns before the noun of a deed, which were hit and did nothing: "the Paris attack". */
  List<ActorMention> townsHit(EntryMatcher.Match match, List<ActorMention> actors) {
    Clause deed = match.clause();
    return match.entry().type() == EventType.ASSAULT && deed.kind() == Clause.Kind.NOUN
        ? actors.stream().filter(a -> isTownHit(a, deed)).toList()
        : List.of();
  }

  /** Whether these are towns by their names. */
  boolean areTowns(List<ActorMention> mentions) {
    return !mentions.isEmpty()
        && mentions.stream()
            .allMatch(
                m ->
                    m.mention().sentence() == tree.sentence().index()
                        && m.actor().name() == null
                        && m.actor().country() != null
                        && m.actor().sector() == Sector.CVL
                        && tree.sentence().token(m.mention().head()).tag() == Tag.PROPN);
  }

  // A capital may have led an offensive.
  private boolean isTownHit(ActorMention mention, Clause deed) {
    Actor actor = mention.actor();
    Token head = tree.sentence().token(mention.mention().head());
    boolean town =
        head.relation() == Relation.COMPOUND
            && head.head() == deed.predicate().index()
            && mention.mention().sentence() == tree.sentence().index()
            && actor.name() == null
            && actor.country() != null
            && head.tag() == Tag.PROPN;
    boolean capital = actor.sector() == Sector.GOV;
    return town
        && (capital ? HITTING.contains(deed.predicate().lemma()) : actor.sector() == Sector.CVL);
  }

  // "Chad called the decision illegal": who calls it so is not who says the sentence.
  private List<ActorMention> judges(Clause clause) {
    return Optional.ofNullable(clause.parent())
        .filter(EventSelection::isJudging)
        .map(place -> coded(mentions(place.clause(), SUBJECT)))
        .orElse(List.of());
  }

  // Of "the winter in Finland is brutal" nobody is to blame.
  private List<ActorMention> judged(Clause clause, Entry entry) {
    return entry.recipient().stream()
        .map(slot -> sidesIn(clause, slot))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  // "announced a suspension of flights": who decides a deed that is nobody else's does it.
  private List<ActorMention> actors(Clause clause, Entry entry) {
    List<ActorMention> actors = first(clause, entry.actor());
    if (entry.type() == EventType.ASSAULT && clause.kind() == Clause.Kind.NOUN) {
      actors = actors.stream().filter(a -> !isTool(clause, a)).toList();
    }
    if (entry.type() == EventType.ASSAULT && !hasCoded(actors)) {
      List<ActorMention> others =
          clause.kind() == Clause.Kind.NOUN ? accused(clause) : strikers(clause);
      actors = hasCoded(others) ? others : actors;
    }
    Embedding place = clause.parent();
    boolean decided =
        place != null
            && actors.isEmpty()
            && clause.kind() == Clause.Kind.NOUN
            && DECIDING.contains(place.clause().predicate().lemma())
            && place.clause().in(Slot.OBJECT).contains(clause.predicate());
    return decided && place != null ? mentions(place.clause(), SUBJECT) : actors;
  }

  // "accused Iran of an attack", "blamed it for the raid": the accused did it.
  private List<ActorMention> accused(Clause deed) {
    Embedding place = deed.parent();
    boolean charged =
        place != null
            && deed.kind() == Clause.Kind.NOUN
            && BLAMING.contains(place.clause().predicate().lemma())
            && Stream.of("of", "for", "over")
                .anyMatch(p -> place.clause().behind(p).contains(deed.predicate()));
    return charged && place != null ? mentions(place.clause(), SlotName.of("object")) : List.of();
  }

  // "was killed in an Israeli raid": who raided killed.
  private List<ActorMention> strikers(Clause toll) {
    return Stream.of("in", "during", "by")
        .flatMap(preposition -> toll.behind(preposition).stream())
        .flatMap(noun -> tree.clauseOf(noun).stream())
        .filter(deed -> tree.mayTell(deed.predicate(), DONE_ANYWHERE))
        .flatMap(
            deed ->
                Stream.of("by", "poss", "mod")
                    .flatMap(slot -> mentions(deed, SlotName.of(slot)).stream())
                    .filter(m -> m.actor().isCoded() && !isTool(deed, m) && !isTownHit(m, deed)))
        .distinct()
        .toList();
  }

  // "a drone strike": whose drone it is nobody says.
  private boolean isTool(Clause deed, ActorMention mention) {
    if (mention.mention().sentence() != deed.sentence()) {
      return false;
    }
    Token head = tree.sentence().token(mention.mention().head());
    return head.relation() == Relation.COMPOUND
        && head.head() == deed.predicate().index()
        && TOOLS.contains(head.lemma());
  }

  // "left after talks with Chad": the other side is who left.
  private List<ActorMention> sides(Clause clause, Entry entry) {
    List<ActorMention> sides = parties(clause, entry);
    Embedding place = clause.parent();
    boolean open =
        sides.size() == 1
            && isLoose(clause)
            && !clause.behind("with").isEmpty()
            && mentions(clause, SlotName.of("with")).contains(sides.getFirst());
    if (!open || place == null) {
      return sides;
    }
    List<ActorMention> both =
        mentions(place.clause(), SUBJECT).stream()
            .filter(m -> m.actor().isCoded() && !m.actor().samePartyAs(sides.getFirst().actor()))
            .toList();
    return Stream.concat(both.stream(), sides.stream()).toList();
  }

  /** "after talks with Chad", "after fighting with rebels": who takes part stands outside. */
  private static boolean isLoose(Clause clause) {
    Embedding place = clause.parent();
    return place != null
        && switch (clause.kind()) {
          case NOUN -> clause.support() == null && place.link() == Embedding.Link.ARGUMENT;
          case VERB -> place.link() == Embedding.Link.ADVERBIAL;
          case ADJECTIVE -> false;
        };
  }

  // "agreed to send aid to Chad": the one side is in what is agreed.
  private Roles mutual(Clause clause, Entry entry) {
    List<ActorMention> sides = partners(clause, entry.type(), sides(clause, entry));
    return entry.type() == EventType.AGREE && sides.size() == 1
        ? new Roles(
            sides,
            partners(
                clause, entry.type(), inContent(clause, sides(entry.type()), sides, MAX_DEPTH)))
        : new Roles(sides, List.of());
  }

  // "agreed to fight the rebels": against whom one agrees is no partner; "condemned the attacks in
  // Paris": where a deed was done does not say whose it was.
  private List<ActorMention> partners(Clause clause, EventType type, List<ActorMention> mentions) {
    return mentions.stream()
        .filter(m -> m.mention().sentence() != clause.sentence() || isPartner(clause, type, m))
        .toList();
  }

  private boolean isPartner(Clause clause, EventType type, ActorMention mention) {
    Token named = tree.sentence().token(mention.mention().head());
    return switch (type) {
      case AGREE, COOPERATE, CONSULT -> !isFoe(clause, named);
      case ACCUSE, REQUEST -> !isScene(named);
      default -> true;
    };
  }

  private boolean isScene(Token named) {
    return !named.isRoot()
        && tree.standsBehind(named, PartyFinder.LOCATING)
        && isDoneAnywhere(tree.sentence().token(named.head()));
  }

  private boolean isDoneAnywhere(Token deed) {
    return !MISRULE.contains(deed.lemma()) && tree.mayTell(deed, DONE_ANYWHERE);
  }

  private boolean isFoe(Clause clause, Token named) {
    if (tree.standsBehind(named, TOGETHER)) {
      return false;
    }
    Token at = named;
    while (!at.isRoot() && !at.equals(clause.predicate())) {
      boolean hit = at.relation() == Relation.OBJ || tree.standsBehind(at, AGAINST);
      at = tree.sentence().token(at.head());
      if (hit && !at.equals(clause.predicate()) && tree.isCombat(at)) {
        return true;
      }
    }
    return false;
  }

  // "The army was put on alert": whose forces move is who moves them.
  private static Roles ofMobilization(
      Clause clause, List<ActorMention> actors, List<ActorMention> recipients) {
    boolean unnamed = actors.isEmpty() && clause.in(Slot.SUBJECT).isEmpty();
    if (unnamed && recipients.stream().allMatch(r -> r.actor().sector() == Sector.MIL)) {
      return new Roles(recipients, List.of());
    }
    return new Roles(
        actors,
        recipients.stream()
            .filter(r -> actors.stream().noneMatch(a -> isOwnForce(a.actor(), r.actor())))
            .toList());
  }

  // "agreed to send troops to Mali": troops of no country go to somebody.
  private static boolean areNobodysForces(List<ActorMention> recipients) {
    return recipients.stream()
        .allMatch(r -> r.actor().sector() == Sector.MIL && r.actor().country() == null);
  }

  private static boolean isOwnForce(Actor actor, Actor force) {
    return force.sector() == Sector.MIL
        && force.country() != null
        && force.country().equals(actor.country());
  }

  // "was arrested in Lebanon": there, only the state arrests.
  private List<ActorMention> stateThere(Clause clause) {
    return mentions(clause, SlotName.of("in")).stream()
        .filter(m -> m.actor().country() != null && m.actor().sector() == null)
        .limit(1)
        .toList();
  }

  /**
   * The other party where no slot of the entry names one: behind another preposition, within the
   * object, or, for a speech act, in what is spoken of.
   */
  private List<ActorMention> elsewhere(Clause clause, EventType type, List<ActorMention> actors) {
    List<ActorMention> found = others(clause, OTHER_SIDES, actors);
    if (!found.isEmpty()) {
      return found;
    }
    if (!type.quadClass().isVerbal() && type != EventType.PROTEST) {
      return type.quadClass() == QuadClass.MATERIAL_CONFLICT
          ? inAim(clause, type, actors)
          : List.of();
    }
    found = inContent(clause, sides(type), actors, MAX_DEPTH);
    return found.isEmpty() && type == EventType.THREATEN ? inCondition(clause, actors) : found;
  }

  // "was shocked by reports that rebels had killed", "welcomed news that the army had left"
  private List<ActorMention> inNews(Clause clause, EventType type, List<ActorMention> actors) {
    if (type != EventType.ACCUSE && type != EventType.SUPPORT) {
      return List.of();
    }
    return clause.arguments().stream()
        .filter(a -> a.slot() == Slot.OBJECT || a.slot() == Slot.PREPOSITION)
        .filter(a -> NEWS.contains(a.head().lemma()))
        .flatMap(a -> tree.sentence().children(a.head()).stream())
        .filter(c -> c.relation() == Relation.ACL || isThatClause(c))
        .flatMap(c -> tree.clauseOf(c).stream())
        .map(told -> others(told, List.of(SUBJECT), actors))
        .filter(doers -> !doers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean isThatClause(Token verb) {
    return tree.sentence().children(verb, Relation.MARK).stream()
        .anyMatch(m -> m.text().equals("that"));
  }

  // "opened fire to disperse the crowd" is on whom it is to drive off.
  private List<ActorMention> inAim(Clause clause, EventType type, List<ActorMention> actors) {
    return tree.aims(clause).stream()
        .map(aim -> others(aim, sides(type), actors))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  // "adds warheads to its missiles to enable them to hit Chad"
  private List<ActorMention> targets(Clause clause, List<ActorMention> actors, int depth) {
    for (Clause aim : tree.aims(clause)) {
      List<ActorMention> found =
          HOSTILE.contains(aim.predicate().lemma())
              ? others(aim, AIMED_AT, actors)
              : depth > 1 ? targets(aim, actors, depth - 1) : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<ActorMention> inContent(
      Clause clause, List<SlotName> slots, List<ActorMention> actors, int depth) {
    for (Clause content : tree.contents(clause)) {
      List<ActorMention> found = others(content, slots, actors);
      if (found.isEmpty() && depth > 1) {
        found = inContent(content, slots, actors, depth - 1);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<SlotName> sides(EventType type) {
    return switch (type) {
      case ACCUSE, REQUEST, PROTEST -> DOER_SIDES;
      default -> CONTENT_SIDES;
    };
  }

  // "threatened to strike unless Israel withdrew"
  private List<ActorMention> inCondition(Clause clause, List<ActorMention> actors) {
    return tree.conditionsUnder(clause).stream()
        .map(condition -> others(condition, DOER_SIDES, actors))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The first slot that names another side; one known by country is better than by sector. */
  private List<ActorMention> others(
      Clause clause, List<SlotName> slots, List<ActorMention> actors) {
    List<ActorMention> known = others(clause, slots, actors, m -> isPlaced(m.actor()));
    return known.isEmpty() ? others(clause, slots, actors, m -> m.actor().isCoded()) : known;
  }

  private static boolean isPlaced(Actor actor) {
    return actor.country() != null || actor.sector() == Sector.IGO || actor.id() != null;
  }

  private List<ActorMention> others(
      Clause clause,
      List<SlotName> slots,
      List<ActorMention> actors,
      Predicate<ActorMention> known) {
    for (SlotName slot : slots) {
      List<ActorMention> found =
          mentions(clause, slot).stream()
              .filter(known)
              // "peace in Mali" is Mali's, "talks in Geneva" are not Switzerland's.
              .filter(m -> !slot.preposition().equals("in") || m.actor().id() != null)
              .filter(m -> actors.stream().noneMatch(a -> isOwn(a, m)))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<ActorMention> parties(Clause clause, Entry entry) {
    // "discussed the cooperation between X and Y": whoever else is near takes no part.
    List<ActorMention> between = coded(sidesIn(clause, BETWEEN));
    if (clause.kind() == Clause.Kind.NOUN && between.size() > 1) {
      return between;
    }
    Map<Object, ActorMention> sides = new LinkedHashMap<>();
    List<SlotName> slots = new ArrayList<>(entry.actor());
    slots.addAll(entry.recipient());
    slots.addAll(asked(entry));
    slots.addAll(MUTUAL);
    boolean onTopic = ON_A_TOPIC.contains(clause.predicate().lemma());
    for (SlotName slot : slots) {
      if (onTopic && slot.kind() == SlotName.Kind.OBJECT) {
        continue;
      }
      for (ActorMention mention : sidesIn(clause, slot)) {
        if (mention.actor().isCoded() || slot.kind() == SlotName.Kind.SUBJECT) {
          sides.putIfAbsent(key(mention), mention);
        }
      }
    }
    return placed(List.copyOf(sides.values()));
  }

  // "Chad and Mali swapped prisoners": where two are known, what they deal in is no third.
  private static List<ActorMention> placed(List<ActorMention> sides) {
    List<ActorMention> placed = sides.stream().filter(m -> isPlaced(m.actor())).toList();
    boolean things =
        sides.stream()
            .filter(m -> !isPlaced(m.actor()))
            .allMatch(
                m ->
                    (m.actor().kind() != ActorKind.PERSON || m.actor().sector() == Sector.CRM)
                        && m.actor().isCoded());
    return placed.size() > 1 && things ? placed : sides;
  }

  // Whom an entry asks for behind a preposition takes part: "spoke to the premier".
  private static List<SlotName> asked(Entry entry) {
    return entry.conditions().stream()
        .filter(c -> c.others().stream().anyMatch(test -> test instanceof Condition.Test.ActorTest))
        .map(Condition::slot)
        .filter(slot -> slot.kind() == SlotName.Kind.PREPOSITION)
        .toList();
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
    return slot.kind() != SlotName.Kind.PREPOSITION || clause.kind() == Clause.Kind.NOUN
        ? List.of()
        : tree.heads(clause, TO_INFINITIVE).stream()
            .flatMap(head -> tree.clauseOf(head).stream())
            .flatMap(deed -> mentions(deed, slot).stream())
            .filter(m -> m.actor().isCoded())
            .toList();
  }

  private List<ActorMention> sidesIn(Clause clause, SlotName slot) {
    int sentence = clause.sentence();
    return tree.heads(clause, slot).stream()
        .flatMap(head -> parties.side(head).stream())
        .distinct()
        .sorted(
            Comparator.comparingInt(
                m -> m.mention().sentence() == sentence ? m.mention().span().start() : -1))
        .toList();
  }

  private List<ActorMention> mentions(Clause clause, SlotName slot) {
    List<ActorMention> mentions = new ArrayList<>();
    for (Token head : tree.heads(clause, slot)) {
      if (!slot.preposition().equals("in") || !STANDING.contains(head.lemma())) {
        mentions.addAll(parties.party(head));
      }
    }
    return mentions.stream().distinct().toList();
  }

  /** The roles without those whose word only tells of what kind a deed is: "a terrorist attack". */
  Roles unnamed(Clause deed, Roles roles) {
    return new Roles(
        roles.actors().stream().filter(a -> !isKind(a, deed)).toList(), roles.recipients());
  }

  private boolean isKind(ActorMention mention, Clause deed) {
    Token head = tree.sentence().token(mention.mention().head());
    return deed.kind() == Clause.Kind.NOUN
        && mention.mention().sentence() == deed.sentence()
        && head.head() == deed.predicate().index()
        && KINDS.contains(mention.mention().text().toLowerCase(Locale.ROOT));
  }

  private static List<ActorMention> coded(List<ActorMention> mentions) {
    return mentions.stream().filter(m -> m.actor().isCoded()).toList();
  }

  private static boolean hasCoded(List<ActorMention> mentions) {
    return mentions.stream().anyMatch(m -> m.actor().isCoded());
  }

  private static List<ActorMention> without(List<ActorMention> mentions, List<ActorMention> taken) {
    return mentions.stream().filter(m -> taken.stream().noneMatch(t -> isSame(t, m))).toList();
  }

  private static boolean isOwn(ActorMention actor, ActorMention mention) {
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
}
