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
import org.casus.event.RoleFiller.Roles;
import org.casus.language.AnnotatedDocument;
import org.casus.language.Sentence;
import org.casus.language.Token;
import org.casus.place.LocatedToponym;
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
    Set<String> themes = codebook.topics().of(annotated.sentences());
    for (Sentence sentence : annotated.sentences()) {
      int at = sentence.index();
      Scene own =
          new Scene(
              scene.cast(), places.getOrDefault(at, List.of()), times.getOrDefault(at, List.of()));
      Set<String> topics = new LinkedHashSet<>(codebook.topics().of(sentence));
      topics.addAll(themes);
      events.addAll(new Reading(annotated.document().text(), sentence, own, topics).events());
    }
    return List.copyOf(events);
  }

  private static <T> List<T> list(Map<Integer, List<T>> lists, int key) {
    return lists.computeIfAbsent(key, k -> new ArrayList<>());
  }

  /** The events of one sentence while they are being read. */
  private final class Reading {
    private final String text;
    private final Set<String> topics;
    private final ClauseTree tree;
    private final EntryMatcher matcher;
    private final RoleFiller roles;
    private final SettingReader setting;
    private final CasualtyReader casualties;

    Reading(String text, Sentence sentence, Scene scene, Set<String> topics) {
      this.text = text;
      this.topics = Set.copyOf(topics);
      this.tree = new ClauseTree(sentence, clauseReader.read(sentence), codebook);
      this.matcher = new EntryMatcher(codebook, tree, scene.cast());
      this.roles = new RoleFiller(tree, scene.cast());
      this.setting =
          new SettingReader(
              tree, new ArgumentReader(sentence, codebook), scene.places(), scene.times());
      this.casualties = new CasualtyReader(tree, new QuantityReader(sentence, text));
    }

    List<EventMention> events() {
      Map<Token, Match> matches = new LinkedHashMap<>();
      for (Clause clause : tree.clauses()) {
        matcher.match(clause).ifPresent(match -> matches.put(clause.predicate(), match));
      }
      dropTaken(matches);
      dropTolls(matches);
      return matches.values().stream()
          .sorted(Comparator.comparingInt((Match m) -> depth(m.clause())))
          .flatMap(match -> event(match, matches).stream())
          .toList();
    }

    /** A deed told by a verb and its noun is one event: the closer description stands. */
    private void dropTaken(Map<Token, Match> matches) {
      Set<Token> dropped = new HashSet<>();
      for (Match match : List.copyOf(matches.values())) {
        for (Token taken : match.taken()) {
          if (!taken.equals(match.clause().predicate()) && !tellsItsOwn(match, taken)) {
            dropped.add(taken);
          }
        }
        Token support = match.clause().support();
        Match carrier = support == null ? null : matches.get(support);
        if (carrier != null && !carrier.taken().contains(match.clause().predicate())) {
          dropped.add(support);
        }
      }
      dropped.forEach(matches::remove);
    }

    /** "demanded that Y withdraw", "condemned the attack": what is spoken of is an event too. */
    private boolean tellsItsOwn(Match match, Token taken) {
      Optional<Clause> inner = tree.clauseOf(taken);
      if (inner.isEmpty()) {
        return false;
      }
      List<Token> outerActors = match.clause().in(Slot.SUBJECT);
      List<Token> innerActors = inner.get().in(Slot.SUBJECT);
      boolean verb = inner.get().kind() == Clause.Kind.VERB;
      return verb
          ? !innerActors.isEmpty() && !outerActors.containsAll(innerActors)
          : match.entry().type() == EventType.ACCUSE;
    }

    /** "bombed the town, killing 12" and "the raid killed 12" are one event each. */
    private void dropTolls(Map<Token, Match> matches) {
      for (Match match : List.copyOf(matches.values())) {
        Clause clause = match.clause();
        if (!CasualtyReader.tellsToll(clause) || clause.kind() != Clause.Kind.VERB) {
          continue;
        }
        Embedding place = clause.parent();
        boolean consequence =
            place != null
                && CasualtyReader.isConsequence(place)
                && isAssault(matches.get(place.clause().predicate()));
        if (consequence) {
          matches.remove(clause.predicate());
        }
      }
    }

    private static boolean isAssault(@Nullable Match match) {
      return match != null && match.entry().type() == EventType.ASSAULT;
    }

    private int depth(Clause clause) {
      int depth = 0;
      for (Embedding e = clause.parent(); e != null; e = e.clause().parent()) {
        depth += e.link() == Embedding.Link.CONJUNCT ? 0 : 1;
      }
      return depth;
    }

    private Optional<EventMention> event(Match match, Map<Token, Match> matches) {
      Clause clause = match.clause();
      if (isSubjectDeed(clause, matches)) {
        return Optional.empty();
      }
      Entry entry = match.entry();
      Roles filled = deedDoer(clause, matches, roles.fill(clause, entry));
      if (!filled.anyCoded() && !filled.speakerTakesPart()) {
        return Optional.empty();
      }
      Span trigger = trigger(match);
      Coding coding = Intent.coding(clause, entry);
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
              setting.place(match),
              setting.time(clause),
              coding.type() == EventType.ASSAULT ? casualties.dead(clause) : null,
              coding.type() == EventType.ASSAULT ? casualties.injured(clause) : null,
              coding.type() == EventType.PROTEST ? casualties.crowd(clause) : null,
              clause,
              coding.rule()));
    }

    /**
     * Whether a deed's noun is the subject of the verb that tells its toll, which stands for it.
     */
    private boolean isSubjectDeed(Clause clause, Map<Token, Match> matches) {
      return clause.kind() == Clause.Kind.NOUN
          && matches.values().stream()
              .anyMatch(
                  m ->
                      m.entry().type() == EventType.ASSAULT
                          && m.clause().kind() == Clause.Kind.VERB
                          && CasualtyReader.tellsToll(m.clause())
                          && m.clause().in(Slot.SUBJECT).contains(clause.predicate()));
    }

    /** For "the Israeli raid killed 12" the doer of the raid. */
    private Roles deedDoer(Clause clause, Map<Token, Match> matches, Roles filled) {
      for (Token subject : clause.in(Slot.SUBJECT)) {
        Match deed = matches.get(subject);
        if (deed != null && deed.clause().kind() == Clause.Kind.NOUN) {
          List<ActorMention> doers = roles.fill(deed.clause(), deed.entry()).actors();
          return new Roles(doers, filled.recipients());
        }
      }
      return filled;
    }

    /** The entry's own contexts, then those that the words about it name. */
    private List<String> contexts(Coding coding) {
      Set<String> contexts = new LinkedHashSet<>(coding.contexts());
      topics.stream().sorted().forEach(contexts::add);
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
