package org.casus.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.actor.ActorMention;
import org.casus.actor.Cast;
import org.casus.event.EntryMatcher.Match;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.casus.place.LocatedToponym;
import org.casus.text.Cancellation;
import org.casus.text.Span;
import org.casus.time.DatedExpression;
import org.jspecify.annotations.Nullable;

/** Reads the events that a document's sentences tell, by the codebook. Thread-safe. */
public final class EventReader {
  private final Codebook codebook;
  private final ClauseReader clauseReader;

  /** Events are coded by this codebook. */
  public EventReader(Codebook codebook) {
    this.codebook = codebook;
    this.clauseReader = new ClauseReader(codebook);
  }

  /** The codebook that codes the events. */
  public Codebook codebook() {
    return codebook;
  }

  /**
   * What the sentences are about.
   *
   * @param cast whom their words name
   * @param places their located place names
   * @param times their time expressions
   */
  public record Scene(Cast cast, List<LocatedToponym> places, List<DatedExpression> times) {
    public Scene {
      places = List.copyOf(places);
      times = List.copyOf(times);
    }
  }

  /**
   * The event mentions in the order of the sentences; within one, the main clause's first. A clause
   * in which nobody is known by country or sector tells no political event, unless its speaker
   * ("we") takes part, who is found later.
   */
  public List<EventMention> read(AnnotatedDocument annotated, Scene scene) {
    Map<Integer, List<LocatedToponym>> places = new HashMap<>();
    scene.places().forEach(p -> list(places, p.toponym().sentence()).add(p));
    Map<Integer, List<DatedExpression>> times = new HashMap<>();
    scene.times().forEach(t -> list(times, t.expression().sentence()).add(t));
    List<EventMention> events = new ArrayList<>();
    Map<Integer, Toll> tolls = new LinkedHashMap<>();
    List<SentenceWords> words = annotated.sentences().stream().map(codebook::words).toList();
    List<Set<String>> named = words.stream().map(codebook.topics()::of).toList();
    Set<String> themes = Topics.themes(named);
    Holder holder = new Holder(annotated, scene.cast());
    for (Sentence sentence : annotated.sentences()) {
      Cancellation.check();
      int at = sentence.index();
      Scene own =
          new Scene(
              scene.cast(), places.getOrDefault(at, List.of()), times.getOrDefault(at, List.of()));
      Set<String> topics = new HashSet<>(named.get(at));
      topics.addAll(themes);
      Reading reading =
          new Reading(annotated.document().text(), words.get(at), own, topics, holder);
      events.addAll(reading.events());
      Toll toll = reading.toll();
      if (!toll.isUntold()) {
        tolls.put(at, toll);
      }
    }
    List<EventMention> done = SharedDoers.of(SharedScene.of(events, places.keySet()));
    List<EventMention> told = DownedArms.of(done, annotated);
    return SharedTolls.of(told, tolls, times.keySet());
  }

  private static <T> List<T> list(Map<Integer, List<T>> lists, int key) {
    return lists.computeIfAbsent(key, k -> new ArrayList<>());
  }

  /** Who holds the towns of which a document tells that they are fought for. */
  private static final class Holder {
    private final AnnotatedDocument annotated;
    private final Cast cast;
    private @Nullable Optional<ActorMention> group;

    Holder(AnnotatedDocument annotated, Cast cast) {
      this.annotated = annotated;
      this.cast = cast;
    }

    Optional<ActorMention> group() {
      if (group == null) {
        group = ArmedFoe.only(annotated.sentences(), cast);
      }
      return group;
    }
  }

  /** The events of one sentence while they are being read. */
  private final class Reading {
    private final String text;
    private final Set<String> topics;
    private final ClauseTree tree;
    private final EntryMatcher matcher;
    private final RoleFiller roles;
    private final ArmedFoe foe;
    private final Holder holder;
    private final SettingReader setting;
    private final CasualtyReader casualties;

