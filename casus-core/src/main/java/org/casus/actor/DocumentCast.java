package org.casus.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.actor.Discourse.Referent;
import org.casus.actor.Discourse.Standing;
import org.casus.actor.Reading.Nature;
import org.casus.language.Relation;
import org.casus.language.Tag;
import org.casus.language.Token;
import org.jspecify.annotations.Nullable;

/** The cast of one document: every noun phrase is read once, in the order of the text. */
final class DocumentCast implements Cast, Readings {
  private static final int DEEPEST = 10;

  /** Verbs whose subject speaks. */
  static final Set<String> SAYING =
      Set.of(
          ("say tell add state announce declare note warn claim write insist stress ask explain"
                  + " continue conclude comment reply report argue admit acknowledge confirm tweet"
                  + " pledge vow promise urge emphasize emphasise reiterate maintain assert remark")
              .split(" "));

  private final Scene scene;
  private final Discourse discourse = new Discourse();
  private final PhraseReader reader;
  private final List<@Nullable Reading[]> known = new ArrayList<>();
  private final List<@Nullable Mention[]> mentions = new ArrayList<>();
  private final List<Stranger> strangers = new ArrayList<>();
  private int depth;

  DocumentCast(Scene scene) {
    this.scene = scene;
    this.reader = new PhraseReader(scene, new CountryContext(scene), discourse, this);
    for (int s = 0; s < scene.size(); s++) {
      known.add(new @Nullable Reading[scene.syntax(s).size()]);
      mentions.add(new @Nullable Mention[scene.syntax(s).size()]);
    }
    for (int s = 0; s < scene.size(); s++) {
      for (int i = 0; i < scene.syntax(s).size(); i++) {
        meet(s, scene.syntax(s).token(i));
      }
    }
    strangers.forEach(this::meetAgain);
  }

  // A headline names whom the text introduces below it.
  private void meetAgain(Stranger stranger) {
    Reading later = reader.later(stranger.sentence(), stranger.token());
    if (later != null) {
      known.get(stranger.sentence())[stranger.token().index()] = later;
    }
  }

  /** A name of which nothing was known where it stood. */
  private record Stranger(int sentence, Token token) {}

  private void meet(int sentence, Token token) {
    Reading reading = read(sentence, token);
    if (reading.actors().isEmpty() || !isReferring(sentence, token)) {
      return;
    }
    Standing standing = standing(sentence, token);
    discourse.add(new Referent(sentence, token.index(), reading, standing));
    if (standing == Standing.SPEAKER && reading.isCoded() && endsInColon(sentence)) {
      discourse.opensStatement(reading);
    }
    coordination(sentence, token, reading);
  }

  private boolean endsInColon(int sentence) {
    Syntax syntax = scene.syntax(sentence);
    return syntax.word(syntax.size() - 1).equals(":");
  }

  private boolean isReferring(int sentence, Token token) {
    Syntax syntax = scene.syntax(sentence);
    return Syntax.isNominal(token)
        && !scene.isInner(sentence, token)
        && !Pronouns.isEcho(syntax.word(token.index()))
        && token.relation() != Relation.COMPOUND
        && token.relation() != Relation.AMOD
        && token.relation() != Relation.NMOD_DESC;
  }

  private void coordination(int sentence, Token token, Reading first) {
    if (token.relation() == Relation.CONJ) {
      return;
    }
    List<Token> conjuncts = scene.syntax(sentence).conjuncts(token);
    if (conjuncts.isEmpty()) {
      return;
    }
    List<Actor> actors = new ArrayList<>(first.actors());
    boolean persons = first.nature().isPerson();
    for (Token conjunct : conjuncts.subList(0, Math.min(conjuncts.size(), 8))) {
      Reading reading = read(sentence, conjunct);
      actors.addAll(reading.actors());
      persons &= reading.nature().isPerson();
    }
    if (actors.stream().filter(Actor::isCoded).count() > 1) {
      Nature nature = persons ? Nature.PERSONS : Nature.BODIES;
      Reading all = new Reading(actors, "coordination: " + first.evidence(), null, nature);
      discourse.add(new Referent(sentence, token.index(), all, standing(sentence, token)));
    }
  }

