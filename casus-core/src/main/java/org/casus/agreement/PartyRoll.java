package org.casus.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.actor.Mention;
import org.casus.text.Span;

/** The parties of a treaty while they are gathered, each once and in the order of the text. */
final class PartyRoll {
  /** The European Union, or the Community that it was. */
  static final String UNION = "IGOEUREEC";

  private static final int LISTED = 3;

  // What is called associated is associated with the Community.
  private static final Set<String> ASSOCIATES = Set.of("IGOEAMA", "IGOOCT");

  // "the Member States of the League", "the Community and its Member States", "the EFTA States".
  private static final Pattern MEMBERS_BEFORE =
      Pattern.compile("(?i)\\bmember[- ]?(?:states|countries) of (?:the )?$");
  private static final Pattern MEMBERS_BEHIND =
      Pattern.compile(
          "(?i)^[^\\p{L}]{0,3}(?:member )?(?:states|countries)\\b"
              + "|^,?\\s*\\(?[\\p{L}. ]{0,12}\\)?,? and (?:its|their) member states\\b");
  private static final Pattern IS_STATES =
      Pattern.compile("(?i)\\b(?:states|countries|republics|territories)$|^territories\\b");

  private final PartySource source;
  private final Map<String, ActorMention> parties = new LinkedHashMap<>();

  PartyRoll(PartySource source) {
    this.source = source;
  }

  void add(Span span, Actor actor) {
    add(span, actor, "treaty: " + actor.name());
  }

  private void add(Span span, Actor actor, String evidence) {
    Mention mention = new Mention(source.sentence(span), 0, span, span.in(source.text()));
    parties.putIfAbsent(PactDraft.side(actor), new ActorMention(mention, actor, evidence));
  }

  void addAll(Collection<ActorMention> mentions) {
    mentions.forEach(mention -> parties.putIfAbsent(PactDraft.side(mention.actor()), mention));
  }

  /** Where the members of a bloc are the parties, those of the day are. */
  void addMembers(Span span, Actor bloc) {
    if (source.day() == null || bloc.country() != null) {
      return;
    }
    String evidence = "treaty: members of " + bloc.name() + " on " + source.day();
    source.membership().on(bloc.code(), source.day()).stream()
        .flatMap(state -> source.names().state(state).stream())
        .forEach(state -> add(span, state, evidence));
  }

  /** Puts the members of those blocs on the roll whose states, and not they, are named. */
  void callStates() {
    if (states() < LISTED) {
      List.copyOf(parties.values()).stream()
          .filter(bloc -> isOfMembers(source, bloc.mention().span()))
          .forEach(this::callStates);
    }
  }

  private void callStates(ActorMention bloc) {
    Span span = bloc.mention().span();
    addMembers(span, bloc.actor());
    if (ASSOCIATES.contains(String.valueOf(bloc.actor().code()))) {
      add(span, source.names().bloc(UNION));
    }
  }

  /** Whether the name of a bloc stands for its states: "the EFTA States". */
  static boolean isOfMembers(PartySource source, Span span) {
    return MEMBERS_BEFORE.matcher(source.before(span)).find()
        || MEMBERS_BEHIND.matcher(source.behind(span)).lookingAt()
        || IS_STATES.matcher(span.in(source.text())).find();
  }

  private long states() {
    return parties.values().stream().filter(m -> m.actor().country() != null).count();
  }

  // A bloc whose members stand in a list is no further party; the European Union signs besides.
  List<ActorMention> list() {
    long states = states();
    return parties.values().stream()
        .filter(
            m -> states < LISTED || m.actor().country() != null || UNION.equals(m.actor().code()))
        .toList();
  }
}
