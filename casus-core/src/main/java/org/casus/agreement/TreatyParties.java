package org.casus.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.actor.ActorMention;
import org.casus.text.Span;

/** Who concludes a treaty: the states and blocs that its text names where parties stand. */
final class TreatyParties {
  // Who signs for a territory that concludes in its own name is no party besides.
  private static final Pattern FOR_TERRITORY =
      Pattern.compile("(?i)^\\s*,?\\s+(?:in respect|acting for|on behalf) of\\b");
  private static final Pattern HOME_RULE =
      Pattern.compile("(?i)^\\s+and the home government of\\b");
  private static final String HOME_RULER = "DNK";

  private static final Pattern FOUNDING =
      Pattern.compile("(?i)\\b(?:treaty establishing|charter of|constitution of) (?:the )?$");

  // Whoever is only being founded concludes nothing.
  private static final Pattern FOUNDED =
      Pattern.compile(
          "(?i)\\b(?:establish(?:ing|ment of)|creat(?:ing|ion of)|institut(?:ing|ion of))"
              + " (?:the |an? )?$");

  // "the outermost regions of the European Union"
  private static final Pattern REGIONS = Pattern.compile("(?i)\\bregions of (?:the )?$");

  private final PartySource source;
  private final TreatyNames names;
  private final TreatyText treaty;
  private final String text;
  private final UnnamedParties unnamed;

  TreatyParties(PartySource source, KnownTreaties treaties) {
    this.source = source;
    this.names = source.names();
    this.treaty = source.treaty();
    this.text = treaty.text();
    this.unnamed = new UnnamedParties(source, treaties);
  }

  /** The parties, with those that a note says to have left and those whom they join. */
  List<ActorMention> read() {
    List<ActorMention> read = said();
    PartyRoll roll = new PartyRoll(source);
    roll.addAll(read);
    roll.addAll(unnamed.joined());
    if (read.size() >= 2) {
      treaty.leaving().forEach(region -> roll.addAll(statesIn(region)));
    }
    return roll.list();
  }

  private List<ActorMention> statesIn(Span region) {
    return named(region).stream().filter(m -> m.actor().country() != null).toList();
  }

  /** The parties, from the first place of the text that names two. */
  private List<ActorMention> said() {
    Span head = treaty.head();
    List<ActorMention> first = named(head);
    return Stream.of(
            treaty.behindPreamble().filter(this::namesTwoStates).stream(),
            Stream.of(head, treaty.subject()),
            treaty.relations().stream(),
            treaty.listings().stream())
        .flatMap(regions -> regions)
        .map(this::named)
        .filter(parties -> parties.size() >= 2)
        .findFirst()
        .or(this::withObligations)
        .or(this::ofOneState)
        .or(this::byNotes)
        .or(() -> Optional.of(joined(first)).filter(parties -> parties.size() >= 2))
        .or(unnamed::read)
        .orElse(first);
  }

  // "the Governments of Sarawak and North Borneo": territories that are one state today.
  private Optional<List<ActorMention>> ofOneState() {
    return treaty.listings().stream()
        .filter(region -> names.in(text, region).size() >= 2)
        .map(this::named)
        .filter(parties -> !parties.isEmpty())
        .findFirst();
  }

  private Optional<List<ActorMention>> byNotes() {
    return treaty.notes().stream()
        .map(this::named)
        .filter(parties -> parties.size() >= 2)
        .findFirst();
  }

  private boolean namesTwoStates(Span region) {
    return names.in(text, region).stream()
            .flatMap(name -> name.actors().stream())
            .filter(actor -> actor.country() != null)
            .count()
        > 1;
  }

  // The treaties that make an obligation may have been concluded with others.
  private Optional<List<ActorMention>> withObligations() {
    return treaty
        .obligations()
        .map(this::named)
        .map(named -> named.stream().filter(m -> m.actor().country() != null).toList())
        .filter(parties -> parties.size() == 2);
  }

  // Whose goods come into the Community concludes with the Community.
  private List<ActorMention> joined(List<ActorMention> named) {
    if (named.size() != 1) {
      return named.isEmpty() ? founders() : named;
    }
    PartyRoll roll = new PartyRoll(source);
    roll.addAll(named);
    treaty.partnerOfUnion().ifPresent(span -> roll.add(span, names.bloc(PartyRoll.UNION)));
    return roll.list();
  }

  /**
   * The members of the organisation that the treaty founds, or whose founding treaty it is made
   * under.
   */
  private List<ActorMention> founders() {
    PartyRoll roll = new PartyRoll(source);
    names.in(text, new Span(0, text.length())).stream()
        .filter(
            name ->
                isFounded(name.span(), name.actors().getFirst())
                    || (treaty.isOfMembers()
                        && FOUNDING.matcher(source.before(name.span())).find()))
        .limit(1)
        .forEach(name -> roll.addMembers(name.span(), name.actors().getFirst()));
    return roll.list();
  }

  /** The states and blocs that a stretch of text names, each once. */
  private List<ActorMention> named(Span region) {
    PartyRoll roll = new PartyRoll(source);
    for (TreatyNames.Named name : names.in(text, region)) {
      name.actors().stream()
          .filter(actor -> !isSpokenFor(name.span(), actor) && !isOutside(name.span(), actor))
          .forEach(actor -> roll.add(name.span(), actor));
    }
    treaty
        .union()
        .filter(region::covers)
        .ifPresent(span -> roll.add(span, names.bloc(PartyRoll.UNION)));
    roll.callStates();
    return roll.list();
  }

  private boolean isSpokenFor(Span span, Actor actor) {
    String behind = source.behind(span);
    boolean homeRule = HOME_RULER.equals(actor.country()) && HOME_RULE.matcher(behind).lookingAt();
    return homeRule || FOR_TERRITORY.matcher(behind).lookingAt();
  }

  private boolean isOutside(Span span, Actor actor) {
    return isFounded(span, actor) || REGIONS.matcher(source.before(span)).find();
  }

  private boolean isFounded(Span span, Actor actor) {
    return actor.country() == null && FOUNDED.matcher(source.before(span)).find();
  }
}