  // "For which the group has claimed responsibility": who claims something says nothing at length.
  private static boolean hasObject(Syntax syntax, Token verb) {
    return verb.lemma().equals("claim")
        && !syntax.sentence().children(verb, Relation.OBJ).isEmpty();
  }

  private Standing standing(int sentence, Token token) {
    Syntax syntax = scene.syntax(sentence);
    Token parent = syntax.parent(token);
    if (token.relation().isSubject() && parent != null) {
      if (SAYING.contains(parent.lemma()) && !hasObject(syntax, parent)) {
        return Standing.SPEAKER;
      }
      return parent.isRoot() ? Standing.MAIN_SUBJECT : Standing.SUBJECT;
    }
    if (syntax.preposition(token).equals("according")) {
      return Standing.SPEAKER;
    }
    if (syntax.isLocative(token, Scene.LOCATIVE)) {
      return Standing.PLACE;
    }
    return token.relation() == Relation.OBJ ? Standing.OBJECT : Standing.OTHER;
  }

  @Override
  public Reading read(int sentence, Token token) {
    @Nullable Reading[] here = known.get(sentence);
    Reading reading = here[token.index()];
    if (reading != null) {
      return reading;
    }
    if (depth >= DEEPEST) {
      return Reading.NOBODY;
    }
    // Whoever asks for this token while it is being read gets nobody: no phrase explains itself.
    here[token.index()] = Reading.NOBODY;
    depth++;
    reading = reader.read(sentence, token);
    depth--;
    here[token.index()] = reading;
    if (reading.evidence().equals(NameComposer.UNKNOWN)) {
      strangers.add(new Stranger(sentence, token));
    }
    return reading;
  }

  @Override
  public List<ActorMention> actorsOf(int sentence, Token token) {
    List<ActorMention> first = actorOf(sentence, token);
    List<Token> conjuncts = scene.syntax(sentence).conjuncts(token);
    if (conjuncts.isEmpty()) {
      return first;
    }
    List<ActorMention> actors = new ArrayList<>(first);
    for (Token conjunct : conjuncts) {
      actors.addAll(actorOf(sentence, conjunct));
    }
    return List.copyOf(actors);
  }

  @Override
  public List<ActorMention> actorOf(int sentence, Token token) {
    Reading reading = known.get(sentence)[token.index()];
    if (reading == null || reading.actors().isEmpty()) {
      return List.of();
    }
    Mention mention = mention(sentence, token);
    if (reading.actors().size() == 1) {
      return List.of(new ActorMention(mention, reading.first(), reading.evidence()));
    }
    return reading.actors().stream()
        .map(actor -> new ActorMention(mention, actor, reading.evidence()))
        .toList();
  }

  private Mention mention(int sentence, Token token) {
    @Nullable Mention[] here = mentions.get(sentence);
    Mention mention = here[token.index()];
    if (mention == null) {
      mention = words(sentence, token);
      here[token.index()] = mention;
    }
    return mention;
  }

  private Mention words(int sentence, Token token) {
    Syntax syntax = scene.syntax(sentence);
    if (scene.isInner(sentence, token) || token.relation() == Relation.NMOD_DESC) {
      Token parent = syntax.parent(token);
      return parent == null ? own(sentence, token) : phrase(sentence, parent);
    }
    Spotting spotting = scene.spotting(sentence, token.index());
    boolean modifies = token.relation() == Relation.COMPOUND || token.relation() == Relation.AMOD;
    if (modifies && spotting != null) {
      return new NounPhrase(sentence, token, spotting.from(), spotting.to(), spotting.to())
          .mention(syntax, scene.text());
    }
    return token.tag() == Tag.PRON ? own(sentence, token) : phrase(sentence, token);
  }

  private Mention phrase(int sentence, Token token) {
    return scene.phrase(sentence, token).mention(scene.syntax(sentence), scene.text());
  }

  private Mention own(int sentence, Token token) {
    return new NounPhrase(sentence, token, token.index(), token.index() + 1, token.index() + 1)
        .mention(scene.syntax(sentence), scene.text());
  }
}