    Reading(String text, SentenceWords words, Scene scene, Set<String> topics, Holder holder) {
      Sentence sentence = words.sentence();
      this.holder = holder;
      this.text = text;
      this.topics = topics;
      this.tree = new ClauseTree(words, clauseReader.read(words), codebook);
      this.matcher = new EntryMatcher(tree, scene.cast());
      this.roles = new RoleFiller(tree, scene.cast());
      this.foe = new ArmedFoe(sentence, scene.cast());
      this.setting =
          new SettingReader(
              tree, new ArgumentReader(sentence, codebook), scene.places(), scene.times());
      this.casualties =
          new CasualtyReader(tree, new QuantityReader(sentence, text, codebook::isPerson));
    }

    Toll toll() {
      return casualties.toll();
    }

    List<EventMention> events() {
      Map<Token, Match> matches = new LinkedHashMap<>();
      for (Clause clause : tree.clauses()) {
        if (Intent.isMereThought(clause)) {
          continue;
        }
        matcher.match(clause).ifPresent(match -> matches.put(clause.predicate(), match));
      }
      if (matches.isEmpty()) {
        return List.of();
      }
      EventSelection selection = new EventSelection(tree, roles, matches);
      Irrealis irrealis = new Irrealis(tree, matches);
      return matches.values().stream()
          .filter(match -> !irrealis.isOnlySpokenOf(match))
          .sorted(Comparator.comparingInt((Match m) -> depth(m.clause())))
          .flatMap(match -> event(match, matches, selection).stream())
          .toList();
    }

    private int depth(Clause clause) {
      int depth = 0;
      for (Embedding e = clause.parent(); e != null; e = e.clause().parent()) {
        depth += e.link() == Embedding.Link.CONJUNCT ? 0 : 1;
      }
      Embedding place = clause.parent();
      boolean subject =
          place != null && place.clause().in(Slot.SUBJECT).contains(clause.predicate());
      return subject ? depth - 1 : depth;
    }

    private Optional<EventMention> event(
        Match match, Map<Token, Match> matches, EventSelection selection) {
      Clause clause = match.clause();
      Entry entry = match.entry();
      Roles told = deedDoer(clause, matches, roles.fill(match));
      Roles sides = claimed(match, whoElse(match, selection, told));
      Roles filled = new Culprits(tree.sentence(), roles, matches).of(match, sides);
      if (!entry.bySpeaker() && !filled.anyCoded() && !filled.speakerTakesPart()) {
        return Optional.empty();
      }
      Coding coding = Intent.coding(clause, entry);
      if (!entry.bySpeaker() && !PoliticalSides.suit(coding, filled, topics)) {
        return Optional.empty();
      }
      filled = roles.doers().unnamed(clause, filled);
      Span trigger = trigger(match);
      return Optional.of(
          new EventMention(
              coding.type(),
              mode(coding, clause, matches),
              contexts(coding),
              coding.cameo(),
              trigger,
              trigger.in(text),
              filled.actors(),
              filled.recipients(),
              place(match, selection),
              setting.time(match),
              coding.type() == EventType.ASSAULT ? casualties.dead(clause) : null,
              coding.type() == EventType.ASSAULT ? casualties.injured(clause) : null,
              coding.type() == EventType.PROTEST ? casualties.crowd(clause) : null,
              clause,
              coding.rule(),
              entry.bySpeaker() && told.actors().isEmpty()));
    }

    /** Whoever claims a deed of nobody's against somebody did it. */
    private Roles claimed(Match match, Roles filled) {
      boolean nobodys =
          match.entry().type() == EventType.ASSAULT
              && filled.actors().stream().noneMatch(a -> a.actor().isCoded())
              && isHit(filled);
      List<ActorMention> claimers = nobodys ? roles.doers().claimers(match.clause()) : List.of();
      return claimers.isEmpty() ? filled : new Roles(claimers, filled.recipients());
    }

    /** Sides that another clause of the same happening names, or a town before the deed's noun. */
    private Roles whoElse(Match match, EventSelection selection, Roles filled) {
      List<ActorMention> towns = roles.doers().townsHit(match, filled.actors());
      if (towns.isEmpty()) {
        return sidesElsewhere(match, selection, filled);
      }
      Roles doers =
          new Roles(
              filled.actors().stream().filter(a -> !towns.contains(a)).toList(),
              filled.recipients());
      Roles sides = sidesElsewhere(match, selection, doers);
      return isHit(sides) ? sides : new Roles(sides.actors(), towns);
    }

    private Roles sidesElsewhere(Match match, EventSelection selection, Roles filled) {
      Optional<Match> effect = isHit(filled) ? Optional.empty() : selection.effect(match);
      if (effect.isPresent()) {
        return new Roles(filled.actors(), roles.fill(effect.get()).against(filled.actors()));
      }
      boolean force = match.entry().type() == EventType.ASSAULT && !match.entry().mutual();
      if (force && !isHit(filled) && filled.actors().stream().anyMatch(a -> a.actor().isCoded())) {
        List<ActorMention> group = foe.besides(filled.actors(), match.clause());
        return group.isEmpty() ? filled : new Roles(filled.actors(), group);
      }
      if (force && roles.doers().areTowns(filled.recipients()) && ArmedFoe.frees(match.clause())) {
        List<ActorMention> group = ArmedFoe.unless(holder.group(), filled.actors());
        return group.isEmpty() ? filled : new Roles(filled.actors(), group);
      }
      boolean alone = match.entry().mutual() && isOneSide(filled.actors());
      return alone
          ? selection
              .meeting(match)
              .map(meeting -> new Roles(roles.fill(meeting).actors(), filled.recipients()))
              .orElse(filled)
          : filled;
    }

    // "Kenya's minister met Chad's to reaffirm our friendship": "our" is hers.
    private static boolean isOneSide(List<ActorMention> actors) {
      return !actors.isEmpty()
          && actors.stream().allMatch(a -> a.actor().equals(actors.getFirst().actor()));
    }

    private static boolean isHit(Roles roles) {
      return roles.recipients().stream().anyMatch(r -> r.actor().isCoded());
    }

    private @Nullable EventPlace place(Match match, EventSelection selection) {
      EventPlace place = setting.place(match);
      return place != null ? place : selection.effect(match).map(setting::place).orElse(null);
    }

    /** For "the Israeli raid killed 12" the doer of the raid. */
    private Roles deedDoer(Clause clause, Map<Token, Match> matches, Roles filled) {
      for (Token subject : clause.in(Slot.SUBJECT)) {
        Match deed = matches.get(subject);
        if (deed != null && deed.clause().kind() == Clause.Kind.NOUN) {
          List<ActorMention> doers = roles.fill(deed).actors();
          return new Roles(doers, filled.recipients());
        }
      }
      return filled;
    }

    /** The entry's own contexts, then those that the words about it name. */
    private List<String> contexts(Coding coding) {
      Set<String> contexts = new LinkedHashSet<>(coding.contexts());
      topics.stream().filter(Topics::isContext).sorted().forEach(contexts::add);
      return List.copyOf(contexts);
    }

    private @Nullable String mode(Coding coding, Clause clause, Map<Token, Match> matches) {
      if (coding.mode() != null) {
        return coding.mode();
      }
      return clause.in(Slot.SUBJECT).stream()
          .map(matches::get)
          .filter(deed -> deed != null && deed.entry().type() == coding.type())
          .map(deed -> deed.entry().mode())
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    /** The predicate and those of its further words that stand beside it. */
    private Span trigger(Match match) {
      Token head = match.clause().predicate();
      Span span = head.span();
      Set<Token> words = new HashSet<>(match.words());
      for (int at = head.index() + 1; at < tree.sentence().size(); at++) {
        Token next = tree.sentence().token(at);
        if (!words.contains(next)) {
          break;
        }
        span = Span.covering(span, next.span());
      }
      return span;
    }
  }
}
